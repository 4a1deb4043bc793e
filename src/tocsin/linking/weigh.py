"""How likely two sights are of one act: evidence for and against, each weight about a logarithm of odds."""

from __future__ import annotations

import msgspec

from tocsin.linking import likeness, spots, times
from tocsin.linking.likeness import PartyLikeness
from tocsin.linking.sights import Sight

ENOUGH = 0.0  # the weight from which two sights are taken for one act

TARGET: dict[PartyLikeness, float] = {
    "same": 1.6,
    "part": 0.7,
    "open": 0.0,
    "other": -1.0,
    "uneven": -2.6,
    "apart": -4.0,
}
ACTOR: dict[PartyLikeness, float] = {
    "same": 1.2,
    "part": 0.6,
    "open": 0.0,
    "other": -1.6,
    "uneven": -0.8,
    "apart": -3.0,
}
BYSTANDER: dict[PartyLikeness, float] = {
    "same": 0.7,
    "part": 0.3,
    "open": 0.0,
    "other": -0.4,
    "uneven": -0.3,
    "apart": -0.8,
}
PLACE = {"same": 0.4, "within": 0.2, "open": 0.0, "apart": -0.8}
SPOKEN_PLACE = {"same": 1.0, "within": 0.4, "open": 0.0, "apart": -2.5}
NEAR = {0: 0.5, 1: 0.4, 2: 0.2}  # by sentences between


class Link(msgspec.Struct, frozen=True):
    """The weight of the evidence, and its reasons in words."""

    weight: float
    reasons: tuple[str, ...]


def weigh(a: Sight, b: Sight) -> Link:
    """The evidence that two sights of one kind are of one act; the same whichever comes first."""
    if b.start < a.start:
        a, b = b, a
    total = a.traits.prior
    reasons: list[str] = []
    for weight, reason in (_time(a, b), *_parties(a, b), _place(a, b), _status(a, b), _cues(a, b), _distance(a, b)):
        total += weight
        if weight > 0.25 and reason:
            reasons.append(reason)
    return Link(total, tuple(reasons))


def _time(a: Sight, b: Sight) -> tuple[float, str]:
    found = times.alike(a.when, b.when, lasting=a.traits.lasting)
    both = times.own(a.when) and times.own(b.when)
    if found == "same":
        return (1.6, "same days") if both else (0.4, "same days")
    if found == "meet":
        return (0.9, "days that meet") if both else (0.2, "")
    if found == "later":
        return -0.6, ""
    if found == "apart":
        if both:
            return (-2.0 if a.traits.lasting and b.known else -6.0), ""
        return -1.5, ""
    return 0.0, ""


def _parties(a: Sight, b: Sight) -> list[tuple[float, str]]:
    if "pair" in a.traits.parted_by:
        found = likeness.roles_alike(
            [*a.actors.values(), *a.targets.values()], [*b.actors.values(), *b.targets.values()]
        )
        return [(ACTOR[found], "same parties")] if found else []
    out: list[tuple[float, str]] = []
    for role, left, right in (("target", a.targets, b.targets), ("actor", a.actors, b.actors)):
        found = likeness.roles_alike(left.values(), right.values())
        if found is None:
            continue
        table = (TARGET if role == "target" else ACTOR) if role in a.traits.parted_by else BYSTANDER
        out.append((table[found], f"{'same' if found == 'same' else 'like'} {role}"))
    return out


def _place(a: Sight, b: Sight) -> tuple[float, str]:
    found = spots.alike(a.where, b.where)
    table = SPOKEN_PLACE if a.own_place and b.own_place else PLACE
    return table[found], "same place" if found == "same" else "place within place"


def _status(a: Sight, b: Sight) -> tuple[float, str]:
    if a.denied != b.denied and (a.real or b.real):
        return 0.5, "one denies the other"
    if (a.planned and b.real and not b.planned) or (b.planned and a.real and not a.planned):
        # A plan carried out is one act, when its day is the day of the act.
        same = times.own(a.when) and times.own(b.when) and times.alike(a.when, b.when, lasting=False) == "same"
        return (0.0, "") if same else (-5.0, "")
    return 0.0, ""


def _cues(a: Sight, b: Sight) -> tuple[float, str]:
    if a.ordinals and b.ordinals:
        return (1.5, "same ordinal") if a.ordinals & b.ordinals else (-4.0, "")
    if b.fresh:
        return (-1.0 if a.fresh else -3.0), ""
    if a.fresh:
        return -0.7, ""
    return (0.8, "refers back") if b.known else (0.0, "")


def _distance(a: Sight, b: Sight) -> tuple[float, str]:
    if a.lead != b.lead:
        return 0.3, "told in the title"
    apart = min(abs(x - y) for x in a.sentences for y in b.sentences)
    return NEAR.get(apart, 0.0), "close by"
