"""The smaller fields of a claim: mode, count, sum, length, reason, means."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tocsin.model import Claim, Record

Code = Callable[[str], Record]


def claim(record: Record, kind: str) -> Claim:
    return next(c for c in record.claims if c.kind == kind)


@pytest.mark.parametrize(
    ("text", "kind", "count"),
    [
        ("Police arrested nine miners.", "arrest", 9),
        ("Police arrested 2,500 strikers in two days.", "arrest", 2500),
        ("Police arrested two dozen strikers.", "arrest", 24),
        ("Police arrested about two hundred and fifty strikers.", "arrest", 250),
        ("A dozen workers were dismissed.", "dismissal", 12),
        ("Police arrested nine of the marchers.", "arrest", 9),
        ("Some 1,200 dockers went on strike.", "strike", 1200),
        ("2,000 workers went on strike.", "strike", 2000),
        ("About 4,000 of the plant's 9,000 workers went on strike.", "strike", 4000),
        ("The company sacked 40 welders.", "dismissal", 40),
    ],
)
def test_those_who_strike_are_counted_and_those_who_are_arrested(coded: Code, text: str, kind: str, count: int) -> None:
    assert claim(coded(text), kind).count == count


def test_of_two_groups_with_numbers_the_sum_is_given(coded: Code) -> None:
    assert claim(coded("Police arrested nine miners and four students."), "arrest").count == 13


def test_of_two_groups_of_which_one_has_a_number_that_is_given(coded: Code) -> None:
    assert claim(coded("Police arrested nine miners and their lawyer."), "arrest").count == 9


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Dozens of workers were dismissed.", "dismissal"),
        ("Some 40 to 50 workers were dismissed.", "dismissal"),
        ("In 2011 police arrested the organiser.", "arrest"),
        ("The court fined the union $2 million.", "fine"),
        ("Police arrested the chair of Local 22.", "arrest"),
    ],
)
def test_what_is_vague_or_counts_nobody_gives_no_count(coded: Code, text: str, kind: str) -> None:
    assert claim(coded(text), kind).count is None


@pytest.mark.parametrize(
    ("text", "kind", "amount"),
    [
        ("The court fined the union $2 million.", "fine", "$2 million"),
        ("Police fined the organiser 500 pesos for holding a rally.", "fine", "500 pesos"),
        ("The court jailed the editor for two years and fined her 4,000 pesos.", "sentence", None),
        ("The court jailed the editor for two years and fined her 4,000 pesos.", "fine", "4,000 pesos"),
    ],
)
def test_a_sum_is_that_of_its_own_clause(coded: Code, text: str, kind: str, amount: str | None) -> None:
    assert claim(coded(text), kind).amount == amount


@pytest.mark.parametrize(
    ("text", "kind", "duration"),
    [
        ("She was sentenced to two years in prison.", "sentence", "two years"),
        ("He was jailed for 18 months.", "sentence", "18 months"),
        ("Some 1,200 dockers went on strike for three days.", "strike", "three days"),
        ("Dockers went on strike.", "strike", None),
    ],
)
def test_a_length_is_given_in_the_words_of_the_report(coded: Code, text: str, kind: str, duration: str | None) -> None:
    assert claim(coded(text), kind).duration == duration


@pytest.mark.parametrize(
    ("text", "kind", "reason"),
    [
        ("The company sacked 40 welders over their union membership.", "dismissal", "over their union membership"),
        ("The teachers were dismissed because of their union work.", "dismissal", "because of their union work"),
        ("He was fired due to his union membership.", "dismissal", "due to his union membership"),
        ("Police arrested nine miners.", "arrest", None),
    ],
)
def test_a_reason_is_given_in_the_words_of_the_report(coded: Code, text: str, kind: str, reason: str | None) -> None:
    assert claim(coded(text), kind).reason == reason


@pytest.mark.parametrize(
    ("text", "kind", "instrument"),
    [
        ("Guards beat two organisers with batons.", "assault", "batons"),
        ("Officers shot the union leader dead with a pistol.", "killing", "a pistol"),
        ("Guards beat two organisers with pleasure.", "assault", None),
        ("Guards beat two organisers.", "assault", None),
    ],
)
def test_the_means_are_things_that_hurt(coded: Code, text: str, kind: str, instrument: str | None) -> None:
    assert claim(coded(text), kind).instrument == instrument


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("Nurses went on a general strike.", "strike", "general"),
        ("Workers held a wildcat strike at the plant.", "strike", "wildcat"),
        ("The miners staged a sit-in strike for nine days.", "strike", "sit-in"),
        ("Workers marched through the town in protest at the sackings.", "protest", "march"),
        ("Miners walked off the job over unpaid wages.", "strike", "walkout"),
        ("Prisoners began a hunger strike.", "protest", "hunger-strike"),
        ("Dockers went on strike.", "strike", None),
    ],
)
def test_the_mode_is_told_by_the_words_of_the_clause(coded: Code, text: str, kind: str, mode: str | None) -> None:
    assert claim(coded(text), kind).mode == mode
