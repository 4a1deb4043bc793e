"""Likeness of times: whether two tellings can be of the same days, and the days on which several agree."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Literal

import msgspec

from tocsin.model import When
from tocsin.model.claim import DatePrecision

TimeLikeness = Literal["same", "meet", "open", "later", "apart"]
WIDE = 45  # days; an interval wider than this says too little for a meeting to count


def known(when: When | None) -> bool:
    """True when the days are bounded on both sides."""
    return when is not None and when.earliest is not None and when.latest is not None


def own(when: When | None) -> bool:
    """True when the days rest on words of the telling itself."""
    return when is not None and when.expression is not None


def days(when: When) -> int:
    """How many days the interval holds; a large number when it is open."""
    if when.earliest is None or when.latest is None:
        return 1_000_000
    return (when.latest - when.earliest).days + 1


def alike(a: When | None, b: When | None, *, lasting: bool) -> TimeLikeness:
    """How two times stand to each other.

    `same` days; intervals that `meet`; `open` when one is unknown or too wide to tell; `later` when an act that
    lasts is told with a day after its beginning; `apart` when no day is in both.
    """
    if a is None or b is None or not (own(a) or known(a)) or not (own(b) or known(b)):
        return "open"  # "before the report appeared" and the like
    lo = max(a.earliest or dt.date.min, b.earliest or dt.date.min)
    hi = min(a.latest or dt.date.max, b.latest or dt.date.max)
    if lo > hi:
        first = a if (a.latest or dt.date.max) < (b.earliest or dt.date.min) else b
        return "later" if lasting and first.ongoing else "apart"
    if not known(a) or not known(b):
        return "open"
    if days(a) == days(b) and days(a) <= WIDE and a.earliest == b.earliest:
        return "same"
    return "meet" if days(a) <= WIDE and days(b) <= WIDE else "open"


def agreed(whens: Sequence[When]) -> When | None:
    """The narrowest interval on which most of the times agree, in the words of the narrowest of them.

    Times with words of their own come before those taken over from the story, bounded ones before open ones. Of
    times that exclude each other the one with the most company wins, then the narrower, then the first.
    """
    rank = [w for w in whens if own(w) and known(w)] or [w for w in whens if known(w)] or list(whens)
    if not rank:
        return None
    beginnings = [w for w in rank if w.ongoing and own(w)]
    company = [sum(alike(w, v, lasting=False) != "apart" for v in rank[:50]) for w in rank]
    best = max(
        range(len(rank)),
        key=lambda k: (rank[k] in beginnings if len(beginnings) < 50 else True, company[k], -days(rank[k]), -k),
    )
    base = rank[best]
    lo, hi = base.earliest, base.latest
    ongoing = base.ongoing
    for other in rank:
        if alike(base, other, lasting=False) == "apart":
            continue
        ongoing = ongoing or other.ongoing
        low = max(filter(None, (lo, other.earliest)), default=None)
        high = min(filter(None, (hi, other.latest)), default=None)
        if low is None or high is None or low <= high:
            lo, hi = low, high
    if (lo, hi) == (base.earliest, base.latest):
        return msgspec.structs.replace(base, ongoing=ongoing)
    precision: DatePrecision = "day" if lo is not None and lo == hi else "range"
    return When(expression=base.expression, earliest=lo, latest=hi, precision=precision, ongoing=ongoing)
