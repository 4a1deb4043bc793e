"""One piece of text as the furniture rules look at it."""

from __future__ import annotations

import re
from typing import Final

from tocsin.reading.draft import Piece

LONGEST: Final = 1_500
"""Characters beyond which a paragraph is always the report's own."""

_TRAILING: Final = "\"'”’»)]*_ "
_LEADING: Final = " \t*•·-–—>»›|▪◦►▶→☰✕×[(#_"
_SENTENCE_BREAK: Final = re.compile(r"[a-zа-яёіїєґ0-9)”»][.!?…][\"'”’»)]*\s+[\"'“„«(]*[A-ZА-ЯЁІЇЄҐ0-9]")
_DATE_ONLY: Final = re.compile(
    r"(?:\w+,? )?(?:\d{1,2}(?:st|nd|rd|th)?\.? )?[A-Za-zА-Яа-я]{3,9}\.?,? (?:\d{1,2},? )?(?:19|20)\d\d"
    r"(?: ?г(?:ода|\.)?)?$|"
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$"
)
_CYRILLIC: Final = re.compile("[\u0400-\u04ff]")


class Line:
    """A piece with what the rules ask of it: its words, whether it ends like a sentence, whether it reads as prose."""

    __slots__ = (
        "bare",
        "cyrillic",
        "ends",
        "heading",
        "item",
        "long",
        "lower",
        "n",
        "paragraph",
        "prose",
        "text",
        "words",
    )

    def __init__(self, piece: Piece) -> None:
        text = piece.text
        self.text = text
        self.lower = text.lower()
        self.long = len(text) > LONGEST
        self.paragraph = piece.paragraph
        self.heading = piece.shape == "heading"
        self.item = piece.shape == "item"
        if self.long:
            self.words: list[str] = []
            self.n, self.ends, self.prose, self.bare, self.cyrillic = LONGEST, True, True, "", False
            return
        self.words = text.split()
        self.n = len(self.words)
        last = text.rstrip(_TRAILING)[-1:]
        self.ends = last != "" and last in ".!?…"
        self.bare = text.lstrip(_LEADING)
        self.cyrillic = _CYRILLIC.search(text[:80]) is not None
        self.prose = not self.heading and (
            self.n >= 30
            or (self.n >= 8 and last == ".")
            or (self.ends and self.n >= 10 and bool(_SENTENCE_BREAK.search(text)))
        )

    @property
    def headline(self) -> bool:
        """True when it could be a headline: one line, short, with no full stop at its end."""
        return not self.long and self.n <= 20 and not self.text.rstrip(_TRAILING).endswith(".")

    @property
    def dated(self) -> bool:
        """True when it is a date and nothing else."""
        return self.n <= 6 and _DATE_ONLY.match(self.text) is not None
