"""Where a Russian text tells lengths of time."""

from __future__ import annotations

import re

from tocsin.coding.russian.amounts import NUMBER, SPACE
from tocsin.coding.russian.letters import plain
from tocsin.model.span import Span

_UNIT = (
    r"(?:мину[тч]\w*|час(?:а|у|ов|ам|ами|ах|ом)?|д(?:ень|ня|ню|ней|ням|нями|нях|ни)|сут(?:ки|ок|кам|ками|ках)"
    r"|недел(?:я|и|ю|е|ь|ям|ями|ях|ей)|месяц(?:а|у|ев|ам|ами|ах|ем|ы)?|год(?:а|у|ов|ам|ами|ах|ом|ы)?|лет"
    r"|десятилети(?:е|я|й))\b"
)
_COUNT = rf"(?:{NUMBER}|\b(?:нескольк(?:о|их|им|ими)|пар[ауы]|считанн\w+|десят(?:ок|ка|ков)|сотн[июя])\b)"
# One of a unit, without a number: "на неделю".
_ONE = (
    r"(?:недел(?:ю|и|я)|месяц(?:а|у)?|год(?:а|у)?|сут(?:ки|ок)|пол(?:у)?года|час(?:а)?|день|дня|полчаса|полдня"
    r"|полмесяца)\b"
)
_BEFORE_ONE = (
    r"(?<![\w-])(?:(?:сроком[ ])?на|в[ ]течение|более|больше|около|почти|свыше|не[ ]менее|менее|уже|целый|целую|целые"
    r"|на[ ]протяжении|до|за|длил(?:ся|ась|ось|ись)|длится)[ ]"
)
_TIMES = (
    r"(?:(?:\d{1,3}[-‐‑–]?(?:ти|и|х)?[-‐‑–]?|(?:двадцати|тридцати)?(?:одно|двух|трех|четырех|пяти|шести|семи|восьми"
    r"|девяти)|десяти|двенадцати|пятнадцати|двадцати|тридцати|сорока|полутора|много)"
)
_OTHERS = r"(?:недельн|(?<!\w)месячн|полугодов|полуторагодов|годичн)"
_ENDING = r"(?:ый|ий|ая|яя|ую|юю|ого|его|ой|ей|ому|ему|ым|им|ом|ем|ое|ее|ые|ие|ых|их|ыми|ими)\b"
# "Пятилетний" is a child's age, unless it is a term's.
_TERM = (
    rf"(?={SPACE}(?:тюремн\w+{SPACE})?(?:срок|заключени|лишени|приговор|контракт|запрет|конфликт|борьб|перерыв|период"
    r"|войн))"
)
_LENGTH = re.compile(
    rf"""
    (?<![\w.,$€-])
    (?:
        {_COUNT}(?:{SPACE}?(?:[-–—]{SPACE}?|(?:или|до){SPACE}){_COUNT})?
          {SPACE}(?:(?:полных|с{SPACE}лишним|календарных|рабочих|с{SPACE}половиной){SPACE})?{_UNIT}
          (?:{SPACE}(?:и{SPACE})?{NUMBER}{SPACE}{_UNIT})?
      | {_BEFORE_ONE}(?P<one>{_ONE})
      | пол(?:у)?года\b | полчаса\b | полдня\b
      | (?:{_TIMES}(?:дневн|суточн|недельн|месячн|часов|годичн|минутн)|{_OTHERS})){_ENDING}
      | {_TIMES}летн){_ENDING}{_TERM}
      | пожизненн\w+(?:{SPACE}(?:лишени\w+{SPACE}свободы|заключени\w+))?\b
      | бессрочн\w+\b
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "Три недели назад", "в 6 часов утра", "месячный оклад" measure no act, and neither do ages.
_AFTER = re.compile(
    r"\s+(?:(?:тому\s+)?назад|спустя|ранее|раньше|позже|позднее|утра|вечера|ночи|дня|до|после|со\s+дня|от\s+роду"
    r"|рождения|стажа|старше|моложе|младше|мск|(?:заработн|оклад|зарплат|плат|пособи|преми|норм|план)\w*)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:через|спустя|кажд\w+|за|раз\s+в|возраст\w*|старше|младше|моложе|ему|ей|мне|им|по|исполнил\w+|работа\w+"
    r"|стаж\w*(?:\s+(?:в|более|около))?|проработа\w+|отработа\w+|прослужи\w+|отда[лв]\w*|опыт\w*|последни\w+|первы\w+"
    r"|ст\.|стать\w+|част\w+|№)\s+(?:(?:уже|более|около|почти|свыше|больше)\s+)?$",
    re.IGNORECASE,
)
_WAGES = re.compile(
    r"(?:зарплат|заработн|долг|задолженност|преми|оклад|выпла|оплат|плат[ия]|пособи)[^.!?]{0,30}\bза\s+$", re.IGNORECASE
)
_CLOCK = re.compile(r"(?<!срок )(?<!сроком )\b(?:в|к|с|после|до|около)\s+$", re.IGNORECASE)
_AGED = re.compile(r"[,(]\s*$")
_AGED_END = re.compile(r"\s*[,).]|$")
_HOURS = re.compile(r"\bчас\w*$", re.IGNORECASE)
_YEARS = re.compile(r"(?:лет|год(?:а|у|ов)?)$", re.IGNORECASE)
_A_YEAR = re.compile(r"(?:1[89]|20)\d\d\s+год\w*", re.IGNORECASE)
_LOOK_BACK = 70


def find_durations(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Lengths of time in `text`, in order: "15 суток", "два с половиной года", "двухдневной"; no ages or years of
    service, no "три недели назад".
    """
    read, found = plain(text), []
    for match in _LENGTH.finditer(read.text, read.inside(start), read.inside(len(text) if end is None else end)):
        if not _measures_nothing(match, read.text):
            begin, stop = read.span(*match.span("one" if match["one"] else 0))
            found.append(Span(text[begin:stop], begin, stop))
    return found


def _measures_nothing(match: re.Match[str], text: str) -> bool:
    before, words = text[max(0, match.start() - _LOOK_BACK) : match.start()], match[0]
    if _AFTER.match(text, match.end()) or _BEFORE.search(before) or _WAGES.search(before) or _A_YEAR.fullmatch(words):
        return True
    if match["one"] and _WAGES.search(before + words[: match.start("one") - match.start()]):
        return True
    if _HOURS.search(words) and _CLOCK.search(before):
        return True  # "в 6 часов"
    return bool(_YEARS.search(words) and _AGED.search(before) and _AGED_END.match(text, match.end()))
