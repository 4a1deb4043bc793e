"""Write the measured figures into README.md, so that it quotes nothing that was not measured.

    python scripts/figures.py                                  write the table from the figures that are kept
    python scripts/figures.py --measure "LABEL" GOLD_DIR       score a gold set anew, keep its figures, write the table
    python scripts/figures.py --check                          status 1 when README.md quotes something else

What is kept: evaluation/results.json (gold sets, from `tocsin evaluate`), benchmarks/results/speed.json and
benchmarks/results/collective-action.json (both from `make bench`). What was never measured is left out of the table.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
SETS = ROOT / "evaluation" / "results.json"
SPEED = ROOT / "benchmarks" / "results" / "speed.json"
ACTIONS = ROOT / "benchmarks" / "results" / "collective-action.json"
START, END = "<!-- figures: written by scripts/figures.py, do not edit by hand -->", "<!-- /figures -->"

MEASURES = {
    "recall": "of the acts in the reports, found",
    "precision": "of the acts that Tocsin records, right",
    "f1": "both in one figure (F1)",
    "status": "of those found: reported, planned, alleged or denied is right",
    "actor": "… who did it is right",
    "target": "… to whom it was done is right",
    "when_inside": "… the dates lie within what the report allows",
    "when_exact": "… both ends of the date are right",
    "where": "… the place is right",
    "personal": "of persons named as arrested, accused or perpetrator, rightly named",
}
KINDS = {
    "strike, as told": "strikes, as the descriptions tell them",
    "strike": "strikes, by the archive's labels",
    "organising": "organising, by the archive's labels",
    "protest": "protests, by the archive's labels",
}


def table() -> str:
    """Everything that stands between the two marks."""
    return "\n".join([*_sets(_kept(SETS)), *_actions(_kept(ACTIONS)), *_speed(_kept(SPEED))]).rstrip("\n")


def _kept(file: Path) -> Any:
    return json.loads(file.read_text("utf-8")) if file.exists() else None


def _sets(sets: list[dict[str, Any]] | None) -> Iterator[str]:
    if not sets:
        yield from ("No gold set has been measured yet.", "")
        return
    yield from ("Against reports that people have coded (`tocsin evaluate GOLD_DIR`):", "")
    yield f"| | {' | '.join(each['label'] for each in sets)} |"
    yield f"|---|{'---|' * len(sets)}"
    yield f"| reports, acts in them | {' | '.join(_size(each['figures']) for each in sets)} |"
    for measure, told in MEASURES.items():
        yield f"| {told} | {' | '.join(_share(each['figures'], measure) for each in sets)} |"
    yield ""


def _size(figures: dict[str, Any]) -> str:
    return f"{figures['reports']}, {figures['events']}"


def _share(figures: dict[str, Any], measure: str) -> str:
    if measure == "personal" and not figures["personal_n"]:
        return "-"
    return f"{figures[measure]:.2f}"


def _actions(kept: dict[str, Any] | None) -> Iterator[str]:
    if kept is None:
        return
    yield f"On {kept['descriptions']} real descriptions of actions by tech workers (`{kept['command']}`):"
    yield from ("", "| | F1 | precision | recall |", "|---|---|---|---|")
    for kind, told in KINDS.items():
        own = kept["kinds"][kind]
        yield f"| {told} | {own['f1']:.2f} | {own['precision']:.2f} | {own['recall']:.2f} |"
    yield ""
    shares = [(question, own) for question, own in kept.items() if isinstance(own, dict) and "share" in own]
    yield "; ".join(f"{question}: {own['found']} of {own['stated']}" for question, own in shares) + "."
    yield ""
    yield "A label says what an action mainly was, not all that its description tells; where the two part ways about"
    yield "strikes is listed in [benchmarks/collective_action_labels.yaml](benchmarks/collective_action_labels.yaml)."
    yield ""


def _speed(kept: dict[str, Any] | None) -> Iterator[str]:
    if kept is None:
        return
    yield from (f"Speed on one core (`{kept['command']}`; {kept['machine']}):", "", "| | |", "|---|---|")
    for each in kept["figures"]:
        yield f"| {each['told']} | {each['value']:g} {each['unit']} |"
    yield ""


def measure(label: str, folder: Path) -> None:
    """Score a gold set and keep its figures under its label, in the place of older ones."""
    from tocsin.evaluation import code_gold, evaluate

    verdict = evaluate(folder, code_gold)
    figures = {name: getattr(verdict.figures, name) for name in verdict.figures.__struct_fields__}
    sets = [each for each in _kept(SETS) or [] if each["label"] != label]
    sets.append({"label": label, "sha256": verdict.sha256, "figures": figures})
    SETS.write_text(json.dumps(sets, indent=2, ensure_ascii=False) + "\n", "utf-8")


def main() -> int:
    """Measure if asked to, then write or check the README's table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--measure", nargs=2, metavar=("LABEL", "GOLD_DIR"))
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    if args.measure:
        measure(args.measure[0], Path(args.measure[1]))
    text = README.read_text("utf-8")
    before, start, rest = text.partition(START)
    _, end, after = rest.partition(END)
    if not start or not end:
        print(f"README.md has lost the marks {START} and {END}; put them back", file=sys.stderr)
        return 1
    wanted = f"{before}{START}\n\n{table()}\n\n{END}{after}"
    if args.check:
        if wanted != text:
            print("README.md quotes other figures than those kept; run scripts/figures.py", file=sys.stderr)
        return int(wanted != text)
    README.write_text(wanted, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
