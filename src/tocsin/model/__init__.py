"""The nouns of the field as typed, immutable values, and their JSON."""

from tocsin.model.claim import Claim, Mention, Status, When, Where
from tocsin.model.errors import (
    BadDate,
    BadRecord,
    BadSpan,
    CodebookError,
    EmptyReport,
    GoldError,
    LockedReport,
    MissingPart,
    NoCoder,
    NoTextLayer,
    ReadError,
    TocsinError,
    TooLarge,
    UnknownFormat,
)
from tocsin.model.interval import Interval
from tocsin.model.record import Case, Event, Party, PartyType, Record
from tocsin.model.report import LeftOut, Report
from tocsin.model.span import Span, cut

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
    "PartyType",
    "ReadError",
    "Record",
    "Report",
    "Span",
    "Status",
    "TocsinError",
    "TooLarge",
    "UnknownFormat",
    "When",
    "Where",
    "cut",
]
