"""A decision whether two parties are one."""

from __future__ import annotations

from typing import Literal

import msgspec

Verdict = Literal["same", "different", "unsure"]
SAME, DIFFERENT = 0.75, 0.25  # scores from which, and up to which, a verdict is given


class Decision(msgspec.Struct, frozen=True):
    """Whether two parties are one: `score` runs from 0 (surely two) to 1 (surely one); `reason` says why in words.

    `unsure` is never merged; it is offered to a person.
    """

    verdict: Verdict
    score: float
    reason: str


def decision(score: float, reason: str) -> Decision:
    """The decision that a score stands for."""
    score = round(min(max(score, 0.0), 1.0), 3)
    verdict: Verdict = "same" if score >= SAME else "different" if score <= DIFFERENT else "unsure"
    return Decision(verdict, score, reason)
