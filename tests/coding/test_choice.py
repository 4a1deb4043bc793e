"""One claim an act and a clause, the finer kind first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tocsin.model import Record

Code = Callable[[str], Record]


def told(record: Record) -> list[tuple[str, str]]:
    return [(c.kind, c.trigger.text) for c in record.claims]


def kinds(record: Record) -> list[str]:
    return [c.kind for c in record.claims]


def test_one_verb_makes_one_claim(coded: Code) -> None:
    assert told(coded("Police arrested nine miners.")) == [("arrest", "arrested")]


def test_two_acts_in_a_sentence_make_two_claims_in_the_order_of_the_text(coded: Code) -> None:
    assert kinds(coded("The organiser was beaten by guards on Monday and fined by a court on Friday.")) == [
        "assault",
        "fine",
    ]


def test_two_acts_of_one_kind_in_coordinate_clauses_make_two_claims(coded: Code) -> None:
    assert kinds(coded("Police arrested nine miners on Monday and arrested their lawyer on Tuesday.")) == [
        "arrest",
        "arrest",
    ]


def test_a_verb_that_carries_a_noun_of_the_same_act_tells_it_once(coded: Code) -> None:
    assert kinds(coded("Workers staged a protest rally outside the mill.")) == ["protest"]
    assert kinds(coded("Nurses went on strike on Monday.")) == ["strike"]
    assert kinds(coded("Guards gave the organiser a beating.")) == ["assault"]


@pytest.mark.parametrize(
    ("text", "finer", "coarser"),
    [
        ("Warders assaulted the jailed unionist in his cell.", "torture", "assault"),
        ("The union leader was shot dead on his way home.", "killing", "attempt-on-life"),
        ("The union leader was shot in the leg on his way home.", "attempt-on-life", "assault"),
        ("Workers of the mill went on a hunger strike.", "protest", "strike"),
        ("He was jailed for 18 months.", "sentence", "arrest"),
        ("Police refused to investigate the beating of the organiser.", "refusal-to-act", "investigation"),
        ("The company refused to negotiate with the union.", "bargaining-refusal", "negotiation"),
        ("The court ordered the strikers back to work.", "return-call", "strike-end"),
    ],
)
def test_the_finer_kind_wins(coded: Code, text: str, finer: str, coarser: str) -> None:
    found = kinds(coded(text))
    assert finer in found
    assert coarser not in found


def test_words_inside_another_trigger_make_no_claim_of_their_own(coded: Code) -> None:
    for text in ("Police took the lawyer into custody.", "The hunger strike went on for nine days."):
        triggers = [(c.trigger.start, c.trigger.end) for c in coded(text).claims]
        assert len(triggers) == 1


def test_triggers_of_one_sentence_never_share_a_word(coded: Code) -> None:
    texts = [
        "Police attacked the marchers with batons, arrested nine of them and fined the organiser for holding the rally.",
        "The company sacked 40 strikers, locked the gates and refused to pay the wages owed since October.",
        "The lawyer, arrested and beaten in May, was sentenced to two years in prison for organising a strike.",
    ]
    for text in texts:
        record = coded(text)
        assert len(record.claims) >= 3
        starts = [c.trigger.start for c in record.claims]
        assert len(set(starts)) == len(starts)


def test_an_act_that_did_not_happen_gives_way_to_the_refusal_of_it(coded: Code) -> None:
    record = coded("The company failed to pay wages for three months.")
    assert [(c.kind, c.status) for c in record.claims] == [("wage-arrears", "reported")]
