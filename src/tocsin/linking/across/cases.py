"""Cases over all reports: disputes that run over months, and files on persons that run over years."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Sequence

from tocsin.linking import spots
from tocsin.linking.across.events import Events, in_time, name
from tocsin.linking.across.output import JoinedDispute, JoinedEvent, JoinedFile, Named
from tocsin.linking.across.states import stages
from tocsin.linking.across.units import Unit
from tocsin.linking.kinds import Traits
from tocsin.model import Where

APART = 270  # days without any event, after which a body's next event is of another dispute
REACH = 6  # events further on in a body's row that one is joined with
SHOWN = 4  # parties of a side


class Chain:
    """Events of one dispute in the making: its units, its employers and its places."""

    __slots__ = ("employers", "events", "places", "why")

    def __init__(self, event: JoinedEvent, employers: frozenset[int], place: Where | None) -> None:
        self.events = [event]
        self.employers = employers
        self.places = [] if place is None else [place]
        self.why: list[str] = []


def files(events: Sequence[JoinedEvent], made: Events) -> list[JoinedFile]:
    """A file for each named person whom an act that opens one was done to."""
    registry = made.whole.registry
    chains: dict[int, list[JoinedEvent]] = {}
    at_risk: set[int] = set()
    for event in events:
        units = made.act_of[event.event].units
        told = [u for u in units if event.status == "denied" or not u.denied]
        kind = units[0].traits
        for person in sorted(_in_roles(told, kind.file)):
            if registry.sort(person) != "person":
                continue
            chains.setdefault(person, []).append(event)
            if kind.opens and event.status != "denied" and person in _in_roles(told, ("target",)):
                at_risk.add(person)
    out = [_file(person, chains[person], made) for person in at_risk]
    return sorted(out, key=lambda f: (f.title, f.case))


def _file(person: int, chain: Sequence[JoinedEvent], made: Events) -> JoinedFile:
    registry = made.whole.registry
    units = [u for e in chain for u in made.act_of[e.event].units]
    reports, sources = made.counted(units)
    return JoinedFile(
        case=name("fi", made.founder([u for u in units if person in _numbers(u)]), registry.names(person)[0]),
        title=registry.name(person),
        names=tuple(registry.names(person)),
        events=tuple(e.event for e in sorted(chain, key=in_time)),
        reports=reports,
        sources=sources,
        why=tuple(registry.reasons.get(person, ())),
    )


def _in_roles(units: Iterable[Unit], roles: Sequence[str]) -> set[int]:
    return {
        f.number for u in units for role in roles for f in (u.actors if role == "actor" else u.targets) if f.number >= 0
    }


def _numbers(unit: Unit) -> set[int]:
    return {f.number for f in (*unit.actors, *unit.targets)}


def disputes(events: Sequence[JoinedEvent], made: Events) -> list[JoinedDispute]:
    """Events of work and wages that share an employer, a union or a dispute of one report, in one place."""
    told = [e for e in events if made.act_of[e.event].units[0].traits.dispute is not None]
    chains = {e.event: Chain(e, _employers(e, made), e.where) for e in told}
    home = {e.event: e.event for e in told}
    for one, other, why in _ties(told, made):
        a, b = sorted((_root(home, one), _root(home, other)))
        if a == b or not _fit(chains[a], chains[b], made):
            continue
        kept, gone = chains[a], chains.pop(b)
        kept.events += gone.events
        kept.employers |= gone.employers
        kept.places = (kept.places + gone.places)[:8]
        kept.why += [*gone.why, why]
        home[b] = a
    found = [_dispute(c, made) for c in chains.values() if _counts(c, made)]
    order = {e.event: n for n, e in enumerate(sorted(told, key=in_time))}
    return sorted(found, key=lambda d: order[d.events[0]])


def _counts(chain: Chain, made: Events) -> bool:
    """Whether there is a dispute: an act that makes one, or talk of one in several events."""
    sorts = [made.act_of[e.event].units[0].traits.dispute for e in chain.events if e.status != "denied"]
    return "core" in sorts or sorts.count("talk") > 1


def _ties(events: Sequence[JoinedEvent], made: Events) -> list[tuple[str, str, str]]:
    """Pairs of events that share a body, then those that one report puts into one dispute, with the reason."""
    rows: dict[int, list[JoinedEvent]] = {}
    for event in sorted(events, key=in_time):
        for number in sorted(_bodies(event, made)):
            rows.setdefault(number, []).append(event)
    out = []
    for number in sorted(rows):
        row = rows[number]
        for at, one in enumerate(row):
            near = [other for other in row[at + 1 : at + 1 + REACH] if _gap(one, other) <= APART]
            out += [(one.event, other.event, f"{made.whole.registry.name(number)} in both") for other in near]
    return [*out, *_same_report(made)]


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


def _fit(a: Chain, b: Chain, made: Events) -> bool:
    """Whether two chains can be one dispute: no place apart, no other employer."""
    if any(spots.alike(x, y) == "apart" for x in a.places for y in b.places):
        return False
    return not (
        a.employers
        and b.employers
        and not a.employers & b.employers
        and all(made.whole.registry.differ(x, y) for x in a.employers for y in b.employers)
    )


def _bodies(event: JoinedEvent, made: Events) -> set[int]:
    """The named bodies in an event, persons and authorities left out."""
    sort = made.whole.registry.sort
    return {
        n
        for n in _in_roles(made.act_of[event.event].units, ("actor", "target"))
        if sort(n) in ("organisation", "unknown")
    }


def _employers(event: JoinedEvent, made: Events) -> frozenset[int]:
    units = made.act_of[event.event].units
    role = units[0].traits.employer
    sort = made.whole.registry.sort
    return frozenset(n for n in _in_roles(units, () if role is None else (role,)) if sort(n) == "organisation")


def _dispute(chain: Chain, made: Events) -> JoinedDispute:
    events = sorted(chain.events, key=in_time)
    units = [u for e in events for u in made.act_of[e.event].units]
    modes = {e.event: frozenset(u.mode for u in made.act_of[e.event].units if u.mode) for e in events}
    states = stages(events, modes)
    reports, sources = made.counted(units)
    workers, employer = _side(units, "workers", made), _side(units, "employer", made)
    where = spots.most_exact([e.where for e in events if e.where is not None])
    title = " v. ".join(side[0].name for side in (workers, employer) if side)
    if not title:
        title = events[0].kind if where is None else f"{events[0].kind}, {where.name}"
    return JoinedDispute(
        case=name("di", made.founder(units)),
        title=title[:1].upper() + title[1:],
        state=states[-1].state if states else None,
        workers=workers,
        employer=employer,
        where=where,
        states=states,
        events=tuple(e.event for e in events),
        reports=reports,
        sources=sources,
        why=tuple(sorted(set(chain.why))),
    )


def _side(units: Sequence[Unit], side: str, made: Events) -> tuple[Named, ...]:
    """The parties that stand on a side most often, those with a name first."""
    counted: Counter[Named] = Counter()
    for unit in units:
        role = _role(unit.traits, side)
        if role is not None:
            counted.update(made.named(unit.actors if role == "actor" else unit.targets))
    wanted = {"organisation": 0, "group": 1, "unknown": 2} if side == "employer" else {"group": 0, "organisation": 1}
    some = [n for n in counted if n.type in wanted]
    return tuple(sorted(some, key=lambda n: (wanted[n.type], -counted[n], n.name))[:SHOWN])


def _role(traits: Traits, side: str) -> str | None:
    return traits.workers if side == "workers" else traits.employer


def _root(home: dict[str, str], event: str) -> str:
    while home[event] != event:
        home[event] = home[home[event]]
        event = home[event]
    return event
