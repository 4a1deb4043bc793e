"""The first real report: a campaign site's article with the site's furniture at its end."""

from __future__ import annotations

from pathlib import Path

import pytest

from tocsin.model import Interval
from tocsin.reading import raw_text, read

SEEDS = sorted((Path(__file__).resolve().parents[3] / "shared" / "seeds").glob("*.txt"))

pytestmark = pytest.mark.skipif(not SEEDS, reason="the seed report (../shared/seeds) is not beside this checkout")


@pytest.fixture
def seed() -> Path:
    return SEEDS[0]


def test_nothing_stays_after_the_last_paragraph(seed: Path) -> None:
    assert read(seed).text.endswith("who is also a member of the Socialist Movement Kazakhstan.")


def test_title_subtitle_and_section_headings_stay_and_the_caption_goes(seed: Path) -> None:
    paragraphs = read(seed).text.split("\n\n")
    assert paragraphs[0] == "Kazakhstan: Life of workers’ leader, Esenbek Ukteshbayev, in danger"
    assert paragraphs[1] == "Strikes of oil and gas workers continue; other workers follow lead"
    assert "Oil and gas workers’ strike" in paragraphs
    assert "Workers at the Elevator Repair plant in Kokshetau" not in paragraphs
    assert len(paragraphs) == 11


def test_the_month_at_the_end_of_the_page_is_the_publication_date(seed: Path) -> None:
    assert read(seed).published == Interval.parse("2011-06")
    assert read(seed, published="2012").published == Interval.parse("2011-06")


def test_what_was_left_out_can_be_checked(seed: Path) -> None:
    raw = raw_text(seed)
    left_out = read(seed).left_out
    assert {part.reason for part in left_out} == {"caption", "appeal", "comments", "date line"}
    assert all(raw[part.start : part.end] == part.text for part in left_out)
