"""Plain text cut into pieces: paragraphs, lines that stand for themselves, and hard-wrapped lines joined again."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

import msgspec

from tocsin.model import TooLarge
from tocsin.reading.characters import clean
from tocsin.reading.draft import Piece
from tocsin.reading.limits import MAX_LINES

_WIDEST_WRAP: Final = 120
_NARROWEST_WRAP: Final = 40
_ITEM: Final = re.compile(r"\s*(?:[-*•–·‣▪—]|\(?\d{1,3}[.)]|\(?[a-z]\))\s+\S")


class _Line(msgspec.Struct):
    """One line: its offsets in the raw text without white space at its ends, and whether it begins a paragraph."""

    text: str
    start: int
    end: int
    paragraph: bool
    indent: int


def cut_lines(raw: str, *, alone: re.Pattern[str] | None = None) -> list[Piece]:
    """`raw` as pieces, in order, with offsets in `raw`.

    In text that was wrapped at a fixed width the lines of a paragraph are joined; elsewhere each line is a piece, and
    `paragraph` tells whether a blank line stands before it. A line that `alone` matches is never joined with another.
    Takes time linear in the length of `raw`. Raises `TooLarge` over the limit on lines.
    """
    lines = _lines(raw)
    width = _wrap_width(lines)
    pieces: list[Piece] = []
    held: list[_Line] = []
    for line in lines:
        if held and (not _continues(held[-1], line, width) or _apart(alone, held[-1], line)):
            pieces.append(_piece(held))
            held = []
        held.append(line)
    if held:
        pieces.append(_piece(held))
    return [piece for piece in pieces if piece.text]


def _lines(raw: str) -> list[_Line]:
    lines: list[_Line] = []
    at, paragraph = 0, True
    for whole in raw.splitlines(keepends=True):
        text = whole.strip()
        if text:
            indent = len(whole) - len(whole.lstrip())
            if len(lines) >= MAX_LINES:
                raise TooLarge(f"this text has more than {MAX_LINES:,} lines; split it into its reports and try again")
            lines.append(_Line(text, at + indent, at + indent + len(text), paragraph, indent))
            paragraph = False
        else:
            paragraph = True
        at += len(whole)
    return lines


def _wrap_width(lines: list[_Line]) -> int | None:
    """The width that the text was wrapped at, or None when its lines are paragraphs of their own."""
    longest = max((len(line.text) for line in lines), default=0)
    if not _NARROWEST_WRAP <= longest <= _WIDEST_WRAP:
        return None
    inner = full = 0
    for line, after in pairwise(lines):
        if not after.paragraph:
            inner += 1
            full += len(line.text) + 1 + len(after.text.partition(" ")[0]) > longest - 6
    return longest if inner >= 3 and full * 2 > inner else None


def _continues(line: _Line, after: _Line, width: int | None) -> bool:
    """True when `after` goes on with the paragraph of `line`: its first word had no room on the line before."""
    if width is None or after.paragraph or after.indent > line.indent + 1 or _ITEM.match(after.text):
        return False
    return len(line.text) + 1 + len(after.text.partition(" ")[0]) > width - 12


def _apart(alone: re.Pattern[str] | None, line: _Line, after: _Line) -> bool:
    return alone is not None and (alone.match(line.text) is not None or alone.match(after.text) is not None)


def _piece(lines: list[_Line]) -> Piece:
    first = lines[0]
    item = bool(_ITEM.match(first.text[:20]))
    text = clean(first.text if len(lines) == 1 else " ".join(line.text for line in lines))
    return Piece(text, first.start, lines[-1].end, "item" if item else "text", first.paragraph)
