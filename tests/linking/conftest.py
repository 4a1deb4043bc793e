"""Claims in the making: a report that is told sentence by sentence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from tocsin.linking import link
from tocsin.model import Case, Claim, Event, Interval, Mention, Party, PartyType, Report, Span, Status, When, Where


class Telling:
    """A report that grows by sentences, with the claims and parties that a coder would find in it."""

    def __init__(self) -> None:
        self.text = ""
        self.claims: list[Claim] = []
        self.parties: dict[str, Party] = {}
        self.title: str | None = None

    def party(self, name: str, sort: PartyType = "group") -> str:
        """The id of a party, made when first asked for."""
        for party in self.parties.values():
            if party.name == name:
                return party.id
        made = f"p{len(self.parties) + 1}"
        self.parties[made] = Party(id=made, name=name, type=sort)
        return made

    def say(
        self,
        sentence: str,
        kind: str,
        trigger: str,
        *,
        actor: str | tuple[str, str, PartyType] | None = None,
        target: str | tuple[str, str, PartyType] | None = None,
        day: str | None = None,
        until: str | None = None,
        ongoing: bool = False,
        place: str | None = None,
        status: Status = "reported",
        mode: str | None = None,
    ) -> str:
        """Add a sentence (unless it is the last one again) with a claim; a role is its words, or words, party, type."""
        if not self.text.endswith(sentence):
            self.text += ("\n" if self.text else "") + sentence
        start = len(self.text) - len(sentence)
        at = start + sentence.index(trigger)
        when = None
        if day is not None:
            first, last = dt.date.fromisoformat(day), dt.date.fromisoformat(until or day)
            when = When(day, first, last, "day" if first == last else "range", ongoing)
        claim = Claim(
            id=f"k{len(self.claims) + 1}",
            kind=kind,
            mode=mode,
            status=status,
            quote=Span(sentence, start, len(self.text)),
            trigger=Span(trigger, at, at + len(trigger)),
            actor=self._role(actor, sentence, start),
            target=self._role(target, sentence, start),
            when=when,
            where=None if place is None else Where(place, "KE", precision="city"),
        )
        self.claims.append(claim)
        return claim.id

    def _role(self, words: str | tuple[str, str, PartyType] | None, sentence: str, start: int) -> tuple[Mention, ...]:
        if words is None:
            return ()
        text, name, sort = words if isinstance(words, tuple) else (words, words, "group")
        at = start + sentence.index(text)
        return (Mention(text, at, at + len(text), self.party(name, sort)),)

    @property
    def report(self) -> Report:
        """The report as told so far, published on 12 June 2015."""
        day = dt.date(2015, 6, 12)
        return Report(
            id="r", path=None, sha256="0", text=self.text, title=self.title, language="en", published=Interval(day, day)
        )

    def link(self) -> tuple[list[Event], list[Case]]:
        """Events and cases of what was told."""
        return link(self.claims, list(self.parties.values()), self.report)

    def partition(self) -> set[frozenset[str]]:
        """The claims as they stand together in events."""
        return {frozenset(e.claims) for e in self.link()[0]}


@pytest.fixture
def telling() -> Telling:
    """An empty report."""
    return Telling()


@pytest.fixture
def new_telling() -> Callable[[], Telling]:
    """Makes empty reports, for property tests."""
    return Telling
