"""What two reports share as a whole: names, of parties and others, that few reports hold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tocsin.linking.words import fold

# A word with a capital in the midst of a sentence.
NAME = re.compile(r"(?<=[^\W\d_A-Z][ ,;:(«„“\"] )[^\W\d_a-z]\w{3,}|(?<=[^\W\d_] )[^\W\d_a-z]\w{3,}")
RARE = 20  # reports
EACH, MOST = 0.3, 1.5
LONGEST = 20_000  # characters that are looked at


def names(text: str) -> frozenset[str]:
    """The words of a text that are written with a capital though no sentence begins with them."""
    return frozenset(fold(w) for w in set(NAME.findall(text[:LONGEST])) if w[0].isupper())


def rare(named: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """The same sets with only the names that few reports hold."""
    counted = Counter(name for some in named for name in some)
    few = {name for name, reports in counted.items() if 1 < reports <= RARE}
    return [some & few for some in named]


def weight(a: frozenset[str], b: frozenset[str]) -> float:
    """How much shared rare names say for one affair."""
    return min(MOST, EACH * len(a & b))
