"""Units gathered into acts: the surest links first, none that a rival makes doubtful, none that the whole refuses."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tocsin.linking.across.evidence import CLEAR, ENOUGH, NEVER, Evidence, Link
from tocsin.linking.across.units import Unit

ASKED = 6  # units of each act that are weighed against those of another before the two are joined
MARGIN = 0.7  # a rival whose weight comes this near makes a weak link doubtful
MEAN = 0.2  # least weight that all units of two acts must have on average
POSSIBLE = -0.5  # links from this weight on are offered as possible where they are not made


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


class Gathering(NamedTuple):
    """The acts, in the order of their first units; and links that were too doubtful to make."""

    acts: list[Act]
    doubtful: list[Joint]


def gathered(units: Sequence[Unit], pairs: Sequence[tuple[int, int]], evidence: Evidence) -> Gathering:
    """All units in acts, each in one. `units[k].number == k`."""
    links = _links(units, pairs, evidence)
    near: dict[int, list[tuple[int, float]]] = {}
    for joint in links:
        near.setdefault(joint.one, []).append((joint.other, joint.link.weight))
        near.setdefault(joint.other, []).append((joint.one, joint.link.weight))
    acts = [Act(unit) for unit in units]
    home = list(range(len(units)))
    weighed = {(j.one, j.other): j.link.weight for j in links}
    doubtful: list[Joint] = []

    def weight(a: Unit, b: Unit) -> float:
        pair = (a.number, b.number) if a.number < b.number else (b.number, a.number)
        if pair not in weighed:
            weighed[pair] = evidence.weigh(a, b).weight
        return weighed[pair]

    def fit(a: int, b: int) -> bool:
        cross = [weight(x, y) for x in _asked(acts[a].units) for y in _asked(acts[b].units)]
        return min(cross) > NEVER and sum(cross) / len(cross) >= MEAN

    def rivalled(joint: Joint, a: int, b: int) -> bool:
        for here, there in ((joint.one, b), (joint.other, a)):
            for other, value in near[here]:
                rival = _root(home, other)
                if rival not in (a, b) and value >= joint.link.weight - MARGIN and not fit(rival, there):
                    return True
        return False

    refused: dict[tuple[int, int], int] = {}
    for joint in links:
        if joint.link.weight < ENOUGH:
            break
        a, b = sorted((_root(home, joint.one), _root(home, joint.other)))
        size = len(acts[a].units) + len(acts[b].units)
        if a == b or refused.get((a, b)) == size:
            continue
        if not fit(a, b) or (joint.link.weight < CLEAR and rivalled(joint, a, b)):
            refused[a, b] = size
            doubtful.append(joint)
            continue
        acts[a].units += acts[b].units
        acts[a].units.sort(key=lambda u: u.number)
        acts[a].joints += [*acts[b].joints, joint]
        home[b] = a
    doubtful += [j for j in links if POSSIBLE <= j.link.weight < ENOUGH]
    kept = [j for j in doubtful if _root(home, j.one) != _root(home, j.other)]
    return Gathering([acts[k] for k in range(len(acts)) if home[k] == k], kept)


def _links(units: Sequence[Unit], pairs: Sequence[tuple[int, int]], evidence: Evidence) -> list[Joint]:
    """The links worth keeping, the surest first."""
    found = [Joint(i, j, link) for i, j in pairs if (link := evidence.weigh(units[i], units[j])).weight >= POSSIBLE]
    return sorted(found, key=lambda joint: (-joint.link.weight, joint.one, joint.other))


def _asked(units: Sequence[Unit]) -> Sequence[Unit]:
    """Some units of an act to weigh: those that tell most, at most so many."""
    if len(units) <= ASKED:
        return units
    return sorted(units, key=lambda u: (-_telling(u), u.number))[:ASKED]


def _telling(unit: Unit) -> int:
    return 2 * unit.own + bool(unit.actors) + bool(unit.targets) + unit.spoken


def _root(home: list[int], k: int) -> int:
    while home[k] != k:
        home[k] = home[home[k]]
        k = home[k]
    return k
