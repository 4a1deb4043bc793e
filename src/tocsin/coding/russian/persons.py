"""Persons' names out of the case that a sentence puts them in, and whether they are a man's or a woman's."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from tocsin.coding.russian.morphology import analyzer
from tocsin.coding.russian.script import fold
from tocsin.coding.russian.words import lexicon

PERSONAL = ("Name", "Patr", "Surn")
MOST = 7  # readings of a word that are weighed
LONGEST = 4  # words whose readings are weighed against each other
# What the readings of the parts of one name share: the more, the likelier.
AGREE = 1.0
KIND = 0.6
NOMINATIVE = 0.15  # a name that may stand in the nominative is left so, unless its parts speak against it
HINT = 0.5  # what the words before a name tell of its case and its gender
DATIVE = 0.04  # against it: people are acted on oftener than they are given something
CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
GENDERS = {"masc": "m", "femn": "f"}
ENDS = re.compile(r"^(.{2,}?(?:ов|ев|ин|ын))(|а|у|ым|е|ой|ою)$")
# What each ending of such a surname says: case and gender.
ENDINGS = {
    "": (("nomn", "masc"),),
    "а": (("nomn", "femn"), ("gent", "masc"), ("accs", "masc")),
    "у": (("accs", "femn"), ("datv", "masc")),
    "ым": (("ablt", "masc"),),
    "е": (("loct", "masc"),),
    "ой": (("gent", "femn"), ("datv", "femn"), ("ablt", "femn"), ("loct", "femn")),
    "ою": (("ablt", "femn"),),
}
# First names by the endings of their cases: what follows a man's name in a consonant, what stands for a woman's "а".
MALE = {"": ("nomn",), "а": ("gent", "accs"), "у": ("datv",), "ом": ("ablt",), "е": ("loct",)}
SOFT = {"я": ("gent", "accs"), "ю": ("datv",), "ем": ("ablt",), "е": ("loct",), "и": ("loct",)}  # Андрей, Игорь
FEMALE = {"а": ("nomn",), "ы": ("gent",), "и": ("gent",), "е": ("datv", "loct"), "у": ("accs",), "ой": ("ablt",)}


class Reading(NamedTuple):
    """What a word of a name may be; an empty `case` or `gender` fits any."""

    nominative: str
    case: str
    gender: str
    likely: float
    personal: bool


@functools.lru_cache(maxsize=50_000)
def person(name: str, cases: frozenset[str] = frozenset(), gender: str = "") -> tuple[str, str]:
    """A person's name in the nominative, and "m", "f" or "".

    `cases` (the dictionary's names) and `gender`: what the title before the name shows, if anything.
    """
    words = name.split()
    if not words or len(words) > LONGEST or not any("а" <= c.lower() <= "я" or c in "ёЁ" for c in name):
        return name, ""
    best: tuple[float, tuple[Reading, ...]] = (0.0, ())
    for one in itertools.product(*[readings(w) for w in words]):
        score = _score(one, cases, gender)
        if not best[1] or score > best[0] + 1e-9:
            best = (score, one)
    picked = best[1]
    genders = {r.gender for r in picked if r.gender}
    return " ".join(r.nominative for r in picked), GENDERS.get(genders.pop(), "") if len(genders) == 1 else ""


@functools.lru_cache(maxsize=50_000)
def cases_of(name: str, core: str) -> frozenset[str]:
    """The cases in which a name that is `core` in the nominative may stand as written; empty when it may in any."""
    words, wanted = name.split(), core.split()
    if not words or len(words) > LONGEST or len(words) != len(wanted):
        return frozenset()
    found: set[str] = set(CASES)
    for word, base in zip(words, wanted, strict=True):
        fit = [r.case for r in readings(word) if fold(r.nominative) == fold(base)]
        if fit and "" not in fit:
            found &= set(fit)
    return frozenset(found) if len(found) < len(CASES) else frozenset()


def _score(picked: Sequence[Reading], hinted: frozenset[str], gender: str) -> float:
    cases = {r.case for r in picked if r.case}
    genders = {r.gender for r in picked if r.gender}
    score = sum(r.likely for r in picked) / len(picked)
    score += AGREE * (len(cases) <= 1) + AGREE * (len(genders) <= 1)
    score += KIND * sum(r.personal for r in picked) / len(picked)
    score += NOMINATIVE * (cases <= {"nomn"}) - DATIVE * ("datv" in cases)
    if hinted:
        score += HINT * (not cases or not cases.isdisjoint(hinted))
    if gender:
        score += HINT * all(GENDERS.get(g, g) == gender for g in genders)
    return score


@functools.lru_cache(maxsize=50_000)
def readings(word: str) -> tuple[Reading, ...]:
    """What a word of a name may be, the likeliest first; at least one."""
    plain = word.strip('«»"“”„.,')
    if len(plain) < 3 or plain.isupper() or not plain[:1].isupper():
        return (Reading(word, "", "", 0.0, False),)
    lower = fold(plain)
    out = [*_given(word, lower), *_surname(word, lower), *_known(word, plain)]
    if lower not in lexicon()["female_names"] and any(r.gender == "masc" and r.case == "gent" for r in out):
        out = [r for r in out if r.gender != "femn" or r.case != "nomn" or ENDS.match(lower)]  # "Анатолия", a man's
    vowel = plain[-1] in "оеуиюэ" and not any(r.personal for r in out)
    if not out or vowel or (plain[-1] not in "аяойеуиюэ" and not ENDS.match(lower)):
        out.append(Reading(word, "", "", 0.2, False))  # a foreign name, or a woman's surname in a consonant
    elif not ENDS.match(lower) and not analyzer().word_is_known(plain):
        out.append(Reading(word, "nomn", "", 0.2, False))
    best: dict[tuple[str, str, str], Reading] = {}
    for reading in out:
        key = (reading.nominative, reading.case, reading.gender)
        if key not in best or (reading.personal, reading.likely) > (best[key].personal, best[key].likely):
            best[key] = reading
    return tuple(sorted(best.values(), key=lambda r: (-r.personal, -r.likely))[:MOST])


def _given(word: str, lower: str) -> list[Reading]:
    """A first name of the word lists, which hold many that the dictionary does not."""
    lists = lexicon()
    out: list[Reading] = []
    for ending, cases in MALE.items():
        base = lower.removesuffix(ending) if lower.endswith(ending) else ""
        if base in lists["male_names"] and base[-1:] not in "аяйь":
            out.extend(Reading(shown(word, base), case, "masc", 0.6, True) for case in cases)
    for ending, cases in SOFT.items():
        for base in (lower.removesuffix(ending) + last for last in "йь" if lower.endswith(ending)):
            if base in lists["male_names"]:
                out.extend(Reading(shown(word, base), case, "masc", 0.6, True) for case in cases)
    for ending, cases in FEMALE.items():
        base = lower.removesuffix(ending) + "а" if ending and lower.endswith(ending) else ""
        for listed, gender in (("female_names", "femn"), ("male_names", "masc")):
            if base in lists[listed]:
                out.extend(Reading(shown(word, base), case, gender, 0.6, True) for case in cases)
    if lower[-1] not in "ая":
        out.extend(Reading(word, "", "femn", 0.6, True) for _ in range(lower in lists["female_names"]))
    elif lower in lists["male_names"]:
        out.append(Reading(word, "nomn", "masc", 0.6, True))
    return out


def _surname(word: str, lower: str) -> list[Reading]:
    found = ENDS.match(lower)
    if found is None:
        return []
    out = []
    for case, gender in ENDINGS[found.group(2)]:
        base = found.group(1) + ("а" if gender == "femn" else "")
        out.append(Reading(shown(word, base), case, gender, 0.5, True))
    return out


def _known(word: str, plain: str) -> list[Reading]:
    """What the dictionary tells, singulars only."""
    out = []
    for found in analyzer().parse(plain):
        tag = found.tag
        if tag.POS not in ("NOUN", "ADJF") or not tag.case or tag.case == "voct" or tag.number == "plur":
            continue
        if tag.gender == "neut":
            continue
        personal = any(m in tag for m in PERSONAL)
        gender = str(tag.gender) if tag.gender in GENDERS and (personal or tag.POS == "ADJF") else ""
        out.append(Reading(_bent(word, found), str(tag.case)[:4], gender, float(found.score), personal))
    return sorted(out, key=lambda r: (not r.personal, -r.likely))[:MOST]


def _bent(word: str, reading: Any) -> str:
    wanted = {"nomn", "sing"}
    if reading.tag.gender and reading.tag.POS == "ADJF":
        wanted.add(str(reading.tag.gender))
    form = reading.inflect(wanted)
    return shown(word, form.word) if form is not None else word


def shown(word: str, bent: str) -> str:
    """A bent word with the capitals, hyphens and marks of the word as shown."""
    plain = word.strip('«»"“”„.,')
    if fold(plain) == fold(bent):
        return word
    big = [p[:1].isupper() for p in plain.split("-")]
    parts = bent.split("-")
    if len(big) == len(parts):
        bent = "-".join(p.capitalize() if b else p for p, b in zip(parts, big, strict=True))
    elif big[0]:
        bent = bent.capitalize()
    if "ё" not in plain.lower():
        bent = bent.replace("ё", "е")  # as the report writes
    return word.replace(plain, bent)


@functools.lru_cache(maxsize=50_000)
def alone(word: str) -> tuple[str, ...]:
    """The nominatives that a surname or a first name without its fellows may have, the likeliest first."""
    return tuple(dict.fromkeys([person(word)[0], *(r.nominative for r in readings(word))]))
