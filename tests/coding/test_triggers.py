"""Which frames a sentence's words may open."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.codebook import Codebook
from tocsin.codebook.parse import parse_kind
from tocsin.coding.english.inflect import noun_forms, verb_forms
from tocsin.coding.triggers import TriggerIndex, WordTest, words_of

FRAMES: list[dict[str, Any]] = [
    {"name": "arrest", "verbs": ["arrest", "take into custody", "haul ... away"]},
    {"name": "strike", "nouns": ["strike", "hunger strike"], "unless": ["air strike"]},
    {"name": "hold", "verbs": ["hold"], "needs": ["police", "prison cell"]},
    {"name": "refuse", "verbs": ["refuse"], "complement": ["investigate", "open inquiry"]},
    {"name": "custody", "phrases": ["in custody"]},
    {"name": "pay", "verbs": ["pay"], "has": ["arrears"], "hasnt": ["visit"]},
]
RAW = {"kind": "k", "family": "dispute", "definition": "d", "counts": "c", "frames": {"en": FRAMES}}
BOOK = Codebook(kinds={"k": parse_kind("k.yaml", RAW, {})}, classes={"en": {}})
INDEX = TriggerIndex(BOOK, "en", noun_forms, verb_forms)
SENTENCES = st.lists(
    st.sampled_from("arrested strikes hunger taken custody into in police hold pays".split()), max_size=8
)


def opened(text: str) -> set[str]:
    return {entry.frame.frame.name for entry in INDEX.candidates(*words_of(text))}


@pytest.mark.parametrize("form", ["arrest", "arrests", "arrested", "arresting", "ARRESTED"])
def test_a_verb_is_found_in_every_form(form: str) -> None:
    assert opened(f"Police {form} nine miners") == {"arrest"}


def test_a_noun_is_found_in_both_numbers() -> None:
    assert opened("two strikes") == {"strike"} == opened("a strike")


def test_a_verb_of_several_words_needs_them_all() -> None:
    assert opened("They were taken home") == set()
    assert opened("They were taken into custody") == {"arrest"}
    assert opened("They hauled him away") == {"arrest"}


def test_a_compound_noun_is_found_by_its_last_word() -> None:
    labels = [" ".join(e.trigger.words) for e in INDEX.candidates(*words_of("hunger strikes"))]
    assert labels == ["strike", "hunger strike"]


def test_a_phrase_does_not_bend() -> None:
    assert "custody" in opened("He is in custody")
    assert "custody" not in opened("He is ins custody")


def test_a_word_that_must_stand_in_the_sentence_is_asked_for() -> None:
    assert opened("They hold a meeting") == set()
    assert opened("Police hold ten") == {"hold"}
    assert opened("He was held in prison cells") == {"hold"}
    assert opened("He was held in prison by cells") == set()


def test_a_word_that_must_not_stand_in_the_sentence_shuts_the_frame() -> None:
    assert opened("Air strikes hit the town") == set()


def test_a_frame_with_a_complement_needs_one_of_its_heads() -> None:
    assert opened("She refused tea") == set()
    assert opened("She refused to investigate") == {"refuse"}


def test_a_frame_with_words_of_its_clause_needs_one_in_the_sentence() -> None:
    assert opened("They paid wages") == set()
    assert opened("They paid the arrears") == {"pay"}


def test_further_words_weigh_more_than_one() -> None:
    one, two = INDEX.candidates(*words_of("a hunger strike"))
    assert two.weight > one.weight


def test_words_lose_their_possessive_and_their_capitals() -> None:
    words, flat = words_of("The Union’s strike-pay at 5 p.m.")
    assert {"union", "union's", "strike-pay", "p.m"} <= words
    assert flat == " the union's strike-pay at 5 p.m "


def test_a_test_of_no_words_is_false_and_hits_nothing() -> None:
    empty = WordTest([], noun_forms)
    assert not empty
    assert not empty.hits(frozenset({"a"}), " a ")


def test_a_test_counts_different_words_and_runs() -> None:
    made = WordTest(["mill", "trade union"], noun_forms)
    assert made.count(*words_of("The mills and the mill of the trade unions")) == 3


def test_a_run_of_words_must_stand_together_and_whole() -> None:
    made = WordTest(["trade union"], noun_forms)
    assert made.hits(*words_of("Trade unions met"))
    assert not made.hits(*words_of("Trade of unions"))
    assert not made.hits(*words_of("Trade unionists"))


@given(SENTENCES)
def test_candidates_come_in_one_order_and_once(words: list[str]) -> None:
    text = " ".join(words)
    found = INDEX.candidates(*words_of(text))
    assert len({id(e) for e in found}) == len(found)
    assert found == INDEX.candidates(*words_of(text))


@given(SENTENCES, SENTENCES)
def test_more_words_never_close_a_frame_that_forbids_none(few: list[str], more: list[str]) -> None:
    assert opened(" ".join(few)) - {"strike"} <= opened(" ".join(few + more))


@given(st.text(max_size=60))
def test_any_text_at_all_gives_words_in_lower_case(text: str) -> None:
    words, flat = words_of(text)
    assert flat[0] == flat[-1] == " "
    assert all(word == word.lower() and " " not in word for word in words)
