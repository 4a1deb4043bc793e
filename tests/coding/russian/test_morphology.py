import pytest

from tocsin.coding.russian.morphology import base, lemma, noun_forms, only_verb, verb_forms


def test_a_verb_has_its_participles_among_its_forms() -> None:
    assert {"задержать", "задержали", "задержан", "задержаны", "задержанного", "задержав"} <= verb_forms("задержать")


def test_a_run_of_words_bends_together_and_its_genitive_stays() -> None:
    assert {"уголовное дело", "уголовного дела", "уголовными делами"} <= noun_forms("уголовное дело")
    assert {"лишение свободы", "лишением свободы"} <= noun_forms("лишение свободы")


@pytest.mark.parametrize("word", ["на", "против", "из-за", "не"])
def test_words_that_do_not_bend_stay(word: str) -> None:
    assert noun_forms(word) == {word}


@pytest.mark.parametrize(
    ("word", "pos", "expected"),
    [
        ("рабочих", "NOUN", "рабочий"),
        ("уволены", "VERB", "уволить"),
        ("дела", "NOUN", "дело"),
        ("ушёл", "VERB", "уйти"),
        ("рабочих-мигрантов", "NOUN", "рабочий"),
    ],
)
def test_a_words_dictionary_form_is_found(word: str, pos: str, expected: str) -> None:
    assert lemma(word, pos) == expected


def test_a_phrase_is_brought_to_the_forms_that_trees_have() -> None:
    assert base("исправительная колония") == "исправительный колония"


def test_a_word_that_can_only_be_a_verb_is_known_with_its_tense() -> None:
    assert only_verb("вышвырнула") == ("вышвырнуть", "past")
    assert only_verb("стали") is None
    assert only_verb("завод") is None


def test_a_word_of_an_entry_in_another_case_bends_too() -> None:
    assert "рука" in noun_forms("руке")
    assert "призвала" in noun_forms("призвать")
