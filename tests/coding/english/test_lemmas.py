"""Dictionary forms of words as they stand in texts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tocsin.coding.english.inflect import noun_forms, verb_forms
from tocsin.coding.english.lemmas import base, singular

VERBS = {
    "filed": "file", "filing": "file", "files": "file", "fined": "fine", "struck": "strike", "striking": "strike",
    "beaten": "beat", "shot": "shoot", "taken": "take", "took": "take", "held": "hold", "laid": "lay", "paid": "pay",
    "sued": "sue", "suing": "sue", "stopped": "stop", "occupied": "occupy", "denies": "deny", "was": "be", "been": "be",
    "has": "have", "said": "say", "threatened": "threaten", "agreed": "agree", "released": "release", "fled": "flee",
    "met": "meet", "fought": "fight", "kidnapped": "kidnap", "picketed": "picket", "charged": "charge", "hung": "hang",
}  # fmt: skip
NOUNS = {
    "buses": "bus", "women": "woman", "wages": "wage", "strikes": "strike", "strike": "strike", "companies": "company",
    "authorities": "authority", "wives": "wife", "children": "child", "police": "police", "news": "news", "gas": "gas",
    "crises": "crisis", "families": "family", "processes": "process", "press": "press", "sit-ins": "sit-in",
    "arrears": "arrears",
}  # fmt: skip
LETTERS = st.text("abcdefghijklmnopqrstuvwxyzéñ'-", min_size=1, max_size=14)


@pytest.mark.parametrize(("form", "wanted"), VERBS.items())
def test_a_verb_form_has_its_infinitive(form: str, wanted: str) -> None:
    assert base(form) == wanted


@pytest.mark.parametrize(("form", "wanted"), NOUNS.items())
def test_a_noun_has_its_singular(form: str, wanted: str) -> None:
    assert singular(form) == wanted


@pytest.mark.parametrize("verb", sorted(set(VERBS.values()) - {"be", "have", "lay"}))
def test_what_is_inflected_is_found_back(verb: str) -> None:
    assert {base(form) for form in verb_forms(verb)} == {verb}


@pytest.mark.parametrize("noun", sorted(set(NOUNS.values())))
def test_a_plural_that_is_made_is_found_back(noun: str) -> None:
    assert {singular(form) for form in noun_forms(noun)} == {noun}


@settings(deadline=None)
@given(LETTERS)
def test_a_dictionary_form_is_its_own_dictionary_form_or_at_least_a_word(word: str) -> None:
    for find in (base, singular):
        found = find(word)
        assert found
        assert found == find(word)
