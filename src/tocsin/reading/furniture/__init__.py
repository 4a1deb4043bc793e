"""Finding site furniture among a report's own paragraphs, in text that may have it pasted in."""

from __future__ import annotations

from typing import Final

from tocsin.reading.draft import Piece
from tocsin.reading.furniture.appeal import heads_appeal, is_appeal
from tocsin.reading.furniture.caption import captions
from tocsin.reading.furniture.line import Line
from tocsin.reading.furniture.menu import menus
from tocsin.reading.furniture.related import related
from tocsin.reading.furniture.single import reason_of
from tocsin.reading.furniture.tail import tail

_ABOVE_TITLE: Final = frozenset(
    {"navigation", "page control", "cookie notice", "sharing buttons", "advertisement", "newsletter", "appeal"}
)

__all__ = ["find_furniture"]


def find_furniture(pieces: list[Piece]) -> dict[int, str]:
    """The positions in `pieces` that are site furniture, each with the reason it was recognised by.

    Precision goes first: what could be the report's own stays. Works on English and Russian; in other languages
    only what is marked by signs (©, links, separators) is found.
    """
    lines = [Line(piece) for piece in pieces]
    found: dict[int, str] = {}
    for at, line in enumerate(lines):
        reason = reason_of(line)
        if reason is None and is_appeal(line):
            reason = "appeal"
        if reason is not None:
            found[at] = reason
    menus(lines, found)
    _keep_title(lines, found)
    related(lines, found)
    _around_appeals(lines, found)
    captions(lines, found)
    tail(lines, found)
    if pieces and len(found) == len(pieces):
        # A page of nothing but furniture is likelier a report that sounds like it.
        return {}
    return found


def _keep_title(lines: list[Line], found: dict[int, str]) -> None:
    """A title may be labelled as other reports' headlines are: "Video: police clear the square"."""
    first = next((at for at in range(len(lines)) if found.get(at) not in _ABOVE_TITLE), None)
    if first is not None and found.get(first) == "related reports":
        del found[first]


def _around_appeals(lines: list[Line], found: dict[int, str]) -> None:
    """Paragraphs in the voice of an appeal, next to one, belong to it; so do headings above it."""
    for at in range(1, len(lines)):
        beside = found.get(at - 1) == "appeal" or found.get(at + 1) == "appeal"
        if at not in found and beside and is_appeal(lines[at], beside=True):
            found[at] = "appeal"
    for at in range(len(lines) - 2, 0, -1):
        if at in found:
            continue
        if found.get(at + 1) in ("appeal", "newsletter") and heads_appeal(lines[at]):
            found[at] = found[at + 1]
