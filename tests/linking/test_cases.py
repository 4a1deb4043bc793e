"""Disputes and files."""

from __future__ import annotations

from typing import Any

Telling = Any
STEEL = ("Orbel Steel", "Orbel Steel", "organisation")
FORGE = ("Tarn Forge", "Tarn Forge", "organisation")
ANA = ("Ana Brito", "Ana Brito", "person")


def test_a_strike_and_its_talks_are_one_dispute_named_after_its_sides(telling: Telling) -> None:
    telling.say("Welders struck at Orbel Steel.", "strike", "struck", actor="Welders", target=STEEL)
    telling.say("Orbel Steel agreed to talks.", "negotiation", "talks", actor=STEEL)
    _, cases = telling.link()
    assert [(c.type, c.title, c.events) for c in cases] == [("dispute", "Welders v. Orbel Steel", ("e1", "e2"))]


def test_two_employers_make_two_disputes(telling: Telling) -> None:
    telling.say("Welders struck at Orbel Steel.", "strike", "struck", actor="Welders", target=STEEL)
    telling.say("Tarn Forge dismissed nine smiths.", "dismissal", "dismissed", actor=FORGE, target="nine smiths")
    _, cases = telling.link()
    assert [c.title for c in cases] == ["Welders v. Orbel Steel", "Nine smiths v. Tarn Forge"]


def test_a_union_that_bears_the_employers_name_stands_in_the_same_dispute(telling: Telling) -> None:
    union = ("the Orbel Steel Workers Union", "Orbel Steel Workers Union", "organisation")
    telling.say("Welders struck at Orbel Steel.", "strike", "struck", actor="Welders", target=STEEL)
    telling.say("Talks with the Orbel Steel Workers Union failed.", "negotiation", "Talks", target=union)
    _, cases = telling.link()
    assert len(cases) == 1


def test_a_dispute_without_parties_joins_the_only_one(telling: Telling) -> None:
    telling.say("Welders struck at Orbel Steel.", "strike", "struck", actor="Welders", target=STEEL)
    telling.say("Wages have not been paid since May.", "wage-arrears", "not been paid")
    telling.say("A picket stood at the gate.", "protest", "picket")
    _, cases = telling.link()
    assert [c.events for c in cases] == [("e1", "e2", "e3")]


def test_events_of_a_case_stand_in_the_order_of_time(telling: Telling) -> None:
    telling.say("Ana Brito was tried on 9 June.", "prosecution", "tried", target=ANA, day="2015-06-09")
    telling.say("Ana Brito was arrested on 2 May.", "arrest", "arrested", target=ANA, day="2015-05-02")
    telling.say("Ana Brito was beaten.", "assault", "beaten", target=ANA)
    telling.say("Ana Brito was freed in June.", "release", "freed", target=ANA, day="2015-06-01", until="2015-06-12")
    _, cases = telling.link()
    assert [(c.type, c.title, c.party, c.events) for c in cases] == [
        ("file", "Ana Brito", "p1", ("e2", "e4", "e1", "e3"))
    ]


def test_a_file_holds_what_the_person_complained_of(telling: Telling) -> None:
    telling.say("Guards beat Ana Brito.", "assault", "beat", target=ANA)
    telling.say("Ana Brito went to the police.", "complaint", "went to the police", actor=ANA)
    telling.say("Police turned Ana Brito away.", "refusal-to-act", "turned", target=ANA)
    _, cases = telling.link()
    assert [c.events for c in cases] == [("e1", "e2", "e3")]


def test_nobody_has_a_file_for_complaining_or_speaking(telling: Telling) -> None:
    telling.say("Ana Brito condemned the raid.", "condemnation", "condemned", actor=ANA)
    telling.say("Ana Brito lodged a complaint.", "complaint", "complaint", actor=ANA)
    assert telling.link()[1] == []


def test_an_unnamed_person_has_no_file(telling: Telling) -> None:
    woman = ("a woman of sixty", "a woman of sixty", "person")
    telling.say("Police beat a woman of sixty.", "assault", "beat", target=woman)
    assert telling.link()[1] == []


def test_a_denied_arrest_opens_no_file(telling: Telling) -> None:
    telling.say("Police denied holding Ana Brito.", "arrest", "holding", target=ANA, status="denied")
    assert telling.link()[1] == []
