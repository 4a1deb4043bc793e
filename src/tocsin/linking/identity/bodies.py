"""Names of organisations, authorities and groups taken apart: what is their own, generic, of legal form."""

from __future__ import annotations

import functools
import re
import unicodedata

import msgspec

from tocsin.linking.identity.lists import table
from tocsin.linking.identity.sounds import sounds

TOKEN = re.compile(r"[^\W\d_]+(?:['’&][^\W\d_]+)*|\d+")
QUOTED = re.compile(r"[«“„\"]([^«»“”„\"]{2,80})[»”“\"]")
BRACKETS = re.compile(r"\(([^()]{2,60})\)")
ROMAN = {"II": 2, "III": 3, "IV": 4, "VI": 6, "VII": 7}
MOST = 16


class Body(msgspec.Struct, frozen=True):
    """A body's name. `own` are words found in no list, in the order of the name; the rest are notions of the lists.

    `name` are the words in quotation marks, or all but sort and legal form, whether they stand in a list or not.
    """

    own: tuple[str, ...]
    notions: frozenset[str]
    heads: frozenset[str]
    legal: frozenset[str]
    countries: frozenset[str]
    numbers: frozenset[int]
    parts: frozenset[str]
    quoted: bool
    acronym: bool
    latin: bool
    plain: frozenset[str] = frozenset()
    name: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing in the name is a name."""
        return not (self.own or self.notions or self.heads or self.countries)


@functools.lru_cache(maxsize=100_000)
def body(name: str) -> Body:
    """The parts of a body's name."""
    text = BRACKETS.sub(" ", unicodedata.normalize("NFC", name[:240]))
    for phrase, word in _phrases():
        text = phrase.sub(word, text)
    lists, stems = _lists()
    found: dict[str, set[str]] = {s: set() for s in ("legal", "heads", "notions", "countries", "parts", "empty")}
    own: list[str] = []
    other: set[str] = set()
    name_words: list[str] = []
    numbers: set[int] = set()
    capital = any(w[0].isupper() for w in text.split())
    for token in TOKEN.findall(text)[:MOST]:
        plain = token.casefold().replace("ё", "е").removesuffix("'s").removesuffix("’s").rstrip("'’")
        if token.isdecimal() or token in ROMAN:
            numbers.add(int(token[:9]) if token.isdecimal() else ROMAN[token])
            continue
        if plain in _ordinals():
            numbers.add(_ordinals()[plain])
            continue
        if (spelt := _acronyms().get(plain)) is not None:
            for what, notion in spelt:
                found[what].add(notion)
            continue
        hit = (
            lists.get(plain) or next((what for stem, what in stems if plain.startswith(stem)), None) or _sounded(plain)
        )
        if hit is None or hit[0] not in ("legal", "heads", "empty", "parts"):
            name_words.append(plain)
        if hit is not None:
            found[hit[0]].add(hit[1])
        elif (token[0].isupper() or not capital) and len(plain) > 1:
            own.append(plain)
        elif len(plain) > 1:
            other.add(plain)
    quoted = QUOTED.search(text) is not None
    quoted_words = [w.casefold().replace("ё", "е") for m in QUOTED.findall(text)[:1] for w in TOKEN.findall(m)]
    return Body(
        tuple(own),
        frozenset(found["notions"]),
        frozenset(found["heads"]),
        frozenset(found["legal"]),
        frozenset(found["countries"]),
        frozenset(numbers),
        frozenset(found["parts"]),
        quoted,
        bool(own) and len(own) == 1 and own[0].upper() in text and len(own[0]) <= 6,
        any("a" <= c <= "z" for c in text.casefold()),
        frozenset(other),
        tuple(quoted_words or name_words),
    )


@functools.lru_cache(maxsize=50_000)
def bracketed(name: str) -> tuple[str, ...]:
    """What stands in brackets within a body's name: mostly its acronym."""
    return tuple(m.strip() for m in BRACKETS.findall(name))


def quoted_names(text: str) -> tuple[str, ...]:
    """What stands in quotation marks in a text."""
    return tuple(m.strip() for m in QUOTED.findall(text[:300]))


@functools.lru_cache(maxsize=50_000)
def first_head(text: str) -> str | None:
    """The first sort of body that a description names: a union, a company; None when it names none."""
    lists, begun = _lists()
    for token in TOKEN.findall(text[:120])[:6]:
        plain = token.casefold().replace("ё", "е")
        hit = lists.get(plain) or next((what for stem, what in begun if plain.startswith(stem)), None)
        if hit is not None and hit[0] == "heads":
            return hit[1]
    return None


ADJECTIVE = re.compile(r"(?:(?:in|en|an|ov|ev)?[sT]k|(?<=n))(?:i|aia|oe|oi|ogo|omu|im|om|ie|uiu|aa)$|ian$")
PLACED_WHOLE = re.compile(r"[sT]k(?:i|aia|oe|oi|ogo|omu|im|om|ie|uiu|aa)$")  # Нарынский, where -ын- is of the place
PLACED = re.compile(r"(?:in|en|an|ov|ev)?[sT]k(?:i|aia|oe|oi|ogo|omu|im|om|ie|uiu|aa)$")
TOWN = re.compile(r"(?<=[^aeiou]sk)(?:i|aia|oe|oi|ogo|omu|im|om|ie|uiu|aa)$")  # Орский, Orsk
CASE = re.compile(r"(?:om|em|oi|[aeu]|(?<=[^aeiou])i)$")


@functools.lru_cache(maxsize=100_000)
def adjective_stems(word: str) -> frozenset[str]:
    """What is left of a word without the ending of an adjective made of a place; empty when it has none."""
    return frozenset(
        short for key in sounds(word) for ending in (PLACED, PLACED_WHOLE) if (short := ending.sub("", key)) != key
    )


@functools.lru_cache(maxsize=100_000)
def stems(word: str) -> frozenset[str]:
    """The stems of an own word, without endings of case and of adjectives made of places."""
    out = set(sounds(word))
    for key in sounds(word):
        for ending in (ADJECTIVE, PLACED_WHOLE, TOWN) if word.isascii() else (ADJECTIVE, PLACED_WHOLE, TOWN, CASE):
            short = ending.sub("", key)
            if len(short) >= (4 if ending is CASE else 2):
                out.add(short)
    return frozenset(out)


@functools.lru_cache(maxsize=50_000)
def _sounded(word: str) -> tuple[str, str] | None:
    """The list and notion of a Russian word written in Latin letters: Vestnik, Profsoyuz."""
    if not word.isascii() or len(word) < 4:
        return None
    exact, begun = _by_sound()
    for key in sounds(word)[:3]:
        hit = exact.get(key) or next((what for stem, what in begun if key.startswith(stem)), None)
        if hit is not None:
            return hit
    return None


@functools.cache
def _by_sound() -> tuple[dict[str, tuple[str, str]], tuple[tuple[str, tuple[str, str]], ...]]:
    lists, stems = _lists()
    exact = {sounds(w)[0]: what for w, what in lists.items() if not w.isascii() and len(w) > 4}
    begun = ((sounds(s)[0], what) for s, what in stems if not s.isascii() and len(s) > 3)
    return exact, tuple(sorted(begun, key=lambda pair: (-len(pair[0]), pair[0])))


@functools.cache
def _acronyms() -> dict[str, list[tuple[str, str]]]:
    data = table("bodies")
    lists = ("heads", "parts", "countries")
    return {
        k: [(next((what for what in lists if n in _held(what)), "notions"), n) for n in v]
        for k, v in data["acronyms"].items()
    }


@functools.cache
def _held(what: str) -> dict[str, list[str]]:
    """The notions of a list, each with its words in all languages."""
    held: dict[str, list[str]] = {}
    for table_of in (table("bodies"), *(v for k, v in table("abroad").items() if k != "phrases")):
        found = table_of.get(what, {})
        for notion, forms in (found if isinstance(found, dict) else {what: found}).items():
            held.setdefault(notion, []).extend(map(str, forms))
    return held


@functools.cache
def _phrases() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(rf"(?<!\w)(?:{told})", re.IGNORECASE), word) for told, word in table("abroad")["phrases"])


@functools.cache
def _ordinals() -> dict[str, int]:
    return {k.replace("ё", "е"): v for k, v in table("bodies")["ordinals"].items()}


@functools.cache
def _lists() -> tuple[dict[str, tuple[str, str]], tuple[tuple[str, tuple[str, str]], ...]]:
    """Listed words, and beginnings of words (the longest first), with the list and the notion they belong to."""
    words: dict[str, tuple[str, str]] = {}
    begun: list[tuple[str, tuple[str, str]]] = []
    for what in ("empty", "parts", "notions", "heads", "countries", "legal"):
        for notion, forms in _held(what).items():
            for form in forms:
                plain = form.casefold().replace("ё", "е")
                if plain.endswith("*"):
                    begun.append((plain[:-1], (what, notion)))
                else:
                    words[plain] = (what, notion)
    begun.sort(key=lambda pair: (-len(pair[0]), pair[0]))
    return words, tuple(begun)
