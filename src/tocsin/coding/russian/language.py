"""Russian as the coder asks for it."""

from __future__ import annotations

from tocsin.coding.language import Language
from tocsin.coding.russian.amounts import find_amounts
from tocsin.coding.russian.beside import Descriptions
from tocsin.coding.russian.dates import find_times
from tocsin.coding.russian.lengths import find_durations
from tocsin.coding.russian.morphology import MEMORY, base, noun_forms, noun_gender, plural, verb_forms
from tocsin.coding.russian.names import find_names
from tocsin.coding.russian.numbers import parse_count
from tocsin.coding.russian.parser import parse
from tocsin.coding.russian.phrases import listed
from tocsin.coding.russian.places import find_places
from tocsin.coding.russian.script import clean, fold
from tocsin.coding.russian.words import ABBREVIATIONS, domains, lexicon

LANGUAGE = Language(
    code="ru",
    clean=clean,
    fold=fold,
    base=base,
    free_order=True,
    parse=parse,
    abbreviations=ABBREVIATIONS,
    lexicon=lexicon(),
    domains=domains(),
    find_places=find_places,
    find_names=find_names,
    find_times=find_times,
    find_amounts=find_amounts,
    find_durations=find_durations,
    parse_count=parse_count,
    noun_forms=noun_forms,
    verb_forms=verb_forms,
    plural=plural,
    appositions=Descriptions,
    nominative=listed,
    noun_gender=noun_gender,
    settled=MEMORY.keep,
)
