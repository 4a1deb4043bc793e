"""Bytes to text: character sets, marks, broken bytes, characters that hide."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.reading import read
from tocsin.reading.characters import clean
from tocsin.reading.decode import decode

RUSSIAN = (
    "Рабочие завода в Тильбе прекратили работу в понедельник. Полиция задержала двух человек, сообщил профсоюз. " * 3
)


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1251", "koi8-r", "cp866", "iso8859-5"])
def test_russian_is_read_in_every_character_set_it_is_written_in(codec: str) -> None:
    assert decode(RUSSIAN.encode(codec)) == RUSSIAN


def test_western_accents_without_a_declaration_are_read_as_windows_1252() -> None:
    text = "Café workers in Orléans struck for “dignity” – again. " * 4
    assert decode(text.encode("cp1252")) == text


def test_a_declared_character_set_is_followed() -> None:
    text = "Łódź: prządki strajkują"
    assert decode(text.encode("iso8859-2"), "ISO-8859-2") == text


def test_a_wrong_declaration_does_not_spoil_utf_8() -> None:
    assert decode("Łódź".encode(), "iso-8859-1") == "Łódź"


@pytest.mark.parametrize("name", ["zip", "rot13", "unicode_escape", "idna", "utf-7", "none such", "\x00", "a" * 1000])
def test_a_codec_that_is_no_character_set_is_not_used(name: str) -> None:
    assert decode(b"caf\xe9 caf\xe9", name) == "café café"


def test_a_few_broken_bytes_are_replaced_and_the_rest_is_kept() -> None:
    data = RUSSIAN.encode() + b"\xff" + RUSSIAN.encode()
    assert decode(data) == f"{RUSSIAN}\ufffd{RUSSIAN}"


@given(st.binary(max_size=300), st.text(max_size=12))
def test_decoding_never_fails(data: bytes, declared: str) -> None:
    decode(data, declared).encode("utf-8", "surrogatepass")


@pytest.mark.parametrize(
    ("given_text", "shown"),
    [
        ("ar\u00adrest", "arrest"),
        ("a\u202egnik\u202c b", "agnik b"),
        ("po\u200blice\ufeff", "police"),
        ("poli\u200dce", "police"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("a\u00a0b\u2028c\td", "a b c d"),
        ("и\u0306", "й"),
        ("“curly” ’quotes’", "“curly” ’quotes’"),
        ("a\x00\x07b", "ab"),
    ],
)
def test_characters_that_hide_or_mislead_are_taken_out(given_text: str, shown: str) -> None:
    assert clean(given_text) == shown


def test_hundreds_of_marks_on_a_letter_do_not_hold_up_reading() -> None:
    assert len(clean("a" + "\u0591\u05b0" * 200_000)) < 20


def test_the_text_of_a_report_has_no_bidirectional_controls() -> None:
    report = read("Strike\u202e in Tilba\n\nPolice \u2066came\u2069.".encode())
    assert report.text == "Strike in Tilba\n\nPolice came."
