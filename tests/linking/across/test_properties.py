"""What holds whatever many reports tell."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from tocsin.linking import link
from tocsin.linking.across import kin, link_all
from tocsin.model import Claim, Interval, Mention, Party, Record, Report, Span, When, Where

KINDS = ("strike", "arrest", "assault", "attempt-on-life", "killing", "negotiation", "a-kind-that-no-codebook-holds")
PARTIES = (
    Party(id="p1", name="Ana Brito", type="person", aliases=("Ana",)),
    Party(id="p2", name="Rui Pinto", type="person"),
    Party(id="p3", name="workers at Orbel Steel", type="group"),
    Party(id="p4", name="Orbel Steel", type="organisation"),
    Party(id="p5", name="", type="unknown"),
    Party(id="p6", name="the police", type="authority"),
    Party(id="p7", name="Brito", type="unknown"),
)
SENTENCES = ("On that day police beat workers of Orbel Steel. ", "В тот день полиция избила рабочих. ")
PLACES = (None, Where("Kisumu", "KE", precision="city"), Where("Kenya", "KE", precision="country"))


@st.composite
def records(draw: st.DrawFn) -> list[Record]:
    out = []
    for number in range(draw(st.integers(0, 5))):
        published = draw(st.none() | st.dates(dt.date(2015, 1, 1), dt.date(2015, 3, 1)))
        sentence = draw(st.sampled_from(SENTENCES))
        claims = [draw(claim(n, sentence)) for n in range(draw(st.integers(0, 5)))]
        report = Report(
            id=f"r{number}",
            path=None,
            sha256=str(number),
            text=sentence * 5,
            language="en" if sentence is SENTENCES[0] else "ru",
            published=None if published is None else Interval(published, published),
        )
        events, cases = link(claims, PARTIES, report)
        linked = draw(st.booleans())
        out.append(
            Record(
                report=report,
                claims=tuple(claims),
                parties=PARTIES,
                events=tuple(events) if linked else (),
                cases=tuple(cases) if linked else (),
            )
        )
    return out


@st.composite
def claim(draw: st.DrawFn, number: int, sentence: str) -> Claim:
    at = len(sentence) * number

    def role() -> tuple[Mention, ...]:
        ids = draw(st.lists(st.none() | st.sampled_from([*(p.id for p in PARTIES), "p99"]), max_size=2))
        return tuple(Mention(sentence[3:7], at + 3, at + 7, p) for p in ids)

    first = draw(st.none() | st.dates(dt.date(2015, 1, 1), dt.date(2015, 3, 1)))
    last = first + dt.timedelta(draw(st.sampled_from([0, 6, 40]))) if first else draw(st.none() | st.dates())
    return Claim(
        id=f"k{number}",
        kind=draw(st.sampled_from(KINDS)),
        status=draw(st.sampled_from(["reported", "alleged", "planned", "denied"])),
        quote=Span(sentence, at, at + len(sentence)),
        trigger=Span(sentence[3:7], at + 3, at + 7),
        actor=role(),
        target=role(),
        when=draw(st.none() | st.just(When(draw(st.none() | st.just("then")), first, last, "range"))),
        where=draw(st.sampled_from(PLACES)),
        count=draw(st.none() | st.sampled_from([3, 40, 4000])),
    )


@settings(deadline=None, max_examples=60)
@given(records())
def test_nothing_is_lost_each_claim_stands_in_exactly_one_event(given_records: list[Record]) -> None:
    linked = link_all(given_records)
    held = sorted((c.report, c.claim) for e in linked.events for c in e.claims)
    assert held == sorted((r.report.id, c.id) for r in given_records for c in r.claims)


@settings(deadline=None, max_examples=60)
@given(records(), st.randoms(use_true_random=False))
def test_the_order_of_records_claims_and_parties_does_not_matter(given_records: list[Record], chance: object) -> None:
    mixed = []
    for record in given_records:
        claims, parties, events = list(record.claims), list(record.parties), list(record.events)
        for some in (claims, parties, events):
            chance.shuffle(some)  # type: ignore[attr-defined]
        mixed.append(
            Record(
                report=record.report,
                claims=tuple(claims),
                parties=tuple(parties),
                events=tuple(events),
                cases=record.cases,
            )
        )
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert link_all(given_records).lines(possible=True) == link_all(mixed).lines(possible=True)


@settings(deadline=None, max_examples=60)
@given(records())
def test_kinds_that_exclude_each_other_never_meet(given_records: list[Record]) -> None:
    kinds = {(r.report.id, c.id): c.kind for r in given_records for c in r.claims}
    for event in link_all(given_records).events:
        some = {kinds[c.report, c.claim] for c in event.claims}
        assert all(kin.compatible(a, b) for a in some for b in some)


@settings(deadline=None, max_examples=60)
@given(records())
def test_ids_are_unique_and_cases_hold_events_that_are_there(given_records: list[Record]) -> None:
    linked = link_all(given_records)
    ids = [e.event for e in linked.events]
    cases = [*linked.disputes, *linked.files]
    assert len(set(ids)) == len(ids)
    assert len({c.case for c in cases}) == len(cases)
    for case in cases:
        assert case.events
        assert case.title
        assert set(case.events) <= set(ids)
    for pair in linked.possible:
        assert set(pair.events) <= set(ids)
        assert pair.events[0] != pair.events[1]
