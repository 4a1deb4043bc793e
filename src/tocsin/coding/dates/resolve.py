"""From a time expression to the days on which the act took place, as the codebook says (rules 16, 20, 21, 22)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

import msgspec

from tocsin.coding.dates import almanac as al
from tocsin.coding.dates.almanac import Days
from tocsin.coding.dates.evaluate import evaluate
from tocsin.coding.dates.expression import TimeExpression
from tocsin.coding.dates.moment import Direction, Meaning, Moment
from tocsin.coding.dates.value import (
    Away,
    Count,
    Dated,
    FromTo,
    Lasted,
    Lasting,
    Nth,
    Period,
    Same,
    Season,
    Vague,
    Value,
    Window,
    few,
)
from tocsin.model.claim import DatePrecision, When
from tocsin.model.interval import Interval

Ends = tuple[dt.date | None, dt.date | None, DatePrecision]

_LIMITS = ("by", "until", "before")
_YEAR = 366


def resolve(
    expression: TimeExpression,
    *,
    published: Interval | None,
    anchor: Interval | None = None,
    future: bool = False,
    year: int | None = None,
) -> When | None:
    """When an act took place that the report dates with `expression`; None when the words alone cannot tell.

    `published` is the report's publication date; when it is wider than a day, the answer holds every day that the
    words could mean. `anchor` dates the story's previous act, for "the next day". `future` is True when the clause
    tells of what is planned. `year`, if given, is the year that the passage speaks of, for dates without one.
    A length of time dates nothing (see `began`). Never raises.
    """
    if _is_length(expression.value, future=future):
        return None
    if future and expression.onward:
        expression = msgspec.structs.replace(expression, relation="from")
    future = future and expression.relation != "since"
    acts = sorted({anchor.earliest, anchor.latest}) if anchor else [None]
    direction: Direction = "future" if future else "near" if expression.relation in _LIMITS else "past"

    def at(days: Iterable[dt.date | None]) -> list[Ends | None]:
        return [_ends(expression, Moment(d, a, direction, year), future=future) for d in days for a in acts]

    found = at(sorted({published.earliest, published.latest})) if published else at([None])
    if published and len(set(found)) > 1:
        found = at(_days_of(published))
    ends = [e for e in found if e]
    if len(ends) < len(found):
        return None
    earliest, latest, precision = _hull(ends)
    if earliest is None and latest is None:
        return None
    ongoing = expression.relation == "since" or (isinstance(expression.value, Lasted) and expression.value.to_now)
    return When(expression.text, earliest, latest, precision, ongoing)


def _days_of(published: Interval) -> Iterator[dt.date]:
    """The days on which the report may have been published; of many years, those of the first and of the last."""
    first, last = published.earliest.toordinal(), published.latest.toordinal()
    days = range(first, last + 1)
    if len(days) > 2 * _YEAR:
        yield from map(dt.date.fromordinal, days[:_YEAR])
        days = days[-_YEAR:]
    yield from map(dt.date.fromordinal, days)


def _is_length(value: Value, *, future: bool) -> bool:
    if isinstance(value, Lasted):
        return not (value.to_now or (value.ahead and future))
    return isinstance(value, Nth)


def began(expression: TimeExpression, at: Interval | None) -> Interval | None:
    """When something began of which the report says, at `at`, how long it has lasted; None if that is not told.

    "Have been on strike for three weeks", "entered its fourth week", "the twelfth day of the strike".
    """
    value = expression.value
    if at is None or not isinstance(value, Nth | Lasted):
        return None
    found = [_begin(value, day) for day in (at.earliest, at.latest)]
    return Interval(min(d.first for d in found), max(d.last for d in found))


def nth_of(expression: TimeExpression, start: Interval) -> Interval | None:
    """The days of "on its second day", of what began at `start`; None if the expression counts nothing so."""
    value = expression.value
    if not isinstance(value, Nth):
        return None
    first = al.shift(start.earliest, value.unit, value.number - 1)
    return Interval(first, al.shift_days(al.shift(start.latest, value.unit, value.number), -1))


def _begin(value: Nth | Lasted, day: dt.date) -> Days:
    if isinstance(value, Nth):
        first = al.shift_days(al.shift(day, value.unit, -value.number), 1)
        return Days(min(first, day), min(day, al.shift(day, value.unit, 1 - value.number)))
    count = value.count
    if count is None:
        # "For weeks": at least two of them, at most what one would call by the next longer unit.
        count = Count(2, {"day": 9, "week": 8, "month": 18}.get(value.unit, 9))
    back = evaluate(Away(value.unit, count, -1), Moment(day))
    return back.days if back else Days(day, day)


def counterpart(expression: TimeExpression, at: Interval) -> Interval | None:
    """For "A, two days after B" with A dated `at`: the days of B. None if the expression is no such link."""
    value = expression.value
    if expression.attached and isinstance(value, Same):
        return at
    if not (expression.attached and isinstance(value, Away)):
        return None
    back = Away(value.unit, value.count, -value.sign, value.of)
    found = [evaluate(back, Moment(None, day)) for day in (at.earliest, at.latest)]
    days = [m.days for m in found if m]
    return Interval(min(d.first for d in days), max(d.last for d in days)) if days else None


def _hull(corners: list[Ends]) -> Ends:
    firsts, lasts = [c[0] for c in corners], [c[1] for c in corners]
    first = None if None in firsts else min(f for f in firsts if f)
    last = None if None in lasts else max(d for d in lasts if d)
    if len(set(corners)) == 1:
        precision = corners[0][2]
    elif first is None or last is None:
        precision = "unknown"
    else:
        precision = "day" if first == last else "range"
    return first, last, precision


def _ends(expression: TimeExpression, moment: Moment, *, future: bool) -> Ends | None:
    value, relation = expression.value, expression.relation
    if isinstance(value, Vague):
        return _vague(value.sign or (1 if future else -1), moment)
    if isinstance(value, Lasted) and not value.to_now:
        # "Will go back in two weeks": in a plan, a bare length counts from publication.
        value = Away(value.unit, value.count or few(value.unit), 1)
    found = evaluate(_without_end(value) if relation in _LIMITS else value, moment)
    if found is None:
        return None
    if relation in _LIMITS:
        whole = relation == "before" and _is_end(value)
        return _limit("by" if whole else relation, found.days, moment)
    if relation == "after":
        return _after(found.days, moment)
    return _clipped(found, value, moment, future=future)


def _vague(sign: int, moment: Moment) -> Ends | None:
    if moment.published is None:
        return None
    return (None, moment.published, "unknown") if sign < 0 else (moment.published, None, "unknown")


def _limit(relation: str, days: Days, moment: Moment) -> Ends:
    """What happens by, until or before a time: from publication on if the time is still to come."""
    last = al.shift_days(days.first, -1) if relation == "before" else days.last
    published, anchor = moment.published, moment.anchor
    if published and last >= published and moment.direction != "past":
        return (published, last, "day" if published == last else "range")
    if relation != "before" and anchor and anchor <= last:
        return (anchor, last, "day" if anchor == last else "range")
    return (None, last, "unknown")


def _after(days: Days, moment: Moment) -> Ends:
    first, published = al.shift_days(days.last, 1), moment.published
    if published is None:
        return (first, None, "unknown")
    if moment.direction != "future" and days.first <= published:
        first = min(first, published)
        return (first, published, "day" if first == published else "range")
    return (max(first, published), None, "unknown")


def _clipped(found: Meaning, value: Value, moment: Moment, *, future: bool) -> Ends:
    """What has happened is not after publication, what is to come not before it."""
    (first, last), day, precision = found.days, moment.published, found.precision
    if day and first <= day <= last and not _is_open(value, found.days, day):
        if future and first < day:
            first, precision = day, "range"
        elif not future and day < last:
            last, precision = day, "range"
    return (first, last, "day" if first == last else precision)


def _is_open(value: Value, days: Days, published: dt.date) -> bool:
    """True for times that by their sense reach past publication."""
    if isinstance(value, Window):
        return value.sign > 0 and days.first == published
    if isinstance(value, Period):
        return value.side == "later" and value.of == "published"
    return isinstance(value, FromTo | Lasting)


def _is_end(value: Value) -> bool:
    return isinstance(value, Dated | Period | Season) and value.edge == "end"


def _without_end(value: Value) -> Value:
    """The whole of which a value is the end: "by the end of July" is by its last day."""
    if isinstance(value, Dated | Period | Season) and value.edge == "end":
        return msgspec.structs.replace(value, edge=None)
    return value
