"""English as the coder asks for it."""

from __future__ import annotations

from functools import partial

from tocsin.coding.english.amounts import find_amounts, find_durations
from tocsin.coding.english.dates import find_times
from tocsin.coding.english.inflect import noun_forms, verb_forms
from tocsin.coding.english.numbers import parse_count
from tocsin.coding.english.parser import parse
from tocsin.coding.english.words import ABBREVIATIONS, domains, lexicon, name_words
from tocsin.coding.language import Language
from tocsin.coding.names import find_names
from tocsin.coding.places import find_places

LANGUAGE = Language(
    code="en",
    parse=parse,
    abbreviations=ABBREVIATIONS,
    lexicon=lexicon(),
    domains=domains(),
    find_places=find_places,
    find_names=partial(find_names, name_words()),
    find_times=find_times,
    find_amounts=find_amounts,
    find_durations=find_durations,
    parse_count=parse_count,
    noun_forms=noun_forms,
    verb_forms=verb_forms,
)
