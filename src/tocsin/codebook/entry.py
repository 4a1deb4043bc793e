"""The codebook's values: a kind, its frames, their triggers and conditions, as `docs/codebook.md` tells them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

Family = Literal["dispute", "repression", "response"]
Pos = Literal["verb", "noun", "adjective", "phrase"]
GAP = "..."


class Trigger(msgspec.Struct, frozen=True, gc=False):
    """One entry of a frame: the words in dictionary form, `GAP` where up to six words may stand between."""

    pos: Pos
    words: tuple[str, ...]

    @property
    def head(self) -> str:
        """The word that the entry is inflected on: a verb's first, a noun's last."""
        return self.words[-1] if self.pos == "noun" else self.words[0]


class Path(msgspec.Struct, frozen=True, gc=False):
    """Steps from a trigger to the words that fill a role; alternatives joined by `&` are all taken."""

    steps: tuple[tuple[str, ...], ...]

    def __str__(self) -> str:
        return " & ".join(".".join(s) for s in self.steps)


class Condition(msgspec.Struct, frozen=True, gc=False):
    """What the words at `path` must or must not be; `required`: there must be some."""

    path: Path
    required: bool
    classes: frozenset[str]
    words: frozenset[str]
    not_classes: frozenset[str]
    not_words: frozenset[str]


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """One construction that tells an act."""

    kind: str
    name: str
    triggers: tuple[Trigger, ...]
    actor: tuple[Path, ...] = ()
    target: tuple[Path, ...] = ()
    where: tuple[Condition, ...] = ()
    complement: tuple[Trigger, ...] = ()
    has: frozenset[str] = frozenset()
    hasnt: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    context: frozenset[str] = frozenset()
    voice: Literal["any", "active", "passive"] = "any"
    negated: bool = False
    status: Literal["planned"] | None = None
    mode: str | None = None
    confidence: float = 0.9

    @property
    def label(self) -> str:
        """The name by which a claim tells what made it."""
        return f"{self.kind}/{self.name}"

    @property
    def tells_in_clause(self) -> bool:
        """Whether the trigger's complement clause helps to tell the act: "told her *that she would pay*"."""
        paths = (*self.actor, *self.target, *(c.path for c in self.where))
        return bool(self.complement) or any(steps[0] == "clause" for path in paths for steps in path.steps)

    @property
    def weight(self) -> int:
        """How specific the frame is: conditions count, so that the finer frame wins on the same trigger."""
        conditions = len(self.where) * 2 + (3 if self.complement else 0) + (2 if self.has else 0)
        return conditions + bool(self.needs) + bool(self.context) + self.negated + (self.voice != "any")


class Example(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence that must code, with what must be found in it."""

    text: str
    trigger: str | None = None
    actor: str | None = None
    target: str | None = None
    status: str | None = None


class Mode(msgspec.Struct, frozen=True):
    """A finer sort of a kind, and by language the words that show it."""

    definition: str
    words: Mapping[str, tuple[str, ...]]


class Kind(msgspec.Struct, frozen=True, kw_only=True):
    """One kind of act.

    `story` tells who fills a role that a clause leaves open, where the report has one such party: role -> `workforce`,
    `employer`, `sides` (the union or workforce, and the employer), `police`, `court`, `accused`, `crowd`, `opponent`,
    `complainant` (who complained or suffered last), `addressee` (to whom was complained) or `teller` (who says that it
    will be done).
    """

    kind: str
    family: Family
    definition: str
    counts: str
    excludes: str
    names_person: bool = False
    story: Mapping[str, str] = {}
    modes: Mapping[str, Mode]
    crosswalk: Mapping[str, str | None]
    beats: tuple[str, ...] = ()
    frames: Mapping[str, tuple[Frame, ...]]
    codes: Mapping[str, tuple[Example, ...]]
    codes_not: Mapping[str, tuple[str, ...]]


class Codebook(msgspec.Struct, frozen=True, kw_only=True):
    """All kinds, and the word classes by language: class -> words in dictionary form."""

    kinds: Mapping[str, Kind]
    classes: Mapping[str, Mapping[str, frozenset[str]]]

    def frames(self, language: str) -> list[Frame]:
        """Every frame of one language, in a fixed order."""
        return [f for k in sorted(self.kinds) for f in self.kinds[k].frames.get(language, ())]

    def languages(self) -> frozenset[str]:
        """The languages that have frames."""
        return frozenset(lang for k in self.kinds.values() for lang, frames in k.frames.items() if frames)
