"""A record's events as rows for a reader: in order of time, with the names and words that a person looks for."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tocsin.model import Claim, Event, Mention, Party, Record, Report, When, Where


@dataclass(frozen=True)
class Row:
    """One event as shown: `claim` is the one that tells most of it, `claims` are all, in order of the text.

    `sources` names by a claim's id who says it, where that is not the report itself.
    """

    event: Event
    claim: Claim
    claims: tuple[Claim, ...]
    when: str
    who: tuple[str, ...]
    whom: tuple[str, ...]
    where: str
    sources: Mapping[str, str]

    @property
    def source(self) -> str | None:
        """Who says the claim that is shown, if not the report itself."""
        return self.sources.get(self.claim.id)

    @property
    def at_odds(self) -> tuple[Claim, ...]:
        """The claims that deny what the event's other claims assert."""
        return tuple(c for c in self.claims if c.status == "denied" != self.event.status)


def rows(record: Record) -> list[Row]:
    """The record's events, earliest first; undated ones last, in order of the text."""
    claims = {claim.id: claim for claim in record.claims}
    parties = {party.id: party for party in record.parties}
    made = [_row(event, claims, parties) for event in record.events if any(i in claims for i in event.claims)]
    return sorted(made, key=_place_in_time)


def _row(event: Event, claims: dict[str, Claim], parties: dict[str, Party]) -> Row:
    own = tuple(sorted((claims[i] for i in event.claims if i in claims), key=lambda c: c.quote.start))
    fullest = max(own, key=lambda c: (c.status == event.status, bool(c.actor) + bool(c.target), -c.quote.start))
    return Row(
        event=event,
        claim=fullest,
        claims=own,
        when=dates(event.when),
        who=_names((m for c in own for m in c.actor), parties),
        whom=_names((m for c in own for m in c.target), parties),
        where=place(event.where),
        sources={c.id: name(c.source, parties) for c in own if c.source},
    )


def _place_in_time(row: Row) -> tuple[bool, dt.date, dt.date, int]:
    when = row.event.when
    start = row.claims[0].quote.start
    if when is None or when.earliest is None:
        return True, dt.date.max, dt.date.max, start
    return False, when.earliest, when.latest or when.earliest, start


def name(mention: Mention, parties: dict[str, Party]) -> str:
    """The name of the party behind a mention, or the mention's own words."""
    party = parties.get(mention.party or "")
    return party.name if party else mention.text


def _names(mentions: Iterable[Mention], parties: dict[str, Party]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name(m, parties) for m in mentions))


def dates(when: When | None) -> str:
    """`2019-04-11`, `2019-04`, `2019`, `2019-04-01 – 2019-04-09`, `by 2019-04-12`; empty when nothing is known."""
    if when is None or (when.earliest is None and when.latest is None):
        return ""
    since = "since " if when.ongoing else ""
    first, last = when.earliest, when.latest
    if first is None:
        return f"by {last}"
    if last is None:
        return f"from {first}"
    if first == last:
        return f"{since}{first}"
    if first.day == 1 and (last.year, last.month) == (first.year, first.month) and _ends_month(last):
        return f"{since}{first:%Y-%m}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return f"{since}{first.year}"
    return f"{since}{first} – {last}"


def published(report: Report) -> str:
    """`published 2019-04-12`, `published 2011-06` when only the month is known, or `undated`."""
    days = report.published
    return "undated" if days is None else f"published {dates(When(None, days.earliest, days.latest, 'range'))}"


def _ends_month(day: dt.date) -> bool:
    return day.day == calendar.monthrange(day.year, day.month)[1]


def place(where: Where | None) -> str:
    """`Aktau, KZ`, or only the country, or an empty string."""
    if where is None:
        return ""
    return f"{where.name}, {where.country}" if where.country and where.precision != "country" else where.name
