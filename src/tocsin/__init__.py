"""Tocsin turns reports about labour disputes and repression into structured claims, offline.

    import tocsin

    report = tocsin.read("report.html", published="2011-06")
    record = tocsin.code(report)
    for event in record.events:
        print(event.kind, event.status, event.when, event.where)

`read` makes a `Report` of a file or bytes (`read_all` of each report in a file of many), `code` a `Record` of a report
(claims, parties, events, cases), `link` events and cases of claims. The nouns (`Report`, `Claim`, `Event`, ...) and
the errors are here too. Nothing slow happens on import: language models and place names are opened when the first
report is coded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator

    from tocsin.codebook import Codebook
    from tocsin.model import (
        BadDate,
        BadRecord,
        BadSpan,
        Case,
        Claim,
        CodebookError,
        EmptyReport,
        Event,
        GoldError,
        Interval,
        LeftOut,
        LockedReport,
        Mention,
        MissingPart,
        NoCoder,
        NoTextLayer,
        Party,
        ReadError,
        Record,
        Report,
        Span,
        TocsinError,
        TooLarge,
        UnknownFormat,
        When,
        Where,
    )
    from tocsin.reading import Unread

__version__ = "0.1.0"

__all__ = [
    "BadDate",
    "BadRecord",
    "BadSpan",
    "Case",
    "Claim",
    "CodebookError",
    "EmptyReport",
    "Event",
    "GoldError",
    "Interval",
    "LeftOut",
    "LockedReport",
    "Mention",
    "MissingPart",
    "NoCoder",
    "NoTextLayer",
    "Party",
    "ReadError",
    "Record",
    "Report",
    "Span",
    "TocsinError",
    "TooLarge",
    "UnknownFormat",
    "Unread",
    "When",
    "Where",
    "__version__",
    "code",
    "link",
    "read",
    "read_all",
]


def read(source: str | os.PathLike[str] | bytes, *, published: str | None = None, name: str | None = None) -> Report:
    """Read a file, or its bytes, into a `Report`: clean text, title, site, date, language.

    `published` (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`) is used where the report itself shows no date; `name` stands for
    the path when bytes are given. Raises `ReadError` when there is nothing to read, and `BadDate` when `published` is
    no date.
    """
    from tocsin import reading

    return reading.read(source, published=published, name=name)


def read_all(
    source: str | os.PathLike[str] | bytes, *, published: str | None = None, name: str | None = None
) -> Iterator[Report | Unread]:
    """Read every report of a file: JSON lines hold many, any other format one. Arguments are those of `read`.

    What cannot be read comes as `Unread` in its place, and the others go on. Raises `BadDate` at once.
    """
    from tocsin import reading

    return reading.read_all(source, published=published, name=name)


def code(report: Report, codebook: Codebook | None = None) -> Record:
    """Code a report: its claims and parties, linked into events and cases.

    `codebook` is Tocsin's own when None. Raises `NoCoder` when no coder exists for the report's language, and
    `MissingPart` when a model that it needs is not installed.
    """
    from tocsin import codebook as codebooks
    from tocsin import coding

    record = coding.code(report, codebooks.load(None) if codebook is None else codebook)
    return link(record)


def link(record: Record) -> Record:
    """The record with its claims linked into events and cases; what it held of these before is made anew."""
    import msgspec

    from tocsin import linking

    events, cases = linking.link(record.claims, record.parties, record.report)
    return msgspec.structs.replace(record, events=tuple(events), cases=tuple(cases))


def __getattr__(name: str) -> Any:
    """A noun or an error, fetched when first asked for."""
    if name in __all__:
        from importlib import import_module

        return getattr(import_module("tocsin.reading" if name == "Unread" else "tocsin.model"), name)
    raise AttributeError(f"module 'tocsin' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
