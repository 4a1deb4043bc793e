"""The small tree that every language's parser is turned into: one node a word, Universal Dependencies' names.

Relations used: `subj`, `subj:pass`, `obj`, `iobj`, `obl` (a complement under a preposition, `case` says which),
`agent` (the passive's doer), `attr` (predicate noun or adjective), `poss`, `amod`, `compound`, `appos`, `num`, `det`,
`conj`, `cc`, `neg`, `aux`, `aux:pass`, `mark`, `xcomp`, `ccomp`, `advcl`, `acl`, `relcl`, `advmod`, `prt`, `case`,
`expl`, `punct`, `root`, `dep`.

`case` names the relation that a complement stands in. The names are the same in every language's trees, those of the
English prepositions: Russian "против", "в отношении" are `against`, a bare genitive is `of`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import cast

# What most words have: nothing that could be changed in all of them at once.
NO_CHILDREN = cast("list[Node]", ())


class Node:
    """One word.

    `start`/`end` are offsets into the report's text; `pos` is VERB, NOUN, PROPN, PRON, ADJ, ADV, NUM, ADP, …;
    `form` is the finer form, free of language: `fin` (finite), `inf`, `ger` (-ing), `part` (past participle), "" else.
    `lower` is the word as it is looked up. `wh`: a relative pronoun. `tense` (`past`, `present`, `future`) and `plural`
    are told where the form alone tells them; else "" and None, and the words around must. `alive`: a noun that the
    language marks as a living being's.
    """

    __slots__ = (
        "alive", "case", "children", "end", "form", "gender", "head", "i", "lemma", "lower", "plural", "pos", "rel",
        "start", "tense", "text", "wh",
    )  # fmt: skip

    def __init__(self, i: int, text: str, start: int, pos: str, form: str, lemma: str) -> None:
        self.i = i
        # The same few words make up most of a text: each is kept once.
        self.text = sys.intern(text)
        self.lower = sys.intern(text.lower())
        self.start = start
        self.end = start + len(text)
        self.pos = pos
        self.form = form
        self.lemma = self.lower if lemma == self.lower else lemma
        self.rel = "dep"
        self.wh = False
        self.tense = ""
        self.gender = ""
        self.plural: bool | None = None
        self.alive = False
        self.case: str | None = None
        self.head: Node | None = None
        self.children: list[Node] = NO_CHILDREN

    def __repr__(self) -> str:
        return f"{self.text}/{self.rel}"

    def adopt(self, child: Node) -> None:
        """Take a word in as the last of the children."""
        if self.children:
            self.children.append(child)
        else:
            self.children = [child]

    def kids(self, *rels: str) -> list[Node]:
        """Children of these relations, in the order of the text."""
        if not self.children:
            return []
        return [c for c in self.children if c.rel in rels]

    def kid(self, *rels: str) -> Node | None:
        """The first child of these relations."""
        for child in self.children:
            if child.rel in rels:
                return child
        return None

    def ancestors(self) -> Iterator[Node]:
        """Heads, nearest first."""
        node = self.head
        while node is not None:
            yield node
            node = node.head

    def subtree(self) -> list[Node]:
        """The node and all below it, in the order of the text."""
        out, stack = [], [self]
        while stack:
            node = stack.pop()
            out.append(node)
            stack.extend(node.children)
        return sorted(out, key=lambda n: n.i)

    def conjuncts(self) -> list[Node]:
        """The node and the nodes coordinated with it to its right."""
        out = [self]
        for node in out:
            if node.children:
                out.extend(c for c in node.children if c.rel == "conj")
        return out

    @property
    def is_verb(self) -> bool:
        """True for verbs and auxiliaries."""
        return self.pos in ("VERB", "AUX")

    @property
    def is_noun(self) -> bool:
        """True for nouns, names, pronouns and numbers that stand as nouns."""
        return self.pos in ("NOUN", "PROPN", "PRON", "NUM")


class Tree:
    """One sentence: its nodes in order, and where it stands in the report."""

    __slots__ = ("_phrases", "end", "index", "nodes", "start")

    def __init__(self, nodes: list[Node], start: int, end: int, index: int) -> None:
        self.nodes = nodes
        self.start = start
        self.end = end
        self.index = index
        self._phrases: dict[tuple[str, ...], list[tuple[str, Node]]] = {}

    def cases(self) -> set[str]:
        """The prepositions that words stand under, and the last words of those of several ("because of", "of")."""
        out: set[str] = set()
        for node in self.nodes:
            if node.case is not None:
                words = node.case.split(" ")
                out.update(" ".join(words[k:]) for k in range(len(words)))
        return out

    def phrases(self, wanted: tuple[str, ...]) -> list[tuple[str, Node]]:
        """Which of some runs of lower-case words the sentence holds, in their order, each with its first word."""
        if wanted not in self._phrases:
            flat = " " + " ".join(n.lower for n in self.nodes) + " "
            places = ((run, flat.find(f" {run} ")) for run in wanted)
            last = len(self.nodes) - 1
            self._phrases[wanted] = [
                (run, self.nodes[min(flat[:at].count(" "), last)]) for run, at in places if at >= 0
            ]
        return self._phrases[wanted]

    def at(self, start: int, end: int) -> list[Node]:
        """The nodes that overlap the stretch of text from `start` to `end`."""
        return [n for n in self.nodes if n.start < end and start < n.end]


def dissolve(trees: Iterable[Tree]) -> None:
    """Part the words of trees that are done with, so that their memory is free at once: they refer to each other."""
    for tree in trees:
        for node in tree.nodes:
            node.head = None
            node.children = NO_CHILDREN
        tree.nodes = []


def top(nodes: list[Node]) -> Node:
    """The node of a stretch whose head lies outside it."""
    inside = {n.i for n in nodes}
    for node in nodes:
        if node.head is None or node.head.i not in inside:
            if node.rel not in ("punct", "case", "det"):
                return node
    return nodes[-1]


def clause_of(node: Node) -> Node:
    """The verb (or root) that governs the node, itself included."""
    here = node
    while not here.is_verb and here.head is not None:
        here = here.head
    return here


def own_clause(node: Node) -> list[Node]:
    """The words of a node's own clause: its subtree without clauses coordinated with it, under it or beside it."""
    out, stack = [], [node]
    while stack:
        here = stack.pop()
        out.append(here)
        for child in here.children:
            if child.rel in ("relcl", "ccomp", "parataxis") or (child.rel in ("conj", "advcl") and child.is_verb):
                continue
            stack.append(child)
    return sorted(out, key=lambda n: n.i)
