"""The figures of a set: what the counts come to."""

from __future__ import annotations

from collections import Counter

import msgspec

from tocsin.evaluation.score import Score


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """Shares between 0 and 1, rounded to four places; counts from `bad_offsets` on. No case at all gives 0.0.

    `personal` is the share of namings of a person as arrested, accused or perpetrator that are right, and
    `personal_n` how many there were; with none, it is 1.0, for nobody was named wrongly.
    """

    reports: int
    events: int
    precision: float
    recall: float
    f1: float
    status: float
    actor: float
    target: float
    when_exact: float
    when_inside: float
    where: float
    personal: float
    personal_n: int
    bad_offsets: int
    quotes_lost: int
    split: int
    merged: int
    reports_missing: int


class KindFigures(msgspec.Struct, frozen=True):
    """One kind: how many gold events, found ones, events in the output, right ones; precision and recall."""

    kind: str
    gold: int
    found: int
    out: int
    right: int
    precision: float | None
    recall: float | None


def figures(score: Score, reports: int) -> Figures:
    """The figures of a scored set of `reports` reports."""
    tally, total = score.tally, score.total()
    precision, recall = _share(total["right"], total["out"]), _share(total["found"], total["gold"])
    both = precision + recall
    return Figures(
        reports=reports,
        events=total["gold"],
        precision=precision,
        recall=recall,
        f1=round(2 * precision * recall / both, 4) if both else 0.0,
        status=_share(tally["status_ok"], tally["status_n"]),
        actor=_share(tally["actor_ok"], tally["actor_n"]),
        target=_share(tally["target_ok"], tally["target_n"]),
        when_exact=_share(tally["when_exact"], tally["when_n"]),
        when_inside=_share(tally["when_exact"] + tally["when_inside"], tally["when_n"]),
        where=_share(tally["where_ok"], tally["where_n"]),
        personal=_share(tally["personal_ok"], tally["personal_n"]) if tally["personal_n"] else 1.0,
        personal_n=tally["personal_n"],
        bad_offsets=tally["bad_offsets"],
        quotes_lost=tally["quotes_lost"],
        split=tally["split"],
        merged=tally["merged"],
        reports_missing=tally["reports_missing"],
    )


def by_kind(score: Score) -> list[KindFigures]:
    """The figures of each kind that occurs, in order of name; a share of nothing is None."""
    return [_kind(kind, score.kinds[kind]) for kind in sorted(score.kinds)]


def _kind(kind: str, counts: Counter[str]) -> KindFigures:
    gold, found, out, right = (counts[name] for name in ("gold", "found", "out", "right"))
    return KindFigures(
        kind, gold, found, out, right, _share(right, out) if out else None, _share(found, gold) if gold else None
    )


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0
