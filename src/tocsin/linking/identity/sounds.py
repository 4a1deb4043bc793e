"""Sounds: the keys by which one name written in any script, and by any system of transliteration, is known again."""

from __future__ import annotations

import functools
import re
import unicodedata

from anyascii import anyascii

from tocsin.linking.identity.chinese import pinyin
from tocsin.linking.identity.lists import table

MOST = 12  # keys of one word
TO_LATIN = str.maketrans("аеорсухкмнтві", "aeopcyxkmhtbi")
TO_CYRILLIC = str.maketrans("aeopcyxkmi", "аеорсухкмі")
GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
LONGEST = 60  # characters of a word that are looked at
OTHER_MARKS = str.maketrans(
    dict.fromkeys('’ʼ‘”“ʹʻ`´′″ʺˈ"', "'") | {"\u00ad": "", "\u0301": "", "·": "", "ё": "е", "Ё": "Е"}
)


@functools.lru_cache(maxsize=200_000)
def sounds(word: str) -> tuple[str, ...]:
    """The keys of a word, the likeliest first; never empty. Words that share a key can be one name."""
    plain = unicodedata.normalize("NFC", word[:LONGEST]).translate(OTHER_MARKS).casefold()
    rules = _rules()
    latin = any("a" <= c <= "z" for c in plain)
    if latin and any("а" <= c <= "я" for c in plain):
        # Letters of one script among those of another that look the same.
        latin = sum("a" <= c <= "z" for c in plain) >= sum("а" <= c <= "я" for c in plain)
        plain = plain.translate(TO_LATIN if latin else TO_CYRILLIC)
    keys = [plain]
    for step in rules.marked:
        keys = _split(keys, step)
    keys = [anyascii(k.translate(rules.letters)).casefold() for k in keys]
    for step in (*(rules.latin if latin else ()), *rules.all):
        if step.when is not None and not step.when.search(plain):
            continue
        keys = _split(keys, step)
    # Marks left out altogether: Latin spellings alone share this key, since Cyrillic ones tell s from sh.
    bare = (
        [f"~{anyascii(p).casefold().replace(chr(39), '')}" for p in (plain, plain.translate(GERMAN))] if latin else []
    )
    if not latin and (spelt := pinyin(plain)) is not None:
        bare.append(f"~{spelt}")
    return tuple(dict.fromkeys(k for k in (*keys, *bare) if k)) or (plain or word,)


@functools.lru_cache(maxsize=200_000)
def loose(key: str) -> str:
    """A key without what Belarusian, Ukrainian and Russian spell in different ways."""
    for pattern, new in _rules().loose:
        key = pattern.sub(new, key)
    return key


class _Step:
    """One rule: a pattern, its outcomes, and what the word must hold for it."""

    __slots__ = ("outcomes", "pattern", "when")

    def __init__(self, pattern: str, outcomes: list[str], when: str | None = None) -> None:
        self.pattern = re.compile(pattern)
        self.outcomes = outcomes
        self.when = None if when is None else re.compile(when)


class _Rules:
    """The rules of `letters.yaml`."""

    def __init__(self) -> None:
        data = table("letters")
        self.letters = str.maketrans(data["letters"])
        self.marked = tuple(_Step(*rule) for rule in data["marked"])
        self.latin = tuple(_Step(*rule) for rule in data["latin"])
        self.all = tuple(_Step(*rule) for rule in data["all"])
        self.loose = tuple((re.compile(pattern), new) for pattern, new in data["loose"])


@functools.cache
def _rules() -> _Rules:
    return _Rules()


def _split(keys: list[str], step: _Step) -> list[str]:
    if len(step.outcomes) == 1:
        made = [step.pattern.sub(step.outcomes[0], k) for k in keys]
        return made if len(made) == 1 else list(dict.fromkeys(made))
    if not any(step.pattern.search(k) for k in keys):
        return keys
    made = [step.pattern.sub(outcome, k) for outcome in step.outcomes for k in keys]
    return list(dict.fromkeys(made))[:MOST]
