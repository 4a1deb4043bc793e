"""What is found out about an act's status: flags on the way, a ruling at its end."""

from __future__ import annotations

import msgspec

from tocsin.model import Status

# What people announce or call for as their own act is planned; what they call for from others is only wanted.
OWN_ACTS = frozenset({"strike", "protest", "strike-end", "solidarity", "lockout", "negotiation"})
# What somebody "faces" has not come yet; one can face threats or charges that are there.
YET_TO_COME = frozenset(
    {"eviction", "dismissal", "expulsion", "sentence", "fine", "arrest", "killing", "seizure", "ban", "torture"}
)
# What is announced on a condition is a threat or a plan of those who announce it; of the rest it is a mere prediction.
THREATENED = OWN_ACTS | {"dismissal", "eviction", "return-call", "payment", "settlement"}
# "They gathered *to demand*": the purpose is fulfilled by the act itself.
FULFILLED = frozenset(
    {"demand", "protest", "condemnation", "solidarity", "complaint", "return-call", "negotiation", "surveillance"}
)


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
