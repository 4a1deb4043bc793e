"""Events over all reports, made of the acts that units were gathered into."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Sequence

from tocsin.linking import spots, times
from tocsin.linking.across import kin
from tocsin.linking.across.disagree import Disagreements
from tocsin.linking.across.evidence import Link
from tocsin.linking.across.faces import Face
from tocsin.linking.across.gather import Act, Joint
from tocsin.linking.across.output import ClaimOf, Ground, Joined, JoinedEvent, Named, Possible
from tocsin.linking.across.units import UNDATED, Unit
from tocsin.linking.across.whole import Whole
from tocsin.linking.events import FIRST

MOST_NAMED = 12  # parties of a role that an event shows


class Events:
    """Makes events of acts, and keeps which unit came into which."""

    def __init__(self, whole: Whole) -> None:
        self.whole = whole
        self._reports = [record.report.id for record in whole.records]
        self._disagreements = Disagreements(whole.registry, self.refer, whole.reprints)
        self.event_of: dict[int, str] = {}
        self.act_of: dict[str, Act] = {}

    def all(self) -> list[JoinedEvent]:
        """Every event, in order of time; those of no known time last."""
        made = []
        for act in self.whole.gathering.acts:
            event = self._event(act)
            self.act_of[event.event] = act
            for unit in act.units:
                self.event_of[unit.number] = event.event
            made.append(event)
        return sorted(made, key=in_time)

    def possible(self) -> list[Possible]:
        """Pairs of events that a person should look at, the likest first; each pair once."""
        best: dict[tuple[str, str], Possible] = {}
        for joint in self.whole.gathering.doubtful:
            one, other = self.event_of[joint.one], self.event_of[joint.other]
            pair = (one, other) if one < other else (other, one)
            if pair in best and best[pair].weight >= joint.link.weight:
                continue
            best[pair] = Possible(
                events=pair,
                claims=self._pair(joint),
                weight=joint.link.weight,
                reasons=_grounds(joint.link),
            )
        return sorted(best.values(), key=lambda p: (-p.weight, p.events))

    def refer(self, unit: Unit) -> ClaimOf:
        """A unit's claim by the ids that the reports gave."""
        return ClaimOf(self._reports[unit.report], unit.claim.id)

    def counted(self, units: Sequence[Unit]) -> tuple[int, int]:
        """How many reports tell something of these units, and how many of them are no reprints."""
        reports = {u.report for u in units}
        return len(reports), len({self.whole.reprints[r] for r in reports})

    def named(self, faces: Sequence[Face]) -> tuple[Named, ...]:
        """The parties of a role: those with a name once each, then those without one by their words."""
        out: dict[str, Named] = {}
        registry = self.whole.registry
        for face in faces:
            if face.number >= 0:
                name = registry.name(face.number)
                out.setdefault(name, Named(name, registry.sort(face.number), tuple(registry.names(face.number))))
        for face in faces:
            if face.number < 0:
                name = " ".join(face.name.split())
                out.setdefault(name, Named(name, face.type, (name,)))
        return tuple(out.values())[:MOST_NAMED]

    def _event(self, act: Act) -> JoinedEvent:
        units = act.units
        status = min((u.claim.status for u in units), key=FIRST.index)
        speaking = [u for u in units if u.claim.status == status or (status == "reported" and u.real)]
        reports, sources = self.counted(units)
        return JoinedEvent(
            event=name("ev", self.founder(units)),
            kind=kin.finest(u.kind for u in units),
            status=status,
            when=times.agreed([u.when for u in speaking if u.when is not None]),
            where=spots.most_exact(
                [u.where for u in speaking if u.where is not None and u.spoken]
                or [u.where for u in speaking if u.where is not None]
            ),
            actor=self.named([f for u in speaking for f in u.actors]),
            target=self.named([f for u in speaking for f in u.targets]),
            claims=tuple(sorted(self.refer(u) for u in units)),
            reports=reports,
            sources=sources,
            disagreements=self._disagreements.of(units),
            why=tuple(
                Joined(self._pair(j), j.link.weight, _grounds(j.link))
                for j in sorted(act.joints, key=lambda j: (-j.link.weight, j.one, j.other))
            ),
        )

    def founder(self, units: Sequence[Unit]) -> ClaimOf:
        """The claim that an event is named by: the first of the earliest report; later reports change nothing."""
        return self.refer(min(units, key=lambda u: (u.published or (UNDATED, UNDATED), u.number)))

    def _pair(self, joint: Joint) -> tuple[ClaimOf, ClaimOf]:
        one, other = self.whole.units[joint.one], self.whole.units[joint.other]
        return self.refer(one), self.refer(other)


def name(sort: str, founder: ClaimOf, party: str = "") -> str:
    """An id made of a claim (and a party's name): the same whatever else there is and in whatever order it came."""
    digest = hashlib.blake2b(f"{founder.report}\0{founder.claim}\0{party}".encode(), digest_size=8).hexdigest()
    return f"{sort}-{digest}"


def in_time(event: JoinedEvent) -> tuple[dt.date, dt.date, str]:
    """The order of events: by first day, last day, id; those of unknown time come last."""
    when = event.when
    if when is None:
        return dt.date.max, dt.date.max, event.event
    return when.earliest or when.latest or dt.date.max, when.latest or dt.date.max, event.event


def in_roles(units: Iterable[Unit], roles: Sequence[str]) -> set[int]:
    """The named parties in some roles of units, by number."""
    return {
        f.number for u in units for role in roles for f in (u.actors if role == "actor" else u.targets) if f.number >= 0
    }


def _grounds(link: Link) -> tuple[Ground, ...]:
    """The reasons that weigh most first; those without words are left out."""
    told = [r for r in link.reasons if r.reason]
    return tuple(Ground(r.reason, r.weight) for r in sorted(told, key=lambda r: (-abs(r.weight), r.reason)))
