"""The project's own facts about places, read from the YAML files beside this module."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import yaml

HERE = Path(__file__).parent
FILES = (HERE / "countries.yaml", HERE / "regions.yaml")
_NO_PLURAL = re.compile(r"(?:s|sh|ch|ese|[Mm]en|man|[zx])$")


class CountryFacts(msgspec.Struct, frozen=True):
    """Names of a country beside GeoNames' own, its demonyms, and the words for people of its parts."""

    code: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    peoples: tuple[str, ...]


class RegionFacts(msgspec.Struct, frozen=True):
    """A region, its other names, and the city that ties it to GeoNames; `first` when it is a first-level region."""

    country: str
    names: tuple[str, ...]
    city: str
    first: bool


def countries() -> list[CountryFacts]:
    """Facts about countries, in the file's order."""
    data = _load(FILES[0])
    peoples = data["peoples"]
    return [
        CountryFacts(code, _split(names), _plurals(_split(demonyms)), _plurals(_split(peoples.get(code, ""))))
        for code, (names, demonyms) in data["countries"].items()
    ]


def regions() -> Iterator[RegionFacts]:
    """Facts about regions, in the file's order."""
    data = _load(FILES[1])
    for level in ("first", "second"):
        for code, text in data[level].items():
            for entry in text.split(";"):
                left, _, city = entry.strip().partition("=")
                names = _split(left)
                if names:
                    yield RegionFacts(code, names, city.strip() or names[0], level == "first")


def _load(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return loaded


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("|") if part.strip())


def _plurals(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(w for word in words for w in ((word,) if _NO_PLURAL.search(word) else (word, word + "s")))
    )
