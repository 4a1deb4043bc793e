"""Mentions and parties of whole reports: who did it, to whom, and who says so."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tocsin.codebook import load
from tocsin.coding.coder import code
from tocsin.model import Report


def record(text: str) -> dict[str, Any]:
    report = Report(id="r", path="r.txt", sha256="0", text=text, language="en")
    made: dict[str, Any] = json.loads(code(report, load()).to_json())
    return made


def claim(made: dict[str, Any], kind: str) -> dict[str, Any]:
    return next(c for c in made["claims"] if c["kind"] == kind)


def parties(made: dict[str, Any], mentions: list[dict[str, Any]]) -> list[str | None]:
    names = {p["id"]: p["name"] for p in made["parties"]}
    return [names.get(m["party"]) for m in mentions]


def role(text: str, kind: str, which: str) -> list[str | None]:
    made = record(text)
    return parties(made, claim(made, kind)[which])


def source(text: str, kind: str) -> str | None:
    made = record(text)
    told = claim(made, kind)["source"]
    return parties(made, [told])[0] if told else None


# --- mentions and parties ------------------------------------------------------------------------------------


def test_every_mention_stands_at_its_offsets() -> None:
    made = record("Police arrested Ana Duarte on Monday. Officers beat her in a cell, her lawyer said.")
    text = made["report"]["text"]
    spans = [m for c in made["claims"] for m in [*c["actor"], *c["target"], c["source"]] if m]
    assert spans
    assert all(text[m["start"] : m["end"]] == m["text"] for m in spans)


def test_parties_are_numbered_by_their_first_mention() -> None:
    made = record("Police arrested Ana Duarte on Monday. A court released her on Friday.")
    first = [made["report"]["text"].index(p["name"]) for p in made["parties"]]
    assert [p["id"] for p in made["parties"]] == [f"p{n}" for n in range(1, len(first) + 1)]
    assert first == sorted(first)


def test_only_parties_of_claims_are_named() -> None:
    made = record("Ana Duarte lives in Orsha with Rui Prado. Police arrested Ivan Lima.")
    assert {p["name"] for p in made["parties"]} == {"Police", "Ivan Lima"}


def test_a_person_bears_name_aliases_and_descriptions() -> None:
    made = record("Police arrested the union's chair, Ana Duarte, on Monday. They beat Duarte.")
    person = next(p for p in made["parties"] if p["type"] == "person")
    assert person["name"] == "Ana Duarte"
    assert person["aliases"] == ["Duarte"]
    assert person["descriptions"] == ["the union's chair"]


def test_the_same_words_give_the_same_parties() -> None:
    text = "Police arrested Ana Duarte and Rui Prado. They were beaten, a lawyer said. The two deny it."
    assert record(text) == record(text)


def test_what_is_done_to_a_thing_is_done_to_its_owner() -> None:
    text = "Ana Duarte was jailed. Police seized her car."
    made = record(text)
    taken = claim(made, "seizure")["target"]
    assert [m["text"] for m in taken] == ["her car"]
    assert parties(made, taken) == ["Ana Duarte"]


def test_what_is_done_to_a_few_is_done_to_each_that_is_named() -> None:
    text = "Police arrested two delegates, Trish Mulvaney and Sione Taufa, on Monday."
    assert {"Trish Mulvaney", "Sione Taufa"} <= set(role(text, "arrest", "target"))


def test_what_is_done_to_hundreds_is_not_done_to_one_named_elsewhere() -> None:
    text = (
        "The mill fired 300 workers, among them Ana Duarte, in May. They were owed wages.\n\n"
        "Police beat the 300 workers on Monday."
    )
    assert "Ana Duarte" in role(text, "dismissal", "target")
    assert "Ana Duarte" not in role(text, "assault", "target")


def test_who_tells_of_a_person_before_an_organisation() -> None:
    text = "Marites Villa, an organiser with the Bakers Alliance, who was shot dead by gunmen on Friday, was 41."
    assert role(text, "killing", "target") == ["Marites Villa"]


# --- who says so ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The union said that police had arrested Ana Duarte.", "The union"),
        ("Police had arrested Ana Duarte, her lawyer Rui Prado told reporters.", "Rui Prado"),
        ("Police arrested Ana Duarte, according to strike leader Andrei Prigor.", "Andrei Prigor"),
        ('"Police arrested my brother at dawn," Ana Duarte said.', "Ana Duarte"),
        ('Ana Duarte said: "The police came at dawn. They arrested my brother in the yard."', "Ana Duarte"),
        ('"It was dawn," said Ana Duarte. "Police arrested my brother in the yard."', "Ana Duarte"),
    ],
)
def test_the_source_is_who_is_quoted_or_named_as_saying_it(text: str, name: str) -> None:
    assert source(text, "arrest") == name


def test_the_reports_author_is_no_source() -> None:
    assert source("Police arrested Ana Duarte on Monday.", "arrest") is None


def test_i_in_a_quotation_is_who_speaks() -> None:
    text = '"Police beat me in the cell," Ana Duarte said.'
    made = record(text)
    beaten = [c for c in made["claims"] if c["target"]]
    assert parties(made, beaten[0]["target"]) == ["Ana Duarte"]


def test_i_in_a_statement_is_who_makes_it() -> None:
    text = "STATEMENT OF WITNESS\n\nI, Tendai Moyo, of Harare, state as follows. On Friday the police arrested me."
    assert role(text, "arrest", "target") == ["Tendai Moyo"]


def test_each_turn_of_a_transcript_is_its_speakers() -> None:
    text = (
        "PRESENTER: Achieng Odera is at the gate. Good morning.\nODERA: Good morning. Police arrested me on Monday.\n"
        "PRESENTER: And then?\nODERA: They let me go."
    )
    made = record(text)
    held = claim(made, "arrest")
    assert parties(made, held["target"]) == ["Achieng Odera"]
    assert parties(made, [held["source"]]) == ["Achieng Odera"]


# --- what the story makes plain ------------------------------------------------------------------------------


def test_a_strike_is_against_the_employer_of_those_who_strike() -> None:
    text = "About 400 workers at Golden Hill Mining went on strike on Monday."
    assert role(text, "strike", "target") == ["Golden Hill Mining"]


def test_those_of_another_workplace_do_not_strike_against_the_storys_firm() -> None:
    text = (
        "About 400 workers at Golden Hill Mining went on strike on Monday. Golden Hill Mining sacked 20 miners.\n\n"
        "Teachers from a nearby school also went on strike on Friday."
    )
    made = record(text)
    last = [c for c in made["claims"] if c["kind"] == "strike"][-1]
    assert parties(made, last["target"]) != ["Golden Hill Mining"]


def test_nobody_is_made_the_actor_where_the_story_names_two_forces() -> None:
    text = "Police guard the mill.\n\nThe army guards the port.\n\nAna Duarte was arrested on Monday."
    assert role(text, "arrest", "actor") == []


def test_a_promise_that_something_will_be_paid_is_the_promisers() -> None:
    text = (
        "Miners at Golden Hill Mining struck over unpaid wages. The governor promised that the arrears would be paid."
    )
    assert role(text, "payment", "actor") == ["The governor"]


@pytest.mark.parametrize(
    "opening",
    [
        "On 12 June police",
        "On June 12, police",
        "On Monday 12 June police",
    ],
)
def test_the_day_before_a_party_is_no_part_of_its_words(opening: str) -> None:
    text = f"The workers stopped work on 9 June.\n\n{opening} arrested the secretary of the union, at his home."
    assert [m["text"] for m in claim(record(text), "arrest")["actor"]] == ["police"]


def test_the_label_of_a_headline_is_no_party() -> None:
    text = "ALERT: Reporter beaten while covering port strike\n\n38 dockworkers were dismissed in April."
    assert "ALERT" not in json.dumps(record(text)["parties"])


def test_nobody_threatens_to_burn_down_his_own_house() -> None:
    text = (
        "Serik Amanov leads the union. On 1 March, his lawyer Aigul Ospanova said, an unknown caller threatened to "
        "burn down his house."
    )
    assert role(text, "threat", "target") == ["Serik Amanov"]
    assert role(text, "threat", "actor") == ["an unknown caller"]
