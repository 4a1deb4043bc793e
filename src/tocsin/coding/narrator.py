"""Who speaks outside quotation marks: the turns of a transcript, and the "I" and "we" of statements and communiqués."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

from tocsin.coding.entity import Entity
from tocsin.coding.scene import Scene
from tocsin.coding.sentences import Sentence

LABEL = re.compile(r"^([^\W\d_][\w .'’-]{1,40}):[ \t]+(?=\S)", re.MULTILINE)
CALLED = re.compile(r" ([^\W\d_]+) ")
TURNS = 3  # labelled lines that make a transcript
OURS = 2  # times that a text must say "we" to be its issuer's own
HEAD = 600  # characters at a text's beginning in which its issuer is named
NEXT = 3  # characters between "I" or "We" and the words that tell who it is


class Narrator:
    """The speakers of one report by offset."""

    def __init__(self, scene: Scene, sentences: Sequence[Sentence], quoted: Sequence[tuple[int, int]]) -> None:
        self.scene = scene
        self.text = scene.finder.text
        self._quoted = [a for a, _ in quoted]
        self._ends = [b for _, b in quoted]
        self._turns = self._transcript()
        self._turn_starts = [start for start, _, _ in self._turns]
        self._starts = sorted(scene.at)
        self.person, self.body = self._introduced(sentences)

    def turn(self, offset: int) -> tuple[int, Entity] | None:
        """In a transcript: where the speaker of these words is named, and who it is."""
        k = bisect.bisect_right(self._turn_starts, offset) - 1
        if k < 0 or offset >= self._turns[k][1]:
            return None
        start = self._turns[k][0]
        label = self.text.rfind("\n", 0, start) + 1
        return label, self._turns[k][2]

    def _transcript(self) -> list[tuple[int, int, Entity]]:
        labels = list(LABEL.finditer(self.text))
        out: list[tuple[int, int, Entity]] = []
        if len(labels) < TURNS:
            return out
        for found in labels:
            entity = self.scene.names.entities.get(found.start()) or self.scene.names.called(found.group(1))
            end = self.text.find("\n", found.end())
            if entity is not None and entity.type in ("person", "unknown"):
                out.append((found.end(), len(self.text) if end < 0 else end, entity))
        return out if len(out) >= TURNS - 1 else []

    def _introduced(self, sentences: Sequence[Sentence]) -> tuple[Entity | None, Entity | None]:
        """Who "I" and "we" are: "I, Tendai Muzondo, state…"; the body in a statement's head."""
        person: Entity | None = None
        body: Entity | None = None
        ours = 0
        groups = self.scene.lexicon["speaker_group_pronouns"]
        singles = self.scene.lexicon["speaker_pronouns"]
        for found in re.finditer(r"[^\W\d_]+", self.text):
            lower = found.group().lower()
            if lower not in groups and lower not in singles:
                continue
            if self._in_quote(found.start()):
                continue
            if lower in groups:
                ours += 1
                body = body or self._beside(found.end())
            elif person is None:
                person = self._beside(found.end())
        if ours < OURS:
            return person, None
        return person, body or self._issuer(sentences)

    def _in_quote(self, offset: int) -> bool:
        k = bisect.bisect_right(self._quoted, offset) - 1
        return k >= 0 and offset < self._ends[k]

    def _beside(self, end: int) -> Entity | None:
        called = CALLED.match(self.text, end)
        if called is not None and called.group(1).lower() in self.scene.lexicon["named_by"]:
            end = called.end() - 1  # "меня зовут Виктор Саенко"
        elif self.text[end : end + 2] != ", ":
            return None
        k = bisect.bisect_left(self._starts, end)
        for at in self._starts[k : k + 3]:
            if self.scene.phrases[at].start - end <= NEXT:
                return self.scene.at[at]
        return None

    def _issuer(self, sentences: Sequence[Sentence]) -> Entity | None:
        """The named organisation that stands in the head of the text, the one most spoken of first."""
        head = self.text[: min(HEAD, sentences[min(5, len(sentences) - 1)].end if sentences else 0)].lower()
        bodies = [e for e in self.scene.names.all if e.type in ("organisation", "unknown") and e.mentions]
        named = [e for e in bodies if any(n.lower() in head for n in e.names)]
        return max(named, key=lambda e: (e.mentions, -e.first), default=None)
