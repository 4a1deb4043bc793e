"""What a matched pattern means: one builder for each `means` of the languages' grammars."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from tocsin.coding.dates.almanac import Unit
from tocsin.coding.dates.grammar import Match
from tocsin.coding.dates.value import (
    Around,
    Away,
    Beside,
    Count,
    Dated,
    Decade,
    FromTo,
    Holiday,
    Inside,
    Lasted,
    Lasting,
    MonthDay,
    Night,
    Nth,
    Numeric,
    Period,
    Quarter,
    Same,
    Season,
    Side,
    Vague,
    Value,
    Weekly,
    Which,
    Window,
    Year,
    few,
)

Builder = Callable[[Match], Value | None]

_SHIFT = {"last": -1, "this": 0, "next": 1}
_LAST = {"last": -1, "final": -1}


def build(match: Match) -> Value | None:
    """The meaning of a match; None when the words cannot be a time after all (31 June)."""
    return BUILDERS[match.rule.name](match)


def _year(match: Match, name: str = "year") -> Year:
    number = match.get(name)
    if number is not None:
        return Year(number=number)
    relative = match.get("ry") if name == "year" else None
    if relative == "same":
        return Year(shift=0, of="anchor")
    return Year(shift=_SHIFT[relative]) if relative in _SHIFT else Year()


def _possible(month: int | None, day: int | None) -> bool:
    """True for a day that some year has."""
    longest = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return day is None or (month is not None and 1 <= day <= longest[month - 1])


def _unit(match: Match, name: str = "unit") -> tuple[Any, int]:
    """The unit, and how many of it one makes: a fortnight is two weeks, half a year six months, a decade ten years."""
    unit = match.get(name)
    return {"fortnight": ("week", 2), "half-year": ("month", 6), "decade": ("year", 10)}.get(unit, (unit, 1))


def _count(match: Match, times: int = 1) -> Count | None:
    count = match.count()
    if count is None and match.get("one"):
        count = Count(1, 1)
    if count == few("day"):
        count = few(match.get("unit"))
    return Count(count.low * times, count.high * times, count.loose) if count else None


def dated(match: Match) -> Value | None:
    """A day, a month or a year, or an edge of one."""
    month, day = match.get("month"), match.get("day")
    if not _possible(month, day) or (month is None and match.get("year") is None):
        return None
    return Dated(_year(match), month, day, match.get("wd"), match.get("which") or "plain", match.get("edge"))


def _spread(first: Dated, last: Dated) -> Value | None:
    """From one date to another; what only one of them says (the year) holds for both."""
    year = last.year
    if first.year == Year() and year != Year() and first.month and last.month:
        back = (first.month, first.day or 0) > (last.month, last.day or 0)
        number, shift = (None if n is None else n - back for n in (year.number, year.shift))
        first = msgspec.structs.replace(first, year=Year(number, shift, year.of))
    if not (_possible(first.month, first.day) and _possible(last.month, last.day)):
        return None
    return FromTo(first, last)


def days(match: Match) -> Value | None:
    """From a day to a day, of one month or of two."""
    month = match.get("month")
    first = Dated(_year(match, "year1"), month, match.get("day"))
    last = Dated(_year(match), match.get("month2") or month, match.get("day2"))
    if first.month == last.month and (first.day or 0) >= (last.day or 0) and first.year in (last.year, Year()):
        return None
    return _spread(first, last)


def months(match: Match) -> Value | None:
    """From a month, or an edge of it, to a month or an edge of that."""
    first = Dated(_year(match, "year1"), match.get("month"), edge=match.get("edge"))
    return _spread(first, Dated(_year(match), match.get("month2"), edge=match.get("edge2")))


def years(match: Match) -> Value | None:
    """From a year to a year, which may be told by its last two digits."""
    first, last = match.get("year1"), match.get("year")
    if last is not None and last < 100:
        last += first - first % 100
    return FromTo(Dated(Year(first)), Dated(Year(last))) if first < last else None


def around(match: Match) -> Value | None:
    """The week or weekend of a date."""
    inner, (unit, _) = dated(match), _unit(match)
    return Around(unit, inner) if inner else None


def beside(match: Match) -> Value | None:
    """So many units before or after a date."""
    inner, (unit, times) = holiday(match) if match.get("feast") else dated(match), _unit(match)
    count = _count(match, times)
    return Beside(inner, unit, count, match.get("sign")) if inner and count else None


def seasons(match: Match) -> Value | None:
    """From a season to a season of one year."""
    return FromTo(Season(match.get("season"), _year(match)), Season(match.get("season2"), _year(match)))


def numerics(match: Match) -> Value | None:
    """From a date in numbers to another."""
    first, last = (Numeric(*match.get(name)) for name in ("date", "date2"))
    return FromTo(first, last) if (first.year, first.second) <= (last.year, last.second) else None


def _lasting(match: Match, inner: Value | None) -> Value | None:
    unit, times = _unit(match)
    count = _count(match, times)
    return Lasting(inner, unit, count) if inner and count else inner


def month_day(match: Match) -> Value | None:
    """A day of the story's month."""
    day = next((t.value for t in reversed(match.tokens[match.first : match.last]) if isinstance(t.value, int)), 0)
    if not 1 <= day <= 31:
        return None
    return Night(MonthDay(day), into=True) if match.get("night") else MonthDay(day)


def half(match: Match) -> Value | None:
    """The first or second half of a month or year."""
    second = match.get("n") != 1
    if match.get("month"):
        return Dated(_year(match), match.get("month"), edge="half2" if second else "half1")
    if match.get("year") is not None or match.get("unit") == "year":
        return Quarter(2 if second else 1, _year(match), halves=True)
    return Period("month", _SHIFT.get(match.get("ry"), 0), edge="half2" if second else "half1")


def decade(match: Match) -> Value | None:
    """Ten years."""
    return Decade(match.get("decade"), match.get("edge"))


def season(match: Match) -> Value | None:
    """A season of a year, or the last, this or next one."""
    return Season(
        match.get("season"), _year(match), match.get("which") or "plain", match.get("edge"), begins=match.has("into")
    )


def season_story(match: Match) -> Value | None:
    """That summer, the following spring."""
    return Season(match.get("season"), which=match.get("which"), of="anchor")


def quarter(match: Match) -> Value | None:
    """A quarter of a year."""
    n = _LAST.get(match.get("n"), match.get("n"))
    return Quarter(4 if n == -1 else n, _year(match)) if n in (-1, 1, 2, 3, 4) else None


def holiday(match: Match) -> Value | None:
    """A feast."""
    get = match.get
    return Holiday(
        get("month") or 0,
        get("day") or 0,
        get("easter"),
        get("length") or 1,
        _year(match),
        get("which") or "plain",
        bool(get("orthodox")),
    )


def numeric(match: Match) -> Value | None:
    """Three numbers; a year comes first or last."""
    first, second, year, order = match.get("date")
    possible = (first <= 31 and 1 <= second <= 12) or (second <= 31 and 1 <= first <= 12)
    return Numeric(first, second, year, order) if possible and first >= 1 and second >= 1 else None


def weekday(match: Match) -> Value | None:
    """A weekday."""
    which: Which = "last" if match.has("tail") else match.get("which") or "plain"
    week = _SHIFT.get(match.get("week"))
    return Weekly(match.get("day"), which, match.get("of") or "published", week, match.get("add") or 0)


def weekdays(match: Match) -> Value | None:
    """From a weekday to a weekday."""
    if match.get("day") == match.get("day2"):
        return None
    return FromTo(Weekly(match.get("day"), match.get("which") or "plain"), Weekly(match.get("day2")))


def today(match: Match) -> Value | None:
    """A day counted from publication."""
    return Period("day", match.get("shift"))


def period(match: Match) -> Value | None:
    """The last, this or next week, month or year."""
    which: Which = match.get("which") or "this"
    unit: Unit
    unit, times = ("decade", 1) if match.get("unit") == "decade" else _unit(match)
    shift = match.get("shift")
    if unit == "weekend":
        step = 0 if shift is None else shift + (1 if which == "last" else -1)
        return Period(unit, step, match.get("of") or "published", match.get("edge"), which=which)
    shift = (_SHIFT[which] if shift is None else shift) * times
    return Period(unit, shift, match.get("of") or "published", match.get("edge"), match.get("side") or "whole")


def vague(match: Match) -> Value | None:
    """Recently, in the coming weeks."""
    sign = match.get("sign")
    return Vague(-1 if sign is None else sign)


def away(match: Match) -> Value | None:
    """So many units back or on."""
    unit, times = _unit(match)
    count = (
        _count(match, times) or few(unit)
        if times == 1
        else _count(match, times) or Count(2 * times, 5 * times, "vague")
    )
    if unit == "weekend":
        unit = "week"
    return Away(unit, count, match.get("sign"), match.get("of") or "published")


def window(match: Match) -> Value | None:
    """Within so many units."""
    unit, times = _unit(match)
    count = _count(match, times) or (None if _is_plural(match) else Count(times, times))
    if unit == "weekend" and count == Count(1, 1):
        return Period("weekend", which="last" if match.get("sign") == -1 else "next")
    return Window("week" if unit == "weekend" else unit, count, match.get("sign"), match.get("of") or "published")


def _is_plural(match: Match) -> bool:
    return match.is_of("unit", "MANY")


def same(match: Match) -> Value | None:
    """The story's own day."""
    del match
    return Same()


def story(match: Match) -> Value | None:
    """The next day, the previous week, that month."""
    (unit, times), shift = _unit(match), _SHIFT[match.get("which")]
    side: Side = match.get("side") or "whole"
    if unit in ("hour", "minute"):
        return Same()
    if unit == "weekend":
        return Period(unit, of="anchor", which=match.get("which"))
    if unit in ("week", "month", "quarter", "year", "decade"):
        return Period(unit, shift * times, "anchor", side=side)
    return Away("day", Count(1, 1), shift, "anchor") if shift else Same()


def inside(match: Match) -> Value | None:
    """The n-th or last day, week or weekday of a longer time."""
    number = _LAST.get(match.get("n"), match.get("n"))
    weekday_number = match.get("unit") if isinstance(match.get("unit"), int) else None
    outer: Value | None
    if match.get("period"):
        outer = Period(match.get("period"), _SHIFT.get(match.get("period_which"), 0))
    else:
        outer = dated(match)
    if outer is None or number == 0:
        return None
    return Inside(number, "day" if weekday_number is not None else match.get("unit"), outer, weekday_number)


def stretch(match: Match) -> Value | None:
    """The first or last so many days, weeks or months of a month or year."""
    outer, count, (unit, _) = dated(match), match.count(), _unit(match)
    if outer is None or count is None or count.high < 1:
        return None
    if match.get("n") == 1:
        return FromTo(Inside(1, unit, outer), Inside(count.high, unit, outer))
    return FromTo(Inside(-count.high, unit, outer), Inside(-1, unit, outer))


def lasted(match: Match) -> Value | None:
    """For so long."""
    unit, times = _unit(match)
    count = _count(match, times)
    if count is None and match.get("to_now") and not _is_plural(match):
        count = Count(times, times)
    if count is None and times > 1:
        count = Count(2 * times, 5 * times, "vague")
    return Lasted("week" if unit == "weekend" else unit, count, bool(match.get("to_now")), bool(match.get("ahead")))


def nth(match: Match) -> Value | None:
    """The n-th day of what goes on."""
    unit: Unit = "day" if match.get("day_number") else match.get("unit")
    return Nth(unit, match.get("n")) if match.get("n") else None


def overnight(match: Match) -> Value | None:
    """The night before publication."""
    del match
    return Night(Period("day", -1))


def _night(inner: Value | None, *, into: bool) -> Value | None:
    return Night(inner, into) if inner else None


BUILDERS: dict[str, Builder] = {
    **{
        f.__name__: f
        for f in (
            dated,
            days,
            months,
            years,
            numerics,
            around,
            beside,
            month_day,
            half,
            decade,
            season,
            seasons,
            season_story,
            quarter,
        )
    },
    **{f.__name__: f for f in (holiday, numeric, weekday, weekdays, today, period, vague, away, window, same, story)},
    **{f.__name__: f for f in (inside, stretch, lasted, nth, overnight)},
    "night_to_date": lambda m: _night(dated(m), into=True),
    "overnight_date": lambda m: _night(dated(m), into=False),
    "night_to_weekday": lambda m: _night(weekday(m), into=True),
    "overnight_weekday": lambda m: _night(weekday(m), into=False),
    "lasting": lambda m: _lasting(m, dated(m)),
    "lasting_weekday": lambda m: _lasting(m, weekday(m)),
}
