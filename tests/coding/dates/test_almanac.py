"""Arithmetic on calendars."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.coding.dates import almanac as al

UNITS: list[al.Unit] = ["minute", "hour", "day", "week", "weekend", "month", "quarter", "season", "year", "decade"]
EDGES: list[al.Edge] = ["start", "early", "mid", "late", "end", "half1", "half2"]


def test_a_month_has_ten_early_ten_middle_and_the_other_days_late():
    march = al.month_of(2019, 3)
    assert march is not None
    parts = [al.edge_of(march, "month", edge) for edge in ("early", "mid", "late")]
    assert [(p.first.day, p.last.day) for p in parts] == [(1, 10), (11, 20), (21, 31)]


def test_a_winter_spans_the_turn_of_the_year():
    assert al.season_of(2010, 3) == al.Days(dt.date(2010, 12, 1), dt.date(2011, 2, 28))


@pytest.mark.parametrize(
    ("year", "day"),
    [(1998, (4, 12)), (2008, (3, 23)), (2011, (4, 24)), (2019, (4, 21)), (2024, (3, 31)), (2038, (4, 25))],
)
def test_easter_falls_where_the_church_has_it(year, day):
    assert al.easter(year) == dt.date(year, *day)


def test_a_day_that_no_calendar_has_is_none():
    assert al.day_of(2019, 2, 29) is None
    assert al.day_of(2020, 2, 29) is not None
    assert al.day_of(0, 1, 1) is None
    assert al.month_of(10_000, 1) is None


def test_a_month_on_from_the_31st_is_the_last_day_of_a_shorter_month():
    assert al.shift_months(dt.date(2019, 1, 31), 1) == dt.date(2019, 2, 28)


@given(st.dates(), st.sampled_from(UNITS), st.integers(-(10**6), 10**6))
def test_moving_a_day_never_leaves_the_calendar(day, unit, by):
    moved = al.shift(day, unit, by)
    assert dt.date.min <= moved <= dt.date.max
    assert (moved >= day) if by >= 0 else (moved <= day)


@given(st.dates(), st.sampled_from(UNITS))
def test_the_unit_that_contains_a_day_contains_it(day, unit):
    first, last = al.containing(day, unit)
    assert first <= last
    # Only a weekend is a part of its week; the first week and the last one are cut off by the calendar's ends.
    assert unit == "weekend" or first <= day <= last


@given(st.dates(), st.sampled_from(UNITS), st.sampled_from(EDGES))
def test_an_edge_lies_inside_its_unit(day, unit, edge):
    days = al.containing(day, unit)
    part = al.edge_of(days, unit, edge)
    assert days.first <= part.first <= part.last <= days.last
