"""What the tests of dates share: an English phrase read against a publication date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from tocsin.coding.dates import TimeExpression, resolve
from tocsin.coding.english.dates import find_times
from tocsin.model import Interval, When


def _interval(text: str | None) -> Interval | None:
    first, _, last = (text or "").partition("..")
    if last:
        return Interval(dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    return Interval.parse(first) if first else None


@pytest.fixture(scope="session")
def interval() -> Callable[[str | None], Interval | None]:
    """`2019`, `2019-07`, `2019-07-08` or `2019-07-08..2019-07-12` as an interval."""
    return _interval


@pytest.fixture(scope="session")
def only() -> Callable[[str], TimeExpression]:
    """The one time expression of a phrase."""

    def read(phrase: str) -> TimeExpression:
        found = find_times(phrase)
        assert len(found) == 1, [f.text for f in found]
        return found[0]

    return read


@pytest.fixture(scope="session")
def when(only) -> Callable[..., When | None]:
    """When a phrase is, against a publication date and the date of the story's previous act."""

    def read(phrase: str, published: str | None, anchor: str | None = None, *, future: bool = False) -> When | None:
        return resolve(only(phrase), published=_interval(published), anchor=_interval(anchor), future=future)

    return read


@pytest.fixture(scope="session")
def days(when) -> Callable[..., str]:
    """`2019-07-08`, `2019-07-08..2019-07-12`, with `?` for an open end; `none` when it cannot be told."""

    def read(phrase: str, published: str | None, anchor: str | None = None, *, future: bool = False) -> str:
        found = when(phrase, published, anchor, future=future)
        if found is None:
            return "none"
        first, last = (str(d) if d else "?" for d in (found.earliest, found.latest))
        return first if first == last else f"{first}..{last}"

    return read
