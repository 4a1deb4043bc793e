"""From what an expression means to days, for one day of publication and one day of the story."""

from __future__ import annotations

from tocsin.coding.dates import almanac as al
from tocsin.coding.dates.almanac import Days
from tocsin.coding.dates.moment import PRECISION, Meaning, Moment, named
from tocsin.coding.dates.named import dated, decade, holiday, numeric, quarter, season
from tocsin.coding.dates.relative import away, month_day, period, weekly, window
from tocsin.coding.dates.value import (
    Around,
    Away,
    Beside,
    Dated,
    Decade,
    FromTo,
    Holiday,
    Inside,
    Lasted,
    Lasting,
    MonthDay,
    Night,
    Numeric,
    Period,
    Quarter,
    Same,
    Season,
    Value,
    Weekly,
    Window,
    few,
)


def evaluate(value: Value, moment: Moment) -> Meaning | None:
    """The days that `value` means at `moment`; None when they cannot be told. Never raises."""
    match value:
        case Dated():
            return dated(value, moment)
        case Season():
            return season(value, moment)
        case Quarter():
            return quarter(value, moment)
        case Holiday():
            return holiday(value, moment)
        case Decade():
            return decade(value)
        case Numeric():
            return numeric(value, moment)
        case _:
            return _relative(value, moment)


def _relative(value: Value, moment: Moment) -> Meaning | None:
    match value:
        case Weekly():
            return weekly(value, moment)
        case Period():
            return period(value, moment)
        case Away():
            return away(value, moment)
        case Window():
            return window(value, moment)
        case MonthDay():
            return month_day(value, moment)
        case Same():
            return Meaning(Days(moment.anchor, moment.anchor), "day") if moment.anchor else None
        case Lasted():
            return away(Away(value.unit, value.count or few(value.unit), -1), moment) if value.to_now else None
        case Night() | Around() | Beside() | Lasting() | Inside() | FromTo():
            return _composed(value, moment)
        case _:
            return None


def _composed(value: Night | Around | Beside | Lasting | Inside | FromTo, moment: Moment) -> Meaning | None:
    inner = evaluate(value.first if isinstance(value, FromTo) else value.of, moment)
    if inner is None:
        return None
    first, last = inner.days
    match value:
        case Night():
            both = Days(al.shift_days(first, -1), last) if value.into else Days(first, al.shift_days(last, 1))
            return named(both, "day")
        case Around():
            return Meaning(al.containing(first, value.unit), PRECISION.get(value.unit, "range"))
        case Beside():
            low, high = sorted(value.sign * count for count in (value.count.low, value.count.high))
            return named(Days(al.shift(first, value.unit, low), al.shift(last, value.unit, high)), "day")
        case Lasting():
            end = al.shift_days(al.shift(first, value.unit, value.count.high), -1)
            return named(Days(first, max(last, end)), "day")
        case Inside():
            return _inside(value, inner.days)
        case FromTo():
            counted = isinstance(value.last, Dated) and value.last.year.shift is not None
            end_moment = moment if counted else moment._replace(published=first, direction="future")
            until = evaluate(value.last, end_moment)
            if until is None or until.days.last < last:
                return None
            return named(Days(first, until.days.last), "range")


def _inside(value: Inside, outer: Days) -> Meaning | None:
    (first, last), n = outer, value.number
    if value.weekday is not None or value.unit == "weekend":
        wanted = 5 if value.weekday is None else value.weekday
        if n > 0:
            start = al.shift_days(first, (wanted - first.weekday()) % 7 + 7 * (n - 1))
        else:
            start = al.shift_days(last, -((last.weekday() - wanted) % 7) + 7 * (n + 1))
        days = Days(start, al.shift_days(start, 1) if value.weekday is None else start)
        return named(days, "day")
    if value.unit in al.MONTHS_IN:
        start = al.shift(first, value.unit, n - 1) if n > 0 else al.shift_days(al.shift(last, value.unit, n), 1)
        return named(al.containing(start, value.unit), PRECISION.get(value.unit, "range"))
    size = 7 if value.unit == "week" else 1
    start = al.shift_days(first, size * (n - 1)) if n > 0 else al.shift_days(last, size * n + 1)
    days = Days(start, al.shift_days(start, size - 1))
    if days.first > last or days.last < first:
        return None
    return named(days, PRECISION.get(value.unit, "range"))
