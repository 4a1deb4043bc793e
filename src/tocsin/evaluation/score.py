"""One report scored: which gold events were found, what of each is right, and every error with its quote."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from tocsin.evaluation.gold import GoldEvent, GoldReport
from tocsin.evaluation.likeness import Folded, names_party
from tocsin.model import Claim, Event, Mention, Party, Record, Span, When, Where

# A gold event, and where its quotes stand in the text as read.
Located = tuple[GoldEvent, list[Span]]


@dataclass
class Score:
    """Counts that add up over reports: `tally` of fields, `kinds` by kind, and the errors in words."""

    tally: Counter[str] = field(default_factory=Counter)
    kinds: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    errors: list[str] = field(default_factory=list)

    def total(self) -> Counter[str]:
        """The counts of all kinds together."""
        return sum(self.kinds.values(), Counter())


@dataclass(frozen=True)
class _Told:
    """An event of the output, or the part of it that touches one gold event."""

    event: Event
    claims: tuple[Claim, ...]


class Scorer:
    """Scores reports of one set. `kinds` are the kinds that the set uses: it says nothing about others."""

    def __init__(self, kinds: Collection[str]) -> None:
        self.kinds = frozenset(kinds)
        self.score = Score()

    def missing(self, gold: GoldReport) -> None:
        """Count a report for which there is no output."""
        self.score.errors.append(f"{gold.name}: no output")
        self.score.tally["reports_missing"] += 1
        for event in gold.events:
            if not event.optional:
                self.score.kinds[event.kind]["gold"] += 1

    def report(self, gold: GoldReport, record: Record) -> None:
        """Score one report."""
        self.score.tally["bad_offsets"] += bad_offsets(record)
        places = located(gold, record)
        for event, spans in places:
            if not spans:
                self.score.tally["quotes_lost"] += 1
                self._error(gold, "quote not in the text read", event.quotes[0])
        claims = {claim.id: claim for claim in record.claims}
        told = [_Told(e, tuple(claims[i] for i in e.claims)) for e in record.events if e.kind in self.kinds]
        answered = self._gold_events(gold, places, told, {party.id: party for party in record.parties})
        self._output_events(gold, places, told, answered)

    def _gold_events(
        self, gold: GoldReport, places: list[Located], told: list[_Told], parties: dict[str, Party]
    ) -> set[str]:
        """Count what was found of each gold event; gives the ids of the output's events that answer one.

        An event of the output answers one gold event, and beside it one gold denial of the same act.
        """
        taken: set[tuple[str, bool]] = set()
        for event, spans in places:
            if event.optional:
                continue
            counts = self.score.kinds[event.kind]
            counts["gold"] += 1
            touching = [_Told(t.event, hits) for t in told if (hits := touched(t.claims, event, spans))]
            denied = event.status == "denied"
            free = [t for t in touching if (t.event.id, denied) not in taken]
            if not touching:
                self._error(gold, f"missed {event.kind}", event.quotes[0])
            elif not free:
                self.score.tally["merged"] += 1
                self._error(gold, f"{event.kind} merged into another event", event.quotes[0])
            else:
                counts["found"] += 1
                taken.add((free[0].event.id, denied))
                self._fields(gold, event, free[0].event, [c for t in free for c in t.claims], parties)
        return {identity for identity, _ in taken}

    def _output_events(self, gold: GoldReport, places: list[Located], told: list[_Told], answered: set[str]) -> None:
        """Count the output's events as right, told twice, or spurious."""
        for t in told:
            counts = self.score.kinds[t.event.kind]
            counts["out"] += 1
            touching = [event for event, spans in places if touched(t.claims, event, spans)]
            words = t.claims[0].quote.text if t.claims else "?"
            if t.event.id in answered or any(event.optional for event in touching):
                counts["right"] += 1
            elif touching:
                self.score.tally["split"] += 1
                self._error(gold, f"{t.event.kind} told twice, belongs to an event already found", words)
            else:
                self._error(gold, f"spurious {t.event.kind}", words)

    def _fields(
        self, gold: GoldReport, wanted: GoldEvent, event: Event, claims: list[Claim], parties: dict[str, Party]
    ) -> None:
        tally, quote = self.score.tally, wanted.quotes[0]
        if wanted.status is not None:
            tally["status_n"] += 1
            right = wanted.status in {claim.status for claim in claims}
            tally["status_ok"] += right
            if not right:
                told = f"status of {wanted.kind} is {wanted.status}, got {claims[0].status}"
                self._error(gold, told, quote)
        for role in ("actor", "target"):
            names = list(named(claims, role, parties))
            for party in getattr(wanted, role):
                tally[f"{role}_n"] += 1
                right = names_party(party, names)
                tally[f"{role}_ok"] += right
                if not right:
                    self._error(gold, f"{role} {party!r} of {wanted.kind} not named (got {names[:4]})", quote)
        self._when(gold, wanted, [event.when, *(claim.when for claim in claims)])
        self._where(gold, wanted, [event.where, *(claim.where for claim in claims)])

    def _when(self, gold: GoldReport, wanted: GoldEvent, given: list[When | None]) -> None:
        if wanted.earliest is None and wanted.latest is None:
            return
        dates = [(when.earliest, when.latest) for when in given if when is not None]
        verdict = "wrong"
        if (wanted.earliest, wanted.latest) in dates:
            verdict = "exact"
        elif any(_within(first, last, wanted) for first, last in dates):
            verdict = "inside"
        self.score.tally["when_n"] += 1
        self.score.tally[f"when_{verdict}"] += 1
        if verdict == "wrong":
            got = " or ".join(dict.fromkeys(f"{first}..{last}" for first, last in dates)) or "nothing"
            told = f"when of {wanted.kind} is {wanted.earliest}..{wanted.latest}, got {got}"
            self._error(gold, told, wanted.quotes[0])

    def _where(self, gold: GoldReport, wanted: GoldEvent, given: list[Where | None]) -> None:
        if not wanted.place and not wanted.country:
            return
        places = [where for where in given if where is not None]
        if wanted.place:
            right = any(where.name and names_party(wanted.place, [where.name]) for where in places)
        else:
            right = any(where.country == wanted.country for where in places)
        self.score.tally["where_n"] += 1
        self.score.tally["where_ok"] += right
        if not right:
            got = " or ".join(dict.fromkeys(f"{where.name}/{where.country}" for where in places)) or "nothing"
            told = f"where of {wanted.kind} is {wanted.place}/{wanted.country}, got {got}"
            self._error(gold, told, wanted.quotes[0])

    def _error(self, gold: GoldReport, told: str, quote: str) -> None:
        self.score.errors.append(f"{gold.name}: {told}: {quote!r}")


def located(gold: GoldReport, record: Record) -> list[Located]:
    """Each gold event with the places of its quotes in the text as read."""
    text = Folded(record.report.text)
    return [(event, [span for quote in event.quotes for span in text.find(quote)]) for event in gold.events]


def touched(claims: Iterable[Claim], event: GoldEvent, spans: list[Span]) -> tuple[Claim, ...]:
    """The claims of the event's kind whose quotes overlap one of its own."""
    return tuple(c for c in claims if c.kind == event.kind and any(c.quote.overlaps(span) for span in spans))


def named(claims: Iterable[Claim], role: str, parties: dict[str, Party]) -> Iterable[str]:
    """Every word for the parties in a role: the mentions, and the names, aliases and descriptions behind them."""
    for claim in claims:
        for mention in getattr(claim, role):
            yield mention.text
            if party := parties.get(mention.party or ""):
                yield from (party.name, *party.aliases, *party.descriptions)


def bad_offsets(record: Record) -> int:
    """How many spans of a record do not quote the words that stand at their offsets."""
    text = record.report.text
    spans: list[Span | Mention] = []
    for claim in record.claims:
        spans += (claim.quote, claim.trigger, *claim.actor, *claim.target)
    return sum(text[span.start : span.end] != span.text for span in spans)


def _within(first: dt.date | None, last: dt.date | None, wanted: GoldEvent) -> bool:
    """True for days that are not empty and lie within the gold's."""
    if first is None or last is None or wanted.earliest is None or wanted.latest is None:
        return False
    return wanted.earliest <= first <= last <= wanted.latest
