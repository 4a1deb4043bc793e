"""Text of a report made safe to show: a hostile report must not steer a terminal or reverse what a reader sees."""

from __future__ import annotations

import re
import unicodedata

STAND_IN = "\N{REPLACEMENT CHARACTER}"

# Marks that join or shape letters in Persian, Hindi and others; they move nothing on the screen.
_HARMLESS = {"\u200c", "\u200d", "\u00ad"}


def _shown(character: str) -> str:
    if character in "\n\t" or character in _HARMLESS:
        return character
    # Cc: terminal controls; Cf: bidirectional overrides and other invisible marks; Cs, Co, Cn: no character at all.
    return STAND_IN if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn"} else character


_SUSPECT = re.compile(r"[^\n\t\x20-\x7e\xa0-\xac\xae-\u05ff\u2010-\u2027\u3041-\ud7a3]")


def plain(text: str) -> str:
    """`text` with every control and invisible formatting character replaced by U+FFFD; as many characters as before."""
    return _SUSPECT.sub(lambda match: _shown(match.group()), text)


def one_line(text: str, longest: int | None = None) -> str:
    """`text` as one line of plain words, cut at a word with an ellipsis when it is over `longest` characters."""
    words = " ".join(plain(text).split())
    if longest is None or len(words) <= longest:
        return words
    cut = words[: longest - 1]
    head, _, tail = cut.rpartition(" ")
    return f"{head if head and len(tail) < longest // 3 else cut}…"
