"""How many, in Russian words and digits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.coding.russian.numbers import parse_count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("двадцать", 20),
        ("двое", 2),
        ("обоих рабочих", 2),
        ("шестеро", 6),
        ("тридцати одного человека", 31),
        ("трёмстам", 300),
        ("сто двадцать", 120),
        ("двести пятьдесят человек", 250),
        ("тысяча двести", 1_200),
        ("две тысячи пятьсот рабочих", 2_500),
        ("миллион двести тысяч", 1_200_000),
        ("полторы тысячи", 1_500),
        ("полутора тысяч", 1_500),
        ("три с половиной тысячи", 3_500),
        ("полсотни", 50),
        ("полмиллиона", 500_000),
        ("два десятка", 20),
        ("пять сотен", 500),
        ("сотня рабочих", 100),
        ("около сотни человек", 100),
        ("более тысячи", 1_000),
        ("около 300", 300),
        ("Около 400 нефтяников", 400),
        ("не менее 11 человек", 11),
        ("как минимум двух", 2),
        ("до 400 человек", 400),
        ("все 150", 150),
        ("12 000 рабочих", 12_000),
        ("12\u00a0000 рабочих", 12_000),
        ("12.000 рабочих", 12_000),
        ("3,5 тыс.", 3_500),
        ("1,5 млн", 1_500_000),
        ("3 млн 200 тыс.", 3_000_000),
        ("5-ти человек", 5),
        ("2-х женщин", 2),
        ("27 из 40 рабочих", 27),
        ("тре\u0301х", 3),
        ("ещё двадцать", 20),
    ],
)
def test_a_count_is_read_from_words_and_digits(text, count):
    assert parse_count(text) == count


@pytest.mark.parametrize(
    "text",
    ["", "сотни", "сотни рабочих", "десятки", "тысячи людей", "несколько", "несколько десятков", "многие", "рабочие",
     "300-400", "300 – 400", "300 или 400", "двое-трое", "два или три", "пять-шесть", "десятки тысяч"],
)  # fmt: skip
def test_a_vague_number_is_no_count(text):
    assert parse_count(text) is None


@pytest.mark.parametrize(
    "text",
    ["50 процентов", "50%", "22-летний", "третий", "5-й цех", "5-го", "30-процентный", "500-тысячный", "3,5", "два раза",
     "два с половиной"],
)  # fmt: skip
def test_a_number_that_counts_no_one_is_no_count(text):
    assert parse_count(text) is None


@given(st.integers(0, 10**9))
def test_every_whole_number_in_digits_is_read_back(number):
    assert parse_count(str(number)) == number
    assert parse_count(f"{number:,} рабочих".replace(",", " ")) == number


@given(
    st.text(max_size=100)
    | st.lists(st.sampled_from("сто две тысячи полтора миллиона и с половиной 5 300 тыс. до".split())).map(" ".join)
)
def test_no_text_breaks_the_reading_of_a_count(text):
    count = parse_count(text)
    assert count is None or count >= 0
