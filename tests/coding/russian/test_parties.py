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


def test_a_clause_without_a_subject_has_that_of_the_clause_before(code) -> None:
    record = code("Неизвестные похитили охранника Сергея Ли. Двое суток его держали в лесном доме, избивали.")
    beaten = [c for c in record.claims if c.kind == "assault"]
    assert beaten
    assert [m.text for m in beaten[0].actor] == ["Неизвестные"]


def test_a_plural_without_a_subject_is_nobody_s_deed_where_the_subject_before_does_no_such_things(code) -> None:
    record = code("Рабочие объявили забастовку. Двоих активистов задержали.")
    (arrest,) = [c for c in record.claims if c.kind == "arrest"]
    assert arrest.actor == ()


def test_those_of_a_force_are_an_authority(code) -> None:
    record = code("Сотрудники КГБ провели обыск в офисе профсоюза и изъяли компьютеры.")
    assert {p.type for p in record.parties if p.name == "Сотрудники КГБ"} == {"authority"}


def test_members_named_behind_a_colon_belong_to_the_group(code) -> None:
    record = code("Полицейские задержали троих: Есена Калиева, Нурлана Утешова и Марата Жылкыбаева.")
    assert {"Есен Калиев", "Нурлан Утешов", "Марат Жылкыбаев"} <= {p.name for p in record.parties}


def test_who_says_i_may_tell_the_name_by_being_called(code) -> None:
    record = code("Я работаю сварщиком на заводе. Меня зовут Виктор Саенко. 5 февраля меня уволили.")
    (fired,) = [c for c in record.claims if c.kind == "dismissal"]
    assert [p.name for p in record.parties if p.id in {m.party for m in fired.target}] == ["Виктор Саенко"]


def test_a_headline_s_plant_is_the_one_named_in_the_lead(code) -> None:
    record = code(
        "Рабочие литейного завода приостановили работу\n\n"
        "Около 120 рабочих литейного завода «Вятлит» в Кирове в четверг приостановили работу из-за долгов по зарплате."
    )
    assert {p.name for p in record.parties if p.type == "organisation"} == {"Вятлит"}


def test_the_body_to_which_was_complained_is_the_one_that_refuses(code) -> None:
    record = code("Жена активиста подала жалобу в прокуратуру Минска. В возбуждении уголовного дела ей отказали.")
    (refusal,) = [c for c in record.claims if c.kind == "refusal-to-act"]
    assert [m.text for m in refusal.actor] == ["прокуратуру Минска"]


def test_who_is_quoted_is_the_person_named_and_not_the_union_of_the_title(code) -> None:
    record = code(
        "В порту прошел пикет. «Нас избили полицейские», – заявил нынешний председатель профсоюза Олег Панченко."
    )
    told = {c.source.party for c in record.claims if c.source is not None}
    assert [p.name for p in record.parties if p.id in told] == ["Олег Панченко"]


def test_a_surname_before_a_plural_verb_is_acted_on(code) -> None:
    record = code("Полиция задержала Ольгу Кравцевич. Кравцевич через десять суток отпустили.")
    (release,) = [c for c in record.claims if c.kind == "release"]
    assert [m.text for m in release.target] == ["Кравцевич"]
