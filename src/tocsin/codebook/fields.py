"""The fields of one mapping of a codebook file, each asked for as what it must be."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, TypeVar

from tocsin.model import CodebookError

Word = TypeVar("Word", bound=str)


class Fields:
    """One mapping.

    `file` and `place` stand in every error, so that a person finds the line; `known`: the fields that it may have.
    Raises `CodebookError` when `raw` is no mapping or has other fields.
    """

    def __init__(self, file: str, place: str, raw: Any, known: Collection[str] | None = None) -> None:
        self.file = file
        self.place = place
        if raw is not None and not isinstance(raw, Mapping):
            raise self.fail("this must map names to values, as in 'name: value'")
        self.raw: Mapping[str, Any] = raw or {}
        for key in self.raw:
            if not isinstance(key, str):
                raise self.fail(f"'{key}' is no name of a field; write one word")
            if known is not None and key not in known:
                raise self.fail(f"'{key}' is no field here; known fields are {', '.join(sorted(known))}")

    def fail(self, problem: str) -> CodebookError:
        """An error that names file, place and problem."""
        return CodebookError(f"{self.file}: {self.place}: {problem}")

    def has(self, field: str) -> bool:
        """True when the field is there and not empty."""
        return self.raw.get(field) is not None

    def text(self, field: str, default: str | None = None) -> str:
        """The words of a field; raises when there are none and no default."""
        value = self.raw.get(field, default)
        if value is None or value == "":
            if default is not None:
                return default
            raise self.fail(f"'{field}:' is missing; write it as one line of words")
        if not isinstance(value, str):
            raise self.fail(f"'{field}:' must be one line of words")
        return value

    def maybe(self, field: str) -> str | None:
        """The words of a field, None when it is not there."""
        return self.text(field, "") or None

    def choice(self, field: str, options: tuple[Word, ...], default: str | None = None) -> Word:
        """One of some words."""
        value = self.text(field, default)
        for option in options:
            if option == value:
                return option
        raise self.fail(f"'{value}' is no {field}; use {', '.join(options[:-1])} or {options[-1]}")

    def texts(self, field: str, default: Collection[str] = ()) -> tuple[str, ...]:
        """A list of words, also when only one is given without brackets."""
        value = self.raw.get(field)
        if value is None:
            return tuple(default)
        listed = [value] if isinstance(value, str) else value
        if not isinstance(listed, list) or not all(isinstance(v, str) and v.strip() for v in listed):
            raise self.fail(f"'{field}:' must be a list of words, as in [one, two words]")
        return tuple(listed)

    def items(self, field: str) -> list[Any]:
        """A list of anything."""
        value = self.raw.get(field)
        if value is None:
            return []
        if not isinstance(value, list):
            raise self.fail(f"'{field}:' must be a list; begin each entry with a dash")
        return value

    def inner(self, field: str, known: Collection[str] | None = None) -> Fields:
        """The mapping in a field, empty when it is not there."""
        return Fields(self.file, f"{self.place}, {field}" if self.place != "top" else field, self.raw.get(field), known)

    def flag(self, field: str) -> bool:
        """A field that is `true` or `false`; false when it is not there."""
        value = self.raw.get(field, False)
        if not isinstance(value, bool):
            raise self.fail(f"'{field}:' must be true or false")
        return value

    def share(self, field: str, default: float) -> float:
        """A number above 0 and at most 1."""
        value = self.raw.get(field, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= 1:
            raise self.fail(f"'{field}:' must be a number above 0 and at most 1, as in 0.8")
        return float(value)
