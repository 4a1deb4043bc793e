"""What an expression is read against, and the choice between the years that a date without one may belong to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Literal, NamedTuple

from tocsin.coding.dates.almanac import Days, Edge, Unit, edge_of
from tocsin.coding.dates.value import Which, Year
from tocsin.model.claim import DatePrecision

Direction = Literal["past", "future", "near"]
Fit = Callable[[int], Days | None]

# A day without a year that lies further back than this is read as the coming one if that is near: papers add
# the year to a day that is ten months old.
STALE, NEAR = 300, 75
# Leap days lie up to eight years apart.
REACH = 9


class Moment(NamedTuple):
    """One day of publication, one day of the story's previous act, and which way a bare date points.

    `year`, if given, is the year that the passage speaks of; dates without a year take it.
    """

    published: dt.date | None
    anchor: dt.date | None = None
    direction: Direction = "past"
    year: int | None = None


PRECISION: dict[Unit, DatePrecision] = {"day": "day", "week": "week", "month": "month", "year": "year"}


class Meaning(NamedTuple):
    """Days, and how exact the words are."""

    days: Days
    precision: DatePrecision


def named(days: Days | None, precision: DatePrecision) -> Meaning | None:
    """`days` with a precision; "day" only if it is one."""
    if days is None:
        return None
    return Meaning(days, precision if precision != "day" or days.first == days.last else "range")


def edged(days: Days, unit: Unit, edge: Edge | None) -> Meaning:
    """A whole unit, or its early, middle or late part."""
    return Meaning(days, PRECISION.get(unit, "range")) if edge is None else Meaning(edge_of(days, unit, edge), "range")


def distance(days: Days, day: dt.date) -> int:
    """How many days lie between; 0 when `day` is inside."""
    return max((days.first - day).days, (day - days.last).days, 0)


def choose(
    fit: Fit, year: Year, which: Which, moment: Moment, *, is_day: bool = False, recurs: bool = False
) -> Days | None:
    """The occurrence of something yearly that the words mean; None when it cannot be told or does not exist.

    `fit` gives the occurrence of a year. `is_day`: a single day, to which `STALE` applies. `recurs`: "this" means the
    nearest occurrence (this winter), not the one of the calendar year (this May).
    """
    if year.number is not None:
        return fit(year.number)
    if year.of == "anchor":
        return fit(moment.anchor.year + (year.shift or 0)) if moment.anchor else None
    published = moment.published
    if published is None:
        return fit(moment.year) if moment.year is not None and year.shift is None and which == "plain" else None
    if year.shift is not None:
        return fit(published.year + year.shift)
    if which == "this" and not recurs:
        return fit(published.year)
    if which == "plain" and moment.year is not None:
        return fit(moment.year)
    around = [d for y in range(published.year - REACH, published.year + REACH) if (d := fit(y))]
    return _nearest(around, which, moment.direction, published, is_day=is_day)


def _nearest(around: list[Days], which: Which, direction: Direction, day: dt.date, *, is_day: bool) -> Days | None:
    if which == "last":
        return next((d for d in reversed(around) if d.last < day), None)
    if which == "next":
        return next((d for d in around if d.first > day), None)
    if which == "this" or direction == "near":
        return min(around, key=lambda d: distance(d, day), default=None)
    back = next((d for d in reversed(around) if d.first <= day), None)
    ahead = next((d for d in around if d.last >= day), None)
    if direction == "future" or back is None:
        return ahead
    stale = is_day and ahead is not None and distance(back, day) > STALE and distance(ahead, day) <= NEAR
    return ahead if stale else back
