from __future__ import annotations

from collections.abc import Callable

import pytest

from tocsin.linking.identity import compare
from tocsin.model import Party, PartyType

Verdict = Callable[[str, str], str]


def party(name: str, *told: str, sort: PartyType = "person", aliases: tuple[str, ...] = ()) -> Party:
    return Party(id="p", name=name, type=sort, aliases=aliases, descriptions=told)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Жандос Тулепберген", "Zhandos Tulepbergen"),
        ("Евсей Щукарин", "Yevsey Shchukarin"),
        ("Щукарин Евсей Юрьевич", "E. Ju. Ščukarin"),
        ("محمد عبد الرحيم الحداد", "Mohamed Abdelrahim El Haddad"),
        ("Нгуен Тхи Бик Чам", "Nguyễn Thị Bích Trâm"),
        ("Dschanibek Zygankow", "Джанибек Цыганков"),
        ("ნინო ჭავლეიშვილი", "Nino Ch'avleishvili"),
        ("Хосе Эрнандес Пиньюэла", "José Hernández Piñuela"),
        ("Фёдор Ёлшин", "Fedor Yolshin"),
        ("Сяргей Дзядкоў", "Sergei Dedkov"),
        ("Олена Соловйова", "Elena Solovieva"),
        ("Қуандық Өтепбергенов", "Kuandyk Otepbergenov"),
        ("Серика Аминтаева", "Serik Amintayev"),
        ("Мариной Вересовой", "Марина Вересова"),
        ("Horváti Béla", "Bela Horvati"),
        ("Zhang Wei-Ming", "Weiming Zhang"),
        ("María Quiñónez Oribe", "Maria Quinonez"),
        ("Salim bin Harith", "Salim Harith"),
        ("Саша Кривошеин", "Александр Кривошеин"),
        ("Wang Xiaoliang", "Ван Сяолян"),
        ("Dvořáček Tomáš", "Tomas Dvoracek"),
    ],
)
def test_one_person_is_known_again(a: str, b: str, verdict: Verdict) -> None:
    assert verdict(a, b) == "same"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ербол Уктаев", "Есенбек Уктаев"),
        ("Иван Петрович Шилов", "Иван Сергеевич Шилов"),
        ("И. П. Шилов", "И. С. Шилов"),
        ("Сауле Аминтаева", "Серик Аминтаев"),
        ("John Farrow Jr.", "John Farrow Sr."),
        ("Juan Ibarrola Meza", "Juan Ibarrola Ruiz"),
        ("Игорь Чукин", "Олег Чукин"),
        ("Phạm Quốc Hùng", "Phạm Quốc Hưng"),
        ("Ahmet oğlu Mehmet Karataşlı", "Mehmet oğlu Ahmet Karataşlı"),
    ],
)
def test_brothers_and_namesakes_are_told_apart(a: str, b: str, verdict: Verdict) -> None:
    assert verdict(a, b) == "different"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Александра Мережкова", "Александр Мережков"),  # a woman, or his name in the genitive
        ("Валентину Порядкову", "Валентин Порядков"),
        ("Аминтаева", "Серик Аминтаев"),
        ("Шилов", "Иван Шилов"),
        ("Игорь Чукин", "Игорь Щукин"),
        ("Марат Ескендиров", "Мурат Ескендиров"),
        ("D. Yeskendirov", "D. Yeskendirov"),
        ("Д. Ескендиров", "Данияр Ескендиров"),
        ("Слава Бондарчук", "Вячеслав Бондарчук"),
        ("Иван Петров", "Ivan Petrov"),
    ],
)
def test_what_may_be_one_person_is_left_to_a_person(a: str, b: str, verdict: Verdict) -> None:
    assert verdict(a, b) == "unsure"


def test_a_surname_alone_is_enough_within_one_report() -> None:
    assert compare(party("Шилов"), party("Иван Шилов"), together=True).verdict == "same"
    assert compare(party("Шилов"), party("Иван Шилов")).verdict == "unsure"


def test_initials_need_a_tie_and_are_spelt_out_by_what_is_told() -> None:
    assert compare(party("Д. Ескендиров", "сварщик"), party("Daniyar Yeskendirov", "welder")).verdict == "same"
    assert compare(party("Д. Ескендиров", "Данияр"), party("D. Yeskendirov", "Damir")).verdict == "different"
    elder, younger = party("R. Kislyak", aliases=("Roman Kislyak",)), party("R. Kislyak", aliases=("Rodion Kislyak",))
    assert compare(elder, younger).verdict == "different"


def test_a_surname_in_another_case_is_enough_where_role_and_body_agree() -> None:
    told = "председатель профсоюза «Каражар»"
    assert compare(party("Аминова", f"{told}, задержанный"), party("Рустам Аминов", told)).verdict == "same"
    assert compare(party("Аминова", "жена председателя"), party("Рустам Аминов", told)).verdict == "different"


def test_a_nickname_counts_when_a_report_ties_it() -> None:
    known = party("Esenbek Tolendiyev", aliases=("Esen",))
    assert compare(known, party("Есен Толендиев")).verdict == "same"
    assert compare(known, party("Есен")).verdict == "same"
    assert compare(party("Esenbek Tolendiyev"), party("Есен")).verdict != "same"


def test_evidence_beside_the_name_parts_namesakes() -> None:
    name = "Олег Стриженко"
    assert compare(party(name, "1974 года рождения"), party(name, "born 1991")).verdict == "different"
    assert compare(party(name, "капитан полиции"), party(name, "striker")).verdict == "unsure"
    assert compare(party(name, "сварщик"), party(name, "welder")).verdict == "same"
    assert compare(party("О. Стриженко", "brother of Oleg Strizhenko"), party(name)).verdict == "different"


def test_a_decision_says_why() -> None:
    told = compare(party("Иван Петрович Шилов"), party("Иван Сергеевич Шилов"))
    assert told.reason == "the patronymics differ"
    assert 0 <= told.score < 0.25
