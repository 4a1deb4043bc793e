"""What the words beside a match say of it: that it is no time after all, which relation its preposition tells, or that
it belongs to a noun. All texts are plain (see `letters`): Е for Ё, no marks.
"""

from __future__ import annotations

import re
from typing import cast

from tocsin.coding.dates.expression import Relation
from tocsin.coding.dates.grammar import Match

_SENTENCE = re.compile(r"[.!?]\s|\n")
_CLAUSE = re.compile(r"[.!?;:,\n—(]|\s[-–]\s")
_BORN = re.compile(r"\s+(?:рождения|выпуска|постройки|издания|созыва|сборки)\b|\s*р\.")
# "Улица 8 Марта", "шахта имени 1 Мая"; but "на заводе 1 мая" is a day.
_STREET = re.compile(
    r"\b(?:ул|улиц\w*|пр|просп|проспект\w*|пер|переул\w+|им|имени|бульвар\w*|мкр|микрорайон\w*"
    r"|(?P<big>площад\w+|парк\w*|сквер\w*|стадион\w*|колхоз\w*|завод\w*|фабрик\w*|шахт\w+|посел\w+))\.?\s+[«\"„]?$",
    re.IGNORECASE,
)
# What a bare year may not be followed by, since the number then counts: "в 2000 тенге".
_COUNTED = re.compile(
    r"\s+(?:рубл|тенге|долларов|сомов|сумов|евро|человек|кв|м\b|км|тонн|тыс|млн|[а-я]+(?:ов|ев|ей|ий|ек|ок|иц|ин|ан)\b)"
)
_AFTER_DAY = re.compile(
    r"\s*(?:[,.;:!?)\]»]|$|[–—-]\s)|\s+(?:он|она|они|мы|я|его|ее|их|когда|суд|полици|милици|и|а|но|в|на|у|с|был[аио]?|будет"
    r"|[а-я]{2,}(?:л|ла|ло|ли|лся|лась|лись|ет|ут|ют|ят|ит|ан[аы]?|ен[аы]?)\b)"
)
_ARTICLE = re.compile(r"\b(?:ст|стать\w+|част\w+|пункт\w*|п|ч|№)\.?\s*$", re.IGNORECASE)
_PENALTY = re.compile(
    r"\s+(?:строг\w+\s+)?(?:административн\w+|арест\w*|лишени\w+|колони\w+|тюрьм\w*|тюремн\w+|заключени\w+|исправительн\w+"
    r"|принудительн\w+|обязательн\w+|общественн\w+|ограничени\w+|домашн\w+|условно|отпуск\w*|стаж\w*|зарплат\w*|от роду"
    r"|со дня|до|работ\b|режим\w*|пути|езды|дороги|ходьбы)"
)
_BEFORE_LENGTH = re.compile(
    r"\b(?:к|ко|от|с|со|по|из|около|до|о|об|через|спустя|кажд\w+|старше|младше|моложе|возраст\w*|стаж\w*|срок\w*|или|и"
    r"|раз\w*|исполнил\w+|опоздан\w+|ст|стать\w+|част\w+|пункт\w*|в|на|за|№)\.?\s+$",
    re.IGNORECASE,
)
_OLDER = re.compile(r"\s+(?:старше|младше|моложе|больше|меньше|раньше|позже|дольше)\b")
_WAGES = re.compile(
    r"зарплат|заработн|долг|задолженност|преми|аванс|оклад|жаловань|выпла|оплат|пособи|пенси|расчет|отпускн|плат[ияе]|денег"
    r"|деньги|начисл|перечисл|недоплат|получк|сверхурочн",
    re.IGNORECASE,
)
_NAMED_TIME = re.compile(
    r"назнач|намеч|намети|заплан|планир|перенес|перенос|отлож|созв|анонс|состо[ия]тся|заявк|подали"
)
_AHEAD = re.compile(
    r"\b(?:буд(?:ет|ут|ем)|начн(?:ет|ут|ем)(?:ся)?|(?:пре|со)кра(?:тит|тят)(?:ся)?|объяв(?:ит|ят|им)|выйд(?:ет|ут|ем)"
    r"|останов(?:ит|ят|им)(?:ся)?|возобнов(?:ит|ят)(?:ся)?|присоедин(?:ит|ят)ся|про(?:йд|вед)(?:ет|ут)|состо[ия]тся"
    r"|верн(?:ет|ут)(?:ся)?|вступ(?:ает|ают|ит|ят)|(?:повыс|сниз|увол|введ|ввод|закр)(?:ит|ят|ут|ет|оют|оет)(?:ся)?"
    r"|намерен\w*|собира(?:ет|ют)ся|планиру\w+|обеща\w+|обязал\w+|обязуе\w+|пригроз\w+|грозят?|угрожа\w+|готов\w*"
    r"|призва\w+|призыва\w+|должн\w+|обязан\w*|потребова\w+|требу\w+|предлага\w+|предлож\w+|начать|объявить|прекратить"
    r"|возобновить|намеча\w+|назнач\w+|запланирован\w*|выраст(?:ет|ут)|останавлива(?:ет|ют)ся|закрыва(?:ет|ют)ся"
    r"|ввод(?:ит|ят)ся|предупред\w+|можно|следует|нужно|необходимо)\b",
    re.IGNORECASE,
)
# What is done at once and not from then on: "уволены с 1 марта".
_AT_ONCE = re.compile(
    r"\b(?:увол|сокращ|введ|перевед|назнач|повы[шс]|сниж|отмен|закры|отстран|прекра[тщ]|перев[её]л|лиш)\w*",
    re.IGNORECASE,
)
_COMPLETED = re.compile(
    r"\b(?:выпла(?:тит|тят|чен)|погас|освобод|покинуть|выехать|заверш|закончи|представить|вернуть|верн|сдать|устран|перечисл"
    r"|рассчита|ответ)\w*",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"\b(?:событи(?:й|ям|ями|ях)|(?:забастов|голодов|стач|демонстрац|провер|чист|попыт)(?:ки|ке|кой|ок|кам|ках|ии|ий)"
    r"|акци(?:ей|й|ях|ями)|(?:митинг|протест|арест|пикет|марш|разгон|взрыв|обыск|суд|расстрел|съезд|саммит|указ|приказ"
    r"|договор|закон|погром|бунт|штурм)(?:а|у|е|ом|ов|ам|ах|ами)|(?:задержани|шестви|заседани|собрани|решени|убийств"
    r"|нападени|увольнени|голосовани|соглашени|постановлени|столкновени|восстани|заявлени)(?:я|и|ем|й|ях|ями|ям|ю)"
    r"|(?:встреч|выбор|переговор|беспорядк|забастовк)(?:и|е|ей|ов|ах|ам|ами)|приговор(?:а|у|е|ом)|авари(?:и|ей))\s+$",
    re.IGNORECASE,
)
# What an act's eve and an act's day may be those of: "накануне приговора", "в день выборов".
_OF_ACT = re.compile(
    r"\s+(?:(?:его|ее|их|этого|этой|своего|своей|первого|первой|вынесения|начала|открытия|[а-я]+(?:ого|ой|ых))\s+){0,2}"
    r"(?:приговор|суд|выбор|забастов|стач|митинг|акци|заседани|голосовани|референдум|визит|встреч|переговор|арест|задержани"
    r"|годовщин|саммит|процесс|слушани|съезд|конференци|обыск|убийств|нападени|смерт|гибел|пикет|шестви|марш|собрани"
    r"|протест|начал|открыти|вынесени|подписани|увольнени|приезд|отъезд|выплат|освобождени|голодов|аварии|взрыв|похорон"
    r"|инаугураци|оглашени|публикаци|события)[а-я]*(?:а|я|и|ы|ов|ий|ей|ок)\b"
)
_COMPARED = re.compile(
    r"\b(?:впервые|перв(?:ый|ая|ое|ую|ой|ого|ом)|втор(?:ой|ая|ое|ую)|треть(?:я|ю|е|ей)|третий|единственн\w+|самы[йем]\w*"
    r"|сам(?:ая|ое|ой|ую)|крупнейш\w+|худш\w+|лучш\w+|рекордн\w+|массов\w+|[а-я]+ейш\w+)\b[^.;:!?]{0,60}$",
    re.IGNORECASE,
)
_NAME_DAY = re.compile(
    r"\s+(?:рождения|знаний|победы|независимости|памяти|ранее|раньше|позже|позднее|за днем|открытых)\b"
)
_SURROUNDINGS = re.compile(r"\s+(?:обитания|общения|рабочих|активистов|журналистов|чиновников|оппозиции|населения)\b")
_WORD = re.compile(r"\s+[«\"„(]?[^\W_]")


def _clause(text: str, match: Match) -> str:
    """The words between the signs next to a match."""
    before = text[max(0, match.start - 160) : match.start]
    signs = list(_CLAUSE.finditer(before))
    after = _CLAUSE.search(text, match.end, match.end + 160)
    return (
        before[signs[-1].end() if signs else 0 :]
        + " | "
        + text[match.end : after.start() if after else match.end + 160]
    )


def relation(match: Match, text: str) -> Relation:
    """How the act stands to the time, where the preposition alone does not tell."""
    told = cast(Relation, match.get("rel") or match.rule.relation)
    word = match.word("rel")
    if match.has("clock") and told in ("after", "before"):
        return "on"  # "после шести вечера 5 мая" is on 5 May
    if word in ("с", "со") and told == "since":
        clause = _clause(text, match)
        is_day = match.get("day") is not None or match.has("date")
        return "from" if _AHEAD.search(clause) or (is_day and _AT_ONCE.search(clause)) else "since"
    if word == "до" and _COMPLETED.search(_clause(text, match)):
        return "by"
    if word == "на" and told == "for":
        return "for" if _NAMED_TIME.search(_clause(text, match)) else "on"
    if word == "за" and told == "for":
        return "for" if _is_of_wages(match, text) else "during"
    return told


def _is_of_wages(match: Match, text: str) -> bool:
    before = _SENTENCE.split(text[max(0, match.start - 60) : match.start])[-1]
    return bool(_WAGES.search(before + " | " + _SENTENCE.split(text[match.end : match.end + 40])[0]))


def is_attached(match: Match, text: str) -> bool:
    """True for "через два дня после обыска": the act counted from is told next."""
    return (match.has("link") or match.has("act")) and _WORD.match(text, match.end) is not None


def is_owned(match: Match, text: str) -> bool:
    """True for "указ от 12 мая", "событий 16 декабря", "майская забастовка": the time belongs to a noun."""
    if match.get("owned") or match.word("rel") == "от":
        return True
    plain = match.rule.name in ("dated", "days", "numeric") and not match.has("rel") and not match.has("clock")
    starts = match.tokens[match.first].value
    return (
        plain
        and starts not in ("в", "во", "с", "со", "на")
        and _EVENT.search(text[max(0, match.start - 30) : match.start]) is not None
    )


def is_compared(match: Match, text: str) -> bool:
    """True for "крупнейшая забастовка с 1998 года", "впервые за два года"."""
    return _COMPARED.search(text[max(0, match.start - 80) : match.start]) is not None


def is_none(match: Match, text: str) -> bool:
    """True where the words next to a match show that it is no time."""
    rule, end = match.rule.name, match.end
    before = text[max(0, match.start - 25) : match.start]
    if match.get("next") and match.get("day2") != match.get("day") + 1:
        return True  # "перенесли с 12 на 19 июля": no night
    if rule in ("dated", "days", "holiday", "numeric"):
        return _is_no_date(match, text, before)
    if rule == "weekday":
        return match.word("day") == "среду" and _SURROUNDINGS.match(text, end) is not None
    if rule == "month_day" and not match.get("night"):
        counted = text.endswith("числа", match.start, end)
        return bool(_ARTICLE.search(before)) or (not counted and _AFTER_DAY.match(text, end) is None)
    if rule == "today":
        return before.endswith(("«", '"', "„")) and text.startswith(("»", '"', "“"), end)
    if rule == "window" and match.get("demand"):
        return not (match.has("link") or _AHEAD.search(_clause(text, match)))
    if rule == "away" and match.word("link") == "накануне":
        return _OF_ACT.match(text, end) is None
    if rule == "same":
        if match.has("act"):
            return _OF_ACT.match(text, end) is None
        return (
            match.word("rel") == "" and text[match.start : end].lower() == "днем" and bool(_NAME_DAY.match(text, end))
        )
    if rule == "lasted":
        return _is_no_length(match, text, before)
    return rule == "nth" and bool(_ARTICLE.search(before))


def _is_no_date(match: Match, text: str, before: str) -> bool:
    if _BORN.match(text, match.end):
        return True
    if match.get("bare") and (_COUNTED.match(text, match.end) or _ARTICLE.search(before)):
        return True
    street = None if match.has("year") else _STREET.search(before)
    return street is not None and (not street["big"] or text[match.tokens[match.last - 1].start].isupper())


def _is_no_length(match: Match, text: str, before: str) -> bool:
    if match.get("to_now") or match.get("owned_length"):
        return False
    if match.get("short"):
        return _is_of_wages(match, text)
    first = text[match.start : match.end].lower().split()[0]
    if first in ("в", "на", "вот", "уже", "сроком", "целый", "целую", "целые", "долгие"):
        return first == "на" and _OLDER.match(text, match.end) is not None
    if match.get("unit") in ("year", "decade", "half-year", "quarter") and not match.has("streak"):
        return True  # ages, years of service
    if first == "до" and match.get("unit") in ("hour", "minute"):
        return True  # "до трех часов": by the clock
    return bool(_PENALTY.match(text, match.end) or _BEFORE_LENGTH.search(before))
