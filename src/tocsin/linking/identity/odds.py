"""What the evidence beside two names weighs for and against one person."""

from __future__ import annotations

from rapidfuzz.distance import Prefix

from tocsin.linking.identity.evidence import Evidence
from tocsin.linking.identity.lists import table

FIELDS, CRAFTS = frozenset({"oil", "mine"}), frozenset({"metal", "labour"})
TELLING = frozenset({"force", "state", "boss", "other", "health", "school", "student"})
STEM = 5  # letters of a proper name that are compared, so that its case does not matter


def at_odds(a: Evidence, b: Evidence) -> tuple[float, str, bool]:
    """What two persons' evidence adds to or takes from a score, why, and whether it bars that they are one."""
    if a.born and b.born and not any(abs(x - y) <= 1 for x in a.born for y in b.born):
        return -1.0, "born in different years", True
    score, reasons = 0.0, []
    if any(not y.dead and y.years and min(y.years) > max(x.dead) for x, y in ((a, b), (b, a)) if x.dead):
        return -0.5, "one had died before what is told of the other", False
    if a.namesake != b.namesake:
        score -= 0.3
        reasons.append("one is told as the namesake of another")
    if a.born and b.born:
        same = bool(a.born & b.born)
        score += 0.06 if same else -0.3
        reasons.append("born in the same year" if same else "years of birth a year apart")
    if a.ages and b.ages:
        apart = min(abs(x - y) for x in a.ages for y in b.ages)
        if apart > 12:
            return -1.0, "their ages lie far apart", True
        if apart > 2:
            score -= 0.3
            reasons.append("their ages differ")
    weight, reason = _roles(a, b)
    score += weight
    if reason:
        reasons.append(reason)
    if a.home and b.home and not _shared(a.home, b.home):
        score -= 0.25
        reasons.append("at home in different places")
    elif a.seats and b.seats and not _shared(a.seats, b.seats) and not _shared(a.proper, b.proper):
        score -= 0.25
        reasons.append("at work in different places")
    elif a.named and b.named and not _shared(a.named, b.named) and not _shared(a.proper, b.proper):
        score -= 0.22
        reasons.append("of different bodies")
    elif a.proper and b.proper:
        if _shared(a.proper, b.proper):
            score += 0.06
            reasons.append("tied to the same place or body")
        else:
            score -= 0.11
            reasons.append("tied to different places or bodies")
    if a.gender and b.gender and a.gender != b.gender:
        return -1.0, "one is a man, the other a woman", True
    return score, ", ".join(reasons), False


def ties(a: Evidence, b: Evidence) -> int:
    """How many things tie two persons: a role, a place or body, birth or age."""
    born = bool(a.born & b.born) or any(abs(x - y) <= 1 for x in a.ages for y in b.ages)
    return bool((a.roles | a.past) & (b.roles | b.past)) + _shared(a.proper, b.proper) + born


def _shared(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two sets hold one name, whatever its case: words that begin with the same five letters, or nearly all."""
    if left & right:
        return True
    return any(Prefix.similarity(x, y) >= max(3, min(STEM, len(x) - 1, len(y) - 1)) for x in left for y in right)


def _roles(a: Evidence, b: Evidence) -> tuple[float, str]:
    left, right = a.roles | a.past, b.roles | b.past
    odds = table("people")["odds"]
    if not left or not right:
        # A judge or a nurse, and somebody told in words that are not known.
        if (left | right) & TELLING and a.told and b.told:
            return -0.2, "only one is told in a role, a telling one"
        return 0.0, ""
    if left & right:
        return 0.04, "of the same role"
    if (a.past or b.past) and "student" not in left | right:
        return -0.05, ""
    if a.past or b.past:
        return -0.3, "one is retired, the other at school"
    if any(y in odds.get(x, ()) or x in odds.get(y, ()) for x in left for y in right):
        return -0.3, "of roles that are at odds"
    if {"union", "press", "law", "state", "pensioner"} & (left | right):
        return 0.0, ""
    # Who works in the oil field may well be a welder there.
    near = all(x in FIELDS or y in FIELDS for x in left for y in right) and (left | right) & CRAFTS
    return (-0.12 if near else -0.2), "of different trades"
