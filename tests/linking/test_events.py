"""Claims of one act become one event; two acts stay two."""

from __future__ import annotations

import datetime as dt
from typing import Any

Telling = Any


def test_a_strike_told_many_times_is_one_event(telling: Telling) -> None:
    telling.say("Dockers strike in Mombasa", "strike", "strike")
    telling.say(
        "Dockers walked out on Monday.", "strike", "walked out", actor="Dockers", day="2015-06-08", ongoing=True
    )
    telling.say("The strike has closed two berths.", "strike", "strike")
    telling.say("Shippers say that the strike costs them dear.", "strike", "strike")
    assert len(telling.partition()) == 1


def test_two_dated_strikes_stay_two(telling: Telling) -> None:
    telling.say("Drivers struck on 4 May.", "strike", "struck", actor="Drivers", day="2015-05-04")
    telling.say("They struck on 18 May.", "strike", "struck", actor=("They", "Drivers", "group"), day="2015-05-18")
    assert len(telling.partition()) == 2


def test_a_strike_that_lasts_takes_in_what_is_told_of_a_later_day(telling: Telling) -> None:
    telling.say("Miners walked out on 1 June.", "strike", "walked out", actor="Miners", day="2015-06-01", ongoing=True)
    telling.say("Miners stayed away on Monday.", "strike", "stayed away", actor="Miners", day="2015-06-08")
    assert len(telling.partition()) == 1


def test_a_strike_still_on_at_publication_is_the_one_that_began_before(telling: Telling) -> None:
    telling.say("Miners stopped work on 1 June.", "strike", "stopped work", actor="Miners", day="2015-06-01")
    telling.say("Miners remained on strike on 12 June.", "strike", "strike", actor="Miners", day="2015-06-12")
    assert len(telling.partition()) == 1


def test_a_strike_that_will_go_on_is_the_strike_itself(telling: Telling) -> None:
    telling.say("Miners walked out on 1 June.", "strike", "walked out", actor="Miners", day="2015-06-01")
    telling.say("Miners will continue the strike.", "strike", "strike", actor="Miners", status="planned")
    telling.say("The strike has cost Orbel dear.", "strike", "strike")
    assert len(telling.partition()) == 1


def test_who_has_a_name_is_not_told_as_a_man(telling: Telling) -> None:
    telling.say("Ana Brito was arrested.", "arrest", "arrested", target=("Ana Brito", "Ana Brito", "person"))
    telling.say("A driver was arrested too.", "arrest", "arrested", target=("A driver", "A driver", "person"))
    assert len(telling.partition()) == 2


def test_a_picket_and_a_march_are_hardly_one(telling: Telling) -> None:
    telling.say("Guards watched 40 pickets.", "protest", "pickets", actor="40 pickets", mode="picket")
    telling.say("Hundreds of nurses marched.", "protest", "marched", actor="Hundreds of nurses", mode="march")
    assert len(telling.partition()) == 2


def test_arrests_of_two_named_persons_are_two(telling: Telling) -> None:
    telling.say("Police arrested Ana Brito.", "arrest", "arrested", target=("Ana Brito", "Ana Brito", "person"))
    telling.say("Police arrested Rui Pinto.", "arrest", "arrested", target=("Rui Pinto", "Rui Pinto", "person"))
    assert len(telling.partition()) == 2


def test_a_group_and_the_persons_in_it_are_one_arrest(telling: Telling) -> None:
    telling.say("Police held three leaders.", "arrest", "held", target="three leaders", day="2015-06-08")
    telling.say("Ana Brito was held at home.", "arrest", "held", target=("Ana Brito", "Ana Brito", "person"))
    telling.say("Rui Pinto was held at work.", "arrest", "held", target=("Rui Pinto", "Rui Pinto", "person"))
    assert len(telling.partition()) == 1


def test_another_sets_apart(telling: Telling) -> None:
    telling.say("Guards beat a picket.", "assault", "beat", target="a picket")
    telling.say("There was another attack at the depot.", "assault", "attack")
    assert len(telling.partition()) == 2


def test_ordinals_tell_the_first_attack_from_the_second(telling: Telling) -> None:
    one = telling.say("The first attack came at night.", "assault", "attack")
    two = telling.say("The second attack came by day.", "assault", "attack")
    again = telling.say("Nobody saw the first attack.", "assault", "attack")
    assert telling.partition() == {frozenset({one, again}), frozenset({two})}


def test_different_numbers_of_victims_make_two_acts(telling: Telling) -> None:
    telling.say("Police arrested 60 men.", "arrest", "arrested", target="60 men")
    telling.say("In the port police arrested 22 people.", "arrest", "arrested", target="22 people")
    assert len(telling.partition()) == 2


def test_a_plan_and_an_act_stay_two(telling: Telling) -> None:
    telling.say("The firm paid April's wages.", "payment", "paid", actor="The firm")
    telling.say("The firm promised to pay the rest.", "payment", "pay", actor="The firm", status="planned")
    assert len(telling.partition()) == 2


def test_a_plan_carried_out_on_its_day_is_one_act(telling: Telling) -> None:
    telling.say("The union had called a march for 8 June.", "protest", "march", day="2015-06-08", status="planned")
    telling.say("On 8 June members marched.", "protest", "marched", actor="members", day="2015-06-08")
    events, _ = telling.link()
    assert [e.status for e in events] == ["reported"]


def test_a_denial_belongs_to_the_act_that_it_denies(telling: Telling) -> None:
    telling.say("Guards beat Ana Brito.", "assault", "beat", target=("Ana Brito", "Ana Brito", "person"))
    telling.say("The firm denied that anyone was beaten.", "assault", "beaten", status="denied")
    events, _ = telling.link()
    assert [(e.status, len(e.claims)) for e in events] == [("reported", 2)]


def test_a_denial_without_an_assertion_is_an_event_of_its_own(telling: Telling) -> None:
    telling.say("The firm denied that anyone was beaten.", "assault", "beaten", status="denied")
    events, _ = telling.link()
    assert [e.status for e in events] == ["denied"]


def test_history_with_a_day_of_its_own_is_not_the_news(telling: Telling) -> None:
    news = telling.say("Nurses are on strike.", "strike", "strike", actor="Nurses")
    old = telling.say("In January 2012 nurses struck too.", "strike", "struck", day="2012-01-01", until="2012-01-31")
    assert telling.partition() == {frozenset({news}), frozenset({old})}


def test_cities_that_the_sentences_name_set_apart(telling: Telling) -> None:
    telling.say("Teachers rallied in Kisumu.", "protest", "rallied", place="Kisumu")
    telling.say("Teachers rallied in Nakuru.", "protest", "rallied", place="Nakuru")
    assert len(telling.partition()) == 2


def test_an_event_takes_the_day_that_a_claim_names_and_the_most_exact_place(telling: Telling) -> None:
    telling.say("Dockers struck this month.", "strike", "struck", day="2015-06-01", until="2015-06-12")
    telling.say("The strike began on 8 June in Mombasa.", "strike", "strike", day="2015-06-08", place="Mombasa")
    (event,), _ = telling.link()
    assert event.when is not None
    assert (event.when.earliest, event.when.expression) == (dt.date(2015, 6, 8), "2015-06-08")
    assert event.where is not None
    assert event.where.name == "Mombasa"


def test_every_link_tells_its_reason(telling: Telling) -> None:
    telling.say("Dockers struck on 8 June.", "strike", "struck", actor="Dockers", day="2015-06-08")
    telling.say("The strike of 8 June cost millions.", "strike", "strike", day="2015-06-08")
    (event,), _ = telling.link()
    assert event.why == ("k2: same days, refers back, close by",)


def test_events_are_numbered_in_the_order_of_the_text(telling: Telling) -> None:
    telling.say("Police raided the office.", "raid", "raided")
    telling.say("Two men were arrested.", "arrest", "arrested")
    telling.say("The raid took an hour.", "raid", "raid")
    events, _ = telling.link()
    assert [(e.id, e.kind) for e in events] == [("e1", "raid"), ("e2", "arrest")]


def test_no_claims_give_no_events(telling: Telling) -> None:
    assert telling.link() == ([], [])
