"""A codebook out of a folder of YAML: the one that Tocsin ships, or a user's own."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path

from tocsin.codebook.entry import Codebook, Kind
from tocsin.codebook.parse import parse_kind
from tocsin.codebook.source import read_yaml
from tocsin.codebook.words import Classes, gather
from tocsin.model import CodebookError

SHIPPED = Path(__file__).parent / "data"
ENOUGH_CODES, ENOUGH_NOT = 8, 4  # sentences that must and must not code, for a kind that can be trusted


def load(path: str | Path | None = None) -> Codebook:
    """The codebook at `path`, or the shipped one.

    `path` is a folder with `kinds/*.yaml` and, if it brings its own word classes, `words/*.yaml` (the shipped
    classes stand beside them), or a single YAML file of one kind, which then replaces or joins the shipped kinds.
    Raises `CodebookError` with the first mistake found.
    """
    return _shipped() if path is None else _own(Path(path))


def check(path: str | Path) -> Codebook:
    """The codebook at `path`, as `load` gives it, when each kind in it also has enough examples.

    Raises `CodebookError` with the first mistake found.
    """
    place = Path(path)
    book = load(place)
    for file in [place] if place.is_file() else _files(place / "kinds"):
        _ask_for_examples(file.name, parse_kind(file.name, read_yaml(file), book.classes))
    return book


@functools.cache
def _shipped() -> Codebook:
    classes = _shipped_classes()
    return _book(_kinds(_files(SHIPPED / "kinds"), classes), classes, "kinds")


@functools.cache
def _shipped_classes() -> Classes:
    return _classes([SHIPPED / "words"])


def _own(path: Path) -> Codebook:
    if path.is_file():
        made = parse_kind(path.name, read_yaml(path), _shipped_classes())
        return _book({**_shipped().kinds, made.kind: made}, _shipped_classes(), path.name)
    if not (path / "kinds").is_dir():
        raise CodebookError(
            f"{path} is no codebook; give a YAML file of one kind, or a folder that holds kinds/ and words/"
        )
    files = _files(path / "kinds")
    if not files:
        raise CodebookError(f"{path / 'kinds'} holds no kind; add at least one YAML file")
    classes = _classes([SHIPPED / "words", path / "words"])
    return _book(_kinds(files, classes), classes, "kinds")


def _files(place: Path) -> list[Path]:
    return sorted(place.glob("*.yaml"))


def _classes(places: list[Path]) -> Classes:
    return gather((file.name, read_yaml(file)) for place in places for file in _files(place))


def _kinds(files: list[Path], classes: Classes) -> dict[str, Kind]:
    made: dict[str, Kind] = {}
    for file in files:
        kind = parse_kind(file.name, read_yaml(file), classes)
        if kind.kind in made:
            raise CodebookError(f"{file.name}: another file holds the kind '{kind.kind}' too; keep one of them")
        made[kind.kind] = kind
    return made


def _book(kinds: Mapping[str, Kind], classes: Classes, where: str) -> Codebook:
    for kind in kinds.values():
        for other in kind.beats:
            if other not in kinds:
                raise CodebookError(
                    f"{where}: kind '{kind.kind}' beats '{other}', which is no kind; name a kind of this codebook"
                )
    return Codebook(kinds=kinds, classes=classes)


def _ask_for_examples(file: str, kind: Kind) -> None:
    for language in kind.frames:
        codes, codes_not = len(kind.codes.get(language, ())), len(kind.codes_not.get(language, ()))
        if codes < ENOUGH_CODES or codes_not < ENOUGH_NOT:
            raise CodebookError(
                f"{file}: examples, {language}: {codes} sentences that code and {codes_not} that do not are too few; "
                f"give at least {ENOUGH_CODES} and {ENOUGH_NOT}"
            )
