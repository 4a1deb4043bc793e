"""Reading: bytes or a path become a `Report`, the report's own text with its title, site, author, date and language.

HTML, plain text, Markdown, PDF, DOCX, e-mail, and articles held as JSON or JSON lines are read; content decides the
format. Reading is deterministic: it asks no clock and no network, and the same bytes give the same report.
"""

from __future__ import annotations

from tocsin.reading.front import Unread, raw_text, read, read_all

__all__ = ["Unread", "raw_text", "read", "read_all"]
