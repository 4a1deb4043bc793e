"""Finds time expressions in Russian text."""

from __future__ import annotations

from typing import cast

from tocsin.coding.dates.build import build
from tocsin.coding.dates.expression import Kind, TimeExpression
from tocsin.coding.dates.grammar import Match
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
    return words.longest(tokens(words, read.text, first, last), read.text, lambda match: _expression(match, read))


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
