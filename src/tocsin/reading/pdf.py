"""A PDF's text layer as a draft: its lines joined to paragraphs by where they stand on the page."""

from __future__ import annotations

import re
import statistics
from itertools import pairwise
from typing import Any, Final

import msgspec

from tocsin.model import LockedReport, NoTextLayer, ReadError, TooLarge
from tocsin.reading.characters import clean
from tocsin.reading.draft import Draft, Piece, Shape
from tocsin.reading.limits import MAX_PDF_PAGES, MAX_TEXT

_PASSWORD_ERROR: Final = 4
_HYPHEN: Final = "\ufffe"  # What pdfium writes for a hyphen at a line's end.
_LEAST_TEXT: Final = 20
_EDGE_LINES: Final = 2
_LARGER: Final = 1.15
_PAGE_NUMBER: Final = re.compile(
    r"(?:page|p\.|seite|стр\.?)?\s*[-–—]?\s*\d{1,4}\s*(?:[-–—]|(?:of|/|von|из)\s*\d{1,4})?$", re.I
)
_BULLET: Final = re.compile(r"(?:[-–—•▪*·]|\(?\d{1,3}[.)]|\(?[a-z]\))\s")


class _Line(msgspec.Struct):
    """A line: its offsets in the raw text, its page, and its box on it in points from the lower left corner."""

    text: str
    start: int
    end: int
    page: int
    left: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    height: float = 0.0
    outside: str | None = None


def read_pdf(data: bytes) -> Draft:
    """The draft of a PDF's bytes. `raw` is its text layer, pages parted by blank lines.

    Raises `LockedReport` when it asks for a password, `NoTextLayer` when its pages are pictures, `TooLarge` over the
    limits on pages and text, `ReadError` when it is damaged.
    """
    lines, raw = _lines(data)
    if sum(len(line.text) for line in lines) < _LEAST_TEXT:
        raise NoTextLayer(
            "this PDF holds pictures of pages and no text; run text recognition (OCR) on it and try again"
        )
    _running_heads(lines)
    pieces = _pieces(lines, _hyphenated(raw))
    return Draft(raw=raw.replace(_HYPHEN, "-"), pieces=pieces, title=_title(lines, pieces))


def _lines(data: bytes) -> tuple[list[_Line], str]:
    import pypdfium2

    lines: list[_Line] = []
    parts: list[str] = []
    at = 0
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD_ERROR or "password" in str(error).lower():
            raise LockedReport("this PDF is protected by a password; save it without one and try again") from None
        raise ReadError("this PDF is damaged; open it, save it again and try again") from None
    try:
        count = len(document)
        if count > MAX_PDF_PAGES:
            raise TooLarge(f"this PDF has more than {MAX_PDF_PAGES:,} pages; split it and try again")
        for number in range(count):
            try:
                page = document[number].get_textpage()
                text = page.get_text_range()
            except pypdfium2.PdfiumError:
                continue
            lines += _page_lines(page, text, at, number)
            parts.append(text + "\n\n")
            at += len(text) + 2
            if at > MAX_TEXT:
                raise TooLarge(f"this PDF holds more than {MAX_TEXT:,} characters; split it and try again")
    finally:
        document.close()
    return lines, "".join(parts)


def _page_lines(page: Any, text: str, base: int, number: int) -> list[_Line]:
    """The lines of one page. Boxes are read only where the text's characters are the page's, one for one."""
    boxed = page.count_chars() == len(text)
    lines: list[_Line] = []
    for match in re.finditer(r"[^\r\n]+", text):
        shown = match.group().strip()
        if not shown:
            continue
        line = _Line(shown, base + match.start(), base + match.end(), number)
        if boxed:
            first = match.start() + len(match.group()) - len(match.group().lstrip())
            last = match.start() + len(match.group().rstrip()) - 1
            # A hyphen that pdfium took out ends a line inside the match; the first part places it.
            line.left, line.bottom, _, top = page.get_charbox(first, loose=True)
            line.right = page.get_charbox(last, loose=True)[2]
            line.height = top - line.bottom
        lines.append(line)
    return lines


def _running_heads(lines: list[_Line]) -> None:
    """Mark page numbers, and lines that come back at the same edge of page after page."""
    usual = statistics.median([line.height for line in lines])
    pages: dict[int, list[_Line]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    edges: dict[str, list[_Line]] = {}
    for own in pages.values():
        for line in {id(line): line for line in own[:_EDGE_LINES] + own[-_EDGE_LINES:]}.values():
            if _PAGE_NUMBER.match(line.text):
                line.outside = "page number"
            edges.setdefault(re.sub(r"\d+", "#", line.text.casefold()), []).append(line)
    needed = 2 if len(pages) <= 3 else 3
    for same in edges.values():
        if len({line.page for line in same}) >= needed and not any(
            _sentence(line.text) or line.height > _LARGER * usual > 0 for line in same
        ):
            for line in same:
                line.outside = line.outside or "running head"


def _sentence(text: str) -> bool:
    """True for a line that reads as a sentence, and so as no running head."""
    return len(text) >= 120 or (text.endswith(".") and len(text.split()) >= 6)


def _hyphenated(raw: str) -> frozenset[str]:
    """Words with a hyphen that stand unbroken somewhere in the text."""
    return frozenset(word.casefold() for word in re.findall(r"\b\w{1,60}-\w{1,60}\b", raw))


def _pieces(lines: list[_Line], hyphenated: frozenset[str]) -> list[Piece]:
    body = [line for line in lines if line.outside is None]
    usual = statistics.median([line.height for line in body]) if body else 0.0
    gaps = [
        before.bottom - line.bottom
        for before, line in pairwise(body)
        if before.page == line.page and 0 < before.bottom - line.bottom < 3 * max(usual, 1.0)
    ]
    leading = statistics.median_low(gaps) if gaps else 0.0
    edge = _right_edge(body)
    pieces: list[Piece] = []
    held: list[_Line] = []
    for line in lines:
        if held and (line.outside != held[-1].outside or not _continues(held[-1], line, leading, edge)):
            pieces.append(_piece(held, usual, hyphenated))
            held = []
        held.append(line)
    if held:
        pieces.append(_piece(held, usual, hyphenated))
    return [piece for piece in pieces if piece.text]


def _right_edge(lines: list[_Line]) -> float:
    """Where full lines end: near the far end of most lines."""
    ends = sorted(line.right or float(len(line.text)) for line in lines)
    return ends[int(len(ends) * 0.8)] if ends else 0.0


def _continues(line: _Line, after: _Line, leading: float, edge: float) -> bool:
    """True when `after` goes on with the paragraph of `line`."""
    if line.outside is not None or _BULLET.match(after.text):
        return False
    lower = after.text[0].islower()
    open_end = line.text[-1] not in '.!?…:»”"'
    if line.page != after.page:
        return lower and open_end
    if line.height and after.height:
        if abs(line.height - after.height) > 0.12 * max(line.height, after.height):
            return False
        gap = line.bottom - after.bottom
        if gap > 1.35 * max(leading, line.height) and not (lower and open_end):
            return False
        if line.height > 1.2 * leading:
            return gap > 0
        if after.left > line.left + 0.8 * line.height and not lower and gap > 0.5 * line.height:
            return False
    full = (line.right or float(len(line.text))) >= 0.88 * edge
    return full or (lower and open_end)


def _piece(lines: list[_Line], usual: float, hyphenated: frozenset[str]) -> Piece:
    words = lines[0].text
    for line in lines[1:]:
        words = f"{words}{'' if words.endswith(_HYPHEN) else ' '}{line.text}"
    text = clean(
        re.sub(rf"(\w{{1,60}}){_HYPHEN}\s*(\w{{1,60}})", lambda match: _join(match, hyphenated), words).replace(
            _HYPHEN, "-"
        )
    )
    heading = usual > 0 and lines[0].height > _LARGER * usual
    item = _BULLET.match(lines[0].text) is not None
    shape: Shape = "heading" if heading else "item" if item else "text"
    return Piece(text, lines[0].start, lines[-1].end, shape, True, lines[0].outside)


def _join(match: re.Match[str], hyphenated: frozenset[str]) -> str:
    one, other = match.groups()
    whole = f"{one}-{other}"
    return whole if whole.casefold() in hyphenated or not other[0].islower() else one + other


def _title(lines: list[_Line], pieces: list[Piece]) -> str | None:
    """The piece in the largest letters on the first page, when it is clearly larger than the text."""
    first = [line for line in lines if line.page == 0 and line.outside is None]
    largest = max((line.height for line in first), default=0.0)
    if not largest or largest < _LARGER * statistics.median([line.height for line in lines]):
        return None
    start = next(line.start for line in first if line.height == largest)
    return next((piece.text for piece in pieces if piece.start <= start < piece.end), None)
