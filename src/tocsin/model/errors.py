"""Every error that Tocsin raises on purpose, in one family.

Each message is one sentence for the user: what is wrong, and what to do next. Messages never carry a
person's name or a report's text, so they can be logged.
"""

from __future__ import annotations


class TocsinError(Exception):
    """Base of all errors that Tocsin raises on purpose."""


class ReadError(TocsinError):
    """A report cannot be read."""


class EmptyReport(ReadError):
    """There are no bytes, or no text in them."""


class UnknownFormat(ReadError):
    """The bytes are of no format that Tocsin reads."""


class LockedReport(ReadError):
    """The file is protected by a password."""


class NoTextLayer(ReadError):
    """A PDF holds pictures of pages and no text."""


class TooLarge(ReadError):
    """The input passes a limit on size, depth or time."""


class BadDate(TocsinError):
    """A date given by the user cannot be."""


class NoCoder(TocsinError):
    """No coder exists for the report's language."""


class CodebookError(TocsinError):
    """A codebook has a mistake; the message names the file, the place and the remedy."""


class BadSpan(TocsinError):
    """A span's words are not at its offsets (a fault in the program, never in the input)."""


class BadRecord(TocsinError):
    """What should be a record of a coded report is none."""


class GoldError(TocsinError):
    """A gold report or an evaluation floor file cannot be used."""


class MissingPart(TocsinError):
    """A model or data file that Tocsin needs is not installed."""
