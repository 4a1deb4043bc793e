"""How two words of names stand to each other: the same by sound, one name in two languages, short, near, or apart."""

from __future__ import annotations

import functools
from typing import Literal

from rapidfuzz.distance import OSA

from tocsin.linking.identity.arabic import pattern
from tocsin.linking.identity.given import given
from tocsin.linking.identity.sounds import loose, sounds
from tocsin.linking.identity.vietnamese import in_russian

Likeness = Literal["same", "form", "nick", "loose", "gender", "near", "apart"]
RANK: dict[Likeness, int] = {"same": 0, "form": 1, "nick": 2, "loose": 3, "gender": 4, "near": 5, "apart": 9}


@functools.lru_cache(maxsize=1_000_000)
def alike(a: str, b: str) -> Likeness:
    """How two words of names, lower case, stand to each other; symmetric."""
    if a == b:
        return "same"
    left, right = sounds(a), sounds(b)
    if not set(left).isdisjoint(right):
        return "same"
    if _across(a, right) or _across(b, left) or b in in_russian(a) or a in in_russian(b):
        return "same"
    one, other = given(left), given(right)
    if one.full & other.full:
        return "form"
    if one.names & other.names:
        return "nick"
    if one.names and other.names:
        return "apart"
    if any(_feminine(x, y) or _feminine(y, x) for x in left for y in right):
        return "gender"
    if min(len(left[0]), len(right[0])) >= 5 and {loose(x) for x in left} & {loose(x) for x in right}:
        return "loose"
    return "near" if _near(left, right) else "apart"


@functools.lru_cache(maxsize=200_000)
def begins(initial: str, word: str) -> bool:
    """Whether an initial (of up to three letters) can stand for a word; both lower case, in any script."""
    if word.startswith(initial):
        return True
    forms = sounds(word)
    if initial in ("y", "j"):  # Yuri, Yana, Yevgeny, Jan
        return any(form.startswith(("i", "e", "Z")) for form in forms)
    return any(
        form.startswith(key) and not (key == "i" and form.startswith(("iu", "ia")))
        for key in sounds(initial)
        for form in forms
    )


def _across(word: str, keys: tuple[str, ...]) -> bool:
    """Whether a word in Arabic letters can be one of other letters that has these keys."""
    if word < "\u0600" or (told := pattern(word)) is None:
        return False
    return any(told.fullmatch(key) for key in keys)


def _feminine(man: str, woman: str) -> bool:
    """Whether a surname is the woman's form of another."""
    if not woman.endswith("a") or len(man) < 4:
        return False
    return (woman[:-1] == man and man.endswith(("v", "n"))) or (man.endswith("ki") and woman == f"{man[:-1]}aia")


def _near(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two words differ by a letter, or by two when they are long."""
    longest = min(max(map(len, left)), max(map(len, right)))
    if longest < 4:
        return False
    most = 2 if longest >= 9 else 1
    return any(OSA.distance(x, y, score_cutoff=most) <= most for x in left[:4] for y in right[:4])
