"""Where a time sits in a sentence's tree."""

from __future__ import annotations

import pytest

from tocsin.coding.language import language
from tocsin.coding.timeseats import seat_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Компания объявила локаут и закрыла ворота, а 8 ноября суд запретил забастовку.", {"8 ноября": "запретил"}),
        ("Рабочие третий месяц не получают зарплату.", {"третий месяц": "получают"}),
        ("В ночь на 10 ноября неизвестные обстреляли автомобиль.", {"В ночь на 10 ноября": "обстреляли"}),
    ],
)
def test_a_time_belongs_to_the_verb_of_its_clause(text, expected):
    russian = language("ru")
    (tree,) = russian.parse([(0, text)])
    seats = [seat for time in russian.find_times(text) if (seat := seat_of(time, tree)) is not None]
    assert {s.expression.text: s.verb.text for s in seats if s.verb is not None} == expected
