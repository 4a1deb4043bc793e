"""A claim: one report says that one act happened, is planned, or did not happen."""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec

from tocsin.model.span import Span

Status = Literal["reported", "alleged", "planned", "denied"]
DatePrecision = Literal["day", "week", "month", "year", "range", "unknown"]
PlacePrecision = Literal["site", "city", "region", "country", "unknown"]


class Mention(msgspec.Struct, frozen=True):
    """Words that name a party, with the party's id within the record."""

    text: str
    start: int
    end: int
    party: str | None = None


class When(msgspec.Struct, frozen=True):
    """When an act took place; `expression` is the report's own words, None when the date comes from the story."""

    expression: str | None
    earliest: dt.date | None
    latest: dt.date | None
    precision: DatePrecision
    ongoing: bool = False


class Where(msgspec.Struct, frozen=True):
    """Where an act took place; coordinates in degrees (WGS 84), country as ISO 3166-1 alpha-2."""

    name: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    geoname_id: int | None = None
    precision: PlacePrecision = "unknown"


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """One claim. Every span's words stand at its offsets in the report's text. `why` names the rules that made it."""

    id: str
    kind: str
    mode: str | None = None
    status: Status
    quote: Span
    trigger: Span
    actor: tuple[Mention, ...] = ()
    target: tuple[Mention, ...] = ()
    source: Mention | None = None
    when: When | None = None
    where: Where | None = None
    reason: str | None = None
    count: int | None = None
    duration: str | None = None
    amount: str | None = None
    instrument: str | None = None
    confidence: float = 1.0
    why: tuple[str, ...] = ()
