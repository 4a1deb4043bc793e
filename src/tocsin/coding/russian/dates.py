"""Finds time expressions in Russian text."""

from __future__ import annotations

import itertools
import re
from typing import cast

import msgspec

from tocsin.coding.dates.build import build
from tocsin.coding.dates.expression import Kind, TimeExpression
from tocsin.coding.dates.grammar import Match
from tocsin.coding.dates.value import Dated, Year
from tocsin.coding.russian import time_guards as guards
from tocsin.coding.russian.letters import Plain, plain
from tocsin.coding.russian.time_words import grammar, tokens


def find_times(text: str, start: int = 0, end: int | None = None) -> list[TimeExpression]:
    """Time expressions in `text` between `start` and `end` (code points), in order, the longest where they overlap.

    Each starts and ends inside the bounds, and `text[e.start:e.end] == e.text`. Takes time linear in the length.
    """
    words, read = grammar(), plain(text)
    first = read.inside(max(0, start))
    last = read.inside(len(text) if end is None else max(0, min(end, len(text))))
    found = words.longest(tokens(words, read.text, first, last), read.text, lambda match: _expression(match, read))
    return _without_eves(_with_years(found, text), text)


def _without_eves(found: list[TimeExpression], text: str) -> list[TimeExpression]:
    """In "накануне, 1 марта" the day says which eve is meant."""
    told = [
        one.text.lower() == "накануне" and two.kind == "absolute" and text[one.end : two.start] == ", "
        for one, two in itertools.pairwise(found)
    ]
    return [one for one, is_told in zip(found, [*told, False], strict=False) if not is_told]


def _with_years(found: list[TimeExpression], text: str) -> list[TimeExpression]:
    """The year that stands behind a noun is that of the month before it: "январских протестов 2022 года"."""
    kept: list[TimeExpression] = []
    for expression in found:
        month = kept[-1] if kept else None
        if month is not None and _is_year_of(expression, month, text):
            value = msgspec.structs.replace(cast(Dated, month.value), year=cast(Dated, expression.value).year)
            kept[-1] = msgspec.structs.replace(month, value=value)
        else:
            kept.append(expression)
    return kept


def _is_year_of(expression: TimeExpression, month: TimeExpression, text: str) -> bool:
    year, value = expression.value, month.value
    if not (expression.attributive and month.attributive and isinstance(year, Dated) and isinstance(value, Dated)):
        return False
    bare = year.month is None and year.year.number is not None and value.day is None and value.year == Year()
    return bare and re.fullmatch(r"(?:\s+\w+){1,2}\s+", text[month.end : expression.start]) is not None


def _expression(match: Match, read: Plain) -> TimeExpression | None:
    """The expression that a match makes, or None where it is no time after all."""
    text = read.text
    if guards.is_none(match, text):
        return None
    value = build(match)
    if value is None:
        return None
    relation = guards.relation(match, text)
    start, end = read.span(match.start, match.end)
    compared = (
        relation == "since" or match.rule.name == "lasted" or (match.rule.name == "window" and match.get("sign") < 0)
    )
    return TimeExpression(
        start=start,
        end=end,
        text=read.given[start:end],
        kind=cast(Kind, match.rule.kind),
        relation=relation,
        value=value,
        attributive=guards.is_owned(match, text),
        attached=guards.is_attached(match, text),
        onward=relation in ("since", "from") and match.word("rel") in ("с", "со"),
        aside=compared and guards.is_compared(match, text),
    )
