"""What linking knows of each kind of act, out of `kinds.yaml`."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import msgspec

from tocsin.codebook import Codebook

Role = Literal["actor", "target"]


class Traits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A kind's traits; `kinds.yaml` tells what each means."""

    prior: float = 1.0
    lasting: bool = False
    by_court: bool = False
    parted_by: tuple[Literal["actor", "target", "pair"], ...] = ("target",)
    workers: Role | None = None
    employer: Role | None = None
    dispute: Literal["core", "talk", "side"] | None = None
    file: tuple[Role, ...] = ()
    opens: bool = False


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    families: Mapping[str, Traits]
    kinds: Mapping[str, Traits]


def traits(kind: str, codebook: Codebook | None = None) -> Traits:
    """The traits of a kind; one that is not listed takes those of its family in `codebook`, or plain ones."""
    table = _table()
    if kind in table.kinds:
        return table.kinds[kind]
    entry = None if codebook is None else codebook.kinds.get(kind)
    return Traits() if entry is None else table.families[entry.family]


def listed() -> frozenset[str]:
    """The kinds that have traits of their own."""
    return frozenset(_table().kinds)


@functools.cache
def _table() -> _Table:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    raw = yaml.load((Path(__file__).parent / "kinds.yaml").read_text("utf-8"), Loader=loader)
    return msgspec.convert(raw, _Table)
