"""Where a report's sentences begin and end."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.coding.english.words import ABBREVIATIONS
from tocsin.coding.sentences import LONGEST, split

TEXTS = st.text(st.sampled_from("aAbB.!?… \n\t\"'”(1é"), max_size=120) | st.text(max_size=60)


def sentences(text: str) -> list[str]:
    return [text[s.start : s.end] for s in split(text, ABBREVIATIONS)]


def test_an_end_mark_and_a_capital_part_two_sentences() -> None:
    assert sentences("Miners struck. Police came!  Why? Nobody knows.") == [
        "Miners struck.",
        "Police came!",
        "Why?",
        "Nobody knows.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Duarte spoke to Dr. Lin.",
        "The U.S. Embassy said so.",
        "J. K. Mensah was held.",
        "He was held at 5 p.m. and freed at 7 a.m. on Friday.",
        "On Sept. 3 they marched.",
        "Acme Co. Ltd. paid nothing.",
        "The rate rose by 3.5 per cent.",
        "They asked for bread, peace etc. and left.",
        "He asked why? and left.",
    ],
)
def test_a_full_stop_within_a_sentence_does_not_part_it(text: str) -> None:
    assert sentences(text) == [text]


def test_closing_quotes_stay_with_their_sentence() -> None:
    assert sentences("“We strike.” The hall cheered. (It was late.) They left.") == [
        "“We strike.”",
        "The hall cheered.",
        "(It was late.)",
        "They left.",
    ]


def test_a_sentence_may_begin_with_a_figure_or_a_quote() -> None:
    assert sentences("They left. 300 stayed. “Never,” she said.") == ["They left.", "300 stayed.", "“Never,” she said."]


def test_lines_of_their_own_are_paragraphs() -> None:
    text = "Strike at the mill\nWorkers walked out.\n\nPolice came."
    assert [(text[s.start : s.end], s.paragraph) for s in split(text, ABBREVIATIONS)] == [
        ("Strike at the mill", 0),
        ("Workers walked out.", 1),
        ("Police came.", 2),
    ]


def test_a_text_broken_at_a_margin_is_one_paragraph() -> None:
    text = (
        "The workers of the northern smelter have been out since the first\n"
        "week of May, and the company has answered none of the letters of\n"
        "their union. Police closed the gate."
    )
    assert len({s.paragraph for s in split(text, ABBREVIATIONS)}) == 1
    assert sentences(text)[1] == "Police closed the gate."


def test_a_line_that_goes_on_in_small_letters_belongs_to_the_line_before() -> None:
    assert sentences("The workers of the mill\nwalked out.") == ["The workers of the mill\nwalked out."]


def test_stretches_to_skip_belong_to_no_sentence() -> None:
    text = "Miners struck. Donate now! Police came."
    found = split(text, ABBREVIATIONS, [(15, 26)])
    assert [text[s.start : s.end] for s in found] == ["Miners struck.", "Police came."]


def test_stretches_to_skip_may_stand_in_any_order_and_overlap() -> None:
    text = "One. Two. Three. Four."
    found = split(text, ABBREVIATIONS, [(10, 16), (0, 4), (12, 16)])
    assert [text[s.start : s.end] for s in found] == ["Two.", "Four."]


def test_what_runs_on_is_cut_at_a_space() -> None:
    found = split("word " * 2000, frozenset())
    assert all(s.end - s.start <= LONGEST for s in found)
    assert {("word " * 2000)[s.start : s.end].split()[0] for s in found} == {"word"}


@given(TEXTS)
def test_sentences_stand_in_order_and_never_overlap(text: str) -> None:
    found = split(text, ABBREVIATIONS)
    assert all(s.start < s.end for s in found)
    assert all(a.end <= b.start and a.paragraph <= b.paragraph for a, b in pairwise(found))


@given(TEXTS, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda p: (min(p), max(p))), max_size=3))
def test_sentences_hold_every_character_that_is_no_space_and_not_skipped(
    text: str, skip: list[tuple[int, int]]
) -> None:
    inside = {k for s in split(text, ABBREVIATIONS, skip) for k in range(s.start, s.end)}
    skipped = {k for lo, hi in skip for k in range(lo, hi)}
    assert not inside & skipped
    assert {k for k, c in enumerate(text) if not c.isspace()} - skipped <= inside


@given(TEXTS)
def test_no_sentence_begins_or_ends_with_white_space(text: str) -> None:
    assert all(text[s.start : s.end] == text[s.start : s.end].strip() for s in split(text, ABBREVIATIONS))


@pytest.mark.parametrize("piece", ["A b. ", ". ", "...”””", "a ", "\n", "A.", "“", ".   \t", "Mr. "])
def test_time_grows_with_the_length_and_no_faster(piece: str) -> None:
    def seconds(times: int) -> float:
        text = piece * times
        best = 9.0
        for _ in range(3):
            began = time.perf_counter()
            split(text, ABBREVIATIONS)
            best = min(best, time.perf_counter() - began)
        return best

    assert seconds(40_000) < 10 * seconds(10_000) + 0.05
