from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tocsin.cli.explain import explained
from tocsin.model import Record

Run = Callable[..., Result]

PAGE = """<html><head><title>Miners strike</title></head><body><nav><a href="/">Home</a> <a href="/b">News</a></nav>
<article><h1>Miners strike</h1><p>Miners in Dolna went on strike on 5 March 2020 over unpaid wages, their union said.
The strike goes on, and the union asks for talks with the owners of the pit as soon as that can be.</p></article>
<footer>All rights reserved. Privacy policy.</footer></body></html>"""


def test_explain_shows_words_fields_and_reasons_of_each_claim_and_event(record: Record) -> None:
    told = explained(record)
    assert "claim c1  arrest, reported" in told
    assert "why      arrest/taken: detained" in told
    assert "“Ana Petrel” = p2 Ana Petrel (person)" in told
    assert "2020-03-02 (day) from “on Monday”" in told
    assert "2020-03 (month) from the story" in told
    assert "event e1  strike, alleged: claims c2" in told
    assert told.index("claim c1") < told.index("claim c2") < told.index("claim c3") < told.index("event e1")


def test_explain_of_a_report_without_claims_says_so(record: Record) -> None:
    assert "no act is claimed" in explained(Record(report=record.report))


@pytest.mark.usefixtures("engine")
def test_explain_reads_a_file_or_standard_input(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A report. ", "utf-8")
    assert "claim c1" in run("explain", tmp_path / "a.txt").stdout
    assert "claim c1" in run("explain", "-", stdin=b"A report. ").stdout
    missing = run("explain", tmp_path / "none.txt")
    assert missing.exit_code == 1
    assert missing.stderr.startswith("tocsin: ")


def test_read_shows_the_text_and_what_was_left_out(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    shown = run("read", tmp_path / "a.html").stdout
    assert "title      Miners strike" in shown
    assert "Miners in Dolna went on strike" in shown
    assert "--- left out (offsets in the raw text)" in shown


def test_read_as_json_gives_everything(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    made = json.loads(run("read", tmp_path / "a.html", "--json").stdout)
    assert made["left_out"]
    assert {"start", "end", "text", "reason"} == set(made["left_out"][0])


def test_read_uses_the_date_given_where_the_report_shows_none(run: Run) -> None:
    text = b"Miners in Dolna went on strike over unpaid wages, their union said."
    assert "published  2011-06-01 to 2011-06-30" in run("read", "-", "--published", "2011-06", stdin=text).stdout


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n" + bytes(40)])
def test_read_of_what_is_no_report_is_one_sentence(run: Run, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a").write_bytes(content)
    result = run("read", tmp_path / "a")
    assert (result.exit_code, result.stdout) == (1, "")
    assert len(result.stderr.splitlines()) == 1


def test_evaluate_of_an_empty_set_holds_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "gold").mkdir()
    (tmp_path / "floors.toml").touch()
    result = run("evaluate", tmp_path / "gold", "--floors", tmp_path / "floors.toml")
    assert result.exit_code == 0
    assert "no gold reports yet" in result.stdout


@pytest.fixture
def gold(tmp_path: Path, run: Run) -> Path:
    """A gold set of one strike, the answer of a coder that finds it, and floors that ask for it."""
    folder = tmp_path / "gold"
    folder.mkdir()
    text = "Miners struck on Monday."
    event = {"kind": "strike", "quotes": [text], "status": "reported"}
    (folder / "a.json").write_text(json.dumps({"id": "a", "text": text, "events": [event]}), "utf-8")
    claim = {
        "id": "c1",
        "kind": "strike",
        "status": "reported",
        "quote": {"text": text, "start": 0, "end": len(text)},
        "trigger": {"text": "struck", "start": 7, "end": 13},
    }
    report = {"id": "a", "path": "a.json", "sha256": "", "text": text}
    line = {"report": report, "claims": [claim], "events": [{"id": "e1", "kind": "strike", "claims": ["c1"]}]}
    (tmp_path / "out.jsonl").write_text(json.dumps(line), "utf-8")
    return folder


def floors(folder: Path, sha: str, least: float) -> Path:
    file = folder.parent / "floors.toml"
    file.write_text(f'[set.gold]\nsha256 = "{sha}"\nfloors = {{ f1 = {least} }}\n', "utf-8")
    return file


def fingerprint(run: Run, gold: Path) -> str:
    return json.loads(run("evaluate", gold, "--output", gold.parent / "out.jsonl", "--json").stdout)["sha256"]


def test_evaluate_prints_precision_and_recall_of_each_kind(run: Run, gold: Path) -> None:
    result = run("evaluate", gold, "--output", gold.parent / "out.jsonl")
    assert result.exit_code == 0
    row = next(line for line in result.stdout.splitlines() if line.startswith("  strike"))
    assert row.split() == ["strike", "1", "1", "1", "1", "1.00", "1.00"]


def test_evaluate_holds_a_set_to_its_floors(run: Run, gold: Path) -> None:
    out = gold.parent / "out.jsonl"
    sha = fingerprint(run, gold)
    assert run("evaluate", gold, "--output", out, "--floors", floors(gold, sha, 0.9)).exit_code == 0
    (gold.parent / "out.jsonl").write_text("", "utf-8")
    fallen = run("evaluate", gold, "--output", out, "--floors", floors(gold, sha, 0.9), "--errors")
    assert fallen.exit_code == 1
    assert "f1 is 0, under its floor of 0.9" in fallen.stderr
    assert "a: no output" in fallen.stderr


def test_evaluate_fails_for_a_set_without_floors_or_with_other_gold(run: Run, gold: Path) -> None:
    out = gold.parent / "out.jsonl"
    changed = run("evaluate", gold, "--output", out, "--floors", floors(gold, "0", 0.1))
    assert changed.exit_code == 1
    assert "not those that the floors were set on" in changed.stderr
    (gold.parent / "floors.toml").write_text("", "utf-8")
    assert run("evaluate", gold, "--output", out, "--floors", gold.parent / "floors.toml").exit_code == 1


def test_evaluate_of_no_folder_is_one_sentence(run: Run, tmp_path: Path) -> None:
    result = run("evaluate", tmp_path / "nowhere")
    assert result.exit_code == 1
    assert result.stderr.startswith("tocsin: ")
    assert len(result.stderr.splitlines()) == 1


def test_an_unknown_kind_is_answered_with_the_nearest(run: Run) -> None:
    result = run("codebook", "show", "strik")
    assert result.exit_code == 1
    assert "did you mean strike?" in result.stderr


def test_a_kind_is_shown_with_what_counts_and_what_does_not(run: Run) -> None:
    shown = run("codebook", "show", "arrest").stdout
    for word in ("repression", "counts:", "does not count:", "frames, en:", "plover", "codes, en:"):
        assert word in shown


def test_every_kind_is_listed(run: Run) -> None:
    shown = run("codebook", "list").stdout
    assert shown.split("\n")[0] == "dispute"
    assert "  arrest " in shown


def test_a_codebook_with_a_mistake_is_told_in_plain_words(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("kind: strike\nfamily: sport\ndefinition: x\ncounts: y\n", "utf-8")
    result = run("codebook", "check", tmp_path / "mine.yaml")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "'sport' is no family" in result.stderr


def test_a_codebook_without_mistakes_is_said_to_be_in_order(run: Run, tmp_path: Path) -> None:
    entry = (
        "kind: vigil\nfamily: dispute\ndefinition: a vigil\ncounts: vigils\nframes: {en: [{name: a, nouns: [vigil]}]}\n"
        f"examples: {{en: {{codes: {['They held a vigil.'] * 8}, not: {['It rained.'] * 4}}}}}\n"
    )
    (tmp_path / "mine.yaml").write_text(entry, "utf-8")
    result = run("codebook", "check", tmp_path / "mine.yaml")
    assert result.exit_code == 0, result.stderr
    assert "is in order" in result.stdout
