"""Concepts that words of several languages share."""

from __future__ import annotations

import pytest

from tocsin.linking.concepts import concepts, trades


@pytest.mark.parametrize(
    ("one", "other"),
    [("bus drivers", "водители автобусов"), ("dock workers", "докеры"), ("miners", "шахтёры"), ("laptops", "ноутбук")],
)
def test_words_of_two_languages_for_one_thing_are_one_concept(one: str, other: str) -> None:
    assert concepts(one.split()) & concepts(other.split())


def test_words_that_only_begin_alike_are_no_concept() -> None:
    assert not concepts(["minority", "parties", "transport", "important", "reporting"])


def test_only_kinds_of_workers_and_plants_are_trades() -> None:
    assert trades(concepts(["dockers", "laptop"])) == {"docker"}
