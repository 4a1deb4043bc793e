"""Which mentions of a report are one party: a walk that links names, descriptions and pronouns to entities."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from tocsin.coding import grammar
from tocsin.coding.apposition import Appositions, Beside
from tocsin.coding.candidates import Candidates
from tocsin.coding.classes import BEINGS, SINGULAR_BEINGS
from tocsin.coding.entity import Entity, stem
from tocsin.coding.partynames import PartyNames
from tocsin.coding.referents import Referent, ReferentFinder
from tocsin.coding.sentences import Sentence
from tocsin.coding.tree import Node, Tree, clause_of
from tocsin.model import Span

STAFF = frozenset({"worker", "striker", "member"})
FEW = 20  # members of a group that is a part of a workforce, not all of it
LEAD = 4  # sentences after the headline that bring in those whom it names
WINDOW = 3  # sentences back that a pronoun can reach
HEADLINE = 0.6  # what is named in the headline weighs less than what the story tells
PREMISES = frozenset({"premises", "home", "belongings", "vehicle"})
ARGUMENTS = frozenset({"subj", "subj:pass", "obj", "iobj", "obl", "agent"})


class Resolver:
    """Walks a report once. `at`: offset of a mention's head -> entity; what is not resolved is absent."""

    def __init__(
        self,
        names: PartyNames,
        finder: ReferentFinder,
        appositions: Appositions,
        lexicon: Mapping[str, frozenset[str]],
        wanted: Mapping[int, frozenset[str]],
    ) -> None:
        self.names = names
        self.finder = finder
        self.appositions = appositions
        self.lexicon = lexicon
        self.wanted = wanted
        self.at: dict[int, Entity] = {}
        self.phrases: dict[int, Span] = {}
        self.known = Candidates(lexicon)
        self._beside: dict[int, Entity] = {}
        self._owned: dict[tuple[int, str], Entity] = {}
        self._groups: dict[int, Entity] = {}
        self._heading: Referent | None = None
        self._headline: Entity | None = None
        self._heads: dict[int, int] = {}  # where the noun that a quantity counts ends
        self._met: set[int] = set()
        self.unowned: list[tuple[int, Entity]] = []  # possessors that speak in the first person, by offset

    def walk(self, sentences: Sequence[Sentence], trees: Mapping[int, Tree], forced: Mapping[int, Node]) -> None:
        """Resolve every mention. `trees`: by the offset of their sentence; `forced`: heads to resolve in any case."""
        for number, sentence in enumerate(sentences):
            tree = trees.get(sentence.start)
            self._beside_names(sentence)
            referents = self.finder.of(sentence, number, tree, forced)
            for referent in referents:
                if number == 0:
                    referent.weight *= HEADLINE
                entity = self._resolve(referent, number)
                if entity is None:
                    continue
                referent.entity = entity
                self.at[referent.start] = entity
                self.phrases[referent.start] = referent.phrase
                inner = self.finder.counts(referent.node) if referent.node is not None else None
                if inner is not None:
                    self.at.setdefault(inner.start, entity)
                    self._heads[referent.start] = inner.end
                entity.see(number, referent.weight)
                self.known.touch(entity)
            if tree is not None:
                self._coordinations(referents, number)
            self._members(sentence, referents)
            self._employers(referents)

    # --- what stands beside names ----------------------------------------------------------------------------

    def _beside_names(self, sentence: Sentence) -> None:
        for name in self.finder.names_within(sentence.start, sentence.end):
            entity = self.names.entities.get(name.start)
            if entity is None:
                continue
            for found in self.appositions.of(name):
                if found.many:
                    self._groups[name.start] = entity
                    if self.finder.classes_of(found.head) & SINGULAR_BEINGS:
                        self._is_person(entity)
                    continue
                self._describe(entity, found)

    def _describe(self, entity: Entity, found: Beside) -> None:
        if found.head_at in self._beside:
            return
        self._beside[found.head_at] = entity
        entity.describe(found.span.text)
        entity.words.update(stem(w) for w in found.span.text.split())
        classes = self.finder.classes_of(found.head)
        if entity.type == "unknown" or entity.open:
            if classes & SINGULAR_BEINGS and not classes & {"union", "company", "organisation"}:
                self._is_person(entity)
            entity.open = False
        if entity.type == "person" and not entity.gender:
            entity.gender = self.finder.gender(found.head)
        self.known.register(entity, found.head, classes)

    def _is_person(self, entity: Entity) -> None:
        if entity.type == "unknown" or entity.open:
            entity.type, entity.animate, entity.open = "person", True, False

    # --- one mention -----------------------------------------------------------------------------------------

    def _resolve(self, referent: Referent, number: int) -> Entity | None:
        if referent.kind == "name":
            return self._name(referent, number)
        if referent.kind == "pronoun":
            return self._pronoun(referent, number)
        if referent.start in self._beside:
            return self._beside[referent.start]
        named = self._named_inside(referent)
        if named is not None:
            named.call(referent.phrase.text)
            self.known.register(named, referent.head, referent.classes)
            return named
        return self._noun(referent, number)

    def _name(self, referent: Referent, number: int) -> Entity | None:
        entity = self.names.entities.get(referent.start)
        if entity is not None:
            if id(entity) not in self._met:
                self._met.add(id(entity))
                name = referent.name
                head = name.head if name is not None else ""
                self.known.register(entity, head, self.finder.classes_of(head))
            if referent.name is not None and referent.name.type == "place":
                referent.weight *= 0.3
            return entity
        referent.head = referent.phrase.text.lower()
        referent.classes = self.finder.classes_of(referent.head)
        referent.definite = "the"
        return self._noun(referent, number)

    def _named_inside(self, referent: Referent) -> Entity | None:
        """The body that a name and a noun name together: "the Munaishy trade union"."""
        node = referent.node
        if node is None or referent.number != 1 or not self.known.is_body(referent.head):
            return None
        for child in node.children:
            if child.i < node.i and child.rel in ("compound", "amod"):
                name = self.finder.names.at(child.start)
                if name is not None and name.type in ("unknown", "organisation"):
                    return self.names.entities.get(name.start)
        return None

    def _noun(self, referent: Referent, number: int) -> Entity | None:
        head = referent.head
        if head in self.lexicon["nobodies"]:
            entity = self._new(referent)
            entity.animate, entity.type = False, "unknown"
            return entity
        if referent.kind == "number" or head in self.lexicon["sets"]:
            return self._counted(referent, number) or self._part(referent)
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
            if found.open:
                self.known.register(found, head, referent.classes)
            return found
        return self._new(referent)

    def _new(self, referent: Referent, owner: Entity | None = None) -> Entity:
        headed = self._headline_group(referent)
        if headed is not None:
            return headed
        entity = Entity(referent.start, referent.type, referent.number)
        entity.gender = referent.gender
        entity.count = referent.count
        entity.words = set(referent.words) | {stem(referent.head)}
        entity.marks = referent.plain
        entity.owner = owner
        entity.thing = self._a_thing(referent, owner)
        entity.placed = self._placed(referent)
        entity.small = referent.definite == "a" or referent.count is not None
        entity.call(referent.phrase.text)
        self.known.register(entity, referent.head, referent.classes)
        if self._heading is referent:
            self._headline = entity
        return entity

    def _headline_group(self, referent: Referent) -> Entity | None:
        """The workers of the headline, whom the story's first sentences bring in with more words."""
        group = self._headline
        if referent.number != 2 or not referent.classes & STAFF or referent.owner is not None:
            return None
        if referent.plain & self.lexicon["part_modifiers"] or (referent.count is not None and referent.count < FEW):
            return None
        if referent.sentence == 0:
            if self._headline is None and referent.count is None:
                self._heading = referent
            return None
        if group is None or referent.sentence > LEAD or not self.known.alike(group, referent):
            return None
        self._headline = None
        group.count, group.employer = referent.count, None
        group.words |= set(referent.words)
        group.small, group.placed = False, False
        group.call(referent.phrase.text)
        return group

    def _placed(self, referent: Referent) -> bool:
        if referent.plain & self.lexicon["part_modifiers"]:
            return True
        below = referent.node.kids("obl") if referent.node is not None else []
        near = [n for n in below if n.start < referent.phrase.end]
        return any(n.case in ("at", "in", "from") or referent.head not in self.lexicon["partitives"] for n in near)

    def _part(self, referent: Referent) -> Entity:
        """A new group; of "most of them" and "two of the miners" it is noted whose part it is."""
        entity = self._new(referent)
        for below in referent.node.kids("obl") if referent.node is not None else ():
            if below.case == "of" and below.lower in self.lexicon["plural_pronouns"]:
                pronoun = self.finder.pronoun(below, referent.sentence)
                whole = self.known.best(pronoun, referent.sentence, WINDOW, frozenset(), self._many, None)
                entity.owner = whole
        return entity

    def _a_thing(self, referent: Referent, owner: Entity | None) -> bool:
        """What is owned and no party itself: a car, and an office or a house when its owner is told."""
        if not referent.classes:
            return referent.kind == "noun"
        return not referent.classes & BEINGS or (owner is not None and bool(referent.classes & PREMISES))

    def _epithet(self, referent: Referent, number: int) -> Entity | None:
        """The person last spoken of for "the man", "the woman"."""
        if not referent.gender or referent.number != 1 or referent.words:
            return None
        return self.known.best(referent, number, WINDOW, frozenset(), self._person, self.wanted.get(referent.start))

    def _counted(self, referent: Referent, number: int) -> Entity | None:
        """The group of that size, or that many persons just named, for "the three", "both", "the two men"."""
        if referent.definite != "the" or referent.count is None and referent.head not in self.finder.numerals:
            return None
        count = referent.count if referent.count is not None else self.finder.numerals[referent.head]
        found = self.known.of_count(count, referent)
        if found is not None:
            self.known.fill(found, count)
            found.call(referent.phrase.text)
            return found
        parts = self.known.just_named(count, number, WINDOW)
        if not parts:
            return None
        return self._set(parts, referent.start)

    def _possessed(self, referent: Referent) -> Entity | None:
        owner = self.at.get(referent.owner) if referent.owner is not None else None
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
        key = (id(owner), referent.head)
        found = self._owned.get(key)
        if found is None or (referent.count is not None and found.count != referent.count):
            found = self._owned[key] = self._new(referent, owner)
        found.call(referent.phrase.text)
        return found

    # --- pronouns --------------------------------------------------------------------------------------------

    def _pronoun(self, referent: Referent, number: int) -> Entity | None:
        lower = referent.head
        if lower in self.lexicon["speaker_pronouns"] or lower in self.lexicon["speaker_group_pronouns"]:
            return None
        barred = self._barred(referent)
        if lower in self.lexicon["reflexives"] and referent.node is not None:
            for subject in grammar.surface_subject(clause_of(referent.node)):
                own = self._entity_at(subject)
                if own is not None:
                    return own
        wanted = self.wanted.get(referent.start)
        fits = self._person if referent.gender else self._many if referent.number == 2 else self._thing
        forward = self._forward(referent, fits)
        if forward is not None:
            return forward
        found = self.known.best(referent, number, WINDOW, barred, fits, wanted)
        if found is not None and referent.gender and not found.gender:
            found.gender = referent.gender
        return found

    def _person(self, entity: Entity) -> float:
        if entity.type == "person":
            return 1.0
        if entity.number == 1 and entity.animate:
            return 0.9
        return 0.6 if entity.type == "unknown" and entity.open and entity.named else 0.0

    def _many(self, entity: Entity) -> float:
        if entity.number == 2:
            return 1.0
        if entity.type in ("organisation", "authority") and not entity.animate:
            return 0.3
        return 0.0

    def _thing(self, entity: Entity) -> float:
        if entity.number == 2 or entity.type == "person" or entity.animate:
            return 0.0
        return 1.0 if entity.type in ("organisation", "authority") or entity.open else 0.5

    def _barred(self, referent: Referent) -> frozenset[int]:
        """Entities that stand in the same clause as the pronoun's co-arguments, which it cannot mean."""
        node = referent.node
        if node is None or node.head is None:
            return frozenset()
        out: set[int] = set()
        here = node
        while here.rel == "conj" and here.head is not None:
            here = here.head
        if here.rel not in ARGUMENTS or here.head is None:
            return frozenset()
        verb = clause_of(here.head) if here.rel == "obl" else here.head
        others = [n for n in verb.children if n.rel in ARGUMENTS and n is not here]
        if here.rel not in ("subj", "subj:pass"):
            others.extend(grammar.surface_subject(verb))
        for other in others:
            for one in other.conjuncts():
                entity = self._entity_at(one)
                if entity is not None:
                    out.add(id(entity))
        return frozenset(out)

    def _entity_at(self, node: Node) -> Entity | None:
        found = self.at.get(node.start)
        if found is None:
            name = self.finder.names.at(node.start)
            found = self.names.entities.get(name.start) if name is not None else None
        return found

    def _forward(self, referent: Referent, fits: Callable[[Entity], float]) -> Entity | None:
        """The subject of the main clause for a pronoun in a clause before it: "When he left, Esen…"."""
        node = referent.node
        if node is None:
            return None
        verb = clause_of(node)
        while verb.rel in ("conj", "xcomp") and verb.head is not None:
            verb = clause_of(verb.head)
        if verb.rel != "advcl" or verb.head is None or verb.head.i < verb.i:
            return None
        for subject in verb.head.kids("subj", "subj:pass"):
            name = self.finder.names.at(subject.start)
            if subject.i > node.i and name is not None:
                entity = self.names.entities.get(name.start)
                if (
                    entity is not None
                    and fits(entity) >= 0.9
                    and not (referent.gender and entity.gender and entity.gender != referent.gender)
                ):
                    return entity
        return None

    # --- several at once -------------------------------------------------------------------------------------

    def _set(self, parts: Sequence[Entity], start: int) -> Entity:
        entity = Entity(start, "group", 2)
        entity.parts = list(parts)
        entity.classes = frozenset().union(*(p.classes for p in parts))
        entity.count = len(parts)
        return entity

    def _coordinations(self, referents: Sequence[Referent], number: int) -> None:
        """Parties named side by side ("Guo Peiming and Wang Shulan") may be meant by a later "they"."""
        by_node = {r.node.i: r for r in referents if r.node is not None}
        for referent in referents:
            node = referent.node
            if node is None or node.rel == "conj" or referent.kind == "pronoun":
                continue
            parts = [by_node[n.i].entity for n in grammar.unfold([node]) if n.i in by_node]
            known = [p for p in parts if p is not None and p.type != "unknown"]
            if len(known) > 1 and len({id(p) for p in known}) == len(known):
                one = self._set(known, referent.start)
                one.see(number, referent.weight + 0.1)
                self.known.touch(one)

    def _members(self, sentence: Sentence, referents: Sequence[Referent]) -> None:
        """Persons named as part of a group: "five, including Hassan Bello", "two delegates, Ana and Rui"."""
        text = self.finder.text
        group: Entity | None = None
        chain = joint = -1
        for referent in referents:
            if chain >= 0 and group is not None:
                between = text[chain : referent.start]
                if referent.kind == "name" and referent.entity is not None and self._human(referent.entity):
                    words = set(between.lower().replace(",", " ").split())
                    if (
                        len(between) <= 80
                        and not words & self.lexicon["is_words"]
                        and not words & self.lexicon["spoke"]
                    ):
                        self._is_person(referent.entity)
                        if referent.entity not in group.parts:
                            group.parts.append(referent.entity)
                        chain = referent.phrase.end
                        continue
                fresh = referent.kind == "noun" and referent.entity is not None and chain == joint
                if fresh and referent.entity is not group and len(between) <= 40 and referent.classes & BEINGS:
                    if referent.entity is not None and referent.start not in self._beside:
                        group.parts.append(referent.entity)
                        chain = referent.phrase.end
                    continue
                if len(between) > 80:
                    chain = -1
            if (
                referent.number == 2
                and referent.kind != "pronoun"
                and referent.entity is not None
                and not referent.entity.named
            ):
                after = text[referent.phrase.end : min(referent.phrase.end + 80, sentence.end)]
                at = self._joint(after)
                if at >= 0:
                    group, chain = referent.entity, referent.phrase.end + at
                    joint = chain
                    group.whole = False
                elif self._groups and text[referent.phrase.end : referent.phrase.end + 2] == ", ":
                    if referent.phrase.end + 2 in self._groups:
                        group, chain = referent.entity, referent.phrase.end
                        group.whole = True

    def _employers(self, referents: Sequence[Referent]) -> None:
        """For whom a group works, by what follows it or owns it: "workers at the Zarya plant", "its drillers"."""
        text = self.finder.text
        for one, two in pairwise(referents):
            group, body = one.entity, two.entity
            if group is None or body is None or group.employer is not None or not group.classes & STAFF:
                continue
            end = self._heads.get(one.start, one.start)
            between = text[end : two.phrase.start].split()
            between = between if one.start in self._heads else between[1:]
            after = len(between) == 1 and between[0].lower() in self.lexicon["employed"]
            if after and one.kind != "name" and self.known.is_employer(body):
                group.employer = body
        for one in referents:
            group = one.entity
            if group is not None and group.employer is None and group.classes & STAFF:
                if group.owner is not None and self.known.is_employer(group.owner):
                    group.employer = group.owner
                elif one.node is not None:
                    for child in one.node.kids("compound", "amod"):
                        body = self._entity_at(child)
                        if body is not None and body.named and self.known.is_employer(body):
                            group.employer = body

    def _human(self, entity: Entity) -> bool:
        return entity.type == "person" or (entity.open and entity.type == "unknown" and " " in entity.name)

    def _joint(self, after: str) -> int:
        """Where, after a group's words, a list of some of its members begins; -1 if none does."""
        words = after.split(" ")
        at = 0
        for k, word in enumerate(words[:8]):
            lower = word.strip(",").lower()
            if lower in self.lexicon["including"]:
                if k + 1 < len(words) and words[k + 1].lower() in self.lexicon["with_them"]:
                    return at + len(word) + 1 + len(words[k + 1])
                if lower in self.lexicon["included"]:
                    return at + len(word)
            at += len(word) + 1
        return -1
