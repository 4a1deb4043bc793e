"""Where each claim's act took place: the place told of its clause, its sentence or its story."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from tocsin.coding.draft import Draft
from tocsin.coding.places import PlaceMention, main_place, report_country
from tocsin.coding.sentences import Sentence
from tocsin.coding.tree import Node
from tocsin.model import Where

STEPS = 14  # rungs of a sentence's tree; deeper ones are parser errors
AWAY = frozenset(
    {"from", "to", "of", "for", "against", "towards", "toward", "into", "by", "with", "about", "than", "like"}
)


class Placer:
    """Places the claims of one report. `places`: its place mentions in order; `sentences`: its sentences in order."""

    def __init__(self, text: str, places: Sequence[PlaceMention], sentences: Sequence[Sentence]) -> None:
        self._text = text
        self._places = [p for p in places if not p.in_name]
        self._starts = [p.start for p in self._places]
        self._sentences = sentences
        self._main = main_place(places)
        self._country = report_country(places)
        self._paragraph = -1
        self._scene: Where | None = None

    def settle(self, drafts: list[Draft]) -> None:
        """Fill in `where` of all drafts, which come in the order of the text."""
        for draft in drafts:
            draft.where = self._where(draft)

    def _in(self, sentence: Sentence) -> list[PlaceMention]:
        first = bisect.bisect_left(self._starts, sentence.start)
        last = bisect.bisect_left(self._starts, sentence.end)
        return [p for p in self._places[first:last] if not p.dateline]

    def _where(self, draft: Draft) -> Where | None:
        if draft.sentence.paragraph != self._paragraph:
            self._paragraph, self._scene = draft.sentence.paragraph, None
        near = [p for p in self._in(draft.sentence) if p.kind != "demonym"]
        best = self._nearest(draft, near)
        if best is not None:
            draft.why.append(f"where: told as {best.text!r}")
            if best.where.precision != "country":
                self._scene = best.where
            return best.where
        if self._scene is not None:
            draft.why.append("where: as the story")
            return self._scene
        if self._main is not None:
            draft.why.append("where: the report's main place")
        return self._main

    def _nearest(self, draft: Draft, near: list[PlaceMention]) -> PlaceMention | None:
        ranked = [(self._rank(draft, p), p) for p in near]
        fit = [(r, p) for r, p in ranked if r is not None]
        return min(fit, key=lambda pair: (pair[0], pair[1].start))[1] if fit else None

    def _rank(self, draft: Draft, place: PlaceMention) -> tuple[int, int, int] | None:
        nodes = draft.tree.at(place.start, place.end)
        if not nodes:
            return None
        head = _top(nodes)
        if (head.case or "") in AWAY and head.head is not None and not head.head.is_verb:
            return None
        if head.case in ("to", "from"):
            return None
        up = _rungs(draft.node)
        here: Node | None = head
        steps = 0
        while here is not None and here.i not in up and steps < STEPS:
            here, steps = here.head, steps + 1
        if here is None or here.i not in up:
            return None
        return up[here.i], steps, abs(head.i - draft.node.i)


def _rungs(node: Node) -> dict[int, int]:
    """How many clauses above an act each of the words above it stands."""
    out, here, level = {node.i: 0}, node, 0
    for _ in range(STEPS):
        if here.head is None:
            break
        if here.is_verb and here.rel in ("relcl", "acl", "ccomp", "advcl", "conj", "parataxis"):
            level += 1
        here = here.head
        out[here.i] = level
    return out


def _top(nodes: list[Node]) -> Node:
    inside = {n.i for n in nodes}
    heads = [n for n in nodes if n.head is None or n.head.i not in inside]
    return max(heads, key=lambda n: n.rel not in ("punct", "case", "det"), default=nodes[-1])
