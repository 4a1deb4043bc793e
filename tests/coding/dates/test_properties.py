"""What holds for every text and every date."""

from __future__ import annotations

import datetime as dt
import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from tocsin.coding.dates import began, counterpart, resolve
from tocsin.coding.english.dates import find_times
from tocsin.coding.english.time_words import grammar
from tocsin.model import Interval

PHRASES = """on Friday; last Friday; next Monday; this Thursday; Monday week; a week last Tuesday; Tuesday of last week; overnight;
overnight on Tuesday; at the weekend; last weekend; next weekend; yesterday; today; tomorrow; last week; this month; next year;
earlier this week; later this year; late last month; earlier in the week; so far this year; the week before last; recently;
three days ago; two weeks ago; over a month ago; nearly two years ago; 12 hours ago; decades ago; in the past two weeks; within 24 hours;
in the next few days; in two weeks; two weeks from now; for the past two months; July 8; on 29 February; on Tuesday 6 November; in May; last November;
this February; next March; early March; mid-June; the end of the year; by the end of July; by Friday; until 12 November; before Monday;
after 10 May; since Monday; since early March; in 2019; before 2018; in the summer; last winter; this spring; the winter of 1994;
in the first quarter; in the second half of May; the second week of May; the last night of October; the first Monday in May;
the weekend of 4-5 June; the week of 4 June; from 3 to 9 May; from 20 December to 3 January; from Monday to Wednesday; between June and August;
on the night of 16 to 17 December; in the night to the 17th; on 4/5/2019; on the 15th, he; on May Day; Good Friday; on New Year's Eve; last Christmas;
the turn of the year; the 1990s; the next day; the following Monday; the previous week; that weekend; two days later; a month earlier; a year later;
the same day; later that month; that summer; a few hours later; since then; for five days from 1 November; for three hours;
entered its fourth week; the third day of the strike; two days after the raid""".replace("\n", " ").split("; ")
EXPRESSIONS = [e for phrase in PHRASES for e in find_times(phrase)]

expressions = st.sampled_from(EXPRESSIONS)
days = st.dates(dt.date(1950, 1, 1), dt.date(2060, 1, 1))


@st.composite
def intervals(draw, starts=days):
    first = draw(starts)
    last = min(first.toordinal() + draw(st.integers(0, 400)), dt.date.max.toordinal())
    return Interval(first, dt.date.fromordinal(last))


def test_every_phrase_of_these_tests_is_found():
    assert [p for p in PHRASES if not find_times(p)] == []


@given(expressions, st.none() | intervals(st.dates()), st.none() | intervals(st.dates()), st.booleans())
@settings(max_examples=600)
def test_resolving_never_fails_and_never_ends_before_it_begins(expression, published, anchor, future):
    found = resolve(expression, published=published, anchor=anchor, future=future)
    if found and found.earliest and found.latest:
        assert found.earliest <= found.latest
        assert (found.precision == "day") == (found.earliest == found.latest)
    if anchor:
        began(expression, anchor)
        counterpart(expression, anchor)


@given(expressions, st.sampled_from([dt.date.min, dt.date.max, dt.date(1, 12, 31), dt.date(9999, 1, 1)]), st.booleans())
def test_the_first_and_the_last_year_are_no_trouble(expression, day, future):
    at = Interval(day, day)
    resolve(expression, published=at, anchor=at, future=future)
    began(expression, at)
    counterpart(expression, at)


@given(expressions, intervals(), st.integers(0, 60), st.integers(0, 60), st.none() | days, st.booleans())
@settings(max_examples=600)
def test_a_wider_publication_date_never_narrows_the_answer(expression, narrow, before, after, act, future):
    wide = Interval(narrow.earliest - dt.timedelta(before), narrow.latest + dt.timedelta(after))
    anchor = Interval(act, act) if act else None
    inner = resolve(expression, published=narrow, anchor=anchor, future=future)
    outer = resolve(expression, published=wide, anchor=anchor, future=future)
    assert (inner is None) == (outer is None)
    if inner and outer:
        assert (outer.earliest or dt.date.min) <= (inner.earliest or dt.date.min)
        assert (outer.latest or dt.date.max) >= (inner.latest or dt.date.max)


def test_a_day_of_the_month_lies_before_a_publication_that_the_story_outruns():
    (on_the_15th,) = find_times("on the 15th")
    found = resolve(
        on_the_15th,
        published=Interval(dt.date(1999, 11, 14), dt.date(2000, 1, 15)),
        anchor=Interval(dt.date(2000, 1, 1), dt.date(2000, 1, 1)),
    )
    assert found
    assert found.earliest == dt.date(1999, 11, 15)
    assert found.latest == dt.date(2000, 1, 15)


WORDS = sorted(w for w in grammar().vocabulary if not w.startswith("<"))
pieces = st.sampled_from(
    [*WORDS, "strike", "workers", "1", "31", "4th", "2019", "1,800", "’s", "9pm", "1990s", "4/5/2019", "\n\n", "é"]
)


@given(st.lists(pieces, max_size=30).map(" ".join) | st.text(max_size=200), st.integers(0, 60), st.integers(0, 250))
@settings(max_examples=500)
def test_expressions_stand_at_their_offsets_in_order_and_apart(text, start, end):
    found = find_times(text, start, end)
    assert all(text[e.start : e.end] == e.text and e.text.strip() == e.text != "" for e in found)
    assert all(start <= e.start < e.end <= end for e in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    for e in found:
        resolve(e, published=Interval(dt.date(2019, 7, 16), dt.date(2019, 7, 16)))


@given(st.text(st.characters(whitelist_categories=("Lu", "Ll", "Po", "Zs"), whitelist_characters="\n"), max_size=300))
def test_text_without_words_of_time_holds_no_times(text):
    from tocsin.coding.english.time_words import tokens

    words = grammar()
    if not any(t and t.code in words.core for t in tokens(words, text, 0, len(text))):
        assert find_times(text) == []
