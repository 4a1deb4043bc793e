"""The publication date that a report shows: a dateline, a line with a date, a month at the page's end.

A date inside a sentence that tells an event is never taken.
"""

from __future__ import annotations

import re
from typing import Final

from tocsin.model import Interval
from tocsin.reading.dates import Found, find_dates
from tocsin.reading.draft import Piece

_HEAD_PIECES: Final = 14
_TAIL_PIECES: Final = 8
_DATELINE: Final = 160
_LONGEST_LINE: Final = 140
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
    r"[\s,.;)\]|/–—-]*(?:(?:at|в|-|–|—)?\s*\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?\s*"
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


def find_published(pieces: list[Piece], title: int | None, skipped: set[int]) -> Interval | None:
    """The publication date shown in `pieces`, or None.

    `title` is the position of the title; `skipped` holds positions that cannot bear the date (other reports'
    headlines, comments). A day beats a month, the beginning of the report beats its end.
    """
    head = _range(title or 0, _HEAD_PIECES, len(pieces))
    seen: set[int] = set()
    found: list[Interval] = []
    updated: list[Interval] = []
    prose = 0
    for at in head:
        if prose > 2:
            break
        seen.add(at)
        if at in skipped:
            continue
        piece = pieces[at]
        if len(piece.text) > _LONGEST_LINE or _is_prose(piece.text):
            prose += 1
            days = _dateline(piece.text) if prose == 1 else None
        else:
            days = _title_date(piece.text) if at == title else _line(piece.text)
        if days is not None:
            (updated if _UPDATED.match(piece.text) else found).append(days)
    for at in range(len(pieces) - 1, max(-1, len(pieces) - 1 - _TAIL_PIECES), -1):
        if (
            at not in skipped
            and at not in seen
            and len(pieces[at].text) <= _LONGEST_LINE
            and not _is_prose(pieces[at].text)
        ):
            days = _line(pieces[at].text)
            if days is not None:
                (updated if _UPDATED.match(pieces[at].text) else found).append(days)
    candidates = found or updated
    return min(candidates, key=lambda days: (days.days, candidates.index(days)), default=None)


def _range(title: int, length: int, total: int) -> range:
    return range(max(0, title - 3), min(total, title + length))


def _is_prose(text: str) -> bool:
    return len(text.split()) > 16


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
