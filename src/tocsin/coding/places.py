"""Places that a report names: which words, which place, and which place and country the report is about."""

from __future__ import annotations

import bisect
import functools
import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Literal

import msgspec

from tocsin.coding import placewords
from tocsin.coding.placechunks import ChunkReader
from tocsin.coding.placesense import Reading, Senses
from tocsin.coding.placesites import Finder, Found
from tocsin.coding.placespots import Surroundings
from tocsin.gazetteer import Gazetteer, Place
from tocsin.model import Where

MentionKind = Literal["site", "city", "region", "country", "demonym"]


class PlaceMention(msgspec.Struct, frozen=True):
    """Words of a report that name a place; `text[start:end]` are they.

    `where.name` is in the report's own words (a country's English name for a demonym). `in_name` marks a place inside
    the name of a body ("Bank of Ireland"), which is no location. `dateline` marks the place that a report opens with.
    A place that the gazetteer does not know has the kind "city" or "region" and the precision "unknown" or "region".
    """

    start: int
    end: int
    text: str
    where: Where
    kind: MentionKind
    in_name: bool = False
    dateline: bool = False


def find_places(
    text: str, gazetteer: Gazetteer, skip: Sequence[tuple[int, int]] = (), *, language: str = "en"
) -> list[PlaceMention]:
    """All places that `text`, a whole report, names, in order and without overlap.

    `skip` lists stretches (start, end) to leave out, such as site furniture. `language` (ISO 639-1) chooses the word
    lists; raises `MissingPart` when there are none for it.
    """
    words = placewords.load(language)
    plain = _flat(text)
    around = Surroundings(plain, _reader(gazetteer, language), words, skip)
    senses = Senses(around, gazetteer, words)
    senses.settle()
    finder = Finder(around, senses, gazetteer, words)
    sites = finder.sites()
    taken = [(s.spot.start, s.end) for s in sites]
    covered = {id(s.spot) for s in sites}
    mentions = [_known(text, r) for r in senses.readings if r.place is not None and id(r.spot) not in covered]
    country = report_country(sorted(mentions, key=lambda m: m.start)) or senses.leading()
    mentions += [_unlisted(text, found, country) for found in finder.unlisted(taken)]
    mentions.sort(key=lambda m: m.start)
    mentions = _placed(text, sites, mentions, country)
    kept: list[PlaceMention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def report_country(mentions: Sequence[PlaceMention]) -> str | None:
    """The country (ISO 3166-1 alpha-2) that dominates a report's places, or None."""
    weights: dict[str, float] = defaultdict(float)
    for mention in mentions:
        if mention.where.country:
            weight = 0.2 if mention.in_name else 0.6 if mention.kind == "demonym" else 0.7 if mention.dateline else 1.0
            weights[mention.where.country] += weight
    if not weights:
        return None
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    if len(ranked) > 1 and ranked[0][1] < 1.2 * ranked[1][1]:
        first = next((m for m in mentions if m.dateline), None)
        return first.where.country if first else None
    return ranked[0][0]


def main_place(mentions: Sequence[PlaceMention]) -> Where | None:
    """Where most of a report takes place: its main town, else its main region, else its country; None without any.

    Towns are weighed by how often they are named, early ones and the dateline more; but a dateline is often only where
    the reporter sits, so the first town after it weighs as much.
    """
    country = report_country(mentions)
    scores: dict[str, float] = defaultdict(float)
    places: dict[str, Where] = {}
    points: dict[tuple[float | None, float | None], str] = {}
    dateline = next((m for m in mentions if m.dateline), None)
    lead, title = (dateline.end, min(dateline.start, _TITLE)) if dateline else (0, _TITLE)
    for mention in mentions:
        where = mention.where
        if mention.in_name or (country and where.country not in {country, None}):
            continue
        if mention.kind == "site" and (where.lat, where.lon) in points:
            scores[points[where.lat, where.lon]] += 0.4
        if mention.kind not in {"city", "region"}:
            continue
        key = where.name.casefold()
        score = 0.5 if key in places else 1.0
        if mention.kind == "region":
            score *= 0.4
        elif where.lat is not None:
            points.setdefault((where.lat, where.lon), key)
        places.setdefault(key, where)
        if mention.start < title:
            score += 0.7
        if mention.dateline:
            score += 0.8
        elif mention.kind == "city" and lead <= mention.start < lead + _LEAD:
            score += 1.0
            lead = -_LEAD
        scores[key] += score
    if scores:
        return places[max(scores, key=lambda key: scores[key])]  # of equals, the first named
    return next((m.where for m in mentions if m.kind in {"country", "demonym"} and m.where.country == country), None)


def _known(text: str, reading: Reading) -> PlaceMention:
    place = reading.place
    assert place is not None
    start, end = reading.start, reading.end
    words = text[start:end]
    kind: MentionKind = "demonym" if reading.hit.demonym else place.kind
    name = place.name if kind == "demonym" else " ".join(words.split())
    in_name = reading.role == "name"
    return PlaceMention(
        start,
        end,
        words,
        _where(name, place),
        kind,
        in_name,
        reading.spot.dateline and reading.alone and kind != "country",
    )


def _where(name: str, place: Place) -> Where:
    return Where(
        name=name.title() if name.isupper() and len(name) > 4 else name,
        country=place.country, lat=place.lat, lon=place.lon, geoname_id=place.geoname_id, precision=place.kind,
    )  # fmt: skip


def _unlisted(text: str, found: Found, country: str | None) -> PlaceMention:
    words = text[found.start : found.end]
    name = " ".join(words.split())
    kind: MentionKind = "region" if found.region else "city"
    if found.place is not None:
        where = _where(name, found.place)
    else:
        where = Where(
            name=name.title() if name.isupper() else name,
            country=country,
            precision="region" if found.region else "unknown",
        )
    return PlaceMention(found.start, found.end, words, where, kind, False, found.spot.dateline)


def _placed(text: str, sites: list[Found], mentions: list[PlaceMention], country: str | None) -> list[PlaceMention]:
    """Mentions with the sites among them, each with the coordinates of the town that it plainly lies in."""
    main = main_place(mentions)
    towns = [m for m in mentions if m.kind == "city" and not m.in_name and m.where.lat is not None]
    placed = []
    for site in sites:
        words = text[site.start : site.end]
        inside = site.place
        anchor: Where | None = _where("", inside) if inside is not None and inside.kind == "city" else None
        if anchor is None:
            anchor = _same_sentence(text, site, towns) or (
                main if main is not None and main.precision == "city" else None
            )
        where = Where(
            name=" ".join(words.split()), precision="site", country=anchor.country if anchor else country,
            lat=anchor.lat if anchor else None, lon=anchor.lon if anchor else None,
        )  # fmt: skip
        placed.append(PlaceMention(site.start, site.end, words, where, "site"))
    return mentions + placed


def _same_sentence(text: str, site: Found, towns: list[PlaceMention]) -> Where | None:
    """The town nearest to a site within its sentence."""
    begin, end = max(0, site.start - _REACH), min(len(text), site.end + _REACH)
    left, right = _STOP.split(text[begin : site.start])[-1], _STOP.split(text[site.end : end])[0]
    low, high = site.start - len(left), site.end + len(right)
    first, last = (bisect.bisect_left(towns, at, key=lambda t: t.start) for at in (low, high))
    near = [(min(abs(t.start - site.end), abs(site.start - t.end)), t) for t in towns[first:last]]
    return min(near, key=lambda pair: (pair[0], pair[1].start))[1].where if near else None


def _flat(text: str) -> str:
    """The text with typographic apostrophes made plain, and lines that were broken at a margin joined; same length."""
    text = text.translate(_PLAIN)
    if len(_WRAPPED.findall(text[:_SAMPLE])) >= _OFTEN:
        text = _BREAK.sub(" ", text)
    return text


@functools.lru_cache(4)
def _reader(gazetteer: Gazetteer, language: str) -> ChunkReader:
    return ChunkReader(gazetteer, placewords.load(language))


_PLAIN = str.maketrans({"’": "'", "‘": "'", "\u00a0": " ", "\u202f": " "})
_WRAPPED = re.compile(r"(?<=[a-z,])\n(?=[a-z])")
_BREAK = re.compile(r"(?<=\S)\n(?=\S)")
_STOP = re.compile(r"[.!?]\s|\n")
_SAMPLE = 20_000
_OFTEN = 3
_REACH = 300
_LEAD = 400  # characters from the dateline in which the lead names where it happened
_TITLE = 90  # characters; a title is seldom longer
