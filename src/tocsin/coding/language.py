"""What the coder must know of a language: its parser, word lists and readers of times, sums and counts."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping, Sequence

import msgspec

from tocsin.coding.apposition import Appositions, Describer
from tocsin.coding.dates import TimeExpression
from tocsin.coding.names import NameMap
from tocsin.coding.places import PlaceMention
from tocsin.coding.tree import Tree
from tocsin.gazetteer import Gazetteer
from tocsin.model import NoCoder, Span

# ISO 639-1 code -> the folder that holds the language; each has a module `language` with `LANGUAGE`.
CODERS = {"en": "tocsin.coding.english.language", "ru": "tocsin.coding.russian.language"}
SPOKEN = {
    "ar": "Arabic",
    "be": "Belarusian",
    "de": "German",
    "es": "Spanish",
    "fa": "Persian",
    "fr": "French",
    "hy": "Armenian",
    "it": "Italian",
    "ka": "Georgian",
    "kk": "Kazakh",
    "ky": "Kyrgyz",
    "pl": "Polish",
    "pt": "Portuguese",
    "ru": "Russian",
    "tg": "Tajik",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "uz": "Uzbek",
    "zh": "Chinese",
}


def _as_it_is(text: str) -> tuple[str, Sequence[int]]:
    return text, range(len(text))


class Language(msgspec.Struct, frozen=True, kw_only=True):
    """One language's parts. Functions take the report's text and offsets into it, in code points.

    `clean` gives a report's text with its letters put right, and the offset of each in the report; `fold` a text as
    words are looked up in it (it need not keep offsets); `base` the dictionary form of a run of words as trees have it.
    `free_order`: a verb's complements may stand before it. `plural`: whether a noun's form is a plural, where a form
    that differs from the dictionary's need not be one. `settled` is called when a codebook's words have been read.
    """

    code: str
    clean: Callable[[str], tuple[str, Sequence[int]]] = _as_it_is
    fold: Callable[[str], str] = str.lower
    base: Callable[[str], str] = str.lower
    free_order: bool = False
    parse: Callable[[Sequence[tuple[int, str]]], list[Tree]]
    abbreviations: frozenset[str]
    lexicon: Mapping[str, frozenset[str]]
    domains: Mapping[str, frozenset[str]]
    find_places: Callable[[str, Gazetteer, Sequence[tuple[int, int]]], list[PlaceMention]]
    find_names: Callable[[str, Mapping[int, int], Sequence[tuple[int, int]]], NameMap]
    find_times: Callable[[str], list[TimeExpression]]
    find_amounts: Callable[[str, int, int], list[Span]]
    find_durations: Callable[[str, int, int], list[Span]]
    parse_count: Callable[[str], int | None]
    noun_forms: Callable[[str], set[str]]
    verb_forms: Callable[[str], set[str]]
    plural: Callable[[str], bool] | None = None
    appositions: type[Describer] = Appositions
    nominative: Callable[[str, bool], str] | None = None
    noun_gender: Callable[[str], str] | None = None
    settled: Callable[[], None] | None = None


def language(code: str | None) -> Language:
    """The parts of a language given by its ISO 639-1 code. Raises `NoCoder` when there are none for it."""
    if code in CODERS:
        found: Language = importlib.import_module(CODERS[code]).LANGUAGE
        return found
    known = " and ".join(SPOKEN.get(c, "English") for c in sorted(CODERS))
    if code is None:
        raise NoCoder(
            f"the report's language was not recognised; Tocsin codes {known} so far, and the report is kept as read"
        )
    raise NoCoder(
        f"there is no coder for {SPOKEN.get(code, code)} yet; Tocsin codes {known} so far, "
        "and the report is kept as read"
    )
