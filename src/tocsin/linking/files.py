"""Files: what has been done to each named person at risk, and what was done about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tocsin.linking.likeness import is_name
from tocsin.linking.told import Told
from tocsin.model import Party


def files(told: Sequence[Told], parties: Mapping[str, Party]) -> list[tuple[Party, list[Told]]]:
    """Each named person who is the target of an act that opens a file, with every event that belongs to it."""
    at_risk: dict[str, None] = {}
    chains: dict[str, list[Told]] = {}
    for event in told:
        for party in event.parties(*event.traits.file):
            if not _person(parties.get(party)):
                continue
            chains.setdefault(party, []).append(event)
            if event.traits.opens and event.event.status != "denied" and party in event.parties("target"):
                at_risk[party] = None
    return [(parties[party], chains[party]) for party in at_risk]


def _person(party: Party | None) -> bool:
    return party is not None and party.type == "person" and is_name(party.name)
