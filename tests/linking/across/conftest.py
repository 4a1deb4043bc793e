"""Records in the making: what several reports claim, without the coder."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable

import pytest

from tocsin.linking import link
from tocsin.model import Claim, Interval, Mention, Party, Record, Report, Span, When, Where

Telling = Callable[..., Record]
PLACES = {
    "Varna": Where("Varna", "BG", 43.217, 27.911, 726050, "city"),
    "Burgas": Where("Burgas", "BG", 42.506, 27.468, 732770, "city"),
    "Baku": Where("Baku", "AZ", 40.378, 49.892, 587084, "city"),
}


def record(name: str, published: str, *tellings: dict[str, object], language: str = "en", text: str = "") -> Record:
    """A record of claims; each telling has `kind`, `words`, and what else `claim` takes."""
    parties: dict[str, Party] = {}
    claims: list[Claim] = []
    whole = text
    for telling in tellings:
        words = str(telling["words"])
        whole += ("\n" if whole else "") + words
        claims.append(_claim(len(claims) + 1, telling, len(whole) - len(words), parties))
    report = Report(
        id=name,
        path=f"{name}.txt",
        sha256=hashlib.sha256(whole.encode()).hexdigest(),
        text=whole,
        language=language,
        published=Interval.parse(published),
    )
    made = tuple(parties.values())
    events, cases = link(claims, made, report)
    return Record(report=report, claims=tuple(claims), parties=made, events=tuple(events), cases=tuple(cases))


def _claim(number: int, telling: dict[str, object], start: int, parties: dict[str, Party]) -> Claim:
    words = str(telling["words"])

    def role(field: str) -> tuple[Mention, ...]:
        given = telling.get(field)
        if given is None:
            return ()
        name, sort = given  # type: ignore[misc]
        key = f"p{len(parties) + 1}"
        known = next((p.id for p in parties.values() if p.name == name), key)
        parties.setdefault(known, Party(id=known, name=name, type=sort))
        return (Mention(name, start, start + len(name), known),)

    day = telling.get("day")
    when = None
    if isinstance(day, str):
        first = dt.date.fromisoformat(day)
        last = dt.date.fromisoformat(str(telling.get("until", day)))
        when = When("then", first, last, "day" if first == last else "range", bool(telling.get("ongoing")))
    count, place, status = telling.get("count"), telling.get("place"), telling.get("status", "reported")
    return Claim(
        id=f"k{number}",
        kind=str(telling["kind"]),
        status=status,  # type: ignore[arg-type]
        quote=Span(words, start, start + len(words)),
        trigger=Span(words[:6], start, start + len(words[:6])),
        actor=role("actor"),
        target=role("target"),
        when=when,
        where=PLACES[str(place)] if place else None,
        count=count if isinstance(count, int) else None,
    )


@pytest.fixture
def told() -> Telling:
    """Makes records."""
    return record
