"""A claim quotes the smallest clause that tells its act, in the report's own words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tocsin.model import Record

Code = Callable[[str], Record]


def quotes(record: Record, kind: str) -> list[str]:
    return [c.quote.text for c in record.claims if c.kind == kind]


@pytest.mark.parametrize(
    ("text", "kind", "quote"),
    [
        ("Police arrested nine miners.", "arrest", "Police arrested nine miners."),
        ("The union said that police had beaten him.", "assault", "that police had beaten him"),
        ("Police, who were armed, arrested nine miners; all went home.", "arrest", "Police, who were armed, arrested nine miners"),
        ("The driver, beaten by four men, was taken to hospital.", "assault", "beaten by four men"),
        ("The guards, who had beaten two organisers, fled.", "assault", "who had beaten two organisers"),
        ("The jailed lawyer wrote to the court.", "arrest", "The jailed lawyer wrote to the court."),
        ("Rain fell, police arrested nine miners, and the town slept.", "arrest", "police arrested nine miners"),
    ],
)  # fmt: skip
def test_the_clause_is_quoted_and_not_its_neighbours(coded: Code, text: str, kind: str, quote: str) -> None:
    assert quotes(coded(text), kind) == [quote]


def test_coordinate_clauses_are_quoted_apart(coded: Code) -> None:
    record = coded("Police arrested nine miners on Monday and arrested their lawyer on Tuesday.")
    assert quotes(record, "arrest") == ["Police arrested nine miners on Monday", "arrested their lawyer on Tuesday"]


def test_no_quote_ends_in_a_word_that_joins(coded: Code) -> None:
    record = coded("On Monday police arrested nine miners, and the governor condemned the march.")
    assert quotes(record, "arrest") == ["On Monday police arrested nine miners"]
    assert quotes(record, "condemnation") == ["the governor condemned the march."]


def test_an_object_told_once_for_two_verbs_is_in_both_quotes(coded: Code) -> None:
    record = coded("Police beat and arrested nine miners.")
    assert all("nine miners" in quote for kind in ("assault", "arrest") for quote in quotes(record, kind))


def test_quotation_marks_round_a_clause_are_left_out(coded: Code) -> None:
    record = coded('"Police arrested nine miners," the union\'s lawyer said.')
    assert quotes(record, "arrest") == ["Police arrested nine miners"]


def test_a_trigger_of_several_words_runs_from_its_first_to_its_last(coded: Code) -> None:
    record = coded("Police took the lawyer and his driver into custody.")
    (claim,) = [c for c in record.claims if c.kind == "arrest"]
    assert claim.trigger.text == "took the lawyer and his driver into custody"
    assert claim.quote.start <= claim.trigger.start
    assert claim.trigger.end <= claim.quote.end


def test_a_quote_over_a_broken_line_keeps_the_break(coded: Code) -> None:
    text = "The officers who came at four in the morning to his house\narrested the chair of the miners' union of Zhanatas\nand drove away."
    (quote,) = quotes(coded(text), "arrest")
    assert "\n" in quote
    assert quote in text
