"""How many, in English words and digits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.coding.english.numbers import parse_count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("some 400 oil workers", 400),
        ("about 15,000", 15_000),
        ("12 000 workers", 12_000),
        ("two dozen", 24),
        ("a dozen activists", 12),
        ("a hundred and twenty", 120),
        ("twelve hundred", 1_200),
        ("Twenty-one men", 21),
        ("two thousand five hundred people", 2_500),
        ("one million two hundred thousand", 1_200_000),
        ("3.2 million", 3_200_000),
        ("half a million", 500_000),
        ("one and a half million", 1_500_000),
        ("1.5m", 1_500_000),
        ("three lakh", 300_000),
        ("the 1,800 rock drillers", 1_800),
        ("all 150", 150),
        ("both men", 2),
        ("at least 11 people", 11),
        ("more than two hundred", 200),
        ("seven", 7),
    ],
)
def test_a_count_is_read_from_words_and_digits(text, count):
    assert parse_count(text) == count


@pytest.mark.parametrize(
    "text",
    ["", "hundreds of", "dozens", "several", "many", "a man", "workers", "300 to 400", "300-400", "fifteen or twenty"],
)
def test_a_vague_number_is_no_count(text):
    assert parse_count(text) is None


@pytest.mark.parametrize("text", ["50 per cent", "50%", "22-year-old", "the third", "4th", "a six-week strike", "3.5"])
def test_a_number_that_counts_no_one_is_no_count(text):
    assert parse_count(text) is None


@given(st.integers(0, 10**9))
def test_every_whole_number_in_digits_is_read_back(number):
    assert parse_count(str(number)) == number
    assert parse_count(f"{number:,} workers") == number


@given(st.text(max_size=100))
def test_no_text_breaks_the_reading_of_a_count(text):
    count = parse_count(text)
    assert count is None or count >= 0
