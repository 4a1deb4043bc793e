"""Russian as it is printed, to Russian as the models know it: marks inside words, letters of another alphabet, Ё."""

from __future__ import annotations

import re

# Inside a word: soft hyphen, stress marks, joiners, direction marks.
UNSEEN = re.compile("[\u00ad\u0300\u0301\u200b-\u200f\u2060\ufeff]")
# Latin letters that look like Cyrillic ones, as typists and cheaters use them.
ALIKE = str.maketrans("aceopxykmtbhABCEHKMOPTXYiIjëË", "асеорхукмтвнАВСЕНКМОРТХУіІјёЁ")
MIXED = re.compile(r"(?=[^\W\d_]*[а-яёА-ЯЁ])(?=[^\W\d_]*[a-zA-Z])[^\W\d_]+")
CYRILLIC = re.compile("[а-яёА-ЯЁ]")
SAME = str.maketrans("ёЁ", "ее")


def clean(text: str) -> tuple[str, list[int]]:
    """The text with letters in their places and nothing unseen, and for each of its letters the offset in `text`."""
    plain = MIXED.sub(lambda m: _cyrillic(m.group()), text)
    if not UNSEEN.search(plain):
        return plain, list(range(len(plain)))
    kept = [k for k, letter in enumerate(plain) if not UNSEEN.match(letter)]
    return "".join(plain[k] for k in kept), kept


def fold(text: str) -> str:
    """A text in lower case for looking words up: е for ё, nothing unseen, no Latin letters in Cyrillic words."""
    plain = UNSEEN.sub("", text).replace("ё", "е").replace("Ё", "Е")
    return MIXED.sub(lambda m: _cyrillic(m.group()), plain).lower()


def _cyrillic(word: str) -> str:
    """A word of two alphabets in one, if more of its letters are Cyrillic and the others look so."""
    if len(CYRILLIC.findall(word)) * 2 < len(word):
        return word
    changed = word.translate(ALIKE)
    return word if re.search("[a-zA-Z]", changed) else changed
