"""Time expressions against a publication date, by the codebook's rules."""

from __future__ import annotations

import pytest

FRIDAY, TUESDAY, JUNE = "2019-07-19", "2019-07-16", "2011-06"


def test_on_friday_in_a_report_published_on_a_friday_is_that_day(days):
    assert days("on Friday", FRIDAY) == "2019-07-19"


def test_last_friday_in_a_report_published_on_a_friday_is_a_week_before(days):
    assert days("last Friday", FRIDAY) == "2019-07-12"


@pytest.mark.parametrize(
    ("phrase", "published", "expected"),
    [
        ("on Friday", TUESDAY, "2019-07-12"),
        ("last Friday", TUESDAY, "2019-07-12"),
        ("Monday", TUESDAY, "2019-07-15"),
        ("Tuesday morning", TUESDAY, "2019-07-16"),
        ("late on Monday night", TUESDAY, "2019-07-15"),
        ("in the early hours of Monday", TUESDAY, "2019-07-15"),
        ("on the night of Friday last", TUESDAY, "2019-07-12"),
        ("shortly after 9pm on Thursday", TUESDAY, "2019-07-11"),
        ("this Monday", FRIDAY, "2019-07-15"),
        ("Tuesday of last week", TUESDAY, "2019-07-09"),
        ("on Thursday last week", TUESDAY, "2019-07-11"),
        ("a week last Tuesday", FRIDAY, "2019-07-09"),
        ("on Monday and Tuesday", FRIDAY, "2019-07-15..2019-07-16"),
        ("from Monday to Wednesday", FRIDAY, "2019-07-15..2019-07-17"),
        ("overnight on Monday", FRIDAY, "2019-07-15..2019-07-16"),
        ("on Monday night into Tuesday", FRIDAY, "2019-07-15..2019-07-16"),
        ("at the weekend", TUESDAY, "2019-07-13..2019-07-14"),
        ("overnight", TUESDAY, "2019-07-15..2019-07-16"),
        ("yesterday", TUESDAY, "2019-07-15"),
        ("last night", TUESDAY, "2019-07-15"),
        ("this morning", TUESDAY, "2019-07-16"),
        ("the day before yesterday", TUESDAY, "2019-07-14"),
    ],
)
def test_a_day_of_the_past_week_is_the_latest_such_day(days, phrase, published, expected):
    assert days(phrase, published) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("on Saturday", "2019-07-20"),
        ("on Friday", "2019-07-19"),
        ("next Monday", "2019-07-22"),
        ("next Friday", "2019-07-26"),
        ("Monday week", "2019-07-29"),
        ("tomorrow", "2019-07-20"),
        ("in November", "2019-11-01..2019-11-30"),
        ("on 2 May", "2020-05-02"),
        ("next month", "2019-08-01..2019-08-31"),
        ("later this year", "2019-07-19..2019-12-31"),
        ("this month", "2019-07-19..2019-07-31"),
        ("by the end of July", "2019-07-19..2019-07-31"),
        ("by 12 November", "2019-07-19..2019-11-12"),
        ("before the end of the month", "2019-07-19..2019-07-31"),
        ("until Monday", "2019-07-19..2019-07-22"),
        ("before Monday", "2019-07-19..2019-07-21"),
        ("in two weeks' time", "2019-07-29..2019-08-04"),
        ("in two weeks", "2019-07-29..2019-08-04"),
        ("within 24 hours", "2019-07-19..2019-07-20"),
        ("for five days from 1 November", "2019-11-01..2019-11-05"),
        ("from 3 to 9 August", "2019-08-03..2019-08-09"),
    ],
)
def test_a_planned_act_bears_the_date_for_which_it_is_planned(days, phrase, expected):
    assert days(phrase, FRIDAY, future=True) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("last Saturday", "2011-05-28..2011-06-25"),
        ("last Monday", "2011-05-30..2011-06-27"),
        ("last Friday", "2011-05-27..2011-06-24"),
        ("on Monday", "2011-05-30..2011-06-27"),
        ("over a month ago", "2011-04-01..2011-05-30"),
        ("last week", "2011-05-23..2011-06-26"),
        ("yesterday", "2011-05-31..2011-06-29"),
        ("in May", "2011-05-01..2011-05-31"),
        ("on 20 June", "2011-06-20"),
        ("on 3 May 2010", "2010-05-03"),
    ],
)
def test_a_month_only_publication_date_gives_every_day_that_the_words_could_mean(days, phrase, expected):
    assert days(phrase, JUNE) == expected


def test_earlier_in_the_week_lies_between_monday_and_the_storys_day(days):
    assert days("Earlier in the week", JUNE, "2011-05-28..2011-06-25") == "2011-05-23..2011-06-24"
    assert days("Earlier in the week", FRIDAY) == "2019-07-15..2019-07-18"


def test_a_wide_interval_has_the_precision_range_and_a_day_that_of_a_day(when):
    assert when("last Saturday", JUNE).precision == "range"
    assert when("last Saturday", FRIDAY).precision == "day"
    assert when("in May", JUNE).precision == "month"
    assert when("last week", FRIDAY).precision == "week"
    assert when("in 1998", FRIDAY).precision == "year"
    assert when("recently", FRIDAY).precision == "unknown"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("three days ago", "2019-07-13"),
        ("two weeks ago", "2019-07-01..2019-07-07"),
        ("a fortnight ago", "2019-07-01..2019-07-07"),
        ("two months ago", "2019-05-01..2019-05-31"),
        ("a year ago", "2018-01-01..2018-12-31"),
        ("two or three weeks ago", "2019-06-24..2019-07-07"),
        ("over a month ago", "2019-05-16..2019-06-16"),
        ("nearly a month ago", "2019-06-16..2019-07-16"),
        ("12 hours ago", "2019-07-15..2019-07-16"),
        ("the week before last", "2019-07-01..2019-07-07"),
        ("earlier this month", "2019-07-01..2019-07-16"),
        ("so far this year", "2019-01-01..2019-07-16"),
        ("late last year", "2018-09-01..2018-12-31"),
        ("in the past two weeks", "2019-07-02..2019-07-16"),
        ("recently", "?..2019-07-16"),
        ("in recent weeks", "?..2019-07-16"),
    ],
)
def test_a_length_back_from_publication_is_the_calendar_week_or_month_that_lies_there(days, phrase, expected):
    assert days(phrase, TUESDAY) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("July 8", "2019-07-08"),
        ("on 4th of October", "2018-10-04"),
        ("on Oct. 4", "2018-10-04"),
        ("July 18", "2019-07-18"),
        ("in January 2017", "2017-01-01..2017-01-31"),
        ("in November", "2018-11-01..2018-11-30"),
        ("last November", "2018-11-01..2018-11-30"),
        ("this February", "2019-02-01..2019-02-28"),
        ("in July", "2019-07-01..2019-07-16"),
        ("in June last year", "2018-06-01..2018-06-30"),
        ("early March", "2019-03-01..2019-03-10"),
        ("mid-June", "2019-06-11..2019-06-20"),
        ("in late March", "2019-03-21..2019-03-31"),
        ("the end of 2018", "2018-10-01..2018-12-31"),
        ("the summer of 1994", "1994-06-01..1994-08-31"),
        ("last winter", "2018-12-01..2019-02-28"),
        ("during the winter of 2010-11", "2010-12-01..2011-02-28"),
        ("the winter of 1994", "1994-01-01..1995-02-28"),
        ("in the first quarter", "2019-01-01..2019-03-31"),
        ("in the second half of May", "2019-05-16..2019-05-31"),
        ("in the second week of May", "2019-05-08..2019-05-14"),
        ("the first Monday in May", "2019-05-06"),
        ("on the last night of October", "2018-10-31"),
        ("the weekend of 4-5 May", "2019-05-04..2019-05-05"),
        ("the week of 8 May", "2019-05-06..2019-05-12"),
        ("on the night of 16 to 17 December", "2018-12-16..2018-12-17"),
        ("in the night to 17 December", "2018-12-16..2018-12-17"),
        ("from 3 to 9 May", "2019-05-03..2019-05-09"),
        ("between March 4 and 6", "2019-03-04..2019-03-06"),
        ("from 20 December to 3 January", "2018-12-20..2019-01-03"),
        ("from 20 December to 3 January 2015", "2014-12-20..2015-01-03"),
        ("between June and August 2010", "2010-06-01..2010-08-31"),
        ("from 2015 to 2017", "2015-01-01..2017-12-31"),
        ("the first six months of 2018", "2018-01-01..2018-06-30"),
        ("in the last two weeks of May", "2019-05-18..2019-05-31"),
        ("on the 12th of last month", "2019-06-12"),
        ("as of 12 May", "2019-05-12"),
        ("prior to 2015", "?..2014-12-31"),
        ("since at least March", "2019-03-01..2019-03-31"),
        ("in the 1990s", "1990-01-01..1999-12-31"),
        ("on May Day", "2019-05-01"),
        ("on Christmas Eve", "2018-12-24"),
        ("Good Friday", "2019-04-19"),
        ("on New Year's Eve", "2018-12-31"),
        ("at the turn of the year", "2018-12-21..2019-01-10"),
        ("on Tuesday 6 November", "2018-11-06"),
        ("on 25/11/2007", "2007-11-25"),
        ("on 4/5/2007", "2007-04-05..2007-05-04"),
        ("on 04.05.2007", "2007-05-04"),
        ("on 2007-05-04", "2007-05-04"),
    ],
)
def test_a_date_on_the_calendar_takes_the_nearest_past_year_if_it_has_none(days, phrase, expected):
    assert days(phrase, TUESDAY) == expected


def test_a_weekday_beside_a_date_tells_the_year(days):
    assert days("Thursday 12 July", TUESDAY) == "2018-07-12"


def test_a_date_in_numbers_that_is_publications_own_is_read_so(days):
    assert days("on 9/11/2007", "2007-11-09") == "2007-11-09"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the next day", "2019-03-06"),
        ("the following morning", "2019-03-06"),
        ("the same evening", "2019-03-05"),
        ("later that night", "2019-03-05"),
        ("on the opening day", "2019-03-05"),
        ("in the afternoon", "2019-03-05"),
        ("two days later", "2019-03-07"),
        ("three days earlier", "2019-03-02"),
        ("a week later", "2019-03-12"),
        ("a month later", "2019-04-01..2019-04-30"),
        ("a year later", "2020-01-01..2020-12-31"),
        ("several days later", "2019-03-07..2019-03-14"),
        ("a few hours later", "2019-03-05"),
        ("the following Monday", "2019-03-11"),
        ("the previous Sunday", "2019-03-03"),
        ("the following week", "2019-03-11..2019-03-17"),
        ("the previous month", "2019-02-01..2019-02-28"),
        ("that year", "2019-01-01..2019-12-31"),
        ("later that month", "2019-03-05..2019-03-31"),
        ("the day before", "2019-03-04"),
        ("on the 9th.", "2019-03-09"),
        ("in the following days", "2019-03-05..2019-03-14"),
        ("on the same date", "2019-03-05"),
        ("on the eve of the vote", "2019-03-04"),
        ("within 48 hours", "2019-03-05..2019-03-07"),
        ("that summer", "2019-06-01..2019-08-31"),
    ],
)
def test_a_word_that_points_back_counts_from_the_storys_previous_act(days, phrase, expected):
    assert days(phrase, "2021-01-01", "2019-03-05") == expected


def test_a_word_that_points_back_says_nothing_where_there_is_no_act_before_it(days):
    assert days("the next day", TUESDAY) == "none"


def test_a_wide_date_of_the_previous_act_gives_a_wide_date(days):
    assert days("the next day", "2012-03-31", "2012-02-27..2012-03-26") == "2012-02-28..2012-03-27"


def test_since_dates_the_beginning_of_what_goes_on(when):
    since = when("since early March", TUESDAY)
    assert (str(since.earliest), str(since.latest), since.ongoing) == ("2019-03-01", "2019-03-10", True)
    assert not when("in early March", TUESDAY).ongoing


def test_for_the_past_two_months_dates_the_beginning(when):
    past = when("for the past two months", TUESDAY)
    assert (str(past.earliest), str(past.latest), past.ongoing) == ("2019-05-01", "2019-05-31", True)


def test_a_mere_length_of_time_dates_nothing(days):
    assert days("for three hours", TUESDAY) == "none"
    assert days("for months", TUESDAY) == "none"
    assert days("entered its fourth week", TUESDAY) == "none"


def test_what_has_happened_is_not_dated_after_publication(days):
    assert days("this week", TUESDAY) == "2019-07-15..2019-07-16"
    assert days("in 2019", TUESDAY) == "2019-01-01..2019-07-16"


def test_the_words_of_the_report_are_kept(when):
    assert when("since early March", TUESDAY).expression == "since early March"


def test_without_a_publication_date_only_full_dates_resolve(days):
    assert days("on 3 May 2010", None) == "2010-05-03"
    assert days("on 3 May", None) == "none"
    assert days("yesterday", None) == "none"


def test_a_year_of_the_passage_serves_dates_without_one(only, interval):
    from tocsin.coding.dates import resolve

    found = resolve(only("in January"), published=interval("2019-11"), year=2004)
    assert found is not None
    assert str(found.earliest) == "2004-01-01"
