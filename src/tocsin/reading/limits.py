"""How large a report may be. Beyond these, reading raises `TooLarge` and says which limit was passed."""

from __future__ import annotations

from typing import Final

from tocsin.model import TooLarge

MAX_BYTES: Final = 50_000_000
"""Bytes of one report (one file, or one line of JSON lines)."""

MAX_PDF_PAGES: Final = 2_000
"""Pages of one PDF."""

MAX_TEXT: Final = 20_000_000
"""Characters that a compressed or paged format (DOCX, PDF) may unfold to."""

MAX_ELEMENTS: Final = 400_000
"""Elements of one HTML page or DOCX body."""

MAX_EXTRACTED_ELEMENTS: Final = 50_000
"""Elements up to which the article extractor is asked; larger pages are judged by their structure alone."""

MAX_LINES: Final = 500_000
"""Lines of one text; a report of more is a dump."""

MAX_PARTS: Final = 200
"""Parts of one e-mail."""

MAX_ZIP_ENTRIES: Final = 5_000
"""Entries of one DOCX container."""


def check_size(size: int) -> None:
    """Raise `TooLarge` when a report of `size` bytes passes the limit."""
    if size > MAX_BYTES:
        raise TooLarge(f"this is over the limit of {MAX_BYTES // 1_000_000} MB for one report; split it and try again")
