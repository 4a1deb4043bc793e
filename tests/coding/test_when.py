"""When acts took place: whole reports through the coder."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tocsin import codebook
from tocsin.coding.coder import code
from tocsin.model import Interval, Report, When

WEDNESDAY = "2019-11-20"


def whens(text: str, published: str | None = WEDNESDAY) -> dict[str, When | None]:
    """Kind -> time, the last of its kind that has both ends, else the last."""
    day = Interval.parse(published) if published else None
    report = Report(id="r", path=None, sha256="", text=text, language="en", published=day)
    found: dict[str, When | None] = {}
    for claim in code(report, codebook.load()).claims:
        known = found.get(claim.kind)
        if known is None or known.earliest is None or known.latest is None:
            found[claim.kind] = claim.when
    return found


def ends(when: When | None) -> tuple[str | None, str | None]:
    assert when is not None
    return (str(when.earliest) if when.earliest else None, str(when.latest) if when.latest else None)


def day(date: str) -> tuple[str, str]:
    return date, date


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Police arrested twelve strikers on Monday, the union said on Tuesday.", "arrest", day("2019-11-18")),
        ("On Monday, police raided the union's office and arrested twelve men.", "arrest", day("2019-11-18")),
        ("The workers, who were sacked in May, went on strike on Monday.", "strike", day("2019-11-18")),
        ("The workers, who were sacked in May, went on strike on Monday.", "dismissal", ("2019-05-01", "2019-05-31")),
        ("Police broke up Sunday's rally with batons.", "dispersal", day("2019-11-17")),
        ("The strike, which began on 28 October, ended on Sunday.", "strike", day("2019-10-28")),
        ("The strike, which began on 28 October, ended on Sunday.", "strike-end", day("2019-11-17")),
    ],
)
def test_a_time_dates_its_own_clause(text: str, kind: str, expected: tuple[str, str]) -> None:
    assert ends(whens(text)[kind]) == expected


def test_what_is_said_on_a_day_was_done_by_that_day() -> None:
    assert ends(whens("The union said on Tuesday that police had arrested twelve strikers.")["arrest"]) == (
        None,
        "2019-11-19",
    )


def test_a_plan_bears_the_date_for_which_it_is_planned() -> None:
    told = whens("The union announced on Friday that its members would strike on 2 December.")
    assert ends(told["strike"]) == day("2019-12-02")


def test_what_is_promised_by_a_day_may_be_done_from_the_promise_on() -> None:
    told = whens("The governor promised on Monday that the wages would be paid by the end of the year.")
    assert ends(told["payment"]) == ("2019-11-18", "2019-12-31")


def test_since_and_lengths_tell_when_what_lasts_began() -> None:
    since = whens("Workers at the plant have been on strike since 3 October.")["strike"]
    weeks = whens("Workers at the plant have been on strike for three weeks.")["strike"]
    assert ends(since) == day("2019-10-03")
    assert ends(weeks) == ("2019-10-28", "2019-11-03")
    assert since is not None
    assert since.ongoing
    assert weeks is not None
    assert weeks.ongoing


def test_since_tells_a_stretch_for_acts_that_do_not_last() -> None:
    told = whens("Forty workers have been sacked since the strike began on 1 November.")
    assert ends(told["dismissal"]) == ("2019-11-01", "2019-11-20")


def test_an_act_is_counted_from_the_one_told_before() -> None:
    told = whens("Mr Moyo was detained on 3 November and charged two days later with incitement.")
    assert ends(told["prosecution"]) == day("2019-11-05")


def test_the_act_that_a_time_counts_from_is_dated_by_it() -> None:
    told = whens("The company sacked 40 workers on Thursday, a day after they walked out.")
    assert ends(told["strike"]) == day("2019-11-13")


def test_an_undated_step_of_a_scene_takes_its_day() -> None:
    told = whens("Hundreds of workers marched on Saturday. Police dispersed them with tear gas and arrested ten men.")
    assert ends(told["arrest"]) == day("2019-11-16")


def test_an_act_from_before_the_scene_does_not_take_its_day() -> None:
    told = whens("Workers rallied outside the ministry on Friday. Their leader has been arrested.")
    assert ends(told["arrest"]) == (None, "2019-11-20")


def test_dates_without_a_year_follow_one_another_in_history() -> None:
    told = whens("In September 2003 the workers went on strike. In January their leader was abducted.")
    assert ends(told["abduction"]) == ("2004-01-01", "2004-01-31")


def test_a_dateline_dates_nothing() -> None:
    told = whens("HARARE, 18 November 2019 - Police have arrested twelve teachers.")
    assert ends(told["arrest"]) == (None, "2019-11-20")


def test_wages_for_a_month_are_paid_when_the_sentence_says() -> None:
    told = whens("The strikers returned to work on Monday after the company paid their wages for May.")
    assert ends(told["strike-end"]) == day("2019-11-18")
    paid = told.get("payment")
    assert paid is None or paid.latest == dt.date(2019, 11, 18)


def test_a_month_only_report_gives_every_day_that_the_words_could_mean() -> None:
    told = whens("The management pleaded with the strikers last Friday to go back to work.", "2011-06")
    assert ends(told["return-call"]) == ("2011-05-27", "2011-06-24")


def test_a_report_without_a_date_keeps_its_absolute_times() -> None:
    told = whens("Police arrested twelve strikers on 4 March 2012.", None)
    assert ends(told["arrest"]) == day("2012-03-04")


PIECES = (
    "Police arrested the union's leader", "workers went on strike", "on Monday", "in May", "since 3 October", "two days later",
    "after the raid", "three days before", "which began in 2011", "the union said", "will strike", "by Friday", ",", ".", "\n\n",
    "When", "for three weeks", "the next day", "31 December", "at dawn", "and was beaten", "had been sacked", "the strike",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=14), st.sampled_from([None, "2011", "2011-06", "2011-06-15"]))
@settings(max_examples=40, deadline=None)
def test_any_text_gives_times_whose_ends_are_in_order(pieces: list[str], published: str | None) -> None:
    for when in whens(" ".join(pieces), published).values():
        if when is not None and when.earliest is not None and when.latest is not None:
            assert when.earliest <= when.latest
            assert (when.precision == "day") == (when.earliest == when.latest)
