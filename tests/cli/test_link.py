from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tocsin.cli.jsonlines import json_line
from tocsin.model import Record

Run = Callable[..., Result]


@pytest.fixture
def coded(tmp_path: Path, record: Record) -> Path:
    file = tmp_path / "coded.jsonl"
    file.write_bytes(json_line(record))
    return file


def test_each_line_says_what_it_is(run: Run, coded: Path) -> None:
    done = run("link", coded)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.exit_code == 0
    assert [line["type"] for line in lines] == ["event", "event", "event", "dispute", "file"]


def test_a_file_given_twice_changes_nothing(run: Run, coded: Path) -> None:
    assert run("link", coded).stdout == run("link", coded, coded).stdout


def test_records_are_taken_from_standard_input(run: Run, coded: Path) -> None:
    assert run("link", "-", stdin=coded.read_bytes()).stdout == run("link", coded).stdout


def test_the_table_names_events_and_cases_and_hides_what_could_steer_a_terminal(run: Run, coded: Path) -> None:
    shown = run("link", coded, "--format", "table", "--why", "--possible").stdout
    assert "arrest" in shown
    assert "Dolna, PL" in shown
    assert "File: Ana Petrel" in shown
    assert "\u202e" not in shown


def test_a_line_that_is_no_record_is_told_in_a_sentence(run: Run, tmp_path: Path) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"claims": 3}\n')
    done = run("link", bad)
    assert done.exit_code == 1
    assert "line 1 of" in done.stderr
    assert "tocsin code" in done.stderr


def test_a_file_that_is_not_there_is_told_in_a_sentence(run: Run, tmp_path: Path) -> None:
    done = run("link", tmp_path / "none.jsonl")
    assert done.exit_code == 1
    assert "cannot read" in done.stderr
