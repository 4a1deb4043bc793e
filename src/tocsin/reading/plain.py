"""Plain text as a draft."""

from __future__ import annotations

from tocsin.reading.draft import Draft
from tocsin.reading.lines import cut_lines


def read_plain(raw: str) -> Draft:
    """The draft of plain text; offsets count characters of `raw`."""
    return Draft(raw=raw, pieces=cut_lines(raw))
