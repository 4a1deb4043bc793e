"""Disputes over all reports: events of work and wages that belong together, and the states that they bring about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tocsin.linking import spots
from tocsin.linking.across.events import Events, in_roles, in_time, name
from tocsin.linking.across.output import JoinedDispute, JoinedEvent, Named
from tocsin.linking.across.states import stages
from tocsin.linking.across.ties import ties
from tocsin.linking.across.units import Unit
from tocsin.linking.kinds import Traits
from tocsin.model import Where

SHOWN = 4  # parties of a side


class Chain:
    """Events of one dispute in the making: its units, its employers and its places."""

    __slots__ = ("employers", "events", "places", "why")

    def __init__(self, event: JoinedEvent, employers: frozenset[int], place: Where | None) -> None:
        self.events = [event]
        self.employers = employers
        self.places = [] if place is None else [place]
        self.why: list[str] = []


def disputes(events: Sequence[JoinedEvent], made: Events) -> list[JoinedDispute]:
    """Events of work and wages that share an employer, a union or a dispute of one report, in one place."""
    told = [e for e in events if made.act_of[e.event].units[0].traits.dispute is not None]
    chains = {e.event: Chain(e, _employers(e, made), e.where) for e in told}
    home = {e.event: e.event for e in told}
    for one, other, why in ties(told, made):
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


def _employers(event: JoinedEvent, made: Events) -> frozenset[int]:
    units = made.act_of[event.event].units
    role = units[0].traits.employer
    sort = made.whole.registry.sort
    return frozenset(n for n in in_roles(units, () if role is None else (role,)) if sort(n) == "organisation")


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
    bearing: set[Named] = set()
    for unit in units:
        role = _role(unit.traits, side)
        for face in () if role is None else unit.actors if role == "actor" else unit.targets:
            (shown,) = made.named([face])
            counted[shown] += 1
            if face.anchors:
                bearing.add(shown)
    wanted = {"organisation": 0, "group": 1, "unknown": 2} if side == "employer" else {"group": 0, "organisation": 1}
    some = [n for n in counted if n.type in wanted]
    return tuple(sorted(some, key=lambda n: (n not in bearing, wanted[n.type], -counted[n], n.name))[:SHOWN])


def _role(traits: Traits, side: str) -> str | None:
    return traits.workers if side == "workers" else traits.employer


def _root(home: dict[str, str], event: str) -> str:
    while home[event] != event:
        home[event] = home[home[event]]
        event = home[event]
    return event
