"""Times counted from publication or from the story: weekdays, periods, so many days ago."""

from __future__ import annotations

import datetime as dt
import math

from tocsin.coding.dates import almanac as al
from tocsin.coding.dates.almanac import Days
from tocsin.coding.dates.moment import PRECISION, Meaning, Moment, distance, edged, named
from tocsin.coding.dates.value import Away, Count, MonthDay, Period, Reference, Weekly, Window, few


def reference(moment: Moment, of: Reference) -> dt.date | None:
    """The day that a relative expression counts from."""
    if of == "either":
        return moment.published if moment.direction == "future" else moment.anchor or moment.published
    return moment.anchor if of == "anchor" else moment.published


def weekly(value: Weekly, moment: Moment) -> Meaning | None:
    """A weekday: on Friday, last Friday, the following Friday."""
    day = reference(moment, value.of)
    if day is None:
        return None
    if value.week is not None or (value.of == "anchor" and value.which in ("this", "plain")):
        monday = al.containing(day, "week").first
        found = al.shift_days(monday, 7 * (value.week or 0) + value.weekday)
    else:
        back, ahead = -((day.weekday() - value.weekday) % 7), (value.weekday - day.weekday()) % 7
        if value.which == "last":
            by = back or -7
        elif value.which == "next":
            by = ahead or 7
        elif value.which == "this" and moment.direction == "past":
            by = value.weekday - day.weekday()
        elif moment.direction == "near":
            by = ahead if ahead < -back else back
        else:
            by = ahead if moment.direction == "future" else back
        found = al.shift_days(day, by)
    found = al.shift_days(found, 7 * value.add)
    return Meaning(Days(found, found), "day")


def month_day(value: MonthDay, moment: Moment) -> Meaning | None:
    """A day of the month that the story is in."""
    day = moment.anchor or moment.published
    if day is None:
        return None
    months = [d for by in (-2, -1, 0, 1, 2) if (d := _day_in(al.shift_months(day.replace(day=1), by), value.day))]
    published = moment.published
    if not months:
        return None
    if moment.anchor:
        found = min(months, key=lambda d: (abs((d.first - day).days), d.first))
        if found.first > day and moment.direction == "past" and published and found.first > published:
            found = max((d for d in months if d.first <= published), default=months[0])
    elif moment.direction == "future":
        found = next((d for d in months if d.first >= day), months[-1])
    elif moment.direction == "near":
        found = min(months, key=lambda d: distance(d, day))
    else:
        found = next((d for d in reversed(months) if d.first <= day), months[0])
    return Meaning(found, "day")


def _day_in(month: dt.date, number: int) -> Days | None:
    return al.day_of(month.year, month.month, number)


def period(value: Period, moment: Moment) -> Meaning | None:
    """A day, week, month or year around publication or the story."""
    day = reference(moment, value.of)
    if day is None:
        return None
    if value.unit == "weekend":
        days = _weekend(value, day, moment)
    elif value.unit == "week":
        week = al.containing(day, "week")
        days = Days(al.shift_days(week.first, 7 * value.shift), al.shift_days(week.last, 7 * value.shift))
    else:
        days = al.containing(al.shift(day, value.unit, value.shift), value.unit)
    if value.side == "earlier":
        return named(Days(days.first, max(days.first, min(days.last, al.shift_days(day, -1)))), "range")
    if value.side == "later":
        return named(Days(min(max(days.first, day), days.last), days.last), "range")
    return edged(days, value.unit, value.edge)


def _weekend(value: Period, day: dt.date, moment: Moment) -> Days:
    own = al.containing(day, "weekend")
    week_ago = al.containing(al.shift_days(day, -7), "weekend")
    week_on = al.containing(al.shift_days(day, 7), "weekend")
    is_weekend = day.weekday() >= 5
    if value.which == "last":
        days = week_ago
    elif value.which == "next":
        days = week_on if is_weekend else own
    elif value.of == "anchor" or is_weekend:
        days = own
    elif moment.direction == "near":
        days = own if day.weekday() >= 3 else week_ago
    else:
        days = own if moment.direction == "future" else week_ago
    return Days(al.shift_days(days.first, 7 * value.shift), al.shift_days(days.last, 7 * value.shift))


def away(value: Away, moment: Moment) -> Meaning | None:
    """So many units back or on: days exactly, weeks (months, years) ago as the calendar has them."""
    day = reference(moment, value.of)
    if day is None or (value.of == "either" and value.sign > 0 and moment.direction != "future" and not moment.anchor):
        return None
    unit, sign, (low, high) = value.unit, value.sign, (value.count.low, value.count.high)
    if unit in ("hour", "minute"):
        return _hours(value, day)
    if value.count.loose in ("over", "under"):
        low, high = (low, high + 1) if value.count.loose == "over" else (max(0, low - 1), high)
        ends = sorted((al.shift(day, unit, sign * low), al.shift(day, unit, sign * high)))
        return Meaning(Days(ends[0], ends[1]), "range")
    told = value.of == "anchor" or (value.of == "either" and day != moment.published)
    whole: al.Unit = "day" if unit == "week" and told else unit
    near, far = sorted((al.shift(day, unit, sign * low), al.shift(day, unit, sign * high)))
    days = Days(al.containing(near, whole).first, al.containing(far, whole).last)
    return named(days, PRECISION.get(whole, "range") if low == high else "range")


def _hours(value: Away, day: dt.date) -> Meaning:
    in_day = 24 if value.unit == "hour" else 24 * 60
    low, high = value.count.low // in_day, math.ceil(value.count.high / in_day)
    if value.of != "published" and value.count.high * 2 < in_day:
        high = 0  # "Three hours later" is told of the same day.
    ends = sorted((al.shift_days(day, value.sign * low), al.shift_days(day, value.sign * high)))
    return Meaning(Days(ends[0], ends[1]), "day" if low == high else "range")


def window(value: Window, moment: Moment) -> Meaning | None:
    """From the reference to so many units away."""
    day = reference(moment, value.of)
    if day is None:
        return None
    count = value.count or few(value.unit)
    if value.unit in ("hour", "minute"):
        return _hours(Away(value.unit, Count(0, count.high), value.sign, value.of), day)
    far = al.shift(day, value.unit, value.sign * count.high)
    return named(Days(min(day, far), max(day, far)), "range")
