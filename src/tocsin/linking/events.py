"""Events: the claims of one report that speak of one act, and what they agree on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tocsin.codebook import Codebook
from tocsin.linking import cluster, spots, times
from tocsin.linking.kinds import traits
from tocsin.linking.sights import Sight, Sights
from tocsin.linking.words import LinkWords
from tocsin.model import Claim, Event, Party, Report, Status

FIRST: tuple[Status, ...] = ("reported", "alleged", "planned", "denied")


def events_of(
    claims: Sequence[Claim], parties: Mapping[str, Party], report: Report, codebook: Codebook | None, words: LinkWords
) -> list[Event]:
    """Every claim in exactly one event, the events in the order of the text."""
    seeing = Sights(report, parties, words)
    kinds: dict[str, list[Sight]] = {}
    for claim in claims:
        kinds.setdefault(claim.kind, []).append(seeing.of(claim, traits(claim.kind, codebook)))
    groups = [g for kind in sorted(kinds) for g in cluster.grouped(kinds[kind])]
    groups.sort(key=lambda g: (g.sight.place, g.sight.first.kind))
    return [_event(f"e{number}", group) for number, group in enumerate(groups, 1)]


def _event(name: str, group: cluster.Group) -> Event:
    claims = sorted(group.claims, key=lambda c: (c.trigger.start, c.quote.start, c.id))
    status = min((c.status for c in claims), key=FIRST.index)
    # A plan or a denial does not date the act that the others tell.
    speaking = [c for c in claims if c.status == status or (status == "reported" and c.status == "alleged")]
    whens = [c.when for c in speaking if c.when is not None] or [c.when for c in claims if c.when is not None]
    wheres = [c.where for c in speaking if c.where is not None] or [c.where for c in claims if c.where is not None]
    return Event(
        id=name,
        kind=claims[0].kind,
        claims=tuple(c.id for c in claims),
        when=times.agreed(whens),
        where=spots.most_exact(wheres),
        status=status,
        why=tuple(group.why),
    )
