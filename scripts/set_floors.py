"""Set the floors of a gold set to what the coder reaches today, and write the change into the history.

    python scripts/set_floors.py evaluation/gold/en --reason "First floors of the shipped set"

Floors rise freely. A floor that would sink, or gold reports that were exchanged, need a reason in a sentence; without
one nothing is written.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
from pathlib import Path

from tocsin.evaluation import code_gold, evaluate, floors
from tocsin.evaluation.figures import Figures
from tocsin.evaluation.floors import Change, SetFloors

ROOT = Path(__file__).resolve().parent.parent / "evaluation"
FLOORS, HISTORY = ROOT / "floors.toml", ROOT / "floors-history.toml"
HELD = ("precision", "recall", "f1", "status", "actor", "target", "when_exact", "when_inside", "where", "personal")


def main() -> int:
    """Score the set and write its floors; 1 when that would lower one without a reason."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("set", type=Path, help="the folder of gold reports")
    parser.add_argument("--reason", default="", help="why, in a sentence")
    parser.add_argument("--slack", type=float, default=0.005, help="how far under today's figure a floor lies")
    args = parser.parse_args()

    name = Path(os.path.relpath(args.set.resolve(), ROOT)).as_posix()
    verdict = evaluate(args.set, code_gold)
    changed = Change(
        date=dt.datetime.now(dt.UTC).date(),
        set=name,
        sha256=verdict.sha256,
        reason=args.reason,
        floors=_floors(verdict.figures, args.slack),
        ceilings={"bad_offsets": 0, "quotes_lost": 0, "reports_missing": 0},
    )
    current, history = floors.load(FLOORS), [*floors.history(HISTORY), changed]
    current[name] = SetFloors(changed.sha256, changed.floors, changed.ceilings)
    if problems := floors.unexplained(current, history):
        print("\n".join(problems), file=sys.stderr)
        print("Nothing was written; give a --reason of five words or more.", file=sys.stderr)
        return 1
    FLOORS.write_text(_head(FLOORS) + "".join(_floors_toml(n, own) for n, own in sorted(current.items())), "utf-8")
    HISTORY.write_text(_head(HISTORY) + "".join(map(_change_toml, history)), "utf-8")
    print(f"{name}: floors set; commit {FLOORS.name} and {HISTORY.name} together")
    return 0


def _floors(reached: Figures, slack: float) -> dict[str, float]:
    return {figure: max(0.0, round(getattr(reached, figure) - slack, 3)) for figure in HELD}


def _head(file: Path) -> str:
    """The comment at the head of a file, which is kept."""
    lines = file.read_text("utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if line.startswith("#"))


def _table(name: str, figures: dict[str, float]) -> str:
    return f"{name} = {{ {', '.join(f'{figure} = {value:g}' for figure, value in figures.items())} }}\n"


def _floors_toml(name: str, own: SetFloors) -> str:
    head = f'\n[set."{name}"]\nsha256 = "{own.sha256}"\n'
    return head + _table("floors", own.floors) + _table("ceilings", own.ceilings)


def _change_toml(change: Change) -> str:
    reason = change.reason.replace("\\", "\\\\").replace('"', '\\"')
    return (
        f'\n[[change]]\ndate = {change.date}\nset = "{change.set}"\nsha256 = "{change.sha256}"\nreason = "{reason}"\n'
        + _table("floors", change.floors)
        + _table("ceilings", change.ceilings)
    )


if __name__ == "__main__":
    sys.exit(main())
