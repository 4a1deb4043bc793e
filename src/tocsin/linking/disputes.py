"""Disputes: events of one workforce and one employer, found by the named bodies that they share."""

from __future__ import annotations

import bisect
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from tocsin.linking.kinds import Role
from tocsin.linking.likeness import anchors
from tocsin.linking.told import Told
from tocsin.linking.words import LinkWords
from tocsin.model import Party, PartyType

SEVERAL = 40  # bodies that share a word, of which more are not compared


class Dispute:
    """A chain of events in the order of the text, with a title and the party that it is kept under."""

    __slots__ = ("events", "members", "party", "title")

    def __init__(self) -> None:
        self.events: list[Told] = []
        self.members: set[str] = set()
        self.title = ""
        self.party: str | None = None

    def take(self, event: Told, members: Iterable[str]) -> None:
        """Add an event, and the bodies in it to the dispute's own."""
        self.events.append(event)
        self.members.update(members)


class _Bodies:
    """The bodies of a record: groups and organisations, and which of them share a name."""

    def __init__(self, parties: Mapping[str, Party], words: LinkWords) -> None:
        self.parties = parties
        self.words = words
        self.home: dict[str, str] = {}
        self.anchors: dict[str, frozenset[str]] = {}
        self.by_word: dict[str, list[str]] = {}

    def of(self, event: Told, *roles: Role) -> list[str]:
        """The bodies in these roles of an event."""
        return [
            p for p in event.parties(*roles) if p in self.parties and self.parties[p].type in ("group", "organisation")
        ]

    def can_employ(self, party: str, role: Role) -> bool:
        """Whether a party can be an employer: a body, an authority, or a group ("the owners") that acts as one."""
        sort = self.parties[party].type if party in self.parties else "unknown"
        return sort in ("organisation", "authority") or (sort == "group" and role == "actor")

    def likest(self, counts: Counter[str], sort: PartyType) -> str | None:
        """The party told most often, of those of a sort if there are any; the first of equals."""
        some = [p for p in counts if self.parties[p].type == sort] or list(counts)
        return max(some, key=lambda p: counts[p]) if some else None

    def named(self, party: str) -> bool:
        """Whether a body bears, or its description holds, a name."""
        if party not in self.anchors:
            self.anchors[party] = anchors(self.parties[party].name, self.parties[party].type, self.words)
            self._meet(party)
        return bool(self.anchors[party])

    def root(self, party: str) -> str:
        """The body that stands for all that were joined with this one."""
        while self.home.setdefault(party, party) != party:
            self.home[party] = self.home[self.home[party]]
            party = self.home[party]
        return party

    def join(self, one: str, other: str) -> None:
        """Take two bodies for sides of one dispute."""
        self.home[self.root(other)] = self.root(one)

    def _meet(self, party: str) -> None:
        """Join with the bodies whose name this one's words hold, or that hold this one's name."""
        mine = self.anchors[party]
        for word in sorted(mine):
            others = self.by_word.setdefault(word, [])
            for other in others:
                if self.anchors[other] <= mine or mine <= self.anchors[other]:
                    self.join(other, party)
            if len(others) < SEVERAL:
                others.append(party)


def disputes(told: Sequence[Told], parties: Mapping[str, Party], words: LinkWords) -> list[Dispute]:
    """The disputes of one report, in the order in which the text first tells of them."""
    bodies = _Bodies(parties, words)
    core = [t for t in told if t.traits.dispute == "core"]
    talk = [t for t in told if t.traits.dispute == "talk"]
    if not core:
        core, talk = talk, []
    for event in core:
        named = [p for p in bodies.of(event, "actor", "target") if bodies.named(p)]
        for other in named[1:]:
            bodies.join(named[0], other)
    found = _by_name(core, bodies)
    taken = {t.order for d in found for t in d.events}
    _nameless([t for t in core if t.order not in taken], found, bodies)
    _nameless(_talk(talk, found, bodies), found, bodies)
    _beside((t for t in told if t.traits.dispute not in ("core", "talk")), found, bodies)
    for dispute in found:
        dispute.events.sort(key=lambda t: t.order)
        _entitle(dispute, bodies)
    return sorted(found, key=lambda d: d.events[0].order)


def _by_name(core: Sequence[Told], bodies: _Bodies) -> list[Dispute]:
    """A dispute for each set of named bodies that events join."""
    found: dict[str, Dispute] = {}
    for event in core:
        members = bodies.of(event, "actor", "target")
        named = next((p for p in members if bodies.named(p)), None)
        if named is not None:
            found.setdefault(bodies.root(named), Dispute()).take(event, members)
    return list(found.values())


def _nameless(core: Sequence[Told], found: list[Dispute], bodies: _Bodies) -> None:
    """Events whose sides bear no name go to the dispute that shares a side, else to the one told last before them."""
    homes = _homes(found)
    told = sorted(((t.order, k) for k, d in enumerate(found) for t in d.events), key=lambda pair: pair[0])
    orders = [order for order, _ in told]
    for event in core:
        members = bodies.of(event, "actor", "target")
        home = next((homes[p] for p in members if p in homes), None)
        if home is None:
            if not found:
                found.append(Dispute())
            home = found[told[max(bisect.bisect_left(orders, event.order) - 1, 0)][1]] if told else found[0]
        home.take(event, members)
        for party in members:
            homes.setdefault(party, home)


def _talk(talk: Sequence[Told], found: Sequence[Dispute], bodies: _Bodies) -> list[Told]:
    """Give talks and demands to the dispute of a body that they name; return those that name none, or one by id alone.

    What names only bodies of no dispute (a rights organisation's demand) is left out.
    """
    roots = {bodies.root(p): d for d in reversed(found) for p in sorted(d.members) if bodies.named(p)}
    homes = _homes(found)
    rest = []
    for event in talk:
        members = bodies.of(event, "actor", "target")
        named = [p for p in members if bodies.named(p)]
        home = next((roots[bodies.root(p)] for p in named if bodies.root(p) in roots), None)
        if home is not None:
            home.take(event, members)
        elif not named or any(p in homes for p in members):
            rest.append(event)
    return rest


def _homes(found: Sequence[Dispute]) -> dict[str, Dispute]:
    """Which dispute each body belongs to; the first that told of it."""
    homes: dict[str, Dispute] = {}
    for dispute in found:
        for party in sorted(dispute.members):
            homes.setdefault(party, dispute)
    return homes


def _beside(events: Iterable[Told], found: Sequence[Dispute], bodies: _Bodies) -> None:
    """What only joins a dispute: a kind of the dispute's own family by either role, any other by its target."""
    homes = _homes(found)
    for event in events:
        side = event.traits.dispute == "side"
        members = bodies.of(event, "actor", "target") if side else bodies.of(event, "target")
        home = next((homes[p] for p in members if p in homes), None)
        if home is None and side and not members and len(found) == 1:
            home = found[0]
        if home is not None:
            home.events.append(event)


def _entitle(dispute: Dispute, bodies: _Bodies) -> None:
    workers: Counter[str] = Counter()
    employers: Counter[str] = Counter()
    for event in dispute.events:
        traits = event.traits
        if traits.workers:
            workers.update(bodies.of(event, traits.workers))
        if traits.employer:
            employers.update(p for p in event.parties(traits.employer) if bodies.can_employ(p, traits.employer))
    for party in list(employers):
        if workers[party] > employers[party]:
            del employers[party]
        else:
            del workers[party]
    left, right = bodies.likest(workers, "group"), bodies.likest(employers, "organisation")
    names = [" ".join(bodies.parties[p].name.split()) for p in (left, right) if p is not None]
    dispute.party = left or right
    title = " v. ".join(n for n in names if n)
    if not title:
        first = dispute.events[0].event
        title = first.kind if first.where is None else f"{first.kind}, {first.where.name}"
    dispute.title = title[:1].upper() + title[1:]
