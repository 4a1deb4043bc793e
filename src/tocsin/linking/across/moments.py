"""Likeness of times over reports: what the days of two units, and those of their reports, say about one act."""

from __future__ import annotations

import msgspec

from tocsin.linking.across.units import UNDATED, Unit

NEVER = -100.0
DAY, WEEK, MONTH, YEAR = 1, 8, 45, 370  # days in an interval, at most
BY_WIDTH = ((DAY, 2.2), (WEEK, 1.5), (MONTH, 0.7), (YEAR, 0.1))
NEWS = ((3, 0.9), (10, 0.4), (45, -0.6), (200, -1.8))  # days between reports that tell an act without its day
OLD_NEWS = -2.8
NEXT = 3  # days after an act on which most reports of it come out
FRESH = 12  # days before a report within which an act told without its day has probably happened
RECENT = 60
LASTS = ((1, -0.4), (7, -0.7), (21, -1.5), (60, -2.5))  # days between two days told of an act that goes on
SLIP = ((1, -0.7), (3, -2.5))  # days between two days told of an act that does not
LOOSE = ((1, -0.2), (4, -0.8), (12, -1.8), (45, -3.0))  # the same, when one of the days is only the story's

LOOSE_PLAN = -1.0
AHEAD = 4  # days by which the day told of a dispute that goes on may lie behind another report of it


class Moment(msgspec.Struct, frozen=True):
    """The weight of what two times say, and why."""

    weight: float
    reason: str


EXCLUDED = Moment(NEVER, "")
NOTHING = Moment(0.0, "")
GOES_ON = Moment(0.3, "still going on")


def moment(a: Unit, b: Unit) -> Moment:
    """How the times of two units speak for one act."""
    if _too_early(a, b) or _too_early(b, a):
        return EXCLUDED
    dated = (a.low is not None and a.high is not None) + (b.low is not None and b.high is not None)
    if dated == 2:
        return _both(a, b)
    found = _one(a, b) if dated == 1 else _none(a, b)
    # A plan without its day is hardly known to be of what came.
    return Moment(found.weight + LOOSE_PLAN, found.reason) if a.planned != b.planned else found


def _too_early(a: Unit, b: Unit) -> bool:
    """Whether the report of `a` came out before the act of `b`, though it tells of an act as done."""
    return (
        not a.planned
        and not a.denied
        and a.published is not None
        and b.low is not None
        and b.own
        and a.published[1] < b.low - (AHEAD if a.traits.lasting and a.traits.dispute is not None else 0)
    )


def _both(a: Unit, b: Unit) -> Moment:
    gap = max(_low(a), _low(b)) - min(_high(a), _high(b))
    own = a.own and b.own
    if gap <= 0:
        width = max(_high(a) - _low(a), _high(b) - _low(b)) + 1
        weight = next((w for most, w in BY_WIDTH if width <= most), 0.0)
        if a.planned != b.planned and width > WEEK:
            return EXCLUDED
        told = "same day" if width == 1 else "days that meet"
        return Moment(weight if own else 0.6 * weight, told if weight else "")
    if a.planned != b.planned:
        return EXCLUDED
    if a.traits.lasting and b.traits.lasting:
        weight = next((w for most, w in LASTS if gap <= most), NEVER)
        return Moment(weight, f"days {gap} apart") if weight > NEVER else EXCLUDED
    weight = next((w for most, w in (SLIP if own else LOOSE) if gap <= most), NEVER)
    return Moment(weight, f"days {gap} apart") if weight > NEVER else EXCLUDED


def _one(a: Unit, b: Unit) -> Moment:
    if a.low is None or a.high is None:
        a, b = b, a
    if b.published is None or b.planned:
        return NOTHING
    low, high = _low(a), _high(a)
    if (b.high is not None and b.high < low) or (b.low is not None and b.low > high):
        return EXCLUDED
    age = b.published[0] - high
    width = high - low + 1
    if width > MONTH:
        return NOTHING
    if a.ongoing and a.traits.lasting and age <= YEAR:
        return GOES_ON  # "since November"
    if age <= FRESH:
        weight = 1.0 if age <= NEXT else 0.5
        return Moment(weight if a.own else 0.6 * weight, "day shortly before the other report")
    if age <= RECENT:
        return Moment(-0.6, "day some weeks before the other report")
    return Moment(-1.8 if age <= YEAR else -2.8, "day long before the other report")


def _none(a: Unit, b: Unit) -> Moment:
    if a.published is None or b.published is None:
        return NOTHING
    gap = max(0, max(a.published[0], b.published[0]) - min(a.published[1], b.published[1]))
    weight = next((w for most, w in NEWS if gap <= most), OLD_NEWS)
    return Moment(weight, "reports of the same days" if weight > 0 else "reports of different days")


def _low(unit: Unit) -> int:
    return 0 if unit.low is None else unit.low


def _high(unit: Unit) -> int:
    return UNDATED if unit.high is None else unit.high
