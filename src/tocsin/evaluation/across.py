"""Linking over reports scored: do claims that match gold quotes of one act stand in one event, and no others?"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from tocsin.linking.across import decode, link_all
from tocsin.model import Claim, GoldError, Record

Claimed = tuple[str, str]  # report, claim


class GoldAct(msgspec.Struct, frozen=True):
    """What one report says of one act: the act's name, the same in all reports, and the words that tell it."""

    act: str
    kind: str
    quotes: tuple[str, ...]
    status: str | None = None


class GoldReport(msgspec.Struct, frozen=True):
    """One report of a gold set of acts over reports."""

    id: str
    text: str
    events: tuple[GoldAct, ...] = ()
    language: str | None = None
    published: str | None = None
    title: str | None = None


class AcrossFigures(msgspec.Struct, frozen=True):
    """What a set reached. Shares are of pairs of claims (`precision`, `recall`) and of claims (`bcubed_...`).

    Only claims that match a gold quote count: `claims`. `told` is the share of gold tellings that some claim matches.
    """

    reports: int
    acts: int
    claims: int
    told: float
    precision: float
    recall: float
    f1: float
    bcubed_precision: float
    bcubed_recall: float


def load(folder: Path) -> list[GoldReport]:
    """Every gold report of a folder and the folders in it, in order of id. Raises `GoldError`."""
    out = []
    for file in sorted(folder.rglob("*.json")):
        try:
            report = msgspec.json.decode(file.read_bytes(), type=GoldReport)
        except (msgspec.MsgspecError, OSError) as error:
            raise GoldError(f"{file} is no gold report of acts: {error}") from None
        for event in report.events:
            if any(quote not in report.text for quote in event.quotes):
                raise GoldError(f"{file}: a quote of {event.act} is not in the text; copy it letter by letter")
        out.append(report)
    if not out:
        raise GoldError(f"{folder} holds no gold reports; give the folder that holds them, one JSON file each")
    return sorted(out, key=lambda report: report.id)


def matches(gold: GoldReport, claims: Sequence[Claim]) -> dict[str, str]:
    """The act of each claim that matches a quote: of its kind, and the one that it shares most characters with."""
    spans = [
        (act, start, start + len(quote))
        for act in gold.events
        for quote in act.quotes
        for start in [gold.text.index(quote)]
    ]
    out: dict[str, str] = {}
    for claim in claims:
        best: tuple[int, int, int] | None = None
        for number, (act, start, end) in enumerate(spans):
            shared = min(end, claim.quote.end) - max(start, claim.quote.start)
            inside = start <= claim.trigger.start < end
            if act.kind != claim.kind or shared <= 0:
                continue
            found = (inside, shared, -number)
            if best is None or found > best:
                best = found
                out[claim.id] = act.act
    return out


def score(
    golds: Sequence[GoldReport], matched: Mapping[Claimed, str], events: Mapping[Claimed, str]
) -> tuple[AcrossFigures, list[str]]:
    """The figures, and every wrong pair and every part of an act in words. `events` tells each claim's event."""
    claims = sorted(matched)
    both = sum(_pairs(Counter((matched[c], events[c]) for c in claims).values()))
    out = sum(_pairs(Counter(events[c] for c in claims).values()))
    gold = sum(_pairs(Counter(matched[c] for c in claims).values()))
    by_event = _sets(claims, events)
    by_act = _sets(claims, matched)
    shared = [len(by_event[events[c]] & by_act[matched[c]]) for c in claims]
    tellings = [(report.id, act.act) for report in golds for act in report.events]
    reached = {(report, matched[report, claim]) for report, claim in claims}
    precision, recall = both / out if out else 1.0, both / gold if gold else 1.0
    figures = AcrossFigures(
        reports=len(golds),
        acts=len({act for _, act in tellings}),
        claims=len(claims),
        told=sum(t in reached for t in set(tellings)) / max(1, len(set(tellings))),
        precision=precision,
        recall=recall,
        f1=2 * precision * recall / (precision + recall) if precision + recall else 0.0,
        bcubed_precision=sum(s / len(by_event[events[c]]) for s, c in zip(shared, claims, strict=True))
        / max(1, len(claims)),
        bcubed_recall=sum(s / len(by_act[matched[c]]) for s, c in zip(shared, claims, strict=True))
        / max(1, len(claims)),
    )
    return figures, _errors(by_event, by_act, matched, events)


def _pairs(sizes: object) -> list[int]:
    return [n * (n - 1) // 2 for n in sizes]  # type: ignore[attr-defined]


def _sets(claims: Sequence[Claimed], of: Mapping[Claimed, str]) -> dict[str, set[Claimed]]:
    out: dict[str, set[Claimed]] = {}
    for claim in claims:
        out.setdefault(of[claim], set()).add(claim)
    return out


def _errors(
    by_event: Mapping[str, set[Claimed]],
    by_act: Mapping[str, set[Claimed]],
    matched: Mapping[Claimed, str],
    events: Mapping[Claimed, str],
) -> list[str]:
    out = []
    for event, members in sorted(by_event.items()):
        acts = sorted({matched[c] for c in members})
        for one, other in itertools.combinations(acts, 2):
            some = [sorted(c for c in members if matched[c] == act) for act in (one, other)]
            out.append(f"merged in {event}: {one} {_told(some[0])} with {other} {_told(some[1])}")
    for act, members in sorted(by_act.items()):
        parts = sorted({events[c] for c in members})
        if len(parts) > 1:
            told = " | ".join(_told(sorted(c for c in members if events[c] == part)) for part in parts)
            out.append(f"split: {act}: {told}")
    return out


def _told(claims: Sequence[Claimed]) -> str:
    return " ".join("/".join(claim) for claim in claims)


def evaluate(folder: Path, output: Path | None = None) -> tuple[AcrossFigures, list[str]]:
    """Code the gold reports of a folder (or take the `output` of `tocsin code`), link them, and score the events.

    Raises `GoldError` for a bad set, or an output that lacks one of its reports.
    """
    golds = load(folder)
    records = _coded(golds) if output is None else _read(output)
    missing = [gold.id for gold in golds if gold.id not in records]
    if missing:
        raise GoldError(f"{output} has no line for {missing[0]}; give the output of `tocsin code` for {folder}")
    linked = link_all(records[gold.id] for gold in golds)
    matched = {(gold.id, claim): act for gold in golds for claim, act in matches(gold, records[gold.id].claims).items()}
    return score(golds, matched, {(c.report, c.claim): e.event for e in linked.events for c in e.claims})


def _coded(golds: Sequence[GoldReport]) -> dict[str, Record]:
    import tocsin

    out = {}
    for gold in golds:
        given = msgspec.json.encode(gold)
        report = tocsin.read(given, name=f"{gold.id}.json")
        out[gold.id] = tocsin.code(report)
    return out


def _read(output: Path) -> dict[str, Record]:
    with output.open("rb") as lines:
        records = [decode(line, f"line {number} of {output}") for number, line in enumerate(lines, 1) if line.strip()]
    return {record.report.id: record for record in records}
