"""What the stages of coreference share while they walk through a report: who is known, and where each was named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tocsin.coding.candidates import Candidates
from tocsin.coding.entity import Entity
from tocsin.coding.partynames import PartyNames
from tocsin.coding.referents import ReferentFinder
from tocsin.coding.tree import Node
from tocsin.model import Span

STAFF = frozenset({"worker", "striker", "member"})
FEW = 20  # members of a group that is a part of a workforce, not all of it
WINDOW = 3  # sentences back that a pronoun can reach


class Scene:
    """`at`: offset of a mention's head -> entity; `phrases`: its words; `beside`: heads of words beside names."""

    def __init__(self, names: PartyNames, finder: ReferentFinder, lexicon: Mapping[str, frozenset[str]]) -> None:
        self.names = names
        self.finder = finder
        self.lexicon = lexicon
        self.known = Candidates(lexicon)
        self.at: dict[int, Entity] = {}
        self.phrases: dict[int, Span] = {}
        self.beside: dict[int, Entity] = {}
        self.leads: list[tuple[int, int, Entity]] = []  # subjects: offset, sentence number and entity
        self.counted: dict[int, int] = {}  # where the noun ends that a quantity counts: "hundreds of workers"

    def entity_at(self, node: Node) -> Entity | None:
        """The entity that a word names, also of a name that the walk has not reached."""
        found = self.at.get(node.start)
        if found is None:
            name = self.finder.names.at(node.start)
            found = self.names.entities.get(name.start) if name is not None else None
        return found

    def speaks(self, at: int) -> bool:
        """Whether the mention at an offset is of somebody who can speak."""
        entity = self.at.get(at)
        return entity is not None and not entity.thing

    def make_person(self, entity: Entity) -> None:
        """Take a name of unknown kind for a person's."""
        if entity.type == "unknown" or entity.open:
            entity.type, entity.animate, entity.open = "person", True, False


def set_of(parts: Sequence[Entity], start: int) -> Entity:
    """Several parties as one, for "they" and "both"."""
    entity = Entity(start, "group", 2)
    entity.parts = list(parts)
    entity.classes = frozenset().union(*(p.classes for p in parts))
    entity.count = len(parts)
    return entity
