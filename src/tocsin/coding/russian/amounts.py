"""Where a Russian text tells amounts of money."""

from __future__ import annotations

import re

from tocsin.coding.russian.letters import plain
from tocsin.coding.russian.numerals import CARDINALS, HALF_SCALES, HALVES, SCALES
from tocsin.model.span import Span

SPACE = r"[ \t\n\xa0\u202f\u2009]"
DIGITS = r"(?:\d{1,3}(?:[ .\xa0\u202f\u2009]\d{3})+(?:,\d{1,2})?(?!\d)|\d{1,12}(?:[.,]\d{1,3})?)"
NUMERAL = rf"(?:{'|'.join(sorted((*CARDINALS, *HALVES, *HALF_SCALES), key=len, reverse=True))})\b"
NUMBER = (
    rf"(?:{DIGITS}(?:[-‐‑](?:ти|и|х|м|ми))?"
    rf"|\b{NUMERAL}(?:{SPACE}{NUMERAL}){{0,4}}(?:{SPACE}с{SPACE}половиной\b)?)"
)
_SCALE = rf"(?:тыс\.|млн\.?|млрд\.?|трлн\.?|т\.(?={SPACE}?р)|(?:{'|'.join(sorted(SCALES, key=len, reverse=True))})\b)"
_CURRENCIES = (
    r"рубл(?:ь|я|ю|ем|е|и|ей|ям|ями|ях)\b", r"руб\b\.?", r"р\.(?!\w)", r"коп(?:е(?:йк\w*|ек)|\.)", r"тенге\b", r"тг\b",
    r"сум(?:а|ов|у|ы|ами|ом)?\b", r"сом(?:а|ов|ы|у|ами|ом|они)?\b", r"манат(?:а|ов|ы|ами)?\b", r"лари\b",
    r"драм(?:а|ов|ы)?\b", r"грив(?:ен|н(?:а|ы|у|ам|ами))\b", r"грн\b\.?", r"ле(?:й|я|и|ев)\b",
    r"доллар(?:а|ов|ы|у|ам|ами|ах)?\b(?:[ \xa0]США\b)?", r"долл\.(?:[ \xa0]США\b)?", r"евро\b", r"фунт(?:а|ов|ы)?\b",
    r"юан(?:ь|я|ей|и)\b", r"иен[аыу]?\b", r"тугрик(?:а|ов|и)?\b", r"злот(?:ый|ых|ые|ого)\b", r"лир[аыу]?\b",
    r"рупи[йияю]\b", r"(?:USD|EUR|RUB|KZT|UZS|KGS|BYN|BYR|UAH|TJS|TMT|AZN|AMD|GEL|MDL)\b", r"[€$£₸₴₼₾₽](?!\w)",
    # What fines and wages are counted in.
    r"(?:МРП|МЗП|МРОТ|БВ)\b", r"б\.в\.", r"базов(?:ых|ые|ая|ую|ой)(?:[ \xa0]величин[ауы]?\b)?", r"оклад(?:а|ов)\b",
    r"(?:минимальн|месячн)\w+[ \xa0](?:расчетн\w+[ \xa0]показател|заработн\w+[ \xa0]плат|зарплат|оклад)\w*",
    r"минимальн\w+[ \xa0]размер\w*[ \xa0]оплаты[ \xa0]труда", r"расчетн\w+[ \xa0](?:показател|величин)\w*",
    r"прожиточн\w+[ \xa0]минимум\w*",
)  # fmt: skip
_WHOSE = rf"(?:(?:[а-я]+(?:ских|ский|ского|ские|ским|ими)|бел\.|рос\.){SPACE})?"
_CURRENCY = rf"{_WHOSE}(?:{'|'.join(_CURRENCIES)})"
_SIGN = r"(?:(?:US)?[$€£₽₸₴₼₾]|(?:USD|EUR|RUB|KZT|UZS|KGS|BYN|UAH)(?=[ ]?\d))[ \xa0]?"
_MONEY = re.compile(
    rf"""
    (?<![\w.,])
    (?:
        {_SIGN}{DIGITS}(?:{SPACE}?{_SCALE})?
      | (?:{NUMBER}(?:{SPACE}?[-–—]{SPACE}?{NUMBER})?(?:{SPACE}?{_SCALE}){{0,2}}
           (?:{SPACE}{NUMBER}(?:{SPACE}?{_SCALE})?)?
          |\b{_SCALE}(?:{SPACE}{NUMBER})?(?:{SPACE}{_SCALE})?)
        {SPACE}?{_CURRENCY}
        (?:{SPACE}\d{{1,2}}{SPACE}коп(?:ейк\w*|еек|\.))?
    )
    # "(около $330)"
    (?:{SPACE}?\((?:(?:это|около|примерно|порядка|более|почти){SPACE}|≈[ ]?){{0,2}}
        (?:{_SIGN}{DIGITS}(?:{SPACE}?{_SCALE})?|{DIGITS}(?:{SPACE}?{_SCALE})?{SPACE}?{_CURRENCY})\))?
    """,
    re.VERBOSE | re.IGNORECASE,
)


def find_amounts(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Amounts of money in `text`, in order: "120 тысяч тенге", "$500", "полтора миллиона рублей", "50 МРП"."""
    read, found = plain(text), []
    for match in _MONEY.finditer(read.text, read.inside(start), read.inside(len(text) if end is None else end)):
        begin, stop = read.span(match.start(), match.end())
        found.append(Span(text[begin:stop], begin, stop))
    return found
