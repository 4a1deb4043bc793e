"""Whatever the bytes are, reading gives a report or one of Tocsin's own errors, in time linear in their length."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tocsin.model import Report, TocsinError
from tocsin.reading import Unread, read, read_all

PAGES = sorted((Path(__file__).parent / "pages").iterdir())
MARKS = [b"%PDF-1.4\n", b"PK\x03\x04word/document.xml", b"<html>", b"<!--", b"{", b'{"text":', b"From: a\nTo: b\nSubject: c\n\n", b"# ",
         b"---\n", b"\xff\xfe", b"\xef\xbb\xbf", b"Related:\n", b"Share this\n", b"Comments (3)\n", b"3 May 2010", b"\n\n", b"  ", b"\x00"]  # fmt: skip


def has_words(text: str) -> bool:
    return any(letter.isalnum() for letter in text)


def attempt(data: bytes) -> Report | None:
    try:
        report = read(data)
    except TocsinError:
        return None
    json.dumps(report.text).encode()
    assert report.text.strip()
    report.text.encode("utf-8")
    assert all(report.text[part.start : part.end] == part.text for part in report.marked)
    return report


@given(st.binary(max_size=400))
@example(b"\xff\xfe\x00")
@example(b"PK\x03\x04")
@example(b"{}")
def test_random_bytes_give_a_report_or_an_error_of_ours(data: bytes) -> None:
    attempt(data)


@settings(deadline=None)
@given(
    st.lists(
        st.one_of(st.sampled_from(MARKS), st.binary(max_size=30), st.text(max_size=30).map(lambda text: text.encode())),
        max_size=12,
    )
)
def test_pieces_of_every_format_thrown_together_give_a_report_or_an_error_of_ours(parts: list[bytes]) -> None:
    attempt(b"".join(parts))


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(PAGES), st.integers(0, 4000), st.integers(0, 200), st.binary(max_size=20))
def test_a_damaged_page_gives_a_report_or_an_error_of_ours(page: Path, start: int, cut: int, put: bytes) -> None:
    data = page.read_bytes()
    attempt(data[:start] + put + data[start + cut :])


@given(st.text(min_size=1, max_size=300).filter(has_words))
def test_the_text_of_an_article_in_json_is_kept_to_the_character(text: str) -> None:
    assert read(json.dumps({"text": text}).encode()).text == text


@given(st.text(min_size=1, max_size=200).filter(has_words))
def test_marked_stretches_stand_at_their_offsets(text: str) -> None:
    text = f"{text}\nShare this\n{text}"
    report = read(json.dumps({"text": text}).encode())
    assert all(text[part.start : part.end] == part.text for part in report.marked)


def test_half_a_surrogate_in_json_becomes_one_replacement_character() -> None:
    assert read(b'{"text": "police \\ud800 came"}').text == "police \ufffd came"


@given(st.binary(max_size=200))
def test_reading_all_never_raises(data: bytes) -> None:
    for item in read_all(data, name="x.jsonl"):
        assert isinstance(item, Report | Unread)


def test_the_same_bytes_give_the_same_report() -> None:
    for page in PAGES:
        assert read(page) == read(page)


@pytest.mark.parametrize(
    "line",
    [
        b"Workers at the mill stopped work on Monday, the union said.\n\n",
        b"word ",
        b"a\n",
        b"[a](",
        b"- ",
        b"\xd0\xb0 ",
        b"by Aa",
        b"Home | ",
    ],
)
def test_time_grows_with_the_length_and_no_faster(line: bytes) -> None:
    def took(size: int) -> float:
        data = line * (size // len(line))
        best = 9.0
        for _ in range(3):
            start = time.perf_counter()
            attempt(data)
            best = min(best, time.perf_counter() - start)
        return best

    took(1_000)
    assert took(120_000) < 12 * took(30_000) + 0.05


def test_a_text_of_five_megabytes_is_read_within_seconds() -> None:
    data = b"Workers at the mill stopped work on Monday, the union said, and will not return.\n\n" * 60_000
    start = time.perf_counter()
    read(data)
    assert time.perf_counter() - start < 6


def test_deep_nesting_and_endless_elements_are_held_to_limits() -> None:
    attempt(b"<html><body>" + b"<div>" * 50_000 + b"x")
    attempt(b"<html><body>" + b"<b>" * 50_000 + b"x")
    attempt(b'{"text":' + b"[" * 50_000)
    nested = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(2_000))
    attempt(b"From: a@x.example\nTo: b@x.example\nSubject: x\nMIME-Version: 1.0\n" + nested)
