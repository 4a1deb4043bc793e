"""The words of one language by which places are told from persons, organisations and common words."""

from __future__ import annotations

import functools
import re
from pathlib import Path

import msgspec
import yaml

from tocsin.model.errors import MissingPart

Pattern = re.Pattern[str]


class Words(msgspec.Struct, frozen=True, eq=False):
    """The lists of a language's places.yaml, ready for use; what each holds is said there."""

    locative: frozenset[str]
    inside: frozenset[str]
    in_: frozenset[str]
    weak: frozenset[str]
    articles: frozenset[str]
    links: frozenset[str]
    of: frozenset[str]
    also: frozenset[str]
    at: frozenset[str]
    function: frozenset[str]
    titles: frozenset[str]
    speech: frozenset[str]
    bodies: frozenset[str]
    advocacy: frozenset[str]
    sites: frozenset[str]
    institutions: frozenset[str]
    site_heads: frozenset[str]
    roads: frozenset[str]
    doubtful_sites: frozenset[str]
    settlements: frozenset[str]
    regions: frozenset[str]
    directions: frozenset[str]
    wide: frozenset[str]
    common: frozenset[str]
    not_in: frozenset[str]
    states: dict[str, str]
    # A site noun in small letters after a name, with what may stand between: " oil field", " police station".
    site_after: Pattern
    # Behind a site noun, these show that it describes people: "the X mine workers".
    people_after: Pattern
    # "north of the ", "20 km of "
    point_before: Pattern
    # What may stand between a place and the larger place that it lies in.
    within: frozenset[str]
    # A noun of region or settlement in small letters after a name: " district", " region".
    region_after: Pattern
    settlement_after: Pattern
    # The end of the words before a name: "the town of ", "port of ".
    settlement_before: Pattern
    region_before: Pattern
    head_before: Pattern
    speech_after: Pattern
    # What follows the place in a dateline: a date, or a dash, or both, up to the first words of the report.
    dateline_after: Pattern
    state_after: Pattern


def _listed(text: str) -> frozenset[str]:
    """Words parted by spaces, or phrases parted by semicolons."""
    return frozenset(part.strip() for part in (text.split(";") if ";" in text else text.split()))


def _either(words: frozenset[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda w: (-len(w), w)))


@functools.cache
def load(language: str = "en") -> Words:
    """The words of a language (ISO 639-1); raises `MissingPart` when there are none for it."""
    folder = {"en": "english"}.get(language, language)
    path = Path(__file__).parent / folder / "places.yaml"
    if not path.is_file():
        raise MissingPart(f"there are no place words for the language {language!r}; add coding/{folder}/places.yaml")
    data: dict[str, str] = yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    sets = {
        name: frozenset(part.strip() for part in (text.split(";") if ";" in text else text.split()))
        for name, text in data.items()
        if name != "us_states"
    }
    modifiers = _either(sets.pop("site_modifiers"))
    articles = _either(sets["articles"])
    kinds = _either(sets.pop("region_kinds"))
    months, weekdays = _either(sets.pop("months")), _either(sets.pop("weekdays"))
    nouns = _either(sets["sites"] | sets["institutions"])
    sure = _either((sets["sites"] | sets["institutions"]) - sets.pop("site_verbs"))
    before = f"(?i:{_either(sets['directions'])})"
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    date = (
        rf"(?i:(?:(?:{weekdays})\.?,? )?(?:{day} )?(?:{months})\b\.?(?: {day}\b)?(?:,? \d{{4}})?"
        rf"|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|\d{{4}}-\d\d-\d\d|(?:{weekdays})\b)"
    )
    clock, agency = r"(?:,? \d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?|hrs)?)?", r"(?: ?\([^()\n]{2,40}\))?"
    states = dict(pair.split("=") for pair in data["us_states"].split())
    return Words(
        **{name: sets[name] for name in Words.__struct_fields__ if name in sets},
        states=states,
        site_after=re.compile(rf" (?:(?:(?:{modifiers}) ){{1,2}}(?:{nouns})|(?:{sure}))\b(?![-'’])(?<!port(?= of \w))"),
        people_after=re.compile(rf" ?(?:{_either(sets.pop('people'))})"),
        point_before=re.compile(rf"(?:{_either(sets.pop('points'))}) (?:{_either(sets['of'])}) (?:{articles} )?$"),
        within=frozenset({", ", " (", " / ", *(f", {w} " for w in sets["inside"] | sets["articles"])}),
        region_after=re.compile(rf" (?:{before} )?(?:(?:{kinds}) )?({_either(sets['regions'])})\b"),
        settlement_after=re.compile(rf" ({_either(sets['settlements'])})\b"),
        settlement_before=re.compile(rf"(?i:\b(?:{_either(sets['settlements'])})(?: called| named| of)? )$"),
        region_before=re.compile(rf"(?i:\b(?:{_either(sets['regions'])}) of )$"),
        head_before=re.compile(
            r"(?i:\b(?:port|airport|mines?|camp|harbour|harbor|lake|river|forest|hospital) (?:of|at) )$"
        ),
        speech_after=re.compile(rf",? (?:{_either(sets['speech'])})\b"),
        dateline_after=re.compile(
            rf",? \(?{date}\)?{clock}{agency}(?: ?(?:--?|[–—:.]) ?|\s*\n|\s*$)"
            rf"|{agency} (?:--?|[–—]) ?(?=\S)|{agency}(?:--|—)"
        ),
        state_after=re.compile(
            r",? \(?(" + "|".join(sorted(map(re.escape, states), key=len, reverse=True)) + r")(?![\w])"
        ),
    )
