"""Acts told without a time of their own: whether the story ties them to what was told before."""

from __future__ import annotations

from collections.abc import Mapping

from tocsin.coding.actdays import SPOKEN, of_days
from tocsin.coding.draft import Draft
from tocsin.coding.storytime import Story
from tocsin.coding.tense import Tenses
from tocsin.coding.tree import Node
from tocsin.model import Interval, When

UNTIED = frozenset({"condemnation", "demand", "smear", "solidarity", "bargaining-refusal"})  # told beside the story


class StoryTies:
    """Ties acts to the scene that a report's paragraph tells."""

    def __init__(self, text: str, published: Interval | None, lexicon: Mapping[str, frozenset[str]]) -> None:
        self._text = text
        self._published = published
        self._lexicon = lexicon
        self._tenses = Tenses(lexicon)
        self._spoken = lexicon["saying_verbs"] | lexicon["denial_verbs"]
        self._persons = lexicon["singular_person"] | lexicon["plural"] | lexicon["first"]

    def of(self, draft: Draft, act: Node, story: Story) -> When | None:
        """The time of the scene that an act belongs to; None when that is not plain."""
        if draft.status in ("planned", "denied"):
            return None
        if self._published is not None and self._is_own_word(draft, act):
            draft.why.append("when: said by the report itself")
            return of_days(None, self._published)
        if draft.kind in UNTIED or not self._follows(act):
            return None
        found = story.scene(linked=self._takes_up(draft))
        if found is None:
            return None
        draft.why.append("when: tied to the story")
        return of_days(None, found)

    def is_step(self, act: Node) -> bool:
        """True when an act is told as a step of the story and not from before it ("had forbidden")."""
        verb = verb_of(act)
        return verb is None or self._tenses.of(verb) != "pluperfect"

    def _is_own_word(self, draft: Draft, act: Node) -> bool:
        """True for what a statement does by its own words ("we condemn", "we demand"): that is done as it appears."""
        if draft.kind not in SPOKEN or not act.is_verb or self._tenses.of(act) != "present":
            return False
        if not any(s.lower in self._lexicon["first"] for s in act.kids("subj")):
            return False
        line = self._text[: draft.trigger.start].rpartition("\n")[2]
        return sum(line.count(mark) for mark in '"“”„') % 2 == 0

    def _takes_up(self, draft: Draft) -> bool:
        """True when a sentence opens with a word that takes up what was told: "When", "Then", "Later", "They"."""
        first = next((n for n in draft.tree.nodes if n.pos != "PUNCT" and n.text[:1].isalpha()), None)
        if first is None:
            return False
        if first.lower in self._lexicon["story_links"]:
            return True
        return first.lower in self._persons and first.rel in ("subj", "subj:pass")

    def _follows(self, act: Node) -> bool:
        """True when a clause is told as a further step of a story."""
        verb = verb_of(act)
        if verb is None or any(c.lower in self._lexicon["untied"] for c in verb.kids("advmod")):
            return False
        if act is verb and verb.lemma in self._spoken:
            return False
        tense = self._tenses.of(verb)
        if tense == "bare":
            above = next((a for a in verb.ancestors() if a.is_verb and self._tenses.of(a) != "bare"), None)
            tense = self._tenses.of(above) if above is not None else "bare"
        return tense == "past"


def verb_of(act: Node) -> Node | None:
    """The verb of the clause that an act is told in."""
    return act if act.is_verb else next((a for a in act.ancestors() if a.is_verb), None)
