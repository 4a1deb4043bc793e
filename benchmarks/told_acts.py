"""Invented claims at any size: acts that one or several reports tell, with names, places, days and numbers that vary.

Everything comes out of a seeded generator, so that the same number gives the same records.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import random
from collections.abc import Iterator

from tocsin.model import Claim, Event, Interval, Mention, Party, PartyType, Record, Report, Span, When, Where

A_REPORT = 10  # claims
WORDS = 250  # of a report beside its claims
FIRST_DAY = dt.date(2005, 1, 1).toordinal()
DAYS = 7300
LABOUR = ("strike", "strike-end", "demand", "negotiation", "settlement", "wage-arrears", "dismissal", "protest")
PERSONAL = ("arrest", "sentence", "prosecution", "assault", "threat", "release", "raid", "killing")
SYLLABLES = [a + b for a in "bcdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "el", "or")]


class _World:
    """The persons, firms and places that acts are made of, as many as a record of that size would name."""

    def __init__(self, claims: int) -> None:
        self.chance = random.Random(7)
        self.persons = [f"{self.name()} {self.name()}" for _ in range(claims // 12 + 10)]
        self.firms = [
            f"{self.name()} {self.chance.choice(('Steel', 'Textile', 'Mining', 'Foods'))}"
            for _ in range(claims // 20 + 10)
        ]
        self.places = [self.place(n) for n in range(min(3000, claims // 25 + 10))]
        self.vocabulary = [self.name().lower() for _ in range(4000)]

    def name(self) -> str:
        return "".join(self.chance.choices(SYLLABLES, k=3)).capitalize()

    def place(self, number: int) -> Where:
        lat, lon = round(self.chance.uniform(-50, 65), 4), round(self.chance.uniform(-120, 140), 4)
        return Where(self.name(), f"{'ABCDEFGHIJ'[number % 10]}{'KLMNOPQ'[number % 7]}", lat, lon, number + 1, "city")


class _Act:
    """One act: what its tellings share."""

    __slots__ = ("count", "day", "firm", "kind", "person", "place")

    def __init__(self, world: _World) -> None:
        chance = world.chance
        self.kind = chance.choice(LABOUR if chance.random() < 0.6 else PERSONAL)
        self.day = FIRST_DAY + chance.randrange(DAYS)
        self.place = chance.choice(world.places)
        self.firm = chance.choice(world.firms)
        self.person = chance.choice(world.persons)
        self.count = chance.randrange(2, 3000)


def records(claims: int) -> Iterator[Record]:
    """So many claims, ten a report, each act told by one to six reports."""
    world = _World(claims)
    waiting: list[tuple[int, _Act]] = []
    while len(waiting) < claims:
        act = _Act(world)
        for _ in range(world.chance.choice((1, 1, 2, 3, 6))):
            waiting += [(act.day + world.chance.randrange(1, 15), act)]
    waiting = sorted(waiting[:claims], key=lambda telling: telling[0])
    for start in range(0, claims, A_REPORT):
        some = waiting[start : start + A_REPORT]
        yield _record(start // A_REPORT, max(day for day, _ in some), [act for _, act in some], world)


def _record(number: int, published: int, acts: list[_Act], world: _World) -> Record:
    chance = world.chance
    parties: list[Party] = []
    text = " ".join(chance.choices(world.vocabulary, k=WORDS)) + ". "
    claims = []
    for act in acts:
        labour = act.kind in LABOUR
        sentence = (
            f"{act.firm} in {act.place.name} and {act.person}: {' '.join(chance.choices(world.vocabulary, k=8))}. "
        )
        at = len(text)
        text += sentence

        def party(name: str, sort: PartyType, at: int = at) -> Mention:
            made = Party(id=f"p{len(parties) + 1}", name=name, type=sort)
            parties.append(made)
            return Mention(name, at, at + len(name), made.id)

        group = party(f"{act.count} {chance.choice(('workers', 'miners', 'drivers'))}", "group")
        day = dt.date.fromordinal(act.day)
        told = chance.random()
        when = (
            When("then", day, day, "day") if told < 0.7 else When(None, None, dt.date.fromordinal(published), "unknown")
        )
        claims.append(
            Claim(
                id=f"k{len(claims) + 1}",
                kind=act.kind,
                status="denied" if told > 0.95 else "reported",
                quote=Span(sentence.strip(), at, at + len(sentence) - 1),
                trigger=Span(sentence[:5], at, at + 5),
                actor=(group,) if labour else (party("police", "authority"),),
                target=(party(act.firm, "organisation") if labour else party(act.person, "person"),),
                when=when,
                where=act.place if chance.random() < 0.8 else None,
                count=act.count if chance.random() < 0.5 else None,
            )
        )
    day = dt.date.fromordinal(published)
    report = Report(
        id=f"r{number:07}",
        path=None,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        language="en",
        published=Interval(day, day),
    )
    events = tuple(
        Event(id=f"e{n}", kind=c.kind, claims=(c.id,), when=c.when, where=c.where) for n, c in enumerate(claims, 1)
    )
    return Record(report=report, claims=tuple(claims), parties=tuple(parties), events=events)
