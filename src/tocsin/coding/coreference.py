"""Which mentions of a report are one party: a walk that links names, descriptions and pronouns to entities."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from tocsin.coding.apposition import Beside, Describer
from tocsin.coding.classes import BEINGS, SINGULAR_BEINGS
from tocsin.coding.entity import SUBJECT, Entity, stem
from tocsin.coding.groups import Groups
from tocsin.coding.headline import WEIGHT, Headline
from tocsin.coding.pronouns import Pronouns, as_person
from tocsin.coding.referents import Referent, shown_gender
from tocsin.coding.scene import FEW, WINDOW, Scene, set_of
from tocsin.coding.sentences import Sentence
from tocsin.coding.tree import Node, Tree

PREMISES = frozenset({"premises", "home", "belongings", "vehicle"})
CONVERSE = {("spouses", "spouses"), ("parents", "children"), ("children", "parents")}
BYLINE = 60  # characters of a line that tells the report's author
FAINT = 0.1  # how much the author weighs against those of the story


class Resolver:
    """Walks a report once and fills its scene. `wanted`: by offset, the classes that a frame asks of a word.

    `victims`: offsets of words for those to whom repression is done.
    """

    def __init__(
        self,
        scene: Scene,
        appositions: Describer,
        wanted: Mapping[int, frozenset[str]],
        victims: Set[int],
    ) -> None:
        self.scene = scene
        self.known = scene.known
        self.finder = scene.finder
        self.lexicon = scene.lexicon
        self.appositions = appositions
        self.pronouns = Pronouns(scene, wanted, victims)
        self.groups = Groups(scene)
        self.headline = Headline(scene)
        self._owned: dict[tuple[int, str], Entity] = {}
        self._last: Referent | None = None
        self._factor = 1.0  # how much the mentions of the sentence weigh
        self._kin: dict[int, tuple[str, Entity]] = {}
        self._met: set[int] = set()
        self.unowned: list[tuple[int, Entity]] = []  # possessors that speak in the first person, by offset

    def walk(self, sentences: Sequence[Sentence], trees: Mapping[int, Tree], forced: Mapping[int, Node]) -> None:
        """Resolve every mention. `trees`: by the offset of their sentence; `forced`: heads to resolve in any case."""
        for number, sentence in enumerate(sentences):
            tree = trees.get(sentence.start)
            factor = self._factor = self._standing(sentence, number)
            self._beside_names(sentence, number, factor > FAINT)
            referents = self.finder.of(sentence, number, tree, forced)
            for referent in referents:
                referent.weight *= factor
                entity = self._resolve(referent, number)
                if entity is not None:
                    self._link(referent, entity, number)
                    self.groups.side_by_side(referents, referent)
            self.groups.members(sentence, referents)
            self.groups.employers(referents)

    def _standing(self, sentence: Sentence, number: int) -> float:
        """How much the mentions of a sentence weigh: less in the headline, hardly in the author's line."""
        text = self.finder.text
        if sentence.end - sentence.start < BYLINE:
            first = text[sentence.start : sentence.end].split(" ", 1)[0].lower()
            if first in self.lexicon["byline"]:
                return FAINT
        short = sentence.end - sentence.start < BYLINE
        ended = text[sentence.end - 1] in self.lexicon["end_marks"]
        if number == 0 or (number == self.headline.last + 1 and not ended and number < 5):
            self.headline.last = number
            return WEIGHT
        return FAINT if short and not ended else 1.0

    def _link(self, referent: Referent, entity: Entity, number: int) -> None:
        referent.entity = entity
        self._last = referent
        if entity.type == "person" and not entity.gender and referent.kind == "name" and referent.node is not None:
            entity.gender = shown_gender(referent.node)
        self.scene.at[referent.start] = entity
        self.scene.phrases[referent.start] = referent.phrase
        inner = self.finder.counts(referent.node) if referent.node is not None else None
        if inner is not None:
            self.scene.at.setdefault(inner.start, entity)
            self.scene.counted[referent.start] = inner.end
        if referent.weight >= SUBJECT * self._factor > FAINT:
            self.scene.leads.append((referent.start, number, entity))
        entity.see(number, referent.weight)
        self.known.touch(entity)
        if number <= self.headline.last:
            self.headline.note(referent, entity)

    # --- what stands beside names ----------------------------------------------------------------------------

    def _beside_names(self, sentence: Sentence, number: int, told: bool) -> None:
        for name in self.finder.names_within(sentence.start, sentence.end):
            entity = self.scene.names.entities.get(name.start)
            if entity is None:
                continue
            if not told and entity.first == name.start:
                entity.open = False  # in a dateline, byline or heading: no firm of the story
            for found in self.appositions.of(name):
                if found.many:
                    self.groups.listed.add(name.start)
                    if self.finder.classes_of(found.head) & SINGULAR_BEINGS:
                        self.scene.make_person(entity)
                    continue
                self._describe(entity, found, number)

    def _describe(self, entity: Entity, found: Beside, number: int) -> None:
        if found.head_at in self.scene.beside:
            return
        self.scene.beside[found.head_at] = entity
        entity.describe(found.span.text)
        entity.words.update(stem(w) for w in found.span.text.split())
        classes = self.finder.classes_of(found.head)
        if entity.type == "unknown" or entity.open:
            if classes & SINGULAR_BEINGS and not classes & {"union", "company", "organisation"}:
                self.scene.make_person(entity)
            entity.open = False
        if entity.type == "person" and not entity.gender:
            entity.gender = self.finder.gender(found.head)
        self.known.register(entity, found.head, classes)
        if entity.type == "person":
            self.headline.person(found.head, entity, number)
        elif entity.named:
            self.headline.body(found.head, entity, number)

    # --- one mention -----------------------------------------------------------------------------------------

    def _resolve(self, referent: Referent, number: int) -> Entity | None:
        if referent.kind == "name":
            return self._name(referent, number)
        if referent.kind == "pronoun":
            return self.pronouns.resolve(referent, number)
        if referent.start in self.scene.beside:
            entity = self.scene.beside[referent.start]
            self._note_kin(entity, referent)
            return entity
        named = self._named_inside(referent)
        if named is not None:
            named.call(referent.phrase.text)
            self.known.register(named, referent.head, referent.classes)
            return named
        return self._noun(referent, number)

    def _name(self, referent: Referent, number: int) -> Entity | None:
        if referent.start in self.scene.beside:
            return self.scene.beside[referent.start]
        entity = self.scene.names.entities.get(referent.start)
        if entity is not None and not self._common(entity, referent):
            if id(entity) not in self._met:
                self._met.add(id(entity))
                name = referent.name
                head = name.head if name is not None else ""
                self.known.register(entity, head, self.finder.classes_of(head))
            if entity.type == "person":
                self._titles(entity, referent)
            if referent.name is not None and referent.name.type == "place":
                referent.weight *= 0.3
            return entity
        lower = referent.phrase.text.lower()
        referent.head = self.finder.forms.get(lower, lower)
        referent.classes = self.finder.classes_of(referent.head)
        referent.number = self.finder.number_of(lower, referent.head)
        referent.definite = "the" if referent.number == 1 else ""
        return self._noun(referent, number)

    def _titles(self, entity: Entity, referent: Referent) -> None:
        """An office before a name describes the person: "Interior Minister Jorge Saavedra", later "the minister"."""
        if referent.name is None or referent.name.text == referent.name.core:
            return
        office = referent.name.text.removesuffix(referent.name.core).strip()
        words = office.split()
        while words and words[-1].lower().strip(".") not in self.finder.forms:
            words.pop()
        office = " ".join(words)
        for head in [self.finder.forms[w.lower().strip(".")] for w in words[-1:]]:
            classes = self.finder.classes_of(head)
            if classes & SINGULAR_BEINGS:
                entity.describe(office)
                self.known.register(entity, head, classes)

    def _common(self, entity: Entity, referent: Referent) -> bool:
        """A capitalised word that is no name: "the Minister", "Workers"."""
        word = referent.phrase.text
        noun = self.finder.forms.get(word.lower())
        return noun is not None and word[1:].islower() and len(entity.names) == 1 and entity.type != "person"

    def _named_inside(self, referent: Referent) -> Entity | None:
        """The body that a name and a noun name together: "the Munaishy trade union"."""
        node = referent.node
        if node is None or referent.number != 1 or not self.known.is_body(referent.head):
            return None
        for child in node.children:
            if child.i < node.i and child.rel in ("compound", "amod"):
                name = self.finder.names.at(child.start)
                if name is not None and name.type in ("unknown", "organisation"):
                    return self.scene.names.entities.get(name.start)
        return None

    def _noun(self, referent: Referent, number: int) -> Entity | None:
        head = referent.head
        if head in self.lexicon["nobodies"]:
            entity = self._new(referent)
            entity.animate, entity.type = False, "unknown"
            return entity
        if referent.kind == "number" or head in self.lexicon["sets"]:
            return self._counted(referent, number) or self._part(referent)
        if head in self.lexicon["latter"] or head in self.lexicon["former"]:
            return self.known.of_two(head in self.lexicon["latter"], number) or self._new(referent)
        if head in self.lexicon["quantities"] and referent.definite != "poss":
            return self._part(referent)
        if referent.definite == "poss":
            return self._possessed(referent)
        found = None
        if head in self.lexicon["alike_police"] and referent.number == 2 and referent.definite != "a":
            found = self.known.force(referent, number)
        elif referent.definite == "the" or (
            head in self.lexicon["unique_heads"] and referent.definite != "a" and referent.number == 1
        ):
            if referent.count is not None and referent.number == 2:
                found = self._counted(referent, number)
            else:
                found = self.known.definite(referent, number) or self._epithet(referent, number)
        elif referent.number == 2 and referent.definite == "" and referent.count is None:
            found = self.known.bare(referent)
        if found is not None:
            found.call(referent.phrase.text)
            if found.named and referent.number == 1:
                self.known.register(found, head, referent.classes)
            return found
        return self._new(referent)

    def _new(self, referent: Referent, owner: Entity | None = None) -> Entity:
        headed = self.headline.group(referent)
        if headed is not None:
            headed.call(referent.phrase.text)
            return headed
        entity = Entity(referent.start, referent.type, referent.number)
        entity.gender = referent.gender
        entity.count = referent.count
        entity.words = set(referent.words) | {stem(referent.head)}
        entity.marks = referent.plain
        entity.owner = owner
        entity.thing = self._a_thing(referent, owner)
        entity.placed = self._placed(referent)
        entity.small = referent.definite == "a" if referent.count is None else referent.count < FEW
        entity.call(referent.phrase.text)
        self.known.register(entity, referent.head, referent.classes)
        return entity

    def _placed(self, referent: Referent) -> bool:
        if referent.plain & self.lexicon["part_modifiers"]:
            return True
        below = referent.node.kids("obl") if referent.node is not None else []
        near = [n for n in below if n.start < referent.phrase.end]
        return any(n.case in ("at", "from") or referent.head not in self.lexicon["partitives"] for n in near)

    def _part(self, referent: Referent) -> Entity:
        """A new group; of "most of them" and "two of the miners" it is noted whose part it is."""
        entity = self._new(referent)
        before = self._just_before(referent)
        if before is not None:
            entity.owner = before
            return entity
        for below in referent.node.kids("obl") if referent.node is not None else ():
            if below.case == "of" and below.lower in self.lexicon["plural_pronouns"]:
                pronoun = self.finder.pronoun(below, referent.sentence)
                pronoun.node = below
                entity.owner = self.pronouns.resolve(pronoun, referent.sentence)
        return entity

    def _just_before(self, referent: Referent) -> Entity | None:
        """The group beside which "most of them" stands: "26 people, most of them officers, were held"."""
        start = referent.phrase.start
        if self._last is None or self.finder.text[start - 2 : start] != ", " or self._last.phrase.end != start - 2:
            return None
        return self._last.entity if self._last.number == 2 else None

    def _a_thing(self, referent: Referent, owner: Entity | None) -> bool:
        """What is owned and no party itself: a car, and an office or a house when its owner is told."""
        if not referent.classes:
            return referent.kind == "noun"
        if referent.head in self.lexicon["remainders"] and referent.node is not None and referent.node.rel == "obj":
            return True  # "settle the rest"
        return not referent.classes & BEINGS or (owner is not None and bool(referent.classes & PREMISES))

    def _epithet(self, referent: Referent, number: int) -> Entity | None:
        """The person last spoken of for "the man", "the woman"."""
        if not referent.gender or referent.number != 1 or referent.words:
            return None
        return self.pronouns.best(referent, number, as_person)

    def _counted(self, referent: Referent, number: int) -> Entity | None:
        """The group of that size, or that many persons just named, for "the three", "both", "the two men"."""
        if referent.definite != "the" or referent.count is None and referent.head not in self.finder.numerals:
            return None
        count = referent.count if referent.count is not None else self.finder.numerals[referent.head]
        found = self.known.of_count(count, referent)
        if count < 2 or referent.plain & self.lexicon["part_modifiers"]:
            return None
        if found is not None:
            self.known.fill(found, count)
            found.call(referent.phrase.text)
            return found
        parts = self.known.just_named(count, number, WINDOW)
        if not parts:
            return None
        return set_of(parts, referent.start)

    def _possessed(self, referent: Referent) -> Entity | None:
        owner = self.scene.at.get(referent.owner) if referent.owner is not None else None
        if self.known.is_body(referent.head):
            only = self.known.only(referent)
            if only is not None and only is not owner:
                only.call(referent.phrase.text)
                return only
        if owner is None:
            entity = self._new(referent)
            if referent.owner is not None:
                self.unowned.append((referent.owner, entity))
            return entity
        kin = self._kin.get(id(owner))
        if kin is not None and referent.number == 1 and self._answers(kin[0], referent.head):
            return kin[1]  # of a man's wife "her husband" is the man
        key = (id(owner), referent.head)
        found = self._owned.get(key)
        if found is None or (referent.count is not None and found.count != referent.count):
            found = self._owned[key] = self._new(referent, owner)
        found.call(referent.phrase.text)
        self._note_kin(found, referent)
        return found

    def _note_kin(self, entity: Entity, referent: Referent) -> None:
        """Note whose relative an entity is."""
        relative = self.scene.at.get(referent.owner) if referent.owner is not None else None
        if relative is not None and referent.number == 1 and self._relation(referent.head):
            self._kin[id(entity)] = (referent.head, relative)

    def _relation(self, head: str) -> str:
        return next((k for k in ("spouses", "parents", "children") if head in self.lexicon[k]), "")

    def _answers(self, one: str, other: str) -> bool:
        """Whether two words of kinship are each other's converse: wife and husband, mother and daughter."""
        return (self._relation(one), self._relation(other)) in CONVERSE
