"""Characters that a reader cannot see, or that make text look other than it is, taken out of the clean text."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# Soft hyphen, zero-width space, word joiner, byte order mark, and every bidirectional control.
_INVISIBLE: Final = "\u00ad\u200b\u2060\ufeff\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_CONTROLS: Final = "".join(chr(c) for c in (*range(0x20), *range(0x7F, 0xA0)) if not chr(c).isspace())
_ODD: Final = re.compile(f"[{_INVISIBLE}{re.escape(_CONTROLS)}\ud800-\udfff]")
# Joiners shape letters in Persian and the scripts of India; among Latin, Greek and Cyrillic letters they only hide.
_JOINERS: Final = re.compile("(?<=[\u0000-\u058f])[\u200c\u200d]+")
# Letters carry a few marks. Hundreds on one letter are an attack: normalising them takes the square of their number.
_PILE: Final = re.compile(r"[^\w\s\x00-\x7f]{9}")
_MOST_MARKS: Final = 8


def clean(text: str) -> str:
    """`text` in NFC on one line: runs of white space become one space, invisible and control characters go."""
    if text.isascii():
        if text.isprintable():
            return " ".join(text.split())
        return " ".join(_ODD.sub("", text).split())
    text = _JOINERS.sub("", _ODD.sub("", text))
    if _PILE.search(text):
        text = _thin(text)
    return " ".join(unicodedata.normalize("NFC", text).split())


def _thin(text: str) -> str:
    """`text` with at most eight combining marks in a row."""
    kept: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)


def replace_surrogates(text: str) -> str:
    """`text` with each lone surrogate, which no encoding can write, replaced by U+FFFD; lengths stay the same."""
    return text if text.isascii() else re.sub("[\ud800-\udfff]", "\ufffd", text)
