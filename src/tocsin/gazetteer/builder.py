"""Builds the gazetteer's one SQLite file from GeoNames' tables and the project's own facts."""

from __future__ import annotations

import contextlib
import itertools
import math
import os
import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from tocsin.gazetteer import cache, facts
from tocsin.gazetteer.keys import fold, rough
from tocsin.model.errors import MissingPart

_TABLES = """
PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA page_size=4096;
CREATE TABLE place(id INTEGER PRIMARY KEY, name TEXT, ascii TEXT, country TEXT, admin1 TEXT, lat REAL, lon REAL,
                   geoname INTEGER, population INTEGER, kind TEXT);
CREATE TEMP TABLE told(key TEXT, place INTEGER, main INTEGER);
CREATE TEMP TABLE told_rough(key TEXT, place INTEGER);
CREATE TABLE name(key TEXT, place INTEGER, main INTEGER, PRIMARY KEY(key, place)) WITHOUT ROWID;
CREATE TABLE rough(key TEXT, place INTEGER, PRIMARY KEY(key, place)) WITHOUT ROWID;
CREATE TABLE demonym(key TEXT, rank INTEGER, country TEXT, PRIMARY KEY(key, rank)) WITHOUT ROWID;
"""
_SHORT_CODE = 4  # capitals up to this length among the other names are airport and railway codes
_SHORTENED_FROM = 100_000  # a great city is as often called by a part of its name: "Hull", "New York"
_ROUGH_FROM = 5000  # smaller places have no rough key: too many would fall together


class _City(msgspec.Struct):
    geonameid: int
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int
    admin1code: str
    alternatenames: list[str]


class _Country(msgspec.Struct):
    geonameid: int
    name: str
    iso: str
    population: int


class _State(msgspec.Struct):
    code: str
    name: str
    geonameid: int


class _County(msgspec.Struct):
    name: str
    state: str


class _Point(msgspec.Struct):
    lat: float
    lon: float
    population: int
    admin1: str


_Row = tuple[int, str, str, str, str, float | None, float | None, int | None, int, str]
_Entry = tuple[_Row, dict[str, int]]
_LATIN_END = 0x250
_NO_MORE = {"CS", "AN"}  # codes of states that are no more


def build(directory: Path | None = None) -> Path:
    """Build the gazetteer and return its file; a few seconds. An existing file of this version is replaced.

    `directory` overrides the cache directory. Where that cannot be written, a directory of the user's own under the
    temporary directory is used. Safe to run in several processes at once. Raises `MissingPart` when GeoNames' tables
    are not installed or nothing can be written anywhere.
    """
    targets = cache.candidates() if directory is None else [directory / cache.file_name()]
    for target in targets:
        try:
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix="gazetteer-", suffix=".part", dir=target.parent)
        except OSError:
            continue
        os.close(handle)
        part = Path(name)
        try:
            _write(part)
            os.replace(part, target)
            _tidy(target)
        except (OSError, sqlite3.Error):
            continue
        finally:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
        return target
    raise MissingPart(
        "the place names cannot be stored anywhere; set TOCSIN_CACHE to a writable directory with 200 MB free"
    )


def _tidy(target: Path) -> None:
    """Remove files of earlier versions; the newest of them stays, as another installation may use it."""
    with contextlib.suppress(OSError):
        others = [p for p in target.parent.glob("gazetteer-*.sqlite") if p != target]
        for path in sorted(others, key=lambda p: p.stat().st_mtime)[:-1]:
            path.unlink(missing_ok=True)


def _write(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as db:
        db.executescript(_TABLES)
        data = cache.source()
        nations = msgspec.json.decode((data / "countries.json").read_bytes(), type=dict[str, _Country])
        known = facts.countries()
        atlas = _Atlas()
        # Names go through an unsorted table of their own, so that the build needs little memory.
        for rows in _batches(_entries(data, nations, known, atlas)):
            db.executemany("INSERT OR IGNORE INTO place VALUES(?,?,?,?,?,?,?,?,?,?)", [row for row, _ in rows])
            names = [(key, row[0], flag) for row, keys in rows for key, flag in keys.items()]
            db.executemany("INSERT INTO told VALUES(?,?,?)", names)
            big = {row[0] for row, _ in rows if row[8] >= _ROUGH_FROM}
            roughs = {(r, place) for key, place, _ in names if place in big and (r := rough(key))}
            db.executemany("INSERT INTO told_rough VALUES(?,?)", sorted(roughs))
        db.execute("INSERT OR IGNORE INTO name SELECT * FROM told ORDER BY key, place, main DESC")
        db.execute("INSERT OR IGNORE INTO rough SELECT * FROM told_rough ORDER BY key, place")
        db.executemany("INSERT OR IGNORE INTO demonym VALUES(?,?,?)", _demonyms(known, nations))
        db.commit()


class _Atlas:
    """The cities met so far: by country and region, and by country and name."""

    def __init__(self) -> None:
        self.by_admin: dict[tuple[str, str], list[_Point]] = defaultdict(list)
        self.by_country: dict[str, list[_Point]] = defaultdict(list)
        self.seats: dict[tuple[str, str], _Point] = {}
        self.ranks: dict[tuple[str, str], tuple[int, int]] = {}
        self.wanted = {(r.country, fold(r.city)) for r in facts.regions()}

    def add(self, city: _City, keys: dict[str, int]) -> None:
        point = _Point(city.latitude, city.longitude, city.population, city.admin1code)
        self.by_admin[city.countrycode, city.admin1code].append(point)
        self.by_country[city.countrycode].append(point)
        for key, own in keys.items():
            place = (city.countrycode, key)
            if place in self.wanted and (own, point.population) > self.ranks.get(place, (-1, 0)):
                self.seats[place], self.ranks[place] = point, (own, point.population)


def _entries(
    data: Path, nations: dict[str, _Country], known: list[facts.CountryFacts], atlas: _Atlas
) -> Iterator[tuple[_Row, dict[str, int]]]:
    """Every place as its row, with its keys; 1 marks keys of its own name, 0 of its other names."""
    decoder = msgspec.json.Decoder(_City)
    for raw in msgspec.json.decode((data / "cities500.json").read_bytes(), type=dict[str, msgspec.Raw]).values():
        city = decoder.decode(raw)
        plain = [n for n in city.alternatenames if _is_name(n)]
        own = fold(city.name)
        keys = _keys([city.name], plain)
        if city.population >= _SHORTENED_FROM:
            keys.update((key, 1) for key in keys if own.startswith(f"{key} ") or own.endswith(f" {key}"))
        atlas.add(city, keys)
        ascii_ = next(
            (n for n in plain if n.isascii() and fold(n) == own), city.name if city.name.isascii() else own.title()
        )
        point = city.latitude, city.longitude, city.geonameid, city.population
        yield (city.geonameid, city.name, ascii_, city.countrycode, city.admin1code, *point, "city"), keys

    said = {c.code: c.names for c in known}
    for nation in nations.values():
        if nation.iso not in _NO_MORE:
            lat, lon, _ = _sum(atlas.by_country[nation.iso])
            name = nation.name.strip().removeprefix("The ")
            row = (
                nation.geonameid,
                name,
                name,
                nation.iso,
                "",
                lat,
                lon,
                nation.geonameid,
                nation.population,
                "country",
            )
            yield row, _keys([name, *said.get(nation.iso, ())])
    for state in msgspec.json.decode((data / "us_states.json").read_bytes(), type=dict[str, _State]).values():
        lat, lon, people = _sum(atlas.by_admin["US", state.code])
        if state.code != "DC":
            row = (
                state.geonameid,
                state.name,
                state.name,
                "US",
                state.code,
                lat,
                lon,
                state.geonameid,
                people,
                "region",
            )
            yield row, _keys([state.name])
    number = 0
    for county in msgspec.json.decode((data / "us_counties.json").read_bytes(), type=list[_County]):
        number -= 1
        yield (
            (number, county.name, county.name, "US", county.state, None, None, None, 0, "region"),
            _keys([county.name]),
        )
    for region in facts.regions():
        number -= 1
        seat = atlas.seats.get((region.country, fold(region.city)))
        if seat is None:
            raise MissingPart(f"GeoNames' tables have no {region.city!r} in {region.country}; correct regions.yaml")
        lat, lon, people = _sum(atlas.by_admin[region.country, seat.admin1] if region.first else [seat])
        name = region.names[0]
        yield (number, name, name, region.country, seat.admin1, lat, lon, None, people, "region"), _keys(region.names)


def _keys(main: Iterable[str], other: Iterable[str] = ()) -> dict[str, int]:
    keys = {fold(name): 0 for name in other}
    keys.update((fold(name), 1) for name in main)
    keys.pop("", None)
    return keys


def _batches(entries: Iterator[_Entry]) -> Iterator[list[_Entry]]:
    while batch := list(itertools.islice(entries, 10_000)):
        yield batch


def _is_name(name: str) -> bool:
    """False for airport codes, statistical codes, and for the all-lower-case romanisations made by machine."""
    if not name or any(c.isdigit() for c in name):
        return False
    if name.isascii():
        return not (name.islower() or (len(name) <= _SHORT_CODE and name.isupper()) or len(name) < 2)
    return not (ord(name[0]) < _LATIN_END and name.islower())


def _sum(cities: list[_Point]) -> tuple[float | None, float | None, int]:
    """The mean point of cities, taken on the sphere so that the date line does no harm, and their population."""
    if not cities:
        return None, None, 0
    x = y = z = 0.0
    for city in cities:
        lat, lon = math.radians(city.lat), math.radians(city.lon)
        x, y, z = x + math.cos(lat) * math.cos(lon), y + math.cos(lat) * math.sin(lon), z + math.sin(lat)
    lat, lon = math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))
    return round(lat, 4), round(lon, 4), sum(city.population for city in cities)


def _demonyms(known: list[facts.CountryFacts], nations: dict[str, _Country]) -> Iterator[tuple[str, int, str]]:
    """Rows of the demonym table; of countries that share one, the most populous ranks first."""
    shared: dict[str, list[str]] = defaultdict(list)
    for country in sorted(known, key=lambda c: -nations[c.code].population if c.code in nations else 0):
        for word in country.demonyms:
            shared[fold(word)].append(country.code)
    for country in known:
        for word in country.peoples:
            shared[fold(word)].append(country.code)
    for key, codes in sorted(shared.items()):
        for rank, code in enumerate(dict.fromkeys(codes)):
            yield key, rank, code
