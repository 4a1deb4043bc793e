"""Names in Arabic letters, which leave short vowels out, against names in letters that write them."""

from __future__ import annotations

import functools
import re

from tocsin.linking.identity.lists import table

ARABIC = re.compile(r"[\u0620-\u06ff]+")
MARKS = re.compile(r"[\u064b-\u065f\u0670\u0640]")  # short vowels, when somebody writes them, and the long stroke
SERVANT = re.compile(r"عبد\s*ال")
ARTICLE = re.compile(r"^ال(?=\w{3})")
WEAK = re.compile(r"[aeiouvH]")


def joined(name: str) -> str:
    """A name with "servant of" written together with what follows, as Latin spellings are brought to Abdul-."""
    return SERVANT.sub("عبدل", MARKS.sub("", name))


@functools.lru_cache(maxsize=50_000)
def pattern(word: str) -> re.Pattern[str] | None:
    """What keys of sounds a word in Arabic letters can have elsewhere; None for a word in other letters."""
    if not ARABIC.fullmatch(word):
        return None
    signs: dict[str, str] = table("arabic")["signs"]
    short = "[aeiou]*"
    bare = re.sub(r"(.)\1+", r"\1", ARTICLE.sub("", word))
    # What a final ta marbuta or alif stands for is a vowel, or nothing.
    last = table("arabic")["last"].get(bare[-1])
    told = [signs.get(c, "") for c in (bare[:-1] if last else bare)]
    return re.compile(short + short.join(told) + (last or short))


@functools.lru_cache(maxsize=100_000)
def skeleton(key: str) -> str:
    """What is left of a key without vowels and weak consonants: for finding candidates only."""
    plain = WEAK.sub("", key)
    return re.sub(r"(.)\1+", r"\1", plain.translate(str.maketrans("zsTSZq", "dttggk")).replace("k", "g"))


@functools.lru_cache(maxsize=50_000)
def arabic_skeleton(word: str) -> str:
    """The skeleton of a word in Arabic letters, as `skeleton` has it of the same name in others."""
    plain = "".join(table("arabic")["bones"].get(c, "") for c in ARTICLE.sub("", word))
    return re.sub(r"(.)\1+", r"\1", plain)
