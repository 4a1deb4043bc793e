"""Cases: the nominatives that a Russian name in some case form can stand for."""

from __future__ import annotations

import functools
import itertools
import re

import msgspec

from tocsin.linking.identity.given import Gender, given
from tocsin.linking.identity.lists import table
from tocsin.linking.identity.sounds import sounds

CYRILLIC = re.compile(r"[А-Яа-яЁё-]+")
SURE, OPEN, LIKELY, TORN, DOUBTFUL = 0.0, 0.03, 0.12, 0.3, 0.5  # what a reading costs, by its rivals


class Nominative(msgspec.Struct, frozen=True):
    """The words of a name as they may be in the nominative; `cost` is 0 when no other reading is as good."""

    words: tuple[str, ...]
    gender: Gender
    cost: float


def nominatives(words: tuple[str, ...]) -> list[Nominative]:
    """Other nominatives of a name's words than the words as they stand; none when they are in no other case.

    The words take one case and one gender together. Initials, one letter long, stay as they are.
    """
    if not words or not all(CYRILLIC.fullmatch(w) for w in words):
        return []
    found: dict[tuple[tuple[str, ...], Gender], int] = {}
    for gender, rules in _rules():
        read = [_back(word, rules, gender) for word in words]
        if any(not options for options in read):
            continue
        for lemmas in itertools.islice(itertools.product(*read), 8):
            if lemmas != words and not (gender == "m" and any(_womans().search(w) for w in lemmas[-2:])):
                found.setdefault((lemmas, gender), _support(lemmas, gender))
    if not found:
        return []
    # A woman's name in the nominative is often a man's in the genitive: Александра, Аминова.
    standing = _standing(words)
    best = max(found.values())
    out = []
    for (lemmas, gender), support in found.items():
        if support < best:
            continue
        rivals = [s for (_, g), s in found.items() if g != gender] + [standing]
        top = max(rivals)
        woman = any(w.endswith(("а", "я")) for w in words if len(w) > 1)
        torn = TORN if top >= 0 and (woman or top != standing) else OPEN
        if gender == "m" and support == top == 1 and sum(len(w) > 1 for w in words) > 1:
            torn = LIKELY  # Ардаку Жолдыбаеву: a woman's name that nobody knows is rarer than a man's
        cost = SURE if support > top else torn if support == top else DOUBTFUL
        out.append(Nominative(lemmas, gender, cost))
    return out


@functools.cache
def _womans() -> re.Pattern[str]:
    return re.compile(r"[оеё]ва$|[сц]кая$")


def gender_of(word: str) -> Gender | None:
    """Whose given name a word is, in the nominative; None when it is unknown, or both a man's and a woman's."""
    if (listed := given(sounds(word)).gender) is not None:
        return listed
    genders = _genders(word)
    return genders[0] if len(genders) == 1 else None


@functools.lru_cache(maxsize=100_000)
def _genders(word: str) -> tuple[Gender, ...]:
    """The genders of a Russian given name in the nominative, by the dictionary."""
    if not CYRILLIC.fullmatch(word) or len(word) < 3:
        return ()
    sorts: tuple[tuple[str, Gender], ...] = (("masc", "m"), ("femn", "f"))
    if not _dictionary().word_is_known(word.casefold()):
        return ()  # what is guessed of a name by its ending is often wrong
    tags = [
        p.tag for p in _dictionary().parse(word.casefold()) if "Name" in p.tag and "nomn" in p.tag and "sing" in p.tag
    ]
    return tuple(mark for sort, mark in sorts if any(sort in tag for tag in tags))


@functools.cache
def _dictionary():  # type: ignore[no-untyped-def]  # the library has no types
    import pymorphy3

    return pymorphy3.MorphAnalyzer()


def _standing(words: tuple[str, ...]) -> int:
    """How well words serve as they stand: -1 when one is in no nominative."""
    oblique, woman = (re.compile(table("russian")[k]) for k in ("oblique", "woman"))
    if any(oblique.search(w) for w in words):
        return -1
    support = _support(words, None)
    return support if support != 1 or any(woman.search(w) for w in words) else 0


def _support(words: tuple[str, ...], gender: Gender | None) -> int:
    """How well known the given name among words is.

    3 by the lists, or 2 by the dictionary, as one of that gender; 1 not known; 0 known as one of the other only.
    """
    best = 1
    for word in words:
        if len(word) < 3:
            continue
        listed = given(sounds(word))
        genders = (listed.gender or ("m", "f")) if listed.names else _genders(word)
        if not genders:
            continue
        if gender is None or gender in genders:
            return 3 if listed.names else 2
        best = 0
    return best


def _back(word: str, rules: tuple[tuple[re.Pattern[str], str], ...], gender: Gender) -> list[str]:
    """The nominatives of one word, by the endings of one case."""
    if len(word) == 1:
        return [word]
    found = [pattern.sub(new, word) for pattern, new in rules if pattern.search(word)]
    if found:
        known = [w for w in found if given(sounds(w)).full or _genders(w)]
        return (known or found)[:2]
    fixed = _fixed()[gender]
    return [word] if fixed.search(word) else []


@functools.cache
def _rules() -> tuple[tuple[Gender, tuple[tuple[re.Pattern[str], str], ...]], ...]:
    return tuple(
        (case["gender"], tuple((re.compile(f"(?:{old})$"), new) for old, new in case["endings"]))
        for case in table("russian")["cases"]
    )


@functools.cache
def _fixed() -> dict[Gender, re.Pattern[str]]:
    fixed = table("russian")["fixed"]
    return {"m": re.compile(fixed["m"]), "f": re.compile(fixed["f"])}
