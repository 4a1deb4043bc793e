from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]

pytestmark = pytest.mark.usefixtures("engine")


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two reports, one below it, and files that are no reports; it is the current one."""
    folder = tmp_path / "news"
    (folder / "deep").mkdir(parents=True)
    (folder / "b.txt").write_text("B. ", "utf-8")
    (folder / "a.HTML").write_text("A. ", "utf-8")
    (folder / "deep" / "c.md").write_text("C. ", "utf-8")
    (folder / "notes.xyz").write_text("not a report", "utf-8")
    (folder / ".hidden.txt").write_text("not a report", "utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


def lines(result: Result) -> list[dict]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_report_is_one_line_with_the_fields_of_the_format_in_their_order(run: Run, news: Path) -> None:
    (line,) = lines(run("code", "news/b.txt"))
    assert list(line) == ["report", "claims", "parties", "events", "cases"]
    assert list(line["report"])[:9] == [
        "id",
        "path",
        "sha256",
        "url",
        "title",
        "site",
        "language",
        "published",
        "text",
    ]
    assert list(line["claims"][0])[:18] == [
        "id",
        "kind",
        "mode",
        "status",
        "quote",
        "trigger",
        "actor",
        "target",
        "source",
        "when",
        "where",
        "reason",
        "count",
        "duration",
        "amount",
        "instrument",
        "confidence",
        "why",
    ]
    assert list(line["parties"][0]) == ["id", "name", "type", "aliases", "descriptions"]
    assert list(line["events"][0])[:6] == ["id", "kind", "claims", "when", "where", "status"]
    assert list(line["cases"][0]) == ["id", "type", "title", "party", "events"]
    assert line["report"]["published"] == {"earliest": "2020-03-05", "latest": "2020-03-05"}
    assert line["claims"][2]["when"] is None
    assert line["claims"][2]["source"] is None


def test_what_reading_left_out_is_not_in_the_record(run: Run, news: Path) -> None:
    (line,) = lines(run("code", "news/b.txt"))
    assert not {"left_out", "marked"} & set(line["report"])


def test_reports_come_in_the_order_given_and_a_folder_in_order_of_name(run: Run, news: Path) -> None:
    result = run("code", "news/deep/c.md", "news")
    assert [line["report"]["path"] for line in lines(result)] == [
        "news/deep/c.md",
        "news/a.HTML",
        "news/b.txt",
        "news/deep/c.md",
    ]
    assert result.exit_code == 0


def test_a_pattern_stands_for_the_files_that_match_it(run: Run, news: Path) -> None:
    assert [line["report"]["path"] for line in lines(run("code", "news/*.txt"))] == ["news/b.txt"]


def test_standard_input_is_a_report_named_dash(run: Run) -> None:
    (line,) = lines(run("code", "-", stdin=b"From a pipe. "))
    assert line["report"]["path"] == "-"


def test_a_report_that_cannot_be_read_gives_one_line_and_the_others_are_coded(run: Run, news: Path) -> None:
    (news / "empty.txt").touch()
    result = run("code", "news/empty.txt", "news/b.txt", "news/missing.txt")
    assert result.exit_code == 1
    assert [line["report"]["path"] for line in lines(result)] == ["news/b.txt"]
    told = result.stderr.splitlines()
    assert told[0] == "tocsin: news/empty.txt: the file is empty; give one that holds a report"
    assert told[1].startswith("tocsin: news/missing.txt: ")
    assert len(told) == 2


@pytest.mark.parametrize("path", ["nothing/*.html", "empty"])
def test_a_pattern_or_folder_without_reports_is_told(run: Run, tmp_path: Path, path: str) -> None:
    (tmp_path / "empty").mkdir()
    result = run("code", tmp_path / path)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1


def test_a_fault_in_the_program_loses_no_other_report_and_shows_no_traceback(run: Run, news: Path) -> None:
    (news / "fault.txt").write_text("fault", "utf-8")
    result = run("code", "news/fault.txt", "news/b.txt")
    assert result.exit_code == 1
    assert len(lines(result)) == 1
    assert "Traceback" not in result.stderr
    assert "a fault in Tocsin (ZeroDivisionError), please report it" in result.stderr


def test_a_fault_shows_its_traceback_when_asked(run: Run, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOCSIN_DEBUG", "1")
    (news / "fault.txt").write_text("fault", "utf-8")
    assert "Traceback" in run("code", "news/fault.txt").stderr


def test_a_date_that_cannot_be_is_refused_at_once(run: Run, news: Path) -> None:
    result = run("code", "news/b.txt", "--published", "2011-13")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "tocsin: '2011-13' is no date; write YYYY, YYYY-MM or YYYY-MM-DD\n"


def test_html_without_a_folder_prints_one_page_and_refuses_several(run: Run, news: Path) -> None:
    assert run("code", "news/b.txt", "--format", "html").stdout.startswith("<!DOCTYPE html>")
    assert run("code", "news", "--format", "html").exit_code == 2


def test_pages_go_into_a_folder_with_an_index_and_never_overwrite_each_other(run: Run, news: Path) -> None:
    (news / "deep" / "b.html").write_text("B2. ", "utf-8")
    (news / "index.txt").write_text("I. ", "utf-8")
    result = run("code", "news", "--format", "html", "--out", "pages")
    assert result.exit_code == 0
    names = [Path(line).name for line in result.stdout.splitlines()]
    assert names == ["a.html", "b.html", "b-2.html", "c.html", "index-2.html"]
    index = Path("pages/index.html").read_text("utf-8")
    assert all(f'href="{name}"' in index for name in names)


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(run: Run, news: Path) -> None:
    result = run("code", "news", "--format", "html", "--out", "news/b.txt/pages")
    assert result.exit_code == 1
    assert result.stderr.startswith("tocsin: cannot write to")


def test_out_belongs_to_html_only(run: Run, news: Path) -> None:
    assert run("code", "news", "--out", "pages").exit_code == 2


def test_a_file_of_many_reports_gives_each_and_tells_a_bad_line(run: Run, news: Path) -> None:
    (news / "many.jsonl").write_text("one\nbad\nthree\n", "utf-8")
    result = run("code", "news/many.jsonl")
    assert [line["report"]["path"] for line in lines(result)] == ["news/many.jsonl#1", "news/many.jsonl#3"]
    assert result.exit_code == 1
    assert result.stderr == "tocsin: news/many.jsonl#2: line 2 is no JSON; mend it\n"


def test_pages_of_a_file_of_many_reports_are_named_by_line(run: Run, news: Path) -> None:
    (news / "many.jsonl").write_text("one\ntwo\n", "utf-8")
    result = run("code", "news/many.jsonl", "--format", "html", "--out", "pages")
    assert [Path(line).name for line in result.stdout.splitlines()] == ["many-1.html", "many-2.html"]
