"""Words by language that linking rests on: one YAML file a language, named by its ISO 639-1 code."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path

import msgspec


class LinkWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A language's lists; `en.yaml` tells what each is for. All empty for a language that has no file."""

    known: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    other: frozenset[str] = frozenset()
    former: frozenset[str] = frozenset()
    stops: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    unknown: frozenset[str] = frozenset()
    again: frozenset[str] = frozenset()
    also: frozenset[str] = frozenset()
    also_at: frozenset[str] = frozenset()
    elsewhere: frozenset[str] = frozenset()
    courts: frozenset[str] = frozenset()
    ordinals: Mapping[str, int] = {}
    numbers: Mapping[str, int] = {}
    empty: frozenset[str] = frozenset()
    plain: frozenset[str] = frozenset()


# Endings of Russian nouns and adjectives: two forms of a word are alike without them.
ENDING = re.compile(
    "(?:иями|ями|ами|иях|иям|ого|его|ому|ему|ыми|ими|ах|ях|ам|ям|ов|ев|ей|ом|ем|ой|ый|ий|ая|яя|ое|ее|ые|ие|ых|их|ую|юю"
    "|ию|ия|ии|а|я|о|е|и|ы|у|ю|ь|и)$"
)
SHORTEST = 4  # letters of a word that is left of


@functools.lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """A word without case and accents; a Russian one without its ending."""
    plain = word.casefold()
    if "а" <= plain[:1] <= "я":
        plain = plain.replace("ё", "е")
        bare = ENDING.sub("", plain)
        return bare if len(bare) >= SHORTEST else plain
    flat = unicodedata.normalize("NFKD", plain)
    return "".join(c for c in flat if not unicodedata.combining(c))


@functools.cache
def words_of(language: str | None) -> LinkWords:
    """The lists of a language (ISO 639-1)."""
    file = Path(__file__).parent / f"{language}.yaml"
    if not language or not language.isalpha() or not file.is_file():
        return LinkWords()
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    found = msgspec.convert(yaml.load(file.read_text("utf-8"), Loader=loader), LinkWords)
    return msgspec.structs.replace(
        found, empty=frozenset(map(fold, found.empty)), plain=frozenset(map(fold, found.plain))
    )
