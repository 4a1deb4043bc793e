from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import msgspec
import pytest
from rich.cells import cell_len

from tocsin.cli.plain import one_line, plain
from tocsin.cli.rows import dates, place, published, rows
from tocsin.cli.table import quote, table
from tocsin.model import Claim, Interval, Record, Span, When, Where


def when(first: str | None, last: str | None, *, ongoing: bool = False) -> When:
    ends = [dt.date.fromisoformat(end) if end else None for end in (first, last)]
    return When(None, ends[0], ends[1], "range", ongoing)


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (None, ""),
        (when(None, None), ""),
        (when("2011-06-04", "2011-06-04"), "2011-06-04"),
        (when("2011-06-01", "2011-06-30"), "2011-06"),
        (when("2012-02-01", "2012-02-28"), "2012-02-01 – 2012-02-28"),
        (when("2011-01-01", "2011-12-31"), "2011"),
        (when("2011-05-28", "2011-06-25"), "2011-05-28 – 2011-06-25"),
        (when(None, "2011-06-30"), "by 2011-06-30"),
        (when("2011-05-01", "2011-05-31", ongoing=True), "since 2011-05"),
    ],
)
def test_dates_are_shown_as_narrow_as_they_are_known(given: When | None, shown: str) -> None:
    assert dates(given) == shown


def test_a_place_is_shown_with_its_country() -> None:
    assert place(Where("Aktau", "KZ", precision="city")) == "Aktau, KZ"
    assert place(Where("Kazakhstan", "KZ", precision="country")) == "Kazakhstan"
    assert place(None) == ""


def test_rows_stand_in_order_of_time_and_name_parties_in_full(record: Record) -> None:
    found = rows(record)
    assert [row.event.id for row in found] == ["e3", "e1", "e2"]
    assert found[0].whom == ("Ana Petrel",)
    assert found[1].who == ("workers at the pit",)


@pytest.mark.parametrize("width", [40, 60, 95, 96, 120, 200])
def test_a_table_keeps_within_the_width_and_shows_every_event(record: Record, width: int) -> None:
    shown = table(record, width=width).decode()
    assert all(cell_len(line) <= width for line in shown.splitlines())
    for word in ("arrest", "strike", "lockout", "alleged", "denied", "Petrel", "Dolna"):
        assert word in shown
    assert "2020-03-02" in shown


def test_a_table_has_no_escape_codes_unless_colour_is_asked_for(record: Record) -> None:
    assert b"\x1b" not in table(record, width=120)
    assert b"\x1b" in table(record, width=120, colour=True)


def test_a_report_cannot_steer_the_terminal(make_record: Callable[..., Record]) -> None:
    record = make_record()
    report = msgspec.structs.replace(record.report, title="\x1b[2J\x07 gone \u202eback", site="[red]markup[/red]")
    shown = table(msgspec.structs.replace(record, report=report), width=120).decode()
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)
    assert "[red]markup[/red]" in shown


def test_a_report_without_claims_says_so(record: Record) -> None:
    assert "No act is claimed" in table(Record(report=record.report), width=100).decode()


def test_a_long_quote_is_cut_around_its_trigger() -> None:
    text = "one two three four five " * 20 + "struck" + " six seven eight nine ten" * 20
    at = text.index("struck")
    claim = Claim(
        id="c", kind="strike", status="reported", quote=Span(text, 0, len(text)), trigger=Span("struck", at, at + 6)
    )
    shown = quote(claim, 120).plain
    assert "struck" in shown
    assert len(shown) <= 126
    assert shown.count("…") == 2


def test_a_short_quote_is_shown_whole(record: Record) -> None:
    assert quote(record.claims[2]).plain == "“The firm denies that it plans a lockout”"


def test_plain_text_keeps_its_length_and_its_words() -> None:
    assert plain("a\x1bb\u202ec\u200dd\n") == "a\ufffdb\ufffdc\u200dd\n"
    assert one_line("  two\n\twords ") == "two words"
    assert one_line("several words that are too long", 15) == "several words…"


def test_the_words_shown_bear_the_source_that_says_them_and_no_other(record: Record) -> None:
    struck = next(row for row in rows(record) if row.claim.kind == "strike")
    assert struck.source == "The firm"
    assert "(says The firm)" in table(record, width=110).decode()
    assert rows(record)[0].source is None


def test_a_denial_stands_beside_what_it_denies(record: Record) -> None:
    asserted = msgspec.structs.replace(record.claims[2], id="c4", status="reported", source=None)
    event = msgspec.structs.replace(record.events[1], claims=("c3", "c4"), status="reported")
    both = msgspec.structs.replace(
        record, claims=(*record.claims, asserted), events=(record.events[0], event, record.events[2])
    )
    row = next(row for row in rows(both) if row.event.id == "e2")
    assert row.claim.id == "c4"
    assert [claim.id for claim in row.at_odds] == ["c3"]
    assert "denied: “" in table(both, width=120).decode()


@pytest.mark.parametrize("width", [60, 100, 160])
def test_each_case_has_a_line_under_the_table(record: Record, width: int) -> None:
    assert "File: Ana Petrel (1 event)" in table(record, width=width).decode()


def test_a_report_known_to_the_month_is_published_in_a_month(make_record: Callable[..., Record]) -> None:
    assert published(make_record(published=Interval.parse("2018-09")).report) == "published 2018-09"
    assert published(make_record().report) == "published 2020-03-05"
