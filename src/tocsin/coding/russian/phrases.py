"""Descriptions as a list would hold them: "литейного завода в Кирове" is литейный завод в Кирове."""

from __future__ import annotations

import functools
import re
from typing import Any

from tocsin.coding.russian.morphology import analyzer
from tocsin.coding.russian.persons import shown
from tocsin.coding.russian.script import fold

WORD = re.compile(r"[\w-]+")
WHOSE = frozenset("его ее их свой своего своей своему своим своем свои своих мой моего моей наш нашего нашей".split())
NAMED = frozenset({"Name", "Surn", "Patr"})
ALSO = frozenset("и а также тоже даже еще".split())
LONGEST = 6  # words up to the noun


@functools.lru_cache(maxsize=20_000)
def listed(phrase: str, plural: bool) -> str:
    """A phrase with the words up to its noun in the nominative, without a possessive or an "и" before them.

    `plural`: whether the noun is one of many. Phrases that begin with a number, or otherwise than with adjectives and
    their noun, stay as they are.
    """
    if phrase.startswith("«") and phrase.find("»") == len(phrase) - 1:
        phrase = phrase[1:-1]
    words = phrase.split(" ")
    while len(words) > 1 and fold(words[0]) in WHOSE | ALSO:
        words.pop(0)
    found = _noun(words, plural)
    if found is None:
        return " ".join(words)
    place, noun = found
    number = "plur" if noun.tag.number == "plur" else "sing"
    out = list(words)
    for k, word in enumerate(words[: place + 1]):
        reading = noun if k == place else _adjective(word)
        if reading is None:
            return " ".join(words)
        wanted = {"nomn", number}
        if k < place and number == "sing" and noun.tag.gender:
            wanted.add(str(noun.tag.gender))
        bent = reading.inflect(wanted)
        if bent is None:
            return " ".join(words)
        out[k] = shown(word, bent.word)
    return " ".join(out)


def _noun(words: list[str], plural: bool) -> tuple[int, Any] | None:
    """The first noun and the reading of it that fits its number, unless it is in the nominative already."""
    for place, word in enumerate(words[:LONGEST]):
        if not WORD.fullmatch(word) or word.isdigit():
            return None
        readings = [r for r in analyzer().parse(word) if r.tag.case]
        nouns = [r for r in readings if r.tag.POS == "NOUN" and not (word.islower() and NAMED & set(r.tag.grammemes))]
        if not nouns or (
            readings[0].tag.POS in ("ADJF", "PRTF") and len(words) > place + 1 and _bends(words[place + 1])
        ):
            if not any(r.tag.POS in ("ADJF", "PRTF") for r in readings):
                return None
            if nouns and len(words) > place + 1 and not agree(word, words[place + 1]):
                return _chosen(place, nouns, plural)
            if not nouns and place == len(words) - 1:
                return place, readings[0]  # "бастующими"
            continue
        return _chosen(place, nouns, plural)
    return None


def _chosen(place: int, nouns: list[Any], plural: bool) -> tuple[int, Any] | None:
    number = "plur" if plural else "sing"
    fit = [r for r in nouns if r.tag.number == number] or nouns
    return None if any("nomn" in r.tag for r in fit) and place == 0 else (place, fit[0])


def _bends(word: str) -> bool:
    return any(r.tag.POS in ("NOUN", "ADJF", "PRTF") for r in analyzer().parse(word.strip('«»"“”.,')))


def agree(one: str, two: str) -> bool:
    """Whether an adjective may be that of the noun behind it."""
    left = {(r.tag.case, r.tag.number) for r in analyzer().parse(one) if r.tag.POS in ("ADJF", "PRTF")}
    return any((r.tag.case, r.tag.number) in left for r in analyzer().parse(two) if r.tag.case)


def _adjective(word: str) -> Any:
    return next((r for r in analyzer().parse(word) if r.tag.POS in ("ADJF", "PRTF", "NUMR")), None)
