from __future__ import annotations

import iuliia
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.linking.identity import compare, keys
from tocsin.model import Party

# Every scheme for Russian but two that spell Щ as Sc or Ъ as ie, which nobody can read back.
SCHEMES = sorted(n for n in dir(iuliia) if n.isupper() and n not in ("UZ", "TELEGRAM", "ICAO_DOC_9303"))
MEN = ["Жандос", "Юрий", "Вячеслав", "Евсей", "Хаким", "Эдуард", "Илья", "Алексей", "Мухтар", "Цырен"]
FATHERS = ["Ильич", "Сергеевич", "Хамидович", "Юрьевич", "Жумабекович"]
FAMILIES = ["Щербатинский", "Кожахметулин", "Ёлшин", "Подъячин", "Шайхулов", "Цагараев", "Ыбрайханов", "Вьюгин"]
LETTERS = "абвгдежзийклмнопрстуфхцчшщьыэюя"

words = st.text(LETTERS, min_size=4, max_size=9).map(str.capitalize)
names = st.lists(st.one_of(st.sampled_from([*MEN, *FAMILIES, *FATHERS]), words, st.just("И.")), min_size=1, max_size=3)


def person(name: str) -> Party:
    return Party(id="p", name=name, type="person")


@given(names, names)
def test_a_decision_is_the_same_whichever_comes_first(a: list[str], b: list[str]) -> None:
    one, other = person(" ".join(a)), person(" ".join(b))
    assert compare(one, other) == compare(other, one)


@given(st.sampled_from(MEN), st.sampled_from(FAMILIES), st.sampled_from(SCHEMES), st.booleans())
def test_a_name_equals_its_own_transliterations(given_name: str, family: str, scheme: str, turned: bool) -> None:
    latin = getattr(iuliia, scheme)
    parts = [latin.translate(given_name), latin.translate(family)]
    one, other = person(f"{given_name} {family}"), person(" ".join(parts[::-1] if turned else parts))
    assert compare(one, other).verdict == "same"
    assert keys(one) & keys(other)


@given(st.sampled_from(MEN), st.permutations(FATHERS), st.sampled_from(FAMILIES), st.sampled_from(SCHEMES))
def test_two_patronymics_never_make_one_person(given_name: str, fathers: list[str], family: str, scheme: str) -> None:
    one = person(f"{given_name} {fathers[0]} {family}")
    other = person(getattr(iuliia, scheme).translate(f"{given_name} {fathers[1]} {family}"))
    assert compare(one, other).verdict != "same"


@given(st.permutations(MEN), st.sampled_from(FAMILIES), st.sampled_from(SCHEMES), st.booleans())
def test_two_given_names_never_make_one_person(given_names: list[str], family: str, scheme: str, short: bool) -> None:
    first = given_names[0][0] + "." if short and given_names[0][0] not in "ЕЭЮ" else given_names[0]
    if short and given_names[1].startswith(given_names[0][0]):
        return
    other = person(getattr(iuliia, scheme).translate(f"{given_names[1]} {family}"))
    assert compare(person(f"{first} {family}"), other).verdict != "same"


@given(names, names)
def test_those_who_are_one_share_a_key(a: list[str], b: list[str]) -> None:
    one, other = person(" ".join(a)), person(" ".join(b))
    if compare(one, other).verdict == "same":
        assert keys(one) & keys(other)


@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(["person", "organisation", "unknown", "group"]))
def test_any_text_can_be_compared(a: str, b: str, sort: str) -> None:
    one = Party(id="p", name=a, type=sort)  # type: ignore[arg-type]
    other = Party(id="q", name=b, type=sort)  # type: ignore[arg-type]
    assert compare(one, other) == compare(other, one)
    assert isinstance(keys(one), frozenset)


@pytest.mark.parametrize("name", ["", "…", "12", "the man", "рабочие"])
def test_what_bears_no_name_is_nobody_known(name: str) -> None:
    assert compare(person(name), person(name)).verdict != "same"
