"""The plainest way to tell whether two parties are one: equal names, whatever their case and accents."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Protocol

import msgspec

from tocsin.linking.likeness import WORD
from tocsin.linking.words import fold
from tocsin.model import Party

Verdict = Literal["same", "different", "unsure"]


class Decision(msgspec.Struct, frozen=True):
    """Whether two parties are one, how sure that is (0 to 1), and why."""

    verdict: Verdict
    score: float
    reason: str


class Judged(Protocol):
    """What linking asks of a decision."""

    @property
    def verdict(self) -> Verdict:
        """`same`, `different` or `unsure`."""

    @property
    def score(self) -> float:
        """How sure, 0 to 1."""

    @property
    def reason(self) -> str:
        """Why, in words."""


class Identity(Protocol):
    """Who tells parties apart: `keys` that parties of one name share, and `compare`."""

    def keys(self, party: Party) -> Iterable[str]:
        """Keys of which two parties share one if they can be the same."""

    def compare(self, a: Party, b: Party) -> Judged:
        """Whether two parties are one."""


class EqualNames:
    """Parties are one when a full name of theirs is equal but for case and accents."""

    def keys(self, party: Party) -> Iterable[str]:
        """The name's longest word."""
        return sorted({max(_words(party.name), key=lambda w: (len(w), w), default="")} - {""})

    def compare(self, a: Party, b: Party) -> Decision:
        """Equal words are the same, words of which none is shared are different, all else is unsure."""
        one, other = set(_words(a.name)), set(_words(b.name))
        if one == other:
            return Decision("same", 1.0, "equal names")
        if not one & other:
            return Decision("different", 1.0, "different names")
        return Decision("unsure", 0.5, "names that share a word")


def _words(name: str) -> list[str]:
    return [fold(w) for w in WORD.findall(name)]
