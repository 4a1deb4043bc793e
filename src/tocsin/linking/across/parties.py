"""Who tells linking which parties are one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from tocsin.linking import identity
from tocsin.model import Party


class Judged(Protocol):
    """What linking asks of a decision."""

    @property
    def verdict(self) -> identity.Verdict:
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


class ByNames:
    """Parties told apart by their names, in any script and spelling, and what the reports tell of them."""

    def keys(self, party: Party) -> Iterable[str]:
        """Keys of which parties that are one share at least one."""
        return identity.keys(party)

    def compare(self, a: Party, b: Party) -> Judged:
        """Whether two parties are one."""
        return identity.compare(a, b)
