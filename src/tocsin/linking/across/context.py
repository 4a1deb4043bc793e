"""What two reports share as a whole: names, of parties and others, that few reports hold."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Sequence

from tocsin.linking.across.skeleton import skeleton
from tocsin.linking.words import fold
from tocsin.model import Span

NAME = re.compile(r"(?<!\w)[^\W\d_a-zа-я]\w{3,}")  # most words in small letters fall out at once
OPENING = " \"'«„“”‘’(["
END = ".!?…:\n"
FEW, RARE, SHARE = 4, 20, 8  # a name is rare in so many reports, or up to so many if they are one in eight
EACH, MOST = 0.35, 1.5
LEADING = 5  # names of a report by which others of one affair are looked up
LONGEST = 20_000  # characters that are looked at


def names(text: str) -> frozenset[str]:
    """The words of a text that are written with a capital though no sentence begins with them, in skeleton."""
    return _names(text, 0, LONGEST)


def within(text: str, quote: Span) -> frozenset[str]:
    """The same of a quote."""
    return _names(text, quote.start, quote.end)


def _names(text: str, start: int, end: int) -> frozenset[str]:
    found = {
        m.group() for m in NAME.finditer(text, start, end) if m.group()[0].isupper() and not _begins(text, m.start())
    }
    return frozenset(map(_known_again, found))


@functools.lru_cache(maxsize=100_000)
def _known_again(word: str) -> str:
    return skeleton(fold(word))


def _begins(text: str, start: int) -> bool:
    """Whether a sentence, or a line, begins at a word."""
    while start and text[start - 1] in OPENING:
        start -= 1
    return not start or text[start - 1] in END


def rare(named: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """The same sets with only the names that few reports hold."""
    counted = Counter(name for some in named for name in some)
    most = max(FEW, min(RARE, len(named) // SHARE))
    few = {name for name, reports in counted.items() if 1 < reports <= most}
    return [some & few for some in named]


def rarest(named: Sequence[frozenset[str]]) -> list[list[str]]:
    """A few names of each report that the fewest reports hold."""
    counted = Counter(name for some in named for name in some)
    return [sorted(some, key=lambda name: (counted[name], name))[:LEADING] for some in named]


def weight(a: frozenset[str], b: frozenset[str]) -> float:
    """How much shared rare names say for one affair."""
    return min(MOST, EACH * len(a & b))
