"""Which English words tell a time, and how they stand to the act."""

from __future__ import annotations

import time

import pytest

from tocsin.coding.english.dates import find_times


def texts(text: str) -> list[str]:
    return [e.text for e in find_times(text)]


@pytest.mark.parametrize(
    "text",
    [
        "workers may strike",
        "the protest march to parliament",
        "The March of the Unemployed",
        "1,800 rock drillers",
        "Article 2019",
        "Route 66",
        "the Sunday Times reported",
        "they meet every Friday",
        "paid for by June Smith",
        "the second man on the left",
        "a 38-year-old driver",
        "a man of 34 years of age",
        "won by 3-2",
        "$2019 in cash",
        "call 020 7946 2019",
        "on the 15th floor",
        "700 naira a day",
        "three times a week",
        "mid-air",
        "a fall in orders",
        "since spring training",
        "the end of the strike",
        "31 June",
        "Jan Novak and Mar Elias",
        "Bloody Sunday",
        "once upon a time",
    ],
)
def test_what_only_looks_like_a_time_is_none(text):
    assert texts(text) == []


def test_the_longest_expression_wins():
    assert texts("He was seized at around 3 a.m. on Sunday, 12 June 2011, at home") == [
        "at around 3 a.m. on Sunday, 12 June 2011"
    ]
    assert texts("on the night of 16 to 17 December") == ["on the night of 16 to 17 December"]


def test_a_sentence_may_tell_several_times():
    found = texts(
        "Strikes took place twice this month, from 4 to 6 October and from 18 to 20 October, three weeks ago."
    )
    assert found == ["this month", "from 4 to 6 October", "from 18 to 20 October", "three weeks ago"]


def test_a_number_after_a_month_may_count_people():
    assert texts("in June 22 workers were fined") == ["in June"]
    assert texts("On July 8 workers walked out") == ["On July 8"]


@pytest.mark.parametrize(
    ("text", "kind", "relation"),
    [
        ("July 8", "absolute", "on"),
        ("in January 2017", "absolute", "on"),
        ("during May", "absolute", "during"),
        ("from 3 to 9 May", "absolute", "from-to"),
        ("since Monday", "deictic", "since"),
        ("by the end of July", "absolute", "by"),
        ("until Friday", "deictic", "until"),
        ("before 2018", "absolute", "before"),
        ("after 10 May", "absolute", "after"),
        ("from 1 November", "absolute", "from"),
        ("for September", "absolute", "for"),
        ("last week", "deictic", "on"),
        ("recently", "deictic", "on"),
        ("the next day", "anaphoric", "on"),
        ("since then", "anaphoric", "since"),
        ("two days later", "anaphoric", "on"),
        ("for three hours", "duration", "during"),
        ("six-week", "duration", "during"),
        ("its fourth week", "duration", "during"),
    ],
)
def test_an_expression_has_a_kind_and_a_relation(text, kind, relation):
    (found,) = find_times(text)
    assert (found.text, found.kind, found.relation) == (text, kind, relation)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in Friday's strike", "Friday"),
        ("after last week's raid", "last week"),
        ("the meeting of 14 August", "14 August"),
        ("the July 14 protests", "July 14"),
        ("a Monday meeting", "Monday"),
        ("the June 2014 crackdown", "June 2014"),
        ("the 30 June deadline", "the 30 June"),
        ("ahead of Friday's vote", "Friday"),
        ("the 2012 massacre", "the 2012"),
    ],
)
def test_a_time_that_belongs_to_a_noun_is_attributive(text, expected):
    (found,) = find_times(text)
    assert (found.text, found.attributive) == (expected, True)


def test_a_time_that_dates_the_clause_is_not_attributive():
    assert not any(
        e.attributive for e in find_times("He was held on Friday and freed in May; they said on 2 June that")
    )


@pytest.mark.parametrize(
    "text",
    ["two days after the raid", "the day before their trial", "on the eve of the vote", "within hours of the verdict"],
)
def test_a_time_counted_from_an_act_told_next_is_attached(text):
    (found,) = find_times(text)
    assert found.attached


def test_a_quotation_mark_does_not_hide_the_word_after_it():
    assert texts("“On Friday they came,” he said. 'Last week they left.'") == ["On Friday", "Last week"]


def test_a_length_before_a_clause_is_no_date():
    assert [e.kind for e in find_times("They stayed for two nights before they left")] == ["duration"]


def test_since_in_a_comparison_is_an_aside():
    assert find_times("the biggest strike since 1998")[0].aside
    assert find_times("for the first time since March")[0].aside
    assert not find_times("on strike since March")[0].aside


def test_bounds_limit_what_is_found():
    text = "On Friday they left. On Monday they came back."
    assert [e.text for e in find_times(text, 21)] == ["On Monday"]
    assert [e.text for e in find_times(text, 0, 20)] == ["On Friday"]


def test_five_hundred_words_take_milliseconds():
    text = "Some 400 oil workers walked out on July 8 and, two days later, met the governor of the region. " * 28
    find_times(text)
    begun = time.process_time()
    for _ in range(10):
        find_times(text)
    # The aim is 2 ms; a loaded machine gets ten times that.
    assert (time.process_time() - begun) / 10 < 0.02


@pytest.mark.parametrize(
    "piece", ["May ", "1 ", "of the ", "from 3 to ", "x", "12/", "late on ", "a few days ago, ", "\n\n"]
)
def test_time_grows_with_length_alone(piece):
    def cost(times: int) -> float:
        text = piece * times
        begun = time.process_time()
        find_times(text)
        return time.process_time() - begun

    cost(100)
    assert cost(40_000) < 20 * max(cost(10_000), 0.002)
