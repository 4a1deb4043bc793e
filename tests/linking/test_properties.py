"""What holds whatever is told."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tocsin.linking import link
from tocsin.model import Claim, Interval, Mention, Party, Report, Span, When, Where

SENTENCE = "On that day the police again beat another worker and the second strike went on. "
KINDS = ("strike", "arrest", "negotiation", "complaint", "a-kind-that-no-codebook-holds")
PARTIES = (
    Party(id="p1", name="Ana Brito", type="person"),
    Party(id="p2", name="Rui Pinto", type="person"),
    Party(id="p3", name="workers at Orbel Steel", type="group"),
    Party(id="p4", name="Orbel Steel", type="organisation"),
    Party(id="p5", name="", type="unknown"),
    Party(id="p6", name="the police", type="authority"),
)


@st.composite
def whens(draw: st.DrawFn) -> When | None:
    if draw(st.booleans()):
        return None
    first = draw(st.none() | st.dates(dt.date(2015, 1, 1), dt.date(2015, 6, 30)))
    last = first + dt.timedelta(draw(st.sampled_from([0, 1, 30, 400]))) if first else draw(st.none() | st.dates())
    return When(draw(st.none() | st.just("then")), first, last, "range", draw(st.booleans()))


def roles(at: int) -> st.SearchStrategy[tuple[Mention, ...]]:
    words = SENTENCE[3:12]
    ids = st.none() | st.sampled_from([*(p.id for p in PARTIES), "p99"])
    return st.lists(ids, max_size=3).map(lambda found: tuple(Mention(words, at + 3, at + 12, p) for p in found))


@st.composite
def told(draw: st.DrawFn) -> list[Claim]:
    out: list[Claim] = []
    for number in range(draw(st.integers(0, 14))):
        at = len(SENTENCE) * draw(st.integers(0, 9))
        begin = draw(st.sampled_from([12, 27, 59]))
        place = draw(st.none() | st.sampled_from(["Kisumu", "Nakuru"]))
        out.append(
            Claim(
                id=f"k{number}",
                kind=draw(st.sampled_from(KINDS)),
                status=draw(st.sampled_from(["reported", "alleged", "planned", "denied"])),
                quote=Span(SENTENCE[:40], at, at + 40),
                trigger=Span(SENTENCE[begin : begin + 6], at + begin, at + begin + 6),
                actor=draw(roles(at)),
                target=draw(roles(at)),
                when=draw(whens()),
                where=None if place is None else Where(place, "KE", precision="city"),
            )
        )
    return out


def report() -> Report:
    day = dt.date(2015, 6, 12)
    return Report(
        id="r", path=None, sha256="0", text=SENTENCE * 10, title=SENTENCE, language="en", published=Interval(day, day)
    )


@settings(deadline=None, max_examples=60)
@given(told())
def test_each_claim_stands_in_exactly_one_event(claims: list[Claim]) -> None:
    events, _ = link(claims, PARTIES, report())
    assert sorted(c for e in events for c in e.claims) == sorted(c.id for c in claims)
    kinds = {c.id: c.kind for c in claims}
    assert all({kinds[c] for c in e.claims} == {e.kind} for e in events)


@settings(deadline=None, max_examples=60)
@given(told(), st.randoms(use_true_random=False))
def test_the_order_in_which_claims_and_parties_come_does_not_matter(claims: list[Claim], chance: object) -> None:
    mixed, parties = list(claims), list(PARTIES)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    chance.shuffle(parties)  # type: ignore[attr-defined]
    assert link(claims, PARTIES, report()) == link(mixed, parties, report())


@settings(deadline=None, max_examples=60)
@given(told())
def test_ids_are_unique_and_cases_hold_events_that_are_there(claims: list[Claim]) -> None:
    events, cases = link(claims, PARTIES, report())
    assert [e.id for e in events] == [f"e{n}" for n in range(1, len(events) + 1)]
    assert [c.id for c in cases] == [f"c{n}" for n in range(1, len(cases) + 1)]
    for case in cases:
        assert case.events
        assert len(set(case.events)) == len(case.events)
        assert set(case.events) <= {e.id for e in events}
        assert case.title


@settings(deadline=None, max_examples=60)
@given(told())
def test_an_events_days_lie_within_those_of_one_of_its_claims(claims: list[Claim]) -> None:
    events, _ = link(claims, PARTIES, report())
    known = {c.id: c.when for c in claims}
    for event in events:
        when = event.when
        if when is None:
            continue
        assert when.earliest is None or when.latest is None or when.earliest <= when.latest
        assert any(
            w is not None
            and (w.earliest is None or (when.earliest is not None and w.earliest <= when.earliest))
            and (w.latest is None or (when.latest is not None and when.latest <= w.latest))
            for w in map(known.get, event.claims)
        )


@pytest.mark.parametrize("parties", [1, 40, 4000])
def test_five_thousand_claims_are_linked_in_seconds(parties: int) -> None:
    many = [Party(id=f"p{n}", name=f"Firm{n} Steel", type="organisation") for n in range(parties)]
    claims = [
        Claim(
            id=f"k{n}",
            kind="strike",
            status="reported",
            quote=Span("", n * 80, n * 80),
            trigger=Span("", n * 80 + 70, n * 80 + 70),
            target=(Mention("x", 0, 1, f"p{n % parties}"),) if n % 3 else (),
        )
        for n in range(5_000)
    ]
    began = time.perf_counter()
    link(claims, many, Report(id="r", path=None, sha256="0", text=SENTENCE * 5_000, language="en"))
    assert time.perf_counter() - began < 20
