"""The whole way from records to acts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from tocsin.codebook import Codebook
from tocsin.linking.across import blocks, context, reprints
from tocsin.linking.across.evidence import Evidence
from tocsin.linking.across.faces import Face, numbered
from tocsin.linking.across.gather import Gathering, gathered
from tocsin.linking.across.parties import ByNames, Identity
from tocsin.linking.across.records import in_order
from tocsin.linking.across.registry import Registry
from tocsin.linking.across.sides import Sides
from tocsin.linking.across.units import Unit, units_of
from tocsin.model import Record

RARE = 20  # reports that name a party, up to which it says that they tell one affair


class Whole(NamedTuple):
    """Records in order, their units and acts, who the parties are, and the report that each is a reprint of."""

    records: list[Record]
    units: list[Unit]
    gathering: Gathering
    registry: Registry
    reprints: list[int]
    named: list[frozenset[str]]


def whole(records: Iterable[Record], codebook: Codebook | None = None, identity: Identity | None = None) -> Whole:
    """All units of the records in acts. Raises `BadRecord` when two different reports bear one id."""
    ordered = in_order(records)
    registry = Registry(identity or ByNames())
    units: list[Unit] = []
    for number, record in enumerate(ordered):
        units += units_of(record, len(units), number, registry, codebook)
    registry.resolve()
    mentions = _numbered(units, registry, len(ordered))
    copies = reprints.groups([reprints.sketch(record.report.text) for record in ordered])
    rare = frozenset(n for n, reports in mentions.items() if reports <= RARE)
    named = context.rare([context.names(record.report.text) for record in ordered])
    pairs = blocks.pairs(units, copies, rare, context.rarest(named))
    evidence = Evidence(Sides(registry, mentions), copies, named)
    return Whole(ordered, units, gathered(units, pairs, evidence), registry, copies, named)


def _numbered(units: list[Unit], registry: Registry, reports: int) -> Counter[int]:
    """Give each face its party's number and each unit the parties of its report; count the reports that name each."""
    known: dict[Face, Face] = {}
    named: list[set[int]] = [set() for _ in range(reports)]
    for unit in units:
        unit.actors, unit.targets = (
            tuple(known.get(f) or known.setdefault(f, numbered(f, registry)) for f in faces)
            for faces in (unit.actors, unit.targets)
        )
        named[unit.report].update(f.number for f in (*unit.actors, *unit.targets) if f.number >= 0)
    contexts = [frozenset(numbers) for numbers in named]
    for unit in units:
        unit.context = contexts[unit.report]
    return Counter(n for numbers in contexts for n in numbers)
