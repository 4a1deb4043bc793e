"""A report as read: the clean text that every offset points into, and what is known about it."""

from __future__ import annotations

import msgspec

from tocsin.model.interval import Interval


class LeftOut(msgspec.Struct, frozen=True):
    """A stretch that is no part of the report's own text: site furniture, with the reason it was recognised by."""

    start: int
    end: int
    text: str
    reason: str


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """One published text.

    `text` is the clean text, its title first. `left_out` lists what reading removed, with offsets in the raw
    (decoded) text; `marked` lists furniture that still stands in `text` (a report given as JSON is taken as it
    is), with offsets in `text`; marked stretches are not coded. `language` is an ISO 639-1 code or None.
    """

    id: str
    path: str | None
    sha256: str
    text: str
    url: str | None = None
    title: str | None = None
    site: str | None = None
    author: str | None = None
    language: str | None = None
    published: Interval | None = None
    left_out: tuple[LeftOut, ...] = ()
    marked: tuple[LeftOut, ...] = ()
