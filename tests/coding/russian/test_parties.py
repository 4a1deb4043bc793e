"""Parties of Russian reports: who is behind names, descriptions and pronouns."""

from __future__ import annotations

import datetime as dt

import pytest

import tocsin
from tocsin.codebook import load
from tocsin.model import Interval, Record, Report


@pytest.fixture(scope="module")
def code():
    """Code a Russian text of 12 May 2021."""
    codebook = load()
    day = dt.date(2021, 5, 12)

    def run(text: str) -> Record:
        report = Report(id="r", path=None, sha256="", text=text, language="ru", published=Interval(day, day))
        return tocsin.code(report, codebook)

    return run


def party(record: Record, name: str):
    return next((p for p in record.parties if p.name == name), None)


def test_descriptions_behind_a_name_are_its_own_and_lead_to_it_later(code) -> None:
    record = code(
        "Динара Жумабекова, адвокат по трудовым спорам, активистка движения «Оян», задержана у здания суда в Актау.\n"
        "Суд города Актау арестовал правозащитницу на 10 суток."
    )
    person = party(record, "Динара Жумабекова")
    assert person is not None
    assert person.type == "person"
    assert person.descriptions == ("адвокат по трудовым спорам", "активистка движения «Оян»")
    assert all(m.party == person.id for c in record.claims for m in c.target if c.kind in ("arrest", "sentence"))


def test_a_title_before_a_name_is_told_in_the_nominative(code) -> None:
    record = code("Сопредседателя стачкома Анатолия Бокуна задержали 3 мая.")
    assert record.parties[0].name == "Анатолий Бокун"
    assert record.parties[0].descriptions == ("Сопредседатель стачкома",)


def test_a_relative_of_the_named_is_another(code) -> None:
    record = code("Жена Андрея Комлика задержана 3 мая. Комлика арестовали 4 мая.")
    assert len({m.party for c in record.claims for m in c.target}) == 2


def test_courts_of_districts_are_authorities(code) -> None:
    record = code("Суд Первомайского района г. Минска приговорил активиста Петра Ивашко к трем годам колонии.")
    assert party(record, "Петр Ивашко") is not None
    assert {p.type for p in record.parties if p.name.startswith("Суд")} == {"authority"}


def test_a_mention_has_its_quotation_marks_closed(code) -> None:
    record = code("Рабочие завода «Дон-Хром» в Азове объявили забастовку.")
    for mention in (m for c in record.claims for m in (*c.actor, *c.target)):
        assert mention.text.count("«") == mention.text.count("»")
