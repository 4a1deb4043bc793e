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
    """Claims taken for one act, the sight of them together, and why each was taken in."""

    __slots__ = ("claims", "sight", "why")

    def __init__(self, sight: Sight) -> None:
        self.sight = sight
        self.claims = [sight.first]
        self.why: list[str] = []

    def take(self, other: Group, reasons: tuple[str, ...]) -> None:
        """Join another group to this one."""
        later = max(self.sight, other.sight, key=_place)
        told = f"{later.first.id}: {', '.join(reasons) or 'nothing parts it'}"
        self.sight = joined(self.sight, other.sight)
        self.claims += other.claims
        self.why += [*other.why, told]


def _place(sight: Sight) -> tuple[int, int, str]:
    return sight.place


def grouped(sights: Iterable[Sight]) -> list[Group]:
    """The sights of one kind as groups, one an act, in the order of the text."""
    ordered = sorted(sights, key=_place)
    telling = [s for s in ordered if s.telling]
    groups = _by_likeness(telling)
    vague = [s for s in ordered if not s.telling]
    return _with_vague(groups, vague)


def _by_likeness(sights: list[Sight]) -> list[Group]:
    """The likest pairs first; two groups are joined when all that each tells together still makes them one act."""
    weighed = ((weigh(sights[i], sights[j]), i, j) for i, j in _candidates(sights))
    pairs = sorted((p for p in weighed if p[0].weight > ENOUGH), key=lambda p: (-p[0].weight, p[1], p[2]))
    groups = [Group(s) for s in sights]
    home = list(range(len(sights)))
    refused: dict[tuple[int, int], int] = {}  # pairs of groups, with their size when they did not fit
    for link, i, j in pairs:
        a, b = sorted((_root(home, i), _root(home, j)))
        size = groups[a].sight.size + groups[b].sight.size
        if a == b or refused.get((a, b)) == size:
            continue
        if size > 2 and weigh(groups[a].sight, groups[b].sight).weight <= ENOUGH:
            refused[a, b] = size
            continue
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
    ahead = sorted(groups, key=lambda g: g.sight.place)
    large = sorted(groups, key=lambda g: (-g.sight.size, g.sight.place))[:2]
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
            weight = link.weight + min(group.sight.size, 5) * 0.05
            if link.weight > ENOUGH and (best is None or weight > best[0]):
                best = weight, group, link.reasons
        if best is None:
            made.append(Group(sight))
        else:
            best[1].take(Group(sight), best[2])
    return sorted([*groups, *made], key=lambda g: g.sight.place)
