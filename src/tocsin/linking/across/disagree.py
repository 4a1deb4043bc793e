"""What the claims of one event do not agree on, with the claims of each side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from tocsin.linking import spots, times
from tocsin.linking.across.faces import Face
from tocsin.linking.across.output import ClaimOf, Disagreement, Saying
from tocsin.linking.across.registry import Registry
from tocsin.linking.across.units import Unit
from tocsin.model import When

Referred = Callable[[Unit], ClaimOf]


class Disagreements:
    """Finds them; `refer` gives a unit's claim, `reprints` the report that each report is a reprint of."""

    def __init__(self, registry: Registry, refer: Referred, reprints: Sequence[int]) -> None:
        self._registry = registry
        self._refer = refer
        self._reprints = reprints

    def of(self, units: Sequence[Unit]) -> tuple[Disagreement, ...]:
        """The disagreements of one event's units."""
        real = [u for u in units if u.real] or list(units)
        found = [
            self._whether(units),
            self._over("kind", units, lambda u: u.kind),
            self._over("count", real, lambda u: u.count),
            self._over("amount", real, lambda u: u.claim.amount and " ".join(u.claim.amount.split()), _figures),
            self._days(real),
            self._places(real),
            self._parties("actor", real),
            self._parties("target", real),
        ]
        return tuple(d for d in found if d is not None)

    def _whether(self, units: Sequence[Unit]) -> Disagreement | None:
        told = {u.claim.status for u in units} - {"planned"}
        if len(told) < 2:
            return None
        return self._over("whether", [u for u in units if not u.planned], lambda u: u.claim.status)

    def _over(
        self,
        about: Literal["whether", "kind", "count", "amount", "day", "place", "actor", "target"],
        units: Sequence[Unit],
        value: Callable[[Unit], str | int | None],
        alike: Callable[[str | int], str] = str,
    ) -> Disagreement | None:
        """Sides by value; those alike are one side, told in the words of the first."""
        sides: dict[str, tuple[str | int, list[Unit]]] = {}
        for unit in units:
            told = value(unit)
            if told is not None and told != "":
                sides.setdefault(alike(told), (told, []))[1].append(unit)
        if len(sides) < 2:
            return None
        ordered = sorted(sides.values(), key=lambda side: (isinstance(side[0], str), side[0]))
        return Disagreement(about, tuple(self._saying(told, some) for told, some in ordered))

    def _days(self, units: Sequence[Unit]) -> Disagreement | None:
        """Days of the claims' own that exclude each other."""
        dated = [u for u in units if u.own and u.claim.when is not None]
        whens = [u.claim.when for u in dated]
        if not _any_apart(whens):
            return None
        return self._over("day", dated, lambda u: _span(u.claim.when))

    def _places(self, units: Sequence[Unit]) -> Disagreement | None:
        """Places that the claims' own words name and that exclude each other."""
        placed = [u for u in units if u.spoken and u.where is not None]
        first: dict[str, Unit] = {}
        for unit in placed:
            assert unit.where is not None  # placed
            first.setdefault(unit.where.name, unit)
        some = list(first.values())[:20]
        if not any(spots.alike(a.where, b.where) == "apart" for a in some for b in some):
            return None
        return self._over("place", placed, lambda u: u.where.name if u.where else None)

    def _parties(self, role: Literal["actor", "target"], units: Sequence[Unit]) -> Disagreement | None:
        """Named parties in a role, where no party stands in all claims that name one, and some are certainly two."""
        named = [u for u in units if _numbers(_faces(u, role))]
        if len(named) < 2 or frozenset.intersection(*(_numbers(_faces(u, role)) for u in named)):
            return None
        every = sorted(frozenset[int]().union(*(_numbers(_faces(u, role)) for u in named)))[:20]
        if not any(self._registry.differ(a, b) for a in every for b in every if a < b):
            return None
        return self._over(role, named, lambda u: "; ".join(sorted(map(self._registry.name, _numbers(_faces(u, role))))))

    def _saying(self, value: str | int, units: Sequence[Unit]) -> Saying:
        sources = len({self._reprints[u.report] for u in units})
        return Saying(value, tuple(sorted(self._refer(u) for u in units)), sources)


def _faces(unit: Unit, role: str) -> tuple[Face, ...]:
    return unit.actors if role == "actor" else unit.targets


def _numbers(faces: Sequence[Face]) -> frozenset[int]:
    return frozenset(f.number for f in faces if f.number >= 0)


def _any_apart(whens: Sequence[When | None]) -> bool:
    lows = [w.earliest for w in whens if w is not None and w.earliest is not None]
    highs = [w.latest for w in whens if w is not None and w.latest is not None]
    return bool(lows and highs) and max(lows) > min(highs) and not all(times.days(w) > times.WIDE for w in whens if w)


def _span(when: When | None) -> str | None:
    if when is None or when.earliest is None or when.latest is None:
        return None
    return str(when.earliest) if when.earliest == when.latest else f"{when.earliest} – {when.latest}"


def _figures(told: str | int) -> str:
    return "".join(c for c in str(told) if c.isdigit()) or str(told)
