"""What coding and linking make of one report: claims, parties, events, cases."""

from __future__ import annotations

from typing import Literal

import msgspec

from tocsin.model.claim import Claim, Status, When, Where
from tocsin.model.report import Report

PartyType = Literal["person", "group", "organisation", "authority", "unknown"]


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """The person, group or organisation behind mentions. `name` is the fullest words that the report gives."""

    id: str
    name: str
    type: PartyType = "unknown"
    aliases: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One act in the world: the ids of the claims that speak of it, and what they agree on. `why` tells each link."""

    id: str
    kind: str
    claims: tuple[str, ...]
    when: When | None = None
    where: Where | None = None
    status: Status = "reported"
    why: tuple[str, ...] = ()


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """Events that belong together: a dispute, or the file of a person at risk."""

    id: str
    type: Literal["dispute", "file"]
    title: str
    party: str | None
    events: tuple[str, ...]


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """All that one report gives."""

    report: Report
    claims: tuple[Claim, ...] = ()
    parties: tuple[Party, ...] = ()
    events: tuple[Event, ...] = ()
    cases: tuple[Case, ...] = ()

    def to_json(self) -> bytes:
        """The record as one line of JSON in UTF-8, keys in a fixed order, no line break at its end."""
        return msgspec.json.encode(self)
