"""Names of persons and bodies, by their capitals and what stands around them."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.coding.english.words import name_words
from tocsin.coding.names import Name, find_names

WORDS = name_words()
CAPITALS = st.lists(
    st.sampled_from(
        "Ana Duarte the Union of and Ministry Mr. police Kavala's , . \n “Workers” MAZDOOR de Acme Ltd In said 34 May".split(
            " "
        )
    ),
    max_size=25,
).map(" ".join)


def names(text: str, places: dict[int, int] | None = None) -> list[Name]:
    return find_names(WORDS, text, places or {}).names


def found(text: str) -> list[tuple[str, str]]:
    return [(n.core, n.type) for n in names(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Police detained Ana Duarte on Friday.", "Ana Duarte"),
        ("Police detained Mr. Kovarin.", "Kovarin"),
        ("Police detained the welder Qasmir Toluk.", "Qasmir Toluk"),
        ("Police detained Qasmir Toluk, 34, at home.", "Qasmir Toluk"),
        ("Police detained Qasmir Toluk, a driver at the mill.", "Qasmir Toluk"),
        ("Qasmir Toluk said the union would strike.", "Qasmir Toluk"),
        ("Police detained Ana da Silva.", "Ana da Silva"),
        ("Police detained J. Duarte, who leads the union.", "J. Duarte"),
    ],
)
def test_a_person_is_known_by_a_given_name_a_title_or_what_stands_beside(text: str, name: str) -> None:
    assert (name, "person") in found(text)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Ministry of Labour refused.", "Ministry of Labour", "authority"),
        ("The Supreme Court ruled.", "Supreme Court", "authority"),
        ("The Union of Dockers and Porters met.", "Union of Dockers and Porters", "organisation"),
        ("Lakeside Steel fired ten.", "Lakeside Steel", "organisation"),
        ("He works for Orvane Ltd in the port.", "Orvane Ltd", "organisation"),
        ("The NUM called a strike.", "NUM", "organisation"),
    ],
)
def test_a_body_is_known_by_the_word_that_heads_its_name(text: str, name: str, kind: str) -> None:
    assert (name, kind) in found(text)


def test_a_title_stands_outside_the_name_and_inside_its_words() -> None:
    (name,) = names("They met Dr. Ana Duarte there.")
    assert (name.text, name.core) == ("Dr. Ana Duarte", "Ana Duarte")


def test_two_names_joined_by_and_are_two() -> None:
    assert found("They held Ana Duarte and Omar Hassan.") == [("Ana Duarte", "person"), ("Omar Hassan", "person")]


def test_a_possessive_ends_a_name() -> None:
    assert ("Ana Duarte", "person") in found("They searched Ana Duarte’s flat.")


@pytest.mark.parametrize(
    "text", ["The strike goes on.", "Workers marched.", "On Friday they left.", "In May it rained."]
)
def test_words_with_a_capital_that_name_nobody_are_left(text: str) -> None:
    assert found(text) == []


def test_a_word_at_a_sentences_head_that_the_report_writes_small_too_is_no_name() -> None:
    assert found("Welders left. The welders and other welders came back.") == []


def test_a_place_is_a_place_unless_a_body_bears_its_name() -> None:
    text = "In Kavala they met the Kavala Workers Union."
    start = text.index("Kavala")
    kinds = {n.core: n.type for n in names(text, {start: start + 6})}
    assert kinds["Kavala"] == "place"
    assert kinds["Kavala Workers Union"] == "organisation"


def test_a_surname_alone_takes_the_kind_of_the_full_name() -> None:
    assert ("Duarte", "person") in found("Police held Ana Duarte. Later Duarte was freed.")


def test_a_headline_in_capitals_names_only_whom_the_text_names() -> None:
    text = "Police Hold Strike Leader Ana Duarte\nPolice in the port have held Ana Duarte since May."
    assert [n.core for n in names(text)] == ["Ana Duarte", "Ana Duarte"]


def test_names_in_stretches_to_skip_are_left() -> None:
    text = "Ana Duarte wrote. Omar Hassan read."
    assert [n.core for n in find_names(WORDS, text, {}, [(0, 17)]).names] == ["Omar Hassan"]


def test_the_name_that_covers_an_offset_is_found() -> None:
    text = "Police held Ana Duarte."
    map_ = find_names(WORDS, text, {})
    assert map_.at(text.index("Duarte")) == map_.names[0]
    assert map_.at(0) is None
    assert map_.at(len(text)) is None


@given(CAPITALS)
def test_names_stand_in_order_at_their_offsets_and_never_overlap(text: str) -> None:
    made = names(text)
    assert all(text[n.start : n.end] == n.text and n.core and n.start < n.end for n in made)
    assert all(a.end <= b.start for a, b in pairwise(made))


@given(st.text(max_size=80))
def test_any_text_at_all_gives_names_at_their_offsets(text: str) -> None:
    assert all(text[n.start : n.end] == n.text for n in names(text))


@pytest.mark.parametrize(
    "piece",
    ["Ana Duarte ", "A", "A.", "A-", "Union of A and ", "Union A and ", "THE MINERS GO ON\n", "A ", "a ", "Ana’s "],
)
def test_time_grows_with_the_length_and_no_faster(piece: str) -> None:
    def seconds(times: int) -> float:
        text = piece * times
        best = 9.0
        for _ in range(3):
            began = time.perf_counter()
            names(text)
            best = min(best, time.perf_counter() - began)
        return best

    assert seconds(8_000) < 10 * seconds(2_000) + 0.05
