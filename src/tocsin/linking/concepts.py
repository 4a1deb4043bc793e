"""What a claim's words are about, told the same in every language, out of `concepts.yaml`."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from pathlib import Path

import msgspec

LONGEST = 12  # letters of a word that its concept is known by
SHORTEST = 3


def concepts(words: Iterable[str]) -> frozenset[str]:
    """The concepts of some words, in small letters."""
    return frozenset(found for word in words if (found := _concept(word)))


def trades(some: frozenset[str]) -> frozenset[str]:
    """Those concepts that are kinds of workers and plants."""
    return some & _table()[1]


class _Lists(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    trades: dict[str, list[str]]
    things: dict[str, list[str]]


@functools.lru_cache(maxsize=100_000)
def _concept(word: str) -> str:
    """The concept of a word, that of its longest known beginning; empty for a word of none."""
    known = _table()[0]
    plain = word.replace("ё", "е")
    if f"={plain}" in known:
        return known[f"={plain}"]
    return next((known[plain[:n]] for n in range(min(len(plain), LONGEST), SHORTEST - 1, -1) if plain[:n] in known), "")


@functools.cache
def _table() -> tuple[dict[str, str], frozenset[str]]:
    import yaml

    raw = msgspec.convert(yaml.safe_load((Path(__file__).parent / "concepts.yaml").read_text("utf-8")), _Lists)
    known = {word: name for some in (raw.trades, raw.things) for name, words in some.items() for word in words}
    return known, frozenset(raw.trades)
