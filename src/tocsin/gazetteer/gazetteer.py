"""Looking places up."""

from __future__ import annotations

import functools
import os
import sqlite3
import threading
from pathlib import Path
from typing import Any

from tocsin.gazetteer import cache
from tocsin.gazetteer.builder import build
from tocsin.gazetteer.keys import fold, rough
from tocsin.gazetteer.place import Place

_SELECT = (
    "SELECT p.name, p.ascii, p.country, p.admin1, p.lat, p.lon, p.geoname, p.population, p.kind, {main} "
    "FROM {table} AS n JOIN place AS p ON p.id = n.place WHERE n.key = ?"
)
_EXACT = _SELECT.format(main="n.main", table="name")
_ROUGH = _SELECT.format(main="0", table="rough")
_REMEMBERED = 1 << 16
_MAX_NAME = 100


class Gazetteer:
    """GeoNames' places, read from the built file. Safe to share between threads, to pickle and to use after a fork."""

    def __init__(self, path: Path) -> None:
        """Open the built file at `path`; use `Gazetteer.open()` unless you keep one of your own."""
        self._path = path
        self._lock = threading.Lock()
        self._pid = -1
        self._db: sqlite3.Connection | None = None
        self.lookup = functools.lru_cache(_REMEMBERED)(self._lookup)
        self.lookup_rough = functools.lru_cache(_REMEMBERED)(self._lookup_rough)
        self.countries_of_demonym = functools.lru_cache(_REMEMBERED)(self._countries_of_demonym)
        self.country = functools.lru_cache(None)(self._country)
        self.region_of = functools.lru_cache(None)(self._region_of)
        self._run("SELECT 1 FROM demonym LIMIT 1", ())

    @classmethod
    def open(cls) -> Gazetteer:
        """The gazetteer; it is built first when it was never built on this machine (a few seconds).

        Raises `MissingPart` when GeoNames' tables are not installed or nothing can be written.
        """
        return _opened(next((p for p in cache.candidates() if cache.trusted(p)), None) or build())

    def _lookup(self, name: str) -> tuple[Place, ...]:
        """Places of that name in any script, case or accents, the most populous first.

        A name's own bearers go before places that only count it among their other names, unless these are ten times
        as large.
        """
        key = fold(name[:_MAX_NAME])
        return self._places(_EXACT, key) if key else ()

    def _lookup_rough(self, name: str) -> tuple[Place, ...]:
        """Places of 5,000 people and more whose name is that name spelled by another system of romanisation."""
        key = rough(fold(name[:_MAX_NAME]))
        return self._places(_ROUGH, key) if key else ()

    def country_of_demonym(self, word: str) -> str | None:
        """ISO code of the country whose people or things are called by `word` ("Kazakh", "Filipinos"), or None."""
        found = self.countries_of_demonym(word)
        return found[0] if found else None

    def _countries_of_demonym(self, word: str) -> tuple[str, ...]:
        """ISO codes of all countries whose people or things are called by `word`, the most populous first."""
        rows = self._run("SELECT country FROM demonym WHERE key = ? ORDER BY rank", (fold(word[:_MAX_NAME]),))
        return tuple(row[0] for row in rows)

    def _country(self, code: str) -> Place | None:
        """The country of an ISO 3166-1 alpha-2 code."""
        rows = self._run(
            "SELECT name, ascii, country, admin1, lat, lon, geoname, population, kind, 1 "
            "FROM place WHERE kind = 'country' AND country = ?",
            (code,),
        )
        return _place(rows[0]) if rows else None

    def _region_of(self, country: str, admin1: str) -> Place | None:
        """The first-level region of a country by GeoNames' code, as far as its name is known."""
        rows = self._run(
            "SELECT name, ascii, country, admin1, lat, lon, geoname, population, kind, 1 FROM place "
            "WHERE kind = 'region' AND country = ? AND admin1 = ? ORDER BY population DESC, id DESC LIMIT 1",
            (country, admin1),
        )
        return _place(rows[0]) if rows else None

    def _places(self, query: str, key: str) -> tuple[Place, ...]:
        found = [_place(row) for row in self._run(query, (key,))]
        return tuple(sorted(found, key=_rank))

    def _run(self, query: str, values: tuple[str, ...]) -> list[tuple[Any, ...]]:
        with self._lock:
            if self._db is None or self._pid != os.getpid():  # a connection must not be carried over a fork
                self._db = sqlite3.connect(
                    f"{self._path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
                )
                self._pid = os.getpid()
            return self._db.execute(query, values).fetchall()

    def __reduce__(self) -> tuple[type[Gazetteer], tuple[Path]]:
        return (Gazetteer, (self._path,))


@functools.lru_cache(4)
def _opened(path: Path) -> Gazetteer:
    return Gazetteer(path)


def _place(row: tuple[Any, ...]) -> Place:
    return Place(*(*row[:9], bool(row[9])))


def _rank(place: Place) -> tuple[float, str, int]:
    weight = place.population if place.main else place.population / 10
    return (-weight, place.country, place.geoname_id or 0)
