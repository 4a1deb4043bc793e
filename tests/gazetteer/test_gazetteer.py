"""Looking places up by name."""

from __future__ import annotations

import multiprocessing
import pickle
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.gazetteer import Gazetteer, facts


def test_the_largest_place_of_a_name_comes_first(gazetteer: Gazetteer) -> None:
    found = gazetteer.lookup("Paris")
    assert (found[0].country, found[0].kind, found[0].geoname_id) == ("FR", "city", 2988507)
    assert {p.admin1 for p in found if p.country == "US"} >= {"TX", "TN"}


@pytest.mark.parametrize("name", ["Almaty", "Алматы", "ALMATY", "Алма-Ата", "ألماتي"])
def test_a_place_is_found_in_any_script(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.lookup(name)[0].country == "KZ"


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Burma", "MM"),
        ("Côte d'Ivoire", "CI"),
        ("Ivory Coast", "CI"),
        ("UK", "GB"),
        ("Britain", "GB"),
        ("South Korea", "KR"),
        ("DR Congo", "CD"),
        ("U.S.", "US"),
        ("Türkiye", "TR"),
        ("The Netherlands", "NL"),
    ],
)
def test_countries_answer_to_all_their_names(gazetteer: Gazetteer, name: str, country: str) -> None:
    found = gazetteer.lookup(name.removeprefix("The "))[0]
    assert (found.kind, found.country) == ("country", country)


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Manghystau", "KZ"),
        ("Tamil Nadu", "IN"),
        ("Gauteng", "ZA"),
        ("West Yorkshire", "GB"),
        ("Texas", "US"),
        ("Kern County", "US"),
    ],
)
def test_regions_are_known(gazetteer: Gazetteer, name: str, country: str) -> None:
    assert ("region", country) in {(p.kind, p.country) for p in gazetteer.lookup(name)}


@pytest.mark.parametrize(
    ("word", "country"),
    [
        ("Kazakh", "KZ"),
        ("Kazakhs", "KZ"),
        ("Belarusian", "BY"),
        ("Filipino", "PH"),
        ("Filipinas", "PH"),
        ("Scottish", "GB"),
        ("Congolese", "CD"),
        ("Paris", None),
    ],
)
def test_demonyms_give_their_country(gazetteer: Gazetteer, word: str, country: str | None) -> None:
    assert gazetteer.country_of_demonym(word) == country


def test_every_country_in_the_facts_exists(gazetteer: Gazetteer) -> None:
    assert [c.code for c in facts.countries() if gazetteer.country(c.code) is None] == []


def test_every_region_in_the_facts_is_found_near_its_city(gazetteer: Gazetteer) -> None:
    for region in facts.regions():
        found = [p for p in gazetteer.lookup(region.names[0]) if p.kind == "region" and p.country == region.country]
        assert found, region
        assert found[0].lat is not None, region


def test_no_two_first_level_regions_share_a_code(gazetteer: Gazetteer) -> None:
    codes: dict[tuple[str, str], str] = {}
    for region in facts.regions():
        if region.first:
            place = next(
                p for p in gazetteer.lookup(region.names[0]) if p.kind == "region" and p.country == region.country
            )
            other = codes.setdefault((place.country, place.admin1), region.names[0])
            assert other == region.names[0]


def test_a_name_spelled_by_another_system_is_found_at_second_try(gazetteer: Gazetteer) -> None:
    assert gazetteer.lookup("Janaozen") == ()
    assert gazetteer.lookup_rough("Janaozen")[0].country == "KZ"


def test_the_region_of_a_city_is_known(gazetteer: Gazetteer) -> None:
    city = gazetteer.lookup("Aktau")[0]
    region = gazetteer.region_of(city.country, city.admin1)
    assert region is not None
    assert region.name == "Mangystau"


def test_lookups_are_quick(gazetteer: Gazetteer) -> None:
    names = [f"{a}{b}" for a in ("Aq", "Ba", "Ce", "Du", "El") for b in ("tau", "ran", "mos", "lia", "ville")] * 40
    begun = time.perf_counter()
    for name in names:
        gazetteer.lookup(name)
    assert (time.perf_counter() - begun) / len(names) < 0.0005


def test_a_gazetteer_can_be_pickled(gazetteer: Gazetteer) -> None:
    assert pickle.loads(pickle.dumps(gazetteer)).lookup("Lagos") == gazetteer.lookup("Lagos")


def _country(gazetteer: Gazetteer) -> str:
    return gazetteer.lookup("Nairobi")[0].country


def test_a_gazetteer_works_in_a_forked_process(gazetteer: Gazetteer) -> None:
    if "fork" not in multiprocessing.get_all_start_methods():
        pytest.skip("this system cannot fork")
    gazetteer.lookup("Nairobi")
    with multiprocessing.get_context("fork").Pool(1) as pool:
        assert pool.apply(_country, (gazetteer,)) == "KE"


@given(st.text(max_size=200))
def test_any_text_can_be_looked_up(name: str) -> None:
    gazetteer = Gazetteer.open()
    gazetteer.lookup(name)
    gazetteer.lookup_rough(name)
    gazetteer.country_of_demonym(name)
