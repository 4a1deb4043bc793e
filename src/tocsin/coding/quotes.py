"""The words that a claim quotes: the smallest clause that states the act."""

from __future__ import annotations

from tocsin.coding import grammar
from tocsin.coding.tree import Node, Tree, clause_of, own_clause
from tocsin.model import Span, cut

EDGES = " \t\n,;:—–-"
STOPS = ".!?…"


def quote_of(tree: Tree, node: Node, nodes: list[Node], text: str, *, with_clause: bool = False) -> Span:
    """The clause of a trigger as words of the report; always holds the trigger.

    `with_clause`: the clause that the trigger governs tells the act and belongs to it.
    """
    clause = clause_of(node)
    if clause.rel in ("amod", "compound"):  # "the jailed lawyer": the clause is the noun's
        clause = clause_of(clause.head) if clause.head is not None else clause
    # Punctuation draws no quote on over another clause; an object that is told once for two verbs belongs to both.
    words = [n for n in own_clause(clause) if n.rel != "punct"]
    words += [n for thing in grammar.objects_of(clause) if thing.i > node.i for n in (thing, *thing.kids("conj"))]
    if with_clause:
        words += [n for inner in node.kids("ccomp") if inner.i > node.i for n in own_clause(inner) if n.rel != "punct"]
    inside = {n.i for n in words}
    low, high = min(n.i for n in nodes), max(n.i for n in nodes)
    if not inside & {n.i for n in nodes}:
        words = list(nodes)
    first, last = _stretch(tree, words, low, high)
    while last > high and (tree.nodes[last].rel == "cc" or tree.nodes[last].text in EDGES):
        last -= 1  # "police arrested nine, *and*": what follows is another clause
    if last + 1 < len(tree.nodes) and tree.nodes[last + 1].text in STOPS and tree.nodes[last + 1].head is clause:
        last += 1
    start, end = tree.nodes[first].start, tree.nodes[last].end
    while start < tree.nodes[low].start and text[start] in EDGES:
        start += 1
    while end > tree.nodes[high].end and text[end - 1] in EDGES:
        end -= 1
    return cut(text, start, end)


def _stretch(tree: Tree, words: list[Node], low: int, high: int) -> tuple[int, int]:
    """The first and last word; a clause that holds another's words at its edge is cut there."""
    inside = {n.i for n in words} | set(range(low, high + 1))
    first, last = low, high
    gap = 0
    for k in range(low - 1, -1, -1):
        if k in inside:
            first, gap = k, 0
        else:
            gap += 1
            if gap > 40:
                break
    gap = 0
    for k in range(high + 1, len(tree.nodes)):
        if k in inside:
            last, gap = k, 0
        else:
            gap += 1
            if gap > 40:
                break
    return first, last


def trigger_of(nodes: list[Node], text: str) -> Span:
    """The trigger's words, from the first to the last of them."""
    return cut(text, min(n.start for n in nodes), max(n.end for n in nodes))
