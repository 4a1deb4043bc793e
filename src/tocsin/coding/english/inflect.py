"""Forms of English words, and back: by rule, and by the tables of `irregular` for what rules miss."""

from __future__ import annotations

import re
from collections.abc import Container

from tocsin.coding.english.irregular import (
    BARE,
    DOUBLE_KEPT,
    DOUBLING,
    E_PLURALS,
    HARD_C,
    I_U_WORDS,
    IE_NOUNS,
    IE_VERBS,
    LONG_LL,
    LOST_E,
    MAN_PLAIN,
    MEN_SINGULAR,
    NOT_FORMS,
    O_ES,
    PASTS,
    PLURALS,
    SINGULAR_S,
    WHOLE,
)

VOWELS = "aeiou"
PREFIXES = ("re", "over", "under", "out", "un", "mis")
NO_PREFIX = frozenset("relied relies relying relent resent rebound outlaw relay relaying".split())
SHORT = re.compile(r"(?:[^aeiou]|qu)*[aeiouy][^aeiouhwxy]")  # ban, tap, quit: one short syllable
E_ENDING = re.compile(
    # What a stem ends in that has lost an -e, as in handle, force, charge, survive, accuse, seize; …
    r"(?:[bcdfgkptz]l|c|g|u|v|[aeiouy]s|[lnpr]s|[^tz]z"
    # … as in negotiate, require, concede; and, after a single vowel, as in demonstrate, execute, injure, acquire,
    # declare, examine, decide, consume, provoke, escape, describe, schedule.
    r"|[iu]at|quir|[cp]ed|wip"
    r"|(?<![aeiou])(?:at|ut|ur|ir|ar|in|[aiou]d|[au]m|[aeiou]k|ap|[aeiou]b|[iu]l|[aeiou]f))$"
)


def verb_forms(lemma: str) -> set[str]:
    """All forms of a verb given in dictionary form, that form included, in American and British spelling."""
    if lemma in WHOLE:
        return {lemma, *WHOLE[lemma]}
    if "-" in lemma:  # re-arrest, lathi-charge: the last part bends
        front, _, last = lemma.rpartition("-")
        return {f"{front}-{form}" for form in verb_forms(last)}
    stems = _stems(lemma)
    forms = {lemma, _with_s(lemma), *(_ing(stem) for stem in stems)}
    rest = lemma if lemma in PASTS else _behind_prefix(lemma, PASTS)
    if rest is not None:
        return forms | {lemma.removesuffix(rest) + past for past in PASTS[rest]}
    return forms | {_ed(stem) for stem in stems}


def _stems(lemma: str) -> set[str]:
    """What -ed and -ing are put to: banned, trafficked; cancelled and canceled."""
    if lemma in HARD_C:
        return {lemma + "k"}
    if lemma in DOUBLING or (rest := _behind_prefix(lemma, PASTS)) in DOUBLING or SHORT.fullmatch(rest or lemma):
        return {lemma + lemma[-1]}
    if lemma.endswith("l") and lemma[-2:-1] in VOWELS and lemma[-3:-2] not in VOWELS:
        return {lemma, lemma + "l"}
    return {lemma}


def _ed(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    return lemma[:-1] + "ied" if _is_consonant_y(lemma) else lemma + "ed"


def _ing(lemma: str) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    keeps_e = lemma.endswith(("ee", "oe", "ye")) or not lemma.endswith("e")
    return (lemma if keeps_e else lemma[:-1]) + "ing"


def _with_s(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")) or word in O_ES:
        return word + "es"
    return word[:-1] + "ies" if _is_consonant_y(word) else word + "s"


def _is_consonant_y(word: str) -> bool:
    return word.endswith("y") and len(word) > 1 and word[-2] not in VOWELS


def _behind_prefix(word: str, known: Container[str]) -> str | None:
    """The irregular word behind a prefix: built in rebuilt."""
    if word not in NO_PREFIX:
        for prefix in PREFIXES:
            rest = word.removeprefix(prefix)
            if rest != word and len(rest) > 2 and rest in known:
                return rest
    return None


def noun_forms(lemma: str) -> set[str]:
    """Singular and plural of a noun given in the singular; of a compound the last word bends."""
    if lemma in PLURALS:
        return {lemma, *PLURALS[lemma]}
    front, space, last = lemma.rpartition(" ")
    if space:
        return {f"{front} {form}" for form in noun_forms(last)}
    for tail in ("man", "child", "wife"):
        if lemma.endswith(tail) and len(lemma) > len(tail) + 1 and lemma not in MAN_PLAIN:
            return {lemma, lemma.removesuffix(tail) + PLURALS[tail][0]}
    return {lemma, _with_s(lemma)}


def _irregular_verbs() -> dict[str, str]:
    forms: dict[str, str] = {}
    for lemma in (*WHOLE, *PASTS):
        for form in sorted(verb_forms(lemma) - {lemma}):
            if form == "saw" or (form not in WHOLE and form not in PASTS):
                forms.setdefault(form, lemma)
    return forms


IRREGULAR_VERBS = _irregular_verbs()  # form -> dictionary form
IRREGULAR_NOUNS = {form: lemma for lemma, forms in PLURALS.items() for form in forms}


def singular(word: str) -> str:
    """The dictionary form of a noun in lower case, by rule; a word that is no plural stays as it is."""
    if word in IRREGULAR_NOUNS or word in PLURALS:
        return IRREGULAR_NOUNS.get(word, word)
    if "-" in word:
        front, _, last = word.rpartition("-")
        return f"{front}-{last[:-1] if last in ('ins', 'ups', 'ons') else singular(last)}"
    for tail in ("men", "children", "wives"):
        if word.endswith(tail) and len(word) > len(tail) + 1 and word not in MEN_SINGULAR:
            return word.removesuffix(tail) + IRREGULAR_NOUNS[tail]
    if not word.endswith("s") or word in SINGULAR_S or not re.fullmatch(r".{3,}s|[^aeiou]{2}s|ups|ins", word):
        return word
    if word.endswith(("ss", "us", "is")) and word[:-1] not in I_U_WORDS:
        return word
    if word.endswith("ies"):
        return word[:-1] if word[:-1] in IE_NOUNS else word[:-3] + "y" if len(word) > 4 else word[:-1]
    if word.endswith("uses") and word[-5:-4] not in VOWELS and word[:-1] not in E_PLURALS:
        return word[:-2]
    return _without_s(word)


def _without_s(word: str) -> str:
    """Noun plurals and verbs in -s alike."""
    if (word.endswith("es") and word[:-2] in O_ES) or (
        word.endswith(("sses", "xes", "ches", "shes", "zzes", "tzes", "sises")) and word[:-1] not in E_PLURALS
    ):
        return word[:-2]
    return word[:-1]


def base(word: str) -> str:
    """The dictionary form of a verb in lower case, by rule; a dictionary form mostly stays as it is."""
    if word in IRREGULAR_VERBS:
        return IRREGULAR_VERBS[word]
    if word in WHOLE or word in PASTS or word in NOT_FORMS:
        return word
    if "-" in word:
        front, _, last = word.rpartition("-")
        return f"{front}-{base(last)}"
    rest = _behind_prefix(word, IRREGULAR_VERBS)
    if rest is not None:
        return word.removesuffix(rest) + IRREGULAR_VERBS[rest]
    if word.endswith("s"):
        return _base_of_s(word)
    if word.endswith("ying"):
        return next((v for v in (word[:-4] + "ie",) if v in IE_VERBS), word[:-3])
    if word.endswith("ed") and word[:-2] in I_U_WORDS:
        return word[:-2]
    if word.endswith("ied"):
        return word[:-1] if word[:-1] in IE_VERBS else word[:-3] + "y"
    if word.endswith("eed"):
        return word if len(word) < 5 else word[:-1]
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1 and any(v in stem for v in "aeiouy"):
            return _verb_of_stem(stem)
    return word


def _base_of_s(word: str) -> str:
    if len(word) < 4 or (word.endswith(("ss", "us", "is")) and word[:-1] not in I_U_WORDS):
        return word
    if word.endswith("ies"):
        return word[:-1] if word[:-1] in IE_VERBS else word[:-3] + "y"
    return _without_s(word)


def _verb_of_stem(stem: str) -> str:
    """The verb that a stem before -ed or -ing belongs to: bann is ban, forc is force, help is help."""
    if stem in LOST_E:
        return stem + "e"
    if stem in BARE or stem in DOUBLE_KEPT or stem.endswith("e"):
        return stem
    if stem[-1] == "k" and stem[:-1] in HARD_C:
        return stem[:-1]
    if stem[-1] == stem[-2] and stem[-1] not in VOWELS:
        single = stem[:-1]
        if stem[-1] in "szf":
            return stem
        if stem[-1] == "l":
            one_syllable = re.fullmatch(r"(?:[^aeiou]|qu)*[aeiou]ll", stem)
            return stem if one_syllable or stem in LONG_LL else single
        return single
    return stem + "e" if SHORT.fullmatch(stem) or E_ENDING.search(stem) else stem
