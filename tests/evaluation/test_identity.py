from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from tocsin.cli import tocsin
from tocsin.evaluation.identity import evaluate, load
from tocsin.model import GoldError

FOLDER = Path(__file__).resolve().parents[2] / "evaluation" / "identity"
PAIRS, SECOND = FOLDER / "pairs.jsonl", FOLDER / "second.jsonl"


def test_the_development_pairs_hold_their_floors() -> None:
    figures, wrong = evaluate(load(PAIRS))
    assert figures.pairs >= 300
    assert figures.same <= figures.pairs / 2
    assert figures.precision is not None
    assert figures.recall is not None
    assert figures.precision >= 0.99, wrong
    assert figures.recall >= 0.92, wrong  # a surname with one initial, and nothing beside it, is left to a person
    assert figures.unsure <= 0.16


def test_the_second_set_holds_its_floors() -> None:
    figures, wrong = evaluate(load(SECOND))
    assert figures.precision is not None
    assert figures.recall is not None
    assert figures.precision >= 0.98, wrong
    assert figures.recall >= 0.93, wrong


def test_no_two_pairs_are_alike() -> None:
    seen = {(p.a.name, p.a.aliases, p.a.descriptions, p.b.name, p.b.aliases, p.b.descriptions) for p in load(PAIRS)}
    assert len(seen) == len(load(PAIRS))


@pytest.mark.parametrize("name", ["third", "fourth"])
def test_the_later_sets_hold_their_floors(name: str) -> None:
    figures, wrong = evaluate(load(FOLDER / f"{name}.jsonl"))
    assert figures.precision is not None
    assert figures.recall is not None
    assert figures.precision >= 0.98, wrong
    assert figures.recall >= 0.88, wrong


@pytest.mark.parametrize("text", ["", "{}", "nothing", '{"a": {}, "b": {}, "same": true}'])
def test_what_is_no_file_of_pairs_is_said_to_be_none(text: str, tmp_path: Path) -> None:
    file = tmp_path / "pairs.jsonl"
    file.write_text(text, "utf-8")
    with pytest.raises(GoldError, match=r"evaluation/identity/README\.md"):
        load(file)


def test_the_command_prints_figures_and_errors() -> None:
    told = CliRunner().invoke(tocsin, ["evaluate", "--identity", str(PAIRS), "--errors"])
    assert told.exit_code == 0
    assert "precision" in told.stdout
    assert "are one, told" in told.stderr


def test_the_command_asks_for_gold_reports_when_none_are_named() -> None:
    told = CliRunner().invoke(tocsin, ["evaluate"])
    assert told.exit_code == 2
    assert "GOLD_DIR" in told.stderr
