"""Russian text freed of what stands between its letters and a word list: Ё, stress marks, soft hyphens, Latin letters
that look Cyrillic.
"""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Sequence
from typing import NamedTuple

_YO = str.maketrans("ёЁ", "еЕ")
# Soft hyphens, zero-width signs and combining accents stand between letters and mean nothing to a word list.
_MARKS = re.compile("[\u00ad\u0300\u0301\u200b-\u200d\u2060\ufeff]|(?<=[иИ])\u0306|(?<=[еЕ])\u0308")
_ACCENTS = "\u0300\u0301\u0306\u0308"
_SHORT_I = {"и": "й", "И": "Й"}
_MIXED = re.compile(r"[а-яА-Я][a-zA-Z]|[a-zA-Z][а-яА-Я]")
_WORD = re.compile(r"[^\W\d_]+")
_LOOKALIKES = str.maketrans("aceopxyABCEHKMOPTXk", "асеорхуАВСЕНКМОРТХк")


class Plain(NamedTuple):
    """A text made plain; `places[i]` is where its i-th letter stands in the text as given, None if all stand alike."""

    text: str
    places: Sequence[int] | None
    given: str

    def inside(self, place: int) -> int:
        """Where a place of the given text lies in the plain one."""
        return place if self.places is None else bisect.bisect_left(self.places, place)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A span of the plain text as one of the given text; accents over its last letter belong to it."""
        if self.places is None:
            return start, end
        stop = self.places[end - 1] + 1
        while stop < len(self.given) and self.given[stop] in _ACCENTS:
            stop += 1
        return self.places[start], stop


@functools.lru_cache(maxsize=4)  # asked for the whole report by every claim
def plain(text: str) -> Plain:
    """`text` with Ё as Е, without marks inside words, and mixed words in Cyrillic. Takes time linear in the length."""
    given, places = text, None
    if _MARKS.search(text):
        text, places = _unmarked(text)
    text = text.translate(_YO)
    if _MIXED.search(text):
        text = _WORD.sub(_cyrillic, text)
    return Plain(text, places, given)


def _cyrillic(word: re.Match[str]) -> str:
    return word[0].translate(_LOOKALIKES) if _MIXED.search(word[0]) else word[0]


def _unmarked(text: str) -> tuple[str, Sequence[int]]:
    letters, places, at = [], list[int](), 0
    for mark in _MARKS.finditer(text):
        letters.append(text[at : mark.start()])
        places.extend(range(at, mark.start()))
        if mark[0] == "\u0306":
            letters[-1] = letters[-1][:-1] + _SHORT_I[letters[-1][-1]]
        at = mark.end()
    letters.append(text[at:])
    places.extend(range(at, len(text)))
    return "".join(letters), places
