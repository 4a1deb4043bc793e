"""Every example sentence of the shipped codebook comes out of the engine as it says, kind by kind."""

from __future__ import annotations

import pytest

from tocsin.codebook import Codebook, load
from tocsin.codebook.load import ENOUGH_CODES, ENOUGH_NOT
from tocsin.evaluation.examples import failures


@pytest.fixture(scope="module")
def book() -> Codebook:
    return load()


@pytest.mark.parametrize("kind", sorted(load().kinds))
def test_the_examples_of_a_kind_come_out_as_they_say(book: Codebook, kind: str) -> None:
    failed = list(failures(book.kinds[kind], book))
    assert not failed, "\n".join(failed)


@pytest.mark.parametrize("kind", sorted(load().kinds))
def test_a_kind_has_enough_examples_and_none_twice(book: Codebook, kind: str) -> None:
    codes, silent = book.kinds[kind].codes["en"], book.kinds[kind].codes_not["en"]
    assert len(codes) >= ENOUGH_CODES
    assert len(silent) >= ENOUGH_NOT
    texts = [*(example.text for example in codes), *silent]
    assert len(set(texts)) == len(texts)


def test_no_sentence_both_codes_and_does_not_code(book: Codebook) -> None:
    for kind in book.kinds.values():
        for language, examples in kind.codes.items():
            assert not {e.text for e in examples} & set(kind.codes_not.get(language, ()))
