"""What is found out about an act's status: flags on the way, a ruling at its end."""

from __future__ import annotations

import msgspec

from tocsin.model import Status


class Ruling(msgspec.Struct, frozen=True):
    """The status, None when no act is stated, and the reasons in a few words each."""

    status: Status | None
    why: tuple[str, ...]


class Flags:
    """What was found on the way from the trigger up to its main clause."""

    __slots__ = ("conditional", "denied", "hedged", "negated", "obliged", "planned", "said", "unreal", "why")

    def __init__(self) -> None:
        self.unreal = self.planned = self.hedged = self.negated = self.denied = False
        self.said = False  # somebody in the report says it
        self.obliged = False  # it must be done
        self.conditional = False  # it is to come if something else does
        self.why: list[str] = []

    def set(self, flag: str, word: str) -> None:
        """Raise a flag because of a word."""
        setattr(self, flag, True)
        self.why.append(f"{flag} by {word!r}")
