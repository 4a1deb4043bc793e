"""How likely two sights are of one act: evidence for and against, each weight about a logarithm of odds."""

from __future__ import annotations

import msgspec

from tocsin.linking import likeness, spots, times
from tocsin.linking.likeness import PartyLikeness
from tocsin.linking.sights import Sight

ENOUGH = 0.15  # the weight from which two sights are taken for one act

TARGET: dict[PartyLikeness, float] = {
    "same": 1.6,
    "part": 0.7,
    "open": 0.0,
    "unlike": -0.7,
    "other": -1.0,
    "uneven": -2.6,
    "apart": -4.0,
}
ACTOR: dict[PartyLikeness, float] = {
    "same": 1.2,
    "part": 0.6,
    "open": 0.0,
    "unlike": -0.7,
    "other": -1.6,
    "uneven": -0.8,
    "apart": -3.0,
}
BYSTANDER: dict[PartyLikeness, float] = {
    "same": 0.7,
    "part": 0.3,
    "open": 0.0,
    "unlike": -0.2,
    "other": -0.4,
    "uneven": -0.3,
    "apart": -0.8,
}
PLACE = {"same": 0.4, "within": 0.2, "open": 0.0, "apart": -0.8}
SPOKEN_PLACE = {"same": 1.0, "within": 0.4, "open": 0.0, "apart": -2.5}
MODE, COUNT = -0.6, -0.5  # different sorts of act, different numbers of people
CARRIED = 0.4  # how much a party counts that stands in another sentence than the claim
TRADES = -4.5  # kinds of workers or plants that differ
COURT = -2.2  # what a court ordered beside what others did
NEVER = -100.0
TELLING = 0.25  # weight from which evidence is worth naming as a reason
OLD, OLD_KNOWN = -1.8, -1.0  # an act of long ago beside one without a day
PLAN_GOES_ON = -1.0  # "will continue the strike"
NEAR = {0: 0.5, 1: 0.4, 2: 0.2}  # by sentences between


class Link(msgspec.Struct, frozen=True):
    """The weight of the evidence, and its reasons in words."""

    weight: float
    reasons: tuple[str, ...]


EXCLUDED = Link(NEVER, ())


def weigh(a: Sight, b: Sight) -> Link:
    """The evidence that two sights of one kind are of one act; the same whichever comes first."""
    if b.start < a.start:
        a, b = b, a
    weight, reason = _time(a, b)
    plan = _plan(a, b)
    if weight == NEVER or plan == NEVER:
        return EXCLUDED
    total = a.traits.prior + weight + plan
    reasons = [reason] if reason else []
    for weight, reason in (
        *_parties(a, b),
        _place(a, b),
        _denial(a, b),
        _sort(a, b),
        _court(a, b),
        _cues(a, b),
        _distance(a, b),
    ):
        total += weight
        if weight > TELLING and reason:
            reasons.append(reason)
    return Link(total, tuple(reasons))


def _time(a: Sight, b: Sight) -> tuple[float, str]:
    if a.when is None or b.when is None:
        found: times.TimeLikeness = "open"
    else:
        found = times.alike(a.when, b.when, lasting=a.traits.lasting)
    if found == "open":
        # What is told without a day is news; it is hardly the act of long ago told beside it.
        return (0.0 if a.old == b.old else OLD_KNOWN if b.known else OLD), ""
    own = times.own(a.when) + times.own(b.when)
    if found == "apart" and own == 2 and a.sentences[-1] == b.sentences[0] and _expression(a) == _expression(b):
        found = "same"  # one expression, taken for different days by two clauses of a sentence
    if found == "same":
        return (1.6 if own == 2 else 0.4), "same days"
    if found == "meet":
        return (0.9, "days that meet") if own == 2 else (0.2, "")
    if found == "later":
        return -0.6, ""
    if a.traits.lasting and (own < 2 or a.now != b.now):
        # It goes on in the story, or on the day of the report.
        return -0.6, ""
    if own == 2:
        return (-2.0 if a.traits.lasting and b.known else NEVER), ""
    return (-1.5 if own else -1.0), ""


def _expression(sight: Sight) -> str | None:
    return sight.when.expression if sight.when is not None else None


def _plan(a: Sight, b: Sight) -> float:
    """A plan beside an act: two acts, unless the day is the same or the plan is to go on with the act."""
    if not ((_only_planned(a) and b.real) or (_only_planned(b) and a.real)):
        return 0.0
    if times.own(a.when) and times.own(b.when) and times.alike(a.when, b.when, lasting=False) == "same":
        return 0.0
    plan = a if _only_planned(a) else b
    return PLAN_GOES_ON if a.traits.lasting and plan.known and not times.own(plan.when) else NEVER


def _only_planned(sight: Sight) -> bool:
    return sight.planned and not sight.real


def _parties(a: Sight, b: Sight) -> list[tuple[float, str]]:
    if "pair" in a.traits.parted_by:
        found = likeness.roles_alike(
            [*a.actors.values(), *a.targets.values()], [*b.actors.values(), *b.targets.values()]
        )
        return [(ACTOR[found], "same parties")] if found else []
    out: list[tuple[float, str]] = []
    if a.targets and b.targets:
        found = likeness.roles_alike(a.targets.values(), b.targets.values())
        table = TARGET if "target" in a.traits.parted_by else BYSTANDER
        share = CARRIED if "target" in a.carried | b.carried else 1.0
        out.append((share * table[found or "open"], f"{'same' if found == 'same' else 'like'} target"))
    if a.actors and b.actors:
        found = likeness.roles_alike(a.actors.values(), b.actors.values())
        table = ACTOR if "actor" in a.traits.parted_by else BYSTANDER
        share = CARRIED if "actor" in a.carried | b.carried else 1.0
        out.append((share * table[found or "open"], f"{'same' if found == 'same' else 'like'} actor"))
    return out


def _place(a: Sight, b: Sight) -> tuple[float, str]:
    if a.where is None or b.where is None:
        return 0.0, ""
    found = spots.alike(a.where, b.where)
    table = SPOKEN_PLACE if a.own_place and b.own_place else PLACE
    return table[found], "same place" if found == "same" else "place within place"


def _denial(a: Sight, b: Sight) -> tuple[float, str]:
    return (0.5, "one denies the other") if a.denied != b.denied and (a.real or b.real) else (0.0, "")


def _sort(a: Sight, b: Sight) -> tuple[float, str]:
    """Evidence of the finer sort of the act, of the trade, and of how many took part."""
    weight, reason = 0.0, ""
    if a.trades and b.trades and not a.trades & b.trades:
        weight += TRADES
    if a.modes and b.modes:
        weight += 0.2 if a.modes & b.modes else MODE
    if a.counts and b.counts:
        weight, reason = (weight + 0.8, "same number") if a.counts & b.counts else (weight + COUNT, "")
    return weight, reason


def _court(a: Sight, b: Sight) -> tuple[float, str]:
    """A court's order beside what others did: two acts, unless one tells so little that it may speak of either."""
    return (COURT if a.court != b.court else 0.0), ""


def _cues(a: Sight, b: Sight) -> tuple[float, str]:
    if a.ordinals and b.ordinals:
        return (1.5, "same ordinal") if a.ordinals & b.ordinals else (-4.0, "")
    if b.others and not a.others and a.sentences[-1] != b.sentences[0]:
        return -4.0, ""
    if b.fresh:
        return (-1.0 if a.fresh else -3.0), ""
    if a.fresh:
        return -0.7, ""
    return (0.8, "refers back") if b.known else (0.0, "")


def _distance(a: Sight, b: Sight) -> tuple[float, str]:
    if a.lead != b.lead:
        return 0.3, "told in the title"
    if len(a.sentences) == len(b.sentences) == 1:
        apart = abs(a.sentences[0] - b.sentences[0])
    else:
        apart = min(abs(x - y) for x in a.sentences for y in b.sentences)
    return NEAR.get(apart, 0.0), "close by"
