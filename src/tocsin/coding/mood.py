"""A verb's own mood: its negation, modals and hedges, and whether it speaks of anybody in particular."""

from __future__ import annotations

from collections.abc import Mapping

from tocsin.coding.ruling import Flags
from tocsin.coding.tense import Tenses
from tocsin.coding.tree import Node, Tree


class Mood:
    """Reads the words around a verb or noun. `lexicon`: the language's word lists."""

    def __init__(self, lexicon: Mapping[str, frozenset[str]]) -> None:
        self.words = lexicon
        self.tenses = Tenses(lexicon)
        self._doubts = tuple(sorted(lexicon["hedge_phrases"]))
        self._almost = tuple(sorted(lexicon["almost_phrases"]))

    def read(self, verb: Node, flags: Flags) -> None:
        """Raise the flags that the verb's own auxiliaries, negation, adverbs and subject call for."""
        words = self.words
        auxiliaries = verb.kids("aux")
        perfect = any(a.lemma == "have" for a in auxiliaries)
        negated = self.negation(verb)
        if negated:
            flags.set("negated", negated.text)
        if verb.tense == "future" and not auxiliaries:
            flags.set("planned", verb.text)
        for aux in auxiliaries:
            lower = aux.lower
            if lower in words["modal_future"]:
                flags.set("planned", aux.text)
            elif lower in words["modal_would"]:
                flags.set("unreal" if perfect else "planned", aux.text)
            elif lower in words["must_words"] and not perfect and not negated:
                flags.set("obliged", aux.text)
            elif lower in words["modal_unreal"]:
                if perfect and lower in words["modal_guess"]:
                    flags.set("hedged", aux.text)
                elif not negated or perfect:
                    flags.set("unreal", aux.text)
        if verb.tense == "future" and verb.form == "fin":
            flags.set("planned", verb.text)  # Russian "арестуют"
        if any(a.lower in words["modal_future"] | words["modal_would"] for a in auxiliaries) and self._on_condition(
            verb
        ):
            flags.conditional = True
        for adverb in verb.kids("advmod"):
            if adverb.lower in words["hedge_adverbs"]:
                flags.set("hedged", adverb.text)
            elif adverb.lower in words["asking_particles"]:
                flags.set("unreal", adverb.text)
        for subject in verb.kids("subj", "subj:pass"):
            none = self.none(subject)
            if none:
                flags.set("negated", none.text)

    def _on_condition(self, verb: Node) -> bool:
        marks = (m.lower for clause in verb.kids("advcl") for m in clause.kids("mark"))
        return any(m in self.words["condition_marks"] for m in marks)

    def negation(self, verb: Node) -> Node | None:
        """The word that negates a verb; None also for "not only"."""
        for child in (*verb.kids("neg"), *verb.kids("advmod", "cc")):
            if child.lower in self.words["negators"] or child.rel == "neg":
                only = child.kid("advmod")
                following = next((c for c in verb.children if c.i == child.i + 1), None)
                if (only and only.lower in ("only", "just")) or (
                    following and following.lower in ("only", "just", "merely")
                ):
                    continue
                return child
        return None

    def none(self, noun: Node) -> Node | None:
        """The word that says that there is none of a noun: "no arrests", "nobody"."""
        if noun.lower in self.words["none_words"]:
            return noun
        words = self.words["none_words"] | (self.words["negators"] if noun.lower == "one" else frozenset())
        return next((d for d in noun.kids("det", "neg", "advmod", "cc") if d.lower in words), None)

    def awaits(self, verb: Node) -> bool:
        """Whether something is told to begin or go on later: "is set to begin", "are due to go ahead"."""
        if verb.lemma == "be" and any(a.lower == "to" for c in verb.kids("xcomp") for a in c.kids("aux")):
            return True  # "talks are to be held"
        later = verb.lower in self.words["plan_states"] or self.said_to_be(verb, "plan_states")
        return later and any(
            c.form == "inf" and c.lemma in self.words["occurring"]
            for word in (verb, *verb.kids("attr", "advmod"))
            for c in word.kids("xcomp", "ccomp", "advcl")
        )

    def supposes(self, verb: Node, subject: Node) -> bool:
        """Whether it is told what "a strike" would do or have done: nobody has called one."""
        nobodys = any(d.lower in self.words["indefinite_articles"] for d in subject.kids("det"))
        nobodys = nobodys or (
            not subject.kids("det", "poss") and subject.pos == "NOUN" and subject.lower != subject.lemma
        )
        modals = self.words["modal_would"] | self.words["modal_unreal"]
        return nobodys and any(a.lower in modals for a in verb.kids("aux"))

    def tells_content(self, verb: Node, head: Node) -> bool:
        """The clause tells what the noun says, and does not pick it out: "reports *that he had been shot*"."""
        if head.lemma not in self.words["hedge_nouns"] | self.words["report_nouns"] | self.words["denial_nouns"]:
            return False
        objects = len(verb.kids("obj"))
        return verb.form != "inf" and any(
            c.lower in self.words["relative"] and (c.rel == "mark" or (c.rel == "obj" and objects > 1))
            for c in verb.children
        )

    def is_general(self, verb: Node) -> bool:
        """Whether nobody in particular is spoken of in the plain present: "employers sack workers", "you are fined"."""
        subjects = verb.kids("subj", "subj:pass")
        if not subjects or self.tenses.of(verb) != "present" or verb.kids("aux"):
            return False
        if any(n.lower in self.words["habits"] for a in verb.kids("advmod") for n in (a, *a.kids("det", "advmod"))):
            return True
        if subjects[0].lower in self.words["anybody"] or self._is_habit(verb):
            return True
        things = verb.kids("obj", "iobj", "agent")
        # Without articles a bare plural may be known people: "рабочие не видят денег".
        articles = bool(self.words["indefinite_articles"])
        return articles and bool(things) and all(self._bare_plural(n) for n in (subjects[0], *things))

    def _is_habit(self, verb: Node) -> bool:
        """Whether it happens again and again, at no one time: "every year"."""
        times = [n for n in verb.kids("advmod", "obl") if n.lemma in self.words["measures"]]
        return any(d.lower in self.words["each_words"] for n in times for d in n.kids("det"))

    def _bare_plural(self, noun: Node) -> bool:
        plural = noun.pos == "NOUN" and (noun.lower != noun.lemma if noun.plural is None else noun.plural)
        return plural and not noun.kids("det", "poss", "num", "obl", "relcl", "acl", "appos", "conj")

    def said_to_be(self, verb: Node, states: str) -> bool:
        """Whether such an adjective is said of a governing verb's subject: "are *ready* to", "is *illegal* to"."""
        return any(c.lower in self.words[states] for c in verb.kids("attr", "advmod"))

    def is_bare(self, verb: Node, head: Node) -> bool:
        """An infinitive, or a bare form in its place: "that he *be freed*", "that they *free* him"."""
        if verb.form == "inf" or any(a.lower == "to" for a in verb.kids("aux")):
            return True
        helpers = verb.kids("aux", "aux:pass")
        if helpers:
            return helpers[0].lower in self.words["bare_be"]
        wished = head.lemma in self.words["wish_verbs"] or head.lemma in self.words["wish_nouns"]
        return wished and verb.form == "fin" and verb.lower == verb.lemma

    def phrases(self, tree: Tree, node: Node, flags: Flags) -> None:
        """Raise the flags of fixed phrases: of doubt in the trigger's clause or one above it, "almost" before it."""
        almost = " ".join(n.lower for n in tree.nodes[max(0, node.i - 3) : node.i])
        if almost.endswith(self._almost):
            flags.set("unreal", almost)
        for phrase, there in tree.phrases(self._doubts):
            clauses = {id(a) for a in (node, *node.ancestors())}
            above = [there, *(a for a, _ in zip(there.ancestors(), range(4), strict=False))]
            if any(id(a) in clauses for a in above) and there.i <= node.i + 15:
                flags.set("hedged", phrase)
                return
