"""The way in: formats, ids, dates given by the user, many reports in one file, and what cannot be read."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tocsin.model import BadDate, EmptyReport, Interval, LockedReport, ReadError, Report, TooLarge, UnknownFormat
from tocsin.reading import Unread, limits, raw_text, read, read_all

STORY = "Weavers strike in Tilba\n\nAbout 200 weavers in Tilba stopped work on Monday, their union said.\n"


def test_a_path_and_its_bytes_give_the_same_report_but_for_the_path(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_text(STORY, "utf-8")
    one, other = read(file), read(STORY.encode(), name=str(file))
    assert one == other
    assert one.path == str(file)


def test_the_id_begins_the_hash_of_the_bytes() -> None:
    report = read(STORY.encode())
    assert report.sha256 == hashlib.sha256(STORY.encode()).hexdigest()
    assert report.id == report.sha256[:16]


def test_the_given_date_is_used_where_the_report_shows_none() -> None:
    assert read(STORY.encode(), published="2012-05").published == Interval.parse("2012-05")


def test_the_date_that_a_report_shows_beats_the_given_one() -> None:
    dated = STORY.replace("\n\n", "\n\n3 May 2010\n\n", 1)
    assert read(dated.encode(), published="2012").published == Interval.parse("2010-05-03")


def test_an_impossible_given_date_is_refused() -> None:
    with pytest.raises(BadDate, match="write YYYY"):
        read(STORY.encode(), published="2011-02-31")
    with pytest.raises(BadDate):
        read_all(STORY.encode(), published="tomorrow")


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (b"", EmptyReport, "empty"),
        (b"  \n\t ", EmptyReport, "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", UnknownFormat, "picture"),
        (b"PK\x03\x04 not a document", UnknownFormat, "ZIP"),
        (b"{\\rtf1 hello}", UnknownFormat, "Rich Text"),
        (bytes(range(256)) * 8, UnknownFormat, "no text"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), LockedReport, "password"),
        (b'{"title": "no text here"}', ReadError, "neither"),
        (b'{"text": "broken', ReadError, "no valid JSON"),
        (b'{"text": "  "}', EmptyReport, "blank"),
        (b'{"text": ["a"]}', ReadError, "neither"),
        (b'{"a":' * 20_000, TooLarge, "nested"),
    ],
)
def test_what_cannot_be_read_gives_one_sentence(data: bytes, error: type[ReadError], words: str) -> None:
    with pytest.raises(error, match=words) as caught:
        read(data)
    assert "\n" not in str(caught.value)


def test_a_missing_file_a_folder_and_an_odd_path_are_errors_of_reading(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file"):
        read(tmp_path / "none.txt")
    with pytest.raises(ReadError, match="folder"):
        read(tmp_path)
    with pytest.raises(ReadError, match="cannot be opened"):
        read("a\x00b.txt")


def test_a_report_over_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_BYTES", 10)
    with pytest.raises(TooLarge, match="limit"):
        read(STORY.encode())


def test_every_line_of_a_jsonl_file_is_a_report_and_a_bad_line_one_error(tmp_path: Path) -> None:
    file = tmp_path / "dump.jsonl"
    lines = [json.dumps({"id": "a", "text": "One strike."}), "{oops", "", json.dumps({"id": 7, "text": "Two strikes."})]
    file.write_text("\n".join(lines), "utf-8")
    items = list(read_all(file))
    assert [item.path for item in items] == [f"{file}#1", f"{file}#2", f"{file}#4"]
    first, broken, last = items
    assert isinstance(first, Report)
    assert isinstance(last, Report)
    assert (first.id, last.id) == ("a", "7")
    assert first.sha256 == hashlib.sha256(lines[0].encode()).hexdigest()
    assert isinstance(broken, Unread)
    assert "no valid JSON" in str(broken.error)


def test_lines_of_json_are_known_by_their_content() -> None:
    data = b'{"text": "One strike."}\n{"text": "Two strikes."}\n'
    assert [item.path for item in read_all(data, name="-")] == ["-#1", "-#2"]
    with pytest.raises(ReadError, match="one by one"):
        read(data)


def test_a_json_object_written_over_many_lines_is_one_report() -> None:
    data = json.dumps({"text": "One strike.", "title": "T", "more": {"a": [1, 2]}}, indent=2).encode()
    assert read(data).text == "One strike."
    assert len(list(read_all(data))) == 1


def test_reading_all_of_a_file_that_is_not_there_gives_the_error_in_its_place(tmp_path: Path) -> None:
    for name in ("none.txt", "none.jsonl"):
        (item,) = read_all(tmp_path / name)
        assert isinstance(item, Unread)
        assert item.path == str(tmp_path / name)


def test_an_empty_jsonl_file_is_an_error_and_not_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").write_bytes(b"\n\n")
    (item,) = read_all(tmp_path / "empty.jsonl")
    assert isinstance(item, Unread)


def test_a_line_over_the_limit_is_one_error_and_the_next_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tocsin.reading import source

    monkeypatch.setattr(source, "MAX_BYTES", 40)
    file = tmp_path / "dump.jsonl"
    file.write_text(json.dumps({"text": "x" * 200}) + "\n" + json.dumps({"text": "Short."}), "utf-8")
    long, short = read_all(file)
    assert isinstance(long, Unread)
    assert isinstance(long.error, TooLarge)
    assert isinstance(short, Report)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", STORY.encode()),
        (
            "a.html",
            b"<html><body><h1>Weavers strike</h1><p>About 200 weavers stopped work on Monday.</p></body></html>",
        ),
        ("a.md", b"# Weavers strike\n\nAbout **200** [weavers](http://x.example) stopped work.\n"),
        ("a.json", b'{"text": "About 200 weavers stopped work."}'),
        (
            "a.eml",
            b"From: a@x.example\nTo: b@x.example\nSubject: Weavers strike\nDate: Mon, 3 May 2010 10:00:00 +0000\n\nAbout 200 weavers.",
        ),
    ],
)
def test_the_content_tells_the_format_without_a_name(name: str, data: bytes) -> None:
    assert read(data).text == read(data, name=name).text


def test_raw_text_is_what_offsets_count_in() -> None:
    data = STORY.encode() + b"\nShare this: Facebook Twitter\n"
    (part,) = read(data).left_out
    assert raw_text(data)[part.start : part.end] == part.text == "Share this: Facebook Twitter"


def test_importing_the_room_imports_nothing_heavy() -> None:
    heavy = {"trafilatura", "lxml", "pypdfium2", "docx", "py3langid", "lingua", "spacy", "numpy", "email"}
    code = "import sys, tocsin.reading; print(*[name for name in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert heavy.isdisjoint(loaded)
