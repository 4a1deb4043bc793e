"""Given names: forms of one name in several languages, short forms, and which names are too common to tell much."""

from __future__ import annotations

import functools
from typing import Literal

import msgspec

from tocsin.linking.identity.lists import table
from tocsin.linking.identity.sounds import sounds

Gender = Literal["m", "f"]


class Given(msgspec.Struct, frozen=True):
    """What is known of a given name: the names it is a full form of, those it is a short form of, whose it is."""

    full: frozenset[int] = frozenset()
    short: frozenset[int] = frozenset()
    gender: Gender | None = None

    @property
    def names(self) -> frozenset[int]:
        """All names that it can stand for."""
        return self.full | self.short


NOTHING = Given()


@functools.lru_cache(maxsize=100_000)
def given(keys: tuple[str, ...]) -> Given:
    """What the lists know of a word, by its keys."""
    known = _known()
    found = [known[k] for k in keys if k in known]
    if not found:
        return NOTHING
    genders = {g for f in found for g in f[2]}
    return Given(
        frozenset(n for f in found for n in f[0]),
        frozenset(n for f in found for n in f[1]),
        genders.pop() if len(genders) == 1 else None,
    )


@functools.lru_cache(maxsize=10_000)
def other_forms(names: frozenset[int]) -> tuple[str, ...]:
    """Keys of all full forms of some names."""
    return tuple(key for key, found in _known().items() if found[0] & names)


@functools.lru_cache(maxsize=10_000)
def of_gender(names: frozenset[int], gender: Gender | None) -> frozenset[int]:
    """Those of some names that a person of a gender can bear; all when it is None."""
    men = len(table("given")["men"]) + len(table("given_world")["men"])
    return names if gender is None else frozenset(n for n in names if (n <= men) == (gender == "m"))


@functools.cache
def common_given() -> frozenset[str]:
    """Keys of given names that very many people bear, in all their forms."""
    keys = {k for word in table("given")["common_given"] for k in _keys(word)}
    groups = {n for k in keys for n in given((k,)).full}
    return frozenset(keys | {k for k, found in _known().items() if found[0] & groups})


@functools.cache
def common_family() -> frozenset[str]:
    """Keys of surnames that very many people bear, those of women too."""
    keys = {k for word in table("given")["common_family"] for k in _keys(word)}
    return frozenset(keys | {f"{k}a" for k in keys if k.endswith(("v", "n"))})


def _keys(word: str) -> tuple[str, ...]:
    """The keys of a listed word: of a Latin one the likeliest only."""
    keys = sounds(word)
    return keys[:1] if word.isascii() else keys


@functools.cache
def _known() -> dict[str, tuple[set[int], set[int], set[Gender]]]:
    known: dict[str, tuple[set[int], set[int], set[Gender]]] = {}
    number = 0
    genders: tuple[tuple[str, Gender], ...] = (("men", "m"), ("women", "f"))
    for part, gender in genders:
        for line in (*table("given")[part], *table("given_world")[part]):
            number += 1
            full, _, short = line.partition("|")
            for place, words in enumerate((full, short)):
                for word in words.split():
                    for key in _keys(word):
                        full_of, short_of, whose = known.setdefault(key, (set(), set(), set()))
                        (short_of if place else full_of).add(number)
                        whose.add(gender)
    return known
