"""An event with its claims at hand, as cases are made of it."""

from __future__ import annotations

import datetime as dt

import msgspec

from tocsin.linking.kinds import Role, Traits
from tocsin.model import Claim, Event


class Told(msgspec.Struct, frozen=True):
    """An event, its place in the order of the text, its claims, and the traits of its kind."""

    event: Event
    order: int
    claims: tuple[Claim, ...]
    traits: Traits

    def parties(self, *roles: Role) -> list[str]:
        """Ids of the parties in these roles, in the order of the text, once each; what denials name is left out."""
        out: dict[str, None] = {}
        for claim in self.claims:
            if claim.status == "denied" and self.event.status != "denied":
                continue
            for role in roles:
                for mention in claim.actor if role == "actor" else claim.target:
                    if mention.party:
                        out[mention.party] = None
        return list(out)


def time(told: Told) -> tuple[dt.date, dt.date, int]:
    """The order of a case: by the first day, then the last, then the text; acts of unknown time come last."""
    when = told.event.when
    if when is None:
        return dt.date.max, dt.date.max, told.order
    return when.earliest or when.latest or dt.date.max, when.latest or dt.date.max, told.order
