"""A time expression as found in a text."""

from __future__ import annotations

from typing import Literal

import msgspec

from tocsin.coding.dates.value import Value

Kind = Literal["absolute", "deictic", "anaphoric", "duration"]
Relation = Literal["on", "since", "until", "by", "before", "after", "during", "from-to", "from", "to", "for"]


class TimeExpression(msgspec.Struct, frozen=True, kw_only=True):
    """Words of a text that tell a time; `text` stands at `start` to `end` (code points).

    `kind`: `absolute` needs nothing, or a year from the context; `deictic` counts from publication; `anaphoric`
    counts from the story's previous act; `duration` tells how long.
    `relation`: how the act stands to the time ("since Monday", "by Friday"); `for` is "wages for September" or
    "a strike planned for Monday", `from` a beginning.
    `attributive`: the time belongs to a noun beside it ("Friday's strike", "the meeting of 14 August") and dates the
    clause only if that noun is its act.
    `attached`: the words count from an act that is told right after them ("two days after the raid").
    `onward`: the words tell a beginning, past or to come ("с мая": since May, from May on); the relation is that of
    what has happened, and in a plan it is `from`.
    `aside`: the time only compares ("the first strike since 1998", "for the first time since March") or measures
    something else; it does not date the clause.
    """

    start: int
    end: int
    text: str
    kind: Kind
    relation: Relation
    value: Value
    attributive: bool = False
    attached: bool = False
    onward: bool = False
    aside: bool = False
