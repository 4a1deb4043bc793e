"""Pairs of units worth weighing: those of compatible kinds that share a party, a place, a day, or a rare name.

Units that share one of these stand in a row in order of time, and each is weighed against a few that follow it. So no
row, however long, makes more than a fixed number of pairs for each unit, and those nearest in time are never left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tocsin.linking.across import kin
from tocsin.linking.across.units import Unit
from tocsin.linking.spots import EXACTNESS

Key = tuple[object, ...]
REACH = {
    "party": 10,
    "place": 8,
    "day": 5,
    "anchor": 6,
    "context": 6,
    "name": 4,
    "copy": 8,
    "report": 3,
}  # units further on in a row
GONE = 60  # days between the days told of two acts, from which on they are never one
SPAN = 500  # days between two units of a row, from which on they are not weighed, but for those that share a party


def pairs(
    units: Sequence[Unit], reprints: Sequence[int], rare: frozenset[int], named: Sequence[Sequence[str]]
) -> Iterator[tuple[int, int]]:
    """Pairs of units by number, the lower first, in order, each once.

    Units of one report only if they stand in one event of it.

    `rare` are the parties that few reports name, `named` the rarest names that each report holds.
    """
    rows: dict[Key, list[Unit]] = {}
    for unit in units:
        for key in _keys(unit, reprints, rare, named):
            rows.setdefault(key, []).append(unit)
    found: set[int] = set()  # pairs as one number each, which takes a third of the room
    count = len(units)
    for key, row in rows.items():
        if len(row) < 2:
            continue
        row.sort(key=lambda u: (u.day, u.number))
        reach, span = REACH[str(key[0])], 10**6 if key[0] in ("party", "anchor") else SPAN
        for place, unit in enumerate(row):
            left = reach
            for other in row[place + 1 : place + 1 + 3 * reach]:
                if other.day - unit.day > span or not left:
                    break
                if unit.high is not None and other.low is not None and other.low - unit.high > GONE:
                    continue
                if key[0] == "report" or other.report != unit.report:
                    low, high = unit.number, other.number
                    found.add(low * count + high if low < high else high * count + low)
                    left -= 1
    return (divmod(pair, count) for pair in sorted(found))


def _keys(unit: Unit, reprints: Sequence[int], rare: frozenset[int], named: Sequence[Sequence[str]]) -> Iterator[Key]:
    """The rows that a unit stands in. One for each kind that it may be kin to, so that kindred kinds meet."""
    yield "report", unit.report, unit.event
    numbers = sorted({f.number for f in (*unit.actors, *unit.targets) if f.number >= 0})
    anchors = sorted({w for f in (*unit.actors, *unit.targets) for w in f.anchors})[:8]
    where = unit.where
    for kind in kin.families(unit.kind):
        for number in numbers:
            yield "party", kind, number
        for word in anchors:
            yield "anchor", kind, word
        if where is not None and EXACTNESS[where.precision] > 1:
            yield "place", kind, where.geoname_id or where.name.casefold()
        if where is not None and where.country and unit.low is not None and unit.high == unit.low:
            yield "day", kind, where.country, unit.low
        for number in sorted(unit.context & rare)[:6]:
            yield "context", kind, number
        for name in named[unit.report]:
            yield "name", kind, name
        yield "copy", kind, reprints[unit.report]
