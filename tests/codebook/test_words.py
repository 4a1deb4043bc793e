"""Word classes, and the classes that they include."""

from __future__ import annotations

from typing import Any

import pytest

from tocsin.codebook.words import gather
from tocsin.model import CodebookError


def one(content: Any) -> dict[str, frozenset[str]]:
    return gather([("mine.yaml", content)]).get("en", {})


def mistake(content: Any) -> str:
    with pytest.raises(CodebookError) as caught:
        one(content)
    return str(caught.value)


def test_a_class_holds_its_words_in_lower_case() -> None:
    assert one({"nurse": {"words": {"en": ["Nurse", "ward sister"]}}}) == {"nurse": {"nurse", "ward sister"}}


def test_a_class_holds_the_words_of_those_that_it_includes_at_any_depth() -> None:
    classes = one(
        {
            "person": {"includes": ["worker"], "words": {"en": ["man"]}},
            "worker": {"includes": ["nurse"]},
            "nurse": {"words": {"en": ["nurse"]}},
        }
    )
    assert classes["person"] == {"man", "nurse"}
    assert classes["worker"] == {"nurse"}


def test_classes_that_include_each_other_hold_the_same_words() -> None:
    classes = one({"a": {"includes": ["b"], "words": {"en": ["x"]}}, "b": {"includes": ["a"], "words": {"en": ["y"]}}})
    assert classes["a"] == classes["b"] == {"x", "y"}


def test_a_class_may_be_spread_over_files_and_languages() -> None:
    files = [("a.yaml", {"nurse": {"words": {"en": ["nurse"]}}}), ("b.yaml", {"nurse": {"words": {"ru": ["сестра"]}}})]
    assert gather(files) == {"en": {"nurse": {"nurse"}}, "ru": {"nurse": {"сестра"}}}


def test_an_empty_file_brings_nothing() -> None:
    assert one(None) == {}


@pytest.mark.parametrize("content", [["nurse"], "nurse", 3])
def test_a_file_that_is_no_mapping_is_refused(content: Any) -> None:
    assert mistake(content) == "mine.yaml: top: this must map names to values, as in 'name: value'"


def test_a_class_that_is_a_bare_list_is_refused() -> None:
    assert mistake({"nurse": ["nurse"]}) == "mine.yaml: nurse: this must map names to values, as in 'name: value'"


def test_words_that_name_no_language_are_refused() -> None:
    assert mistake({"nurse": {"words": ["nurse"]}}).startswith("mine.yaml: nurse, words: this must map names to values")


def test_words_that_are_no_list_are_refused() -> None:
    assert mistake({"nurse": {"words": {"en": {"a": "b"}}}}).startswith("mine.yaml: nurse, words: 'en:' must be a list")


def test_an_unknown_field_is_named() -> None:
    assert mistake({"nurse": {"word": {"en": ["nurse"]}}}).startswith("mine.yaml: nurse: 'word' is no field here")


def test_an_included_class_that_is_not_defined_is_named_with_its_file() -> None:
    said = mistake({"nurse": {"includes": ["carer"]}})
    assert said == "mine.yaml: nurse: it includes 'carer', which is no class; define it or take it out"
