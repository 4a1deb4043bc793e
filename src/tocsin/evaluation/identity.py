"""Identity scored: pairs of parties of which it is known whether they are one."""

from __future__ import annotations

from pathlib import Path

import msgspec

from tocsin.linking.identity import compare
from tocsin.model import GoldError, Party


class Pair(msgspec.Struct, frozen=True):
    """Two parties, and whether they are one; `note` says what the pair tries."""

    a: Party
    b: Party
    same: bool
    note: str = ""


class IdentityFigures(msgspec.Struct, frozen=True):
    """How decisions stand to what is known; a share is None when nothing is there to divide by.

    `precision` is that of the verdict `same`; `recall` the share of those who are one that it finds; `unsure` the
    share of all pairs that are left to a person; `parted` counts those who are one and were called `different`.
    """

    pairs: int
    same: int
    precision: float | None
    recall: float | None
    unsure: float
    merged: int
    parted: int


def load(file: Path) -> list[Pair]:
    """The pairs of a file, one JSON object a line. Raises `GoldError`."""
    try:
        lines = [line for line in file.read_bytes().splitlines() if line.strip()]
        pairs = [msgspec.json.decode(line, type=Pair) for line in lines]
    except (msgspec.MsgspecError, OSError) as error:
        raise GoldError(f"{file} is no file of pairs: {error}; evaluation/identity/README.md tells its form") from None
    if not pairs:
        raise GoldError(f"{file} holds no pairs; evaluation/identity/README.md tells its form")
    return pairs


def evaluate(pairs: list[Pair]) -> tuple[IdentityFigures, list[str]]:
    """The figures of a list of pairs, and a sentence for each wrong decision and each that is missed."""
    count = {"right": 0, "merged": 0, "unsure": 0, "parted": 0}
    wrong = []
    for pair in pairs:
        told = compare(pair.a, pair.b)
        if told.verdict == "same":
            count["right" if pair.same else "merged"] += 1
        count["unsure"] += told.verdict == "unsure"
        count["parted"] += pair.same and told.verdict == "different"
        if pair.same != (told.verdict == "same"):
            known = "one" if pair.same else "two"
            names = f"“{pair.a.name}”, “{pair.b.name}”"
            wrong.append(f"{names} are {known}, told {told.verdict} ({told.score:.2f}): {told.reason}")
    same = sum(pair.same for pair in pairs)
    found = count["right"] + count["merged"]
    figures = IdentityFigures(
        pairs=len(pairs),
        same=same,
        precision=count["right"] / found if found else None,
        recall=count["right"] / same if same else None,
        unsure=count["unsure"] / len(pairs),
        merged=count["merged"],
        parted=count["parted"],
    )
    return figures, wrong
