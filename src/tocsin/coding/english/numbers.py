"""How many: English number words and digits as integers."""

from __future__ import annotations

import re
from typing import NamedTuple

ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {
    "dozen": 12, "score": 20, "hundred": 100, "thousand": 1_000, "lakh": 100_000, "million": 1_000_000, "m": 1_000_000,
    "mn": 1_000_000, "crore": 10_000_000, "billion": 1_000_000_000, "bn": 1_000_000_000, "k": 1_000,
    "trillion": 1_000_000_000_000,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "hundredth": 100,
}  # fmt: skip

# Words before a number that leave it the number it is, and those that say that it is more or less than told.
OVER = ("more than", "over", "well over", "at least", "upwards of", "in excess of", "no fewer than", "no less than")
UNDER = ("almost", "nearly", "close to", "just under", "under", "fewer than", "less than", "not quite")
UP_TO = ("up to", "as many as", "as much as", "at most", "no more than")
ABOUT = ("about", "around", "some", "roughly", "approximately", "approx", "circa", "an estimated", "estimated", "just",
         "only", "exactly", "precisely", "barely", "just over", "a little over", "a total of")  # fmt: skip
_LEADS = (
    "all of the", "all of", "all", "the", "these", "those", "its", "their", "his", "her", "our", "another", "other",
    "of", "further", "a further", "an additional", "additional", "both of", "every one of the", "each of the",
)  # fmt: skip

_HEDGE = re.compile(
    r"(?:\b(?:"
    + "|".join(sorted((*OVER, *UNDER, *UP_TO, *ABOUT, *_LEADS), key=len, reverse=True))
    + r")\b\.?[ \t\n\xa0]+){1,4}",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"(\d{1,3}(?:[,\u00a0\u202f ]\d{3})+|\d{1,15})(\.\d{1,6})?(?![\d,.]*\d)")
_WORD = re.compile(r"[^\W\d_]+")
_JOINT = re.compile(r"[ \t\n\xa0]*(?:[-‐-–][ \t\n\xa0]*)?")
_PART_OF = re.compile(
    r"\s?(?:%|per\s?cent\b|percent\b|st\b|nd\b|rd\b|th\b"
    r"|[-‐-–]?(?:year|month|week|day|hour|minute)s?[-‐-– ]old\b|[-‐-–]\w)"
)
_RANGE = re.compile(r"\s?(?:[-‐-–]\s?|to\s+|or\s+)(?=[\d]|[^\W\d_]+)")
_SPACE = re.compile(r"[ \xa0]?")
_HALF = re.compile(r"half[ -](?:an?|of an?)?[ -]?(\w+)", re.IGNORECASE)
_A_SCALE = re.compile(r"an?\s+(\w+)", re.IGNORECASE)
_AND_A_HALF = re.compile(r"\s+and\s+a\s+half\b(?:\s+([a-z]+))?", re.IGNORECASE)
_MAX = 10**15


class Number(NamedTuple):
    """A number at the start of a text, and where its words end."""

    value: float
    end: int


def parse_count(text: str) -> int | None:
    """How many `text` says, read from its beginning: "some 400 oil workers" is 400, "two dozen" 24.

    Hedges and determiners before the number are passed over. None where there is no number, a vague one ("hundreds
    of", "several"), a range, or a number that counts nothing ("50 per cent", "22-year-old", "the third").
    """
    text = text[:200].strip()
    if not text:
        return None
    if re.match(r"(?:all\s+)?both\b", text, re.IGNORECASE):
        return 2
    hedge = _HEDGE.match(text)
    at = hedge.end() if hedge else 0
    number = read_number(text, at)
    if number is None or number.value != int(number.value) or not 0 <= number.value < _MAX:
        return None
    if _PART_OF.match(text, number.end):
        return None
    joint = _RANGE.match(text, number.end)
    if joint and read_number(text, joint.end()):
        return None
    return int(number.value)


def read_number(text: str, at: int = 0) -> Number | None:
    """The number in digits or words that begins at `at`, with any scale after it ("3.2 million", "half a million")."""
    digits = _DIGITS.match(text, at)
    if digits:
        whole = re.sub(r"\D", "", digits[1])
        return _scaled(text, float(whole + (digits[2] or "")), digits.end())
    number = _words(text, at)
    half = _AND_A_HALF.match(text, number.end) if number else None
    if number and half:
        scale = SCALES.get((half[1] or "").lower())
        return Number((number.value + 0.5) * (scale or 1), half.end() if scale or not half[1] else half.start(1) - 1)
    return number


def _scaled(text: str, value: float, end: int) -> Number:
    while True:
        at = _past(_SPACE, text, end)
        word = _WORD.match(text, at)
        # "5 m" is five metres, "5m" five million.
        if not word or word[0].lower() not in SCALES or value > _MAX or (len(word[0]) <= 2 and at > end):
            return Number(value, end)
        value, end = round(value * SCALES[word[0].lower()], 6), word.end()


def _past(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Where `pattern` ends when matched at `at`; `at` itself where it does not match."""
    found = pattern.match(text, at)
    return found.end() if found else at


def _words(text: str, at: int) -> Number | None:
    """Number words: thirty-one, a hundred and twenty, two thousand five hundred, half a million, a dozen."""
    total = part = 0.0
    end, seen, previous = at, False, 0.0
    while word := _WORD.match(text, _past(_JOINT, text, end) if seen else end):
        low = word[0].lower()
        if low in ONES:
            value = float(ONES[low])
            # "twenty one" adds up; "two three" or "thirty forty" are two numbers.
            if part % 100 and not (part % 100 >= 20 and part % 10 == 0 and 0 < value < 10):
                break
            part, end, seen = part + value, word.end(), True
        elif low in SCALES and len(low) > 2 and seen:
            scale = float(SCALES[low])
            if scale > 100 or low in ("dozen", "score"):
                if previous and scale >= previous and low not in ("dozen", "score"):
                    total, part = (total + part) * scale, 0.0
                else:
                    total, part = total + (part or 1) * scale, 0.0
                previous = scale
            else:
                part = (part or 1) * scale
            end = word.end()
        elif low in ("a", "an", "half") and not seen:
            begun = _indefinite(text, word)
            if begun is None:
                return None
            total, end, seen = begun.value, begun.end, True
            if total < 1000:
                total, part = 0.0, total
            else:
                previous = total
        elif low == "and" and seen:
            after = _WORD.match(text, _past(_JOINT, text, word.end()))
            if not after or after[0].lower() not in ONES or (part and part % 100) or not (part or previous):
                break
            end = word.end()
            continue
        else:
            break
    return Number(total + part, end) if seen and total + part <= _MAX else None


def _indefinite(text: str, first: re.Match[str]) -> Number | None:
    """Numbers that begin with an article: "a hundred", "a dozen", "half a million"; a bare "a" is none."""
    half = _HALF.match(text, first.start())
    if half:
        scale = SCALES.get(half[1].lower())
        return Number(scale / 2, half.end()) if scale else None
    scaled = _A_SCALE.match(text, first.start())
    if scaled and scaled[1].lower() in SCALES and len(scaled[1]) > 2:
        return Number(float(SCALES[scaled[1].lower()]), scaled.end())
    return None
