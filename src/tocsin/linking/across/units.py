"""A unit: one claim in the form that likeness over reports is measured on."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping

from tocsin.codebook import Codebook
from tocsin.linking import times
from tocsin.linking.across import context as names
from tocsin.linking.across.faces import Face, Faces
from tocsin.linking.across.registry import Registry
from tocsin.linking.concepts import concepts, trades
from tocsin.linking.kinds import Traits, traits
from tocsin.linking.likeness import WORD
from tocsin.linking.sights import holds
from tocsin.linking.words import fold, words_of
from tocsin.model import Claim, Event, Mention, Record, When, Where

CONTENT = re.compile(r"[^\W\d_]{4,}")
FIGURE = re.compile(r"\d+")
MOST_FACES = 8
UNDATED = 10**7  # stands for the day of what has none


class Unit:
    """One claim. Days are ordinals; `low` and `high` are None where nothing bounds them.

    `own` tells that its days rest on words of its own, `spoken` that its words name its place; `event` is the event of
    its report that it stands in, `context` the named parties of its
    report, `places` the places of its report, `names` the words of names in its quote.
    """

    __slots__ = (
        "actors",
        "amount",
        "claim",
        "concepts",
        "context",
        "count",
        "court",
        "denied",
        "event",
        "high",
        "kind",
        "language",
        "low",
        "mode",
        "names",
        "number",
        "ongoing",
        "own",
        "places",
        "planned",
        "published",
        "quote",
        "report",
        "spoken",
        "targets",
        "trades",
        "traits",
        "when",
        "where",
        "words",
    )

    def __init__(self, number: int, report: int, claim: Claim, kind_traits: Traits) -> None:
        self.number = number
        self.report = report
        self.claim = claim
        self.kind = claim.kind
        self.traits = kind_traits
        self.event = ""
        self.language = ""
        self.when: When | None = None
        self.where: Where | None = None
        self.low: int | None = None
        self.high: int | None = None
        self.own = self.ongoing = self.spoken = False
        self.published: tuple[int, int] | None = None
        self.actors: tuple[Face, ...] = ()
        self.targets: tuple[Face, ...] = ()
        self.context: frozenset[int] = frozenset()
        self.places: frozenset[int | str] = frozenset()
        self.count = claim.count
        self.amount = "".join(FIGURE.findall(claim.amount)) if claim.amount else ""
        self.mode = claim.mode
        self.planned = claim.status == "planned"
        self.denied = claim.status == "denied"
        self.words: frozenset[str] = frozenset()
        self.concepts: frozenset[str] = frozenset()
        self.court = False
        self.trades: frozenset[str] = frozenset()
        self.names: frozenset[str] = frozenset()
        self.quote = " ".join(claim.quote.text.split())

    @property
    def real(self) -> bool:
        """Whether the act is told as done."""
        return not (self.planned or self.denied)

    @property
    def day(self) -> int:
        """The day that it stands by in order of time: its own, else that of its report."""
        if self.low is not None and self.high is not None:
            return self.low
        if self.published is not None:
            return self.published[0]
        return UNDATED


def units_of(record: Record, number: int, report: int, registry: Registry, codebook: Codebook | None) -> list[Unit]:
    """The units of one record, one a claim, numbered from `number` on, in the order of the text."""
    words = words_of(record.report.language)
    places = frozenset(fold(w) for c in record.claims if c.where is not None for w in WORD.findall(c.where.name))
    spots_told = frozenset(spot(c.where) for c in record.claims if c.where is not None)
    faces = Faces(record, words, registry, places)
    events = {claim: event for event in record.events for claim in event.claims}
    published = record.report.published
    out: list[Unit] = []
    for claim in sorted(record.claims, key=lambda c: (c.trigger.start, c.quote.start, c.id)):
        unit = Unit(number + len(out), report, claim, traits(claim.kind, codebook))
        unit.language = record.report.language or ""
        if published is not None:
            unit.published = published.earliest.toordinal(), published.latest.toordinal()
        quoted = claim.quote.text.casefold()
        unit.words = frozenset(map(sys.intern, CONTENT.findall(quoted))) - words.stops
        unit.concepts = concepts(WORD.findall(quoted))
        unit.trades = trades(unit.concepts) if unit.traits.dispute == "core" else frozenset()
        if unit.traits.by_court:
            unit.court = holds(" ".join([*(m.text for m in claim.actor), claim.quote.text]), words.courts)
        unit.names = names.within(record.report.text, claim.quote)
        unit.actors = _faces(claim.actor, claim, faces)
        unit.targets = _faces(claim.target, claim, faces)
        unit.places = spots_told
        _locate(unit, events)
        out.append(unit)
    return out


def _locate(unit: Unit, events: Mapping[str, Event]) -> None:
    """Its event, time and place; a place that the claim does not tell is that of its event."""
    claim = unit.claim
    event = events.get(claim.id)
    unit.event = claim.id if event is None else event.id
    when = claim.when
    unit.when = when
    if when is not None:
        unit.own = times.own(claim.when) and times.known(claim.when)
        unit.ongoing = when.ongoing
        if not (unit.planned and not unit.own):
            unit.low = None if when.earliest is None else when.earliest.toordinal()
            unit.high = None if when.latest is None else when.latest.toordinal()
    unit.where = claim.where or (None if event is None else event.where)
    unit.spoken = claim.where is not None and _stem(claim.where.name).casefold() in claim.quote.text.casefold()


def _faces(mentions: Iterable[Mention], claim: Claim, faces: Faces) -> tuple[Face, ...]:
    return tuple(dict.fromkeys(faces.of(m, claim.quote) for m in mentions))[:MOST_FACES]


def spot(where: Where) -> int | str:
    """What tells a place from others."""
    return where.name.casefold() if where.geoname_id is None else where.geoname_id


def _stem(name: str) -> str:
    """What of a place's name stays when it is bent by case."""
    return name if len(name) < 5 else name[: max(4, len(name) - 2)]
