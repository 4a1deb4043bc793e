"""Who fills a role that a clause leaves open: the story's one employer, workforce, force, court or accused."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tocsin.model import Claim, Record

Code = Callable[[str], Record]


def claim(record: Record, kind: str, words: str = "") -> Claim:
    return next(c for c in record.claims if c.kind == kind and words in c.quote.text)


def names(record: Record, kind: str, role: str, words: str = "") -> set[str]:
    """The names of the parties in a role of a claim."""
    parties = {p.id: p.name for p in record.parties}
    return {parties[m.party] for m in getattr(claim(record, kind, words), role) if m.party}


def test_who_dismissed_is_the_storys_one_employer(coded: Code) -> None:
    record = coded("Miners at Dolna Coal went on strike on Monday. On Tuesday 40 men were dismissed.")
    assert names(record, "dismissal", "actor") == {"Dolna Coal"}
    assert any("the story's employer" in why for why in claim(record, "dismissal").why)


def test_who_arrested_is_the_storys_one_force(coded: Code) -> None:
    record = coded("Police broke up the march. Nine miners were arrested.")
    assert names(record, "arrest", "actor") == {"Police"}


def test_who_struck_is_the_storys_workforce(coded: Code) -> None:
    record = coded("Miners at Dolna Coal went on strike on Monday. The strike was called off on Friday.")
    assert names(record, "strike-end", "actor") == {"Miners at Dolna Coal"}


def test_those_on_trial_are_those_who_were_charged(coded: Code) -> None:
    text = "Ana Duarte was charged with sedition on Monday. After a trial of one day a sentence of two years was handed down."
    assert names(coded(text), "sentence", "target") == {"Ana Duarte"}


def test_talks_are_between_the_storys_two_sides(coded: Code) -> None:
    record = coded("The Dockers' Union struck at Dolna Port on Monday. Talks went on until Friday.")
    assert names(record, "negotiation", "actor") == {"Dockers' Union", "Dolna Port"}


@pytest.mark.parametrize(
    ("text", "kind", "role"),
    [
        ("Forty men were dismissed on Tuesday.", "dismissal", "actor"),
        ("Nine miners were arrested.", "arrest", "actor"),
        ("She was sentenced to two years in prison.", "sentence", "actor"),
        ("The strike was called off.", "strike-end", "actor"),
    ],
)
def test_a_role_that_the_story_does_not_fill_stays_open(coded: Code, text: str, kind: str, role: str) -> None:
    assert getattr(claim(coded(text), kind), role) == ()


def test_what_the_clause_says_itself_is_never_replaced(coded: Code) -> None:
    record = coded("Police broke up the march. Nine miners were arrested by soldiers.")
    assert [m.text for m in claim(record, "arrest").actor] == ["soldiers"]


def test_nobody_does_an_act_to_himself(coded: Code) -> None:
    record = coded("Miners at Dolna Coal went on strike on Monday. Dolna Coal dismissed 40 miners on Tuesday.")
    for one in record.claims:
        assert {m.party for m in one.actor}.isdisjoint({m.party for m in one.target})
