"""Which kinds may tell one act, out of `kin.yaml`."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from pathlib import Path

import msgspec


def compatible(a: str, b: str) -> bool:
    """Whether two kinds may tell one act."""
    return a == b or (a, b) in _pairs() or (b, a) in _pairs()


@functools.cache
def families(kind: str) -> tuple[str, ...]:
    """Names of which two kinds share one if they are compatible: that of the kind, and one for each line it is in."""
    return (kind, *("/".join(pair) for pair in sorted(_pairs()) if kind in pair))


def finest(kinds: Iterable[str]) -> str:
    """Of the kinds of one act the finest: that which no other of them is finer than."""
    found = sorted(set(kinds))
    return next((k for k in found if not any((other, k) in _pairs() for other in found)), found[0])


def once(kind: str) -> bool:
    """Whether an act of this kind can be done to one party only once."""
    return kind in _table().once


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    one_act: tuple[tuple[str, str], ...]
    once: frozenset[str]


@functools.cache
def _pairs() -> frozenset[tuple[str, str]]:
    return frozenset(_table().one_act)


@functools.cache
def _table() -> _Table:
    import yaml

    return msgspec.convert(yaml.safe_load((Path(__file__).parent / "kin.yaml").read_text("utf-8")), _Table)
