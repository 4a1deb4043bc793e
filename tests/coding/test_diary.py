"""Entries of a chronology give their date to all that they tell; other reports have no entries."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tocsin import codebook
from tocsin.coding.coder import code
from tocsin.coding.diary import Diary
from tocsin.coding.language import language
from tocsin.model import Interval, Report

PUBLISHED = "2005-03-01"
CHRONOLOGY = """Two years at the Orlin mine

2003
19 November - Two miners are arrested at the gate.

2004
12 January - Police detain the shop steward Ana Duarte. A day later she is released.
- 5 February: The union calls a strike, and nine men are sacked.
9 March
Police arrest the treasurer.
The women of the town march on the town hall.

The mine was sold last week. Four clerks were dismissed.
"""


def told(text: str) -> list[tuple[str, str | None, str | None]]:
    report = Report(id="r", path=None, sha256="", text=text, language="en", published=Interval.parse(PUBLISHED))
    claims = code(report, codebook.load()).claims
    return [(c.kind, str(c.when.earliest), str(c.when.latest)) for c in claims if c.when is not None]


def test_an_entry_dates_what_it_tells_in_the_year_that_heads_it() -> None:
    found = told(CHRONOLOGY)
    assert ("arrest", "2003-11-19", "2003-11-19") in found
    assert ("arrest", "2004-01-12", "2004-01-12") in found
    assert ("dismissal", "2004-02-05", "2004-02-05") in found


def test_a_time_told_inside_an_entry_counts_from_its_date() -> None:
    assert ("release", "2004-01-13", "2004-01-13") in told(CHRONOLOGY)


def test_a_date_on_a_line_of_its_own_dates_the_paragraph_under_it() -> None:
    found = told(CHRONOLOGY)
    assert ("arrest", "2004-03-09", "2004-03-09") in found
    assert ("protest", "2004-03-09", "2004-03-09") in found


def test_what_follows_the_last_entry_is_not_of_it() -> None:
    assert ("dismissal", "2004-03-09", "2004-03-09") not in told(CHRONOLOGY)


def test_two_dates_at_the_head_of_lines_make_no_chronology() -> None:
    text = "HARARE, 9 November - Police arrested nine nurses.\n\n8 November - The union met."
    assert not Diary(text, Interval.parse(PUBLISHED), language("en").find_times(text)).heads()


@given(st.text(alphabet="-–: \n1239JanuaryMarch04", max_size=120))
def test_entries_lie_inside_the_text_and_do_not_overlap(text: str) -> None:
    diary = Diary(text, Interval.parse(PUBLISHED), language("en").find_times(text))
    found = [diary.at(place) for place in range(len(text))]
    for place, entry in enumerate(found):
        assert entry is None or entry.start <= place < entry.end <= len(text)
