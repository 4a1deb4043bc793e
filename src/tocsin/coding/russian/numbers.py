"""How many: Russian number words and digits as integers."""

from __future__ import annotations

import re
from typing import NamedTuple

from tocsin.coding.russian.letters import plain
from tocsin.coding.russian.numerals import CARDINALS, GENITIVE, HALF_SCALES, HALVES, SCALES, SINGULAR

# Words before a number that leave it the number it is, and those that say that it is more or less than told.
OVER = ("более чем", "более", "больше чем", "больше", "свыше", "не менее чем", "не менее", "не меньше чем", "не меньше",
        "как минимум", "минимум", "по меньшей мере", "по крайней мере", "с лишним")  # fmt: skip
UNDER = ("почти", "без малого", "менее чем", "менее", "меньше чем", "меньше", "чуть менее", "чуть меньше", "неполных")
UP_TO = ("до", "не более чем", "не более", "не больше", "максимум", "вплоть до", "от силы")
ABOUT = ("около", "примерно", "приблизительно", "порядка", "где-то", "ориентировочно", "в районе", "ровно", "всего",
         "всего лишь", "лишь", "только", "чуть более", "чуть больше", "немногим более", "немногим больше", "целых",
         "в общей сложности", "сразу", "уже", "еще", "ещё", "в количестве", "численностью", "числом", "с")  # fmt: skip
_LEADS = ("все", "всех", "всем", "всеми", "эти", "этих", "этим", "те", "тех", "их", "его", "её", "ее", "наши", "наших",
          "другие", "других", "остальные", "остальных", "оставшиеся", "оставшихся", "из", "как", "такие", "своих",
          "первые", "первых", "последние", "последних", "каждые", "указанные", "указанных")  # fmt: skip

_HEDGE = re.compile(
    r"(?:\b(?:"
    + "|".join(sorted((*OVER, *UNDER, *UP_TO, *ABOUT, *_LEADS), key=len, reverse=True))
    + r")\b[ \t\n\xa0]+){1,4}",
    re.IGNORECASE,
)
# After these "сотни" is a genitive: about a hundred.
_OF = re.compile(r"\b(?:около|порядка|до|более|больше|свыше|менее|меньше|в районе)\s+$", re.IGNORECASE)
_DIGITS = re.compile(
    r"(\d{1,3}(?:[.\u00a0\u202f\u2009 ]\d{3})+(?!\d)|\d{1,15})(?:,(\d{1,6}))?(?![\d]|[,.\u00a0\u202f]\d)"
)
_SUFFIX = re.compile(r"[-‐‑](?:ти|и|х|м|ми|мя|ю|еро|рых|ех|ем)\b")
_WORD = re.compile(r"[^\W\d_]+")
_PART_OF = re.compile(
    r"\s?(?:%|процент|проц\.|\d?°)|[-‐‑–]?\s?(?:го|й|ый|ой|я|ая|е|ое|му|м)\b|[-‐‑–](?:[а-я]{4,})|\s+раза?\b",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\s?(?:[-‐-―]\s?|или\s+|до\s+|либо\s+)(?=\d|[^\W\d_]+)")
_SPACE = re.compile(r"[ \t\n\xa0\u202f\u2009]*")
_HALF = re.compile(r"\s+с\s+половиной\b")
_MAX = 10**15


class Number(NamedTuple):
    """A number at the start of a text, and where its words end."""

    value: float
    end: int


def parse_count(text: str) -> int | None:
    """How many `text` says, read from its beginning: "около 400 нефтяников" is 400, "два десятка" 20, "двое" 2.

    Hedges and pronouns before the number are passed over. None where there is no number, a vague one ("сотни",
    "несколько"), a range, or a number that counts nothing ("50 процентов", "22-летний", "третий").
    """
    text = plain(text[:300]).text.strip()
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
    """The number in digits or words that begins at `at`, with any scale after it ("3,5 тыс.", "полмиллиона").

    `text` has Е for Ё.
    """
    digits = _DIGITS.match(text, at)
    if not digits:
        return _words(text, at)
    whole, part = re.sub(r"\D", "", digits[1]), digits[2]
    suffix = _SUFFIX.match(text, digits.end())
    scaled = _scaled(text, float(f"{whole}.{part or 0}"), suffix.end() if suffix else digits.end())
    if part and len(part) == 3 and scaled.end == digits.end() and len(whole) <= 3:
        return Number(float(whole + part), digits.end())  # "1,200": thousands, as the English write them
    return scaled


def _scaled(text: str, value: float, end: int) -> Number:
    while True:
        word = _WORD.match(text, _past(text, end))
        if not word or word[0].lower() not in SCALES or value > _MAX:
            return Number(value, end)
        value, end = round(value * SCALES[word[0].lower()], 6), word.end()
        end += text.startswith(".", end) and word[0].lower() in ("тыс", "млн", "млрд", "трлн")


def _past(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _words(text: str, at: int) -> Number | None:
    """Number words: тридцать один, сто двадцать, две тысячи пятьсот, полторы тысячи, три с половиной тысячи."""
    total = part = 0.0
    end, seen, smallest, scale_before = at, False, 10**9, 10.0**18
    while word := _WORD.match(text, _past(text, end) if seen else end):
        low = word[0].lower()
        if low in CARDINALS:
            value, size = CARDINALS[low], _size(CARDINALS[low])
            if size >= smallest or (seen and not value):
                break  # "два три" are two numbers
            part, end, seen, smallest = part + value, word.end(), True, size
            half = _HALF.match(text, end)
            if half and value:
                part, end, smallest = part + 0.5, half.end(), 0
        elif low in HALVES and not part:
            part, end, seen, smallest = 1.5, word.end(), True, 0
        elif low in HALF_SCALES and not seen:
            total, end, seen, smallest = float(HALF_SCALES[low]), word.end(), True, 0
        elif low in SCALES and _may_scale(text, word, part=part, seen=seen):
            scale = float(SCALES[low])
            if scale >= scale_before:
                break
            total, part, smallest = total + (part or 1) * scale, 0.0, min(10**9, int(scale))
            end, seen, scale_before = word.end(), True, scale if scale > 100 else 0
            end += text.startswith(".", end) and low in ("тыс", "млн", "млрд", "трлн")
        else:
            break
    return Number(total + part, end) if seen and total + part <= _MAX else None


def _may_scale(text: str, word: re.Match[str], *, part: float, seen: bool) -> bool:
    low = word[0].lower()
    if part:
        return True
    # "Миллион двести тысяч" goes on; "сотни тысяч" is vague.
    return low in SINGULAR or (not seen and low in GENITIVE and bool(_OF.search(text[: word.start()])))


def _size(value: int) -> int:
    """The place of a numeral: it goes on only with a smaller one."""
    return 100 if value >= 100 else 10 if value >= 20 else 1
