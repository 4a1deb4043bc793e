"""Which sights of one kind are of one act: the likest pairs first, then those that say little by themselves.

The order in which claims arrive does not matter, only their order in the text. No step compares all with all: a sight
is weighed against those shortly before it and those that share a party or a time with it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from tocsin.linking import times
from tocsin.linking.sights import Sight, joined
from tocsin.linking.weigh import ENOUGH, weigh

RECENT = 12  # sights before one that it is weighed against
SHARING = 4  # sights before one with the same party or time that it is weighed against


class Group:
    """Sights taken for one act, and why each was taken in."""

    __slots__ = ("sight", "why")

    def __init__(self, sight: Sight) -> None:
        self.sight = sight
        self.why: tuple[str, ...] = ()

    def take(self, other: Group, reasons: tuple[str, ...]) -> None:
        """Join another group to this one, the later in the text to the earlier."""
        later = max(self.sight, other.sight, key=place)
        told = f"{later.claims[0].id}: {', '.join(reasons) or 'nothing parts it'}"
        self.sight = joined(self.sight, other.sight)
        self.why = (*self.why, *other.why, told)


def place(sight: Sight) -> tuple[int, int, str]:
    """The order of the text, made total."""
    claim = sight.claims[0]
    return sight.start, claim.quote.start, claim.id


def grouped(sights: Iterable[Sight]) -> list[Group]:
    """The sights of one kind as groups, one an act, in the order of the text."""
    ordered = sorted(sights, key=place)
    telling = [s for s in ordered if s.telling]
    groups = _by_likeness(telling)
    vague = [s for s in ordered if not s.telling]
    return _with_vague(groups, vague)


def _by_likeness(sights: list[Sight]) -> list[Group]:
    pairs = sorted(
        ((weigh(sights[i], sights[j]), i, j) for i, j in _candidates(sights)), key=lambda p: (-p[0].weight, p[1], p[2])
    )
    groups = [Group(s) for s in sights]
    home = list(range(len(sights)))
    for link, i, j in pairs:
        if link.weight <= ENOUGH:
            break
        a, b = _root(home, i), _root(home, j)
        if a == b:
            continue
        a, b = min(a, b), max(a, b)
        whole = (
            link
            if len(groups[a].sight.claims) == len(groups[b].sight.claims) == 1
            else weigh(groups[a].sight, groups[b].sight)
        )
        if whole.weight > ENOUGH:
            groups[a].take(groups[b], link.reasons)
            home[b] = a
    return [groups[k] for k in range(len(groups)) if home[k] == k]


def _candidates(sights: list[Sight]) -> Iterable[tuple[int, int]]:
    """Pairs worth weighing: near each other, or sharing a party or a time."""
    shared: dict[object, deque[int]] = {}
    for j, sight in enumerate(sights):
        found = set(range(max(0, j - RECENT), j))
        keys: list[object] = [*sight.actors, *sight.targets]
        if sight.when is not None and times.known(sight.when):
            keys.append((sight.when.earliest, sight.when.latest))
        for key in keys:
            before = shared.setdefault(key, deque(maxlen=SHARING))
            found.update(before)
            before.append(j)
        for i in sorted(found):
            yield i, j


def _root(home: list[int], k: int) -> int:
    while home[k] != k:
        home[k] = home[home[k]]
        k = home[k]
    return k


def _with_vague(groups: list[Group], vague: list[Sight]) -> list[Group]:
    """Each sight that says little joins the likest of the acts told around it, else stands alone."""
    ahead = sorted(groups, key=lambda g: place(g.sight))
    large = sorted(groups, key=lambda g: (-len(g.sight.claims), place(g.sight)))[:2]
    made: list[Group] = []
    starts = [g.sight.start for g in ahead]
    k = 0
    for sight in vague:
        while k < len(ahead) and starts[k] < sight.start:
            k += 1
        near = [*ahead[max(0, k - RECENT) : k + 3], *made[-3:], *large]
        best: tuple[float, Group, tuple[str, ...]] | None = None
        for group in near:
            link = weigh(sight, group.sight)
            weight = link.weight + min(len(group.sight.claims), 5) * 0.05
            if link.weight > ENOUGH and (best is None or weight > best[0]):
                best = weight, group, link.reasons
        if best is None:
            made.append(Group(sight))
        else:
            best[1].take(Group(sight), best[2])
    return sorted([*groups, *made], key=lambda g: place(g.sight))
