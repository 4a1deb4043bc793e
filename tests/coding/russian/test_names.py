import pytest

from tocsin.coding.russian.declension import nominative
from tocsin.coding.russian.names import find_names


@pytest.mark.parametrize(
    ("shown", "kind", "expected"),
    [
        ("Ерлана Балтабая", "person", "Ерлан Балтабай"),
        ("Ольги Кравцевич", "person", "Ольга Кравцевич"),
        ("Анну Смирнову", "person", "Анна Смирнова"),
        ("Виктору Голубовичу", "person", "Виктор Голубович"),
        ("Независимого профсоюза горняков", "organisation", "Независимый профсоюз горняков"),
        ("Карагандинского областного суда", "authority", "Карагандинский областной суд"),
        ("Union Steel", "organisation", "Union Steel"),
    ],
)
def test_a_name_is_brought_to_the_nominative(shown: str, kind: str, expected: str) -> None:
    assert nominative(shown, kind) == expected


def test_a_surname_alone_is_the_person_named_before() -> None:
    names = find_names("Полиция задержала Анну Смирнову. Позже Смирнову отпустили.", {}).names
    assert [(n.core, n.type) for n in names] == [("Анна Смирнова", "person"), ("Смирнова", "person")]


def test_initials_before_or_behind_a_surname_belong_to_it() -> None:
    names = find_names("Суд оштрафовал Е. Уктешбаева, а Сидорова П.К. отпустил.", {}).names
    assert [n.text for n in names if n.type == "person"][:1] == ["Е. Уктешбаева"]


def test_a_quoted_sentence_is_no_name_and_a_quoted_firm_is_one() -> None:
    names = find_names("На заводе «Вятлит» висел плакат «Верните наши деньги».", {}).names
    assert [(n.text, n.type) for n in names] == [("Вятлит", "organisation")]


def test_a_court_is_an_authority() -> None:
    (name,) = find_names("Дело рассмотрел Могилёвский областной суд.", {}).names
    assert (name.type, name.head) == ("authority", "суд")


def test_stretches_to_leave_out_hold_no_names() -> None:
    text = "Полиция задержала Анну Смирнову."
    assert find_names(text, {}, [(0, len(text))]).names == []
