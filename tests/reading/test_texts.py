"""Plain text and Markdown with a site's furniture pasted in.

In each file of `texts` the lines that begin with "~ " are furniture and must go; all other lines must stay.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tocsin.model import Interval
from tocsin.reading import raw_text, read

TEXTS = sorted((Path(__file__).parent / "texts").iterdir())


def parts(path: Path) -> tuple[str, list[str], list[str]]:
    """The text as it would be pasted, its furniture lines, its own lines."""
    lines = path.read_text("utf-8").splitlines()
    furniture = [line[2:] for line in lines if line.startswith("~ ") and key(line[2:])]
    own = [line for line in lines if not line.startswith("~") and line.strip()]
    return "\n".join(line[2:] if line.startswith("~") else line for line in lines), furniture, own


def key(text: str) -> str:
    return re.sub(r"[\W_]+", "", re.sub(r"\]\([^)]*\)", "]", text)).casefold()


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_furniture_goes_and_the_report_stays(path: Path) -> None:
    source, furniture, own = parts(path)
    report = read(source.encode(), name=path.name)
    shown = key(report.text)
    assert [line for line in own if key(line) not in shown] == []
    lines = {key(line) for line in report.text.splitlines()}
    assert [line for line in furniture if key(line) in lines or (len(key(line)) > 25 and key(line) in shown)] == []


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_each_stretch_left_out_is_shown_with_its_place_and_reason(path: Path) -> None:
    source, _, _ = parts(path)
    raw = raw_text(source.encode(), name=path.name)
    assert raw == source
    left_out = read(source.encode(), name=path.name).left_out
    assert all(raw[part.start : part.end] == part.text and part.reason for part in left_out)
    assert [part.start for part in left_out] == sorted(part.start for part in left_out)


@pytest.mark.parametrize(
    ("name", "title", "days"),
    [
        ("blog_nav.txt", "Crane operators' leader beaten outside his flat", "2008-07-18"),
        ("agency_mid_links.txt", "Tannery Workers End Three-Week Strike", "2013-10-09"),
        ("appeal_middle.txt", "Sri Lanka: plantation strikers win back their ration", "2004-07"),
        ("union_letter.txt", "Appeal for the Brezno foundry workers", "2015-11-12"),
        ("local_links.txt", "Bin crews vote for second walkout", "2021-06-08"),
        ("cookie_head.txt", "Teachers arrested at education ministry", "2017-03-04"),
        ("campaign_page.txt", "Free Salim Oduya!", "2006-05-22"),
        ("bulletin_lists.txt", "GLASS AND CERAMICS WORKERS' NEWS", "1999-03"),
        ("ru_portal.txt", "Рабочие Кызылской ТЭЦ начали голодовку", "2014-03-11"),
        ("ru_campaign.txt", "Суд в Актау продлил арест профсоюзного юриста", "2012-08-09"),
        ("notes.md", "Night shift at the ropeworks walks out", "2020-11-03"),
        ("wrapped.txt", "FERRY STRIKE SPREADS TO THE ISLANDS", "1997-08-14"),
        ("crawl_head.txt", "Nine grinders sacked at the Ostrog tool works", None),
    ],
)
def test_the_title_and_the_date_are_found(name: str, title: str, days: str | None) -> None:
    source, _, _ = parts(Path(__file__).parent / "texts" / name)
    report = read(source.encode(), name=name)
    assert report.title == title
    assert report.text.startswith(title)
    assert report.published == (Interval.parse(days) if days else None)
