from __future__ import annotations

import datetime as dt
import math
from pathlib import Path

import msgspec
import pytest

from tocsin.evaluation import fingerprint, floors
from tocsin.evaluation.figures import Figures
from tocsin.evaluation.floors import Change, SetFloors
from tocsin.model import GoldError

ROOT = Path(__file__).resolve().parents[2]
FLOORS = ROOT / "evaluation" / "floors.toml"
HISTORY = ROOT / "evaluation" / "floors-history.toml"

REACHED = Figures(
    **{name: 0.9 for name in Figures.__struct_fields__ if name not in {"reports", "events", "bad_offsets"}},
    reports=3,
    events=30,
    bad_offsets=0,
)


def change(day: int, reason: str = "", *, set_: str = "gold/en", sha: str = "a", **figures: float) -> Change:
    return Change(dt.date(2026, 11, day), set_, sha, reason, floors=figures)


def test_the_floors_of_this_project_are_those_of_their_history() -> None:
    assert floors.unexplained(floors.load(FLOORS), floors.history(HISTORY)) == []


def test_the_gold_reports_are_those_that_the_floors_were_set_on() -> None:
    for name, own in floors.load(FLOORS).items():
        assert fingerprint(FLOORS.parent / name) == own.sha256, f"{name} was changed; set its floors anew"


def test_a_set_on_its_floors_holds_them() -> None:
    assert floors.breaches(SetFloors("a", {"f1": 0.9}, {"bad_offsets": 0}), REACHED, "a") == []


def test_a_figure_under_its_floor_is_told() -> None:
    assert floors.breaches(SetFloors("a", {"f1": 0.91}), REACHED, "a") == ["f1 is 0.9, under its floor of 0.91"]


def test_a_count_over_its_ceiling_is_told() -> None:
    worse = msgspec.structs.replace(REACHED, bad_offsets=1)
    assert floors.breaches(SetFloors("a", {}, {"bad_offsets": 0}), worse, "a") == [
        "bad_offsets is 1, over its ceiling of 0"
    ]


def test_other_gold_reports_break_the_floors_whatever_the_figures() -> None:
    assert "not those that the floors were set on" in floors.breaches(SetFloors("a"), REACHED, "b")[0]


def test_a_floor_that_rises_needs_no_reason() -> None:
    changes = [change(1, f1=0.7), change(2, f1=0.8)]
    assert floors.unexplained({"gold/en": SetFloors("a", {"f1": 0.8})}, changes) == []


@pytest.mark.parametrize(
    "after", [change(2, f1=0.6), change(2), change(2, sha="b", f1=0.7), change(2, "too short a reason", f1=0.6)]
)
def test_a_floor_that_sinks_or_goes_or_changes_its_gold_needs_a_reason(after: Change) -> None:
    current = {"gold/en": SetFloors(after.sha256, after.floors)}
    found = floors.unexplained(current, [change(1, f1=0.7), after])
    assert any("without a reason" in told for told in found)
    why = "two reports were found to be miscoded and mended"
    assert floors.unexplained(current, [change(1, f1=0.7), msgspec.structs.replace(after, reason=why)]) == []


def test_a_floor_changed_without_history_is_told() -> None:
    assert floors.unexplained({"gold/en": SetFloors("a", {"f1": 0.6})}, [change(1, f1=0.7)])
    assert floors.unexplained({"gold/en": SetFloors("a", {"f1": 0.6})}, [])
    assert floors.unexplained({}, [change(1, f1=0.7)])


def test_history_does_not_run_backwards() -> None:
    found = floors.unexplained({"gold/en": SetFloors("a", {"f1": 0.8})}, [change(3, f1=0.7), change(2, f1=0.8)])
    assert any("stands after" in told for told in found)


def test_a_floor_for_an_unknown_figure_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "floors.toml"
    file.write_text('[set."gold/en"]\nsha256 = "a"\nfloors = { beauty = 0.9 }\n', "utf-8")
    with pytest.raises(GoldError, match="beauty"):
        floors.load(file)


@pytest.mark.parametrize("content", ["[", 'set = "x"', "set.a.sha256 = 3"])
def test_a_broken_file_of_floors_is_refused_in_words(tmp_path: Path, content: str) -> None:
    file = tmp_path / "floors.toml"
    file.write_text(content, "utf-8")
    with pytest.raises(GoldError, match="no file of floors"):
        floors.load(file)


def test_a_fingerprint_changes_with_any_byte_and_any_name(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{}", "utf-8")
    first = fingerprint(tmp_path)
    (tmp_path / "a.json").write_text("{ }", "utf-8")
    second = fingerprint(tmp_path)
    (tmp_path / "a.json").rename(tmp_path / "b.json")
    assert len({first, second, fingerprint(tmp_path)}) == 3


def test_every_floor_is_a_number_that_can_be_reached() -> None:
    for own in floors.load(FLOORS).values():
        assert all(0 <= least <= 1 for name, least in own.floors.items() if not name.endswith("_n"))
        assert all(math.isfinite(most) for most in own.ceilings.values())
