"""What a time expression means, free of language and of any publication date: small values that `evaluate` reads."""

from __future__ import annotations

from typing import Literal

import msgspec

from tocsin.coding.dates.almanac import Edge, Unit

Which = Literal["plain", "last", "this", "next"]
# "either": the story's previous act if one is known, else publication.
Reference = Literal["published", "anchor", "either"]
Loose = Literal["exact", "over", "under", "vague"]
Side = Literal["whole", "earlier", "later"]


class Count(msgspec.Struct, frozen=True):
    """How many units: between `low` and `high`; `over` and `under` when the words say more or less than that."""

    low: int
    high: int
    loose: Loose = "exact"


def few(unit: Unit) -> Count:
    """A few, several of a unit: fewer than would make the next longer one."""
    return Count(2, {"week": 6, "decade": 5}.get(unit, 9), "vague")


class Year(msgspec.Struct, frozen=True, tag=True):
    """A year by number, or so many years (`shift`) from that of publication or of the story (`of`: "in May of that
    year"); neither is known for a year-less date.
    """

    number: int | None = None
    shift: int | None = None
    of: Reference = "published"


class Dated(msgspec.Struct, frozen=True, tag=True):
    """A date as on a calendar. What is None is not said; `which` is the word in "last November"."""

    year: Year = Year()
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    which: Which = "plain"
    edge: Edge | None = None


class Decade(msgspec.Struct, frozen=True, tag=True):
    """Ten years from `begin`."""

    begin: int
    edge: Edge | None = None


class Season(msgspec.Struct, frozen=True, tag=True):
    """Spring 0 to winter 3. `begins` when the year named is that in which the winter began (2010-11)."""

    number: int
    year: Year = Year()
    which: Which = "plain"
    edge: Edge | None = None
    of: Reference = "published"
    begins: bool = False


class Quarter(msgspec.Struct, frozen=True, tag=True):
    """Quarter of a year, 1 to 4; `halves` makes it the first or second half year."""

    number: int
    year: Year = Year()
    halves: bool = False


class Holiday(msgspec.Struct, frozen=True, tag=True):
    """A feast: a fixed day (`month`, `day`, lasting `length` days), or so many days from Easter (`easter`), the western
    or the `orthodox` one.
    """

    month: int = 0
    day: int = 0
    easter: int | None = None
    length: int = 1
    year: Year = Year()
    which: Which = "plain"
    orthodox: bool = False


class Numeric(msgspec.Struct, frozen=True, tag=True):
    """Three numbers such as 9/11/2007. `order` is known (`dmy`, `mdy`) or open (`any`)."""

    first: int
    second: int
    year: int
    order: Literal["dmy", "mdy", "any"] = "any"


class Weekly(msgspec.Struct, frozen=True, tag=True):
    """A weekday (Monday 0). `week` moves to the week so many away from the reference's; `add` adds whole weeks."""

    weekday: int
    which: Which = "plain"
    of: Reference = "published"
    week: int | None = None
    add: int = 0


class MonthDay(msgspec.Struct, frozen=True, tag=True):
    """A day such as "the 15th": of the month that the story is in."""

    day: int


class Period(msgspec.Struct, frozen=True, tag=True):
    """The calendar unit that holds the reference, moved by `shift`: today, last week, that month."""

    unit: Unit
    shift: int = 0
    of: Reference = "published"
    edge: Edge | None = None
    side: Side = "whole"
    which: Which = "plain"


class Night(msgspec.Struct, frozen=True, tag=True):
    """A night, which two days share: that after `of`, or that before it (`into`)."""

    of: Value
    into: bool = False


class Away(msgspec.Struct, frozen=True, tag=True):
    """So many units from the reference; `sign` -1 back, +1 forward: three days ago, two days later."""

    unit: Unit
    count: Count
    sign: int
    of: Reference = "published"


class Window(msgspec.Struct, frozen=True, tag=True):
    """Any day from the reference to so many units away: in the past week, within 24 hours."""

    unit: Unit
    count: Count | None
    sign: int
    of: Reference = "published"


class Same(msgspec.Struct, frozen=True, tag=True):
    """The day of the story: that evening, the same day."""


class Vague(msgspec.Struct, frozen=True, tag=True):
    """Some time before publication (`sign` -1) or after it (+1); 0 where only the clause's tense tells which."""

    sign: int = -1


class Lasted(msgspec.Struct, frozen=True, tag=True):
    """A length of time. `to_now` when it reaches up to publication (for the past two months); `ahead` when it may, in
    a plan, be counted from publication (they will be back in two weeks).
    """

    unit: Unit
    count: Count | None
    to_now: bool = False
    ahead: bool = False


class Nth(msgspec.Struct, frozen=True, tag=True):
    """The n-th day, week, month or year of what goes on: entered its fourth week."""

    unit: Unit
    number: int


class Inside(msgspec.Struct, frozen=True, tag=True):
    """The n-th (-1: last) day, week, weekend or weekday inside a longer time: the second week of May."""

    number: int
    unit: Unit
    of: Value
    weekday: int | None = None


class Around(msgspec.Struct, frozen=True, tag=True):
    """The calendar unit that holds a date: the week of 4 June."""

    unit: Unit
    of: Value


class Beside(msgspec.Struct, frozen=True, tag=True):
    """So many units before (`sign` -1) or after a time that is told with it: the eve of 1 May, two days after 5 May."""

    of: Value
    unit: Unit
    count: Count
    sign: int


class FromTo(msgspec.Struct, frozen=True, tag=True):
    """From one time to another, both included."""

    first: Value
    last: Value


class Lasting(msgspec.Struct, frozen=True, tag=True):
    """From a time on, for so long: for five days from 1 November."""

    of: Value
    unit: Unit
    count: Count


Value = (
    Dated
    | Decade
    | Season
    | Quarter
    | Holiday
    | Numeric
    | Weekly
    | MonthDay
    | Period
    | Night
    | Away
    | Window
    | Same
    | Vague
    | Lasted
    | Nth
    | Inside
    | Around
    | Beside
    | FromTo
    | Lasting
)
