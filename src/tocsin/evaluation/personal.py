"""Claims that could harm a person who is named wrongly: how many there are, and how many are right."""

from __future__ import annotations

from collections.abc import Iterator

from tocsin.evaluation.gold import GoldEvent, GoldReport
from tocsin.evaluation.likeness import names_party
from tocsin.evaluation.score import Located, located
from tocsin.model import Claim, Mention, Party, Record

# Kinds that say of their target that an authority holds, accuses or punishes them.
ACCUSED = frozenset({"arrest", "prosecution", "sentence", "fine"})

# Kinds that say of their actor that they did wrong.
PERPETRATOR = frozenset(
    {
        "killing",
        "attempt-on-life",
        "assault",
        "torture",
        "abduction",
        "threat",
        "smear",
        "surveillance",
        "property-attack",
        "press-obstruction",
    }
)


def personal(gold: GoldReport, record: Record) -> Iterator[tuple[bool, str]]:
    """For each naming of a person as accused or perpetrator: whether it is right, and the claim in words.

    A naming is right when a gold event of the same kind (an optional one will do) stands at the claim's words, names
    that person in that role or leaves the role open, and the claim does not state as fact what the gold event does
    not.
    """
    places = located(gold, record)
    parties = {party.id: party for party in record.parties}
    for claim in record.claims:
        for mention, role in _namings(claim, parties):
            right = any(_agrees(claim, mention, role, place, parties) for place in places)
            name = _names(mention, parties)[0]
            yield right, f"{gold.name}: {name!r} as {role} of {claim.kind} ({claim.status}): {claim.quote.text!r}"


def _namings(claim: Claim, parties: dict[str, Party]) -> Iterator[tuple[Mention, str]]:
    if claim.kind in ACCUSED:
        yield from ((mention, "target") for mention in claim.target if _person(mention, parties))
    if claim.kind in PERPETRATOR:
        yield from ((mention, "actor") for mention in claim.actor if _person(mention, parties))


def _person(mention: Mention, parties: dict[str, Party]) -> bool:
    party = parties.get(mention.party or "")
    return party is not None and party.type == "person" and party.name[:1].isupper()


def _agrees(claim: Claim, mention: Mention, role: str, place: Located, parties: dict[str, Party]) -> bool:
    event, spans = place
    if event.kind != claim.kind or not any(claim.quote.overlaps(span) for span in spans):
        return False
    wanted: tuple[str, ...] = getattr(event, role)
    if wanted and not any(names_party(one, _names(mention, parties)) for one in wanted):
        return False
    return not _bolder(claim, event)


def _names(mention: Mention, parties: dict[str, Party]) -> list[str]:
    party = parties.get(mention.party or "")
    return [party.name, mention.text, *party.aliases, *party.descriptions] if party else [mention.text]


def _bolder(claim: Claim, event: GoldEvent) -> bool:
    """True when the claim says more than the report: as fact what is hedged, or as done what is planned or denied."""
    if event.status is None or claim.status == event.status:
        return False
    return claim.status == "reported" or event.status in {"planned", "denied"}
