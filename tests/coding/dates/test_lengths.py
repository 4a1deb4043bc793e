"""What lengths of time tell of beginnings, and links between two acts."""

from __future__ import annotations

import pytest

from tocsin.coding.dates import began, counterpart


@pytest.mark.parametrize(
    ("phrase", "at", "expected"),
    [
        ("enters fourth week", "2012-10-04", "2012-09-07..2012-09-13"),
        ("entered their second month", "1998-04-17", "1998-02-18..1998-03-17"),
        ("the twentieth day of the strike", "2018-11-25", "2018-11-06"),
        ("for three weeks", "2019-07-16", "2019-06-24..2019-06-30"),
        ("for over two weeks", "2019-07-16", "2019-06-25..2019-07-02"),
        ("for months", "2019-07-16", "2018-01-01..2019-05-31"),
        ("two weeks into the strike", "2019-07-16", "2019-07-01..2019-07-07"),
        ("for decades", "2019-07-16", "1969-01-01..1999-12-31"),
        ("now in its fifth day", "2019-07-16", "2019-07-12"),
    ],
)
def test_what_has_lasted_so_long_began_so_long_ago(only, interval, phrase, at, expected):
    assert began(only(phrase), interval(at)) == interval(expected)


def test_a_date_tells_no_beginning(only, interval):
    assert began(only("on Monday"), interval("2019-07-16")) is None


def test_two_days_after_the_raid_dates_the_raid(only, interval):
    link = only("two days after the raid")
    assert link.attached
    assert counterpart(link, interval("2019-07-16")) == interval("2019-07-14")


def test_two_days_after_with_nothing_behind_it_counts_from_the_story(only, interval):
    assert not only("two days after.").attached
    assert counterpart(only("two days after."), interval("2019-07-16")) is None
