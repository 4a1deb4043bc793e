"""Units gathered into acts: the surest links first, none that a rival makes doubtful, none that the whole refuses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tocsin.linking.across.evidence import ALIGNED, CLEAR, ENOUGH, NEVER, WORTH, Evidence, Link
from tocsin.linking.across.units import Unit

ASKED = 8  # units of each act that are weighed against those of another before the two are joined
MARGIN = 0.5  # a rival whose weight comes this near makes a weak link doubtful
MEAN = 0.3  # least weight that all units of two acts must have on average
SURE = 1.5  # weight from which a link says that two reports tell one affair
INSIDE = -3.5  # a report that was taken to tell two acts parts them, if what it says of both weighs less than this
ACROSS = -2.0  # two reports part two acts, if what they say together weighs less than this
CLASH = -0.5  # weight on average under which two acts are taken to exclude each other


class Joint(NamedTuple):
    """A link that was made: two units, and the evidence."""

    one: int
    other: int
    link: Link


class Act:
    """Units taken for one act, and the links that brought them together."""

    __slots__ = ("joints", "units")

    def __init__(self, unit: Unit) -> None:
        self.units = [unit]
        self.joints: list[Joint] = []


class Said(NamedTuple):
    """What two units say together, and how much of it speaks against."""

    weight: float
    against: float


class Gathering(NamedTuple):
    """The acts, in the order of their first units; and links that were too doubtful to make."""

    acts: list[Act]
    doubtful: list[Joint]


def gathered(units: Sequence[Unit], pairs: Iterable[tuple[int, int]], evidence: Evidence) -> Gathering:
    """All units in acts, each in one. `units[k].number == k`."""
    links = _links(units, pairs, evidence)
    near: dict[int, list[tuple[int, float]]] = {}
    for joint in links:
        if units[joint.one].report == units[joint.other].report:
            continue
        near.setdefault(joint.one, []).append((joint.other, joint.link.weight))
        near.setdefault(joint.other, []).append((joint.one, joint.link.weight))
    acts = [Act(unit) for unit in units]
    home = list(range(len(units)))
    weighed = {(j.one, j.other): Said(j.link.weight, j.link.against) for j in links}
    doubtful: list[Joint] = []

    def said(a: Unit, b: Unit) -> Said:
        pair = (a.number, b.number) if a.number < b.number else (b.number, a.number)
        if pair not in weighed:
            link = evidence.weigh(a, b)
            weighed[pair] = Said(link.weight, link.against)
        return weighed[pair]

    def together(a: int, b: int) -> float:
        """What two acts say together: the mean over pairs of reports."""
        cross: dict[tuple[int, int], list[Said]] = {}
        for x in _asked(acts[a].units):
            for y in _asked(acts[b].units):
                cross.setdefault((x.report, y.report), []).append(said(x, y))
        if any(one.weight <= NEVER for some in cross.values() for one in some):
            return NEVER
        values = [(reports, _pair_of_reports(reports, some)) for reports, some in cross.items()]
        if any(value < (INSIDE if one == other else ACROSS) for (one, other), value in values):
            return NEVER
        between = [v for (one, other), v in values if one != other] or [v for _, v in values]
        return sum(between) / len(between)

    def rivalled(joint: Joint, a: int, b: int) -> bool:
        if units[joint.one].report == units[joint.other].report:
            return False
        for here, there in ((joint.one, b), (joint.other, a)):
            for other, value in near[here]:
                rival = _root(home, other)
                if rival not in (a, b) and value >= joint.link.weight - MARGIN and together(rival, there) < CLASH:
                    return True
        return False

    refused: dict[tuple[int, int], int] = {}
    for joint in links:
        if joint.link.weight < ENOUGH:
            continue
        a, b = sorted((_root(home, joint.one), _root(home, joint.other)))
        size = len(acts[a].units) + len(acts[b].units)
        if a == b or refused.get((a, b)) == size:
            continue
        if together(a, b) < MEAN or (joint.link.weight < CLEAR and rivalled(joint, a, b)):
            refused[a, b] = size
            doubtful.append(joint)
            continue
        acts[a].units += acts[b].units
        acts[a].units.sort(key=lambda u: u.number)
        acts[a].joints += [*acts[b].joints, joint]
        home[b] = a
    doubtful += [j for j in links if WORTH <= j.link.weight < ENOUGH]
    kept = [j for j in doubtful if _root(home, j.one) != _root(home, j.other)]
    return Gathering([acts[k] for k in range(len(acts)) if home[k] == k], kept)


def _pair_of_reports(reports: tuple[int, int], some: Sequence[Said]) -> float:
    """What the units of two reports say together: the likest pair, less what the others speak against more than it.

    A headline that tells little takes nothing from the rest. Two acts of one report are asked for all that they say.
    """
    if reports[0] == reports[1]:
        return sum(one.weight for one in some) / len(some)
    best = max(some)
    return best.weight + min(0.0, sum(one.against for one in some) / len(some) - best.against)


def _links(units: Sequence[Unit], pairs: Iterable[tuple[int, int]], evidence: Evidence) -> list[Joint]:
    """The links worth keeping, the surest first."""
    weighed = (Joint(i, j, evidence.weigh(units[i], units[j])) for i, j in pairs)
    first = [joint for joint in weighed if joint.link.weight >= WORTH - ALIGNED]
    evidence.align((units[j.one], units[j.other]) for j in first if j.link.weight >= SURE)
    found = [
        Joint(joint.one, joint.other, link)
        for joint in first
        if (link := evidence.again(units[joint.one], units[joint.other], joint.link)).weight >= WORTH
    ]
    # What a report itself was taken to tell as one act comes first.
    return sorted(
        found,
        key=lambda j: (units[j.one].report != units[j.other].report, -j.link.weight, j.one, j.other),
    )


def _asked(units: Sequence[Unit]) -> Sequence[Unit]:
    """Some units of an act to weigh: those that tell most, first of each report, at most so many."""
    if len(units) <= ASKED:
        return units
    seen: Counter[int] = Counter()
    ranked: list[tuple[int, int, Unit]] = []
    for unit in sorted(units, key=lambda u: (-_telling(u), u.number)):
        ranked.append((seen[unit.report], len(ranked), unit))
        seen[unit.report] += 1
    return [unit for _, _, unit in sorted(ranked)[:ASKED]]


def _telling(unit: Unit) -> int:
    return 2 * unit.own + bool(unit.actors) + bool(unit.targets) + unit.spoken


def _root(home: list[int], k: int) -> int:
    while home[k] != k:
        home[k] = home[home[k]]
        k = home[k]
    return k
