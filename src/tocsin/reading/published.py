"""The publication date that a report shows: a dateline, a line with a date, a month at the page's end.

A date inside a sentence that tells an event is never taken.
"""

from __future__ import annotations

import re
from typing import Final

import msgspec

from tocsin.model import Interval
from tocsin.reading.dates import Found, find_dates
from tocsin.reading.draft import Piece

_HEAD_PIECES: Final = 14
_TAIL_PIECES: Final = 8
_DATELINE: Final = 160
_LONGEST_LINE: Final = 140
_LONGEST_LINE_WORDS: Final = 16
_HEAD_PARAGRAPHS: Final = 2
_ABOVE_TITLE: Final = 3
_BEARS_NO_DATE: Final = frozenset({"related reports", "comments", "legal notice", "sidebar"})
_LABEL: Final = re.compile(
    r"(?:first |last |originally )?(?:published|posted|issued|updated|created|date[d]?|revised|released|submitted|"
    r"written|taken|filed|uploaded|added|modified|press release|news release|media release|"
    r"опубликовано|обновлено|дата|размещено|добавлено)\b",
    re.IGNORECASE,
)
_LABELLED: Final = re.compile(
    r"\b(?:published|posted|issued|updated|revised|dated|released|опубликовано|обновлено):?\s+(?:on\s+)?$", re.I
)
_UPDATED: Final = re.compile(r"(?:last )?(?:updated|modified|revised)\b|обновлено", re.IGNORECASE)
# What may stand after the date on a line of its own: a time, a zone, a stop, a short tail behind a stroke.
_AFTER: Final = re.compile(
    r"[\s,.;()\]|/–—-]*(?:(?:at|в|-|–|—)?\s*\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?\s*"
    r"(?:\(?[A-Z]{2,5}(?:[+-]\d+)?\)?)?)?[\s,.;)\]|]*"
    r"(?:[|•·–—-]\s*\S.{0,60}|by\b.{0,60}|in\b.{0,40})?$",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(r"(?:^|[,|•·:.(\[–—/»\"”-])\s*(?:on\s+)?$")
_PLACE: Final = re.compile(r"(?:[^\W\d_]|[\s,/.»«()'’–—-])*$")
_MOST_PLACE_WORDS: Final = 9
_PLACE_GLUE: Final = frozenset(
    "de da do dos das del la las los el al am an im in der von and of the our correspondent на и г обл".split()
)
_DATELINE_END: Final = re.compile(r"\s*\)?\s*(?:(?:[-–—:.]|--)\s*|\)\s*)(?=\S)")


def find_published(pieces: list[Piece], title: int | None, furniture: dict[int, str]) -> Interval | None:
    """The publication date shown in `pieces`, or None.

    `title` is the position of the title; `furniture` holds the positions that are no part of the report, with the
    reason. A day beats a month, the beginning of the report beats its end, and a first date an update.
    """
    head, body = _head_dates(pieces, title or 0, furniture)
    shown = [*head, *_tail_dates(pieces, body, furniture)]
    first = [date.days for date in shown if not date.updated] or [date.days for date in shown]
    return min(first, key=lambda days: (days.days, first.index(days)), default=None)


class _Shown(msgspec.Struct, frozen=True):
    days: Interval
    updated: bool


def _head_dates(pieces: list[Piece], title: int, furniture: dict[int, str]) -> tuple[list[_Shown], int]:
    """The dates around the title and in the first paragraph's dateline; and the position where the paragraphs begin."""
    begin = title
    while begin > max(0, title - _ABOVE_TITLE) and not _elsewhere(furniture.get(begin - 1)):
        begin -= 1
    found: list[_Shown] = []
    paragraphs, first = 0, len(pieces)
    for at in range(begin, min(len(pieces), title + _HEAD_PIECES)):
        text = pieces[at].text
        if furniture.get(at) in _BEARS_NO_DATE:
            continue
        if _is_prose(text):
            paragraphs += 1
            first = min(first, at)
            if paragraphs > _HEAD_PARAGRAPHS:
                break
            days = _dateline(text) if paragraphs == 1 else None
        else:
            days = _title_date(text) if at == title else _line(text)
        if days is not None:
            found.append(_Shown(days, _UPDATED.match(text) is not None))
    return found, first


def _tail_dates(pieces: list[Piece], body: int, furniture: dict[int, str]) -> list[_Shown]:
    """The date on the page's last line, or on one of the two lines after the last paragraph.

    A date between other reports' headlines is theirs; so is each of several dates at the end of a page.
    """
    last = max((at for at, piece in enumerate(pieces) if _is_prose(piece.text) and at not in furniture), default=-1)
    if last < body:
        return []
    end = range(max(last + 1, len(pieces) - _TAIL_PIECES), len(pieces))
    found: list[tuple[int, Interval]] = []
    for at in end:
        if furniture.get(at) not in _BEARS_NO_DATE and not _is_prose(pieces[at].text):
            days = _line(pieces[at].text)
            if days is not None:
                found.append((at, days))
    if len({days for _, days in found}) > 1:
        found = found[:1]
    return [
        _Shown(days, _UPDATED.match(pieces[at].text) is not None)
        for at, days in found
        if at == len(pieces) - 1 or at <= last + 2
    ]


def _elsewhere(reason: str | None) -> bool:
    """True for furniture that a dateline never stands above: what lies beyond belongs to the site."""
    return reason is not None and reason not in ("caption", "credit line", "above the title", "outside the article")


def _is_prose(text: str) -> bool:
    return len(text) > _LONGEST_LINE or len(text.split()) > _LONGEST_LINE_WORDS


def _line(text: str) -> Interval | None:
    """The date of a line that is there to give it: alone, after a label or a place, or at the line's end."""
    for date in find_dates(text):
        before = text[: date.start]
        if _LABEL.match(before.lstrip(" (|")) and len(before.split()) <= 6:
            return date.days
        if _AFTER.match(text[date.end :]) and (_BEFORE.search(before) or _LABELLED.search(before) or _place(before)):
            return date.days
        if _starts_dateline(text, date):
            return date.days
    return None


def _title_date(text: str) -> Interval | None:
    """A bulletin's title may end with its date after a comma or a stroke."""
    for date in find_dates(text):
        if date.end == len(text.rstrip(" .)")) and re.search(r"[,|(–—]\s*$", text[: date.start]):
            return date.days
    return None


def _dateline(text: str) -> Interval | None:
    """The date in a first paragraph's dateline: "DHAKA, June 22, 2010 - Police"."""
    dates = find_dates(text[:_DATELINE])
    return dates[0].days if dates and _starts_dateline(text, dates[0]) else None


def _starts_dateline(text: str, date: Found) -> bool:
    before = text[: date.start]
    return _place(before) and _DATELINE_END.match(text[date.end :]) is not None


def _place(before: str) -> bool:
    """True for what may stand before a dateline's date: nothing, or names of places and papers."""
    if not _PLACE.match(before):
        return False
    words = re.findall(r"[^\W\d_][\w'’.-]*", before)
    if len(words) > _MOST_PLACE_WORDS:
        return False
    return all(word[0].isupper() or word.lower().strip(".") in _PLACE_GLUE for word in words) and not (
        words and words[-1].lower() in ("on", "since", "until", "from", "by", "in") or words[:1] == ["On"]
    )
