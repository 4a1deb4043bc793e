"""Markdown as a draft: its signs are taken out of the text, its front matter is read."""

from __future__ import annotations

import re
from typing import Final

from tocsin.reading.dates import find_dates, iso
from tocsin.reading.draft import Draft, Piece
from tocsin.reading.lines import cut_lines

_FRONT: Final = re.compile(r"\A\ufeff?\s*(---|\+\+\+)[ \t]*\r?\n(.{0,20000}?\n)\1[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FIELD: Final = re.compile(r"^([A-Za-z][\w-]{0,30})[ \t]*[:=][ \t]*(\S[^\n]{0,500})$", re.MULTILINE)
_ALONE: Final = re.compile(r"#{1,6}\s|(?:=+|-{3,}|\*{3,}|_{3,})$|```|~~~|\||!\[|\[[^\]]{1,100}\]:\s|>")
_HEADING: Final = re.compile(r"#{1,6}\s+")
_UNDERLINE: Final = re.compile(r"(?:=+|-{3,})$")
_MARKUP: Final = re.compile(r"(?:[-*_=|:\s]{3,}|```.*|~~~.*|\[[^\]]{1,100}\]:\s.*|<!--.*-->)$")
_TARGET: Final = r"\([^()\s]{0,600}(?:\([^()\s]{0,100}\)[^()\s]{0,200})?(?:\s+\"[^\"]{0,300}\")?\)"
_PICTURE: Final = re.compile(rf"!\[[^\[\]]{{0,500}}\](?:{_TARGET}|\[[^\[\]]{{0,100}}\])")
_LINK: Final = re.compile(rf"\[([^\[\]]{{1,500}})\](?:{_TARGET}|\[[^\[\]]{{0,100}}\])")
_NOTE: Final = re.compile(r"\[\^[^\]\s]{1,30}\]")
_EMPHASIS: Final = re.compile(r"(?<!\\)(?:\*{1,3}|~~|`+|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w))")
_TAG: Final = re.compile(r"</?[A-Za-z][^<>]{0,300}>")
_AUTOLINK: Final = re.compile(r"<(https?://[^\s<>]{1,500}|[^\s<>@]{1,100}@[^\s<>]{1,100})>")
_ESCAPE: Final = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>|~])")
_BULLET: Final = re.compile(r"[-*+]\s+")


def read_markdown(raw: str) -> Draft:
    """The draft of Markdown text; offsets count characters of `raw`."""
    front = _FRONT.match(raw)
    said = {name.lower(): _bare(value) for name, value in _FIELD.findall(front.group(2))} if front else {}
    begins = front.end() if front else 0
    pieces = cut_lines(raw, alone=_ALONE)
    for at, piece in enumerate(pieces):
        if piece.start < begins:
            piece.outside = "front matter"
        elif _UNDERLINE.match(piece.text) and at and not piece.paragraph and pieces[at - 1].outside is None:
            pieces[at - 1].shape = "heading"
            piece.outside = "markup"
        else:
            _strip(piece)
    date = said.get("date") or said.get("published") or said.get("pubdate") or ""
    return Draft(
        raw=raw,
        pieces=pieces,
        title=said.get("title") or _first_heading(pieces),
        site=said.get("site"),
        author=said.get("author"),
        url=next(
            (said[name] for name in ("url", "canonical_url", "link") if said.get(name, "").startswith("http")), None
        ),
        language=said.get("lang") or said.get("language"),
        published=iso(date) or next((found.days for found in find_dates(date[:100])), None),
    )


def _bare(value: str) -> str:
    return value.strip().strip("\"'").strip()


def _strip(piece: Piece) -> None:
    """Take the signs out of a piece's text, and mark what is nothing but signs or a picture."""
    text = piece.text
    if _MARKUP.match(text):
        piece.outside = "markup"
        return
    while text.startswith(">"):
        text = text[1:].lstrip()
    heading = _HEADING.match(text)
    if heading:
        piece.shape = "heading"
        text = text[heading.end() :].rstrip("#").rstrip()
    text = _inline(_BULLET.sub("", text, count=1) if piece.shape == "item" else text)
    if text:
        piece.text = text
    else:
        piece.outside = "picture" if "![" in piece.text else "markup"


def _inline(text: str) -> str:
    text = _PICTURE.sub("", text)
    text = _LINK.sub(r"\1", text)
    text = _AUTOLINK.sub(r"\1", _NOTE.sub("", text))
    text = _EMPHASIS.sub("", _TAG.sub("", text))
    return " ".join(_ESCAPE.sub(r"\1", text).split())


def _first_heading(pieces: list[Piece]) -> str | None:
    inside = [piece for piece in pieces if piece.outside is None]
    return next((piece.text for piece in inside[:12] if piece.shape == "heading"), None)
