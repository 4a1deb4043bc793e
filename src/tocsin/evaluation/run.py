"""A gold set coded and scored."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec

from tocsin.evaluation.figures import Figures, KindFigures, by_kind, figures
from tocsin.evaluation.gold import GoldReport, fingerprint, load
from tocsin.evaluation.personal import personal
from tocsin.evaluation.score import Score, Scorer
from tocsin.model import Record, TocsinError

Answer = Callable[[GoldReport], Record]


class Verdict(msgspec.Struct, frozen=True):
    """All that scoring a set gives. `errors` are sentences with their quotes, in order of the reports."""

    set: str
    sha256: str
    figures: Figures
    kinds: list[KindFigures]
    errors: list[str]


def evaluate(folder: Path, answer: Answer) -> Verdict:
    """Score what `answer` gives for each gold report of a folder; raises `GoldError` for a bad gold set.

    A report for which `answer` raises a `TocsinError` counts as missing, and the error says why.
    """
    golds = load(folder)
    score = _scored(golds, answer)
    return Verdict(folder.as_posix(), fingerprint(folder), figures(score, len(golds)), by_kind(score), score.errors)


def _scored(golds: list[GoldReport], answer: Answer) -> Score:
    scorer = Scorer({event.kind for gold in golds for event in gold.events})
    for gold in golds:
        try:
            record = answer(gold)
        except TocsinError as error:
            scorer.missing(gold)
            scorer.score.errors.append(f"{gold.name}: {error}")
            continue
        scorer.report(gold, record)
        for right, told in personal(gold, record):
            scorer.score.tally["personal_n"] += 1
            scorer.score.tally["personal_ok"] += right
            if not right:
                scorer.score.errors.append(f"{gold.name}: a person named wrongly: {told.partition(': ')[2]}")
    return scorer.score


def code_gold(gold: GoldReport) -> Record:
    """The answer of this version of Tocsin: the gold file read and coded as any report held as JSON."""
    import tocsin

    return tocsin.code(tocsin.read(gold.path))


def answers_of(file: Path) -> Answer:
    """The answers that stand in a file of JSON lines, as `tocsin code` printed them for the gold reports."""
    from tocsin.model import GoldError

    try:
        lines = file.read_bytes().splitlines()
        records = [msgspec.json.decode(line, type=Record) for line in lines if line.strip()]
    except (msgspec.MsgspecError, OSError) as error:
        raise GoldError(f"{file} is no output of `tocsin code`: {error}") from None
    known = {Path(record.report.path or record.report.id).stem: record for record in records}

    def answer(gold: GoldReport) -> Record:
        if gold.name not in known:
            raise GoldError(f"{file} has no line for it")
        return known[gold.name]

    return answer
