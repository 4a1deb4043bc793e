"""Whom a headline names by description only ("Union lawyer jailed"), until the story brings them in by more words."""

from __future__ import annotations

from tocsin.coding.entity import Entity
from tocsin.coding.referents import Referent
from tocsin.coding.scene import FEW, STAFF, Scene

LEAD = 4  # sentences after the headline that bring in those whom it names
WEIGHT = 0.6  # what is named in the headline weighs less than what the story tells


class Headline:
    """Remembers a headline's descriptions and hands each to the first mention of the story that fits it."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.last = -1  # the headline's last sentence
        self._groups: list[Entity] = []
        self._persons: list[tuple[int, Entity]] = []
        self._bodies: list[tuple[int, Entity]] = []

    def note(self, referent: Referent, entity: Entity) -> None:
        """Remember a description that stands in the headline."""
        if entity.named or entity.owner is not None or referent.kind == "pronoun":
            return
        if referent.number == 2 and (entity.classes & STAFF or referent.count is not None):
            if entity not in self._groups:
                self._groups.append(entity)
        elif entity.animate:
            self._persons.append((referent.start, entity))
        elif entity.type == "organisation" and entity.number == 1 and self.scene.finder.noun_gender is not None:
            self._bodies.append((referent.start, entity))

    def group(self, referent: Referent) -> Entity | None:
        """The headline's group that a new group of the story's first sentences is."""
        if referent.sentence > self.last + LEAD or referent.number != 2 or referent.owner is not None:
            return None
        if referent.sentence <= self.last or referent.plain & self.scene.lexicon["part_modifiers"]:
            return None
        for group in self._groups:
            same = referent.head in group.heads
            if group.count is not None:
                fits = referent.count == group.count and (same or self.scene.known.alike(group, referent))
            else:
                whole = referent.count is None or referent.count >= FEW
                staff = bool(referent.classes & STAFF and group.classes & STAFF)
                fits = whole and staff and self.scene.known.alike(group, referent)
            if fits:
                self._groups.remove(group)
                group.count, group.employer, group.begun = referent.count, None, referent.sentence
                group.words |= set(referent.words)
                group.small = referent.count is not None and referent.count < FEW
                group.placed = False
                return group
        return None

    def person(self, head: str, entity: Entity, sentence: int) -> None:
        """A named person is described by a word that the headline used: its mention becomes the person's."""
        if sentence > self.last + LEAD:
            return
        for k, (start, described) in enumerate(self._persons):
            if head in described.heads and not (described.gender and entity.gender not in ("", described.gender)):
                self.scene.at[start] = entity
                entity.mentions += 1
                del self._persons[k]
                return

    def body(self, head: str, entity: Entity, sentence: int) -> None:
        """A named body is described by the headline's word: "рабочие завода", then "рабочие завода «Вятлит»"."""
        if sentence > self.last + LEAD:
            return
        for _, described in self._bodies:
            if head in described.heads and described is not entity:
                for at, known in list(self.scene.at.items()):
                    if known is described:
                        self.scene.at[at] = entity
                self.scene.known.forget(described)
                for phrase in described.phrases:
                    entity.call(phrase)
                entity.mentions += described.mentions
                self._bodies = [b for b in self._bodies if b[1] is not described]
                return
