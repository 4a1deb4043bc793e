"""What a format's reader hands on: the raw text, cut into pieces, and what the file says about itself."""

from __future__ import annotations

from typing import Literal

import msgspec

from tocsin.model import Interval

Shape = Literal["heading", "text", "item", "caption"]


class Piece(msgspec.Struct):
    """One paragraph, heading, list item or line of the raw text.

    `text` is clean (no control characters, white space collapsed); `raw[start:end]` is what it was made from.
    `paragraph` is False when only a line break, and no blank line, stands before it. `outside` is the reason why
    the file's own structure puts the piece outside the report (a menu, a footer), or None.
    """

    text: str
    start: int
    end: int
    shape: Shape = "text"
    paragraph: bool = True
    outside: str | None = None


class Draft(msgspec.Struct, kw_only=True):
    """A report before furniture is taken away. `as_given` keeps `raw` as the report's text and only marks furniture."""

    raw: str
    pieces: list[Piece]
    id: str | None = None
    title: str | None = None
    site: str | None = None
    author: str | None = None
    url: str | None = None
    language: str | None = None
    published: Interval | None = None
    as_given: bool = False
