from hypothesis import given
from hypothesis import strategies as st

from tocsin.coding.russian.script import clean, fold


@given(st.text())
def test_cleaning_keeps_an_offset_for_every_letter(text: str) -> None:
    plain, places = clean(text)
    assert len(plain) == len(places)
    assert places == sorted(set(places))
    assert all(0 <= k < len(text) for k in places)


def test_yo_is_looked_up_as_ye_and_latin_lookalikes_as_cyrillic() -> None:
    assert fold("Ёлка зaбастовка") == "елка забастовка"


def test_a_latin_word_stays_latin() -> None:
    assert fold("Tengizchevroil") == "tengizchevroil"
