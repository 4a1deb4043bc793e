"""Names of persons and bodies in a Russian report: Slovnet's finder, and words that tell what sort a body is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tocsin.coding.names import Name, NameMap, NameType
from tocsin.coding.russian.model import models
from tocsin.coding.russian.morphology import lemma

TYPES: dict[str, NameType] = {"PER": "person", "ORG": "organisation", "LOC": "place"}


def find_names(text: str, places: Mapping[int, int], skip: Sequence[tuple[int, int]] = ()) -> NameMap:
    """All names of `text`; arguments and answer as for English (`tocsin.coding.names.find_names`)."""
    out: list[Name] = []
    lines = [(m, line) for m, line in _lines(text) if line.strip()]
    for (offset, _), found in zip(lines, models().names.map([line for _, line in lines]), strict=True):
        for span in found.spans:
            start, end = offset + span.start, offset + span.stop
            if any(a < end and start < b for a, b in skip):
                continue
            words = text[start:end]
            head = lemma(words.split()[0].strip('«»"').lower()) if words.split() else ""
            out.append(
                Name(start, end, words, words, head, "place" if places.get(start, -1) >= end else TYPES[span.type])
            )
    return NameMap(out)


def _lines(text: str) -> list[tuple[int, str]]:
    out, at = [], 0
    for line in text.splitlines(keepends=True):
        out.append((at, line))
        at += len(line)
    return out
