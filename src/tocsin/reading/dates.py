"""Dates as they are written out, found in a short text: each with its place and the days it covers."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from typing import Final

import msgspec

from tocsin.model import BadDate, Interval
from tocsin.model.interval import day as one_day
from tocsin.model.interval import month as one_month
from tocsin.reading.calendar_words import MONTHS, WEEKDAYS

_YEAR: Final = r"(?:19|20)\d\d"
_ISO: Final = re.compile(rf"\s*({_YEAR})(?:-(\d\d)(?:-(\d\d))?)?(?:[T ]\d\d:?\d\d.*)?\s*$")


class Found(msgspec.Struct, frozen=True):
    """A date in a text: `text[start:end]` names it, a weekday before it and "г." after it included."""

    start: int
    end: int
    days: Interval


def iso(value: str) -> Interval | None:
    """A machine-written date (`2019-07-16T09:00:00Z`, `2019-07`, `2019`) as the days it covers; None if it is none."""
    match = _ISO.match(value[:64])
    if match is None:
        return None
    try:
        return Interval.parse("-".join(part for part in match.groups() if part))
    except BadDate:
        return None


def find_dates(text: str) -> list[Found]:
    """Every date with a year in `text`, in order; dates that cannot be (31 February) are left out.

    A date given as month and year covers the month. One written only in numbers that could be read with the day or
    the month first covers both readings and what lies between.
    """
    if "19" not in text and "20" not in text:
        return []  # no year, which is far quicker seen than by the expression
    return list(_dates(text))


def _dates(text: str) -> Iterator[Found]:
    for match in _expression().finditer(text):
        days = _days(match)
        if days is not None:
            yield Found(match.start(), match.end(), days)


@cache
def _expression() -> re.Pattern[str]:
    month = "|".join(sorted(MONTHS, key=len, reverse=True))
    weekday = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
    year_end = r"\b(?:\s?(?:года?\b|г\.))?"
    forms = (
        rf"(?P<d1>\d{{1,2}})(?:st|nd|rd|th|-?го|\.)?\s+(?:of\s+)?(?P<m1>{month})\b\.?,?\s+(?P<y1>{_YEAR}){year_end}",
        rf"(?P<m2>{month})\b\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>{_YEAR})\b",
        rf"(?P<y3>{_YEAR})(?P<s3>[-/.])(?P<m3>\d{{1,2}})(?P=s3)(?P<d3>\d{{1,2}})(?!\d)",
        rf"(?P<a4>\d{{1,2}})(?P<s4>[-/.])(?P<b4>\d{{1,2}})(?P=s4)(?P<y4>{_YEAR})(?!\d)",
        rf"(?P<m5>{month})\b\.?,?\s+(?P<y5>{_YEAR}){year_end}",
    )
    return re.compile(rf"(?<![\w/.-])(?:(?P<weekday>{weekday})\b\.?,?\s+)?(?:{'|'.join(forms)})", re.IGNORECASE)


def _days(match: re.Match[str]) -> Interval | None:
    part = match.groupdict()
    try:
        if part["d1"]:
            return _day(part["y1"], MONTHS[part["m1"].lower()], part["d1"])
        if part["d2"]:
            return _day(part["y2"], MONTHS[part["m2"].lower()], part["d2"])
        if part["d3"]:
            return _day(part["y3"], int(part["m3"]), part["d3"])
        if part["a4"]:
            return _numeric(int(part["a4"]), part["s4"], int(part["b4"]), int(part["y4"]), part["weekday"])
        return one_month(int(part["y5"]), MONTHS[part["m5"].lower()])
    except ValueError:
        return None


def _day(year: str, month: int, day: str) -> Interval:
    return one_day(dt.date(int(year), month, int(day)))


def _numeric(first: int, separator: str, second: int, year: int, weekday: str | None) -> Interval:
    """With full stops the day stands first; with strokes or hyphens it may be the month, unless a weekday tells."""
    if separator == "." or first > 12 or first == second:
        return one_day(dt.date(year, second, first))
    if second > 12:
        return one_day(dt.date(year, first, second))
    readings = sorted((dt.date(year, second, first), dt.date(year, first, second)))
    told = [date for date in readings if weekday and date.weekday() == WEEKDAYS[weekday.lower()]]
    return one_day(told[0]) if len(told) == 1 else Interval(readings[0], readings[1])
