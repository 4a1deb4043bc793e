"""Where a time expression sits in a tree: the clause that it dates, by the parser and against its mistakes."""

from __future__ import annotations

from typing import NamedTuple

from tocsin.coding.dates import TimeExpression
from tocsin.coding.dates.value import Away, Lasted, Nth
from tocsin.coding.tree import Node, Tree

STEPS = 14  # rungs of a sentence's tree; deeper ones are parser errors


class Seat(NamedTuple):
    """Where an expression sits in the tree: its head word, the clause's verb, the nouns passed on the way to it, and
    for "two days after the raid" the word that it counts from (`base`); `inside`: the indices of its own words.
    """

    expression: TimeExpression
    node: Node
    verb: Node | None
    nouns: tuple[Node, ...]
    front: bool
    base: Node | None
    inside: frozenset[int]

    @property
    def is_length(self) -> bool:
        """True for "for three weeks", "its fourth day"."""
        return isinstance(self.expression.value, Lasted | Nth)


def seat_of(time: TimeExpression, tree: Tree) -> Seat | None:
    """Where an expression sits in its sentence's tree; None when it sits nowhere."""
    nodes = tree.at(time.start, time.end)
    inside = frozenset(n.i for n in nodes)
    outer = [n for n in nodes if n.head is None or n.head.i not in inside]
    heads = [n for n in outer if n.rel not in ("punct", "case", "det", "cc", "mark")] or outer
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
    base = _base(nodes, inside, tree) if time.attached else None
    if base is not None and verb is not None and (verb is base or any(a is base for a in verb.ancestors())):
        above = next((a for a in base.ancestors() if a.is_verb), None)
        verb, nouns = above, []
    if verb is not None and _is_before_clause(verb, inside):
        verb, nouns = verb.head, []
    own = _own_root(verb, inside, tree)
    if own is not None:
        verb, nouns = own, []
    front = _front(time, tree)
    if front is not None and (verb is None or not _covers(verb, front)) and not time.attributive:
        return Seat(time, node, front, (), True, base, inside)
    return Seat(time, node, verb, tuple(nouns), False, base, inside)


def _own_root(verb: Node | None, inside: frozenset[int], tree: Tree) -> Node | None:
    """The verb of a clause that begins with the time, where the parser cut the clause off but left it the time before:
    "closed the gates, and on 8 November | a court banned the strike".
    """
    first, last = min(inside), max(inside)
    if verb is None or verb.head is not None or verb.i > first or first == 0:
        return None
    after = next((n for n in tree.nodes if n.i > last and n.is_verb), None)
    starts = tree.nodes[first - 1].rel in ("cc", "punct")
    return after if starts and after is not None and after.head is None else None


def _is_before_clause(verb: Node, inside: frozenset[int]) -> bool:
    """True for "said on Monday it would act", where the parser gives the day to what is said."""
    if verb.rel != "ccomp" or verb.head is None or not verb.head.is_verb or verb.kid("subj", "subj:pass") is None:
        return False
    return verb.head.i < min(inside) and all(n.i in inside or n.i > max(inside) for n in verb.subtree())


def _base(nodes: list[Node], inside: frozenset[int], tree: Tree) -> Node | None:
    """What follows the words "two days after"."""
    for node in nodes:
        if node.rel in ("case", "mark") and node.head is not None and node.head.i not in inside:
            return node.head
    after = [n for n in tree.nodes if n.i > nodes[-1].i and (n.is_noun or n.is_verb)]
    return after[0] if after and after[0].i - nodes[-1].i < 5 else None


def _front(time: TimeExpression, tree: Tree) -> Node | None:
    """The sentence's main verb, if the expression stands before its subject at the head of the sentence."""
    before = [n for n in tree.nodes if n.end <= time.start]
    if any(n.is_verb or (n.is_noun and n.rel in ("subj", "subj:pass", "obj")) for n in before) or len(before) > 6:
        return None
    root = next((n for n in tree.nodes if n.head is None), None)
    if root is None or not root.is_verb or root.i <= (before[-1].i if before else -1):
        return None
    # "On Friday police arrested three men, a witness said": the clause said comes first.
    first = next((c for c in root.kids("ccomp") if c.is_verb and c.i < root.i), None)
    return first or root


def _covers(verb: Node, front: Node) -> bool:
    """True when `verb` is the front clause's own or one said in it, so that the parser's choice may stand."""
    return verb is front or any(a is front for a in verb.ancestors())


def is_look_back(time: TimeExpression) -> bool:
    """True for "the evening before", by which the story goes back for a moment and not on."""
    return isinstance(time.value, Away) and time.value.of == "anchor" and time.value.sign < 0
