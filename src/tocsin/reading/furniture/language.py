"""The furniture patterns of each language, compiled on first use."""

from __future__ import annotations

import re
from functools import cache
from types import ModuleType
from typing import Final

from tocsin.reading.furniture import english, russian
from tocsin.reading.furniture.line import Line

_FLAGS: Final = re.IGNORECASE


class Patterns:
    """One language's furniture vocabulary as compiled expressions.

    Those tried on every line of a report want it in small letters: regardless of case they take three times as long.
    """

    def __init__(self, words: ModuleType) -> None:
        reasons = list(words.LINES)
        self._reasons = {f"r{number}": reason for number, reason in enumerate(reasons)}
        groups = (f"(?P<r{number}>{'|'.join(words.LINES[reason])})" for number, reason in enumerate(reasons))
        self._line = re.compile("|".join(groups))
        self.related_heading = re.compile(words.RELATED_HEADING, _FLAGS)
        self.related_line = re.compile(words.RELATED_LINE, _FLAGS)
        self.strong_related = re.compile(words.STRONG_RELATED, _FLAGS)
        self.reader = re.compile(words.APPEAL_READER)
        self.site = re.compile(words.APPEAL_SITE)
        self.money = re.compile(words.APPEAL_MONEY)
        self.appeal_heading = re.compile(words.APPEAL_HEADING)
        self.others = re.compile(words.APPEAL_OTHERS)
        self.narrative = re.compile(words.NARRATIVE)
        self.weak = re.compile(words.WEAK)
        self.call_heading = re.compile(words.CALL_HEADING, _FLAGS)
        self.call_line = re.compile(words.CALL_LINE, _FLAGS)
        self.people = re.compile(words.CAPTION_PEOPLE, _FLAGS)
        self.place = re.compile(words.CAPTION_PLACE)
        self.caption_mark = re.compile(words.CAPTION_MARK, _FLAGS)
        self.finite = re.compile(words.FINITE, _FLAGS)
        self.buttons: frozenset[str] = words.BUTTONS | english.BUTTONS
        self.glue: frozenset[str] = words.BUTTON_GLUE
        self.navigation: frozenset[str] = words.NAVIGATION

    def reason(self, text: str, words: int) -> str | None:
        """The reason that a line of so many words beginning like `text` is furniture, or None."""
        found = self._line.match(text.lower())
        if found is None or found.lastgroup is None:
            return None
        reason = self._reasons[found.lastgroup]
        return reason if words <= english.MOST_WORDS[reason] else None


@cache
def _english() -> Patterns:
    return Patterns(english)


@cache
def _russian() -> Patterns:
    return Patterns(russian)


def patterns(line: Line) -> Patterns:
    """The vocabulary for a line, by its script."""
    return _russian() if line.cyrillic else _english()
