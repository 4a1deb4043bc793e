"""Answers to gold reports made by rule, so that scoring can be tested without the coder."""

from __future__ import annotations

import datetime as dt
import hashlib
import random
from collections.abc import Callable

import pytest

from tocsin.evaluation.gold import GoldEvent, GoldReport
from tocsin.evaluation.likeness import Folded
from tocsin.model import Claim, Event, Mention, Party, Record, Report, Span, When, Where

Answer = Callable[[GoldReport], Record]


def _claim(number: int, event: GoldEvent, text: str, found: Span) -> Claim:
    words = Span(text[found.start : found.end], found.start, found.end)
    first = words.text.split()[0]
    here = words.start
    return Claim(
        id=f"c{number}",
        kind=event.kind,
        status=event.status or "reported",
        quote=words,
        trigger=Span(first, words.start, words.start + len(first)),
        actor=tuple(Mention("", here, here, f"actor{number}-{i}") for i in range(len(event.actor))),
        target=tuple(Mention("", here, here, f"target{number}-{i}") for i in range(len(event.target))),
        when=When(None, event.earliest, event.latest, "range") if event.earliest or event.latest else None,
        where=Where((event.place or "").split("|")[0], event.country) if event.place or event.country else None,
    )


@pytest.fixture(scope="session")
def perfect() -> Answer:
    """Answers a gold report with just what its coder recorded."""

    def answer(gold: GoldReport) -> Record:
        folded = Folded(gold.text)
        claims, events, parties = [], [], []
        for number, event in enumerate(gold.events):
            found = [span for quote in event.quotes for span in folded.find(quote)[:1]]
            if not found:
                continue
            claim = _claim(number, event, gold.text, found[0])
            claims.append(claim)
            events.append(
                Event(
                    id=f"e{number}",
                    kind=event.kind,
                    claims=(claim.id,),
                    when=claim.when,
                    where=claim.where,
                    status=claim.status,
                )
            )
            for role, names in (("actor", event.actor), ("target", event.target)):
                for i, name in enumerate(names):
                    parties.append(Party(id=f"{role}{number}-{i}", name=name.split("|")[0], type="person"))
        report = Report(
            id=gold.id,
            path=gold.path,
            sha256=hashlib.sha256(gold.text.encode()).hexdigest(),
            text=gold.text,
            language=gold.language,
        )
        return Record(report=report, claims=tuple(claims), events=tuple(events), parties=tuple(parties))

    return answer


@pytest.fixture(scope="session")
def faulty(perfect: Answer) -> Callable[[int], Answer]:
    """Answers with mistakes of every sort, chosen by a seed: losses, additions, mergers, splits, wrong fields."""

    def with_seed(seed: int) -> Answer:
        def answer(gold: GoldReport) -> Record:
            return _spoil(perfect(gold), random.Random(f"{seed}-{gold.name}"))

        return answer

    return with_seed


def _spoil(record: Record, chance: random.Random) -> Record:
    import msgspec

    change = msgspec.structs.replace
    claims, events = [], []
    kinds = sorted({claim.kind for claim in record.claims})
    for claim, event in zip(record.claims, record.events, strict=True):
        fate = chance.random()
        if fate < 0.12:
            continue
        if fate < 0.2:
            claim, event = change(claim, kind=(k := chance.choice(kinds))), change(event, kind=k)
        if fate > 0.8:
            claim = change(claim, status=chance.choice(["reported", "alleged", "planned", "denied"]))
        if chance.random() < 0.15:
            claim = change(claim, actor=(), target=claim.target[:1])
        if chance.random() < 0.2 and claim.when and claim.when.earliest:
            moved = change(claim.when, earliest=claim.when.earliest + dt.timedelta(days=chance.choice([-1, 0, 1])))
            claim, event = change(claim, when=moved), change(event, when=None)
        if chance.random() < 0.1:
            claim, event = change(claim, where=None), change(event, where=Where("Elsewhere", "ZZ"))
        if chance.random() < 0.1:
            claim = change(claim, trigger=change(claim.trigger, start=claim.trigger.start + 1))
        same = [e for e in events if e.kind == claim.kind]
        claims.append(claim)
        if same and chance.random() < 0.3:
            events[events.index(same[0])] = change(same[0], claims=(*same[0].claims, claim.id))
        else:
            events.append(change(event, claims=(claim.id,)))
        if chance.random() < 0.1:
            again = change(claim, id=f"{claim.id}-again")
            claims.append(again)
            events.append(change(event, id=f"{event.id}-again", claims=(again.id,)))
    return change(record, claims=tuple(claims), events=tuple(events))
