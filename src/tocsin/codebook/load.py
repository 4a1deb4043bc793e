"""A codebook out of a folder of YAML: the one that Tocsin ships, or a user's own."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

from tocsin.codebook.entry import Codebook
from tocsin.codebook.parse import KindParser
from tocsin.codebook.words import gather
from tocsin.model import CodebookError

SHIPPED = Path(__file__).parent / "data"


def load(path: str | Path | None = None) -> Codebook:
    """The codebook at `path`, or the shipped one.

    `path` is a folder with `kinds/*.yaml` and, if it brings its own word classes, `words/*.yaml` (the shipped
    classes stand beside them), or a single YAML file of one kind, which then replaces or joins the shipped kinds.
    Raises `CodebookError` with the first mistake found.
    """
    return _shipped() if path is None else _own(Path(path))


@functools.cache
def _shipped() -> Codebook:
    return _build([SHIPPED / "words"], [SHIPPED / "kinds"])


def _own(path: Path) -> Codebook:
    if path.is_file():
        return _build([SHIPPED / "words"], [SHIPPED / "kinds", path])
    if not (path / "kinds").is_dir():
        raise CodebookError(
            f"{path} is no codebook; give a YAML file of one kind, or a folder that holds kinds/ and words/"
        )
    return _build([SHIPPED / "words", path / "words"], [path / "kinds"])


def _build(words: list[Path], kinds: list[Path]) -> Codebook:
    classes = gather((f.name, _yaml(f)) for place in words for f in _files(place))
    made = [KindParser(f.name, classes).kind(_yaml(f)) for place in kinds for f in _files(place)]
    if not made:
        raise CodebookError(f"{kinds[-1]} holds no kind; add at least one YAML file")
    return Codebook(kinds={k.kind: k for k in made}, classes=classes)


def _files(place: Path) -> list[Path]:
    return [place] if place.is_file() else sorted(place.glob("*.yaml"))


def _yaml(file: Path) -> Any:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.load(file.read_text("utf-8"), Loader=loader)
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", None)
        at = f" near line {line + 1}" if line is not None else ""
        raise CodebookError(
            f"{file.name}: this is not readable YAML{at}; check the indentation and the quotes"
        ) from None
