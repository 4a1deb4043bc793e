"""Who a clause without a subject tells of, in languages whose verbs need none: the subject of the clause before."""

from __future__ import annotations

import bisect
from collections.abc import Mapping, Sequence

from tocsin.codebook import Kind
from tocsin.coding import grammar
from tocsin.coding.draft import Draft
from tocsin.coding.entity import Entity
from tocsin.coding.sentences import Sentence

# A plural without a subject tells as a rule of nobody in particular ("задержали двоих"): only those who do such things
# as a part of the story are taken for its doers.
DOERS = {
    "workforce": frozenset({"worker", "striker", "crowd", "member", "activist", "union"}),
    "employer": frozenset({"company", "employer", "management"}),
    "police": frozenset({"police", "military", "perpetrator", "authority"}),
    "sides": frozenset({"worker", "striker", "union"}),
    "teller": frozenset({"worker", "striker", "activist", "family", "member", "lawyer"}),
    "repression": frozenset({"perpetrator", "police", "military"}),
    "response": frozenset({"police", "prosecutor", "authority", "inspector"}),
}
BACK = 1  # sentences before the clause in which its subject may stand


class DroppedSubjects:
    """Finds dropped subjects. `leads`: offset, sentence number and entity of each subject of the report, in order."""

    def __init__(
        self, kinds: Mapping[str, Kind], sentences: Sequence[Sentence], leads: Sequence[tuple[int, int, Entity]]
    ) -> None:
        self.kinds = kinds
        self.sentences = sentences
        self.leads = leads
        self._starts = [at for at, _, _ in leads]
        self._begins = [s.start for s in sentences]

    def of(self, draft: Draft, role: str) -> tuple[int, Entity] | None:
        """Where the party of an open role was named last, and who it is, if the verb shows that it has a subject."""
        verb = draft.node
        if not verb.is_verb or verb.plural is None or verb.gender == "n" or grammar.surface_subject(verb):
            return None
        passive = verb.form == "part"
        if verb.form not in ("fin", "part") or verb.rel in ("relcl", "acl", "amod"):
            return None
        paths = draft.hit.frame.target if passive else draft.hit.frame.actor
        wanted = ("object", "subject") if passive else ("subject",)
        if role != ("target" if passive else "actor") or not any(s[0] in wanted for p in paths for s in p.steps):
            return None
        number = bisect.bisect_right(self._begins, draft.sentence.start) - 1
        for at, told, entity in reversed(self.leads[: bisect.bisect_left(self._starts, verb.start)]):
            if number - told > BACK or self.sentences[told].paragraph != self.sentences[number].paragraph:
                return None
            if self._agrees(draft, entity, plural=verb.plural, gender=verb.gender, passive=passive):
                return at, entity
            if told < number:
                return None  # nearest subject of the sentence before is another
        return None

    def _agrees(self, draft: Draft, entity: Entity, *, plural: bool, gender: str, passive: bool) -> bool:
        if entity.thing or (entity.number == 2) != plural:
            return False
        if gender and entity.gender and gender != entity.gender:
            return False
        if not plural or passive:
            return bool(entity.named or entity.classes)
        part = self.kinds[draft.kind].story.get("actor", "")
        return not entity.classes.isdisjoint(DOERS.get(part) or DOERS.get(draft.family, frozenset()))
