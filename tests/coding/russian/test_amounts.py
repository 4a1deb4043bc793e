"""Money and lengths of time in Russian."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.coding.russian.amounts import find_amounts
from tocsin.coding.russian.lengths import find_durations


def amounts(text: str) -> list[str]:
    return [span.text for span in find_amounts(text)]


def durations(text: str) -> list[str]:
    return [span.text for span in find_durations(text)]


@pytest.mark.parametrize(
    "amount",
    ["120 тысяч тенге", "5 млн рублей", "$500", "500 €", "3400 рублей", "80 тыс. рублей", "38 миллионов сомов", "50 МРП",
     "30 базовых величин", "триста рублей", "полтора миллиона тенге", "тысячу рублей", "US$1,5 млн", "1 200 000 сумов",
     "20 тыс.р.", "126 тысяч тенге (около $330)", "150 долларов США", "20 белорусских рублей", "100 руб. 50 коп.",
     "10–15 тысяч рублей", "сотни тысяч тенге", "восемьсот леев", "полмиллиона рублей", "12 сомов", "EUR 400"],
)  # fmt: skip
def test_an_amount_is_found_whole(amount):
    assert amounts(f"Их оштрафовали на {amount} по решению суда") == [amount]


@pytest.mark.parametrize(
    "text",
    ["ФБР прислало 300 человек", "5000 человек", "статья 20", "рубль падает", "1,5 миллиона жителей", "сом уплыл"],
)
def test_a_number_without_a_currency_is_no_amount(text):
    assert amounts(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("арестован на 15 суток", "15 суток"),
        ("осуждён на два года", "два года"),
        ("приговорён к 3 годам лишения свободы условно", "3 годам"),
        ("3 года лишения свободы условно", "3 года"),
        ("с полугодовым перерывом", "полугодовым"),
        ("после двухдневной забастовки", "двухдневной"),
        ("24-часовая стачка", "24-часовая"),
        ("два с половиной года колонии", "два с половиной года"),
        ("от двух до пяти лет", "двух до пяти лет"),
        ("на 2–3 недели", "2–3 недели"),
        ("несколько дней", "несколько дней"),
        ("на неделю", "неделю"),
        ("на полгода", "полгода"),
        ("полтора года условно", "полтора года"),
        ("пять лет и шесть месяцев", "пять лет и шесть месяцев"),
        ("пожизненное лишение свободы", "пожизненное лишение свободы"),
        ("объявили бессрочную забастовку", "бессрочную"),
        ("пятилетний срок", "пятилетний"),
        ("в течение месяца", "месяца"),
        ("недельной стачки", "недельной"),
        ("двое су\u00adток", "двое су\u00adток"),
        ("на трёх месяца", "трёх месяца"),
    ],
)
def test_a_length_of_time_is_found_whole(text, expected):
    assert durations(text) == [expected]


@pytest.mark.parametrize(
    "text",
    ["месяц назад", "три недели назад", "через три дня", "два дня спустя", "тремя днями ранее", "Рузиева, 52 лет, врач",
     "стаж 20 лет", "работает 20 лет", "в возрасте 45 лет", "в 6 часов утра", "в 6 часов", "2019 года", "12 мая 2019 года",
     "долги по зарплате за четыре месяца", "24-летний забойщик", "за три дня до суда", "раз в неделю", "третий месяц",
     "месячный оклад", "дневная смена"],
)  # fmt: skip
def test_an_age_a_rate_and_a_date_are_no_length(text):
    assert durations(text) == []


def test_bounds_limit_what_is_found():
    text = "на 15 суток и на 5 тысяч рублей"
    assert find_amounts(text, 0, 10) == []
    assert find_durations(text, 12) == []


@given(st.text(st.sampled_from("0123456789,. $€рубтысчамлнденьголтваспйё\u0301\u00ad-"), max_size=120))
def test_spans_stand_at_their_offsets(text):
    assert all(text[s.start : s.end] == s.text for s in (*find_amounts(text), *find_durations(text)))
