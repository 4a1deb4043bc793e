"""Who fills a role that a clause leaves open, where the story makes plain who it was: its one employer, workforce, police or court.

Nothing is filled where a report has two that could be meant.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Mapping, Sequence

from tocsin.codebook import Kind
from tocsin.coding.draft import Draft
from tocsin.coding.entity import Entity
from tocsin.model import Span

Role = str
EMPLOYERS = frozenset({"company", "employer", "management"})
WORKERS = frozenset({"worker", "striker"})
# How many times as much must speak for the first as for the second.
AHEAD = 1.6


class StoryRoles:
    """The parties of one report by their part in its story.

    `kinds`: the codebook's; `filled`: (draft, role, entity) for each role that a frame filled; `at` and `phrases`: the
    entity and the words at each offset where one is named.
    """

    def __init__(
        self,
        kinds: Mapping[str, Kind],
        filled: Sequence[tuple[Draft, Role, Entity]],
        at: Mapping[int, Entity],
        phrases: Mapping[int, Span],
    ) -> None:
        self.kinds = kinds
        self.phrases = phrases
        self.places: dict[int, list[int]] = {}
        self.entities: dict[int, Entity] = {}
        for offset in sorted(at):
            if offset in phrases and not at[offset].thing:
                self.places.setdefault(id(at[offset]), []).append(offset)
                self.entities[id(at[offset])] = at[offset]
        self.scores: dict[str, dict[int, float]] = {"employer": {}, "workforce": {}, "police": {}, "court": {}}
        self._by_what_they_are()
        self._by_what_they_do(filled)
        self.chosen = {part: self._best(scores) for part, scores in self.scores.items()}

    def _add(self, part: str, entity: Entity, score: float) -> None:
        self.scores[part][id(entity)] = self.scores[part].get(id(entity), 0.0) + score

    def _by_what_they_are(self) -> None:
        for key, entity in self.entities.items():
            named = min(len(self.places[key]), 4) * 0.25
            classes = entity.classes
            if entity.type in ("organisation", "authority") and classes & EMPLOYERS and "union" not in classes:
                self._add("employer", entity, 1 + named)
            if "police" in classes and entity.type != "person":
                self._add("police", entity, 1 + named)
            if "court" in classes and entity.type != "person":
                self._add("court", entity, 1 + named)
            if entity.type == "group" and classes & WORKERS and entity.number != 1:
                self._add("workforce", entity, named)
                self._employer_in(entity)

    def _employer_in(self, group: Entity) -> None:
        """ "Workers *at Humber Coachways*": the words of a workforce name its employer."""
        words = " ".join(group.phrases)
        for entity in self.entities.values():
            if entity.type in ("organisation", "unknown") and "union" not in entity.classes and any(n in words for n in entity.names):
                self._add("employer", entity, 2)

    def _by_what_they_do(self, filled: Sequence[tuple[Draft, Role, Entity]]) -> None:
        for draft, role, entity in filled:
            part = self.kinds[draft.kind].story.get(role)
            if part is None or id(entity) not in self.entities:
                continue
            if part == "employer" and (entity.type not in ("organisation", "unknown") or "union" in entity.classes):
                continue
            if part == "workforce" and entity.type != "group":
                continue
            if part in ("police", "court") and part not in entity.classes:
                continue
            self._add(part, entity, 1)

    def _best(self, scores: Mapping[int, float]) -> Entity | None:
        ranked = sorted(scores.items(), key=lambda s: (-s[1], self.entities[s[0]].first))
        if not ranked or ranked[0][1] < 1:
            return None
        if len(ranked) > 1 and ranked[0][1] < AHEAD * ranked[1][1]:
            return None
        return self.entities[ranked[0][0]]

    def open_roles(self, drafts: Sequence[Draft], filled: Sequence[tuple[Draft, Role]]) -> Iterator[tuple[Draft, Role, Span, Entity]]:
        """For each role that is open and that the story fills: the draft, the role, the words and the party."""
        taken = {(id(draft), role) for draft, role in filled}
        for draft in drafts:
            for role, part in self.kinds[draft.kind].story.items():
                entity = self.chosen.get(part)
                if (id(draft), role) in taken or entity is None or self._on_the_other_side(draft, role, entity, filled):
                    continue
                draft.why.append(f"{role}: the story's {part}")
                yield draft, role, self._words(entity, draft.trigger.start), entity

    def _on_the_other_side(self, draft: Draft, role: Role, entity: Entity, filled: Sequence[tuple[Draft, Role]]) -> bool:
        nodes = draft.target if role == "actor" else draft.actor
        return any(entity is self._entity_at(n.start) for n in nodes)

    def _entity_at(self, offset: int) -> Entity | None:
        for key, offsets in self.places.items():
            k = bisect.bisect_left(offsets, offset)
            if k < len(offsets) and offsets[k] == offset:
                return self.entities[key]
        return None

    def _words(self, entity: Entity, before: int) -> Span:
        """The party's words nearest before an offset, else its first."""
        offsets = self.places[id(entity)]
        k = bisect.bisect_right(offsets, before) - 1
        return self.phrases[offsets[max(k, 0)]]
