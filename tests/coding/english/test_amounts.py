"""Money and lengths of time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.coding.english.amounts import find_amounts, find_durations


def amounts(text: str) -> list[str]:
    return [span.text for span in find_amounts(text)]


def durations(text: str) -> list[str]:
    return [span.text for span in find_durations(text)]


@pytest.mark.parametrize(
    "amount",
    ["126,000 tenges ($330)", "Z$18 million", "5,000 taka", "€2m", "50,000 rupees", "Rs 5 lakh", "LE1,200", "EUR 400",
     "400 EUR", "half a million pounds", "two thousand dollars", "10,000 Kenyan shillings", "R12,000", "US$1.5 billion"],
)  # fmt: skip
def test_an_amount_is_found_whole(amount):
    assert amounts(f"They were fined {amount} by the court.") == [amount]


@pytest.mark.parametrize(
    "text", ["the FBI sent 300 men", "5,000 people", "he won the match", "marks the day", "Article 20"]
)
def test_a_number_without_a_currency_is_no_amount(text):
    assert amounts(text) == []


@pytest.mark.parametrize(
    "length",
    ["10 days", "seven years", "three-hour", "24-hour", "two and a half years", "two to three months", "a few days",
     "four years and six months", "life imprisonment", "half an hour"],
)  # fmt: skip
def test_a_length_of_time_is_found_whole(length):
    assert durations(f"It was {length} in all.") == [length]


@pytest.mark.parametrize(
    "text",
    [
        "three weeks ago",
        "two days later",
        "a 22-year-old man",
        "34 years of age",
        "700 naira a day",
        "five months' wages",
    ],
)
def test_an_age_a_rate_and_a_date_are_no_length(text):
    assert durations(text) == []


@given(st.text(st.sampled_from("0123456789,. $€£aRsdolarsmin-half y"), max_size=120))
def test_spans_stand_at_their_offsets(text):
    assert all(text[s.start : s.end] == s.text for s in (*find_amounts(text), *find_durations(text)))
