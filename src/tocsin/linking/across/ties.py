"""What ties events of work and wages into one dispute: a body, a name within words, a dispute of one report."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from tocsin.linking import spots
from tocsin.linking.across.events import Events, in_roles, in_time
from tocsin.linking.across.output import JoinedEvent

APART = 270  # days without any event, after which a body's next event is of another dispute
REACH = 6  # events further on in a body's row that one is joined with


def ties(events: Sequence[JoinedEvent], made: Events) -> list[tuple[str, str, str]]:
    """Pairs of events that share a body, then those that one report puts into one dispute, with the reason."""
    rows: dict[int, list[JoinedEvent]] = {}
    for event in sorted(events, key=in_time):
        for number in sorted(_bodies(event, made)):
            rows.setdefault(number, []).append(event)
    out = []
    for number in sorted(rows):
        near = _near(rows[number])
        out += [(one.event, other.event, f"{made.whole.registry.name(number)} in both") for one, other in near]
    return [*out, *_within_words(events, made), *_same_report(made)]


def _near(row: Sequence[JoinedEvent]) -> list[tuple[JoinedEvent, JoinedEvent]]:
    """Each event of a row in order of time with some that follow it soon enough."""
    return [
        (one, other)
        for at, one in enumerate(row)
        for other in row[at + 1 : at + 1 + REACH]
        if _gap(one, other) <= APART
    ]


def _within_words(events: Sequence[JoinedEvent], made: Events) -> list[tuple[str, str, str]]:
    """Pairs of events in one place whose parties hold one name: "Orbel Steel", "workers at Orbel Steel"."""
    rows: dict[str, list[JoinedEvent]] = {}
    names: dict[str, list[frozenset[str]]] = {}
    for event in sorted(events, key=in_time):
        faces = [f for u in made.act_of[event.event].units for f in (*u.actors, *u.targets)]
        names[event.event] = list(dict.fromkeys(f.anchors for f in faces if f.anchors and f.type != "person"))
        for word in sorted({w for some in names[event.event] for w in some}):
            rows.setdefault(word, []).append(event)
    pairs = [pair for word in sorted(rows) for pair in _near(rows[word])]
    return [
        (one.event, other.event, "one name in both")
        for one, other in pairs
        if one.where is not None
        and spots.alike(one.where, other.where) in ("same", "within")
        and any(x & y in (x, y) for x in names[one.event] for y in names[other.event])
    ]


def _same_report(made: Events) -> list[tuple[str, str, str]]:
    out = []
    claims = {(u.report, u.claim.id): u.number for u in made.whole.units}
    for report, record in enumerate(made.whole.records):
        inside = {e.id: e.claims for e in record.events}
        for case in record.cases:
            if case.type != "dispute":
                continue
            numbers = [claims[report, c] for e in case.events for c in inside.get(e, ()) if (report, c) in claims]
            some = list(dict.fromkeys(made.event_of[n] for n in numbers))
            out += [(a, b, "one dispute in a report") for a, b in itertools.pairwise(some)]
    known = {e for e, act in made.act_of.items() if act.units[0].traits.dispute is not None}
    return [t for t in out if t[0] in known and t[1] in known]


def _gap(one: JoinedEvent, other: JoinedEvent) -> int:
    first, later = in_time(one)[1], in_time(other)[0]
    return (later - first).days


def _bodies(event: JoinedEvent, made: Events) -> set[int]:
    """The named bodies in an event, persons and authorities left out."""
    sort = made.whole.registry.sort
    return {
        n
        for n in in_roles(made.act_of[event.event].units, ("actor", "target"))
        if sort(n) in ("organisation", "unknown")
    }
