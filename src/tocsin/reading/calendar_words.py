"""Month and weekday names as they stand in datelines, English and Russian."""

from __future__ import annotations

from typing import Final

_MONTHS: Final = (
    ("january", "jan", "январь", "января", "янв"),
    ("february", "feb", "февраль", "февраля", "фев", "февр"),
    ("march", "mar", "март", "марта", "мар"),
    ("april", "apr", "апрель", "апреля", "апр"),
    ("may", "май", "мая"),
    ("june", "jun", "июнь", "июня", "июн"),
    ("july", "jul", "июль", "июля", "июл"),
    ("august", "aug", "август", "августа", "авг"),
    ("september", "sept", "sep", "сентябрь", "сентября", "сент", "сен"),
    ("october", "oct", "октябрь", "октября", "окт"),
    ("november", "nov", "ноябрь", "ноября", "нояб", "ноя"),
    ("december", "dec", "декабрь", "декабря", "дек"),
)

MONTHS: Final = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
"""Lower-case name or abbreviation, without its full stop, to the number of the month."""

_WEEKDAYS: Final = (
    ("monday", "mon", "понедельник"),
    ("tuesday", "tues", "tue", "вторник"),
    ("wednesday", "weds", "wed", "среда"),
    ("thursday", "thurs", "thur", "thu", "четверг"),
    ("friday", "fri", "пятница"),
    ("saturday", "sat", "суббота"),
    ("sunday", "sun", "воскресенье"),
)

WEEKDAYS: Final = {name: number for number, names in enumerate(_WEEKDAYS) for name in names}
"""Lower-case name or abbreviation to the number of the weekday, Monday being 0."""
