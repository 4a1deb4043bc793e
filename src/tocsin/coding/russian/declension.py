"""Names out of the case that a sentence puts them in: "Ерлана Балтабая" is Ерлан Балтабай."""

from __future__ import annotations

import functools

from tocsin.coding.russian.morphology import analyzer
from tocsin.coding.russian.persons import PERSONAL, person
from tocsin.coding.russian.persons import shown as _shown

LONGEST = 5  # words of a name whose cases are told together


@functools.lru_cache(maxsize=50_000)
def nominative(name: str, kind: str) -> str:
    """A name as a list would hold it; `kind`: its type. Words that do not bend stay as they are.

    Bodies and places are bent up to their first noun ("Карагандинского областного суда" -> "Карагандинский областной
    суд"); persons: `tocsin.coding.russian.persons`.
    """
    words = name.split()
    if not words or len(words) > LONGEST or not any("а" <= c.lower() <= "я" or c in "ёЁ" for c in name):
        return name
    return person(name)[0] if kind == "person" else _body(words)


def _body(words: list[str]) -> str:
    out = list(words)
    for place, word in enumerate(words):
        plain = word.strip('«»"“”„.,')
        readings = [r for r in analyzer().parse(plain) if r.tag.POS in ("NOUN", "ADJF") and r.tag.case]
        if not readings or plain.isupper():
            return " ".join(out)
        noun = next((r for r in readings if r.tag.POS == "NOUN"), None)
        if readings[0].tag.POS == "ADJF":
            head = _head(words[place + 1 :])
            many = any(r.tag.number == "plur" for r in readings) and _head_is_plural(words[place + 1 :])
            form = readings[0].inflect(
                {"nomn", "plur"} if many else {"nomn", "sing", head or str(readings[0].tag.gender or "masc")}
            )
            out[place] = _shown(word, form.word) if form is not None else word
            continue
        if noun is not None and "nomn" not in noun.tag:
            form = noun.inflect({"nomn"})
            out[place] = _shown(word, form.word) if form is not None else word
        break
    return " ".join(out)


def _head(words: list[str]) -> str | None:
    """The gender of the first noun."""
    for word in words:
        noun = next((r for r in analyzer().parse(word.strip('«»"“”„.,')) if r.tag.POS == "NOUN"), None)
        if noun is not None:
            return str(noun.tag.gender) if noun.tag.gender else None
    return None


def _head_is_plural(words: list[str]) -> bool:
    """Whether the first noun is a plural that has no singular form like it."""
    for word in words:
        nouns = [r for r in analyzer().parse(word.strip('«»"“”„.,')) if r.tag.POS == "NOUN"]
        if nouns:
            return all(r.tag.number == "plur" for r in nouns)
    return False


@functools.lru_cache(maxsize=50_000)
def spellings(name: str, *, whole: bool = False) -> tuple[str, ...]:
    """The nominatives that a place's name in any case may have, the likeliest first, the name itself among them.

    `whole`: an adjective and its noun, bent together.
    """
    if whole:
        first, _, rest = name.partition(" ")
        noun = next((r for r in analyzer().parse(rest) if r.tag.POS == "NOUN"), None)
        gender = str(noun.tag.gender) if noun is not None and noun.tag.gender else "femn"
        adjective = next((r for r in analyzer().parse(first) if r.tag.POS == "ADJF"), None)
        form = adjective.inflect({"nomn", "sing", gender}) if adjective is not None else None
        return (f"{_shown(first, form.word) if form else first} {noun.normal_form if noun else rest}",)
    if " " in name or "\u00a0" in name:
        return (nominative(name, "place"), name)
    options = [r for r in analyzer().parse(name) if r.tag.POS in ("NOUN", "ADJF") and r.tag.case]
    placed = [r for r in options if "Geox" in r.tag]
    out = [name] if any("nomn" in r.tag for r in placed) else []
    for reading in placed + [r for r in options if r not in placed]:
        if any(mark in reading.tag for mark in PERSONAL) and placed:
            continue
        form = reading.inflect({"nomn", str(reading.tag.number or "sing")})
        if form is not None:
            out.append(_shown(name, form.word))
    return tuple(dict.fromkeys([*out, name]))
