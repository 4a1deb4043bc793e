"""Likeness of parties over reports: those in a role of one unit beside those in the same role of another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from tocsin.linking.across.faces import Face
from tocsin.linking.across.registry import Registry
from tocsin.linking.across.units import Unit

PERSON, BODY, AUTHORITY = 3.0, 2.2, 0.6  # the same named party in a role
PART_OF_NAME = 2.0
LIKELY, TELLING = 2.0, 0.55  # names that may be one party, by how likely they are; from when on that is telling
NAME_WITHIN = 1.5  # the name of one stands within the other's words
LIKE_WORDS = 0.8  # told in words that are shared, no name
UNLIKE = -0.5
OTHER_TRADE = -1.2
OTHER_BODY, OTHER_UNION, OTHER_PERSON = -3.0, -1.5, -6.0
TAKEN_OVER = 0.5  # how much a party counts that stands outside the claim's words
BESIDE = 0.4  # how much a role counts that does not part acts of the kind
COMMON = 400  # reports that name a party, from which on it tells nothing


class Side(msgspec.Struct, frozen=True):
    """The weight of two roles beside each other; `telling` when a name is shared."""

    weight: float
    reason: str
    telling: bool = False


NOTHING = Side(0.0, "")


class Sides:
    """Compares parties by the numbers that the registry gave them."""

    def __init__(self, registry: Registry, mentions: Counter[int]) -> None:
        self._registry = registry
        self._mentions = mentions

    def weigh(self, a: Unit, b: Unit) -> list[Side] | None:
        """What the parties of two units say; None when they cannot be of one act."""
        if a.traits.dispute is not None or "pair" in a.traits.parted_by:
            side = self._role((*a.actors, *a.targets), (*b.actors, *b.targets), "side", 1.0)
            return [side] if side.telling or "pair" in a.traits.parted_by else [self._at_odds(a, b) or side]
        out = []
        for role, left, right in (("target", a.targets, b.targets), ("actor", a.actors, b.actors)):
            parts = role in a.traits.parted_by
            side = self._role(left, right, role, 1.0 if parts else BESIDE)
            if parts and side.weight <= OTHER_PERSON:
                return None
            out.append(side)
        return out

    def _at_odds(self, a: Unit, b: Unit) -> Side | None:
        """Named bodies that stand in one role of a dispute and are certainly two; employers tell more than unions."""
        found = []
        for role, left, right in (("target", a.targets, b.targets), ("actor", a.actors, b.actors)):
            some, others = self._bodies(left), self._bodies(right)
            if some and others and all(self._registry.differ(x, y) for x in some for y in others):
                weight = OTHER_BODY if role == (a.traits.employer or "target") else OTHER_UNION
                found.append(Side(weight, f"different {role}"))
        return min(found, key=lambda s: s.weight, default=None)

    def _bodies(self, faces: Sequence[Face]) -> list[int]:
        return [
            f.number
            for f in faces
            if f.told and f.number >= 0 and self._registry.sort(f.number) in ("organisation", "unknown")
        ]

    def _rarity(self, number: int) -> float:
        named = self._mentions[number]
        return 0.0 if named > COMMON else 1.0 if named < 12 else 12 / named

    def _role(self, left: Sequence[Face], right: Sequence[Face], role: str, share: float) -> Side:
        if not left or not right:
            return NOTHING
        # A party taken over from the story counts only where no other is told, and then for less.
        some, others = _told(left), _told(right)
        if len(some) == len(others) == 1:
            best = self._alike(some[0], others[0])
        else:
            best = max((self._alike(x, y) for x in some for y in others), key=_weight)
        if not (some[0].told and others[0].told):
            share *= TAKEN_OVER
        weight = best.weight * share if best.weight > 0 or share != BESIDE else best.weight * share * 0.5
        return Side(round(weight, 3), f"{best.reason} {role}" if best.reason else "", best.telling)

    def _alike(self, a: Face, b: Face) -> Side:
        if a.number >= 0 and b.number >= 0:
            return self._named(a, b)
        shared = a.anchors & b.anchors
        if shared and len(shared) * 2 >= min(len(a.anchors), len(b.anchors)):
            return Side(NAME_WITHIN, "name within the other", telling=True)
        if "person" in (a.type, b.type) and a.type != b.type:
            return NOTHING
        if a.trades and b.trades and "person" not in (a.type, b.type):
            if not a.trades & b.trades:
                return Side(OTHER_TRADE, "other trade of the")
            if a.language != b.language:
                return Side(LIKE_WORDS, "same trade of the")
        if a.language == b.language and a.words and b.words and not (a.anchors and b.anchors):
            if a.words & b.words:
                return Side(LIKE_WORDS if a.type != "authority" else 0.2, "like words for the")
            return Side(UNLIKE if a.type == b.type else 0.0, "other words for the" if a.type == b.type else "")
        return NOTHING

    def _named(self, a: Face, b: Face) -> Side:
        one, other = self._registry.sort(a.number), self._registry.sort(b.number)
        if a.number == b.number:
            sorts = {one}
            weight = AUTHORITY if sorts == {"authority"} else PERSON if "person" in sorts else BODY
            return Side(weight * (0.5 + 0.5 * self._rarity(a.number)), "same", telling=True)
        shared = a.anchors & b.anchors
        if len(shared) > 1 and len(shared) == min(len(a.anchors), len(b.anchors)):
            body = "organisation" in (one, other)
            return Side(NAME_WITHIN if body else PART_OF_NAME, "name within the other", telling=True)
        if one != other and shared and a.anchors == b.anchors:
            return Side(NAME_WITHIN, "same name for the", telling=True)  # one of them is taken for what it is not
        score = self._registry.score(a.number, b.number)
        if score > 0:
            return Side(LIKELY * score, "perhaps the same", telling=score > TELLING)
        if "person" not in (one, other) and shared and len(shared) * 2 >= min(len(a.anchors), len(b.anchors)):
            return Side(NAME_WITHIN, "name within the other", telling=True)
        if one == other == "person":
            return Side(OTHER_PERSON, "different")
        if one == other == "organisation":
            return Side(OTHER_BODY, "different")
        return Side(-1.0, "different")


def _told(faces: Sequence[Face]) -> Sequence[Face]:
    """Those that the claim itself tells, else all."""
    if len(faces) == 1:
        return faces
    return [f for f in faces if f.told] or faces


def _weight(side: Side) -> float:
    return side.weight
