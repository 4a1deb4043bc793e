"""English words of time: the grammar of `times.yaml`, and a text split into the words that it knows."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tocsin.coding.dates.grammar import Grammar, Token
from tocsin.coding.dates.value import Count, Loose, few
from tocsin.coding.english.numbers import OVER, UNDER, UP_TO, parse_count

_WORDS = Path(__file__).parent / "times.yaml"
_KINDS = ("DAY", "DORD", "YEAR", "NUM", "CLOCK", "NUMERIC", "DECADE", "POSS")

_TOKEN = re.compile(
    r"""
    (?P<word>[^\W\d_]+)
  | (?P<poss>['’]s?(?!\w))
  | (?P<clock>\d{1,2}(?:[:.]\d{2})?\ ?(?:[ap]\.m\.|[ap]m\b|hrs?\b|o['’]clock\b)|\d{1,2}:\d{2}(?![\d:]))
  | (?P<iso>\d{4}-\d{2}-\d{2}(?![\d-]))
  | (?P<numeric>\d{1,2}(?P<dot>[./-])\d{1,2}(?P=dot)(?:\d{4}|\d{2})(?![\d./-]?\d))
  | (?P<decade>(?:1[89]|20)\d0['’]?s\b)
  | (?P<ordinal>\d{1,3}(?:st|nd|rd|th)\b)
  | (?P<number>(?:\d[\d,.\u00a0]*\d|\d)(?!\w))
  | (?P<gap>\n[ \t]*\n)
  | (?P<sign>[-‐‑–.,/])
  | (?P<other>[\d$€£¥\#@&]\w*|\S)
    """,
    re.VERBOSE,
)


@functools.cache
def grammar() -> Grammar:
    """The compiled grammar of English time expressions."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data: Any = yaml.load(_WORDS.read_text("utf-8"), Loader=loader)
    return Grammar(data, _KINDS, read_range)


def tokens(words: Grammar, text: str, start: int, end: int) -> Iterator[Token | None]:
    """The words that the grammar knows, None for each that it does not."""
    vocabulary = words.vocabulary
    for match in _TOKEN.finditer(text, start, end):
        kind = match.lastgroup
        if kind == "word":
            word = match[0]
            known = vocabulary.get(word) or vocabulary.get(word.lower())
            yield Token(known[0], known[1], match.start(), match.end()) if known else None
        else:
            yield _shaped(vocabulary, kind or "", match)


def _shaped(vocabulary: dict[str, tuple[str, Any]], kind: str, match: re.Match[str]) -> Token | None:
    """A token told by its shape: a number, a clock time, a sign."""
    words = match[0]
    value: Any = None
    if kind == "number":
        name, value = _number(words)
    elif kind == "ordinal":
        name, value = "DORD", int(words[:-2])
    elif kind == "sign":
        known = vocabulary.get("-" if words in "‐‑–" else words)
        return Token(known[0], None, match.start(), match.end()) if known else None
    elif kind == "poss":
        name = "POSS"
    elif kind == "clock":
        name = "CLOCK"
    elif kind == "decade":
        name, value = "DECADE", int(words[:4])
    elif kind == "iso":
        year, month, day = (int(n) for n in words.split("-"))
        name, value = "NUMERIC", (day, month, year, "dmy")
    elif kind == "numeric":
        first, second, year = (int(n) for n in re.split(r"[./-]", words))
        if year < 100:
            if match["dot"] != "/":
                return None
            year += 2000 if year < 70 else 1900
        name, value = "NUMERIC", (first, second, year, "dmy" if match["dot"] == "." else "any")
    else:
        return None
    return Token(vocabulary[f"<{name}>"][0], value, match.start(), match.end())


def _number(words: str) -> tuple[str, int | None]:
    if not words.isascii() or not words.isdigit():
        return "NUM", None
    if len(words) <= 2 and 1 <= int(words) <= 31:
        return "DAY", int(words)
    return ("YEAR", int(words)) if len(words) == 4 and "1800" <= words < "2100" else ("NUM", None)


def read_range(text: str) -> Count | None:
    """How many units the words say: "two or three", "over a", "several", "a couple of", "nearly six"; None if none."""
    words = text.lower().replace("\u00a0", " ").strip()
    if re.search(r"\b(?:few|several|many)\b", words):
        return few("day")
    if re.search(r"\bcouple\b", words):
        return Count(2, 3, "vague")
    joint = re.search(r"\s(?:or|to)\s|(?<=\w)\s?[-–]\s?(?=\d)", words)
    if joint:
        low, high = _one(words[: joint.start()]), _one(words[joint.end() :])
        return Count(min(low, high), max(low, high)) if low is not None and high is not None else None
    number = _one(words)
    if number is None:
        return None
    if words.startswith(UP_TO):
        return Count(0, number, "vague")
    loose: Loose = "over" if words.startswith((*OVER, "just over")) else "under" if words.startswith(UNDER) else "exact"
    return Count(number, number, loose)


def _one(words: str) -> int | None:
    number = parse_count(words.removeprefix("a good ").removeprefix("another "))
    if number is None and re.search(r"(?:^|\s)(?:an?|half|another|some)$", words):
        number = 1
    return min(number, 100_000) if number is not None else None
