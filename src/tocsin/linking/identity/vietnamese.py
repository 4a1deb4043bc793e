"""Vietnamese names: what their marks tell apart, and their spelling in Russian letters."""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata

from tocsin.linking.identity.lists import table

TONES = "\u0300\u0301\u0303\u0309\u0323"
MARKED = re.compile(r"[ăâêôơưđ][\u0300\u0301\u0303\u0309\u0323]|[ơư]|[\u0309\u0323]|[yiu]\u0303", re.IGNORECASE)


@functools.lru_cache(maxsize=50_000)
def marked(name: str) -> bool:
    """Whether a name is written with marks that only Vietnamese has."""
    return not name.isascii() and MARKED.search(_apart(name)) is not None


@functools.lru_cache(maxsize=50_000)
def _apart(word: str) -> str:
    """A word with its tones, and only these, apart from the letters."""
    whole = unicodedata.normalize("NFD", word)
    out = "".join(c if c in TONES else unicodedata.normalize("NFC", c) for c in whole)
    for mark, bases, made in (("\u0306", "aA", "ăĂ"), ("\u0302", "aAeEoO", "âÂêÊôÔ"), ("\u031b", "oOuU", "ơƠưƯ")):
        for base, letter in zip(bases, made, strict=True):
            out = re.sub(f"{base}([{TONES}]?){mark}", rf"{letter}\1", out)
    return out


@functools.lru_cache(maxsize=50_000)
def spelt(word: str) -> tuple[str, tuple[str, ...]]:
    """A word's letters and its tones: Hòa and Hoà are one word, Hoa is another."""
    apart = _apart(word.casefold())
    return "".join(c for c in apart if c not in TONES), tuple(sorted(c for c in apart if c in TONES))


@functools.lru_cache(maxsize=50_000)
def in_russian(word: str) -> frozenset[str]:
    """The Russian spellings of a Vietnamese syllable, with marks or without; empty for what is none."""
    whole, starts, rimes, ends = _syllables()
    plain = "".join(
        c for c in unicodedata.normalize("NFD", word.casefold().replace("đ", "d")) if not unicodedata.combining(c)
    )
    found = whole.fullmatch(plain)
    if found is None:
        return frozenset()
    parts = (starts[found[1] or ""], rimes[found[2]], ends[found[3] or ""])
    return frozenset("".join(p) for p in itertools.product(*parts))


@functools.cache
def _syllables() -> tuple[re.Pattern[str], dict[str, list[str]], dict[str, list[str]], dict[str, list[str]]]:
    data = table("vietnamese")
    starts, rimes, ends = ({"": [""]} | data["starts"], data["rimes"], {"": [""]} | data["ends"])

    def either(words: dict[str, list[str]]) -> str:
        return "|".join(sorted((w for w in words if w), key=lambda s: (-len(s), s)))

    return re.compile(f"({either(starts)})?({either(rimes)})({either(ends)})?"), starts, rimes, ends
