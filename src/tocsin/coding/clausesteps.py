"""How an act stands in time to the word above it in a tree: with it, before it, after it, or only told of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from tocsin.coding.paths import PathFinder
from tocsin.coding.tense import Tenses
from tocsin.coding.tree import Node

# How an act stands to the time found: it is the act's own; the act lies before or after what the time dates; it began
# with what the time dates; the time is that of the saying; the act is only mentioned by what the time dates; the act is
# what the time counts from ("two days after the raid").
Hop = Literal["same", "before", "after", "since", "said", "mentioned", "counted"]


class ClauseSteps:
    """Reads the steps with a language's word lists, which it keeps for those who follow them."""

    def __init__(self, lexicon: Mapping[str, frozenset[str]]) -> None:
        self.lexicon = lexicon
        self.tenses = Tenses(lexicon)
        self.paths = PathFinder(lexicon)
        self.settings = lexicon["setting_cases"] | lexicon["earlier_cases"] | lexicon["later_cases"]
        self.wanting = lexicon["plan_verbs"] | lexicon["wish_verbs"]
        self.promising = lexicon["saying_verbs"] | lexicon["plan_verbs"]
        self.told = lexicon["about_verbs"] | lexicon["saying_verbs"] | lexicon["denial_verbs"] | lexicon["hedge_verbs"]
        self.told -= lexicon["doing"] - lexicon["about_verbs"]

    def step(self, here: Node, above: Node, clause: bool) -> Hop:
        """How the act below stands to the word above; `clause`: a verb was passed on the way up."""
        if here.rel == "amod" and not clause and here.lower.endswith(("ed", "en")):
            return "before"  # "a *sacked* steward was sent to prison on Monday"
        if here.is_verb:
            return self._clause_step(here, above)
        case = here.case or ""
        if here.rel in ("obl", "advcl"):
            if case in self.lexicon["earlier_cases"]:
                return "before"
            if case in self.lexicon["later_cases"]:
                return "after"
        if above.is_verb:
            return "same" if clause or self.shares(above, here) else "mentioned"
        if (
            clause
            or here.rel in ("conj", "appos", "compound", "amod")
            or (here.rel == "obl" and case in self.lexicon["part_cases"])
        ):
            return "same"
        return "mentioned"

    def shares(self, verb: Node, noun: Node) -> bool:
        """True when a noun's act takes place with what the verb tells: "staged a strike", "attacked a picket"."""
        return noun.pos in ("ADJ", "ADV") or noun.rel in ("advmod", "prt", "attr") or verb.lemma not in self.told

    def _clause_step(self, here: Node, above: Node) -> Hop:
        rel = here.rel
        if rel == "conj" and here.kid("subj") and {self.tenses.of(here), self.tenses.of(above)} == {"past", "present"}:
            return "mentioned"
        if rel in ("conj", "xcomp", "dep", "prt", "aux", "compound", "amod"):
            return "same"
        tense = self.tenses.of(here)
        if rel in ("ccomp", "parataxis", "subj"):
            if above.lemma in self.lexicon["saying_verbs"] or rel == "parataxis":
                return "said"
            if rel == "ccomp" and any(p.text == ";" and here.i < p.i < above.i for p in above.children):
                return "mentioned"  # "One was burnt down; another was closed in January"
            return "before" if tense == "pluperfect" else "same"
        if rel in ("relcl", "acl"):
            if tense == "past" and is_at_which(here):
                return "same"
            if tense == "bare" and here.form == "part":
                return "before"
            return (
                "before" if tense in ("pluperfect", "perfect") else "same" if tense in ("past", "bare") else "mentioned"
            )
        mark = self.mark(here)
        if mark in self.lexicon["later_time"]:
            return "after"
        if mark in self.lexicon["earlier_time"] or any(
            a.lower in self.lexicon["earlier_time"] for a in here.kids("aux")
        ):
            return "before"
        if mark in self.lexicon["conditional_time"]:
            return "mentioned"
        return "before" if tense == "pluperfect" else "same"

    def mark(self, verb: Node) -> str:
        """The word that a subordinate clause begins with, "" without one."""
        if verb.case:
            return verb.case
        names = ("same_time", "earlier_time", "later_time", "conditional_time")
        words = (c.lower for c in verb.kids("mark", "advmod") if c.i < verb.i)
        return next((w for w in words if any(w in self.lexicon[n] for n in names)), "")


def is_at_which(verb: Node) -> bool:
    """True for "a rally at which police used water cannon", "the day on which"."""
    return any(n.wh and n.case for n in verb.kids("obl"))
