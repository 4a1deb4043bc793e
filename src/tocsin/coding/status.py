"""Whether a report states an act as done, alleged, planned or denied, or not at all, decided on its clause."""

from __future__ import annotations

from collections.abc import Mapping

from tocsin.coding import grammar
from tocsin.coding.frames import EVENT_HEADS, Hit
from tocsin.coding.mood import Mood
from tocsin.coding.ruling import FULFILLED, OWN_ACTS, THREATENED, YET_TO_COME, Flags, Ruling
from tocsin.coding.tree import Node

DEEPEST = 10
# What stands under these is told as known.
TAKEN_AS_GIVEN = frozenset(
    "after before during since following despite amid over about by until between as within".split()
)
TAKEN_AS_GIVEN |= {"because of"}


class StatusJudge:
    """Decides the status of a match. `lexicon`: the language's word lists."""

    def __init__(self, lexicon: Mapping[str, frozenset[str]]) -> None:
        self.words = lexicon
        self.mood = Mood(lexicon)

    def rule(self, hit: Hit) -> Ruling:
        """The status of the act that `hit` tells."""
        flags = Flags()
        node = hit.node
        kind = hit.frame.kind
        if node.is_verb or hit.entry.pos == "verb":
            self._verb(node, flags, kind, 0)
            self._objects(node, flags)
        else:
            self._noun(node, flags, kind, 0)
        self.mood.phrases(hit.tree, node, flags)
        if flags.negated and not flags.said:
            flags.said = any(
                n.case in self.words["according"] for a in (node, *node.ancestors()) for n in a.kids("obl")
            )
        return self._sum(hit, flags)

    def _sum(self, hit: Hit, flags: Flags) -> Ruling:
        why = tuple(dict.fromkeys(flags.why))
        frame = hit.frame
        kind = frame.kind
        if frame.negated:
            if not flags.negated:
                return Ruling(None, (*why, "the frame needs a negation"))
            flags.negated = False
            # "The officer would not take down her statement": he refused.
            if any(a.lower in self.words["modal_would"] for a in hit.node.kids("aux")) and not hit.node.kid("aux:pass"):
                flags.planned = flags.unreal = False
        if flags.obliged:
            # "They must leave their flats" is to come; "they must be arrested" is somebody's wish.
            if frame.status == "planned" or (kind in YET_TO_COME and not grammar.is_passive(hit.node)):
                flags.planned = True
            else:
                flags.unreal = True
        if flags.conditional and kind not in THREATENED:
            flags.unreal = True
        if flags.unreal:
            return Ruling(None, why)
        if flags.denied or (flags.negated and flags.said):
            return Ruling("denied", why)
        if flags.negated:
            return Ruling(None, (*why, "what did not happen is told, and nobody is said to deny it"))
        if flags.planned or frame.status == "planned":
            return Ruling("planned", why)
        return Ruling("alleged" if flags.hedged else "reported", why)

    # --- verbs -----------------------------------------------------------------------------------------------

    def _verb(self, verb: Node, flags: Flags, kind: str, depth: int) -> None:
        """A verb's own mood, then what it is embedded in."""
        self.mood.read(verb, flags)
        if depth < DEEPEST:
            self._above(verb, flags, kind, depth + 1)

    def _objects(self, verb: Node, flags: Flags) -> None:
        """The negation may stand on the object: "made no arrests", "paid nothing"."""
        for thing in verb.kids("obj", "attr"):
            none = self.mood.none(thing)
            if none and not flags.negated:
                flags.set("negated", none.text)

    def _above(self, verb: Node, flags: Flags, kind: str, depth: int) -> None:
        head, rel = verb.head, verb.rel
        if head is None or rel == "root":
            self._main(verb, flags)
            return
        if rel in ("acl", "relcl") and self.mood.tells_content(verb, head):
            self._under_noun(head, flags)
            return
        if rel in ("amod", "compound", "relcl") or (rel == "acl" and verb.form != "inf"):
            self._participle(verb, flags)
            clause = head.head
            if rel == "acl" and head.rel == "subj" and clause is not None and self._is_question(clause):
                flags.set("unreal", "?")  # "Were the miners arrested?" looks like "the miners arrested"
            return
        if head.rel == "obl" and f"{head.case} {head.lemma}" in self.words["purpose_phrases"] and head.head is not None:
            self._purpose(head.head, flags, kind, depth)
            return
        if rel == "conj" or (rel == "dep" and head.is_verb and verb.form in ("fin", "part")):
            self._coordinate(verb, head, flags, kind, depth)
        elif rel == "advcl":
            self._adverbial(verb, head, flags, kind, depth)
        elif head.is_noun and not head.is_verb:
            self._under_noun(head, flags)
        elif rel in ("xcomp", "ccomp", "acl", "attr", "dep", "parataxis", "obj", "obl", "subj", "subj:pass"):
            self._governed(verb, head, flags, kind, depth)

    def _main(self, verb: Node, flags: Flags) -> None:
        """The main clause: questions and orders state nothing."""
        if self.mood.is_general(verb):
            flags.set("unreal", "a general truth")
        if self._is_question(verb):
            flags.set("unreal", "?")
        elif verb.kids("subj", "subj:pass") and any(a.lower in self.words["headline_future"] for a in verb.kids("aux")):
            flags.set("planned", "to")  # a headline: "Miners to strike on Monday"
        elif verb.form == "inf" and verb.lemma == verb.lower and not verb.kids("subj", "subj:pass", "aux", "expl"):
            before = [c for c in verb.children if c.i < verb.i and c.rel != "punct"]
            if all(c.lower in self.words["polite"] or c.rel in ("advmod", "neg", "cc") for c in before):
                flags.set("unreal", "an order")

    def _is_question(self, verb: Node) -> bool:
        return verb.subtree()[-1].text == "?" or any(c.text == "?" for c in verb.children)

    def _participle(self, verb: Node, flags: Flags) -> None:
        """A hedge before a participle is its own ("allegedly beaten"); "the strike *planned*" is the noun's matter."""
        noun = verb.head
        if noun is not None and noun.lower in self.words["anybody"]:
            flags.set("unreal", noun.text)
        if verb.rel == "relcl" and noun is not None and self.mood.none(noun):
            flags.set("negated", "no")

    def _coordinate(self, verb: Node, head: Node, flags: Flags, kind: str, depth: int) -> None:
        if not head.is_verb:
            if head.is_noun:
                self._noun(head, flags, kind, depth)
            else:
                self._above(head, flags, kind, depth)
            return
        shares = not verb.kids("subj", "subj:pass") and not verb.kids("aux", "aux:pass")
        if shares and verb.form != "fin":
            linked = {c.lower for c in head.kids("cc")}
            inner = Flags()
            self.mood.read(head, inner)
            if inner.negated and "but" in linked:
                inner.negated = False
            for flag in ("unreal", "planned", "hedged", "negated", "obliged"):
                if getattr(inner, flag):
                    setattr(flags, flag, True)
            flags.why.extend(inner.why)
        for adverb in head.kids("advmod"):
            if adverb.lower in self.words["hedge_adverbs"] and adverb.i < head.i and not verb.kids("subj", "subj:pass"):
                flags.set("hedged", adverb.text)
        self._above(head, flags, kind, depth)

    def _adverbial(self, verb: Node, head: Node, flags: Flags, kind: str, depth: int) -> None:
        words = self.words
        marks = {c.lower for c in verb.children if c.rel in ("mark", "advmod", "case") and c.i < verb.i}
        if verb.case:
            first = verb.case.split()[0]
            if verb.case in words["without"]:
                flags.set("negated", verb.case)
            elif first in words["instead"]:
                flags.set("unreal", verb.case)
            elif first in words["reason_prepositions"] and self._is_reason(head):
                return  # "denied that anyone was fired *for striking*": they did strike
            elif verb.case not in ("after", "before", "since", "while", "when", "despite", "because of", "by"):
                self._governed(verb, head, flags, kind, depth)
            return
        conditional = marks & words["condition_marks"]
        if conditional and not marks & words["real_conditions"]:
            flags.set("unreal", min(conditional))
            return
        opened = marks & words["open_marks"]
        if opened:
            if self.mood.tenses.of(verb) in ("present", "perfect", "future"):
                flags.set("unreal", min(opened))
            return
        if verb.form == "inf" or any(a.lower == "to" for a in verb.kids("aux")):
            if head.is_verb and head.lemma not in words["ceasing"] and self._takes_clause(head):
                self._governed(verb, head, flags, kind, depth)
            elif head.is_verb:
                self._purpose(head, flags, kind, depth)
            else:
                self._governed(verb, head, flags, kind, depth)
            return
        if verb.form in ("ger", "part") and head.is_verb and not marks:
            self._verb(head, flags, kind, depth)

    def _is_reason(self, head: Node) -> bool:
        """Whether what stands under "for" gives the reason of an act, not what is charged, planned or wished."""
        words = self.words
        lists = ("accusing_verbs", "plan_verbs", "wish_verbs", "hedge_verbs")
        return head.is_verb and not any(head.lemma in words[name] for name in lists)

    def _purpose(self, head: Node, flags: Flags, kind: str, depth: int) -> None:
        """What is done in order to do something: done with it, or not told."""
        if kind in FULFILLED or self._brought_about(head):
            self._verb(head, flags, kind, depth)
        else:
            flags.set("unreal", "a purpose")

    def _brought_about(self, head: Node) -> bool:
        """It was done, or the means were there: "paid lawyers *to harass* them", "found money *to pay* lawyers"."""
        hired = head.lemma in self.words["hiring"] and any(o.is_noun for o in head.kids("obj"))
        return hired or head.lemma in self.words["managing"]

    def _takes_clause(self, head: Node) -> bool:
        words = self.words
        return head.lemma == "be" or any(head.lemma in words[w] for w in ("plan_verbs", "wish_verbs", "unreal_verbs"))

    def _governed(self, verb: Node, head: Node, flags: Flags, kind: str, depth: int) -> None:
        """A complement clause: the governing word decides."""
        words, lemma = self.words, head.lemma
        infinitive = self.mood.is_bare(verb, head)
        if not head.is_verb:
            if head.is_noun:
                above = head.head
                if verb.case and above is not None and above.lemma in words["accusing_verbs"]:
                    flags.set("hedged", above.text)  # "accused the guards of beating her"
                self._under_noun(head, flags)
            elif head.lower in words["plan_states"]:
                flags.set("planned", head.text)
            elif head.lower in words["unreal_states"]:
                flags.set("unreal", head.text)
            elif head.head is not None:
                self._above(head, flags, kind, depth)
            return
        if verb.kid("mark") and {m.lower for m in verb.kids("mark")} & words["condition_marks"]:
            flags.set("unreal", "whether")
            return
        negated = self.mood.negation(head)
        if negated and any(n.lower in words["asked_words"] for n in verb.subtree()[:2]):
            flags.set("unreal", "a question")  # "it was not known *how many* were hurt"
            return
        if self._is_false(head):
            flags.set("denied", head.text)
            return
        if lemma in words["denial_verbs"] or (lemma in words["denial_of_reports"] and not infinitive):
            flags.set("unreal" if negated else "denied", head.text)
            return
        if lemma in words["withholding"] or (lemma in words["unreal_verbs"]):
            if not negated:
                flags.set(
                    "negated"
                    if lemma in words["withholding"] and verb.case != "from" and (infinitive or verb.form == "ger")
                    else "unreal",
                    head.text,
                )
                if lemma in words["withholding"] and not flags.unreal:
                    self.mood.read(head, flags)
            return
        if lemma in words["ceasing"]:
            if verb.form == "ger" and not verb.case:
                flags.set("negated", head.text)
                self.mood.read(head, flags)
            elif verb.case == "from":
                flags.set("unreal", head.text)
            return
        ruled = lemma in words["ruling_verbs"] and any(
            s.lemma in words["rulers"] for s in grammar.surface_subject(head)
        )
        if infinitive and (ruled or (lemma in words["ordering_verbs"] and grammar.is_passive(verb))):
            self._verb(head, flags, kind, depth)
            return
        if infinitive and lemma in words["plan_verbs"]:
            flags.set("unreal" if negated else "planned", head.text)
            self._verb(head, flags, kind, depth)
            return
        if infinitive and lemma in words["modal_unreal"]:
            flags.set("unreal", head.text)
            return
        if infinitive and head.form in ("ger", "part") and head.lower in words["plan_states"]:
            flags.set("unreal" if negated else "planned", head.text)  # "are going to", "is set to"
            return
        if lemma in words["hoping_verbs"]:
            flags.set("unreal", head.text)
            return
        if lemma in words["hoping"] and verb.rel == "ccomp":
            flags.set("unreal", head.text)
            return
        if infinitive and (
            lemma in words["wish_verbs"] or lemma in words["must_words"] or self.mood.said_to_be(head, "unreal_states")
        ):
            flags.set("unreal", head.text)
            return
        if infinitive and self.mood.said_to_be(head, "plan_states"):
            flags.set("unreal" if negated else "planned", head.text)
            return
        if (
            verb.form == "ger"
            and verb.case
            and lemma in ("plan", "threaten", "warn", "consider", "think", "talk", "insist", "vote", "agree")
        ):
            flags.set("planned" if verb.case not in ("about", "of") else "unreal", head.text)
            return
        if lemma in words["hedge_verbs"] or (lemma in words["accusing_verbs"] and verb.case):
            flags.set("unreal" if negated else "hedged", head.text)
            return
        if lemma == "be" and infinitive and verb.rel in ("xcomp", "ccomp", "advcl"):
            flags.set("planned", f"{head.text} to")
        if lemma == "have" and infinitive:
            if any(a.lower == "yet" for a in (*head.kids("advmod"), *verb.kids("advmod"))):
                flags.set("negated", "yet to")
            elif head.lower in ("has", "have"):
                flags.set("planned", f"{head.text} to")
        if lemma in words["saying_verbs"]:
            flags.said = True
            if negated and verb.rel == "ccomp":
                flags.set("hedged", head.text)
            if any(m.lower in words["condition_marks"] for m in head.kids("mark")):
                flags.set("unreal", "a condition")
            return
        self._verb(head, flags, kind, depth)

    def _is_false(self, verb: Node) -> bool:
        """Whether something is said to be false, or not true."""
        false, true = self.words["false_words"], self.words["true_words"]
        said = next((c for c in verb.kids("attr", "advmod") if c.lower in false | true), None)
        return said is not None and (said.lower in false) != bool(self.mood.negation(verb))

    def _under_noun(self, noun: Node, flags: Flags) -> None:
        """A clause or phrase that says what a noun is about: "plans *to strike*", "the right *to strike*"."""
        words, lemma = self.words, noun.lemma
        if lemma in words["hedge_nouns"] or lemma in words["report_nouns"]:
            verb = noun.head
            if (
                verb is not None
                and verb.is_verb
                and verb.lemma in words["denial_of_reports"]
                and noun.rel in ("obj", "subj:pass", "conj")
            ):
                flags.set("denied", verb.text)
            elif verb is not None and noun.rel == "subj" and self._is_false(verb):
                flags.set("denied", verb.text)
            elif lemma in words["hedge_nouns"]:
                flags.set("hedged", noun.text)
        elif lemma in words["plan_nouns"]:
            flags.set("planned", noun.text)
            none = self.mood.none(noun)
            if none:
                flags.set("negated", none.text)
        elif lemma in words["wish_nouns"]:
            flags.set("unreal", noun.text)
        elif lemma in words["denial_nouns"]:
            flags.set("denied", noun.text)
        elif lemma in words["refusing_nouns"]:
            flags.set("negated", noun.text)

    # --- nouns -----------------------------------------------------------------------------------------------

    def _noun(self, noun: Node, flags: Flags, kind: str, depth: int) -> None:
        """A noun that names the act: its own words, then what carries it."""
        words = self.words
        none = self.mood.none(noun)
        if none:
            flags.set("negated", none.text)
        for child in noun.children:
            if (
                child.rel in ("amod", "advmod", "compound", "det", "acl")
                and child.lower in words["hedge_adjectives"] | words["hedge_adverbs"]
            ):
                flags.set("hedged", child.text)
            elif child.rel in ("amod", "compound") and child.lower in words["plan_adjectives"]:
                flags.set("planned", child.text)
            elif (
                child.rel in ("acl", "relcl")
                and child.form == "part"
                and child.lemma in words["planned_objects"] | words["announced_objects"]
                and child.i > noun.i
                and not any(c.pos == "ADJ" and c.i > child.i for c in child.children)  # "which it called illegal"
            ):
                flags.set("planned", child.text)
            elif kind in OWN_ACTS and child.rel == "acl" and child.form == "inf" and child.lemma in words["occurring"]:
                flags.set("planned", "to " + child.text)
        head, rel = noun.head, noun.rel
        if head is None or depth > DEEPEST:
            return
        if noun.case in words["without"]:
            flags.set("negated", noun.case or "")
            return
        if noun.case is not None and noun.case.split()[0] in words["instead"] and noun.case != "against":
            flags.set("unreal", noun.case)
            return
        if head.is_verb:
            self._carried(noun, head, rel, flags, kind, depth)
        elif rel == "conj":
            self._noun(head, flags, kind, depth + 1)
        elif head.is_noun:
            if rel == "compound" and head.lemma in words["trying_nouns"] and kind not in OWN_ACTS:
                flags.set("unreal", head.text)  # an "assassination *attempt*" killed nobody
            elif rel == "compound" and head.lemma in EVENT_HEADS and head.lemma in words["plan_nouns"]:
                self._under_noun(head, flags)
            elif rel == "compound" and head.lemma in EVENT_HEADS:
                self._noun(head, flags, kind, depth + 1)
            elif head.lemma in words["vehicles"] and head.lemma not in words["plan_nouns"]:
                self._noun(head, flags, kind, depth + 1)
            elif rel in ("obl", "poss"):
                self._prepositional(noun, head, flags, kind)
        elif head.pos == "ADJ" and rel == "obl":
            if head.lower in words["plan_states"]:
                flags.set("planned", head.text)
        elif rel in ("attr", "root"):
            self._above(noun, flags, kind, depth + 1)

    def _prepositional(self, noun: Node, head: Node, flags: Flags, kind: str) -> None:
        words = self.words
        if head.lemma in words["hedge_nouns"] or head.lemma in words["denial_nouns"]:
            self._under_noun(head, flags)
        elif head.lemma in words["plan_nouns"] and noun.case in ("of", "for", "to", "on"):
            flags.set(
                "planned" if kind in OWN_ACTS or head.lemma not in ("call", "ballot", "decision") else "unreal",
                head.text,
            )
        elif head.lemma in words["wish_nouns"] and noun.case in ("of", "for", "to"):
            flags.set("unreal", head.text)
        elif head.lemma in words["no_trace"] and self.mood.none(head):
            flags.set("negated", "no " + head.text)

    def _carried(self, noun: Node, verb: Node, rel: str, flags: Flags, kind: str, depth: int) -> None:
        """A noun under a verb: some verbs bring the act about, some wish, fear or deny it, most take it as given."""
        words, lemma = self.words, verb.lemma
        negated = self.mood.negation(verb)
        under = noun.case or ""
        if rel in ("subj", "subj:pass") and self.mood.awaits(verb):
            flags.set("planned", verb.text)  # "strikes are set to go ahead"
            return
        if rel == "subj" and not grammar.is_passive(verb):
            if (
                lemma == "be"
                and verb.kid("attr")
                and not noun.kids("poss", "num", "amod", "compound", "obl", "relcl", "acl")
                and all(d.lower in words["indefinite_articles"] for d in noun.kids("det"))
                and (not noun.kid("det") or self.mood.tenses.of(verb) == "present")
            ):
                flags.set("unreal", "a general truth")
            elif lemma in words["occurring"]:
                self._verb(verb, flags, kind, depth + 1)
                if lemma in words["looming_verbs"]:
                    flags.set("planned", verb.text)
            elif lemma in words["looming_verbs"] and kind in YET_TO_COME:
                flags.set("planned", verb.text)
            elif self.mood.supposes(verb, noun):
                flags.set("unreal", "a supposition")
            return
        if under in TAKEN_AS_GIVEN:
            return
        if lemma in words["refused_objects"]:
            flags.set("unreal", verb.text)  # Russian "отказал в аресте"
            return
        direct = rel in ("obj", "subj:pass", "attr", "iobj") or (rel == "conj")
        if verb.rel == "advcl" and {m.lower for m in verb.kids("mark")} & words["condition_marks"]:
            flags.set("unreal", "a condition")  # "if the union calls a strike"
        elif lemma in words["denial_verbs"] and direct:
            flags.set("denied" if not negated else "unreal", verb.text)
        elif lemma in words["prevented_objects"] and not negated and direct:
            flags.set("unreal", verb.text)
        elif lemma in words["facing_verbs"] and direct:
            if kind in YET_TO_COME:
                flags.set("planned", verb.text)
            self._verb(verb, flags, kind, depth + 1)
        elif lemma in words["planned_objects"] and (direct or under in ("of", "for", "on", "to", "with")):
            flags.set("negated" if negated else "planned", verb.text)
            self._verb(verb, flags, kind, depth + 1)
        elif (
            lemma in words["announced_objects"]
            and kind in OWN_ACTS
            and (direct or under == "for")
            and not verb.kid("prt")
        ):
            flags.set("negated" if negated else "planned", verb.text)
            self._verb(verb, flags, kind, depth + 1)
        elif (
            lemma in words["wished_objects"]
            and (direct or under == "for")
            and not (lemma in ("call", "fight") and direct)
        ):
            flags.set("unreal", verb.text)
        elif lemma in words["hedge_verbs"] and (direct or under == "of"):
            flags.set("hedged", verb.text)
        elif verb.case and verb.head is not None and verb.head.lemma in words["accusing_verbs"]:
            flags.set("unreal", verb.head.text)
        elif rel == "attr" or lemma in words["doing"] | words["undergoing"] | words["occurring"]:
            self._verb(verb, flags, kind, depth + 1)
