"""Trees written by hand, one line a word: `word POS relation head`, then `form=`, `case=`, `lemma=` where they matter."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tocsin.coding.tree import Node, Tree


def _plant(rows: str) -> Tree:
    nodes: list[Node] = []
    heads: list[int] = []
    offset = 0
    for row in rows.strip().splitlines():
        word, pos, rel, head, *more = row.split()
        extra = dict(item.split("=") for item in more)
        node = Node(len(nodes), word, offset, pos, extra.get("form", ""), extra.get("lemma", word.lower()))
        node.rel, node.case = rel, extra.get("case", "").replace("_", " ") or None
        nodes.append(node)
        heads.append(int(head))
        offset = node.end + 1
    for node, head in zip(nodes, heads, strict=True):
        if head:
            node.head = nodes[head - 1]
            node.head.children.append(node)
    return Tree(nodes, 0, offset - 1, 0)


@pytest.fixture
def plant() -> Callable[[str], Tree]:
    """Make a tree of rows; heads count from 1, 0 is the root."""
    return _plant
