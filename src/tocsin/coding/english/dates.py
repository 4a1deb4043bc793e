"""Finds time expressions in English text."""

from __future__ import annotations

from typing import cast

from tocsin.coding.dates.build import build
from tocsin.coding.dates.expression import Kind, Relation, TimeExpression
from tocsin.coding.dates.grammar import Match
from tocsin.coding.english import time_guards as guards
from tocsin.coding.english.time_words import grammar, tokens


def find_times(text: str, start: int = 0, end: int | None = None) -> list[TimeExpression]:
    """Time expressions in `text` between `start` and `end` (code points), in order, the longest where they overlap.

    Each starts and ends inside the bounds, and `text[e.start:e.end] == e.text`. Takes time linear in the length.
    """
    words, limit = grammar(), len(text) if end is None else min(end, len(text))
    return words.longest(tokens(words, text, max(0, start), limit), text, lambda match: _expression(match, text))


def _expression(match: Match, text: str) -> TimeExpression | None:
    """The expression that a match makes, or None where it is no time after all."""
    relation = cast(Relation, match.get("rel") or match.rule.relation)
    if guards.is_none(match, text, relation):
        return None
    value = build(match)
    if value is None:
        return None
    start, owned = match.start, guards.is_owned(match, text)
    if guards.is_possessive(match, text) and match.has("rel") and match.last - match.first > 1:
        # "In Friday's strike": the preposition is the strike's.
        start, relation = _past_preposition(match), "on"
    elif match.has("clock") and relation in ("after", "before", "from", "to"):
        relation = "on"  # "before dawn on Friday" is on Friday
    elif relation in ("after", "before") and guards.is_modifier(match, text):
        relation, owned = "on", True
    return TimeExpression(
        start=start,
        end=match.end,
        text=text[start : match.end],
        kind=cast(Kind, match.rule.kind),
        relation=relation,
        value=value,
        attributive=owned,
        attached=guards.is_attached(match, text),
        aside=(relation == "since" or match.rule.name == "lasted") and guards.is_compared(match, text),
    )


def _past_preposition(match: Match) -> int:
    """Where a match begins without its preposition ("in", "ahead of")."""
    rest = match.tokens[match.first + 1 : match.last]
    return next((token.start for token in rest if token.value not in ("of", "to", "than")), match.start)
