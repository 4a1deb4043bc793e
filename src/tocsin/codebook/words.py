"""Word classes: read from `words/*.yaml`, with the classes that they include."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tocsin.model import CodebookError

Classes = dict[str, dict[str, frozenset[str]]]


def gather(files: Iterable[tuple[str, Any]]) -> Classes:
    """Classes by language out of (file name, parsed YAML) pairs; a class may be spread over files.

    Raises `CodebookError` for a shape that is no class, an unknown or circular `includes`.
    """
    includes: dict[str, set[str]] = {}
    own: dict[str, dict[str, set[str]]] = {}
    for name, content in files:
        if not isinstance(content, Mapping):
            raise CodebookError(
                f"{name}: a file of word classes maps class names to words; this one holds something else"
            )
        for cls, body in content.items():
            if not isinstance(body, Mapping) or not isinstance(body.get("words", {}), Mapping):
                raise CodebookError(f"{name}: class '{cls}' needs 'words:' with a list of words for each language")
            includes.setdefault(cls, set()).update(body.get("includes") or ())
            for lang, words in (body.get("words") or {}).items():
                own.setdefault(lang, {}).setdefault(cls, set()).update(str(w).lower() for w in words or ())
    for cls, others in includes.items():
        for other in others - includes.keys():
            raise CodebookError(f"class '{cls}' includes '{other}', which is not defined; define it or take it out")

    def closure(cls: str, seen: frozenset[str]) -> frozenset[str]:
        return (
            seen if cls in seen else frozenset().union({cls}, seen, *(closure(c, seen | {cls}) for c in includes[cls]))
        )

    return {
        lang: {
            cls: frozenset().union(*(words.get(c, set()) for c in closure(cls, frozenset())))
            for cls in sorted(includes)
        }
        for lang, words in own.items()
    }
