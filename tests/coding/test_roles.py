"""Who does it and to whom, in sentences that parsers find hard; each goes through the whole engine."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tocsin.model import Claim, Record

Code = Callable[[str], Record]


def claim(record: Record, kind: str) -> Claim:
    return next(c for c in record.claims if c.kind == kind)


@pytest.mark.parametrize(
    ("text", "kind", "actor", "target"),
    [
        ("The court fined the union $2 million.", "fine", "The court", "the union"),
        ("The court fined Dolna Coal two million pesos.", "fine", "The court", "Dolna Coal"),
        ("She paid a fine of 60 roubles for wearing a badge.", "fine", None, "She"),
        ("The federation was slapped with a fine of 5,000 dollars.", "fine", None, "The federation"),
        ("Workers staged a protest rally outside the mill.", "protest", "Workers", "the mill"),
        ("Gunmen kidnapped the plantation workers' leader.", "abduction", "Gunmen", "the plantation workers' leader"),
        ("Her brother was murdered by a paramilitary gang.", "killing", "a paramilitary gang", "Her brother"),
        ("In 2011 police arrested nine people.", "arrest", "police", "nine people"),
        ("On Friday 40 men were dismissed.", "dismissal", None, "40 men"),
        ("Nine miners were arrested and beaten by police.", "arrest", "police", "Nine miners"),
        ("The organiser, who was beaten by guards, is in hospital.", "assault", "guards", "The organiser"),
        ("Police came for the organiser and beat him.", "assault", "Police", "him"),
        ("Weavers end strike after mill owners give way", "strike-end", "Weavers", None),
        ("Nobody was arrested, but the company sacked nine welders.", "dismissal", "the company", "nine welders"),
    ],
)
def test_actor_and_target_are_found(coded: Code, text: str, kind: str, actor: str | None, target: str | None) -> None:
    found = claim(coded(text), kind)
    assert [m.text for m in found.actor] == ([actor] if actor else [])
    assert [m.text for m in found.target] == ([target] if target else [])


def test_every_coordinate_victim_is_a_target_of_its_own(coded: Code) -> None:
    found = claim(coded("Police arrested Ana Duarte, Omar Reyes and two students."), "arrest")
    assert [m.text for m in found.target] == ["Ana Duarte", "Omar Reyes", "two students"]


def test_of_two_words_for_an_act_the_one_that_tells_who_was_concerned_stays(coded: Code) -> None:
    found = claim(coded("An explosion at the fireworks factory killed eleven workers."), "work-accident")
    assert (found.trigger.text, [m.text for m in found.target]) == ("killed", ["eleven workers"])
