from __future__ import annotations

import msgspec
import pytest

from tocsin.codebook import Codebook, load
from tocsin.codebook.entry import Example
from tocsin.evaluation.examples import failures


@pytest.fixture(scope="module")
def book() -> Codebook:
    return load()


@pytest.mark.parametrize(
    ("example", "told"),
    [
        (Example(text="The lake is calm."), "does not code; it gives nothing"),
        (Example(text="Dockers went on strike on Monday.", trigger="walkout"), ", not “walkout”"),
        (Example(text="Dockers went on strike on Monday.", status="planned"), "is reported, not planned"),
        (Example(text="Dockers went on strike on Monday.", actor="Weavers"), "has the actor Dockers, not Weavers"),
        (Example(text="Dockers went on strike on Monday.", target="the port"), "has the target nobody, not the port"),
    ],
)
def test_an_example_that_does_not_come_out_is_told_with_what_came_instead(
    book: Codebook, example: Example, told: str
) -> None:
    kind = msgspec.structs.replace(book.kinds["strike"], codes={"en": (example,)}, codes_not={})
    assert told in "".join(failures(kind, book))


def test_a_sentence_that_must_not_code_is_told_when_it_does(book: Codebook) -> None:
    kind = msgspec.structs.replace(book.kinds["strike"], codes={}, codes_not={"en": ("Dockers went on strike.",)})
    (told,) = failures(kind, book)
    assert told.startswith("strike: “Dockers went on strike.” must not code, but “")
