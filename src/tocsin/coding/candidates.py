"""The entities that a description or pronoun may mean, by head, kind and recency; a search looks at a bounded few."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tocsin.coding.entity import Entity, stem
from tocsin.coding.referents import HUMANS, Referent, type_of

ACTIVE = 40  # entities kept in mind for pronouns
MANY = 60  # persons named last among whom the members of a group are sought
LOOK = 12  # entities of one head or kind that a description is compared with
LEADING = 0.85  # the weight of a subject: subjects tend to go on
SOON = 3  # sentences after a group's first mention in which its members are named
BODIES = frozenset({"organisation", "authority"})  # "management" is no one manager
GUARDS = frozenset({"police", "perpetrator", "military"})
OUTSIDERS = frozenset({"lawyer", "media"})
# Kinds of bodies: one that is described only is not meant by another description.
BODY_KINDS = frozenset({"alike_company", "alike_union", "alike_ngo", "alike_party", "alike_paper", "alike_ministry"})
WORKING = frozenset({"worker", "striker"})


class Candidates:
    """Entities known so far in a walk."""

    def __init__(self, lexicon: Mapping[str, frozenset[str]]) -> None:
        self.lexicon = lexicon
        self._kinds: dict[str, list[str]] = {}
        for group in sorted(lexicon):
            if group.startswith("alike_"):
                for word in sorted(lexicon[group]):
                    self._kinds.setdefault(word, []).append(group)
        self._by_head: dict[str, list[Entity]] = {}
        self._by_kind: dict[str, list[Entity]] = {}
        self._by_count: dict[int, list[Entity]] = {}
        self._open: list[Entity] = []
        self._people: list[Entity] = []
        self._active: dict[int, Entity] = {}

    def register(self, entity: Entity, head: str, classes: frozenset[str]) -> None:
        """Note that `head` may speak of the entity."""
        if (
            classes & HUMANS
            and entity.number == 1
            and entity.type != "organisation"
            and not classes & {"union", "company"}
        ):
            entity.animate = True
        if entity.named and entity.type == "unknown" and classes and not entity.animate:
            entity.type = type_of(classes, 1)
        if entity.named and head in self.lexicon["company_heads"]:
            classes, entity.type = classes | {"company"}, "organisation"
            _add(self._by_kind.setdefault("alike_company", []), entity)
        if entity.named and head and entity.type != "person" and self.is_body(head):
            entity.open = False
        entity.classes |= classes
        if head not in entity.heads or entity.mentions == 0:
            entity.heads.add(head)
            _add(self._by_head.setdefault(head, []), entity)
            for group in self._kinds.get(head, ()):
                if not (
                    group == "alike_workers" and (entity.number != 2 or entity.marks & self.lexicon["part_modifiers"])
                ):
                    _add(self._by_kind.setdefault(group, []), entity)
            if (
                classes & WORKING
                and not classes & GUARDS
                and entity.number == 2
                and not entity.marks & self.lexicon["part_modifiers"]
            ):
                _add(self._by_kind.setdefault("alike_workers", []), entity)
        if entity.count is not None and entity.number == 2:
            _add(self._by_count.setdefault(entity.count, []), entity)
        if entity.open and entity.type != "person":
            _add(self._open, entity)
        if entity.type == "person" and entity.named:
            _add(self._people, entity)

    def forget(self, entity: Entity) -> None:
        """The entity was found to be another that is known by name."""
        for table in (self._by_head, self._by_kind):
            for known in table.values():
                if entity in known:
                    known.remove(entity)
        self._active.pop(id(entity), None)

    def touch(self, entity: Entity) -> None:
        """The entity was just mentioned."""
        self._active.pop(id(entity), None)
        self._active[id(entity)] = entity
        if len(self._active) > ACTIVE:
            self._active.pop(next(iter(self._active)))

    def is_body(self, head: str) -> bool:
        """True for nouns that name organisations: with a name before them they are one name."""
        return any(
            g in ("alike_company", "alike_union", "alike_ngo", "alike_paper", "alike_party")
            for g in self._kinds.get(head, ())
        )

    def is_employer(self, entity: Entity) -> bool:
        """Whether an entity may be a workforce's employer by its name or head word."""
        if entity.type == "person" or entity.animate or entity.number == 2:
            return False
        if any("alike_company" in self._kinds.get(h, ()) for h in entity.heads) or "company" in entity.classes:
            return "union" not in entity.classes
        return entity.open and entity.named

    def employs(self, entity: Entity) -> bool:
        """Whether an entity is a firm or its management by its head words."""
        kinds = {g for h in entity.heads for g in self._kinds.get(h, ())}
        return bool(kinds & {"alike_company", "alike_management"}) or bool(
            entity.named and entity.heads & self.lexicon["company_heads"]
        )

    # --- descriptions ----------------------------------------------------------------------------------------

    def alike(self, entity: Entity, referent: Referent) -> bool:
        """Whether an entity's heads and a description's are the same, or either is a general word for workers."""
        general = self.lexicon["alike_workers"]
        return referent.head in entity.heads or referent.head in general or bool(entity.heads & general)

    def definite(self, referent: Referent, number: int) -> Entity | None:
        """The entity that "the union", "the lawyer", "the strikers" mean."""
        same = [e for e in self._by_head.get(referent.head, [])[-LOOK:] if self._agrees(e, referent)]
        alike = []
        if len(referent.plain) <= 1:
            kinds = self._kinds.get(referent.head, [])
            if "union" in referent.classes and "alike_union" in kinds:
                kinds = ["alike_union"]  # "профсоюзная организация" is no firm
            alike = [e for g in kinds for e in self._by_kind.get(g, [])[-LOOK:] if e.named or g not in BODY_KINDS]
            alike = [e for e in alike if self._agrees(e, referent) and not (e.animate and referent.type in BODIES)]
        if referent.classes & WORKING and not same and referent.number == 2 and not alike:
            groups = [e for e in self._by_kind.get("alike_workers", []) if e.number == 2]
            alike = groups if len(groups) == 1 and self._agrees(groups[0], referent) else []
        if referent.number == 2 and any(not e.small for e in (*same, *alike)):
            same, alike = [e for e in same if not e.small], [e for e in alike if not e.small]
        found = self._most(same, number, 1.0, {})
        found = self._most(alike, number, 0.4, found)
        if "alike_company" in self._kinds.get(referent.head, ()) and not same:
            opened = [e for e in self._open[-LOOK:] if self._firm_like(e) and self._agrees(e, referent)]
            found = self._most(opened, number, 0.2, found)
        return _best(found) or self._new_words(referent, number)

    def _new_words(self, referent: Referent, number: int) -> Entity | None:
        """The one firm just named, for a description that says something new of it: "the Korean-owned firm"."""
        if "alike_company" not in self._kinds.get(referent.head, ()) or referent.plain & self.lexicon["part_modifiers"]:
            return None
        if not 0 < len(referent.plain) <= 2 or (referent.node is not None and referent.node.kid("obl") is not None):
            return None
        near = [e for e in self._active.values() if e.named and self.is_employer(e) and e.prominence(number, 1) > 0]
        return near[0] if len(near) == 1 else None

    def _firm_like(self, entity: Entity) -> bool:
        """A name of unknown kind that may be a firm's: of more words than one, an acronym, or named again."""
        name = entity.name
        return entity.open and entity.type != "person" and (" " in name or name.isupper() or entity.mentions > 1)

    def bare(self, referent: Referent) -> Entity | None:
        """The group that a plural without article means, when the story has one such group."""
        if referent.node is not None and referent.node.kid("relcl", "acl") is not None:
            return None  # "miners who were detained"
        same = [
            e
            for e in self._by_head.get(referent.head, [])[-LOOK:]
            if self._agrees(e, referent) and not e.small and e.number == 2
        ]
        return same[0] if len(same) == 1 else None

    def force(self, referent: Referent, number: int) -> Entity | None:
        """The police, unless a modifier tells another force."""
        known = [e for e in self._by_kind.get("alike_police", [])[-LOOK:] if e.number == 2 or not e.animate]
        if referent.count is None and referent.head in self.lexicon["forces"]:
            known = [e for e in known if e.count is None]  # "the police" are not the sixteen officers
        return _best(
            self._most([e for e in known if self._told_apart(e, referent) == "" and e.owner is None], number, 1.0, {})
        )

    def only(self, referent: Referent) -> Entity | None:
        """The one body of the story that a noun such as "union" fits."""
        groups = [g for g in self._kinds.get(referent.head, ()) if g != "alike_ngo"]
        known = {id(e): e for g in groups for e in self._by_kind.get(g, [])[-LOOK:] if self._agrees(e, referent)}
        return next(iter(known.values())) if len(known) == 1 else None

    def of_count(self, count: int, referent: Referent) -> Entity | None:
        """The group last mentioned that has so many members."""
        head = referent.head if referent.kind == "noun" and referent.head not in self.lexicon["sets"] else ""
        known = self._by_count.get(count, [])[-LOOK:]
        for entity in reversed(known):
            if (
                not head
                or head in entity.heads
                or set(self._kinds.get(head, ())) & {g for h in entity.heads for g in self._kinds.get(h, ())}
            ):
                return entity
        return None

    def fill(self, group: Entity, count: int) -> None:
        """Persons named just after a group was brought in are its members when they are as many as it has."""
        if group.parts or count > 12:
            return
        near = [
            p for p in self._people[-MANY:] if p.first > group.first and group.begun <= p.begun <= group.begun + SOON
        ]
        since = [p for p in near if p.mentions and not p.classes & OUTSIDERS]
        if len(since) == count:
            group.parts = since

    def just_named(self, count: int, number: int, window: int) -> list[Entity]:
        """So many persons, if just so many were named of late; those who speak for others are not counted."""
        if count > 12:
            return []
        named = [e for e in self._active.values() if e.named and not e.classes & OUTSIDERS]
        people = [e for e in named if e.type == "person" or (e.open and e.type == "unknown" and " " in e.name)]
        for reach in range(1, 2 * window + 1):
            near = [e for e in people if e.prominence(number, reach) > 0]
            if len(near) >= count:
                return near if len(near) == count else []
        return list(self._people) if len(self._people) == count else []

    def of_two(self, latter: bool, number: int) -> Entity | None:
        """The later or earlier of the two parties named last in the sentence before."""
        near = [e for e in self._active.values() if e.named and e.prominence(number, 1) > 0]
        return near[-1 if latter else -2] if len(near) > 1 else None

    def _agrees(self, entity: Entity, referent: Referent) -> bool:
        if entity.number and referent.number and entity.number != referent.number:
            if entity.type == "person" or entity.animate or referent.type == "person" or entity.type == "group":
                return False
        if referent.type == "person" and entity.type in ("organisation", "group"):
            return False
        if referent.count is not None and entity.count != referent.count:
            return False
        if referent.gender and entity.gender and referent.gender != entity.gender:
            return False
        return self._told_apart(entity, referent) == ""

    def _told_apart(self, entity: Entity, referent: Referent) -> str:
        """A modifier that tells the description from the entity, or ""."""
        for word in sorted(referent.plain):
            if word in self.lexicon["plain_modifiers"] or stem(word) in entity.words:
                continue
            return word
        for word in sorted(entity.marks & self.lexicon["part_modifiers"]):
            if word not in referent.plain and entity.number == 2:
                return word
        return ""

    def _most(
        self, entities: list[Entity], number: int, bonus: float, found: dict[int, tuple[float, Entity]]
    ) -> dict[int, tuple[float, Entity]]:
        for entity in entities:
            score = (
                bonus
                + entity.prominence(number, 15, 0.7)
                + 0.07 * min(entity.mentions, 10)
                + (0.3 if entity.named else 0.0)
                - (1.0 if entity.small and entity.number == 2 else 0.0)
            )
            if id(entity) not in found or found[id(entity)][0] < score:
                found[id(entity)] = (score, entity)
        return found

    # --- pronouns --------------------------------------------------------------------------------------------

    def best(
        self,
        referent: Referent,
        number: int,
        window: int,
        barred: frozenset[int],
        fits: Callable[[Entity], float],
        wanted: frozenset[str] | None,
        victim: bool = False,
    ) -> Entity | None:
        """The entity most in mind that agrees with a pronoun; `victim`: of what is done to people by authorities."""
        found: dict[int, tuple[float, Entity]] = {}
        leading = referent.weight >= LEADING
        leaders = [e for e in self._active.values() if e.led == number - 1]
        for entity in self._active.values():
            if id(entity) in barred or (referent.gender and entity.gender and entity.gender != referent.gender):
                continue
            if any(id(p) in barred for p in entity.parts):
                continue
            fit = fits(entity)
            if fit <= 0:
                continue
            score = entity.prominence(number, window) * fit
            if score <= 0:
                continue
            if referent.gender and entity.gender == referent.gender:
                score += 0.4
            if entity.led == number:
                score += 0.5 * fit
            if leading and entity.led == number - 1:
                score += 0.35 * fit + (0.12 if entity is leaders[-1] else 0.0)
            score += 0.02 * min(entity.mentions, 10)
            if wanted is not None and entity.classes:
                score *= 1.3 if entity.classes & wanted else 0.4
            if victim and entity.type == "authority":
                score *= 0.3
            found[id(entity)] = (score, entity)
        return _best(found)


def _add(entities: list[Entity], entity: Entity) -> None:
    if entity not in entities[-LOOK:]:
        entities.append(entity)


def _best(found: dict[int, tuple[float, Entity]]) -> Entity | None:
    """The entity of the highest score; of equals the one mentioned last."""
    return (
        max(found.values(), key=lambda f: (f[0], f[1].sightings[-1][0] if f[1].sightings else -1, f[1].first))[1]
        if found
        else None
    )
