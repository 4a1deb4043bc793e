"""Whom a pronoun means: by gender and number, by what stands in its clause, by who leads the story where it stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set

from tocsin.coding import grammar
from tocsin.coding.entity import Entity
from tocsin.coding.referents import Referent
from tocsin.coding.scene import WINDOW, Scene
from tocsin.coding.tree import Node, clause_of

ARGUMENTS = frozenset({"subj", "subj:pass", "obj", "iobj", "obl", "agent"})
BODY = 0.5  # how well "она" may mean a firm
SUBJECTS = ("subj", "subj:pass")


def as_person(entity: Entity) -> float:
    """How well "he" or "she" may mean an entity, 0 to 1."""
    if entity.type == "person":
        return 1.0
    if entity.number == 1 and entity.animate:
        return 0.9
    return 0.6 if entity.type == "unknown" and entity.open and entity.named else 0.0


def as_many(entity: Entity) -> float:
    """How well "they" may mean an entity, 0 to 1."""
    if entity.number == 2:
        return 0.8 if entity.type == "organisation" else 1.0
    return 0.3 if entity.type in ("organisation", "authority") and not entity.animate else 0.0


def as_thing(entity: Entity) -> float:
    """How well "it" may mean an entity, 0 to 1."""
    if entity.number == 2 or entity.type == "person" or entity.animate:
        return 0.0
    return 1.0 if entity.type in ("organisation", "authority") or entity.open else 0.5


class Pronouns:
    """Resolves pronouns of a scene. `wanted`: by offset, the classes that a frame asks of the word.

    `victims`: offsets of words for those to whom repression is done.
    """

    def __init__(self, scene: Scene, wanted: Mapping[int, frozenset[str]], victims: Set[int]) -> None:
        self.scene = scene
        self.lexicon = scene.lexicon
        self.wanted = wanted
        self.victims = victims

    def resolve(self, referent: Referent, number: int) -> Entity | None:
        """The entity of a pronoun in sentence `number`, or None; the first person is left to the quotation."""
        lower = referent.head
        if lower in self.lexicon["speaker_pronouns"] or lower in self.lexicon["speaker_group_pronouns"]:
            return None
        if lower in self.lexicon["reflexives"] and referent.node is not None:
            for subject in grammar.surface_subject(clause_of(referent.node)):
                own = self.scene.entity_at(subject)
                if own is not None:
                    return own
        fits = self._as_gendered(referent.gender) if referent.gender else as_many if referent.number == 2 else as_thing
        forward = self._forward(referent, fits)
        if forward is not None:
            return forward
        found = self.best(referent, number, fits, self._barred(referent))
        if found is not None and referent.gender and not found.gender:
            found.gender = referent.gender
        return found

    def _as_gendered(self, gender: str) -> Callable[[Entity], float]:
        """How well a pronoun of a gender may mean an entity: a body too, where nouns for things have a gender."""
        gender_of = self.scene.finder.noun_gender
        if gender_of is None:
            return as_person

        def fits(entity: Entity) -> float:
            person = as_person(entity)
            if person or entity.number == 2 or entity.thing or entity.type not in ("organisation", "authority"):
                return person
            words = (entity.name.split(" ")[0], *sorted(entity.heads)) if entity.named else sorted(entity.heads)
            return BODY if any(gender_of(word) == gender for word in words) else 0.0

        return fits

    def best(
        self, referent: Referent, number: int, fits: Callable[[Entity], float], barred: frozenset[int] = frozenset()
    ) -> Entity | None:
        """The entity most in mind that agrees."""
        at = referent.start
        return self.scene.known.best(referent, number, WINDOW, barred, fits, self.wanted.get(at), at in self.victims)

    def _barred(self, referent: Referent) -> frozenset[int]:
        """Entities that stand beside the pronoun in its clause, which it cannot mean."""
        node = referent.node
        if node is None or node.head is None:
            return frozenset()
        if node.rel == "poss" and not self.victims.isdisjoint((node.start, node.head.start)):
            # "A caller threatened to burn down *his* house": nobody does it to his own.
            doers = (self.scene.entity_at(n) for n in grammar.surface_subject(clause_of(node.head)))
            return frozenset(id(e) for e in doers if e is not None)
        here = node
        while here.rel == "conj" and here.head is not None:
            here = here.head
        if here.rel not in ARGUMENTS or here.head is None:
            return frozenset()
        verb = clause_of(here.head) if here.rel == "obl" else here.head
        others = [n for n in verb.children if n.rel in ARGUMENTS and n is not here]
        if here.rel not in SUBJECTS:
            others.extend(grammar.surface_subject(verb))
        if verb.rel == "relcl" and verb.head is not None:
            others.append(verb.head)  # "officers whom they had held"
        out: set[int] = set()
        for other in others:
            for one in [other] if other.rel == "root" else other.conjuncts():
                entity = self.scene.entity_at(one)
                if entity is not None:
                    out.add(id(entity))
        return frozenset(out)

    def _forward(self, referent: Referent, fits: Callable[[Entity], float]) -> Entity | None:
        """The main clause's subject for a pronoun before it: "When he left, Esen…", "In his statement, Esen…"."""
        node = referent.node
        if node is None:
            return None
        verb = clause_of(node)
        while verb.rel in ("conj", "xcomp") and verb.head is not None:
            verb = clause_of(verb.head)
        if verb.rel == "advcl" and verb.head is not None and verb.head.i > verb.i:
            verb = verb.head
        elif referent.head not in self.lexicon["possessives"] or not self._under_preposition(node):
            return None
        for subject in verb.kids(*SUBJECTS):
            name = self.scene.finder.names.at(subject.start)
            entity = self.scene.names.entities.get(name.start) if name is not None else None
            if subject.i < node.i or entity is None or fits(entity) < 0.9:
                continue
            if not referent.gender or not entity.gender or entity.gender == referent.gender:
                return entity
        return None

    def _under_preposition(self, node: Node) -> bool:
        return any(n.rel == "obl" for n in (node, *node.ancestors()) if not n.is_verb)
