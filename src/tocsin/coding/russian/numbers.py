"""Numbers in Russian words and figures."""

from __future__ import annotations


def parse_count(text: str) -> int | None:
    """The number that a phrase tells; None for none."""
    return int(text) if text.isdecimal() else None
