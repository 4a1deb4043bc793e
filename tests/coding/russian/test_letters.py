"""Russian text made plain, and places of it found again in the text as given."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.coding.russian.letters import plain


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("ёлка Ёлка", "елка Елка"),
        ("за\u00adба\u00adстовка", "забастовка"),
        ("рабо\u0301чие", "рабочие"),
        ("мои\u0306", "мой"),
        ("е\u0308лка", "елка"),
        ("мaртa", "марта"),
        ("Tesla и марта", "Tesla и марта"),
    ],
)
def test_words_are_written_as_word_lists_have_them(given, expected):
    assert plain(given).text == expected


def test_a_span_leads_back_to_the_words_as_given():
    read = plain("в ма\u00adрте\u0301 ушли")
    start = read.text.index("марте")
    begin, end = read.span(start, start + 5)
    assert read.given[begin:end] == "ма\u00adрте\u0301"


@given(st.text(st.sampled_from("аеёиЕИxp \u00ad\u0301\u0306\u0308\u200b"), max_size=60))
def test_every_letter_has_its_place(text):
    read = plain(text)
    assert read.places is None or len(read.places) == len(read.text)
    assert "\u00ad" not in read.text
    if read.text:
        begin, end = read.span(0, len(read.text))
        assert 0 <= begin < end <= len(text)
