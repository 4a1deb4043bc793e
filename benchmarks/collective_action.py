"""How well Tocsin codes 506 descriptions of collective actions by tech workers: `make bench`.

    python benchmarks/collective_action.py ACTIONS.json [--errors] [--check] [--out FILE]

ACTIONS.json is the Collective Action in Tech archive (public domain), which is not shipped here. People labelled each
action with what it was; a description is coded as any report would be, on its own, with the action's date as its day.

An action is *found* when the record holds an event of the kind that its label stands for. A label says what an action
mainly was; for strikes the descriptions were also read against the codebook, and collective_action_labels.yaml holds
where label and description part ways. Both scores are given. `--errors` prints what was missed and what came too much;
`--check` ends with status 1 when strikes, as the descriptions tell them, fall under the target.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

import tocsin
from machine import machine
from tocsin.model import Record

# Kind of the codebook -> the archive's labels that say that it took place. `open letter`, `legal action`, `resources`
# and the like stand for other kinds (`demand`, `complaint`) and are not measured here.
GOLD = {
    "strike": {"strike"},
    "protest": {"protest"},
    "organising": {"union drive", "union representation"},
}
TARGET = 0.90
HERE = Path(__file__).resolve().parent
RESULT = HERE / "results" / "collective-action.json"
LABELS = HERE / "collective_action_labels.yaml"
TOLD = "strike, as told"
QUESTIONS = {
    "company named as a party": "company",
    "company named in the words of a party": "company in words",
    "number of workers found": "number",
}
# A party of these types is no mere group of workers.
ALONE = {"organisation", "authority", "unknown"}


@dataclass
class Tally:
    """Right, spurious and missed answers to one question."""

    right: int = 0
    spurious: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, float | int]:
        """Precision, recall, F1 and the counts behind them."""
        made, asked = self.right + len(self.spurious), self.right + len(self.missed)
        precision = self.right / made if made else 0.0
        recall = self.right / asked if asked else 0.0
        both = precision + recall
        return {
            "f1": round(2 * precision * recall / both, 3) if both else 0.0,
            "precision": round(precision, 3),
            "recall": round(recall, 3),
            "actions": asked,
            "right": self.right,
            "spurious": len(self.spurious),
            "missed": len(self.missed),
        }

    def share(self) -> dict[str, float | int]:
        """How many of those asked for were found."""
        asked = self.right + len(self.missed)
        return {"share": round(self.right / asked, 3) if asked else 0.0, "stated": asked, "found": self.right}


def record_of(action: dict[str, Any]) -> Record:
    """The record of one description, read as an article of the action's day."""
    article = {"text": action["description"], "published": action["date"].replace("/", "-")}
    return tocsin.code(tocsin.read(json.dumps(article).encode(), name=f"action-{action['id']}.json"))


def kinds_of(record: Record) -> set[str]:
    """The kinds of the record's events, whatever their status but denied."""
    return {event.kind for event in record.events if event.status != "denied"}


def plain(text: str) -> str:
    """Lower case, words apart by one space, no possessives, with a space at either end."""
    whole = re.sub(r"['’‘`]s\b", "", text.lower())
    return f" {' '.join(re.sub(r'[^a-z0-9&.]+', ' ', whole).split())} "


def stated_companies(action: dict[str, Any]) -> Iterator[str]:
    """The action's companies whose name stands in its description."""
    text = plain(action["description"])
    for company in action["companies"] or ():
        name = plain(company.replace("_", " "))
        if name.strip() not in {"", "na"} and name in text.replace(". ", " "):
            yield name.strip()


def names_of(record: Record) -> tuple[list[str], list[str]]:
    """Names and aliases of the parties that a claim gives a role: of organisations, and of all ("Acme workers")."""
    roles = {m.party for claim in record.claims for m in (*claim.actor, *claim.target)}
    parties = [p for p in record.parties if p.id in roles]
    alone = [p for p in parties if p.type in ALONE]
    firms, everybody = ([plain(n) for p in some for n in (p.name, *p.aliases)] for some in (alone, parties))
    return firms, everybody


def states_number(action: dict[str, Any]) -> bool:
    """Whether the number of workers stands in the description, in digits."""
    workers = action["workers"]
    if not workers:
        return False
    digits = {str(workers), f"{workers:,}"}
    return bool(digits & set(re.findall(r"\d[\d,]*\d|\d", action["description"])))


def measure(actions: Iterable[dict[str, Any]], labels: dict[str, dict[int, str]]) -> dict[str, Tally]:
    """A tally for each kind, for strikes as told, for companies in both senses, and for the number of workers."""
    tallies = {name: Tally() for name in (*GOLD, TOLD, "company", "company in words", "number")}
    for action in actions:
        record = record_of(action)
        own, found = set(action["actions"]), kinds_of(record)
        told = f"{action['id']} {sorted(own)}: {action['description']}"
        quotes = {k: f"{told}\n      QUOTES {[c.quote.text for c in record.claims if c.kind == k]}" for k in found}
        for kind, names in GOLD.items():
            _judge(tallies[kind], bool(own & names), kind in found, quotes.get(kind, told))
        if action["id"] not in labels["either"]:
            asked = action["id"] in labels["told"] or ("strike" in own and action["id"] not in labels["not_told"])
            _judge(tallies[TOLD], asked, "strike" in found, quotes.get("strike", told))
        firms, everybody = names_of(record)
        for company in stated_companies(action):
            for tally, names in (("company", firms), ("company in words", everybody)):
                named = any(f" {company} " in name.replace(". ", " ") for name in names)
                _judge(tallies[tally], True, named, f"{company} | {told}")
        if states_number(action):
            counted = [claim.count for claim in record.claims if claim.count]
            _judge(
                tallies["number"], True, action["workers"] in counted, f"{action['workers']} not in {counted} | {told}"
            )
    return tallies


def _judge(tally: Tally, asked: bool, found: bool, told: str) -> None:
    if asked and found:
        tally.right += 1
    elif asked:
        tally.missed.append(told)
    elif found:
        tally.spurious.append(told)


def main() -> int:
    """Measure, print, keep the figures; 1 when `--check` is given and strikes fall under the target."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("actions", type=Path, help="the archive's actions.json")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--out", type=Path, default=RESULT, help="where the figures go as JSON")
    args = parser.parse_args()
    if not args.actions.exists():
        print(f"SKIPPED: collective actions in tech; there is no {args.actions}. Give the path of actions.json.")
        return 0
    actions = [action for action in json.loads(args.actions.read_bytes()) if action.get("description")]
    tallies = measure(actions, yaml.safe_load(LABELS.read_text("utf-8")))

    print(f"Machine: {machine()}")
    print(f"Texts: {len(actions)} descriptions of actions by tech workers, each coded on its own.")
    kinds = {name: tallies[name].figures() for name in (*GOLD, TOLD)}
    good = kinds[TOLD]["f1"] >= TARGET
    for name, own in kinds.items():
        target = f"  (target: F1 at least {TARGET:g}) {'ok' if good else 'MISSED'}" if name == TOLD else ""
        print(
            f"  {name:16} F1 {own['f1']:.3f}  precision {own['precision']:.3f}  recall {own['recall']:.3f}"
            f"  ({own['actions']} actions, {own['spurious']} spurious, {own['missed']} missed){target}"
        )
    shares = {question: tallies[name].share() for question, name in QUESTIONS.items()}
    for question, share in shares.items():
        print(f"  {question}: {share['found']} of {share['stated']} that the texts state ({share['share']:.1%})")
    if args.errors:
        for name, tally in tallies.items():
            for word, told in (("MISSED", tally.missed), ("SPURIOUS", tally.spurious)):
                print(*(f"{word} {name} {each}" for each in told), sep="\n")
    kept = {"command": "make bench", "machine": machine(), "descriptions": len(actions), "kinds": kinds, **shares}
    args.out.parent.mkdir(exist_ok=True)
    args.out.write_text(json.dumps(kept, indent=2) + "\n", "utf-8")
    return 1 if args.check and not good else 0


if __name__ == "__main__":
    sys.exit(main())
