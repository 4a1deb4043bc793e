"""Cases: the chain of a dispute, and the file of each person at risk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tocsin.codebook import Codebook
from tocsin.linking.disputes import disputes
from tocsin.linking.files import files
from tocsin.linking.kinds import traits
from tocsin.linking.told import Told, time
from tocsin.linking.words import LinkWords
from tocsin.model import Case, Claim, Event, Party


def cases_of(
    events: Sequence[Event],
    claims: Sequence[Claim],
    parties: Mapping[str, Party],
    codebook: Codebook | None,
    words: LinkWords,
) -> list[Case]:
    """The disputes, then the files of persons, each in the order in which the text first tells of it."""
    known = {c.id: c for c in claims}
    told = [Told(e, k, tuple(known[i] for i in e.claims), traits(e.kind, codebook)) for k, e in enumerate(events)]
    out: list[Case] = []
    for chain in disputes(told, parties, words):
        ids = tuple(t.event.id for t in sorted(chain.events, key=time))
        out.append(Case(id=f"c{len(out) + 1}", type="dispute", title=chain.title, party=chain.party, events=ids))
    for party, events_of_person in files(told, parties):
        ids = tuple(t.event.id for t in sorted(events_of_person, key=time))
        out.append(Case(id=f"c{len(out) + 1}", type="file", title=party.name, party=party.id, events=ids))
    return out
