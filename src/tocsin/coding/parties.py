"""Who is behind the words of a role: mentions, the parties that they name, and who says so."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Mapping, Sequence

from tocsin.codebook import Kind
from tocsin.coding.apposition import Appositions, Describer
from tocsin.coding.classes import Classifier
from tocsin.coding.coreference import Resolver
from tocsin.coding.draft import Draft
from tocsin.coding.ellipsis import DroppedSubjects
from tocsin.coding.entity import Entity
from tocsin.coding.mentions import phrase
from tocsin.coding.names import NameMap
from tocsin.coding.narrator import Narrator
from tocsin.coding.partynames import PartyNames
from tocsin.coding.referents import ReferentFinder
from tocsin.coding.scene import FEW, Scene
from tocsin.coding.sentences import Sentence
from tocsin.coding.sources import Quotations, teller
from tocsin.coding.storyroles import StoryRoles
from tocsin.coding.tree import Node, Tree
from tocsin.model import Mention, Party, Span

SUBJECTS = ("subj", "subj:pass", "obj")
MANY = 12  # members of a group that are named one by one
SHOWN = 8  # other names and descriptions of a party


def members(entity: Entity, sentence: int) -> list[Entity]:
    """The members of a group that the report names, those of its groups among them.

    Of a large group's members only those count whom the very sentence names: what is done to 73 workers is not told
    of each whom the report mentions elsewhere.
    """
    out: list[Entity] = []
    few = entity.whole or (entity.count is not None and entity.count < FEW)
    if not few and sentence not in entity.listed:
        return out
    for part in entity.parts[:MANY]:
        out.append(part)
        out.extend(p for p in part.parts[:MANY] if p is not entity)
    return out


class PartyFinder:
    """Parties of one report. `lexicon`: the language's word lists; `noun_forms`: a noun's forms; `plural`: whether a
    form is a plural, where the form alone tells it; `appositions`: who finds descriptions beside names; `nominative`:
    a phrase, and whether its head is a plural, to the phrase as a list would hold it; `noun_gender`: a noun's gender,
    "m", "f" or "", where nouns for things have one.
    """

    def __init__(
        self,
        text: str,
        names: NameMap,
        classifier: Classifier,
        lexicon: Mapping[str, frozenset[str]],
        sentences: Sequence[Sentence],
        noun_forms: Callable[[str], set[str]] | None = None,
        plural: Callable[[str], bool] | None = None,
        appositions: type[Describer] = Appositions,
        nominative: Callable[[str, bool], str] | None = None,
        noun_gender: Callable[[str], str] | None = None,
    ) -> None:
        self.text = text
        self.appositions = appositions
        self.nominative = nominative
        self.names = names
        self.classifier = classifier
        self.lexicon = lexicon
        self.sentences = sentences
        self.finder = ReferentFinder(text, names, classifier, lexicon, noun_forms, plural, noun_gender)
        self._begins = [s.start for s in sentences]
        self._used: dict[int, Entity] = {}
        self._voices: dict[int, Entity] = {}
        self._waiting: list[tuple[Draft, str, Span, Entity | None]] = []

    def settle(self, drafts: list[Draft], trees: Sequence[Tree], kinds: Mapping[str, Kind]) -> tuple[Party, ...]:
        """Fill the drafts' `actors`, `targets` and `source`; give the parties in the order of their first mention.

        `kinds`, the codebook's, tell which open roles the story may fill.
        """
        if not drafts:
            return ()
        tellers = [teller(d.node, d.tree, self.lexicon) for d in drafts]
        forced = {n.start: n for d in drafts for n in (*d.actor, *d.target)}
        forced.update((n.start, n) for n in tellers if n is not None)
        appositions = self.appositions(self.text, self.names, self.finder, self.lexicon)
        victims = {n.start for d in drafts if d.family == "repression" for n in d.target}
        self.scene = Scene(PartyNames(self.names, self.text, self.lexicon), self.finder, self.lexicon)
        resolver = Resolver(self.scene, appositions, self._wanted(drafts), victims)
        resolver.walk(self.sentences, {t.start: t for t in trees}, forced)
        starts = sorted(self.scene.at)
        named = self._is_person_named if self.nominative is not None else None
        self.quotations = Quotations(self.text, self.sentences, self.lexicon, starts, self.scene.speaks, named)
        self.narrator = Narrator(self.scene, self.sentences, self.quotations.spans)
        for at, entity in resolver.unowned:
            entity.owner = self._speaker(at)
        filled: list[dict[str, list[Entity]]] = []
        for draft, told in zip(drafts, tellers, strict=True):
            roles = (("actor", draft.actor), ("target", draft.target))
            filled.append({role: [e for n in nodes for e in self._fill(draft, role, n)] for role, nodes in roles})
            self._source(draft, told)
        self._dropped(drafts, filled, kinds)
        promisers = [self._promiser(told) for told in tellers]
        known = self.scene.known
        story = StoryRoles(
            kinds,
            drafts,
            filled,
            promisers,
            self.scene.at,
            self._named_phrases(),
            self.finder.classes_of,
            self._before,
            known.employs,
        )
        for draft, role, span, entity in story.open_roles():
            self._waiting.append((draft, role, span, entity))
            self._used[id(entity)] = entity
        return self._parties()

    def _dropped(
        self, drafts: Sequence[Draft], filled: Sequence[dict[str, list[Entity]]], kinds: Mapping[str, Kind]
    ) -> None:
        """Fill roles whose words a verb leaves out because the clause before has them."""
        subjects = DroppedSubjects(kinds, self.sentences, self.scene.leads)
        for draft, roles in zip(drafts, filled, strict=True):
            for role in ("actor", "target"):
                found = subjects.of(draft, role) if not roles[role] else None
                if found is not None and found[0] in self.scene.phrases:
                    at, entity = found
                    roles[role].append(entity)
                    self._waiting.append((draft, role, self.scene.phrases[at], entity))
                    self._used[id(entity)] = entity
                    draft.why.append(f"{role}: the subject of the clause before")

    def _is_person_named(self, at: int) -> bool:
        name = self.names.at(at)
        return name is not None and name.start == at and name.type == "person"

    def _named_phrases(self) -> dict[int, Span]:
        """The words of all mentions but pronouns."""
        return {at: p for at, p in self.scene.phrases.items() if p.text.lower() not in self.finder.pronouns}

    def _promiser(self, told: Node | None) -> Entity | None:
        """The body that says the act is to come; a person only where the verb is one of promising."""
        entity = self.scene.at.get(self._key(told)) if told is not None else None
        if told is None or entity is None or entity.thing or entity.classes & {"union", "worker", "media"}:
            return None
        if "lawyer" in entity.classes:
            return entity  # "her lawyer said an appeal would be filed"
        promised = told.head is not None and told.head.lemma in self.lexicon["promising"]
        return entity if promised or entity.type in ("organisation", "authority") else None

    def _before(self, start: int) -> int:
        """Where the sentence before the one that begins at an offset begins, if it is of the same paragraph."""
        k = bisect.bisect_left(self._begins, start)
        if 0 < k < len(self.sentences) and self.sentences[k].paragraph == self.sentences[k - 1].paragraph:
            return self._begins[k - 1]
        return start

    def _wanted(self, drafts: Sequence[Draft]) -> dict[int, frozenset[str]]:
        """What the frames ask of the words that fill their roles, by the words' offset."""
        out: dict[int, frozenset[str]] = {}
        for draft in drafts:
            frame = draft.hit.frame
            for paths, nodes in ((frame.actor, draft.actor), (frame.target, draft.target)):
                classes = [c.classes for c in frame.where if c.path in paths and c.classes]
                for node in nodes:
                    if classes:
                        out.setdefault(node.start, classes[0])
        return out

    def _speaker(self, at: int) -> Entity | None:
        """Who says "I" or "my" at an offset."""
        quotation = self.quotations.at(at)
        if quotation is not None:
            return self.scene.at.get(quotation.speaker) if quotation.speaker is not None else None
        turn = self.narrator.turn(at)
        if turn is not None:
            return turn[1]
        plural = self.text[at : at + 8].split(" ")[0].lower() in self.lexicon["speaker_group_pronouns"]
        return self.narrator.body if plural else self.narrator.person

    # --- roles -----------------------------------------------------------------------------------------------

    def _key(self, node: Node) -> int:
        if node.start in self.scene.at:
            return node.start
        name = self.names.at(node.start)
        return name.start if name is not None else node.start

    def _fill(self, draft: Draft, role: str, node: Node) -> list[Entity]:
        """Note the mention of a role's head word, and give the parties behind it."""
        node = self._who(node)
        span = phrase(node, self.names, self.text)
        entity = self.scene.at.get(self._key(node))
        if entity is None and node.lower in self.lexicon["speaker_pronouns"] | self.lexicon["speaker_group_pronouns"]:
            entity = self._own_voice(node)
        if entity is not None and entity.thing:
            entity = entity.owner or self._owner_after(node)
            if entity is None and (role == "actor" or draft.family != "repression"):
                return []  # no party, and nothing that this kind of act is done to
        mentioned: list[Entity | None] = [entity] if entity is not None and (entity.phrases or entity.names) else []
        if entity is not None:
            number = bisect.bisect_right(self._begins, draft.sentence.start) - 1
            mentioned.extend(p for p in members(entity, number) if p not in mentioned)
        for one in mentioned or [None]:
            self._waiting.append((draft, role, span, one))
            if one is not None:
                self._used[id(one)] = one
        return [e for e in mentioned if e is not None]

    def _who(self, node: Node) -> Node:
        """Of whom "who" tells: in "an organiser with the Alliance, who was shot" of the organiser."""
        entity = self.scene.at.get(self._key(node))
        if entity is None or entity.type not in ("organisation", "authority") or entity.number == 2:
            return node
        if not any(
            r.lower in self.lexicon["personal_relatives"] for v in node.kids("relcl") for r in v.kids(*SUBJECTS)
        ):
            return node
        for above in node.ancestors():
            if above.is_verb:
                break
            other = self.scene.at.get(self._key(above))
            if other is not None and other.animate:
                return above
        return node

    def _owner_after(self, node: Node) -> Entity | None:
        """Whose a thing is by what follows it: "the homes of its leaders"."""
        for below in node.kids("obl"):
            if below.case == "of":
                found = self.scene.at.get(self._key(below))
                return None if found is None or found.thing else found
        return None

    def _own_voice(self, node: Node) -> Entity | None:
        """The speaker for "I"; those whom the speaker counts in for "we"."""
        speaker = self._speaker(node.start)
        if speaker is None or node.lower in self.lexicon["speaker_pronouns"] or speaker is self.narrator.body:
            return speaker
        if id(speaker) not in self._voices:
            group = self._voices[id(speaker)] = Entity(node.start, "group", 2)
            group.call(node.text)
            group.owner = speaker
        return self._voices[id(speaker)]

    def _source(self, draft: Draft, told: Node | None) -> None:
        quotation = self.quotations.at(draft.trigger.start)
        turn = self.narrator.turn(draft.trigger.start)
        if told is not None:
            at, span = self._key(told), phrase(told, self.names, self.text)
        elif quotation is not None and quotation.speaker is not None:
            at, span = quotation.speaker, self.scene.phrases[quotation.speaker]
        elif turn is not None and turn[0] in self.scene.phrases:
            at, span = turn[0], self.scene.phrases[turn[0]]
        else:
            return
        entity = self.scene.at.get(at)
        self._waiting.append((draft, "source", span, entity))
        if entity is not None and (entity.phrases or entity.names) and not entity.thing:
            self._used[id(entity)] = entity

    # --- parties ---------------------------------------------------------------------------------------------

    def _parties(self) -> tuple[Party, ...]:
        used = sorted(self._used.values(), key=lambda e: (e.first, e.name))
        for number, entity in enumerate(used, 1):
            entity.id = f"p{number}"
        for draft, role, span, one in self._waiting:
            mention = Mention(span.text, span.start, span.end, one.id if one is not None else None)
            if role == "source":
                draft.source = mention
            else:
                filled = draft.actors if role == "actor" else draft.targets
                if mention not in filled:
                    filled.append(mention)
        return tuple(self._party(e) for e in used)

    def _party(self, entity: Entity) -> Party:
        name = entity.name
        if self.nominative is not None and not entity.named:
            name = self.nominative(name, entity.number == 2)
        aliases = [n for n in entity.names if n != name]
        descriptions = list(entity.descriptions)
        descriptions.extend(
            p
            for p in entity.phrases
            if p != name and p.lower() not in {d.lower() for d in descriptions} and len(p.split()) > 1
        )
        if entity.owner is not None and entity.owner.name and entity.owner.name not in name:
            descriptions.append(f"{name} ({entity.owner.name})")
        if self.nominative is not None:
            bent = (self.nominative(d, entity.number == 2) for d in descriptions)
            descriptions = [d for d in dict.fromkeys(bent) if d != name]
        return Party(
            id=entity.id or "",
            name=name,
            type=entity.type,
            aliases=tuple(aliases[:SHOWN]),
            descriptions=tuple(descriptions[:SHOWN]),
        )
