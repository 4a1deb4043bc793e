"""Within one sentence: which time expression dates a clause, and how the clause stands to the words that the time is told of."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from tocsin.coding.dates import TimeExpression
from tocsin.coding.dates.value import Dated, Lasted, Nth
from tocsin.coding.paths import PathFinder
from tocsin.coding.tense import Tenses
from tocsin.coding.tree import Node, Tree

# How an act stands to the time found: it is the act's own; the act lies before or after what the time dates; the time is
# that of the saying; the act is only mentioned by what the time dates.
Hop = Literal["same", "before", "after", "said", "mentioned"]
STEPS = 14  # rungs of a sentence's tree; deeper ones are parser errors
_NOMINAL = ("obj", "obl", "subj:pass", "subj", "attr", "iobj", "agent")


class Tie(NamedTuple):
    """A time expression and how the act stands to it. `verb` heads the clause that the time dates; `ends`: the time is
    that of the act's end, `lasts`: that of its going on; `since`: the act goes on from it.
    """

    expression: TimeExpression
    hop: Hop
    verb: Node | None
    ends: bool = False
    lasts: bool = False
    since: bool = False


class _Seat(NamedTuple):
    """Where an expression sits in the tree: its head word, the clause's verb, and the nouns passed on the way there."""

    expression: TimeExpression
    node: Node
    verb: Node | None
    nouns: tuple[Node, ...]
    front: bool


class SentenceTimes:
    """The time expressions of one parsed sentence. `acts`: the words (by index) that name acts of their own."""

    def __init__(
        self,
        tree: Tree,
        times: Sequence[TimeExpression],
        acts: Collection[int],
        lexicon: Mapping[str, frozenset[str]],
    ) -> None:
        self.tree = tree
        self._acts = acts
        self._lexicon = lexicon
        self._paths = PathFinder(lexicon)
        self._tenses = Tenses(lexicon)
        self._seats = [s for t in times if not t.aside and (s := self._seat(t)) is not None]

    def tie(self, node: Node) -> Tie | None:
        """The time that dates the act named by `node`; None when the sentence tells none."""
        hop: Hop = "same"
        ends = lasts = since = False
        for rung, step, mark in self._climb(node):
            hop = _then(hop, step)
            since = since or (mark in self._lexicon["since_marks"] and hop == "before")
            if rung is not node and rung.is_verb and not node.is_verb and self._paths.carrier(node) is rung:
                ends = ends or rung.lemma in self._lexicon["ending"]
                lasts = lasts or rung.lemma in self._lexicon["continuing"]
            if rung.lemma in self._lexicon["continuing"]:
                lasts = True
            found = self._at(rung, node)
            if found is not None:
                return Tie(found.expression, hop, found.verb, ends, lasts, since)
        return None

    def lengths(self, node: Node) -> list[TimeExpression]:
        """Expressions of the act's clause that tell how long it has lasted."""
        out = []
        for rung, step, _ in self._climb(node):
            if step not in ("same",):
                break
            out += [s.expression for s in self._seats if isinstance(s.expression.value, Lasted | Nth) and self._is_of(s, rung, node)]
        return out

    # --- where expressions sit -------------------------------------------------------------------------------

    def _seat(self, time: TimeExpression) -> _Seat | None:
        nodes = self.tree.at(time.start, time.end)
        inside = {n.i for n in nodes}
        heads = [n for n in nodes if (n.head is None or n.head.i not in inside) and n.rel not in ("punct", "case", "det", "cc", "mark")]
        if not heads:
            return None
        # "Late on Tuesday" has two heads; the last one is the day.
        node = max(heads, key=lambda n: (n.head is not None, n.i))
        nouns: list[Node] = []
        here = node
        for _ in range(STEPS):
            if here.head is None or (here.is_verb and here.i not in inside):
                break
            here = here.head
            if not here.is_verb and here.i not in inside:
                nouns.append(here)
        verb = here if here.is_verb else None
        front = self._front(time)
        if front is not None and (verb is None or not _covers(verb, front)) and not time.attributive:
            return _Seat(time, node, front, (), True)
        return _Seat(time, node, verb, tuple(nouns), False)

    def _front(self, time: TimeExpression) -> Node | None:
        """The sentence's main verb, if the expression stands before its subject at the head of the sentence."""
        before = [n for n in self.tree.nodes if n.end <= time.start]
        if any(n.is_verb or (n.is_noun and n.rel in ("subj", "subj:pass", "obj")) for n in before) or len(before) > 6:
            return None
        root = next((n for n in self.tree.nodes if n.head is None), None)
        if root is None or not root.is_verb or root.i <= (before[-1].i if before else -1):
            return None
        # "On Friday police arrested three men, a witness said": the clause said comes first.
        first = next((c for c in root.kids("ccomp") if c.is_verb and c.i < root.i), None)
        return first or root

    # --- from the act upwards --------------------------------------------------------------------------------

    def _climb(self, node: Node) -> Iterator[tuple[Node, Hop, str]]:
        """The words above an act that share its time or bound it, nearest first, each with how the act stands to it."""
        yield node, "same", ""
        here = node
        for _ in range(STEPS):
            above = here.head
            if above is None:
                return
            step, mark = self._step(here, above)
            yield above, step, mark
            here = above

    def _step(self, here: Node, above: Node) -> tuple[Hop, str]:
        if here.is_verb:
            return self._clause_step(here, above)
        if above.is_verb:
            if here.pos in ("ADJ", "ADV") or here.rel in ("advmod", "prt", "attr"):
                return "same", ""
            case = here.case or ""
            if case in self._lexicon["earlier_time"]:
                return "before", case
            if case in self._lexicon["later_time"]:
                return "after", case
            return ("same", "") if self._carries(above, here) else ("mentioned", "")
        if here.rel in ("conj", "appos", "compound", "amod") or (here.rel == "obl" and here.case == "of" and above.lemma in self._lexicon["vehicles"]):
            return "same", ""
        return "mentioned", here.case or ""

    def _carries(self, verb: Node, noun: Node) -> bool:
        """True when a verb tells that the act of a noun took place: "staged a strike", "faced arrest", "the raid began"."""
        lemmas = self._lexicon["doing"] | self._lexicon["undergoing"] | self._lexicon["ending"] | self._lexicon["continuing"]
        return noun.rel in _NOMINAL and verb.lemma in lemmas

    def _clause_step(self, here: Node, above: Node) -> tuple[Hop, str]:
        rel = here.rel
        if rel in ("conj", "xcomp", "dep", "prt", "aux", "compound", "amod"):
            return "same", ""
        tense = self._tenses.of(here)
        if rel in ("ccomp", "parataxis", "subj"):
            if above.lemma in self._lexicon["saying_verbs"] or rel == "parataxis":
                return "said", ""
            return ("before" if tense == "pluperfect" else "same"), ""
        if rel in ("relcl", "acl"):
            return ("before" if tense in ("pluperfect", "perfect") else "same" if tense in ("past", "bare") else "mentioned"), ""
        mark = self._mark(here)
        if mark in self._lexicon["later_time"]:
            return "after", mark
        if mark in self._lexicon["earlier_time"] or any(a.lower in self._lexicon["earlier_time"] for a in here.kids("aux")):
            return "before", mark
        if mark in self._lexicon["conditional_time"]:
            return "mentioned", mark
        return ("before" if tense == "pluperfect" else "same"), mark

    def _mark(self, verb: Node) -> str:
        if verb.case:
            return verb.case
        return next((c.lower for c in verb.kids("mark", "advmod") if c.i < verb.i and self._is_mark(c.lower)), "")

    def _is_mark(self, word: str) -> bool:
        names = ("same_time", "earlier_time", "later_time", "conditional_time")
        return any(word in self._lexicon[n] for n in names)

    # --- choosing among expressions ----------------------------------------------------------------------------

    def _at(self, rung: Node, act: Node) -> _Seat | None:
        found = [s for s in self._seats if self._is_of(s, rung, act)]
        if not found and rung.is_verb and rung is act:
            found = self._later(rung)
        return min(found, key=lambda s: _rank(s, rung, act), default=None)

    def _is_of(self, seat: _Seat, rung: Node, act: Node) -> bool:
        """True when the expression dates the clause or the noun at this rung."""
        if any(n is rung for n in seat.nouns):
            passed = seat.nouns[: [n is rung for n in seat.nouns].index(True)]
            return not any(n.i in self._acts for n in passed)
        if seat.verb is not rung or not rung.is_verb:
            return False
        if seat.node is act or seat.front:
            return True
        others = [n for n in seat.nouns if n is not act]
        if any(n.i in self._acts and not self._carries(rung, n) for n in others):
            return False
        if seat.expression.attributive:
            return False
        if seat.expression.relation in ("for", "to") and seat.nouns:
            return False  # "wages for March"
        return True

    def _later(self, verb: Node) -> list[_Seat]:
        """Times of a clause coordinated to the right with no subject of its own: "raided the flat and seized papers on Monday"."""
        for other in verb.kids("conj"):
            if other.is_verb and not other.kids("subj", "subj:pass") and self._tenses.of(other) == self._tenses.of(verb):
                found = [s for s in self._seats if s.verb is other and not s.expression.attributive and s.expression.kind != "anaphoric"]
                if found:
                    return found
        return []


def _covers(verb: Node, front: Node) -> bool:
    """True when `verb` is the front clause's own or one said in it, so that the parser's choice may stand."""
    return verb is front or any(a is front for a in verb.ancestors())


def _then(first: Hop, second: Hop) -> Hop:
    """Two steps as one: the first that leaves the act's own time decides."""
    return second if first == "same" else first


def _rank(seat: _Seat, rung: Node, act: Node) -> tuple[int, int, int, int]:
    value = seat.expression.value
    length = isinstance(value, Lasted | Nth)
    coarse = isinstance(value, Dated) and value.day is None
    depth = 0 if seat.node.head is rung or seat.front else 1 + len(seat.nouns)
    return int(length), int(coarse), depth, abs(seat.node.i - act.i)
