"""Stretches of a text that are left out, found by where they stand however many there are."""

from __future__ import annotations

import bisect
from collections.abc import Iterable


class Stretches:
    """`given`: (start, end) of each, in any order; those that overlap count as one."""

    def __init__(self, given: Iterable[tuple[int, int]]) -> None:
        self._all: list[tuple[int, int]] = []
        for start, end in sorted(given):
            if self._all and start < self._all[-1][1]:
                self._all[-1] = (self._all[-1][0], max(end, self._all[-1][1]))
            else:
                self._all.append((start, end))
        self._starts = [start for start, _ in self._all]
        self._ends = [end for _, end in self._all]

    def over(self, start: int, end: int) -> list[tuple[int, int]]:
        """Those that share something with a stretch of the text, in order."""
        return self._all[bisect.bisect_right(self._ends, start) : bisect.bisect_left(self._starts, end)]
