"""Groups and who is in them: parties named side by side, members named after a group, the employer of a workforce."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.coding import grammar
from tocsin.coding.classes import BEINGS
from tocsin.coding.entity import Entity
from tocsin.coding.referents import Referent
from tocsin.coding.scene import STAFF, Scene, set_of
from tocsin.coding.sentences import Sentence

FAR = 80  # characters between the names of one list
OPENINGS = (", ", ": ", " — ", " – ")  # between a group and the names of its members
NEAR = 40  # characters between "including" and what follows it
AHEAD = 3  # mentions after a workforce among which its employer may be


class Groups:
    """Finds the groups of each sentence. `listed`: offsets of names that begin a list after a group's words."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.lexicon = scene.lexicon
        self.listed: set[int] = set()

    def side_by_side(self, referents: Sequence[Referent], referent: Referent) -> None:
        """Parties named side by side ("Guo Peiming and Wang Shulan") may be meant by a later "they".

        `referent` is the one just read; the set is made when it is the last of its row.
        """
        node = referent.node
        if node is None or node.rel != "conj" or referent.kind == "pronoun":
            return
        while node.rel == "conj" and node.head is not None:
            node = node.head
        row = grammar.unfold([node])
        if row[-1] is not referent.node:
            return
        by_node = {r.node.i: r for r in referents if r.node is not None}
        first = by_node.get(node.i)
        known = [e for n in row if n.i in by_node and (e := by_node[n.i].entity) is not None and e.type != "unknown"]
        if first is not None and len(known) > 1 and len({id(p) for p in known}) == len(known):
            one = set_of(known, first.start)
            one.see(referent.sentence, first.weight + 0.1)
            self.scene.known.touch(one)

    # --- members ---------------------------------------------------------------------------------------------

    def members(self, sentence: Sentence, referents: Sequence[Referent]) -> None:
        """Persons named as part of a group: "five, including Hassan Bello", "two delegates, Ana and Rui"."""
        group: Entity | None = None
        at = 0  # where the list of members has got to
        fresh = False  # whether nothing of it was read yet
        for referent in referents:
            entity = referent.entity
            if group is not None and entity is not None:
                taken = self._listed(referent, at, fresh)
                if taken and entity is not group:
                    self._join(group, entity, referent)
                    at, fresh = referent.phrase.end, False
                    continue
                if referent.start - at > FAR:
                    group = None
            if referent.number == 2 and referent.kind != "pronoun" and entity is not None and not entity.named:
                after = self.scene.finder.text[referent.phrase.end : min(referent.phrase.end + FAR, sentence.end)]
                joint = self._joint(after)
                if joint >= 0:
                    group, at, fresh = entity, referent.phrase.end + joint, True
                    entity.whole = False
                    entity.listed.add(referent.sentence)
                elif after.startswith(OPENINGS) and self._begins_list(referent, after):
                    group, at, fresh = entity, referent.phrase.end, False

    def _begins_list(self, referent: Referent, opening: str) -> bool:
        """Whether names follow a group's words: "two delegates, Trish Mulvaney…", "two of them, Samir Aziz…"."""
        after = referent.phrase.end + len(next(o for o in OPENINGS if opening.startswith(o)))
        if after in self.listed:
            return True
        name = self.scene.finder.names.at(after)
        counted = referent.kind == "number" or referent.count is not None
        return counted and name is not None and name.start == after and " " in name.core

    def _listed(self, referent: Referent, at: int, fresh: bool) -> bool:
        between = self.scene.finder.text[at : referent.start]
        if referent.kind == "name":
            words = set(between.lower().replace(",", " ").split())
            verbs = words & self.lexicon["is_words"] or words & self.lexicon["spoke"]
            return len(between) <= FAR and not verbs and self._human(referent.entity)
        noun = referent.kind == "noun" and referent.start not in self.scene.beside
        return fresh and noun and len(between) <= NEAR and bool(referent.classes & BEINGS)

    def _join(self, group: Entity, entity: Entity, referent: Referent) -> None:
        if referent.kind == "name":
            self.scene.make_person(entity)
        for one in (group, group.owner):  # of "two of them, Ana and Rui" also the whole that the two are of
            if one is not None and one.number == 2 and entity not in one.parts:
                one.parts.append(entity)
                one.whole = one.whole and one is group
                one.listed.add(referent.sentence)

    def _human(self, entity: Entity | None) -> bool:
        if entity is None:
            return False
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

    # --- employers -------------------------------------------------------------------------------------------

    def employers(self, referents: Sequence[Referent]) -> None:
        """For whom a group works, by what follows it, owns it or stands before it: "workers at the Zarya plant"."""
        for k, one in enumerate(referents):
            group = one.entity
            if group is None or group.employer is not None or one.kind == "name" or not group.classes & STAFF:
                continue
            group.employer = self._after(one, referents[k + 1 : k + 1 + AHEAD]) or self._before(one, group)

    def _after(self, one: Referent, following: Sequence[Referent]) -> Entity | None:
        known = self.scene.known
        end = self.scene.counted.get(one.start, one.start)
        for two in following:
            between = self.scene.finder.text[end : two.phrase.start].split()
            between = between if one.start in self.scene.counted else between[1:]
            plain = len(between) <= 3 and all(w.isalpha() and w.islower() for w in between[1:])
            linked = plain and len(between) > 0 and between[0].lower() in self.lexicon["employed"]
            if linked and two.entity is not None and known.is_employer(two.entity):
                return two.entity
        return None

    def _before(self, one: Referent, group: Entity) -> Entity | None:
        known = self.scene.known
        if group.owner is not None:
            return group.owner if known.is_employer(group.owner) else None
        for child in one.node.kids("compound", "amod") if one.node is not None else ():
            body = self.scene.entity_at(child)
            if body is not None and body.named and known.is_employer(body):
                return body
        return None
