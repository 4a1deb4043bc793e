"""Which languages have a coder, and what is said of those that have none."""

from __future__ import annotations

import pytest

import tocsin
from tocsin.coding.language import CODERS, SPOKEN, language
from tocsin.model import NoCoder, Report, TocsinError


def report(code: str | None) -> Report:
    return Report(id="r", path=None, sha256="", text="Police arrested nine miners.", language=code)


def test_english_has_a_coder() -> None:
    assert language("en").code == "en"


@pytest.mark.parametrize("code", sorted(CODERS))
def test_a_language_is_opened_once_and_bears_its_own_code(code: str) -> None:
    assert language(code) is language(code)
    assert language(code).code == code


def test_a_language_without_a_coder_is_called_by_its_name() -> None:
    with pytest.raises(NoCoder, match="there is no coder for Kazakh yet; Tocsin codes English"):
        tocsin.code(report("kk"))


def test_a_language_that_has_no_name_here_is_called_by_its_code() -> None:
    with pytest.raises(NoCoder, match="there is no coder for xx yet"):
        tocsin.code(report("xx"))


def test_an_unrecognised_language_is_said_to_be_so() -> None:
    with pytest.raises(NoCoder, match=r"the report's language was not recognised; .*the report is kept as read"):
        tocsin.code(report(None))


@pytest.mark.parametrize("code", sorted({*SPOKEN, "xx", ""} - set(CODERS)))
def test_the_message_is_one_sentence_and_tells_what_becomes_of_the_report(code: str) -> None:
    with pytest.raises(TocsinError) as caught:
        language(code)
    assert "the report is kept as read" in str(caught.value)
    assert "\n" not in str(caught.value)
