"""Arithmetic on calendars: days, weeks from Monday, months, seasons, years. Never leaves years 1 to 9999."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import Literal, NamedTuple

Unit = Literal["minute", "hour", "day", "week", "weekend", "month", "quarter", "season", "year", "decade"]
Edge = Literal["start", "early", "mid", "late", "end", "half1", "half2"]

_ONE = dt.timedelta(days=1)
MONTHS_IN: dict[Unit, int] = {"month": 1, "quarter": 3, "season": 3, "year": 12, "decade": 120}
DAYS_IN: dict[Unit, int] = {"day": 1, "week": 7, "weekend": 7}


class Days(NamedTuple):
    """Whole days, both ends inclusive; `first <= last`."""

    first: dt.date
    last: dt.date


def shift_days(day: dt.date, by: int) -> dt.date:
    """`day` moved by so many days, held at the first and last day that dates can express."""
    number = day.toordinal() + by
    return dt.date.fromordinal(max(1, min(number, dt.date.max.toordinal())))


def shift_months(day: dt.date, by: int) -> dt.date:
    """The same day of the month so many months on; the month's last day where it is shorter."""
    count = day.year * 12 + day.month - 1 + by
    if count < 12:
        return dt.date.min
    if count >= 120_000:
        return dt.date.max
    year, month = divmod(count, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def shift(day: dt.date, unit: Unit, by: int) -> dt.date:
    """`day` moved by so many units. Hours and minutes move nothing."""
    if unit in MONTHS_IN:
        return shift_months(day, MONTHS_IN[unit] * by)
    return shift_days(day, DAYS_IN.get(unit, 0) * by)


def month_of(year: int, number: int) -> Days | None:
    """A calendar month; None outside years 1 to 9999."""
    if not (1 <= year <= 9999 and 1 <= number <= 12):
        return None
    return Days(dt.date(year, number, 1), dt.date(year, number, calendar.monthrange(year, number)[1]))


def year_of(year: int) -> Days | None:
    """A calendar year; None outside years 1 to 9999."""
    return Days(dt.date(year, 1, 1), dt.date(year, 12, 31)) if 1 <= year <= 9999 else None


def day_of(year: int, month: int, day: int) -> Days | None:
    """One day; None where the calendar has no such day."""
    try:
        date = dt.date(year, month, day)
    except (ValueError, OverflowError):
        return None
    return Days(date, date)


def season_of(year: int, number: int) -> Days | None:
    """Spring 0, summer 1, autumn 2, winter 3 (December of `year` to the end of February), as in the north."""
    if not 1 <= year <= 9999:
        return None
    first = dt.date(year, 3 * (number + 1), 1)
    return Days(first, shift_days(shift_months(first, 3), -1))


def easter(year: int) -> dt.date | None:
    """Western Easter Sunday (the anonymous Gregorian computus); None outside years 1583 to 9999."""
    if not 1583 <= year <= 9999:
        return None
    golden, (century, rest) = year % 19, divmod(year, 100)
    leap, over = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    day = (32 + 2 * over + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * day) // 451
    month, number = divmod(moon + day - 7 * late + 114, 31)
    return dt.date(year, month, number + 1)


def orthodox_easter(year: int) -> dt.date | None:
    """Orthodox Easter Sunday (Meeus' rule on the Julian calendar), by our calendar; None outside years 1583 to 9999."""
    if not 1583 <= year <= 9999:
        return None
    moon = (19 * (year % 19) + 15) % 30
    month, day = divmod(moon + (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7 + 114, 31)
    behind = year // 100 - year // 400 - 2
    return shift_days(dt.date(year, month, day + 1), behind)


def containing(day: dt.date, unit: Unit) -> Days:
    """The calendar unit that holds `day`; for a weekend, the Saturday and Sunday of its week."""
    if unit == "week":
        monday = shift_days(day, -day.weekday())
        return Days(monday, shift_days(monday, 6))
    if unit == "weekend":
        saturday = shift_days(day, 5 - day.weekday())
        return Days(saturday, shift_days(saturday, 1))
    if unit == "year":
        return Days(dt.date(day.year, 1, 1), dt.date(day.year, 12, 31))
    if unit == "decade":
        begin = max(1, day.year - day.year % 10)
        return Days(dt.date(begin, 1, 1), dt.date(day.year - day.year % 10 + 9, 12, 31))
    if unit in ("month", "quarter"):
        length = MONTHS_IN[unit]
        first = dt.date(day.year, (day.month - 1) // length * length + 1, 1)
        end = dt.date(first.year, first.month + length - 1, 1)
        return Days(first, dt.date(end.year, end.month, calendar.monthrange(end.year, end.month)[1]))
    if unit == "season":
        year = day.year - 1 if day.month < 3 else day.year
        return season_of(year, (day.month // 3 - 1) % 4) or Days(day, day)
    return Days(day, day)


def edge_of(days: Days, unit: Unit, edge: Edge) -> Days:
    """The early, middle or late part of a unit: a month in tens of days, a year in thirds, a week by its days."""
    if unit == "month":
        cut = {"early": (0, 9), "start": (0, 9), "mid": (10, 19), "late": (20, 31), "end": (20, 31)}
        low, high = {**cut, "half1": (0, 14), "half2": (15, 31)}[edge]
        return Days(shift_days(days.first, low), min(days.last, shift_days(days.first, high)))
    if unit == "week":
        cut = {"early": (0, 2), "start": (0, 1), "mid": (1, 3), "late": (3, 6), "end": (3, 6)}
        low, high = {**cut, "half1": (0, 3), "half2": (3, 6)}[edge]
        return Days(shift_days(days.first, low), min(days.last, shift_days(days.first, high)))
    if unit in MONTHS_IN:
        return _edge_in_months(days, MONTHS_IN[unit], edge)
    return days


def _edge_in_months(days: Days, months: int, edge: Edge) -> Days:
    third, quarter, half = months // 3, max(1, months // 4), months // 2
    low, high = {
        "start": (0, quarter),
        "early": (0, third),
        "mid": (third, 2 * third),
        "late": (2 * third, months),
        "end": (months - quarter, months),
        "half1": (0, half),
        "half2": (half, months),
    }[edge]
    first, last = shift_months(days.first, low), shift_days(shift_months(days.first, high), -1)
    return Days(first, max(first, min(last, days.last)))
