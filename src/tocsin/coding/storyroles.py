"""Who fills a role that a clause leaves open, where the story makes it plain: its employer, workforce, police or court.

Nothing is filled where a report has two that could be meant.
"""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterator, Mapping, Sequence

from tocsin.codebook import Kind
from tocsin.coding.draft import Draft
from tocsin.coding.entity import Entity
from tocsin.coding.scene import STAFF
from tocsin.model import Span

Role = str
Filled = Mapping[Role, Sequence[Entity]]
PARTS = ("employer", "workforce", "union", "police", "court")
EMPLOYERS = frozenset({"company", "employer", "management"})
WORKERS = frozenset({"worker", "striker"})
# How many times as much must speak for the first as for the second.
AHEAD = 1.6
OTHER_SIDE = {"workforce": "employer", "employer": "workforce"}
NEAR = 400  # characters; an accused told of so far above need not be meant
SOON = 250  # characters; who refuses to act is the body to which the complaint just before was made
FEW = 2.0  # what speaks against a group of few being the workforce
ASSEMBLED = frozenset({"protest", "strike"})
FORCES = frozenset({"police", "military"})
RECENT = frozenset({"accused", "crowd", "complainant", "addressee"})  # parts that the acts told last assign
CHARGED = frozenset({"arrest", "prosecution", "sentence"})


class StoryRoles:
    """The parties of one report by their part in its story.

    `kinds`: the codebook's; `filled`: for each draft the entities of its roles; `promisers`: for each draft the body
    that says of an act to come that it will do it; `at` and `phrases`: the entity and the words at each offset;
    `employs`: whether an entity is a firm or its management by its own words; `before`: where the sentence before the
    one at an offset begins, of the same paragraph.
    """

    def __init__(
        self,
        kinds: Mapping[str, Kind],
        drafts: Sequence[Draft],
        filled: Sequence[Filled],
        promisers: Sequence[Entity | None],
        at: Mapping[int, Entity],
        phrases: Mapping[int, Span],
        classes_of: Callable[[str], frozenset[str]],
        before: Callable[[int], int],
        employs: Callable[[Entity], bool],
    ) -> None:
        self.classes_of = classes_of
        self.before = before
        self.employs = employs
        self.kinds = kinds
        self.drafts = drafts
        self.filled = filled
        self.promisers = promisers
        self.phrases = phrases
        self.places: dict[int, list[int]] = {}
        self.entities: dict[int, Entity] = {}
        for offset in sorted(at):
            if offset in phrases and not at[offset].thing:
                self.places.setdefault(id(at[offset]), []).append(offset)
                self.entities[id(at[offset])] = at[offset]
        self.scores: dict[str, dict[int, float]] = {part: {} for part in PARTS}
        self._by_what_they_are()
        self._by_what_they_do()
        self.scores["employer"] = self._firms_first(self.scores["employer"])
        self.accused = {  # where a report tells of several, nobody can say which of them is meant
            frozenset(id(e) for e in roles["target"])
            for draft, roles in zip(drafts, filled, strict=True)
            if draft.kind in CHARGED and roles.get("target")
        }
        self.chosen = {part: self._best(scores) for part, scores in self.scores.items()}

    def _add(self, part: str, entity: Entity, score: float) -> None:
        self.scores[part][id(entity)] = self.scores[part].get(id(entity), 0.0) + score

    def _by_what_they_are(self) -> None:
        for key, entity in self.entities.items():
            named = min(len(self.places[key]), 4) * 0.25
            classes = entity.classes
            if entity.type in ("organisation", "authority") and classes & EMPLOYERS and "union" not in classes:
                self._add("employer", entity, (1 if self.employs(entity) else 0.25) + named)
            for part in ("police", "court"):
                if entity.type != "person" and self._is(part, entity):
                    self._add(part, entity, 1 + named)
            if entity.type == "group" and classes & WORKERS and entity.number != 1:
                self._add("workforce", entity, named - (FEW if entity.count is not None and entity.count < 20 else 0))
                employer = entity.employer
                if employer is not None and id(employer) in self.entities:
                    self._add("employer", employer, 2)
                    self._add("workforce", entity, 1)
            if entity.type == "organisation" and self._is("union", entity):
                self._add("union", entity, 1 + named)

    def _is(self, part: str, entity: Entity) -> bool:
        """Whether a head word of the entity is of a class."""
        wanted = FORCES if part == "police" else {part}
        return any(not wanted.isdisjoint(self.classes_of(head)) for head in entity.heads)

    def _by_what_they_do(self) -> None:
        for draft, roles in zip(self.drafts, self.filled, strict=True):
            for role, part in self.kinds[draft.kind].story.items():
                for entity in roles.get(role, ()):
                    if part in PARTS and id(entity) in self.entities and self._may_be(part, entity):
                        self._add(part, entity, 1)

    def _may_be(self, part: str, entity: Entity) -> bool:
        if part == "employer":
            return entity.type in ("organisation", "unknown") and "union" not in entity.classes
        if part == "workforce":
            return entity.type == "group"
        return self._is(part, entity)

    def _firms_first(self, scores: dict[int, float]) -> dict[int, float]:
        """A report's management speaks for its company: what speaks for the one speaks for the other."""
        firms = {k: s for k, s in scores.items() if self.entities[k].classes & {"company"} or self.entities[k].named}
        if not firms:
            return scores
        most = max(firms, key=lambda k: (firms[k], -self.entities[k].first))
        firms[most] += sum(s for k, s in scores.items() if k not in firms)
        return firms

    def _best(self, scores: Mapping[int, float]) -> Entity | None:
        ranked = sorted(scores.items(), key=lambda s: (-s[1], self.entities[s[0]].first))
        if not ranked or ranked[0][1] < 1:
            return None
        if len(ranked) > 1 and ranked[0][1] < AHEAD * ranked[1][1]:
            return None
        return self.entities[ranked[0][0]]

    def open_roles(self) -> Iterator[tuple[Draft, Role, Span, Entity]]:
        """For each role that is open and that the story fills: the draft, the role, the words and the party."""
        recent: dict[str, Sequence[Entity]] = {}
        charged_at = heard_at = 0
        for draft, roles, promiser in zip(self.drafts, self.filled, self.promisers, strict=True):
            there = {id(e) for es in roles.values() for e in es}
            if draft.kind in ASSEMBLED and roles.get("actor"):
                recent["crowd"] = roles["actor"]
            for role, part in self.kinds[draft.kind].story.items():
                if roles.get(role):
                    continue
                found = recent.get(part, ()) if part in RECENT else self._party(part, role, draft, roles, promiser)
                if part == "addressee" and heard_at < draft.sentence.start - SOON:
                    found = ()  # too long ago to be the one that refused
                if part == "accused" and len(self.accused) > 1 and charged_at < draft.sentence.start - NEAR:
                    found = ()  # of several accused the one told of far above need not be meant
                if part in OTHER_SIDE and (self._on_side(part, roles) or any(id(e) in there for e in found)):
                    part = OTHER_SIDE[part]
                    found = self._party(part, role, draft, roles, None)
                found = [e for e in found if id(e) not in there and id(e) in self.places]
                if found:
                    draft.why.append(f"{role}: the story's {part}")
                there.update(id(e) for e in found)
                for entity in found:
                    yield draft, role, self._words(entity, draft.trigger.start), entity
            if draft.kind in CHARGED and roles.get("target"):
                recent["accused"], charged_at = roles["target"], draft.trigger.start
            if draft.kind == "complaint" and roles.get("actor"):
                recent["complainant"] = roles["actor"]
            if draft.kind == "complaint":
                heard = [e for e in roles.get("target", ()) if e.type == "authority"]
                recent["addressee"], heard_at = heard[:1], draft.trigger.start
            elif draft.family == "repression" and roles.get("target"):
                recent["complainant"] = [e for e in roles["target"] if e.type in ("person", "group")]

    def _on_side(self, part: str, roles: Filled) -> bool:
        """Whether the clause names the workforce or its union, or the employer, in its other role."""
        named = [e for es in roles.values() for e in es]
        if part == "workforce":
            return any(e.classes & STAFF and e.type == "group" or self._is("union", e) for e in named)
        return self.chosen["employer"] in named

    def _sides(self, roles: Filled) -> Sequence[Entity]:
        ours = self.chosen["union"] or self.chosen["workforce"]
        theirs = self._employer(roles)
        return [ours, *theirs] if ours is not None and theirs else []

    def _party(self, part: str, role: Role, draft: Draft, roles: Filled, promiser: Entity | None) -> Sequence[Entity]:
        if part == "employer":
            if role == "actor" and promiser is not None and draft.status == "planned":
                return [promiser]
            return self._employer(roles)
        if part == "opponent":
            ours = any(e.classes & STAFF or e is self.chosen["workforce"] for e in roles.get("actor", ()))
            return self._employer(roles) if ours else []
        if part == "sides":
            return self._sides(roles)
        if part == "teller":
            return [promiser] if promiser is not None and draft.status == "planned" else []
        if part == "police":
            return self._force(draft)
        if part == "court" and self.chosen["court"] is None:
            return self._near("court", draft)
        chosen = self.chosen.get(part)
        return [chosen] if chosen is not None else []

    def _force(self, draft: Draft) -> Sequence[Entity]:
        """The story's one force, or of several the one named last in the sentence or the one before."""
        if len(self.scores["police"]) == 1:
            return [self.entities[k] for k in self.scores["police"]]
        return self._near("police", draft)

    def _near(self, part: str, draft: Draft) -> Sequence[Entity]:
        """The one that is named last in the draft's sentence or the one before."""
        near = [
            (offsets[bisect.bisect_left(offsets, draft.sentence.end) - 1], -self.entities[key].first, key)
            for key in self.scores[part]
            if (offsets := self.places[key])[0] < draft.sentence.end
        ]
        near = [n for n in near if n[0] >= self.before(draft.sentence.start)]
        return [self.entities[max(near)[2]]] if near else []

    def _employer(self, roles: Filled) -> Sequence[Entity]:
        """The employer of those whom the clause names, else the story's unless they are told apart from its workers."""
        named = [e for es in roles.values() for e in es]
        for entity in named:
            for one in (entity, entity.owner):
                if one is not None and one.employer is not None:
                    return [one.employer]
        chosen, workers = self.chosen["employer"], self.chosen["workforce"]
        elsewhere = any(e.placed and e is not workers and (e.classes & STAFF or e.type == "group") for e in named)
        return [chosen] if chosen is not None and not elsewhere else []

    def _words(self, entity: Entity, before: int) -> Span:
        """The party's words nearest before an offset, else its first."""
        offsets = self.places[id(entity)]
        k = bisect.bisect_right(offsets, before) - 1
        return self.phrases[offsets[max(k, 0)]]
