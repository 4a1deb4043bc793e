"""The language of a text: a cheap look at script and common words, and a library for what that leaves open."""

from __future__ import annotations

import math
import re
from typing import Final

_SAMPLE: Final = 3_000
_LIBRARY_SAMPLE: Final = 1_500
_NEAREST: Final = 5
_MARGIN: Final = 6.0
_WIDESPREAD: Final = frozenset("en ru es fr de pt it tr ar fa zh hi id uk pl nl ja ko vi".split())
_WORD: Final = re.compile(r"[^\W\d_]+")
_CYRILLIC: Final = re.compile("[\u0400-\u052f]+")
_ASCII_LETTER: Final = re.compile("[a-z]")
_ENGLISH: Final = frozenset(
    (
        "the of and to in that was were with for by his her from has have had they which said been who their not "
        "but at on is are it as this be an or after its would will about when there what more than into over out "
        "up all can one"
    ).split()
)
# Words that English shares with no neighbour: without some of them a text is not called English.
_ENGLISH_ONLY: Final = frozenset(
    "the of and with from they their which have been would this after that were said who".split()
)
_RUSSIAN: Final = frozenset(
    (
        "и в на не что с по как из для при после его она они было были был или же это от за до у к о об во со их "
        "но а также который которые которой года году"
    ).split()
)
# Russian in Latin letters: words that no other language so written has, or hardly.
_ROMANISED: Final = frozenset(
    (
        "chto dlya byli byl byla posle kotorye kotoryy kotorii kotoriy kotoraya ego yego zhe protiv rabochie rabochih "
        "rabochikh goda eto tozhe takzhe uzhe ikh soobschil soobshchil zayavil tysyach rubley zarplatu zabastovka "
        "zabastovku policiya politsiya politsii policii zaderzhali zaderzhan rabotniki rabotnikov"
    ).split()
)
_NOT_RUSSIAN: Final = re.compile("[іїєґўәғқңөұүһӣӯҳҷђјљњћџѓќѕ]")
_RUSSIAN_ONLY: Final = re.compile("[ыэъё]")


def detect(text: str, declared: str | None = None) -> str | None:
    """The ISO 639-1 code of the language of `text`; None when it cannot be told.

    `declared` is what the page or file says of itself; it is used only where the text is too short to show.
    """
    sample = text[:_SAMPLE].lower()
    words = _WORD.findall(sample)
    letters = sum(map(len, words))
    stated = code(declared)
    if letters < 12:
        return stated
    cyrillic = 0 if sample.isascii() else len(sample) - len(_CYRILLIC.sub("", sample))
    if cyrillic * 2 > letters:
        return _cyrillic(sample, words) or _library(text, letters, stated)
    latin = letters if sample.isascii() else len(_ASCII_LETTER.findall(sample))
    if latin * 10 > letters * 9 and _share(words, _ENGLISH) > 0.2 and _share(words, _ENGLISH_ONLY) > 0.08:
        return "en"
    romanised = set(words) & _ROMANISED
    if len(romanised) >= 3 and sum(w in romanised for w in words) * 40 >= len(words):
        return "ru"
    return _library(text, letters, stated)


def code(declared: str | None) -> str | None:
    """`en` from `en`, `en-GB`, `EN_us`; None for anything else than a code of two letters."""
    if not declared:
        return None
    first = re.split(r"[-_;, ]", declared.strip().lower(), maxsplit=1)[0]
    return first if len(first) == 2 and first.isascii() and first.isalpha() else None


def _share(words: list[str], common: frozenset[str]) -> float:
    return sum(map(common.__contains__, words)) / max(1, len(words))


def _cyrillic(sample: str, words: list[str]) -> str | None:
    """Russian, when its own letters and words are there and no neighbour's letters are."""
    if _share(words, _RUSSIAN) < 0.1 or not _RUSSIAN_ONLY.search(sample):
        return None
    return "ru" if len(_NOT_RUSSIAN.findall(sample)) * 200 < len(sample) else None


def _library(text: str, letters: int, stated: str | None) -> str | None:
    if letters < 40 and stated:
        return stated
    import py3langid

    ranked = py3langid.rank(text[:_LIBRARY_SAMPLE])
    best = ranked[0][1]
    if not math.isfinite(best):
        return stated
    near = [language for language, score in ranked[:_NEAREST] if score >= best - _MARGIN]
    # In a line or two, small languages pass for their large neighbours; among equals the large one is likelier.
    likeliest = next((language for language in near if language in _WIDESPREAD), near[0])
    return code(str(likeliest)) or stated
