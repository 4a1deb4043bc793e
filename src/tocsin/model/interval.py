"""Whole days from `earliest` to `latest`, both inclusive."""

from __future__ import annotations

import calendar
import datetime as dt

import msgspec

from tocsin.model.errors import BadDate


class Interval(msgspec.Struct, frozen=True, order=True):
    """Whole days, both ends inclusive. Encoded as ISO 8601 dates. Raises `BadDate` when it ends before it begins."""

    earliest: dt.date
    latest: dt.date

    def __post_init__(self) -> None:
        if self.latest < self.earliest:
            raise BadDate(f"{self.earliest} to {self.latest} ends before it begins; give the earlier day first")

    def __contains__(self, day: dt.date) -> bool:
        return self.earliest <= day <= self.latest

    @property
    def days(self) -> int:
        """How many days it holds; at least 1."""
        return (self.latest - self.earliest).days + 1

    def meet(self, other: Interval) -> Interval | None:
        """The days in both, or None."""
        lo, hi = max(self.earliest, other.earliest), min(self.latest, other.latest)
        return Interval(lo, hi) if lo <= hi else None

    @classmethod
    def parse(cls, text: str) -> Interval:
        """`YYYY`, `YYYY-MM` or `YYYY-MM-DD` as the days it covers; raises `BadDate` for anything else."""
        parts = text.strip().split("-")
        try:
            if not all(p.isascii() and p.isdigit() for p in parts) or len(parts[0]) != 4:
                raise ValueError
            numbers = [int(p) for p in parts]
            if len(numbers) == 1:
                return cls(dt.date(numbers[0], 1, 1), dt.date(numbers[0], 12, 31))
            if len(numbers) == 2:
                return month(numbers[0], numbers[1])
            day = dt.date(*numbers)
            return cls(day, day)
        except (ValueError, TypeError):
            raise BadDate(f"{text[:40]!r} is no date; write YYYY, YYYY-MM or YYYY-MM-DD") from None


def day(date: dt.date) -> Interval:
    """One day as an interval."""
    return Interval(date, date)


def month(year: int, number: int) -> Interval:
    """One calendar month; raises `ValueError` when there is none such."""
    return Interval(dt.date(year, number, 1), dt.date(year, number, calendar.monthrange(year, number)[1]))
