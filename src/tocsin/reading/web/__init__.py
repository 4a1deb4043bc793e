"""HTML pages: the visible text, what of it is the article, and what the page says about itself."""

from __future__ import annotations

from tocsin.reading.web.page import read_page, read_page_bytes

__all__ = ["read_page", "read_page_bytes"]
