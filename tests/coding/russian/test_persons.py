"""Persons' names are brought to the nominative, with what their callings show of them."""

from __future__ import annotations

import pytest

from tocsin.coding.russian import titles
from tocsin.coding.russian.persons import cases_of, person


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("Динару Жумабекову", ("Динара Жумабекова", "f")),
        ("Марат Миргаязов", ("Марат Миргаязов", "m")),
        ("Арсена Магомедова", ("Арсен Магомедов", "m")),
        ("Анатолия Бокуна", ("Анатолий Бокун", "m")),
        ("Денис Кулаков", ("Денис Кулаков", "m")),
        ("Гела Джанджгава", ("Гела Джанджгава", "m")),
        ("Кузьмой Синельниковым", ("Кузьма Синельников", "m")),
        ("Ольгой Кравцевич", ("Ольга Кравцевич", "f")),
        ("Рысбек уулу Азамата", ("Рысбек уулу Азамат", "m")),
    ],
)
def test_a_name_tells_its_nominative_and_its_gender(shown: str, expected: tuple[str, str]) -> None:
    assert person(shown) == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Председатель профсоюза Валерия Иванова", "Валерия Иванова", "Валерия Иванова"),
        ("Задержали председателя профсоюза Валерия Иванова", "Валерия Иванова", "Валерий Иванов"),
        ("Заместитель акима Жанаозена Серикбай Турымов", "Серикбай Турымов", "Серикбай Турымов"),
        ("По словам адвоката Арсена Магомедова", "Арсена Магомедова", "Арсен Магомедов"),
    ],
)
def test_the_calling_before_a_name_tells_its_case(text: str, name: str, expected: str) -> None:
    assert person(name, *titles.shown(name, titles.before(text, text.index(name))))[0] == expected


def test_what_stands_between_a_title_and_a_name_belongs_to_the_title() -> None:
    text = "осудили начальника охраны порта «Восток» Игоря Ковальчука"
    found = titles.before(text, text.index("Игоря"))
    assert [text[c.start : c.end] for c in found] == ["начальника"]


def test_a_name_that_may_stand_in_any_case_says_so() -> None:
    assert cases_of("Саенко", "Саенко") == frozenset()
    assert cases_of("Виктора Саенко", "Виктор Саенко") == {"gent", "accs"}
