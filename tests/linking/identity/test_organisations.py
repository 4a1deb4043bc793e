from __future__ import annotations

import pytest

from tocsin.linking.identity import compare
from tocsin.model import Party, PartyType


def party(name: str, *aliases: str, sort: PartyType = "organisation") -> Party:
    return Party(id="p", name=name, type=sort, aliases=aliases)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("ТОО «Буркытсай»", "Burkytsai LLP"),
        ("Конфедерация свободных профсоюзов Казахстана", "Confederation of Free Trade Unions of Kazakhstan"),
        ("Профсоюз «Кайсар»", "Kaisar trade union"),
        ("Рудник №7 «Акбастау»", "Akbastau mine No. 7"),
        ("Карасайского районного суда", "Karasai District Court"),
        ("Шахта № 3 «Южная»", "Mine No. 3 Yuzhnaya"),
        ("Бурвода ААТ", "ОАО «Бурвода»"),
        ("Burvoda Sp. z o.o.", "ТОО «Бурвода»"),
        ("Inspección del Trabajo de Calquín", "Calquín labour inspectorate"),
        ("Stadtgericht Karasai", "Карасайский городской суд"),
        ("Актюбинский областной суд", "Aktobe Regional Court"),
        ("МВД РК", "Ministry of Internal Affairs of Kazakhstan"),
    ],
)
def test_one_body_is_known_again(a: str, b: str) -> None:
    assert compare(party(a), party(b)).verdict == "same"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Рудник №7 «Акбастау»", "Akbastau mine No. 8"),
        ("Карагайский филиал АО «Буркытсай»", "АО «Буркытсай»"),
        ("ТОО «Буркытсай»", "профсоюз «Буркытсай»"),
        ("Карасайский районный суд", "Karasai District Police"),
        ("Независимый профсоюз горняков Беларуси", "Independent Miners' Union of Kazakhstan"),
    ],
)
def test_parts_numbers_sorts_and_countries_part_bodies(a: str, b: str) -> None:
    assert compare(party(a), party(b)).verdict == "different"


def test_an_acronym_or_a_translation_needs_a_report_that_ties_it() -> None:
    russian, english, short = "Независимый профсоюз горняков", "Independent Miners' Union", "НПГ"
    assert compare(party(russian), party(short)).verdict != "same"
    assert compare(party(russian), party(english)).verdict != "same"
    assert compare(party(russian, short), party(short)).verdict == "same"
    assert compare(party(russian, short), party(english, short)).verdict == "same"


def test_an_acronym_in_one_script_is_no_proof_where_the_names_differ() -> None:
    a, b = party("Профсоюз работников реки", "ПРР"), party("Профсоюз работников полей", "ПРР")
    assert compare(a, b).verdict != "same"


def test_a_description_lends_the_sort_of_a_body() -> None:
    told = Party(id="p", name="Liman-Is", type="organisation", descriptions=("dockworkers' union in Turkey",))
    assert compare(party("Liman-İş Sendikası"), told).verdict == "same"


def test_a_person_is_no_body() -> None:
    assert compare(party("Harkaway"), party("William Harkaway", sort="person")).verdict == "different"
