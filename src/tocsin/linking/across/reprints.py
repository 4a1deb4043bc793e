"""Reprints: reports whose texts are nearly the same, or of which one is the larger part of the other.

Texts are compared by their runs of five words. Of all runs those are kept whose hash falls on every fourth number, the
same in each text, so that what two texts share can be told for an agency's report that a paper cut to half as well as
for a copy. (MinHash and SimHash measure only the likeness of whole texts.)
"""

from __future__ import annotations

import itertools
import re
import zlib
from collections import Counter
from collections.abc import Sequence

WORD = re.compile(r"[^\W_]+")
RUN = 5  # words
SPARSE = 4  # one run in so many is kept of a text that is not short
SHORT = 120  # words up to which a text keeps all its runs
SHARE = 0.7  # of the shorter text's runs that make it a reprint
LEAST = 6  # runs that two texts must share
COMMON = 40  # reports with a run of words, from which on it is taken for a phrase of the trade
MIX = 0x9E3779B1
LONGEST = 20_000  # words of a text that are looked at


def sketch(text: str) -> frozenset[int]:
    """The hashes of a text's kept runs of words; all runs of a short text."""
    words = [zlib.crc32(w.encode()) for w in WORD.findall(text.casefold())[:LONGEST]]
    runs = [
        (a * MIX ^ b * 0x85EBCA6B ^ c * 0xC2B2AE35 ^ d * 0x27D4EB2F ^ e * 0x165667B1) & 0xFFFFFFFF
        for a, b, c, d, e in zip(words, words[1:], words[2:], words[3:], words[4:], strict=False)
    ]
    return frozenset(runs) if len(words) <= SHORT else frozenset(r for r in runs if not r % SPARSE)


def groups(sketches: Sequence[frozenset[int]]) -> list[int]:
    """For each text the first text (by number) that it is a reprint of, or of whose reprint it is one, or itself."""
    holders: dict[int, list[int]] = {}
    for number, runs in enumerate(sketches):
        for run in runs:
            if not run % SPARSE:
                holders.setdefault(run, []).append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for texts in holders.values():
        if 1 < len(texts) <= COMMON:
            shared.update((a, b) for k, a in enumerate(texts) for b in texts[k + 1 :])
        elif len(texts) > COMMON:
            shared.update(itertools.pairwise(texts))
    home = list(range(len(sketches)))
    for a, b in sorted(shared):
        if alike(sketches[a], sketches[b]):
            one, other = sorted((_root(home, a), _root(home, b)))
            home[other] = one
    return [_root(home, k) for k in range(len(home))]


def alike(a: frozenset[int], b: frozenset[int]) -> bool:
    """Whether one of two texts is a reprint of the other, or of its larger part."""
    if a and b and not (_whole(a) and _whole(b)):
        a, b = _thin(a), _thin(b)
    both = len(a & b)
    return both >= LEAST and both >= SHARE * min(len(a), len(b))


def _whole(runs: frozenset[int]) -> bool:
    return any(r % SPARSE for r in runs)


def _thin(runs: frozenset[int]) -> frozenset[int]:
    return frozenset(r for r in runs if not r % SPARSE)


def _root(home: list[int], k: int) -> int:
    while home[k] != k:
        home[k] = home[home[k]]
        k = home[k]
    return k
