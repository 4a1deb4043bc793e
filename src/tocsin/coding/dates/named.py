"""Times that the calendar names: dates, seasons, quarters, feasts, numbers."""

from __future__ import annotations

from tocsin.coding.dates import almanac as al
from tocsin.coding.dates.almanac import Days
from tocsin.coding.dates.moment import Meaning, Moment, choose, distance, edged, named
from tocsin.coding.dates.value import Dated, Decade, Holiday, Numeric, Quarter, Season, Year


def dated(value: Dated, moment: Moment) -> Meaning | None:
    """A day, a month or a year; without a year, the nearest one that the clause's tense allows."""
    month, day = value.month, value.day
    if month is None:
        whole = choose(al.year_of, value.year, value.which, moment)
        return edged(whole, "year", value.edge) if whole else None
    if day is None:
        edge = value.edge

        def part(year: int) -> Days | None:
            whole = al.month_of(year, month)
            return al.edge_of(whole, "month", edge) if whole and edge else whole

        days = choose(part, value.year, value.which, moment, is_day=edge is not None)
        return named(days, "range" if edge else "month")
    found = _by_weekday(value, month, day, moment)
    found = found or choose(lambda y: al.day_of(y, month, day), value.year, value.which, moment, is_day=True)
    return named(found, "day")


def _by_weekday(value: Dated, month: int, day: int, moment: Moment) -> Days | None:
    """The year in which a date falls on the weekday named beside it, if that is not far from publication."""
    if value.weekday is None or value.year != Year() or moment.published is None:
        return None

    def fit(year: int) -> Days | None:
        found = al.day_of(year, month, day)
        return found if found and found.first.weekday() == value.weekday else None

    found = choose(fit, value.year, value.which, moment, is_day=True)
    return found if found and distance(found, moment.published) <= 400 else None


def season(value: Season, moment: Moment) -> Meaning | None:
    """A season, as in the north."""
    number, year = value.number, value.year.number
    if value.of == "anchor":
        if moment.anchor is None:
            return None
        moment = Moment(moment.anchor, direction="near")
    if number == 3 and year is not None and not value.begins:
        # "The winter of 1994" may be either winter that touches the year.
        first, last = al.year_of(year), al.month_of(year + 1, 2)
        return Meaning(Days(first.first, last.last), "range") if first and last else None
    days = choose(lambda y: al.season_of(y, number), value.year, value.which, moment, recurs=True)
    if days is None:
        return None
    return Meaning(al.edge_of(days, "season", value.edge) if value.edge else days, "range")


def quarter(value: Quarter, moment: Moment) -> Meaning | None:
    """A quarter or half of a year."""
    length = 6 if value.halves else 3

    def fit(year: int) -> Days | None:
        first, last = al.month_of(year, length * (value.number - 1) + 1), al.month_of(year, length * value.number)
        return Days(first.first, last.last) if first and last else None

    return named(choose(fit, value.year, "plain", moment), "range")


def holiday(value: Holiday, moment: Moment) -> Meaning | None:
    """A feast of a year, or the nearest one that the clause's tense allows."""
    return named(choose(lambda y: _feast(value, y), value.year, value.which, moment, is_day=True, recurs=True), "day")


def decade(value: Decade) -> Meaning | None:
    """Ten years, or an edge of them."""
    first, last = al.year_of(value.begin), al.year_of(value.begin + 9)
    return edged(Days(first.first, last.last), "decade", value.edge) if first and last else None


def _feast(value: Holiday, year: int) -> Days | None:
    if value.easter is None:
        fixed = al.day_of(year, value.month, value.day)
        first = fixed.first if fixed else None
    else:
        sunday = al.orthodox_easter(year) if value.orthodox else al.easter(year)
        first = al.shift_days(sunday, value.easter) if sunday else None
    return Days(first, al.shift_days(first, value.length - 1)) if first else None


def numeric(value: Numeric, moment: Moment) -> Meaning | None:
    """Three numbers: both readings where day and month cannot be told apart."""
    by_day = al.day_of(value.year, value.second, value.first) if value.order != "mdy" else None
    by_month = al.day_of(value.year, value.first, value.second) if value.order != "dmy" else None
    readings = sorted({days for days in (by_day, by_month) if days})
    day = moment.published
    if len(readings) == 2 and day is not None and moment.direction != "future":
        # What is told as past lies before publication; a date that is publication's own is that.
        readings = [r for r in readings if r.first == day] or [r for r in readings if r.first <= day] or readings
    return named(Days(readings[0].first, readings[-1].last), "day") if readings else None
