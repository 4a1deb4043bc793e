"""The tense of a clause, as far as the order of a story needs it, from the verb's form and its auxiliaries."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, cast

from tocsin.coding.tree import Node

Tense = Literal["past", "pluperfect", "perfect", "present", "future", "bare"]


class Tenses:
    """Reads tenses with a language's lists `perfect_aux`, `pluperfect_aux`, `present_aux`, `past_aux`,
    `infinitive_aux`, `modal_future`, `modal_would` and `present_endings`.
    """

    def __init__(self, lexicon: Mapping[str, frozenset[str]]) -> None:
        self._perfect = lexicon["perfect_aux"]
        self._pluperfect = lexicon["pluperfect_aux"]
        self._present = lexicon["present_aux"]
        self._past = lexicon["past_aux"]
        self._infinitive = lexicon["infinitive_aux"]
        self._future = lexicon["modal_future"] | lexicon["modal_would"]
        self._endings = tuple(lexicon["present_endings"])

    def of(self, verb: Node) -> Tense:
        """The tense of the clause that `verb` heads; "bare" for infinitives and participles on their own."""
        if verb.tense and not verb.kids("aux", "aux:pass"):
            return cast(Tense, verb.tense)
        aux = [a.lower for a in verb.kids("aux", "aux:pass")]
        if verb.pos == "AUX" and verb.form == "fin" and not aux:
            aux = [verb.lower]
        if not aux:
            return self._plain(verb)
        if not self._future.isdisjoint(aux):
            return "future"
        if not self._pluperfect.isdisjoint(aux):
            return "pluperfect" if verb.form != "inf" else "future"
        if not self._perfect.isdisjoint(aux):
            if not self._infinitive.isdisjoint(aux):
                return "past"  # "is alleged to have pushed him"
            return "perfect" if verb.form != "inf" else "future"
        if not self._past.isdisjoint(aux):
            return "past"
        if not self._present.isdisjoint(aux):
            return "present"
        return "bare" if verb.form in ("inf", "ger", "part") else self._plain(verb)

    def _plain(self, verb: Node) -> Tense:
        if verb.rel == "conj" and verb.head is not None and verb.head.is_verb and verb.form in ("part", "inf", "ger"):
            return self.of(verb.head)  # "has been arrested and charged", "will march and rally"
        if verb.form != "fin":
            return "past" if verb.form == "part" and verb.kid("subj", "subj:pass") else "bare"
        changed = verb.lower != verb.lemma
        if changed and verb.lower[:-1].startswith(verb.lemma[:-1]) and verb.lower.endswith(self._endings):
            return "present"
        return "past" if changed else self._unchanged(verb)

    def _unchanged(self, verb: Node) -> Tense:
        """A form that is the dictionary's: the present, or the past of a verb that does not change ("put")."""
        return "past" if verb.lemma.endswith("t") and len(verb.lemma) <= 4 else "present"

    def is_progressive(self, verb: Node) -> bool:
        """True for "are striking", "has been following"."""
        return verb.form == "ger" and bool(verb.kids("aux"))
