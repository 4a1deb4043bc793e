"""Within one sentence: which time expression dates an act, and how the act stands to what the time is told of."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

import msgspec

from tocsin.coding.clausesteps import ClauseSteps, Hop, is_at_which
from tocsin.coding.dates import TimeExpression
from tocsin.coding.dates.value import Dated, Lasted, Nth, Period, Vague, Window
from tocsin.coding.timeseats import STEPS, Seat, is_look_back, seat_of
from tocsin.coding.tree import Node, Tree

NEAR = 6  # words from a verb to its object


class Tie(NamedTuple):
    """A time expression and how the act stands to it. `verb` heads the clause that the time dates; `ends`: the time is
    that of the act's end; `lasts`: that of its going on; `base`: the word of the act that the time counts from;
    `step`: the act is told under "after".
    """

    expression: TimeExpression
    hop: Hop
    verb: Node | None
    ends: bool = False
    lasts: bool = False
    base: Node | None = None
    step: bool = False


class SentenceTimes:
    """The time expressions of one parsed sentence. `acts`: the words (by index) that name acts of their own."""

    def __init__(self, tree: Tree, times: Sequence[TimeExpression], acts: Collection[int], steps: ClauseSteps) -> None:
        self.tree = tree
        self._acts = acts
        self._steps = steps
        self._lexicon = steps.lexicon
        self._tenses = steps.tenses
        self._seats = [s for t in times if not t.aside and (s := seat_of(t, tree)) is not None]
        self._open: list[Seat] = self._seats
        self._planned = self._owed = False

    def tie(
        self, node: Node, *, planned: bool = False, owed: bool = False, without: Collection[int] = ()
    ) -> Tie | None:
        """The time that dates the act named by `node`; None when the sentence tells none.

        `planned`: the act is to come. `owed`: the act is a debt, so that "wages for March" tells its time. `without`:
        offsets of expressions that tell nothing after all.
        """
        self._planned, self._owed = planned, owed
        found = []
        for lengths in (False, True):
            self._open = [s for s in self._seats if s.is_length is lengths and s.expression.start not in without]
            tie = self._search(node)
            if tie is not None and tie.hop == "same":
                return tie
            found.append(tie)
        return next((t for t in found if t is not None), None) or (
            self._owing(node) if owed else self._only(node, without)
        )

    def _only(self, node: Node, without: Collection[int]) -> Tie | None:
        """The one time of a sentence in which the parser shows no way from it to the act."""
        plain = [s for s in self._seats if not s.is_length and s.base is None and s.expression.start not in without]
        if len(plain) != 1 or plain[0].expression.attributive or plain[0].expression.relation not in ("on", "from-to"):
            return None
        seat = plain[0]
        if seat.verb is not None and (
            seat.verb.lemma in self._lexicon["saying_verbs"] or seat.verb.rel in ("relcl", "advcl", "acl")
        ):
            return None
        verb = node if node.is_verb else next((a for a in node.ancestors() if a.is_verb), None)
        if (
            verb is None
            or self._tenses.of(verb) != "past"
            or any(n.is_verb and n.rel in ("relcl", "acl") for n in (verb, *verb.ancestors()))
        ):
            return None
        return Tie(seat.expression, "same", seat.verb)

    def _search(self, node: Node) -> Tie | None:
        hop: Hop = "same"
        carrier = None if node.is_verb else self._steps.paths.carrier(node)
        ends = carrier is not None and carrier.lemma in self._lexicon["ending"]
        lasts = carrier is not None and carrier.lemma in self._lexicon["continuing"]
        lasts = lasts or node.lemma in self._lexicon["continuing"]
        stepped, below = False, node
        for rung, step in self._climb(node):
            if hop == "same" and step == "before":
                stepped = below.is_verb and self._steps.mark(below) in self._lexicon["after_marks"]
            hop, below = (step if hop == "same" else hop), rung
            found = self._at(rung, node)
            if found is not None:
                seat, own = found
                expression = seat.expression
                if seat.node is rung and rung is not node:
                    expression = as_day(expression)
                hop = own if hop == "same" else hop
                behind = seat.verb is not None and seat.verb.i < node.i < seat.node.i
                if behind and (hop == "said" or (hop == "mentioned" and self._planned)):
                    hop = "same"  # "said three men were arrested on Monday", "will vote on a strike on Monday"
                if hop == "same" and seat.verb is not node and self._is_afterwards(node):
                    hop = "since"
                if hop == "same" and self._is_announcing(seat, rung, node):
                    hop = "said"
                carried = seat.verb is carrier or node.is_verb
                return Tie(expression, hop, seat.verb, ends and carried, lasts and carried, seat.base, stepped)
        return None

    def _is_afterwards(self, node: Node) -> bool:
        """True for "and have since blocked the gate"."""
        return any(c.lower in self._lexicon["since_marks"] for c in node.kids("advmod"))

    def _is_announcing(self, seat: Seat, rung: Node, act: Node) -> bool:
        """True for "told them on Monday to strike": the time of what was said about the plan, not of the plan."""
        if not self._planned or rung is act or not rung.is_verb or seat.node.i > act.i:
            return False
        return self._tenses.of(rung) in ("past", "perfect", "pluperfect")

    def _owing(self, node: Node) -> Tie | None:
        """Any time told below a debt: "not paid for the days that they worked in February"."""
        top = node if node.is_verb else next((a for a in node.ancestors() if a.is_verb), node)
        below = {n.i for n in top.subtree()}
        found = [s for s in self._seats if s.node.i in below and not s.is_length and s.node.i > node.i]
        return Tie(as_day(found[0].expression), "same", found[0].verb) if found else None

    def saying(self, node: Node) -> TimeExpression | None:
        """When what the clause tells was said or promised: "promised on Monday that the debt would be paid"."""
        for rung, step in self._climb(node):
            if step not in ("same", "said"):
                break
            if rung.is_verb and (rung is not node or rung.lemma in self._steps.promising):
                for seat in self._seats:
                    plain = not seat.is_length and not seat.expression.attributive and seat.expression.relation == "on"
                    if seat.verb is rung and plain:
                        return seat.expression
        return None

    def told_before(self, expression: TimeExpression) -> list[TimeExpression]:
        """Times told before an expression in its sentence that date an act, and no saying or look back."""
        own = next((s.verb for s in self._seats if s.expression is expression), None)
        return [
            s.expression
            for s in self._seats
            if s.expression.start < expression.start
            and not s.expression.attributive
            and not (s.verb is not None and s.verb.lemma in self._lexicon["saying_verbs"])
            and not (s.verb is not own and is_look_back(s.expression))
        ]

    def main(self) -> TimeExpression | None:
        """The time that the sentence's main clause tells of itself."""
        for seat in self._seats:
            plain = not seat.is_length and seat.base is None and not seat.expression.attributive
            if plain and seat.verb is not None and self._leads(seat.verb) and (seat.front or not seat.nouns):
                if seat.verb.lemma not in self._lexicon["saying_verbs"] and self._tenses.of(seat.verb) == "past":
                    return seat.expression
        return None

    def _leads(self, verb: Node) -> bool:
        """True for the main verb, and for that of "when they came on Friday, …", which tells the main clause's time."""
        if verb.head is None:
            return True
        return verb.rel == "advcl" and verb.head.head is None and self._steps.mark(verb) in self._lexicon["when_marks"]

    def beside(self, tie: Tie) -> TimeExpression | None:
        """Another time of the clause that a tie's expression belongs to."""
        for seat in self._seats:
            if (
                seat.verb is tie.verb
                and seat.expression is not tie.expression
                and not seat.is_length
                and seat.base is None
            ):
                return seat.expression
        return None

    def length(self, node: Node) -> TimeExpression | None:
        """How long an act lasted, told of it or of its end ("a two-week strike", "ended after nine days")."""
        for rung, step in self._climb(node):
            for seat in self._seats:
                if isinstance(seat.expression.value, Lasted) and (node in seat.nouns or seat.verb is rung):
                    return seat.expression
            if step != "same" or rung.is_verb:
                break
        return None

    def ordinal(self, node: Node) -> TimeExpression | None:
        """An expression of the act's own clause that tells which day of it this was ("the twelfth day of it")."""
        for rung, step in self._climb(node):
            if step != "same":
                break
            for seat in self._seats:
                of = [n for n in seat.node.kids("obl") if n.case in self._lexicon["part_cases"]]
                if isinstance(seat.expression.value, Nth) and (node in of or not of) and self._is_of(seat, rung, node):
                    return seat.expression
        return None

    def _climb(self, node: Node) -> Iterator[tuple[Node, Hop]]:
        """The words above an act that share its time or bound it, nearest first, each with how the act stands to it."""
        yield node, "same"
        here, clause = node, node.is_verb
        for _ in range(STEPS):
            above = here.head
            if above is None:
                return
            said = False
            date = next((seat for seat in self._seats if above.i in seat.inside), None)
            if here.is_verb and here.rel in ("relcl", "acl", "advcl") and date is not None:
                at_which = is_at_which(here)
                if self._steps.mark(here) in self._lexicon["when_marks"] or date.verb is None or at_which:
                    yield above, "same"  # "on 9 January, when police broke up a strike": the date itself
                    return
                # "Said on Monday it would investigate": what is said hangs on the date only by the parser's mistake.
                above, said = date.verb, True
            step = "said" if said else self._steps.step(here, above, clause)
            yield above, step
            clause = clause or above.is_verb
            here = above

    # --- choosing among expressions ----------------------------------------------------------------------------

    def _at(self, rung: Node, act: Node) -> tuple[Seat, Hop] | None:
        own = [s for s in self._open if self._is_of(s, rung, act) and not self._is_order(s, act)]
        if rung is act or rung.is_verb:
            counted = next((s for s in self._open if s.base is rung), None)
            if counted is not None and not any(s.base is None for s in own):
                return counted, "counted"
        below = self._below(rung, act)
        if self._planned and below and rung is act:
            own = [s for s in below if s.expression.relation != "on"] or own or below
        elif not own:
            own = below
        if self._planned and rung is not act:
            own = [s for s in own if s.node.i > act.i] or own
        if own:
            seat = min(own, key=lambda s: _rank(s, rung, act))
            return seat, self._under(seat) if rung.is_verb else "same"
        return (self._of_doer(act) if rung is act and act.is_verb else None) or self._beside(rung, act)

    def _is_order(self, seat: Seat, act: Node) -> bool:
        """True for "was ordered to take them back within ten days": how soon it was to be done."""
        ordered = act.form == "inf" and act.rel in ("xcomp", "ccomp", "advcl")
        return not self._planned and ordered and isinstance(seat.expression.value, Window)

    def _under(self, seat: Seat) -> Hop:
        """How a clause stands to a time told of a noun in it: "since his arrest in May", "after the raid on Friday"."""
        for noun in seat.nouns:
            if any(s.is_length and noun.i in s.inside for s in self._seats):
                break  # "after twelve hours of talks on Wednesday"
            for names, hop in _CASES:
                if noun.case in self._lexicon[names]:
                    return hop
        return "same"

    def _is_of(self, seat: Seat, rung: Node, act: Node) -> bool:
        """True when the expression dates the clause or the noun at this rung."""
        if seat.node is rung or rung.i in seat.inside:
            return True
        passed = list(itertools.takewhile(lambda n: n is not rung, seat.nouns))
        if len(passed) < len(seat.nouns):
            return not any(n.i in self._acts for n in passed)
        if seat.verb is not rung or not rung.is_verb:
            return False
        if seat.front:
            return True
        if any(n.i in self._acts and n is not act and not self._steps.shares(rung, n) for n in seat.nouns):
            return False
        if seat.expression.attributive:
            # "In Tuesday's attack, gunmen shot …"; but not "upheld last year's ruling".
            return bool(seat.nouns) and seat.nouns[-1].rel == "obl" and (seat.nouns[-1].case in self._steps.settings)
        return self._planned or self._owed or seat.expression.relation not in ("for", "to")  # "wages for March"

    def _below(self, rung: Node, act: Node) -> list[Seat]:
        """Times of clauses below that share the act's."""
        if not rung.is_verb:
            verbs = [v for v in rung.kids("relcl", "acl") if v.is_verb and v.lemma not in self._steps.told]
            verbs += [c for v in verbs for c in self._complements(v)]
            return self._of_verbs(verbs) or self._next_to(rung) if rung is act else []
        below = [v for v in self._complements(rung) if self._planned or v.rel != "ccomp"]
        if not self._planned and rung.lemma in self._steps.wanting:
            below = []  # "ordered them to return within 24 hours"
        found = self._of_verbs(below) or self._of_objects(rung)
        tense = self._tenses.of(rung)
        if found or (tense not in ("past", "pluperfect") and not self._planned):
            return found
        at = [n for v in (rung, *rung.kids("obj")) for n in v.kids("obl") if n.case in self._lexicon["setting_cases"]]
        held = [v for n in at for v in n.kids("acl") if v.form == "part"]
        found = self._of_verbs([v for v in held if v.i not in self._acts])
        if found or rung is not act:
            return found
        clauses = [v for v in rung.kids("conj") if v.is_verb and not v.kids("subj", "subj:pass")]
        found = self._of_verbs([v for v in clauses if self._tenses.of(v) == tense])
        return [s for s in found if s.expression.kind != "anaphoric"]

    def _of_objects(self, verb: Node) -> list[Seat]:
        """The time of the act that a verb is done to: "broke up Sunday's rally"."""
        if verb.lemma in self._steps.told or self._planned:
            return []
        objects = [n for n in verb.kids("obj") if n.i in self._acts]
        return [s for n in objects for s in self._open if s.nouns[:1] == (n,) and s.expression.attributive]

    def _of_doer(self, act: Node) -> tuple[Seat, Hop] | None:
        """The time of what the subject did ("an inspector who came in February found …"): the act's, or before the act
        if that is an act by itself.
        """
        if self._tenses.of(act) != "past":
            return None
        for noun in act.kids("subj", "subj:pass"):
            for verb in noun.kids("relcl"):
                if self._tenses.of(verb) == "past":
                    found = self._of_verbs([verb, *self._complements(verb)])
                    if found:
                        return found[0], "after" if verb.i in self._acts else "same"
        for noun in act.kids("obj"):
            for verb in noun.kids("relcl"):
                if self._tenses.of(verb) == "past" and noun.i - act.i < NEAR:
                    found = self._of_verbs([verb, *self._complements(verb)])
                    if found:
                        # "Police arrested three men who sat down on the road on Monday": then and there.
                        return found[0], "after" if _is_coarse(found[0]) else "same"
        return None

    def _next_to(self, noun: Node) -> list[Seat]:
        """A time set beside a noun by a comma: "before the first attack, on 17 October"."""
        end = max(n.end for n in noun.subtree() if n.i <= noun.i)
        return [s for s in self._open if 0 < s.expression.start - end <= 2 and not s.front]

    def _beside(self, rung: Node, act: Node) -> tuple[Seat, Hop] | None:
        """The time of a clause under "when", "after" or "since", if the main clause has none."""
        for clause in [c for v in rung.conjuncts() for c in v.kids("advcl")]:
            if not clause.is_verb or clause is act or any(a is clause for a in act.ancestors()):
                continue
            mark = self._steps.mark(clause)
            seat = next(iter(self._of_verbs([clause, *self._complements(clause)])), None)
            if seat is None or seat.base is not None:
                continue
            if mark in self._lexicon["since_marks"]:
                return seat, "since"
            if mark in self._lexicon["when_marks"]:
                return seat, "same"
            if clause.form == "part" and clause.i < rung.i and not mark and not clause.case and not self._planned:
                return seat, "same" if _is_coarse(seat) else "after"  # "Tried in 1999, he was acquitted"
            if mark in self._lexicon["after_marks"]:
                # "After reaching an agreement on Monday, the union called the strike off": at once.
                return seat, "same" if clause.form == "ger" and not clause.kid("subj") else "after"
        return None

    def _complements(self, verb: Node) -> list[Node]:
        own = [v for v in verb.kids("xcomp", "ccomp") if v.is_verb]
        own += [v for v in verb.kids("advcl") if v.form == "inf" and not v.case and not v.kid("mark")]
        own += [v for a in verb.kids("attr") for v in a.kids("xcomp", "advcl") if v.is_verb]
        return own

    def _of_verbs(self, verbs: list[Node]) -> list[Seat]:
        own = [s for v in verbs for s in self._open if s.verb is v and not s.expression.attributive]
        return own if self._planned or self._owed else [s for s in own if s.expression.relation not in ("for", "to")]


_CASES: tuple[tuple[str, Hop], ...] = (("since_marks", "since"), ("earlier_cases", "after"), ("later_cases", "before"))


def as_day(expression: TimeExpression) -> TimeExpression:
    """The day or span itself, whatever preposition stands before it."""
    return msgspec.structs.replace(expression, relation="on")


def _is_coarse(seat: Seat) -> bool:
    value = seat.expression.value
    return (isinstance(value, Dated) and value.day is None) or (isinstance(value, Period) and value.unit != "day")


def _rank(seat: Seat, rung: Node, act: Node) -> tuple[int, int, int, int, int]:
    value, coarse = seat.expression.value, _is_coarse(seat)
    depth = 0 if seat.node.head is rung or seat.front else 1 + len(seat.nouns)
    linked = seat.base is not None
    return (
        int(seat.is_length) + int(isinstance(value, Vague)),
        int(linked),
        int(coarse),
        depth,
        abs(seat.node.i - act.i),
    )
