"""Chronologies: reports whose entries open with a date ("17 January – Police arrest …") that dates all of the entry."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

import msgspec

from tocsin.coding.actdays import days
from tocsin.coding.dates import TimeExpression, resolve
from tocsin.coding.dates.value import Dated, FromTo
from tocsin.model import Interval

ENTRIES = 3  # so many lines that open with a date make a chronology

_LINE = re.compile(r"^[^\S\n]*(?:[-*•·–—][^\S\n]+)?", re.MULTILINE)
_HEADED = re.compile(r"[^\S\n]*(?:[-–—:|]|\n)")
_YEAR = re.compile(r"^[^\S\n]*((?:19|20)\d\d)[^\S\n]*[:.–—-]?[^\S\n]*$", re.MULTILINE)
_SETTLED = re.compile(r"\d{4}")


class Entry(msgspec.Struct, frozen=True):
    """One entry: `start` to `end` in the text (code points), the date that opens it and the days that it means."""

    start: int
    end: int
    head: TimeExpression
    days: Interval


class Diary:
    """The entries of a chronology; none in a report of another form.

    `published`: when the report appeared, None if unknown. `times`: the report's time expressions in order.
    """

    def __init__(self, text: str, published: Interval | None, times: Sequence[TimeExpression]) -> None:
        opening = {m.end() for m in _LINE.finditer(text)}
        heads = [t for t in times if t.start in opening and _is_date(t) and _HEADED.match(text, t.end)]
        self._entries: list[Entry] = []
        if len(heads) < ENTRIES:
            return
        years = [(m.start(), int(m[1])) for m in _YEAR.finditer(text)]
        stops = sorted([*(h.start for h in heads), *(at for at, _ in years), len(text)])
        for head in heads:
            above = [year for at, year in years if at < head.start]
            year = above[-1] if above and _SETTLED.search(head.text) is None else None
            found = days(resolve(head, published=published, year=year))
            if found is not None:
                end = stops[bisect.bisect_right(stops, head.start)]
                self._entries.append(Entry(head.start, min(end, _last_of(text, head)), head, found))
        if len(self._entries) < ENTRIES:
            self._entries = []
        self._starts = [e.start for e in self._entries]

    def heads(self) -> frozenset[int]:
        """Where the dates stand that open entries."""
        return frozenset(e.start for e in self._entries)

    def at(self, place: int) -> Entry | None:
        """The entry in which a place of the text lies."""
        if not self._entries:
            return None
        k = bisect.bisect_right(self._starts, place) - 1
        return self._entries[k] if k >= 0 and place < self._entries[k].end else None


def _last_of(text: str, head: TimeExpression) -> int:
    """Where an entry ends: with its line, or with its paragraph where the date has a line of its own."""
    line = text.find("\n", head.end)
    if line >= 0 and not text[head.end : line].strip(" \t-–—:|"):
        line = text.find("\n\n", line + 1)
    return len(text) if line < 0 else line


def _is_date(time: TimeExpression) -> bool:
    first = time.value.first if isinstance(time.value, FromTo) else time.value
    return isinstance(first, Dated) and first.month is not None and not time.aside
