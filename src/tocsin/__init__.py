"""Tocsin turns reports about labour disputes and repression into structured claims, offline.

    import tocsin

    report = tocsin.read("report.html", published="2011-06")
    record = tocsin.code(report)
    for event in record.events:
        print(event.kind, event.status, event.when, event.where)

`read` makes a `Report` of a file or bytes, `code` a `Record` of a report (claims, parties, events, cases), `link`
events and cases of claims. The nouns (`Report`, `Claim`, `Event`, ...) and the errors are here too. Nothing slow
happens on import: language models and place names are opened when the first report is coded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import os

    from tocsin.codebook import Codebook
    from tocsin.model import (
        BadDate,
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

__version__ = "0.1.0"

__all__ = [
    "BadDate",
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
    "When",
    "Where",
    "__version__",
    "code",
    "link",
    "read",
]


def read(source: str | os.PathLike[str] | bytes, *, published: str | Interval | None = None) -> Report:
    """Read a file, or its bytes, into a `Report`: clean text, title, site, date, language.

    `published` (`YYYY`, `YYYY-MM`, `YYYY-MM-DD` or an `Interval`) is used where the report itself shows no date.
    Raises `ReadError` when there is nothing to read, and `BadDate` when `published` is no date.
    """
    from tocsin import reading

    return reading.read(source, published=published)


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
    """A noun or an error of `tocsin.model`, fetched when first asked for."""
    if name in __all__:
        from tocsin import model

        return getattr(model, name)
    raise AttributeError(f"module 'tocsin' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
