"""YAML into plain values, refusing what YAML would quietly take for something other than words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from tocsin.model import CodebookError

if TYPE_CHECKING:
    import yaml

BOOLEANS = frozenset({"names_person", "negated"})
NUMBERS = frozenset({"confidence"})
NULLS = frozenset(
    "excludes modes crosswalk beats frames examples words includes plover acled hurdocs ilo mode status note".split()
)
TAG = "tag:yaml.org,2002:"


def read_yaml(file: Path) -> Any:
    """The content of a YAML file: mappings, lists and strings, `true`, `false` and numbers only where a field is one.

    Raises `CodebookError` for what is no YAML, for a field that stands twice, and for a bare word that YAML does not
    take for a word (on, off, yes, no, null, 12:30).
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        reader = loader(file.read_text("utf-8"))
        try:
            node = reader.get_single_node()
            if node is None:
                return None
            _refuse(node, file.name, "", set())
            return reader.construct_document(node)
        finally:
            reader.dispose()
    except OSError:
        raise CodebookError(f"{file.name}: this file cannot be opened; check its name and who may read it") from None
    except UnicodeDecodeError:
        raise CodebookError(f"{file.name}: this file is not in UTF-8; save it in that encoding") from None
    except RecursionError:
        raise CodebookError(f"{file.name}: lists stand too deep in each other; write them flat") from None
    except yaml.YAMLError as error:
        line = getattr(getattr(error, "problem_mark", None), "line", None)
        at = "" if line is None else f" near line {line + 1}"
        raise CodebookError(
            f"{file.name}: this is not readable YAML{at}; check the indentation and the quotes"
        ) from None


def _refuse(node: yaml.Node, file: str, field: str, seen: set[int]) -> None:
    """Raise for the first scalar under `node` that is no word and stands where a word should."""
    import yaml

    if id(node) in seen:  # an alias: the same node again
        return
    seen.add(id(node))
    if isinstance(node, yaml.ScalarNode):
        _refuse_scalar(node, file, field)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            _refuse(item, file, "", seen)
    elif isinstance(node, yaml.MappingNode):
        keys: set[str] = set()
        for key, value in node.value:
            _refuse(key, file, "", seen)
            name = str(key.value)
            if name in keys:
                raise CodebookError(f"{file}: line {_line(key)}: '{name}:' stands twice; put the two together")
            keys.add(name)
            _refuse(value, file, name, seen)


def _refuse_scalar(node: yaml.ScalarNode, file: str, field: str) -> None:
    kind = node.tag.removeprefix(TAG)
    if kind == "str" or (kind == "null" and field in NULLS):
        return
    if (kind == "bool" and field in BOOLEANS) or (kind in ("int", "float") and field in NUMBERS):
        return
    at = f"{file}: line {_line(node)}"
    if kind == "null":
        raise CodebookError(f"{at}: a word or value is missing here; write it, or take the line out")
    meaning = {"bool": "true or false", "int": "a number", "float": "a number", "timestamp": "a date"}.get(kind)
    if meaning is None:
        raise CodebookError(f"{at}: '{node.value}' bears a YAML tag; write plain words")
    raise CodebookError(f'{at}: YAML takes the bare {node.value} for {meaning}; write "{node.value}" in quotes')


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1
