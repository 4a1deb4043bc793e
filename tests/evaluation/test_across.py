"""Linking over reports scored: the measure, and the floors of the set that stands in the repository."""

from __future__ import annotations

from pathlib import Path

import pytest

from tocsin.evaluation.across import GoldAct, GoldReport, evaluate, load, score
from tocsin.model import GoldError

SETS = Path(__file__).resolve().parents[2] / "evaluation" / "across"
FLOORS = {
    "first": {"precision": 0.94, "recall": 0.74, "bcubed_precision": 0.97, "bcubed_recall": 0.88},
    "second": {"precision": 0.94, "recall": 0.72, "bcubed_precision": 0.96, "bcubed_recall": 0.87},
}
GOLDS = [
    GoldReport(id=name, text="They struck.", events=(GoldAct(act="strike", kind="strike", quotes=("They struck",)),))
    for name in "abc"
]
CLAIMS = [("a", "k1"), ("b", "k1"), ("c", "k1")]


def test_all_in_one_event_as_in_gold_is_perfect() -> None:
    figures, errors = score(GOLDS, dict.fromkeys(CLAIMS, "strike"), dict.fromkeys(CLAIMS, "e"))
    assert (figures.precision, figures.recall, figures.bcubed_precision, figures.bcubed_recall) == (1, 1, 1, 1)
    assert not errors


def test_a_claim_left_apart_costs_recall_only() -> None:
    events = {CLAIMS[0]: "e", CLAIMS[1]: "e", CLAIMS[2]: "f"}
    figures, errors = score(GOLDS, dict.fromkeys(CLAIMS, "strike"), events)
    assert figures.precision == 1
    assert figures.recall == pytest.approx(1 / 3)
    assert figures.bcubed_recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3) / 3)
    assert len(errors) == 1


def test_two_acts_in_one_event_cost_precision_only() -> None:
    acts = {CLAIMS[0]: "one", CLAIMS[1]: "one", CLAIMS[2]: "two"}
    figures, errors = score(GOLDS, acts, dict.fromkeys(CLAIMS, "e"))
    assert figures.precision == pytest.approx(1 / 3)
    assert figures.recall == 1
    assert errors[0].startswith("merged")


def test_a_quote_that_is_not_in_the_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(
        '{"id": "a", "text": "They struck.", "events": [{"act": "x", "kind": "strike", "quotes": ["They stroke"]}]}'
    )
    with pytest.raises(GoldError, match="letter by letter"):
        load(tmp_path)


def test_a_folder_without_reports_is_told(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="holds no gold reports"):
        load(tmp_path)


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_a_set_of_acts_over_reports_holds_its_floors(name: str) -> None:
    figures, errors = evaluate(SETS / name)
    assert figures.reports >= 40
    for figure, least in FLOORS[name].items():
        assert getattr(figures, figure) >= least, (figure, figures, errors)
