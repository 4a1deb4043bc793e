"""Words by language that linking rests on: one YAML file a language, named by its ISO 639-1 code."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path

import msgspec


class LinkWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A language's lists; `en.yaml` tells what each is for. All empty for a language that has no file."""

    known: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    other: frozenset[str] = frozenset()
    former: frozenset[str] = frozenset()
    stops: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    unknown: frozenset[str] = frozenset()
    again: frozenset[str] = frozenset()
    ordinals: Mapping[str, int] = {}
    numbers: Mapping[str, int] = {}
    empty: frozenset[str] = frozenset()
    plain: frozenset[str] = frozenset()


@functools.cache
def words_of(language: str | None) -> LinkWords:
    """The lists of a language (ISO 639-1)."""
    file = Path(__file__).parent / f"{language}.yaml"
    if not language or not language.isalpha() or not file.is_file():
        return LinkWords()
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return msgspec.convert(yaml.load(file.read_text("utf-8"), Loader=loader), LinkWords)
