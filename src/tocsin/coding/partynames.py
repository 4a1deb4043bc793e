"""Which names of a report are one party's: surnames, first names, acronyms and short forms beside full names."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tocsin.coding.entity import Entity
from tocsin.coding.names import LINKS, NAME_LINKS, Name, NameMap
from tocsin.model import PartyType

TYPES: dict[str, PartyType] = {
    "person": "person",
    "organisation": "organisation",
    "authority": "authority",
    "place": "authority",
    "unknown": "unknown",
}
BRACKET = re.compile(r"[\s\u00a0]?[(\[][\"“'‘]?((?:the )?[^\W\d_][\w&.’'-]{1,11})[\"”'’]?[)\]]")
NICK = 3  # letters at least of a short form such as "Esen" for Esenbek


class PartyNames:
    """The entity of every name, by the name's offset. Names that stand for a common noun ("the Ministry") have none."""

    def __init__(self, names: NameMap, text: str, lexicon: Mapping[str, frozenset[str]]) -> None:
        self.text = text
        self.lexicon = lexicon
        self.entities: dict[int, Entity] = {}
        self.all: list[Entity] = []
        self._people: dict[str, list[Entity]] = {}  # any part of a person's name -> persons
        self._parts: dict[int, list[str]] = {}  # id of a person -> parts of the fullest name
        self._begun: dict[str, list[Entity]] = {}  # first letters of a first name -> persons
        self._bodies: dict[str, Entity] = {}  # whole name, folded -> body
        self._firsts: dict[str, list[Entity]] = {}  # first part of a body's name -> bodies
        self._sets: dict[frozenset[str], Entity] = {}
        self._initials: dict[str, Entity] = {}
        before = ((n.text, text[max(0, n.start - 12) : n.start].split()) for n in names.names if n.type == "place")
        self._placed = {name for name, words in before if words and words[-1].lower() in lexicon["place_links"]}
        self._tokens: dict[int, list[str]] = {}
        given = [n for n in names.names if n.type == "person" and len(_parts(n)) > 1]
        for name in given:
            self._put(name, self._person(name))
        rest = [n for n in names.names if n.start not in self.entities]
        for name in rest:
            if len(_tokens(name)) > 1 and name.type != "person":
                self._put(name, self._body(name))
        for name in rest:
            if name.start not in self.entities:
                entity = self._short(name)
                if entity is not None:
                    self._put(name, entity)

    def called(self, words: str) -> Entity | None:
        """The one person of these words, as in a transcript's labels."""
        part = words.rsplit(maxsplit=1)[-1].strip(".,'’").lower() if words.split() else ""
        known = self._people.get(part, [])
        return known[0] if len(known) == 1 else None

    def _put(self, name: Name, entity: Entity) -> None:
        self.entities[name.start] = entity
        entity.first = min(entity.first, name.start)
        entity.names.setdefault(name.core if entity.type == "person" else name.listed or name.text)
        if entity.type == "person" and not entity.gender:
            entity.gender = self._gender(name)

    def _new(self, name: Name, kind: PartyType) -> Entity:
        entity = Entity(name.start, kind, 1)
        entity.words = {w[:6] for w in _tokens(name)}
        if kind in ("organisation", "authority"):
            entity.heads.add(name.head)
        self.all.append(entity)
        return entity

    # --- persons ---------------------------------------------------------------------------------------------

    def _person(self, name: Name) -> Entity:
        parts = _parts(name)
        for other in self._people.get(parts[-1], ()):
            if self._same_person(parts, self._parts[id(other)]):
                if len(parts) > len(self._parts[id(other)]):
                    self._learn(other, parts)
                return other
        entity = self._new(name, "person")
        self._learn(entity, parts)
        return entity

    def _learn(self, entity: Entity, parts: list[str]) -> None:
        if id(entity) not in self._parts and len(parts) > 1 and len(parts[0]) > NICK + 1:
            self._begun.setdefault(parts[0][:NICK], []).append(entity)
        self._parts[id(entity)] = parts
        for part in parts:
            known = self._people.setdefault(part, [])
            if entity not in known:
                known.append(entity)

    def _same_person(self, one: list[str], two: list[str]) -> bool:
        if one[-1] != two[-1]:
            return False
        a, b = one[0], two[0]
        if a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]):
            return True
        short, long = sorted((one, two), key=len)
        return len(short) > 1 and set(short) <= set(long)

    def _gender(self, name: Name) -> str:
        if name.gender:
            return name.gender
        titles = [w.strip(".").lower() for w in name.text.split()]
        core = set(_parts(name))
        for word in titles:
            if word not in core:
                if word in self.lexicon["male_titles"]:
                    return "m"
                if word in self.lexicon["female_titles"]:
                    return "f"
        parts = _parts(name)
        if len(parts) > 1 or parts[0] not in self._people:
            for part in parts[: max(1, len(parts) - 1)]:
                male, female = part in self.lexicon["male_names"], part in self.lexicon["female_names"]
                if male != female:
                    return "m" if male else "f"
        if len(parts[-1]) > 4:
            if parts[-1].endswith(tuple(sorted(self.lexicon["female_endings"]))):
                return "f"
            if parts[-1].endswith(tuple(sorted(self.lexicon["male_endings"]))):
                return "m"
        return ""

    # --- bodies ----------------------------------------------------------------------------------------------

    def _body(self, name: Name) -> Entity:
        tokens = _tokens(name)
        key = " ".join(tokens)
        found = self._bodies.get(key) or self._sets.get(frozenset(tokens)) or self._shorter(name, tokens)
        if found is None:
            found = self._new(name, TYPES[name.type])
            found.open = name.type == "unknown"
            self._firsts.setdefault(tokens[0], []).append(found)
            self._tokens[id(found)] = tokens
        elif found.type == "unknown":
            found.type = TYPES[name.type]
        self._bodies.setdefault(key, found)
        self._sets.setdefault(frozenset(tokens), found)
        self._learn_acronym(name, found)
        return found

    def _shorter(self, name: Name, tokens: list[str]) -> Entity | None:
        """The one body whose name begins with these words, or that these words begin with."""
        if name.type == "place" and (len(tokens) > 1 or name.text in self._placed):
            return None
        known = self._firsts.get(tokens[0], [])[-8:]
        fit = []
        for entity in known:
            other = self._tokens.get(id(entity), [])
            n = min(len(other), len(tokens))
            alike = entity.type == TYPES[name.type] or name.type == "place" or "unknown" in (entity.type, name.type)
            if other[:n] == tokens[:n] and alike and len(other) != len(tokens):
                if not self._same_body(other, tokens):
                    continue
                if n > 1 or tokens[0] not in self.lexicon["general_names"]:
                    fit.append(entity)
        return fit[-1] if len(fit) == 1 else None

    def _same_body(self, one: list[str], two: list[str]) -> bool:
        """Not where the longer name is of a body of another sort: a firm and its employees' union."""
        short, long = sorted((one, two), key=len)
        kinds = ("alike_union", "alike_ngo", "alike_party", "alike_paper")
        more = [t for t in long if t not in short]
        return not any(t in self.lexicon[k] for t in more for k in kinds)

    def _learn_acronym(self, name: Name, entity: Entity) -> None:
        found = BRACKET.match(self.text, name.end)
        if found and sum(c.isupper() for c in found.group(1)) >= 2:
            self._initials[_plain(found.group(1))] = entity
        words = [w for w in re.findall(r"[\w’'&-]+", name.text) if w]
        big = "".join(w[0] for w in words if w[0].isupper())
        every = "".join(w[0] for w in words).upper()
        split = "".join(p[0] for w in words for p in w.split("-") if p and p[0].isupper())
        for initials in (big, every, split):
            if len(initials) >= 2:
                self._initials.setdefault(initials, entity)

    # --- short names -----------------------------------------------------------------------------------------

    def _short(self, name: Name) -> Entity | None:
        """The entity of a name of one word: a known one's short form, or its own; None for a common noun."""
        parts = _parts(name)
        if not parts:
            return None
        word = parts[-1]
        key = " ".join(_tokens(name))
        if (
            name.type in ("organisation", "authority")
            and name.head == key
            and len(_tokens(name)) == 1
            and name.text[1:].islower()
        ):
            return None  # "the Ministry", "the Court"
        if name.type in ("person", "unknown", "organisation"):
            person = self._someone(name, word)
            if person is not None:
                return person
        if name.type == "person":
            entity = self._bodies.get(key) or self._new(name, "person")
            self._bodies.setdefault(key, entity)
            self._learn(entity, parts)
            return entity
        if name.text.isupper() or sum(c.isupper() for c in name.text) > 1:
            found = self._initials.get(_plain(name.text))
            if found is not None:
                return found
        body = self._bodies.get(key) or self._shorter(name, _tokens(name))
        if body is None:
            body = self._new(name, TYPES[name.type])
            body.open = name.type in ("unknown", "organisation") and name.head == key
            if name.type == "place":
                self._learn_acronym(name, body)
        self._bodies.setdefault(key, body)
        return body

    def _someone(self, name: Name, word: str) -> Entity | None:
        """The person whose surname, first name or its short form the word is, if there is only one."""
        known = self._people.get(word, [])
        for place in (-1, 0, None):
            fit = [e for e in known if place is None or self._parts[id(e)][place] == word]
            if len(fit) > 1:
                gender = self._gender(name) if len(name.text.split()) > 1 else ""
                fit = [e for e in fit if e.gender == gender] if gender else fit
            if len(fit) == 1:
                return fit[0]
            if fit:
                return None
        if name.type == "organisation" or len(word) < NICK or name.text.isupper():
            return None
        longer = [e for e in self._begun.get(word[:NICK], ())[:8] if self._parts[id(e)][0].startswith(word)]
        return longer[0] if len(longer) == 1 else None


def _plain(word: str) -> str:
    return "".join(c for c in word if c.isalnum()).upper()


def _parts(name: Name) -> list[str]:
    """A person's names without titles, folded, particles left out."""
    found = [p.strip(".,'’\"").lower() for p in name.core.split()]
    return [p for p in found if p and p not in NAME_LINKS] or found[-1:]


def _tokens(name: Name) -> list[str]:
    """A body's name, folded, small words left out."""
    found = []
    for part in (name.listed or name.text).split():
        word = part.strip(".,'’\"").lower().removesuffix("'s").removesuffix("’s")
        if word and word not in LINKS:
            found.append(word)
    return found or [name.text.lower()]
