"""Pages in the styles of different sites: the article stays, what the site puts around it goes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tocsin.model import Interval
from tocsin.reading import raw_text, read

Page = Callable[[str], Path]

GONE = {
    "wordpress.html": ["Skip to content", "Share this", "Tram drivers arrested", "Previous:", "Honza", "beat strikers", "Recent Posts",
                       "Police raid", "cookies", "WordPress", "Tagged", "Photo:", "Leave a Reply"],
    "drupal.html": ["Log in", "You are here", "Tags", "Journalist beaten", "donate", "Printer-friendly", "all rights"],
    "agency.html": ["Search", "Economy", "Copyright", "Reporting by"],
    "local_paper.html": ["partners", "What's On", "Facebook", "READ MORE", "Advertisement", "newsletter", "Man jailed", "Terms"],
    "union_bulletin.html": ["Join", "Last updated", "Back to top"],
    "campaign_ru.html": ["Главная", "Читайте также", "Поддержите", "Поделиться", "Аноним", "ссылка обязательна"],
    "divs_only.html": ["Archive", "voice@"],
    "blogspot.html": ["Next blog", "Post a Comment", "Guards vote", "Labels", "Notes from the line"],
    "broadcaster.html": ["Accessibility", "Breaking News", "Miners Block Road", "file photo", "forum", "Court Bans", "With reporting"],
    "font_tables.html": ["Archive", "E-mail us", "last updated"],
    "liveblog_noise.html": ["tracked", "Hidden words", "Twitter", "newsletter", "Trawler owner"],
}  # fmt: skip
STAYS = {
    "wordpress.html": ["voted on Tuesday", "212 of the 240", "Threats at the depot", "looking for work", "We have asked", "strike fund"],
    "drupal.html": ["detained eleven", "beaten, their lawyer", "29 August", "calls on the prosecutor"],
    "agency.html": ["TRUJILLO", "tear gas", "Nelida Quispe", "dismissed 31"],
    "local_paper.html": ["Forty carers", "walked out", "Shona Birkett", "residents first", "51-year-old", "complaint"],
    "union_bulletin.html": ["140 members", "dogs chased", "Donations to the hardship fund", "resume on Tuesday"],
    "campaign_ru.html": ["Около 80 водителей", "Ержан Касенов", "Прокуратура", "уже бастовали"],
    "divs_only.html": ["locked the gates", "festival bonuses", "plainclothes"],
    "blogspot.html": ["were suspended on Monday", "fell asleep", "inquiry", "stop for two hours"],
    "broadcaster.html": ["KARASHOKY", "taken from his car", "deny the beating", "700 miners"],
    "font_tables.html": ["Gdrynia", "search warrant", "Maria Sliwa", "solidarity"],
    "liveblog_noise.html": ["called off", "Ole Brekke", "safety board"],
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(GONE))
def test_the_site_around_an_article_is_left_out(page: Page, name: str) -> None:
    text = read(page(name)).text
    assert [words for words in GONE[name] if words in text] == []


@pytest.mark.parametrize("name", sorted(STAYS))
def test_the_article_itself_stays(page: Page, name: str) -> None:
    text = read(page(name)).text
    assert [words for words in STAYS[name] if words not in text] == []


@pytest.mark.parametrize("name", sorted(GONE))
def test_what_is_left_out_stands_at_its_offsets_in_the_visible_text(page: Page, name: str) -> None:
    raw = raw_text(page(name))
    report = read(page(name))
    assert report.left_out
    assert all(raw[part.start : part.end] == part.text and part.reason for part in report.left_out)


@pytest.mark.parametrize(
    ("name", "title", "site", "author", "day"),
    [
        (
            "wordpress.html",
            "Bakery drivers vote to strike over night pay",
            "Tidewater Labour News",
            "Imke Dahlgaard",
            "2018-03-21",
        ),
        ("drupal.html", "Port workers detained after rally in Chornomorsk", None, None, "2016-09-06"),
        ("agency.html", "Zinc smelter strikers defy court in northern Peru", None, None, "2014-02-27"),
        (
            "local_paper.html",
            "Care home staff walk out over sick pay",
            "Millbridge Courier",
            "Gwen Attwater",
            "2022-05-12",
        ),
        ("union_bulletin.html", "Lockout at Stonebeck: week six", None, None, "2009-09-03"),
        ("campaign_ru.html", "Водители автобусов в Рудном остановили работу", "Рабочий берег", None, "2020-05-14"),
        ("divs_only.html", "Owners shut mill rather than talk", "Weavers' Voice", None, "2012-10-08"),
        ("blogspot.html", "Signalmen suspended for refusing night turns", None, None, "2012-07-24"),
        (
            "broadcaster.html",
            "Detained Miners' Lawyer Says He Was Beaten",
            "Steppe Radio",
            "Asel Toktarova",
            "2017-02-09",
        ),
        ("liveblog_noise.html", "Ferry crews call off stoppage", None, "Lena Mortensgaard", "2019-11-05"),
    ],
)
def test_a_page_tells_its_title_site_author_and_day(
    page: Page, name: str, title: str, site: str | None, author: str | None, day: str
) -> None:
    report = read(page(name))
    assert (report.title, report.site, report.author, report.published) == (title, site, author, Interval.parse(day))
    assert report.text.startswith(f"{title}\n\n")


def test_an_impossible_date_in_the_metadata_is_passed_over(page: Page) -> None:
    assert b"2014-02-31" in page("agency.html").read_bytes()
    assert read(page("agency.html")).published == Interval.parse("2014-02-27")


def test_a_page_in_windows_1251_is_read_in_russian(page: Page) -> None:
    report = read(page("campaign_ru.html"))
    assert report.language == "ru"
    assert "\ufffd" not in report.text


def test_no_date_is_made_up_for_a_page_that_shows_none() -> None:
    assert (
        read(
            b"<html><body><h1>Dockers strike</h1><p>Dockers struck on Monday, the union said.</p></body></html>"
        ).published
        is None
    )


def test_a_month_in_the_metadata_gives_the_whole_month() -> None:
    source = b"<html><head><meta name='dc.date' content='2011-06'></head><body><p>Dockers struck on Monday.</p></body></html>"
    assert read(source).published == Interval.parse("2011-06")


def test_a_page_without_text_says_so() -> None:
    from tocsin.model import EmptyReport

    with pytest.raises(EmptyReport, match="no text"):
        read(b"<html><head><script>var a=1</script></head><body></body></html>")
