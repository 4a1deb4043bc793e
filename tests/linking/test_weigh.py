"""What parts two tellings of a report: a court's order, another trade, words that add or lead elsewhere."""

from __future__ import annotations

from typing import Any

import pytest

Telling = Any
CHAIR = ("Chair Tom Odhiambo", "Tom Odhiambo", "person")
HE = ("him", "Tom Odhiambo", "person")


def test_what_a_court_orders_is_another_arrest_than_that_by_police(telling: Telling) -> None:
    telling.say("Police arrested Chair Tom Odhiambo on 3 June.", "arrest", "arrested", target=CHAIR, day="2015-06-03")
    telling.say(
        "A court placed him in custody on 4 June.", "arrest", "custody", actor="A court", target=HE, day="2015-06-04"
    )
    assert len(telling.partition()) == 2


def test_an_arrest_told_twice_is_one_though_police_and_nobody_are_named(telling: Telling) -> None:
    telling.say("Police arrested Chair Tom Odhiambo on 3 June.", "arrest", "arrested", target=CHAIR, day="2015-06-03")
    telling.say("They took him from his flat on 3 June.", "arrest", "took", target=HE, day="2015-06-03")
    assert len(telling.partition()) == 1


@pytest.mark.parametrize(
    "sentence",
    ["Bus drivers also struck.", "In another dispute bus drivers struck.", "Elsewhere bus drivers struck."],
)
def test_words_that_add_or_lead_elsewhere_part_two_strikes(telling: Telling, sentence: str) -> None:
    telling.say("Dockers struck on Monday.", "strike", "struck", actor="Dockers", day="2015-06-08")
    telling.say(sentence, "strike", "struck", actor="Bus drivers" if sentence[0] == "B" else "bus drivers")
    assert len(telling.partition()) == 2


def test_a_second_act_is_another_than_the_one_just_told(telling: Telling) -> None:
    telling.say("Officers broke into the office.", "raid", "broke into", actor="Officers")
    telling.say("A second search yielded receipts.", "raid", "search")
    assert len(telling.partition()) == 2
