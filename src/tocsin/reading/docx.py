"""A Word document (DOCX) as a draft: the paragraphs of its body, read straight from its XML within limits."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any, Final

from lxml import etree

from tocsin.model import LockedReport, ReadError, TooLarge
from tocsin.reading.characters import clean
from tocsin.reading.draft import Draft, Piece, Shape
from tocsin.reading.limits import MAX_ELEMENTS, MAX_TEXT, MAX_ZIP_ENTRIES

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BODY: Final = "word/document.xml"
# XML is many times longer than the text in it.
_MAX_XML: Final = 8 * MAX_TEXT
_BROKEN: Final = "this Word document is damaged; open it, save it again and try again"


def read_docx(data: bytes) -> Draft:
    """The draft of a document's bytes. `raw` is the text of its body, paragraphs parted by blank lines.

    Raises `LockedReport` for a protected file, `TooLarge` when its parts unfold over the limits, `ReadError` when it
    is damaged.
    """
    pieces: list[Piece] = []
    parts: list[str] = []
    at = 0
    for text, shape in _paragraphs(_unfold(data)):
        if parts:
            parts.append("\n\n")
            at += 2
        parts.append(text)
        pieces.append(Piece(text, at, at + len(text), shape))
        at += len(text)
        if at > MAX_TEXT:
            raise TooLarge(f"this document holds more than {MAX_TEXT:,} characters; split it and try again")
    title = next((piece.text for piece in pieces[:5] if piece.shape == "heading"), None)
    return Draft(raw="".join(parts), pieces=pieces, title=title)


def _unfold(data: bytes) -> bytes:
    """The body's XML; both the size that the container declares and the one that comes out are held to the limit."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as container:
            if len(container.infolist()) > MAX_ZIP_ENTRIES:
                raise TooLarge(
                    f"this document has more than {MAX_ZIP_ENTRIES:,} parts; save it again as a plain document"
                )
            info = container.getinfo(_BODY)
            if info.flag_bits & 1:
                raise LockedReport("this Word document is protected by a password; save it without one and try again")
            if info.file_size > _MAX_XML:
                raise TooLarge("this document unfolds over the limit; split it and try again")
            with container.open(info) as part:
                body = part.read(_MAX_XML + 1)
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, OSError, NotImplementedError, RuntimeError, ValueError):
        raise ReadError(_BROKEN) from None
    if len(body) > _MAX_XML:
        raise TooLarge("this document unfolds over the limit; split it and try again")
    return body


class _Open:
    """A paragraph being read."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.shape: Shape = "text"


def _paragraphs(body: bytes) -> list[tuple[str, Shape]]:
    """The text and shape of each paragraph that has text. Deleted text and doubled fallbacks are not read."""
    done: list[tuple[str, Shape]] = []
    opened: list[_Open] = []
    seen = fallback = 0
    try:
        for event, element in etree.iterparse(
            io.BytesIO(body),
            events=("start", "end"),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
        ):
            if element.tag == _FALLBACK:
                fallback += 1 if event == "start" else -1
            if event == "start":
                seen += 1
                if seen > 5 * MAX_ELEMENTS:
                    raise TooLarge("this document has too many elements; save only the report and try again")
                if element.tag == f"{_W}p":
                    opened.append(_Open())
                continue
            if element.tag == f"{_W}p" and opened:
                paragraph = opened.pop()
                text = clean("".join(paragraph.words))
                if text and not fallback:
                    done.append((text, paragraph.shape))
                element.clear()
            elif opened:
                _take(opened[-1], element)
    except etree.XMLSyntaxError:
        raise ReadError(_BROKEN) from None
    return done


def _take(paragraph: _Open, element: Any) -> None:
    tag = element.tag
    if tag == f"{_W}t":
        paragraph.words.append(element.text or "")
    elif tag in (f"{_W}tab", f"{_W}br", f"{_W}cr"):
        paragraph.words.append(" ")
    elif tag == f"{_W}noBreakHyphen":
        paragraph.words.append("-")
    elif tag == f"{_W}pStyle":
        style = (element.get(f"{_W}val") or "").lower()
        if style.startswith(("heading", "title", "subtitle")):
            paragraph.shape = "heading"
        elif "caption" in style:
            paragraph.shape = "caption"
    elif tag == f"{_W}numPr" and paragraph.shape == "text":
        paragraph.shape = "item"
