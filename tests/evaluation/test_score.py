from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from tocsin.cli.jsonlines import json_line
from tocsin.evaluation import GoldReport, answers_of, evaluate
from tocsin.evaluation.gold import load
from tocsin.model import GoldError, NoCoder, Record

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "gold"
SETS = [SHARED / "dev", SHARED / "press"]

Answer = Callable[[GoldReport], Record]

GOLD = {
    "id": "x-1",
    "language": "en",
    "published": "2020-03-05",
    "text": "Miners at Dolna walked out on Monday. Police detained Ana Petrel and beat her. The company denies a lockout.",
    "events": [
        {
            "kind": "strike",
            "status": "reported",
            "quotes": ["Miners at Dolna walked out on Monday"],
            "actor": ["Miners at Dolna|miners"],
            "earliest": "2020-03-02",
            "latest": "2020-03-02",
            "place": "Dolna",
        },
        {"kind": "arrest", "status": "reported", "quotes": ["Police detained Ana Petrel"], "target": ["Ana Petrel"]},
        {"kind": "assault", "quotes": ["and beat her"], "target": ["Ana Petrel"], "optional": True},
        {"kind": "lockout", "status": "denied", "quotes": ["The company denies a lockout"], "country": "XX"},
    ],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "x-1.json").write_text(json.dumps(GOLD), "utf-8")
    return tmp_path


def test_what_the_human_coder_recorded_scores_in_full(folder: Path, perfect: Answer) -> None:
    reached = evaluate(folder, perfect).figures
    assert (reached.precision, reached.recall, reached.f1) == (1.0, 1.0, 1.0)
    assert (reached.status, reached.actor, reached.target, reached.when_exact, reached.where) == (1, 1, 1, 1, 1)
    assert reached.personal == 1.0
    assert reached.personal_n == 1
    assert reached.events == 3, "an optional event is not asked for"


def test_an_optional_event_may_be_left_out_or_recorded(folder: Path, perfect: Answer) -> None:
    def without(gold: GoldReport) -> Record:
        record = perfect(gold)
        return msgspec.structs.replace(record, events=tuple(e for e in record.events if e.kind != "assault"))

    assert evaluate(folder, without).figures.f1 == 1.0


def test_a_report_that_cannot_be_coded_counts_as_missed_and_says_why(folder: Path) -> None:
    def refuse(gold: GoldReport) -> Record:
        raise NoCoder("there is no coder for this language yet; give an English report")

    verdict = evaluate(folder, refuse)
    assert verdict.figures.reports_missing == 1
    assert verdict.figures.recall == 0.0
    assert verdict.figures.events == 3
    assert any("no coder for this language" in error for error in verdict.errors)


def test_two_acts_merged_into_one_count_as_one_found(tmp_path: Path, perfect: Answer) -> None:
    text = "Workers struck in May. Workers struck again in June."
    events = [{"kind": "strike", "quotes": ["struck in May"]}, {"kind": "strike", "quotes": ["struck again in June"]}]
    (tmp_path / "a.json").write_text(json.dumps({"id": "a", "text": text, "events": events}), "utf-8")

    def merged(gold: GoldReport) -> Record:
        record = perfect(gold)
        whole = msgspec.structs.replace(record.events[0], claims=tuple(claim.id for claim in record.claims))
        return msgspec.structs.replace(record, events=(whole,))

    reached = evaluate(tmp_path, merged).figures
    assert (reached.recall, reached.precision, reached.merged) == (0.5, 1.0, 1)


def test_an_act_told_twice_counts_against_precision(folder: Path, perfect: Answer) -> None:
    def twice(gold: GoldReport) -> Record:
        record = perfect(gold)
        again = msgspec.structs.replace(record.events[0], id="again")
        return msgspec.structs.replace(record, events=(*record.events, again))

    reached = evaluate(folder, twice).figures
    assert reached.split == 1
    assert reached.precision == pytest.approx(0.8)
    assert reached.recall == 1.0


def test_a_person_named_for_another_is_counted_as_named_wrongly(folder: Path, perfect: Answer) -> None:
    def mistaken(gold: GoldReport) -> Record:
        record = perfect(gold)
        wrong = [msgspec.structs.replace(party, name="Ivo Marsh") for party in record.parties]
        return msgspec.structs.replace(record, parties=tuple(wrong))

    verdict = evaluate(folder, mistaken)
    assert verdict.figures.personal == 0.0
    assert any("named wrongly" in error and "Ivo Marsh" in error for error in verdict.errors)


def test_a_hedged_accusation_stated_as_fact_is_named_wrongly(tmp_path: Path, perfect: Answer) -> None:
    event = {"kind": "assault", "status": "alleged", "quotes": ["Ivo Marsh allegedly beat him"], "actor": ["Ivo Marsh"]}
    gold = {"id": "a", "text": "Ivo Marsh allegedly beat him.", "events": [event]}
    (tmp_path / "a.json").write_text(json.dumps(gold), "utf-8")

    def bold(gold: GoldReport) -> Record:
        record = perfect(gold)
        return msgspec.structs.replace(
            record, claims=tuple(msgspec.structs.replace(claim, status="reported") for claim in record.claims)
        )

    assert evaluate(tmp_path, perfect).figures.personal == 1.0
    assert evaluate(tmp_path, bold).figures.personal == 0.0


def test_a_span_whose_words_are_elsewhere_is_counted(folder: Path, perfect: Answer) -> None:
    def shifted(gold: GoldReport) -> Record:
        record = perfect(gold)
        first = msgspec.structs.replace(record.claims[0], trigger=record.claims[1].quote)
        moved = msgspec.structs.replace(first.trigger, start=first.trigger.start + 1)
        return msgspec.structs.replace(
            record, claims=(msgspec.structs.replace(first, trigger=moved), *record.claims[1:])
        )

    assert evaluate(folder, perfect).figures.bad_offsets == 0
    assert evaluate(folder, shifted).figures.bad_offsets == 1


def test_an_empty_set_scores_nothing_and_is_no_error(tmp_path: Path, perfect: Answer) -> None:
    assert evaluate(tmp_path, perfect).figures.reports == 0


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("{", "cannot be read as JSON"),
        ('{"id": "a"}', "no gold report"),
        ('{"id": "a", "text": "b", "events": [{"kind": "strike", "quotes": []}]}', "quotes nothing"),
        (
            '{"id": "a", "text": "b", "events": [{"kind": "strike", "quotes": ["b"], "status": "sure"}]}',
            "no gold report",
        ),
    ],
)
def test_a_gold_file_with_a_mistake_is_named(tmp_path: Path, perfect: Answer, content: str, told: str) -> None:
    (tmp_path / "bad.json").write_text(content, "utf-8")
    with pytest.raises(GoldError, match=told):
        evaluate(tmp_path, perfect)


@pytest.mark.skipif(not (SHARED / "score.py").exists(), reason="the shared gold reports and their scorer are not here")
@pytest.mark.parametrize("seed", [None, 1, 2, 3])
@pytest.mark.parametrize("gold_set", SETS, ids=lambda p: p.name)
def test_the_figures_equal_those_of_the_shared_scorer(
    tmp_path: Path, gold_set: Path, seed: int | None, perfect: Answer, faulty: Callable[[int], Answer]
) -> None:
    answer = perfect if seed is None else faulty(seed)
    lines = [json_line(answer(gold)) for gold in load(gold_set)]
    output = tmp_path / "output.jsonl"
    output.write_bytes(b"".join(lines[:-1] if seed == 3 else lines))
    command = [sys.executable, SHARED / "score.py", gold_set, output, "--json"]
    theirs = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    ours = msgspec.to_builtins(evaluate(gold_set, answers_of(output)).figures)
    assert {name: ours[name] for name in theirs} == theirs
    assert seed is None or 0.3 < theirs["f1"] < 0.98, "the answers ought to be neither right nor hopeless"
