"""Lines that are furniture whatever stands around them: buttons, forms, notices, menus on one line."""

from __future__ import annotations

import re
from typing import Final

from tocsin.reading.furniture.language import Patterns, patterns
from tocsin.reading.furniture.line import Line

_SEPARATORS: Final = re.compile(r"\s*[|•·»›→⟩▸]\s*|\s+(?:[-–—/>]|::)\s+")
_STROKES: Final = re.compile("[|»›→]")
_TOKEN: Final = re.compile(r"[^\W_](?:[\w+-]*[\w+])?")
_NUMBER: Final = re.compile(r"[\d.,]+k?$")
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+$|\S+@\S+\.\w+$", re.IGNORECASE)
_RULE: Final = re.compile(r"[\W_]+$")


def reason_of(line: Line) -> str | None:
    """Why a line is furniture by its own words, or None."""
    if line.long or line.n > 90:
        return None
    known = patterns(line)
    reason = known.reason(line.bare, line.n)
    if reason is not None:
        return reason
    if line.n <= 30 and not line.prose and known.related_line.match(line.bare):
        return "related reports"
    if line.n > 24 or line.prose:
        return None
    if _ADDRESS.match(line.bare):
        return "address line"
    if _RULE.match(line.text):
        return "page control"
    if _buttons(line, known):
        return "sharing buttons"
    return _row(line, known)


def _buttons(line: Line, known: Patterns) -> bool:
    """Every word names a network, a button, or joins the two."""
    tokens = [token.lower() for token in _TOKEN.findall(line.text)]
    if not tokens or len(tokens) > 20:
        return False
    named = sum(token in known.buttons for token in tokens)
    return named > 0 and all(token in known.buttons or token in known.glue or _NUMBER.match(token) for token in tokens)


def _row(line: Line, known: Patterns) -> str | None:
    """A menu, a trail of crumbs or a row of links written on one line with separators."""
    parts = [part for part in _SEPARATORS.split(line.bare) if part]
    if len(parts) < 2 or any(len(part.split()) > 6 for part in parts):
        return None
    reasons = [known.reason(part, len(part.split())) for part in parts]
    found = [reason for reason in reasons if reason is not None]
    if len(found) * 2 >= len(parts):
        return found[0]
    menu = sum(is_menu_word(part, known) for part in parts)
    if len(parts) >= 3 and menu >= 1 and menu + len(found) >= 2 or len(parts) == 2 and menu == 2:
        return "navigation"
    marked = _STROKES.search(line.bare) is not None
    if len(parts) >= 3 and (menu or found) and marked and not line.ends:
        return "navigation"
    return None


def is_menu_word(text: str, known: Patterns) -> bool:
    """True for an entry of a site's menu: 'Home', 'About us', 'News'."""
    tokens = [token.lower() for token in _TOKEN.findall(text)]
    return (
        0 < len(tokens) <= 4
        and tokens[0] in known.navigation
        and all(token in known.navigation or token in known.glue for token in tokens)
    )
