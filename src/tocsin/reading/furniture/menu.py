"""Menus: runs of short lines that name the parts of a site."""

from __future__ import annotations

from tocsin.reading.furniture.language import patterns
from tocsin.reading.furniture.line import Line
from tocsin.reading.furniture.single import is_menu_word

_SHORTEST_RUN = 3


def menus(lines: list[Line], found: dict[int, str]) -> None:
    """Add runs of three or more menu entries to `found`.

    A run may hold entries that are no known menu word (a country, a campaign) as long as half are: a list of
    demands, of names or of scores has none.
    """
    at = 0
    while at < len(lines):
        stop, named = at, []
        while stop < len(lines) and _entry(lines[stop]):
            if stop in found or is_menu_word(lines[stop].bare, patterns(lines[stop])):
                named.append(stop)
            stop += 1
        # What follows the last entry that is known as one may be a headline or a name.
        end = named[-1] + 1 if named else at
        if end - at >= _SHORTEST_RUN and len(named) * 2 >= end - at:
            for position in range(at, end):
                found.setdefault(position, "navigation")
        at = max(stop, at + 1)


def _entry(line: Line) -> bool:
    return line.n <= 4 and not line.ends and not line.long
