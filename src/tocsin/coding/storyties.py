"""Acts told without a time of their own: whether the story ties them to what was told before."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tocsin.coding.actdays import SPOKEN, of_days
from tocsin.coding.draft import Draft
from tocsin.coding.grammar import objects_of, surface_subject
from tocsin.coding.paths import PathFinder
from tocsin.coding.storytime import Story
from tocsin.coding.tense import Tenses
from tocsin.coding.tree import Node
from tocsin.model import Interval, When

UNTIED = frozenset({"condemnation", "demand", "smear", "solidarity", "bargaining-refusal"})  # told beside the story
# Acts that follow one another on the spot; others take their time, and belong to a scene only by its persons.
QUICK = frozenset(
    "killing attempt-on-life assault torture abduction arrest release raid seizure dispersal press-obstruction "
    "expulsion property-attack protest surveillance work-accident strike strike-end lockout sentence".split()
)
DEEDS = frozenset({"solidarity"})  # told with the story where something is done, not said
FAR = 3  # sentences; further from the scene's last act, even a quick one belongs to it only by its persons


_WORD = re.compile(r"[^\W\d_]{4,}")


class StoryTies:
    """Ties acts to the scene that a report's paragraph tells."""

    def __init__(self, text: str, published: Interval | None, lexicon: Mapping[str, frozenset[str]]) -> None:
        self._text = text
        self._published = published
        self._lexicon = lexicon
        self._tenses = Tenses(lexicon)
        self._paths = PathFinder(lexicon)
        self._words = (
            lexicon["saying_verbs"] | lexicon["about_verbs"] | lexicon["plan_verbs"] | lexicon["backing_verbs"]
        )
        self._apart = lexicon["about_verbs"] | lexicon["ending"]
        self._done = (lexicon["doing"] | lexicon["undergoing"]) - lexicon["ending"] - lexicon["continuing"]
        self._persons = lexicon["singular_person"] | lexicon["plural"] | lexicon["first"]

    def of(self, draft: Draft, act: Node, story: Story) -> When | None:
        """The time of the scene that an act belongs to; None when that is not plain."""
        if draft.status in ("planned", "denied"):
            return None
        if self._published is not None and self._is_own_word(draft, act):
            draft.why.append("when: said by the report itself")
            return of_days(None, self._published)
        deed = draft.kind in DEEDS and self._is_deed(act)
        if (draft.kind in UNTIED and not deed) or not self._follows(act):
            return None
        before = not self._is_main(act)
        found = story.scene(before=before)
        near = found is not None and (deed or draft.kind in QUICK) and story.distance(draft.sentence) <= FAR
        next_to = draft.kind in QUICK and story.distance(draft.sentence) <= 1
        if found is None and (next_to or self._takes_up(draft)):
            near = next_to
            found = story.scene(linked=True, before=before)
        if found is None or not (near or self._has_person(act, story.scene_text(draft.sentence))):
            return None
        draft.why.append("when: tied to the story")
        return of_days(None, found)

    def is_step(self, act: Node) -> bool:
        """True when an act is told as a step of the story and not from before it ("had forbidden")."""
        verb = verb_of(act)
        return verb is None or self._tenses.of(verb) != "pluperfect"

    def is_told_first(self, act: Node) -> bool:
        """True when an act's clause carries the story on: no relative clause, none told of the present or future."""
        verb = verb_of(act)
        if verb is None:
            return True
        path = [verb, *(a for a in verb.ancestors() if a.is_verb)]
        if any(v.rel in ("relcl", "acl") and not self._is_of_date(v) for v in path):
            return False
        return self._tenses.of(path[0] if len(path) == 1 else path[-1]) in ("past", "pluperfect", "bare") or (
            self._tenses.of(verb) == "past"
        )

    def _is_of_date(self, verb: Node) -> bool:
        """True for "on 9 January, when police broke up a strike"."""
        return any(c.lower in self._lexicon["when_marks"] for c in verb.kids("advmod", "mark"))

    def _is_main(self, act: Node) -> bool:
        """True for the main verb of a sentence and those beside it."""
        here: Node | None = act
        while here is not None and here.rel in ("conj", "ccomp", "parataxis") and here.is_verb:
            here = here.head
        return here is not None and here.is_verb and here.head is None

    def _has_person(self, act: Node, told: str) -> bool:
        """True when somebody of the act was told of in the scene."""
        verb = verb_of(act)
        if verb is None:
            return False
        words = set(_WORD.findall(told.lower()))
        for node in [*surface_subject(verb), *objects_of(verb)]:
            if (
                node.lower in self._persons
                or node.lower in self._lexicon["thing"]
                or (len(node.text) > 3 and node.lower in words)
            ):
                return True
        return False

    def _is_own_word(self, draft: Draft, act: Node) -> bool:
        """True for what a statement does by its own words ("we condemn", "we demand"): that is done as it appears."""
        if draft.kind not in SPOKEN or not act.is_verb or self._tenses.of(act) != "present":
            return False
        if not any(s.lower in self._lexicon["first"] for s in act.kids("subj")):
            return False
        line = self._text[: draft.trigger.start].rpartition("\n")[2]
        return sum(line.count(mark) for mark in '"“”„') % 2 == 0

    def _is_deed(self, act: Node) -> bool:
        """True for "turned their trucks around", false for "thanked" and "backed"."""
        return act.is_verb and act.lemma not in self._words

    def _is_carried(self, noun: Node) -> bool:
        """True when a verb tells that a noun's act took place: "held a rally", "dispersed the rally"."""
        carrier = self._paths.carrier(noun)
        if carrier is None:
            return False
        if noun.rel == "obj" and carrier.lemma not in self._apart:
            return True
        return carrier.lemma in self._done

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
        if act is not verb and act.is_noun and not self._is_carried(act):
            return False
        if act is verb and verb.lemma in self._lexicon["denial_verbs"]:
            return False
        tense = self._tenses.of(verb)
        if tense == "bare":
            above = next((a for a in verb.ancestors() if a.is_verb and self._tenses.of(a) != "bare"), None)
            tense = self._tenses.of(above) if above is not None else "bare"
        return tense == "past"


def verb_of(act: Node) -> Node | None:
    """The verb of the clause that an act is told in."""
    return act if act.is_verb else next((a for a in act.ancestors() if a.is_verb), None)
