from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.evaluation.likeness import Folded, names_party, words


def test_a_quote_is_found_whatever_its_quotation_marks_dashes_and_line_breaks() -> None:
    text = "He said:\n  \u201cWe \u2013 all of us \u2013 walk\u00ad out\u201d, twice."
    found = Folded(text).find('"We - all of us - walk out"')
    assert [text[span.start : span.end] for span in found] == ["\u201cWe \u2013 all of us \u2013 walk\u00ad out\u201d"]


def test_every_place_of_a_quote_is_found() -> None:
    assert [(s.start, s.end) for s in Folded("strike, strike").find("strike")] == [(0, 6), (8, 14)]


def test_an_empty_quote_is_found_nowhere() -> None:
    assert Folded("some text").find("  ") == []


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_any_stretch_of_a_text_is_found_in_it(text: str, one: int, other: int) -> None:
    stretch = text[min(one, other) : max(one, other)]
    wanted = Folded(stretch).text.strip()
    if wanted:
        spans = Folded(text).find(stretch)
        assert any(Folded(text[s.start : s.end]).text.strip() == wanted for s in spans)


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        ("Ana Duarte", ["Duarte"]),
        ("the oil workers|the strikers", ["strikers of Zhanaozen"]),
        ("Jos\u00e9 Peral", ["Jose Peral"]),
        ("workers", ["a worker's family"]),
    ],
)
def test_names_with_half_their_words_in_common_are_one_party(wanted: str, names: list[str]) -> None:
    assert names_party(wanted, names)


def test_names_without_a_word_in_common_are_two_parties() -> None:
    assert not names_party("Ana Duarte", ["Ivo Marsh", ""])


def test_articles_name_nobody() -> None:
    assert words("The of an") == set()
    assert not names_party("the", ["the"])
