"""Places that a Russian report names: names in any case form, looked up in the nominative."""

from __future__ import annotations

import bisect
import functools
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter

import msgspec

from tocsin.coding.places import PlaceMention, report_country
from tocsin.coding.russian.declension import spellings
from tocsin.coding.russian.finder import marked
from tocsin.coding.russian.morphology import lemma
from tocsin.coding.russian.script import fold
from tocsin.coding.russian.words import places as place_words
from tocsin.coding.stretches import Stretches
from tocsin.gazetteer import Gazetteer, Place
from tocsin.model import Where

BIG = r"[А-ЯЁІҒҚҢӨҰҮҺӘ][а-яёіғқңөұүһә’']+(?:-[А-ЯЁІҒҚҢӨҰҮҺӘа-яёіғқңөұүһә’']+)*"
RUN = re.compile(
    rf"{BIG}(?:[ \u00a0](?:на-)?{BIG})?|[А-ЯЁ]{{2,4}}(?![\w-])|^[А-ЯЁ]{{4,}}(?:-[А-ЯЁ]+)*(?=[.,:]| [–—-] )",
    re.MULTILINE,
)
WORD = re.compile(r"[\w-]+")
ADJECTIVE = re.compile(r"ск(?:ий|ая|ое|ие|ого|ой|ому|ую|им|их|ими|ом)$|цк(?:ий|ая|ое|ие|ого|ой|ому|ую|им|их|ими|ом)$")
SMALL_ADJECTIVE = re.compile(r"(?<![\w-])([а-яё]{4,}?)[сц]к(?:ий|ая|ое|ие|ого|ой|ому|ую|им|их|ими|ом)(?![\w-])")
JOINTS = ("", "ин", "ов", "ан", "ен", "ь", "нин")  # between a town's name and the ending of its adjective
DATELINE = re.compile(r"(?:\.(?= [А-ЯЁ«])|,| ?[–—-]| \(|\. \d|,? \d{1,2} [а-я]+)")
# At the end of a line: "«Горняцкая смена», Анжеро-Судженск, 30 сентября 1998 года".
HEADED = re.compile(r",? \d{1,2} [а-яё]+(?: \d{4}(?: г\.| года)?)?[ .]*$", re.MULTILINE)
ROAD = re.compile(r"\b([\w-]+)[ \u00a0]«?([А-ЯЁ][\w-]+(?: ?[–—-] ?[А-ЯЁ][\w-]+)+)")
SHORT = 140  # characters of a line that tells where and when a report was written
FAR = 70  # characters from a paragraph's beginning in which a dateline ends
LARGE = 15_000  # a town of so many people is known without its country's help


class _Words(msgspec.Struct, frozen=True):
    """places.yaml, ready for use."""

    countries: Mapping[str, str]
    peoples: tuple[tuple[str, str], ...]
    regions: Mapping[str, tuple[str, str]]
    adjectives: Mapping[str, str]
    nouns: Mapping[str, frozenset[str]]


@functools.cache
def _words() -> _Words:
    raw = place_words()
    countries: dict[str, str] = {}
    peoples: list[tuple[str, str]] = []
    for code, listed in raw["countries"].items():
        names, _, stems = ", ".join(listed).partition(" / ")
        countries.update((fold(n.strip()), code) for n in names.split(","))
        peoples.extend((s.strip(), code) for s in stems.split(",") if s.strip())
    regions = {
        fold(entry.partition("=")[0]): (code, entry.partition("=")[2])
        for code, entries in raw["regions"].items()
        for entry in entries
    }
    adjectives = dict(pair.split("=") for pair in raw["adjectives"].split())
    lists = (
        "site_nouns",
        "region_nouns",
        "district_nouns",
        "town_parts",
        "settlement_nouns",
        "road_nouns",
        "prepositions",
        "common",
    )
    return _Words(
        countries,
        tuple(sorted(peoples, key=lambda p: -len(p[0]))),
        regions,
        {stem: city.replace("_", " ") for stem, city in adjectives.items()},
        {name: frozenset(fold(w) for w in raw[name].split()) for name in lists},
    )


def find_places(text: str, gazetteer: Gazetteer, skip: Sequence[tuple[int, int]] = ()) -> list[PlaceMention]:
    """All places that `text` names; as `tocsin.coding.places.find_places` for English."""
    left = Stretches(skip)
    found = [m for m in _mentions(text, gazetteer) if not left.over(m.start, m.end)]
    found = sorted([*found, *_of_towns(text, found)], key=lambda m: m.start)
    country = report_country(found)
    return [_rather_in(m, country, gazetteer) for m in found]


def _roads(text: str) -> list[tuple[int, int]]:
    """Where towns tell which road it is."""
    nouns = _words().nouns["road_nouns"]
    return [m.span(2) for m in ROAD.finditer(text) if lemma(fold(m[1])) in nouns]


def _mentions(text: str, gazetteer: Gazetteer) -> Iterator[PlaceMention]:
    spans = marked(text)
    located = [(a, b) for a, b, kind in spans if kind == "LOC"]
    bodies = [(a, b) for a, b, kind in spans if kind == "ORG"]
    people = [(a, b) for a, b, kind in spans if kind == "PER"]
    known = {form for a, b in located for form in spellings(text[a:b])}
    people = [(a, b) for a, b in people if " " in text[a:b] or known.isdisjoint(spellings(text[a:b]))]
    roads = _roads(text)
    begun = -1
    seen = Counter[str]()
    for match in RUN.finditer(text):
        start, end = match.span()
        if start < begun or _covers(people, start, end) or _covers(roads, start, end):
            continue
        told = _covers(located, start, start + 1) or (" " not in match[0] and not known.isdisjoint(spellings(match[0])))
        found = _read(text, start, end, gazetteer, told, seen)
        second = start + len(WORD.match(text, start).group()) + 1  # type: ignore[union-attr]
        if found is None and second < end and not _covers(people, second, end):  # "Горняки Кузбасса"
            found = _read(text, second, end, gazetteer, _covers(located, second, second + 1), seen)
        if found is not None:
            inside = _covers(bodies, found.start, found.end) and found.kind in ("city", "region")
            seen[found.where.name] += 1
            begun = found.end
            yield msgspec.structs.replace(found, in_name=inside, dateline=_opens(text, found))


def _of_towns(text: str, found: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    """Towns that the report names and tells again by an adjective in small letters: "на ревдинской площадке"."""
    towns = {fold(m.where.name).rstrip("аеиоуыьйя"): m for m in found if m.kind == "city"}
    for match in SMALL_ADJECTIVE.finditer(text):
        stem = fold(match.group(1))
        town = next((m for root, m in towns.items() if len(root) > 3 and stem.removeprefix(root) in JOINTS), None)
        if town is not None:
            yield msgspec.structs.replace(
                town, start=match.start(), end=match.end(), text=match.group(), dateline=False, in_name=False
            )


def _covers(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of some spans, in order and apart from each other, holds a stretch."""
    k = bisect.bisect_right(spans, start, key=itemgetter(0)) - 1
    return k >= 0 and end <= spans[k][1]


def _read(text: str, start: int, end: int, gazetteer: Gazetteer, told: bool, seen: Counter[str]) -> PlaceMention | None:
    words = _words()
    shown = text[start:end]
    if len(shown) > 4 and shown.isupper():  # "КАРАГАНДА –"
        place = next((p for p in gazetteer.lookup(shown.title()) if p.kind == "city"), None)
        code = words.countries.get(fold(shown))
        if code is not None:
            return _mention(text, start, end, shown.title(), gazetteer.country(code), "country")
        return _mention(text, start, end, shown.title(), place, "city")
    stretches = list(dict.fromkeys((shown, re.split(r"[ \u00a0]", shown)[0])))
    for stretch in stretches:
        forms = list(dict.fromkeys(spellings(stretch)))
        stop = start + len(stretch)
        for form in forms:
            key = fold(form)
            if key in words.countries and (stretch.isupper() or len(key) > 3):
                country = gazetteer.country(words.countries[key])
                return _mention(text, start, stop, form, country, "country")
            if key in words.regions:
                code, city = words.regions[key]
                return _mention(text, start, stop, form, _in(gazetteer, city, code), "region")
        named = _by_adjective(text, start, stop, gazetteer)
        if named is not None:
            return named
        if stretch.isupper() or any(fold(f) in words.nouns["common"] for f in forms):
            continue
        before = [fold(w) for w in WORD.findall(text[max(0, start - 30) : start])][-2:]
        under = bool(before) and before[-1] in words.nouns["prepositions"]
        joined = text[start - 2 : start - 1].isalnum() or (bool(before) and len(before[-1]) < 4)  # "г. Минск"
        after_noun = bool(before) and joined and lemma(before[-1]) in words.nouns["settlement_nouns"]
        at_site = bool(before) and lemma(before[-1]) in words.nouns["site_nouns"] and text[start - 1] == " "
        if not (told or under or after_noun or at_site or _heads(text, start, stop)):
            continue
        if " " not in stretch and lemma(_following(text, stop)) in words.nouns["district_nouns"]:
            return _district(text, start, stop, gazetteer)
        for form in forms:
            place = next((p for p in gazetteer.lookup(form) if p.kind == "city"), None)
            if place is not None and (told or after_noun or place.population >= LARGE or seen[form]):
                return _mention(text, start, stop, form, place, "city")
        plain = text[start - 1] == " " and stretch is stretches[-1] and before[-1:] not in (["с"], ["столица"])
        if after_noun and plain:
            name = next((f for f in forms if f == stretch), forms[0])
            where = Where(name=name, precision="unknown")
            return PlaceMention(start, stop, stretch, where, "city")
    return None


def _following(text: str, end: int) -> str:
    """The word behind a place, folded."""
    found = WORD.match(text, end + 1)
    return fold(found.group()) if found else ""


def _heads(text: str, start: int, end: int) -> bool:
    """Whether a town stands before the date in the line that tells where and when a report was written."""
    begin = text.rfind("\n", 0, start) + 1
    if start == begin and text[end : end + 2] == ". ":
        return True  # "Нукус. Блогера арестовали."
    return end - begin < SHORT and text[start - 2 : start] == ", " and bool(HEADED.match(text, end))


def _district(text: str, start: int, end: int, gazetteer: Gazetteer) -> PlaceMention | None:
    """A district named after its town: "Солигорского района"; a town's part tells no place of its own."""
    stem = re.sub(r"(?:ий|ая|ое|ие|ого|ой|ому|ую|им|их|ими|ом)$", "", text[start:end])
    if fold(stem) in _words().nouns["town_parts"]:
        return None
    for town in (stem, stem.removesuffix("ск")):
        place = next((p for p in gazetteer.lookup(town) if p.kind == "city"), None)
        if place is not None:
            stop = end + 1 + len(_following(text, end))
            name = spellings(text[start:stop], whole=True)[0]
            return _mention(text, start, stop, name, place, "region")
    return None


def _by_adjective(text: str, start: int, end: int, gazetteer: Gazetteer) -> PlaceMention | None:
    """A region or a country by its adjective: "Карагандинская область", "белорусские власти"."""
    words = _words()
    shown = fold(text[start:end])
    if not ADJECTIVE.search(shown):
        return None
    stem = re.sub(r"(?:ий|ая|ое|ие|ого|ой|ому|ую|им|их|ими|ом)$", "", shown)
    behind = WORD.match(text, end + 1)
    noun = lemma(fold(behind.group())) if behind else ""
    if noun in words.nouns["region_nouns"] and stem in words.adjectives and behind:
        place = _in(gazetteer, words.adjectives[stem], None)
        name = spellings(text[start : behind.end()], whole=True)[0]
        return _mention(text, start, behind.end(), name, place, "region")
    for people, code in words.peoples:
        if stem.startswith(people):
            return _mention(text, start, end, "", gazetteer.country(code), "demonym")
    return None


def _in(gazetteer: Gazetteer, city: str, code: str | None) -> Place | None:
    found = [p for p in gazetteer.lookup(city) if code is None or p.country == code]
    return found[0] if found else None


def _mention(text: str, start: int, end: int, name: str, place: Place | None, kind: str) -> PlaceMention | None:
    if place is None:
        return None
    region = kind == "region"
    where = Where(
        name=place.name if kind == "demonym" else name,
        country=place.country,
        lat=place.lat,
        lon=place.lon,
        geoname_id=None if region else place.geoname_id,
        precision="country" if kind in ("country", "demonym") else "region" if region else "city",
    )
    return PlaceMention(start, end, text[start:end], where, kind)  # type: ignore[arg-type]


def _rather_in(mention: PlaceMention, country: str | None, gazetteer: Gazetteer) -> PlaceMention:
    """Of towns of one name the one in the country that the report is about."""
    if mention.kind != "city" or country is None or mention.where.country == country:
        return mention
    if mention.where.country is None:
        return msgspec.structs.replace(mention, where=msgspec.structs.replace(mention.where, country=country))
    place = _in(gazetteer, mention.where.name, country)
    if place is None or place.kind != "city":
        return mention
    return _mention(mention.text, 0, len(mention.text), mention.where.name, place, "city") and msgspec.structs.replace(
        mention,
        where=msgspec.structs.replace(
            mention.where, country=place.country, lat=place.lat, lon=place.lon, geoname_id=place.geoname_id
        ),
    )  # type: ignore[return-value]


def _opens(text: str, found: PlaceMention) -> bool:
    """Whether a place stands at the head of a paragraph, before a date, a dash or an agency."""
    begin = text.rfind("\n", 0, found.start) + 1
    if found.kind in ("city", "region") and _heads(text, found.start, found.end):
        return True
    if found.kind not in ("city", "region") or found.start - begin > 3:
        return False
    return bool(DATELINE.match(text, found.end)) and found.end - begin < FAR
