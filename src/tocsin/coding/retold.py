"""Acts told without a date that the report tells again with one: in its headline and lead, and by "the arrests"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tocsin.coding.actdays import days
from tocsin.coding.draft import Draft
from tocsin.coding.sentences import Sentence
from tocsin.coding.tense import Tenses
from tocsin.coding.tree import Node
from tocsin.model import Interval, When

NEWS = 90  # days; what lies further back is no news, and no headline tells of it
OPENING = 3  # sentences in which a report sums up what it goes on to tell
SUMS_UP = frozenset({"past", "present", "bare", "perfect"})  # tenses of headlines and leads
HAPPENED = ("reported", "alleged")


class Retellings:
    """Finds acts told twice in one report. `lexicon`: the language's word lists; `published`: when it appeared."""

    def __init__(
        self, sentences: Sequence[Sentence], published: Interval | None, lexicon: Mapping[str, frozenset[str]]
    ) -> None:
        self._published = published
        self._tenses = Tenses(lexicon)
        self._known = lexicon["definite"] | lexicon["possessives"]
        self._opening = sentences[min(OPENING, len(sentences)) - 1].end if sentences else 0

    def date(self, drafts: Sequence[Draft], acts: Sequence[Node]) -> None:
        """Give undated drafts the date of the same act told elsewhere in the report, where that is plain.

        `drafts` come in the order of the text; `acts` are the words that head them.
        """
        told: dict[str, list[Draft]] = {}
        for draft in drafts:
            if draft.status in HAPPENED and days(draft.when) is not None:
                told.setdefault(draft.kind, []).append(draft)
        agreed = {kind for kind, dated in told.items() if len({days(d.when) for d in dated}) == 1}
        for draft, act in zip(drafts, acts, strict=True):
            if draft.status not in HAPPENED or days(draft.when) is not None:
                continue
            found = self._again(draft, act, told.get(draft.kind, []), agreed=draft.kind in agreed)
            if found is not None and found.when is not None:
                when = found.when
                draft.when = When(None, when.earliest, when.latest, when.precision, when.ongoing)
                draft.why.append(f"when: told again as {found.trigger.text!r}")

    def _again(self, draft: Draft, act: Node, told: Sequence[Draft], *, agreed: bool) -> Draft | None:
        """The draft that tells the same act with its date; `agreed`: all of `told` have one date."""
        if act.is_verb and draft.sentence.start < self._opening and self._tenses.of(act) in SUMS_UP:
            if draft.when is not None and draft.when.expression is not None:
                return None  # its own words tell a bound, which is then all that is known
            return next((d for d in told if d.node.start > draft.node.start and self._is_news(d)), None)
        known = act.is_noun and any(d.lower in self._known for d in act.kids("det", "poss"))
        return told[0] if known and agreed else None

    def _is_news(self, draft: Draft) -> bool:
        found = days(draft.when)
        return found is not None and (self._published is None or (self._published.latest - found.earliest).days <= NEWS)
