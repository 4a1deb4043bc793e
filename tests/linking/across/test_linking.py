"""What becomes one event over reports, what stays apart, and what an event tells."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from tocsin.linking.across import Linked, link_all
from tocsin.model import BadRecord, Record

Telling = Callable[..., Record]
DOCKERS = {
    "kind": "strike",
    "words": "Some 400 dockers walked out at Odessos Stevedoring in Varna.",
    "actor": ("Some 400 dockers", "group"),
    "target": ("Odessos Stevedoring", "organisation"),
    "place": "Varna",
    "day": "2017-05-08",
    "count": 400,
}
ARREST = {
    "kind": "arrest",
    "words": "Police arrested Farid Mansurov in Baku.",
    "actor": ("police", "authority"),
    "target": ("Farid Mansurov", "person"),
    "place": "Baku",
    "day": "2014-03-05",
}


def together(linked: Linked) -> set[frozenset[str]]:
    """The events as sets of `report/claim`."""
    return {frozenset(f"{c.report}/{c.claim}" for c in e.claims) for e in linked.events}


def reports_of(records: Iterable[Record]) -> set[frozenset[str]]:
    return {frozenset(name.split("/")[0] for name in group) for group in together(link_all(records))}


def test_two_reports_of_one_strike_make_one_event_with_both_numbers(told: Telling) -> None:
    other = {**DOCKERS, "words": "At Odessos Stevedoring 600 port workers are out.", "count": 600, "actor": None}
    linked = link_all([told("a", "2017-05-09", DOCKERS), told("b", "2017-05-10", other)])
    (event,) = linked.events
    assert event.reports == event.sources == 2
    (numbers,) = [d for d in event.disagreements if d.about == "count"]
    assert [s.value for s in numbers.says] == [400, 600]
    assert [[c.report for c in s.claims] for s in numbers.says] == [["a"], ["b"]]


def test_each_link_tells_its_reasons(told: Telling) -> None:
    (event,) = link_all([told("a", "2017-05-09", DOCKERS), told("b", "2017-05-10", DOCKERS)]).events
    (why,) = event.why
    assert {c.report for c in why.claims} == {"a", "b"}
    assert {"same day", "same side", "same place"} <= {g.reason for g in why.reasons}
    assert why.weight == pytest.approx(sum(g.weight for g in why.reasons))


def test_two_strikes_in_one_city_at_two_firms_stay_apart(told: Telling) -> None:
    words = "Bus drivers of Varna Transit are on strike."
    drivers = {
        **DOCKERS,
        "words": words,
        "target": ("Varna Transit", "organisation"),
        "actor": ("bus drivers", "group"),
        "count": 250,
    }
    assert reports_of([told("a", "2017-05-09", DOCKERS), told("b", "2017-05-09", drivers)]) == {
        frozenset("a"),
        frozenset("b"),
    }


def test_a_second_arrest_of_the_same_man_is_another_act(told: Telling) -> None:
    again = {**ARREST, "day": "2014-11-17"}
    linked = link_all([told("a", "2014-03-06", ARREST), told("b", "2014-11-18", again)])
    assert len(linked.events) == 2
    (file,) = linked.files
    assert file.title == "Farid Mansurov"
    assert len(file.events) == 2


def test_arrests_of_two_men_on_one_day_in_one_city_are_two_acts(told: Telling) -> None:
    other = {**ARREST, "target": ("Rauf Guliyev", "person")}
    assert len(link_all([told("a", "2014-03-06", ARREST), told("b", "2014-03-06", other)]).events) == 2


def test_a_denial_stands_in_the_event_that_it_denies(told: Telling) -> None:
    denied = {**ARREST, "status": "denied", "words": "The ministry denied that Farid Mansurov had been arrested."}
    (event,) = link_all([told("a", "2014-03-06", ARREST), told("b", "2014-03-07", denied)]).events
    assert event.status == "reported"
    (whether,) = event.disagreements
    assert whether.about == "whether"
    assert {s.value for s in whether.says} == {"reported", "denied"}


def test_a_report_that_came_out_before_an_act_does_not_tell_it(told: Telling) -> None:
    early = {**ARREST, "day": None}
    assert len(link_all([told("a", "2014-03-01", early), told("b", "2014-03-06", ARREST)]).events) == 2


def test_reports_in_two_languages_meet_by_day_place_and_party(told: Telling) -> None:
    russian = {**ARREST, "words": "В Баку задержан Farid Mansurov."}
    made = [told("a", "2014-03-06", ARREST), told("b", "2014-03-06", russian, language="ru")]
    assert reports_of(made) == {frozenset("ab")}


def test_reprints_count_as_one_source(told: Telling) -> None:
    body = " ".join(f"word{n} and more of it" for n in range(60))
    copies = [told(name, "2017-05-09", DOCKERS, text=body) for name in "ab"]
    other = told("c", "2017-05-10", DOCKERS)
    (event,) = link_all([*copies, other]).events
    assert (event.reports, event.sources) == (3, 2)


def test_a_dispute_runs_through_its_states(told: Telling) -> None:
    firm = {"target": ("Odessos Stevedoring", "organisation"), "place": "Varna"}
    demand = {
        **firm,
        "kind": "demand",
        "words": "Dockers demanded more pay.",
        "actor": ("dockers", "group"),
        "day": "2017-05-02",
    }
    deal = {**firm, "kind": "settlement", "words": "An agreement was signed.", "day": "2017-05-29"}
    end = {
        **firm,
        "kind": "strike-end",
        "words": "Dockers resumed work.",
        "actor": ("dockers", "group"),
        "day": "2017-05-30",
    }
    reports = [
        ("a", "2017-05-03", demand),
        ("b", "2017-05-09", DOCKERS),
        ("c", "2017-05-30", deal),
        ("d", "2017-05-30", end),
    ]
    (dispute,) = link_all(told(name, day, telling) for name, day, telling in reports).disputes
    assert [s.state for s in dispute.states] == ["demand", "strike", "settlement", "end"]
    assert dispute.state == "end"
    assert dispute.employer[0].name == "Odessos Stevedoring"


def test_what_is_doubtful_is_offered_and_not_joined(told: Telling) -> None:
    vague = {"kind": "strike", "words": "A strike was called in the city.", "place": "Varna"}
    linked = link_all([told("a", "2017-05-09", DOCKERS), told("b", "2017-05-10", vague)])
    assert len(linked.events) == 2
    assert len(linked.possible) <= 1
    assert len(linked.lines(possible=True)) == len(linked.lines()) + len(linked.possible)


def test_a_report_given_twice_is_taken_once(told: Telling) -> None:
    one = told("a", "2017-05-09", DOCKERS)
    (event,) = link_all([one, one]).events
    assert event.reports == 1


def test_two_reports_with_one_id_are_refused(told: Telling) -> None:
    with pytest.raises(BadRecord, match="one id"):
        link_all([told("a", "2017-05-09", DOCKERS), told("a", "2014-03-06", ARREST)])


def test_an_events_id_stays_when_a_later_report_comes_in(told: Telling) -> None:
    first = told("b", "2017-05-09", DOCKERS)
    (alone,) = link_all([first]).events
    (joined,) = link_all([first, told("a", "2017-05-10", DOCKERS)]).events
    assert alone.event == joined.event


def test_what_goes_on_since_long_ago_is_what_another_report_tells_without_its_day(told: Telling) -> None:
    owed = {"kind": "wage-arrears", "target": ("Odessos Stevedoring", "organisation"), "place": "Varna"}
    old = {**owed, "words": "Odessos Stevedoring has paid nobody since November.", "day": "2013-11-01", "ongoing": True}
    new = {**owed, "words": "Wages are owed at Odessos Stevedoring.", "day": None}
    assert len(link_all([told("a", "2014-03-06", old), told("b", "2014-03-07", new)]).events) == 1
