"""What the words before a person's name show of it: their case is the name's, and a woman's calling a woman."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from typing import NamedTuple

from tocsin.coding.russian.morphology import analyzer
from tocsin.coding.russian.persons import cases_of, person
from tocsin.coding.russian.script import fold
from tocsin.coding.russian.words import lexicon

WORD = re.compile(r"[\w-]+|[^\w\s]")
REACH = 90  # characters before a name in which its title stands
FARTHEST = 7  # words between a title and the name
QUOTES = frozenset("«»\"“”„'")


class Calling(NamedTuple):
    """A word for a human being before a name: its offsets, its cases (the dictionary's names), and "f" of a woman."""

    start: int
    end: int
    cases: frozenset[str]
    gender: str


def before(text: str, start: int) -> list[Calling]:
    """The words before `start` by which the person named there may be called, the nearest first.

    Between a title and its name stand only what belongs to the title: genitives, names in quotation marks, adjectives.
    """
    begin = max(0, start - REACH, text.rfind("\n", 0, start) + 1)
    words = [(m.start() + begin, m.group()) for m in WORD.finditer(text[begin:start])]
    if words and words[-1][1] == ",":
        words.pop()  # "второго подсудимого, Дениса Рогова"
    found: list[Calling] = []
    inside = False
    for steps, (at, word) in enumerate(reversed(words)):
        if steps > FARTHEST or not (word in QUOTES or inside or word[0].isalnum()):
            break
        if word in QUOTES:
            inside = word in "»”" or (word == '"' and not inside)
            continue
        if inside:
            continue
        shown = _calling(fold(word))
        if shown is not None:
            found.append(Calling(at, at + len(word), *shown))
        if not (word[0].isupper() or _belongs(fold(word))):
            break
    return found


def shown(name: str, callings: Sequence[Calling]) -> tuple[frozenset[str], str]:
    """The cases and the gender that the words before a name tell of it."""
    if not callings:
        return frozenset(), ""
    likely = cases_of(name, person(name)[0])
    best = next((c for c in callings if not likely.isdisjoint(c.cases)), callings[0])
    return best.cases, best.gender


@functools.lru_cache(maxsize=20_000)
def _calling(word: str) -> tuple[frozenset[str], str] | None:
    """Case and gender of a word for a human being; None for other words."""
    found = [r for r in analyzer().parse(word) if r.tag.POS == "NOUN" and r.tag.animacy == "anim" and r.tag.case]
    found = [r for r in found if not {"Name", "Surn", "Patr"} & set(r.tag.grammemes)]
    if not found or found[0].score < 0.05 and analyzer().parse(word)[0].tag.POS != "NOUN":
        return None
    single = [r for r in found if r.tag.number == "sing"]
    if not single:
        genders = {str(r.tag.gender) for r in found}
        if genders == {"femn"}:
            return frozenset(str(r.tag.case)[:4] for r in found), "f"  # "журналисток Айке Бейшекееву и …"
        return None
    women = lexicon()["female_nouns"]
    female = any(fold(r.normal_form) in women or r.tag.gender == "femn" for r in single)
    return frozenset(str(r.tag.case)[:4] for r in single), "f" if female else ""


@functools.lru_cache(maxsize=20_000)
def _belongs(word: str) -> bool:
    """Whether a word may belong to a title before it: a genitive, an adjective, "по"."""
    readings = analyzer().parse(word)
    if word in ("по", "и"):
        return True
    return any(r.tag.POS in ("NOUN", "ADJF", "PRTF") and r.tag.case in ("gent", "gen2", "datv") for r in readings)
