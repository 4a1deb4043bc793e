"""Names out of the case that a sentence puts them in: "Ерлана Балтабая" is Ерлан Балтабай."""

from __future__ import annotations

import functools
import itertools
from typing import Any

from tocsin.coding.russian.morphology import analyzer
from tocsin.coding.russian.script import fold

PERSONAL = ("Name", "Patr", "Surn")
LONGEST = 5  # words of a name whose cases are told together
MOST = 6  # readings of a word that are weighed
# What the readings of the parts of one name share: the more, the likelier.
AGREE = 1.0
KIND = 0.6
NOMINATIVE = 0.15  # a name that may stand in the nominative is left so, unless its parts speak against it


@functools.lru_cache(maxsize=50_000)
def nominative(name: str, kind: str) -> str:
    """A name as a list would hold it; `kind`: its type. Words that do not bend stay as they are.

    Bodies and places are bent up to their first noun ("Карагандинского областного суда" -> "Карагандинский областной
    суд"); of persons all words agree in gender and case.
    """
    words = name.split()
    if not words or len(words) > LONGEST or not any("а" <= c.lower() <= "я" or c in "ёЁ" for c in name):
        return name
    return _person(words) if kind == "person" else _body(words)


def _person(words: list[str]) -> str:
    options = [_readings(w) for w in words]
    if not any(options):
        return " ".join(words)
    best: tuple[float, list[str]] | None = None
    for picked in itertools.product(*[o or [None] for o in options]):
        real = [r for r in picked if r is not None]
        cases, genders = {r.tag.case for r in real}, {r.tag.gender for r in real}
        score = sum(r.score for r in real) / len(real)
        score += AGREE * (len(cases) == 1) + AGREE * (len(genders - {None}) <= 1)
        score += sum(KIND for r in real if any(mark in r.tag for mark in PERSONAL)) / len(real)
        score += NOMINATIVE * (cases == {"nomn"})
        score -= sum(0.5 for r in real if r.tag.number == "plur") / len(real)
        bent = [_bent(w, r) for w, r in zip(words, picked, strict=True)]
        if best is None or score > best[0] + 1e-9:
            best = (score, bent)
    return " ".join(best[1]) if best else " ".join(words)


def _readings(word: str) -> list[Any]:
    plain = word.strip('«»"“”„.,')
    if len(plain) < 3 or plain.isupper() or not plain[:1].isupper():
        return []
    found = [r for r in analyzer().parse(plain) if r.tag.POS in ("NOUN", "ADJF") and r.tag.case]
    named = [r for r in found if any(mark in r.tag for mark in PERSONAL)]
    return (named + [r for r in found if r not in named])[:MOST]


def _bent(word: str, reading: Any) -> str:
    if reading is None:
        return word
    wanted = {"nomn", "sing"}
    if reading.tag.gender and reading.tag.POS == "ADJF":
        wanted.add(str(reading.tag.gender))
    form = reading.inflect(wanted)
    return _as(word, form.word) if form is not None else word


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
            out[place] = _as(word, form.word) if form is not None else word
            continue
        if noun is not None and "nomn" not in noun.tag:
            form = noun.inflect({"nomn"})
            out[place] = _as(word, form.word) if form is not None else word
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


def _as(shown: str, bent: str) -> str:
    """A bent word with the capitals, hyphens and marks of the word as shown."""
    plain = shown.strip('«»"“”„.,')
    if fold(plain) == fold(bent):
        return shown
    big = [p[:1].isupper() for p in plain.split("-")]
    parts = bent.split("-")
    if len(big) == len(parts):
        bent = "-".join(p.capitalize() if b else p for p, b in zip(parts, big, strict=True))
    elif big[0]:
        bent = bent.capitalize()
    return shown.replace(plain, bent)


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
        return (f"{_as(first, form.word) if form else first} {noun.normal_form if noun else rest}",)
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
            out.append(_as(name, form.word))
    return tuple(dict.fromkeys([*out, name]))


@functools.lru_cache(maxsize=50_000)
def alone(word: str) -> tuple[str, ...]:
    """The nominatives that a surname or a first name without its fellows may have, the likeliest first."""
    first = nominative(word, "person")
    others = (_bent(word, r) for r in _readings(word))
    return tuple(dict.fromkeys([first, *others]))
