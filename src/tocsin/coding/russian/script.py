"""Russian as it is printed, to Russian as the models know it: marks inside words, letters of another alphabet, Ё."""

from __future__ import annotations

import functools
import re

# Inside a word: soft hyphen, stress marks, joiners, direction marks.
UNSEEN = re.compile("[\u00ad\u0300\u0301\u200b-\u200f\u2060\ufeff]")
# Latin letters that look like Cyrillic ones, as typists and cheaters use them.
ALIKE = str.maketrans("aceopxykmtbhABCEHKMOPTXYiIjëË", "асеорхукмтвнАВСЕНКМОРТХУіІјёЁ")
MIXED = re.compile(r"(?=[^\W\d_]*[а-яёА-ЯЁ])(?=[^\W\d_]*[a-zA-Z])[^\W\d_]+")
CYRILLIC = re.compile("[а-яёА-ЯЁ]")
LATIN = re.compile("[a-zA-Z]")
# Russian in Latin letters, as it is typed where there are no others: sounds of several letters before those of one.
SOUNDS = dict(
    pair.split("=")
    for pair in (
        "shch=щ sch=щ yu=ю ju=ю ya=я ja=я yo=ё jo=ё ye=е zh=ж kh=х ts=ц tz=ц ch=ч sh=ш iy=ий yy=ый ij=ий yj=ый "
        "a=а b=б v=в w=в g=г d=д e=е z=з i=и j=й k=к l=л m=м n=н o=о p=п r=р s=с t=т u=у f=ф h=х c=ц y=ы x=х '=ь"
    ).split()
)
ROMAN = re.compile("|".join(sorted(map(re.escape, SOUNDS), key=lambda s: -len(s))) + r"|[\s\S]", re.IGNORECASE)
VOWELS = frozenset("aeiouy")
# Words that no other language in Latin letters has, or hardly.
ONLY = frozenset(
    "chto dlya byli byl byla posle kotorye kotoryy kotorii kotoriy kotoraya ego yego zhe protiv rabochie rabochih "
    "rabochikh goda eto tozhe takzhe iz-za uzhe ikh soobschil soobshchil zayavil tysyach rubley zarplatu zabastovka "
    "zabastovku policiya politsiya politsii policii zaderzhali zaderzhan rabotniki rabotnikov".split()
)
WORD_LENGTH = 30  # letters; what is shorter is a word, and comes again
SAME = str.maketrans("ёЁ", "ее")


def is_romanised(text: str) -> bool:
    """Whether a text in Latin letters is Russian: it holds several words that only Russian has."""
    words = re.findall(r"[a-z-]+", text[:4000].lower())
    found = [w for w in words if w in ONLY]
    return len(set(found)) >= 3 and len(found) * 40 >= len(words)


def clean(text: str) -> tuple[str, list[int]]:
    """The text with letters in their places and nothing unseen, and for each of its letters the offset in `text`.

    A text in Latin letters is taken for Russian written in them.
    """
    if len(LATIN.findall(text)) > 4 * len(CYRILLIC.findall(text)) and is_romanised(text):
        return _cyrillic_text(text)
    plain = MIXED.sub(lambda m: _cyrillic(m.group()), text)
    if not UNSEEN.search(plain):
        return plain, list(range(len(plain)))
    kept = [k for k, letter in enumerate(plain) if not UNSEEN.match(letter)]
    return "".join(plain[k] for k in kept), kept


def _cyrillic_text(text: str) -> tuple[str, list[int]]:
    """Russian in Latin letters in its own: "Zaderzhan rabochiy" -> "Задержан рабочий"."""
    out: list[str] = []
    places: list[int] = []
    for match in ROMAN.finditer(text):
        roman = match.group()
        letters = SOUNDS.get(roman.lower(), roman)
        if roman.lower() in ("y", "j") and text[match.start() - 1 : match.start()].lower() in VOWELS and match.start():
            letters = "й"
        if roman[:1].isupper():
            letters = letters.upper() if len(letters) == 1 else letters.capitalize()
        for letter in letters:
            out.append(letter)
            places.append(match.start())
    return "".join(out), places


def fold(text: str) -> str:
    """A text in lower case for looking words up: е for ё, nothing unseen, no Latin letters in Cyrillic words."""
    return _fold_word(text) if len(text) < WORD_LENGTH else _fold(text)


def _fold(text: str) -> str:
    plain = UNSEEN.sub("", text).replace("ё", "е").replace("Ё", "Е")
    return MIXED.sub(lambda m: _cyrillic(m.group()), plain).lower()


_fold_word = functools.lru_cache(maxsize=100_000)(_fold)


def _cyrillic(word: str) -> str:
    """A word of two alphabets in one, if more of its letters are Cyrillic and the others look so."""
    if len(CYRILLIC.findall(word)) * 2 < len(word):
        return word
    changed = word.translate(ALIKE)
    return word if re.search("[a-zA-Z]", changed) else changed
