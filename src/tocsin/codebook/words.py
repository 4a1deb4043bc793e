"""Word classes: read from `words/*.yaml`, with the classes that they include."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tocsin.codebook.fields import Fields

Classes = dict[str, dict[str, frozenset[str]]]


def gather(files: Iterable[tuple[str, Any]]) -> Classes:
    """Classes by language out of (file name, parsed YAML) pairs; a class may be spread over files.

    Classes that include each other hold the same words. Raises `CodebookError` for a shape that is no class and for
    an `includes` that names none.
    """
    bodies: list[tuple[str, Fields]] = []
    includes: dict[str, set[str]] = {}
    own: dict[str, dict[str, set[str]]] = {}
    for name, content in files:
        top = Fields(name, "top", content)
        for cls in top.raw:
            body = top.inner(cls, ("definition", "includes", "words"))
            bodies.append((cls, body))
            includes.setdefault(cls, set()).update(body.texts("includes"))
            words = body.inner("words")
            for language in words.raw:
                own.setdefault(language, {}).setdefault(cls, set()).update(w.lower() for w in words.texts(language))
    for _, body in bodies:
        for other in body.texts("includes"):
            if other not in includes:
                raise body.fail(f"it includes '{other}', which is no class; define it or take it out")

    closed = {cls: _closure(cls, includes) for cls in sorted(includes)}
    return {
        language: {cls: frozenset().union(*(words.get(c, set()) for c in all_of)) for cls, all_of in closed.items()}
        for language, words in own.items()
    }


def _closure(cls: str, includes: dict[str, set[str]]) -> set[str]:
    """The class and all that it includes, at any depth."""
    seen, todo = {cls}, [cls]
    while todo:
        new = includes[todo.pop()] - seen
        seen |= new
        todo.extend(new)
    return seen
