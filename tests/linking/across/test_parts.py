"""The parts that linking over reports is made of, one by one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tocsin.linking.across import context, kin, link_all
from tocsin.linking.across.parties import ByNames
from tocsin.linking.across.registry import Registry
from tocsin.linking.across.skeleton import skeleton
from tocsin.model import Party, Record

Telling = Callable[..., Record]


def registry(*names: tuple[str, str]) -> tuple[Registry, list[str]]:
    made = Registry(ByNames())
    keys = [made.enter(Party(id="p", name=name, type=sort)) for name, sort in names]  # type: ignore[arg-type]
    made.resolve()
    return made, keys


def test_a_name_in_two_scripts_is_one_party() -> None:
    made, (latin, cyrillic, other) = registry(
        ("Yerlan Satybayev", "person"), ("Ерлан Сатыбаев", "person"), ("Marat Satybayev", "person")
    )
    assert made.number(latin) == made.number(cyrillic)
    assert made.differ(made.number(latin), made.number(other))
    assert made.names(made.number(latin)) == ["Yerlan Satybayev", "Ерлан Сатыбаев"]
    assert made.reasons[made.number(latin)]


def test_a_surname_alone_is_neither_joined_nor_told_apart() -> None:
    made, (full, short) = registry(("Farid Mansurov", "person"), ("Mansurov", "person"))
    assert made.number(full) != made.number(short)
    assert 0 < made.score(made.number(full), made.number(short)) < 1


def test_parties_are_the_same_in_whatever_order_they_are_entered() -> None:
    names = [
        ("Orbel Steel", "organisation"),
        ("Orbel Steel", "person"),
        ("Ана Брито", "person"),
        ("Ana Brito", "person"),
    ]
    one, _ = registry(*names)
    other, _ = registry(*reversed(names))
    assert one.parties == other.parties
    assert one.members == other.members


@pytest.mark.parametrize(
    ("one", "other"), [("Северная", "Severnaya"), ("Карпович", "Karpovich"), ("Зонгулдаке", "Zonguldak")]
)
def test_a_word_is_known_again_in_another_script(one: str, other: str) -> None:
    assert skeleton(one.casefold()) == skeleton(other.casefold())


def test_names_of_a_text_are_capitals_that_begin_no_sentence() -> None:
    found = context.names("Dockers struck.\nThe Quay was shut, said Plamen Dochev. Nobody came.")
    assert found == {skeleton("quay"), skeleton("plamen"), skeleton("dochev")}


def test_kinds_are_compatible_only_where_it_is_written() -> None:
    assert kin.compatible("killing", "attempt-on-life")
    assert not kin.compatible("killing", "assault")
    assert not kin.compatible("strike", "strike-end")
    assert kin.finest(["assault", "attempt-on-life"]) == "attempt-on-life"
    assert set(kin.families("strike")) == {"strike"}


def test_a_refusal_to_pay_after_a_settlement_is_a_breach(told: Telling) -> None:
    firm = {"target": ("dockers", "group"), "actor": ("Odessos Stevedoring", "organisation"), "place": "Varna"}
    before = {**firm, "kind": "wage-arrears", "words": "Odessos Stevedoring owes wages.", "day": "2017-03-01"}
    deal = {**firm, "kind": "settlement", "words": "Odessos Stevedoring signed.", "day": "2017-05-02"}
    after = {**firm, "kind": "wage-arrears", "words": "Odessos Stevedoring again paid nothing.", "day": "2017-08-01"}
    reports = [("a", "2017-03-02", before), ("b", "2017-05-03", deal), ("c", "2017-08-02", after)]
    (dispute,) = link_all(told(name, day, telling) for name, day, telling in reports).disputes
    assert [s.state for s in dispute.states] == ["grievance", "settlement", "breach"]


def test_two_plants_of_one_firm_are_two_disputes(told: Telling) -> None:
    strike = {"kind": "strike", "target": ("Corvane Foods", "organisation"), "actor": ("workers", "group")}
    one = {**strike, "words": "Workers struck in Varna.", "place": "Varna", "day": "2017-05-08"}
    other = {**strike, "words": "Workers struck in Baku.", "place": "Baku", "day": "2017-05-08"}
    linked = link_all([told("a", "2017-05-09", one), told("b", "2017-05-09", other)])
    assert len(linked.events) == 2
    assert len(linked.disputes) == 2


def test_a_plan_and_its_act_on_that_day_are_one_event(told: Telling) -> None:
    strike = {"kind": "strike", "target": ("Corvane Foods", "organisation"), "place": "Varna", "day": "2017-05-08"}
    plan = {**strike, "words": "Workers will strike on Monday.", "status": "planned"}
    act = {**strike, "words": "Workers are out at Corvane Foods."}
    (event,) = link_all([told("a", "2017-05-02", plan), told("b", "2017-05-09", act)]).events
    assert event.status == "reported"
