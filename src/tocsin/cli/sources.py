"""What the PATH arguments of a command stand for: files, folders, patterns, standard input."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

STDIN = "-"

# Files of a folder that are taken for reports. A file that is named itself is tried whatever its suffix.
SUFFIXES = frozenset(
    {".html", ".htm", ".xhtml", ".txt", ".text", ".md", ".markdown", ".pdf", ".docx", ".eml", ".json", ".jsonl"}
)


@dataclass(frozen=True)
class Source:
    """A file to read, or standard input when `path` is `-`."""

    path: str

    @property
    def many(self) -> bool:
        """True when the file holds one report a line."""
        return self.path.lower().endswith((".jsonl", ".ndjson"))


@dataclass(frozen=True)
class NoSource:
    """A PATH that leads to nothing, and the sentence that says so."""

    path: str
    reason: str


def expand(paths: Iterable[str]) -> Iterator[Source | NoSource]:
    """The sources that `paths` stand for, in the order given; a folder's and a pattern's files in order of name."""
    for path in paths:
        if path == STDIN:
            yield Source(STDIN)
        elif os.path.isdir(path):
            yield from _folder(path)
        elif os.path.exists(path) or not glob.has_magic(path):
            yield Source(path)
        else:
            yield from _pattern(path)


def _folder(path: str) -> Iterator[Source | NoSource]:
    found = sorted(
        str(file)
        for file in Path(path).rglob("*")
        if file.suffix.lower() in SUFFIXES and not _hidden(file.relative_to(path)) and file.is_file()
    )
    if not found:
        yield NoSource(
            path, "there is no report in this folder; name a folder that holds HTML, text, PDF or DOCX files"
        )
    yield from map(Source, found)


def _pattern(path: str) -> Iterator[Source | NoSource]:
    found = sorted(match for match in glob.glob(path, recursive=True) if os.path.isfile(match))
    if not found:
        yield NoSource(path, "no file matches this pattern; check its spelling")
    yield from map(Source, found)


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)
