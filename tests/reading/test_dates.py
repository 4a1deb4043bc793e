"""Dates written out, and which of them is the publication date."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.model import Interval
from tocsin.reading import read
from tocsin.reading.dates import find_dates, iso

BODY = "\n\nWeavers in Tilba stopped work on Monday over unpaid wages, and the union says that they will stay out."


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("July 16, 2019", "2019-07-16"),
        ("16 July 2019", "2019-07-16"),
        ("16th of July, 2019", "2019-07-16"),
        ("Thursday 20 Feb 2014", "2014-02-20"),
        ("Sept. 13, 2016", "2016-09-13"),
        ("16.07.2019", "2019-07-16"),
        ("2019-07-16", "2019-07-16"),
        ("2019/7/16", "2019-07-16"),
        ("25/12/2010", "2010-12-25"),
        ("12/25/2010", "2010-12-25"),
        ("Tue, 09/06/2016", "2016-09-06"),
        ("16 июля 2019", "2019-07-16"),
        ("16 июля 2019 г.", "2019-07-16"),
        ("Июнь 2011", "2011-06"),
        ("June 2011", "2011-06"),
    ],
)
def test_a_date_is_read_in_many_forms(text: str, days: str) -> None:
    assert [date.days for date in find_dates(text)] == [Interval.parse(days)]


def test_a_date_that_could_be_two_covers_both() -> None:
    (date,) = find_dates("03/04/2011")
    assert date.days == Interval(Interval.parse("2011-03-04").earliest, Interval.parse("2011-04-03").latest)


@pytest.mark.parametrize(
    "text", ["31 February 2011", "2011-13-01", "45.01.2011", "June 31, 2011", "May 2", "1.5.201", "v1.2.2011.4"]
)
def test_what_is_no_date_gives_none(text: str) -> None:
    assert find_dates(text) == []


@given(st.text(max_size=60))
def test_any_text_can_be_asked_for_dates(text: str) -> None:
    for date in find_dates(text):
        assert 0 <= date.start < date.end <= len(text)
    iso(text)


@pytest.mark.parametrize(
    ("head", "days"),
    [
        ("Weavers strike\n\nJuly 16, 2019", "2019-07-16"),
        ("Weavers strike\n\nPublished: 16 July 2019, 09:40 pm IST", "2019-07-16"),
        ("Weavers strike\n\nBy Ana Torre | Feb. 11, 2023", "2023-02-11"),
        ("Weavers strike\n\nTilba Bulletin, June 2002", "2002-06"),
        ("Weavers strike\n\nCABUYAO CITY, Laguna – May 8, 2023", "2023-05-08"),
        ("Weavers strike\n\nIssued 29 March 2001 by the Weavers' Network", "2001-03-29"),
        ("TILBA WEAVERS' BULLETIN No. 41, November 1999\n\nWeavers strike", "1999-11"),
        ("Wed, Nov 03, 2004 - Page 6 News\n\nWeavers strike", "2004-11-03"),
        ("Ткачи бастуют\n\n19 ноября 2019, 18:40", "2019-11-19"),
        ("Ткачи бастуют\n\nг. Сочи, 2 декабря 2013 г.", "2013-12-02"),
    ],
)
def test_a_line_that_gives_the_date_is_the_publication_date(head: str, days: str) -> None:
    assert read(f"{head}{BODY}".encode()).published == Interval.parse(days)


@pytest.mark.parametrize(
    "opening",
    [
        "DHAKA, June 22, 2010 - Weavers",
        "Brussels, 22 June 2010: Weavers",
        "(Washington, June 22, 2010) – Weavers",
        "CHAUNY, Aisne, 22 June 2010. Weavers",
        "ZONGULDAK/ISTANBUL, June 22, 2010 – Weavers",
        "22 June 2010. Weavers",
        "Бишкек, 22 июня 2010 года. «Тоо-Информ» – Weavers",
    ],
)
def test_a_dateline_is_the_publication_date(opening: str) -> None:
    text = f"Weavers strike\n\n{opening} in Tilba stopped work on Monday over unpaid wages, and their union says that they will stay out."
    assert read(text.encode()).published == Interval.parse("2010-06-22")


@pytest.mark.parametrize(
    "sentence",
    [
        "On 3 May 2010 police shot two weavers in Tilba, and nobody has been charged for it to this day, says their union.",
        "Police shot two weavers in Tilba on 3 May 2010. Nobody has been charged for it to this day, says their union, and asks why.",
        "The strike of 3 May 2010 in Tilba, in which two weavers were shot by the police, was remembered by hundreds on Monday.",
        "In June 2011 the weavers of Tilba struck for eleven days, and the owner has not forgiven them for it, says their union.",
        "Since 3 May 2010: no wages for the weavers of Tilba, says their union, which has counted every week and every family.",
    ],
)
def test_a_date_in_a_sentence_that_tells_an_event_is_not_the_publication_date(sentence: str) -> None:
    assert read(f"Weavers strike\n\n{sentence}".encode()).published is None


def test_a_bare_month_at_the_end_of_the_page_is_the_publication_date() -> None:
    assert read(f"Weavers strike{BODY}\n\nShare this\n\n\nJune 2011".encode()).published == Interval.parse("2011-06")


def test_dates_of_other_reports_at_the_end_are_not_taken() -> None:
    end = "\n\nLatest news\n24.10.2025\n14:00\nDyers on trial\n23.10.2025\nSpinners freed\n"
    assert read(f"Weavers strike{BODY}{end}".encode()).published is None
