"""What the values mean that only some languages have words for."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from tocsin.coding.dates import TimeExpression, resolve
from tocsin.coding.dates import almanac as al
from tocsin.coding.dates.evaluate import evaluate
from tocsin.coding.dates.moment import Moment
from tocsin.coding.dates.value import Away, Beside, Count, Dated, FromTo, Holiday, Season, Vague, Value, Year
from tocsin.model import Interval

TUESDAY = dt.date(2019, 7, 16)
ANCHOR = dt.date(2009, 3, 5)
TWO = Count(2, 2)


def days(value: Value, moment: Moment) -> str | None:
    found = evaluate(value, moment)
    return None if found is None else "..".join(dict.fromkeys(str(d) for d in found.days))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Beside(Dated(month=5, day=1), "day", Count(1, 1), -1), "2019-04-30"),
        (Beside(Dated(Year(2011), 12, 16), "day", TWO, 1), "2011-12-18"),
        (Beside(Dated(month=5, day=10), "day", Count(2, 3), 1), "2019-05-12..2019-05-13"),
        (Beside(Dated(month=5, day=10), "week", Count(1, 1), -1), "2019-05-03"),
        (FromTo(Season(0, Year(2011)), Season(1, Year(2011))), "2011-03-01..2011-08-31"),
        (Dated(Year(shift=0, of="anchor"), 1), "2009-01-01..2009-01-31"),
        (FromTo(Dated(Year(shift=-1), 3), Dated(Year(shift=-1), 4)), "2018-03-01..2018-04-30"),
        (Holiday(easter=0, orthodox=True), "2019-04-28"),
    ],
)
def test_a_value_means_days(value, expected):
    assert days(value, Moment(TUESDAY, ANCHOR)) == expected


def test_a_year_of_the_story_is_unknown_without_a_story():
    assert days(Dated(Year(shift=0, of="anchor"), 1), Moment(TUESDAY)) is None


def test_a_length_on_counts_from_the_story_or_in_a_plan_from_publication():
    away = Away("day", TWO, 1, "either")
    assert days(away, Moment(TUESDAY, ANCHOR)) == "2009-03-07"
    assert days(away, Moment(TUESDAY, ANCHOR, "future")) == "2019-07-18"
    assert days(away, Moment(TUESDAY)) is None


def test_words_of_a_beginning_tell_it_past_or_to_come():
    since = TimeExpression(
        start=0, end=5, text="с мая", kind="absolute", relation="since", value=Dated(month=5, day=1), onward=True
    )
    at = Interval(TUESDAY, TUESDAY)
    past, plan = resolve(since, published=at), resolve(since, published=at, future=True)
    assert past is not None
    assert plan is not None
    assert (str(past.earliest), past.ongoing) == ("2019-05-01", True)
    assert (str(plan.earliest), plan.ongoing) == ("2020-05-01", False)
    only_past = msgspec.structs.replace(since, onward=False)
    assert resolve(only_past, published=at, future=True) == past


def test_a_vague_time_without_a_sign_lies_where_the_tense_says():
    vague = TimeExpression(start=0, end=5, text="на днях", kind="deictic", relation="on", value=Vague(0))
    at = Interval(TUESDAY, TUESDAY)
    past, plan = resolve(vague, published=at), resolve(vague, published=at, future=True)
    assert past is not None
    assert plan is not None
    assert (past.earliest, past.latest) == (None, TUESDAY)
    assert (plan.earliest, plan.latest) == (TUESDAY, None)


@pytest.mark.parametrize(
    ("year", "day"), [(1998, (4, 19)), (2010, (4, 4)), (2011, (4, 24)), (2016, (5, 1)), (2019, (4, 28)), (2024, (5, 5))]
)
def test_orthodox_easter_falls_where_the_church_has_it(year, day):
    assert al.orthodox_easter(year) == dt.date(year, *day)
