"""A claim in the making: what matched, and what the later stages have decided about it."""

from __future__ import annotations

from tocsin.coding.frames import Hit
from tocsin.coding.sentences import Sentence
from tocsin.coding.tree import Node, Tree
from tocsin.model import Mention, Span, Status, When, Where


class Draft:
    """One act told by one clause. Stages fill it in: frame, status, roles, time, place; `why` names each decision."""

    __slots__ = (
        "actor",
        "actors",
        "confidence",
        "extras",
        "family",
        "hit",
        "kind",
        "mode",
        "quote",
        "sentence",
        "source",
        "status",
        "target",
        "targets",
        "trigger",
        "when",
        "where",
        "why",
    )

    def __init__(
        self, hit: Hit, sentence: Sentence, quote: Span, trigger: Span, status: Status, why: list[str]
    ) -> None:
        self.hit = hit
        self.sentence = sentence
        self.quote = quote
        self.trigger = trigger
        self.status: Status = status
        self.why = why
        self.kind = hit.frame.kind
        self.mode = hit.frame.mode
        self.confidence = hit.frame.confidence
        self.family = ""
        # Head words of the roles as the frame found them, then the mentions that they became.
        self.actor: list[Node] = hit.actor
        self.target: list[Node] = hit.target
        self.actors: list[Mention] = []
        self.targets: list[Mention] = []
        self.source: Mention | None = None
        self.when: When | None = None
        self.where: Where | None = None
        self.extras: dict[str, object] = {}

    @property
    def tree(self) -> Tree:
        """The sentence's tree."""
        return self.hit.tree

    @property
    def node(self) -> Node:
        """The trigger's head word."""
        return self.hit.node
