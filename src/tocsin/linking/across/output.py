"""What linking over reports gives, as typed values; each is one line of JSON with its `type` first."""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec

from tocsin.model import PartyType, Status, When, Where


class ClaimOf(msgspec.Struct, frozen=True, order=True):
    """A claim by its report's id and its own."""

    report: str
    claim: str


class Named(msgspec.Struct, frozen=True):
    """A party in a role: the fullest of its names, what sort it is, and every name that the reports use."""

    name: str
    type: PartyType
    names: tuple[str, ...]


class Saying(msgspec.Struct, frozen=True):
    """One of the things that claims say about a field, the claims that say it, and how many sources they come from."""

    value: str | int
    claims: tuple[ClaimOf, ...]
    sources: int


class Disagreement(msgspec.Struct, frozen=True):
    """What claims of one event do not agree on, and what each side says."""

    about: Literal["whether", "kind", "count", "amount", "day", "place", "actor", "target"]
    says: tuple[Saying, ...]


class Ground(msgspec.Struct, frozen=True):
    """One reason for a link, and its weight: about the logarithm of the odds that it adds."""

    reason: str
    weight: float


class Joined(msgspec.Struct, frozen=True):
    """Why two claims were taken for one act."""

    claims: tuple[ClaimOf, ClaimOf]
    weight: float
    reasons: tuple[Ground, ...]


class JoinedEvent(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="event"):
    """One act over all reports.

    `reports` counts the reports that tell it, `sources` those of them that are not reprints of another.
    """

    event: str
    kind: str
    status: Status
    when: When | None
    where: Where | None
    actor: tuple[Named, ...]
    target: tuple[Named, ...]
    claims: tuple[ClaimOf, ...]
    reports: int
    sources: int
    disagreements: tuple[Disagreement, ...]
    why: tuple[Joined, ...]


class Stage(msgspec.Struct, frozen=True):
    """A state that a dispute came into: by which event, and when."""

    state: str
    event: str
    earliest: dt.date | None
    latest: dt.date | None


class JoinedDispute(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="dispute"):
    """A dispute over all reports: its events in order of time, and the states that it came into, the last one first."""

    case: str
    title: str
    state: str | None
    workers: tuple[Named, ...]
    employer: tuple[Named, ...]
    where: Where | None
    states: tuple[Stage, ...]
    events: tuple[str, ...]
    reports: int
    sources: int
    why: tuple[str, ...]


class JoinedFile(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="file"):
    """What was done to one person over all reports, in order of time. `why` tells which names were taken for one."""

    case: str
    title: str
    names: tuple[str, ...]
    events: tuple[str, ...]
    reports: int
    sources: int
    why: tuple[str, ...]


class Possible(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="possible"):
    """Two events that may be one act, though not surely enough to join them: for a person to decide."""

    events: tuple[str, str]
    claims: tuple[ClaimOf, ClaimOf]
    weight: float
    reasons: tuple[Ground, ...]


class Linked(msgspec.Struct, frozen=True):
    """All that linking over reports gives, in the order in which it is printed."""

    events: tuple[JoinedEvent, ...]
    disputes: tuple[JoinedDispute, ...]
    files: tuple[JoinedFile, ...]
    possible: tuple[Possible, ...]

    def lines(self, *, possible: bool = False) -> list[bytes]:
        """One line of JSON each, in UTF-8, keys in a fixed order, no line breaks; what is only `possible` if asked."""
        encode = msgspec.json.encode
        return [
            encode(each) for each in (*self.events, *self.disputes, *self.files, *(self.possible if possible else ()))
        ]
