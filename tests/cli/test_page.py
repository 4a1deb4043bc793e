from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from html.parser import HTMLParser
from types import SimpleNamespace

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.cli.marked import marked_text
from tocsin.cli.page import page
from tocsin.cli.plain import plain
from tocsin.model import Claim, Record, Report, Span

FAMILIES = {"arrest": "repression", "strike": "dispute", "lockout": "dispute"}
BOOK = SimpleNamespace(kinds={kind: SimpleNamespace(family=family) for kind, family in FAMILIES.items()})


class Checker(HTMLParser):
    """Collects a page's text, and fails on an element that is not closed in order."""

    VOID = frozenset({"meta", "br", "img", "link", "hr", "input"})

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.words: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(markup)
        self.close()
        assert not self.open, f"never closed: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.fixture
def html(record: Record) -> str:
    return page(record, BOOK).decode()


def test_the_page_is_well_formed(html: str) -> None:
    Checker(html.removeprefix("<!DOCTYPE html>"))


def test_the_page_loads_nothing_and_runs_nothing(html: str) -> None:
    tags = Checker(html).tags
    assert not {tag for tag, _ in tags} & {"script", "img", "link", "iframe", "object", "embed", "base", "form", "svg"}
    assert not [a for _, attrs in tags for a in attrs if a.startswith("on") or a in {"src", "srcset", "style"}]
    assert not re.search(r"url\(|@import|javascript:", html)
    policy = next(attrs["content"] for tag, attrs in tags if attrs.get("http-equiv") == "Content-Security-Policy")
    css = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
    assert css
    digest = base64.b64encode(hashlib.sha256(css.group(1).encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_the_report_cannot_bring_markup_of_its_own(html: str) -> None:
    assert "<b>" not in html
    assert "&lt;b&gt;&amp;" in html


def test_characters_that_reverse_what_a_reader_sees_are_shown_as_such(html: str) -> None:
    assert "\u202e" not in html


def test_the_text_of_the_page_is_the_report_to_the_letter(record: Record) -> None:
    assert "".join(Checker(marked_text(record, FAMILIES)).words) == plain(record.report.text)


def test_every_claim_is_marked_and_linked_with_its_event_both_ways(html: str) -> None:
    tags = Checker(html).tags
    ids = [attrs["id"] for _, attrs in tags if "id" in attrs]
    assert len(ids) == len(set(ids)), "an id stands twice"
    targets = {(attrs.get("href") or "")[1:] for tag, attrs in tags if tag == "a" and attrs["href"].startswith("#")}
    assert targets <= set(ids)
    assert {"i-c1", "i-c2", "i-c3", "i-e1", "i-e2", "i-e3"} <= targets


def test_overlapping_claims_each_keep_their_trigger(record: Record) -> None:
    marked = marked_text(record, FAMILIES)
    assert "<strong>detained</strong>" in marked
    assert '<mark class="dispute alleged"><strong>struck</strong></mark>' in marked


def test_furniture_in_the_text_is_struck_out_and_says_why(record: Record) -> None:
    expected = '<span class=furniture title="not coded: social buttons">Share this story</span>'
    assert marked_text(record, FAMILIES).endswith(expected)


def test_events_stand_in_order_of_time_and_undated_ones_last(html: str) -> None:
    found = re.findall(r'<li class="event \w+" id="([^"]+)"', html)
    assert found == ["i-e3", "i-e1", "i-e2"]


def test_only_web_addresses_become_links(make_record: Callable[..., Record]) -> None:
    record = make_record()
    evil = msgspec.structs.replace(record.report, url="javascript:alert(1)")
    html = page(msgspec.structs.replace(record, report=evil), BOOK).decode()
    assert 'href="javascript' not in html


def test_a_report_without_claims_says_so(record: Record) -> None:
    assert "No act is claimed" in page(Record(report=record.report), BOOK).decode()


@given(st.text(max_size=80), st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=6))
def test_any_text_with_any_overlapping_claims_is_kept_whole(text: str, ends: list[tuple[int, int]]) -> None:
    spans = [(min(a, b), max(a, b)) for a, b in ends if max(a, b) <= len(text)]
    claims = tuple(
        Claim(
            id=f"c{i}",
            kind="strike",
            status="reported",
            quote=Span(text[a:b], a, b),
            trigger=Span(text[a : (a + b) // 2], a, (a + b) // 2),
        )
        for i, (a, b) in enumerate(spans)
    )
    record = Record(report=Report(id="r", path=None, sha256="", text=text), claims=claims)
    checker = Checker(marked_text(record, FAMILIES))
    assert "".join(checker.words) == plain(text)
    assert sum(tag == "a" for tag, _ in checker.tags) == sum(a < len(text) for a, _ in spans)


def test_a_quote_bears_its_source_and_its_own_status(record: Record) -> None:
    asserted = msgspec.structs.replace(record.claims[2], id="c4", status="reported", source=None)
    event = msgspec.structs.replace(record.events[1], claims=("c3", "c4"), status="reported")
    both = msgspec.structs.replace(record, claims=(*record.claims, asserted), events=(record.events[0], event))
    html = page(both, BOOK).decode()
    assert '<blockquote><span class="status denied">denied:</span> <a href="#i-c3">' in html
    assert "<cite>says <bdi>The firm</bdi></cite>" in html
