"""Where an English text tells amounts of money and lengths of time."""

from __future__ import annotations

import re

from tocsin.model.span import Span

_SPACE = r"[ \t\xa0]"
_NUMBER = r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d{1,2})?|\d{1,12}(?:\.\d{1,3})?"
_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    "|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand"
)
_SCALE = r"hundred|thousand|lakhs?|crores?|million|billion|trillion"
# "$", "Z$", "US$", "Rs", "LE1,200", "EUR 400": a sign or a code before the number.
_SIGN = (
    r"(?:[A-Z]{1,3})?[$€£¥₹₽₦₱₩₫₴₸₺₪฿៛]|Rs\.?|LE|KSh|USh|TSh|Sh|Tk\.?|Kčs?|Kz|Fr\.?|R(?=\d)|N(?=\d{3})"
    r"|[A-Z]{3}(?=[ \xa0]?\d)"
)
_CODES = frozenset(
    (
        "AED AFN AMD ANG AOA ARS AUD AZN BDT BGN BHD BIF BOB BRL BWP BYN CAD CDF CHF CLP CNY COP CRC CUP CZK DKK "
        "DOP DZD EGP ERN ETB EUR FJD GBP GEL GHS GNF GTQ HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY "
        "KES KGS KHR KRW KWD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MMK MNT MOP MRU MUR MWK MXN MYR MZN NAD NGN "
        "NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RMB RON RSD RUB RWF SAR SDG SEK SGD SLL SOS SYP SZL "
        "THB TJS TMT TND TRY TTD TWD TZS UAH UGX USD UYU UZS VEF VES VND XAF XOF YER ZAR ZMW ZWD ZWL "
    ).split()
)
_NAMES = (
    r"(?:(?:US|[A-Z][a-z]{2,15})[ \xa0](?:[A-Z][a-z]{2,15}[ \xa0])?)?"
    r"(?:dollars?|cents?|euros?|pounds?|pence|sterling|rubles?|roubles?|kopecks?|hryvnias?|hryvnyas?|tenges?|sums?|soms?|soums?"
    r"|manats?|laris?|drams?|lei|leu|levs?|leva|zlotys?|złotys?|forints?|crowns?|korunas?|kroner|kronor|krone|kronas?|francs?"
    r"|marks|liras?|shekels?|dinars?|dirhams?|riyals?|rials?|tomans?|afghanis?|rupees?|takas?|kyats?|bahts?|dongs?|riels?|kips?"
    r"|ringgits?|rupiahs?|pesos?|reais|reals?|reales|soles|bolivars?|bolívares|bolivianos?|quetzals?|quetzales|lempiras?"
    r"|córdobas?|colones|gourdes?|guaran[ií]e?s|yuan|renminbi|yen|won|tugriks?|togrogs?|naira|cedis?|shillings?|birr|rands?"
    r"|kwacha|pulas?|meticais|metical|kwanzas?|malotis?|dalasis?|leones?|ariary|nakfas?|ouguiyas?)\b"
)
_MONEY = re.compile(
    rf"""
    (?<![\w.,])
    (?:
        (?P<sign>{_SIGN})[ \xa0]?(?:{_NUMBER})(?![\d,]*\d)
        (?:{_SPACE}?(?:{_SCALE}|mn|bn|tn|[mkM])\b)?(?:{_SPACE}(?:{_NAMES}))?
      | (?:half{_SPACE}an?{_SPACE}|an?{_SPACE}(?=(?:{_SCALE})\b))?
        (?:{_NUMBER}|\b(?:{_WORDS})\b(?:[ -](?:and{_SPACE})?(?:{_WORDS})\b){{0,5}}|\b(?:{_SCALE})\b)
        (?:{_SPACE}?(?:{_SCALE}|mn|bn|[mk])\b){{0,2}}
        {_SPACE}?(?:[€£₸₴₽](?!\w)|\b(?:{_NAMES}|(?P<code>[A-Z]{{3}})\b))
    )
    (?:{_SPACE}?\((?:about{_SPACE}|around{_SPACE}|approximately{_SPACE}|some{_SPACE})?(?:[A-Z]{{1,3}})?[$€£](?:{_NUMBER})(?:{_SPACE}?(?:{_SCALE}|[mk]))?
        (?:{_SPACE}each)?\))?
    """,
    re.VERBOSE,
)
_HOW_MANY = (
    rf"(?:(?:{_NUMBER})|\b(?:{_WORDS})(?:[ -](?:and{_SPACE})?(?:{_WORDS})){{0,4}}"
    rf"|\b(?:a|an|several|many)\b|\ba{_SPACE}(?:few|couple{_SPACE}of|dozen)|half{_SPACE}an?)"
)
_UNIT = r"(?:minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?)"
_LENGTH = re.compile(
    rf"""
    (?<![\w.,$€£-])
    (?:{_HOW_MANY}(?:{_SPACE}(?:to|or|and){_SPACE}(?:a{_SPACE}half|{_HOW_MANY})|[-–](?:{_NUMBER}))?
       (?:{_SPACE}(?:more|consecutive|straight|full|whole)\b)?(?:{_SPACE}|[-‐‑–]){_UNIT}\b
     | \blife{_SPACE}imprisonment\b|\blife{_SPACE}(?:in{_SPACE}(?:prison|jail)|sentence)\b|\bindefinite(?:ly)?\b)
    (?:{_SPACE}and{_SPACE}(?:a{_SPACE}half|{_HOW_MANY}{_SPACE}{_UNIT}\b))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "A month" is a length only after such a word; in "700 naira a month" it is a rate.
_BEFORE_A = re.compile(
    r"\b(?:for|within|last\w*|over|than|nearly|almost|about|of|to|in|after|under|took|half)\s$", re.IGNORECASE
)
_BARE = re.compile(rf"an?{_SPACE}{_UNIT}", re.IGNORECASE)
# "Three weeks ago", "two days later", "34 years of age" measure no act.
_NO_LENGTH = re.compile(
    r"(?:[-‐‑– ]old\b"
    r"|\s+(?:ago|later|earlier|before|after|since|of\s+age|from\s+now|older|younger|previously|afterwards|hence)\b"
    r"|['’]?s?\s+(?:wages?|pay|salary|salaries|notice|time|work|old)\b|\s+a\s+(?:week|month|year|day)\b)",
    re.IGNORECASE,
)


def find_amounts(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Amounts of money in `text`, in order: "126,000 tenges ($330)", "Z$18 million", "€2m", "half a million rupees"."""
    found = []
    for match in _MONEY.finditer(text, start, len(text) if end is None else end):
        if match["code"] and match["code"] not in _CODES:
            continue
        sign = match["sign"] or ""
        if sign.isalpha() and len(sign) == 3 and sign.isupper() and sign not in _CODES:
            continue
        found.append(Span(match[0], match.start(), match.end()))
    return found


def find_durations(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Lengths of time in `text`, in order: "10 days", "seven years", "three-hour"; no ages, no "three weeks ago"."""
    limit = len(text) if end is None else end
    return [
        Span(match[0], match.start(), match.end())
        for match in _LENGTH.finditer(text, start, limit)
        if not _NO_LENGTH.match(text, match.end())
        and (not _BARE.fullmatch(match[0]) or _BEFORE_A.search(text, max(0, match.start() - 12), match.start()))
    ]
