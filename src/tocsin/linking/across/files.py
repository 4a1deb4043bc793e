"""Files over all reports: what was done to each named person, over years."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.linking.across.events import Events, in_roles, in_time, name
from tocsin.linking.across.output import JoinedEvent, JoinedFile
from tocsin.linking.across.units import Unit


def files(events: Sequence[JoinedEvent], made: Events) -> list[JoinedFile]:
    """A file for each named person whom an act that opens one was done to."""
    registry = made.whole.registry
    chains: dict[int, list[JoinedEvent]] = {}
    at_risk: set[int] = set()
    for event in events:
        units = made.act_of[event.event].units
        told = [u for u in units if event.status == "denied" or not u.denied]
        kind = units[0].traits
        for person in sorted(in_roles(told, kind.file)):
            if registry.sort(person) != "person":
                continue
            chains.setdefault(person, []).append(event)
            if kind.opens and event.status != "denied" and person in in_roles(told, ("target",)):
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


def _numbers(unit: Unit) -> set[int]:
    return {f.number for f in (*unit.actors, *unit.targets)}
