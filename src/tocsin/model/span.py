"""A stretch of a report's text: the anchor of everything that Tocsin says."""

from __future__ import annotations

import msgspec

from tocsin.model.errors import BadSpan


class Span(msgspec.Struct, frozen=True):
    """Words of a report. `start` and `end` count Unicode code points; `text[start:end] == self.text`."""

    text: str
    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """True when the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def checked(self, text: str) -> Span:
        """Return self if its words stand at its offsets in `text`; raise `BadSpan` if not."""
        if text[self.start : self.end] != self.text:
            raise BadSpan(
                f"the words at {self.start}-{self.end} are not the quoted ones; please report this as a fault"
            )
        return self


def cut(text: str, start: int, end: int) -> Span:
    """The span of `text` from `start` to `end`, white space at its ends left out."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(text[start:end], start, end)
