"""Russian words of time: the grammar of `times.yaml`, and a text split into the words that it knows."""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tocsin.coding.dates.grammar import Grammar, Token
from tocsin.coding.dates.value import Count, Loose, few
from tocsin.coding.russian.numbers import OVER, UNDER, UP_TO, read_number
from tocsin.coding.russian.numerals import CARDINALS, HALVES, ORDINALS, TENS

_WORDS = Path(__file__).parent / "times.yaml"
_KINDS = ("DAY", "DORD", "YEAR", "NUM", "CLOCK", "NUMERIC", "DECADE", "CYEAR", "LENGTH")
_LENGTHS = {"дневн": "day", "суточн": "day", "недельн": "week", "месячн": "month", "часов": "hour", "минутн": "minute",
            "годов": "half-year", "годичн": "year"}  # fmt: skip
_PREFIXES = {"одно": 1, "двух": 2, "трех": 3, "четырех": 4, "пяти": 5, "шести": 6, "семи": 7, "восьми": 8, "девяти": 9,
             "десяти": 10, "двенадцати": 12, "пятнадцати": 15, "двадцати": 20, "тридцати": 30, "много": 0, "": 1,
             "полу": 1, "полутора": 1, "сорока": 40, "сто": 100}  # fmt: skip

_TOKEN = re.compile(
    r"""
    (?P<length>(?<!\w)(?:
        (?:\d{1,3}[-‐‑–]?(?:ти|х|и)?[-‐‑–]?|(?:двадцати|тридцати)?(?:одно|двух|трех|четырех|пяти|шести|семи|восьми|девяти)
          |десяти|двенадцати|пятнадцати|двадцати|тридцати|сорока|сто|много|полутора)
        (?:дневн|суточн|недельн|месячн|часов|годичн|минутн)|недельн|месячн|полугодов|полумесячн)
        (?:ый|ая|ую|ого|ой|ому|ым|ом|ое|ые|ых|ыми)(?!\w))
  | (?P<compound>(?<!\w)(?:двадцать|тридцать)[ \u00a0](?:перв|втор|треть|четверт|пят|шест|седьм|восьм|девят)\w+)
  | (?P<cyear>(?<!\w)[ст]\.\s?г\.)
  | (?P<word>[^\W\d_]+)
  | (?P<clock>\d{1,2}:\d{2}(?![\d:]))
  | (?P<iso>\d{4}-\d{2}-\d{2}(?![\d-]))
  | (?P<numeric>\d{1,2}(?P<dot>[./-])\d{1,2}(?P=dot)(?:\d{4}|\d{2})(?![\d/-]|\.\d))
  | (?P<decade>(?:(?:1[89]|20)\d0|[4-9]0|[1-3]0(?=[-‐‑](?:е|х|ы[ехм]|м)\ год))[-‐‑](?:е|х|ы[ехм]|м|ыми|ми)(?!\w))
  | (?P<ordinal>\d{1,4}[-‐‑](?:го|й|ый|ой|я|ая|е|ое|му|ому|м|ом|ым|ю|ую)(?!\w))
  | (?P<number>\d{1,3}(?:[\u00a0\u202f\ ]\d{3})+(?!\d)|(?:\d[\d,.]*\d|\d)(?=г\.|года|году|\b))
  | (?P<gap>\n[ \t]*\n)
  | (?P<sign>[-‐‑–—.,/])
  | (?P<other>[\d$€£¥\#@&№]\w*|\S)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LENGTH = re.compile(r"(\d*)\W*([а-я]*?)(дневн|суточн|недельн|месячн|часов|годичн|минутн|годов)[а-я]+", re.IGNORECASE)


@functools.cache
def grammar() -> Grammar:
    """The compiled grammar of Russian time expressions."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data: Any = yaml.load(_WORDS.read_text("utf-8"), Loader=loader)
    data["classes"]["NUMW"] = [*CARDINALS, *HALVES, "десяток", "десятка", "дюжину", "сотню", "тысячу"]
    data["classes"]["ORD"] = ORDINALS
    return Grammar(data, _KINDS, read_range)


def tokens(words: Grammar, text: str, start: int, end: int) -> Iterator[Token | None]:
    """The words that the grammar knows, None for each that it does not. `text` is plain (see `letters`)."""
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
    """A token told by its shape: a number, a clock time, a sign, a word made of a number and a unit."""
    words = match[0]
    name = ""
    value: Any = None
    if kind == "sign":
        known = vocabulary.get("-" if words in "‐‑–—" else words)
        return Token(known[0], None, match.start(), match.end()) if known else None
    if kind == "number":
        name, value = _number(words)
    elif kind == "ordinal":
        name, value = _number(re.match(r"\d+", words)[0])  # type: ignore[index]
        if name != "YEAR":
            name, value = "DORD", int(re.match(r"\d+", words)[0])  # type: ignore[index]
    elif kind == "compound":
        tens, ones = words.lower().split()
        if ones not in ORDINALS:
            return None
        name, value = "DORD", TENS[tens] + ORDINALS[ones]
    elif kind == "decade":
        year = int(re.match(r"\d+", words)[0])  # type: ignore[index]
        name, value = "DECADE", year if year > 100 else year + (1900 if year > 20 else 2000)
    elif kind == "length":
        name, value = "LENGTH", _unit_of(words)
    elif kind == "clock":
        name = "CLOCK"
    elif kind == "cyear":
        name, value = "CYEAR", "this"
    elif kind in ("iso", "numeric"):
        name, value = "NUMERIC", _date(kind, match)
        if value is None:
            return None
    return Token(vocabulary[f"<{name}>"][0], value, match.start(), match.end()) if name else None


def _date(kind: str, match: re.Match[str]) -> tuple[int, int, int, str] | None:
    first, second, third = (int(n) for n in re.split(r"[./-]", match[0]))
    if kind == "iso":
        return third, second, first, "dmy"
    if third < 100:
        if match["dot"] == "-" or not (1 <= first <= 31 and 1 <= second <= 12):
            return None
        third += 2000 if third < 70 else 1900
    return first, second, third, "dmy"


def _number(words: str) -> tuple[str, int | None]:
    if not words.isascii() or not words.isdigit():
        return "NUM", None
    if len(words) <= 2 and 1 <= int(words) <= 31:
        return "DAY", int(words)
    is_year = len(words) == 4 and "1800" <= words < "2100"
    return ("YEAR" if is_year else "NUM", int(words) if len(words) <= 4 else None)


def _unit_of(words: str) -> str | None:
    found = _LENGTH.fullmatch(words.lower().replace(" ", ""))
    return _LENGTHS[found[3]] if found else None


def read_range(text: str) -> Count | None:
    """How many units the words say: "два или три", "более года", "несколько", "почти шесть", "двухдневный"; None for
    none.
    """
    words = text.lower().replace("\u00a0", " ").strip()
    length = _LENGTH.fullmatch(words.replace(" ", ""))
    if length:
        return _of_length(length)
    loose: Loose = "over" if words.startswith(OVER) or "с лишним" in words else "exact"
    loose = "under" if words.startswith(UNDER) else loose
    limit = words.startswith(UP_TO)
    bare = _LEADS.sub("", words)
    if re.match(r"(?:несколько|нескольк|мног|считанн)", bare):
        return few("day")
    if re.match(r"пар[ауыо]", bare):
        return Count(2, 3, "vague")
    joint = re.search(r"\s(?:или|до)\s|\s?[-–—‐‑]\s?", bare)
    if joint:
        low, high = _one(bare[: joint.start()]), _one(bare[joint.end() :])
        return Count(min(low), max(high)) if low and high else None
    number = _one(bare)
    if number is None:
        return None
    if limit:
        return Count(0, number[1], "vague")
    return Count(*number, "vague" if number[0] != number[1] and loose == "exact" else loose)


_LEADS = re.compile(
    r"^(?:(?:не|чем|как|по меньшей мере|без малого|более|больше|менее|меньше|свыше|около|примерно|приблизительно|"
    r"порядка|ровно|всего|лишь|только|минимум|почти|еще|добрых|целых|неполных|до)\s+)+"
)


def _one(words: str) -> tuple[int, int] | None:
    number = read_number(words)
    if number is None and words in ORDINALS:
        return ORDINALS[words], ORDINALS[words]
    if number is None:
        # "Более года": one of them.
        return (
            (1, 1)
            if re.fullmatch(r"(?:день|дня|сутки|суток|недел[юи]|месяца?|года?|часа?|пол[у]?года)", words)
            else None
        )
    low, high = int(number.value), math.ceil(number.value)
    return min(low, 100_000), min(high, 100_000)


def _of_length(length: re.Match[str]) -> Count | None:
    digits, words, _ = length.groups()
    if digits:
        return Count(int(digits), int(digits))
    for tens in ("", "двадцати", "тридцати"):
        value = _PREFIXES.get(words.removeprefix(tens)) if words.startswith(tens) else None
        if words == tens and tens:
            value = 0
        if value is not None and (not tens or value < 10):
            total = value + (_PREFIXES[tens] if tens else 0)
            return Count(total, total) if total else few("day")
    return None
