"""Likeness of parties, times and places."""

from __future__ import annotations

import datetime as dt

import pytest

from tocsin.linking import likeness, spots, times
from tocsin.linking.words import words_of
from tocsin.model import Mention, Party, PartyType, When, Where


def _face(name: str, sort: PartyType) -> likeness.Face:
    party = Party(id=name, name=name, type=sort)
    return likeness.face(party, Mention(name, 0, len(name), name), words_of("en"))


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (("Ana Brito", "person"), ("Brito", "person"), "same"),
        (("Ana Brito", "person"), ("Rui Pinto", "person"), "apart"),
        (("Serik Aminov", "person"), ("Серика Аминова", "person"), "same"),
        (("Serik Aminov", "person"), ("Саят Аминов", "person"), "apart"),
        (("Ana Brito", "person"), ("three leaders", "group"), "open"),
        (("Ana Brito", "person"), ("a driver", "person"), "apart"),
        (("Orbel Steel", "organisation"), ("Tarn Steel", "organisation"), "apart"),
        (("Orbel Steel", "organisation"), ("workers at Orbel Steel", "group"), "part"),
        (("22 people", "group"), ("60 men", "group"), "uneven"),
        (("The strikers", "group"), ("the workers", "group"), "open"),
        (("power-loom workers", "group"), ("workers of the looms", "group"), "unlike"),
        (("Police", "authority"), ("the city court", "authority"), "other"),
    ],
)
def test_parties_stand_to_each_other_by_name_number_and_sort(
    one: tuple[str, PartyType], other: tuple[str, PartyType], found: str
) -> None:
    assert likeness.alike(_face(*one), _face(*other)) == found


def test_a_name_is_compared_without_case_and_accents() -> None:
    assert likeness.fold("Édgar") == likeness.fold("EDGAR")


def test_two_of_a_group_leave_it_open_whether_the_group_is_meant() -> None:
    held = [_face("three leaders", "group"), _face("Ana Brito", "person")]
    assert likeness.roles_alike(held, [_face("Rui Pinto", "person")]) == "open"
    assert likeness.roles_alike([], held) is None


def _when(first: str, last: str, *, own: bool = True, ongoing: bool = False) -> When:
    days = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    return When("then" if own else None, *days, "range", ongoing)


def test_days_that_exclude_each_other_are_apart_unless_the_act_lasts() -> None:
    one, other = _when("2015-05-04", "2015-05-04"), _when("2015-05-18", "2015-05-18")
    assert times.alike(one, other, lasting=True) == "apart"
    assert times.alike(_when("2015-05-04", "2015-05-04", ongoing=True), other, lasting=True) == "later"
    assert times.alike(_when("2015-05-04", "2015-05-04", ongoing=True), other, lasting=False) == "apart"


def test_the_days_agreed_on_are_those_of_most_claims_and_the_narrowest() -> None:
    month, day, stray = (
        _when("2015-05-01", "2015-05-31"),
        _when("2015-05-04", "2015-05-04"),
        _when("2014-01-01", "2014-01-01"),
    )
    agreed = times.agreed([stray, month, day])
    assert agreed is not None
    assert (agreed.earliest, agreed.latest) == (day.earliest, day.latest)
    assert times.agreed([]) is None


def test_a_time_of_ones_own_comes_before_one_taken_from_the_story() -> None:
    story, own = _when("2015-05-04", "2015-05-04", own=False), _when("2015-06-01", "2015-06-30")
    assert times.agreed([story, own]) == own


def test_a_town_and_its_suburb_are_one_place_and_two_cities_are_not() -> None:
    lagos = Where("Lagos", "NG", 6.454, 3.394, 1, "city")
    ikorodu = Where("Ikorodu", "NG", 6.619, 3.510, 2, "city")
    kano = Where("Kano", "NG", 12.0, 8.517, 3, "city")
    assert spots.alike(lagos, ikorodu) == "within"
    assert spots.alike(lagos, kano) == "apart"
    assert spots.alike(lagos, Where("Nigeria", "NG", precision="country")) == "open"
    assert spots.most_exact([Where("Nigeria", "NG", precision="country"), kano, lagos, lagos]) == lagos
