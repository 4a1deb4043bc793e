"""Where each claim's act took place: the place told of its clause, its sentence or its story."""

from __future__ import annotations

import bisect
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import msgspec

from tocsin.coding.draft import Draft
from tocsin.coding.places import PlaceMention, main_place
from tocsin.coding.sentences import Sentence
from tocsin.coding.tree import Node
from tocsin.model import Where

STEPS = 14  # rungs of a sentence's tree; deeper ones are parser errors
# Kinds that go to a place: "called both sides to Haldwani", "marched to the governor's office in Aba".
GOING = frozenset({"protest", "negotiation"})
# Kinds by whose place the rest of a dispute is placed.
SEATS = frozenset({"strike", "lockout", "wage-arrears", "work-accident"})
NEAR = 30  # characters from a march to where it is bound for
OPENING = 3  # sentences in which a report tells where it takes place
STOPS = (".", "!", "?", "”", '"')
RECALL = 20  # places of a paragraph that a reader keeps in mind
_SUBJECTS = ("subj", "subj:pass")
_CLAUSES = ("relcl", "acl", "ccomp", "advcl", "conj", "parataxis")


class _Found(NamedTuple):
    place: PlaceMention
    clauses: int  # how many clauses above the act the place is told
    steps: int  # how deep below that clause's words
    is_seat: bool  # told of a body that sits there


class Placer:
    """Places the claims of one report.

    `places`: its place mentions in order; `sentences`: its sentences in order; `lexicon`: the language's word lists.
    """

    def __init__(
        self,
        text: str,
        places: Sequence[PlaceMention],
        sentences: Sequence[Sentence],
        lexicon: Mapping[str, frozenset[str]],
    ) -> None:
        self._text = text
        self._lexicon = lexicon
        self._places = [p for p in places if not p.in_name and not p.dateline and p.kind != "demonym"]
        self._starts = [p.start for p in self._places]
        self._paragraphs: dict[int, int] = {}
        for sentence in sentences:
            self._paragraphs.setdefault(sentence.paragraph, sentence.start)
        self._sentences = [s.start for s in sentences]
        self._opening_end = self._end_of_opening(sentences)
        self._dateline = next((p for p in places if p.dateline and p.kind == "city"), None)
        self._main = main_place(places)
        self._all = places
        self._goals: set[int] = set()  # where the places stand that marches are bound for
        self._towns = {
            (p.where.lat, p.where.lon): p.where.name for p in reversed(places) if p.kind == "city" and not p.in_name
        }
        self._dispute: Where | None = None

    def settle(self, drafts: list[Draft]) -> None:
        """Fill in `where` of all drafts, which come in the order of the text."""
        told = [self._told(draft) for draft in drafts]
        marches = sorted(d.node.end for d in drafts if d.kind == "protest")
        self._goals = goals = {p.start for p in self._places if self._is_goal(p, marches)}
        if goals:
            self._main = main_place([p for p in self._all if p.start not in goals])
        if self._dateline is None:
            self._main = self._lead(drafts, told) or self._main
        elif not any(p.kind in ("site", "city", "region") for p in self._opening()):
            self._main = self._dateline.where
        for draft, found in zip(drafts, told, strict=True):
            draft.where = self._where(draft, found)

    def _end_of_opening(self, sentences: Sequence[Sentence]) -> int:
        """Where the opening ends: after so many sentences, the first of prose among them; a headline may be several."""
        prose = (k for k, s in enumerate(sentences) if self._text[: s.end].rstrip().endswith(STOPS))
        last = max(OPENING, next(prose, 0) + 1)
        return sentences[last].start if last < len(sentences) else len(self._text)

    def _lead(self, drafts: list[Draft], told: list[_Found | None]) -> Where | None:
        """The town of the first act that the report's opening places, for reports without a dateline."""
        for draft, found in zip(drafts, told, strict=True):
            if draft.sentence.start >= self._opening_end:
                break
            if (
                found is None
                or found.is_seat
                or found.place.start in self._goals
                or found.place.where.precision not in ("site", "city")
            ):
                continue
            if (town := self._town(found.place.where)) is not None:
                return town
        located = (p.where for p in self._opening() if p.kind in ("site", "city") and self._is_located(p))
        return next((town for where in located if (town := self._town(where)) is not None), None)

    def _opening(self) -> list[PlaceMention]:
        """The places that the report's opening names, behind its dateline."""
        begin = bisect.bisect_left(self._sentences, self._dateline.start) if self._dateline else 0
        end = self._sentences[begin + OPENING] if len(self._sentences) > begin + OPENING else len(self._text)
        return self._between(self._sentences[begin] if begin < len(self._sentences) else 0, max(end, self._opening_end))

    def _between(self, start: int, end: int) -> list[PlaceMention]:
        return self._places[bisect.bisect_left(self._starts, start) : bisect.bisect_left(self._starts, end)]

    def _town(self, where: Where) -> Where | None:
        """The known town that a place is or lies in."""
        town = self._towns.get((where.lat, where.lon)) if where.lat is not None else None
        return msgspec.structs.replace(where, name=town, precision="city") if town is not None else None

    def _where(self, draft: Draft, found: _Found | None) -> Where | None:
        if found is not None:
            draft.why.append(f"where: told as {found.place.text!r}")
            where = self._named(found.place)
            if self._dispute is None and draft.kind in SEATS and not found.is_seat and where.precision != "country":
                self._dispute = where
            return where
        scene = self._scene(draft)
        if scene is not None:
            draft.why.append("where: as the paragraph")
            return scene
        if draft.family == "dispute" and self._dispute is not None:
            draft.why.append("where: as the dispute")
            return self._dispute
        if self._main is not None:
            draft.why.append("where: the report's main place")
        return self._main

    # --- the sentence's own place --------------------------------------------------------------------------------

    def _told(self, draft: Draft) -> _Found | None:
        up = _rungs(draft.node)
        found = []
        for place in self._between(draft.sentence.start, draft.sentence.end):
            one = self._seen_from(draft, place, up)
            if one is not None:
                found.append(one)
        return min(found, key=lambda f: (f.clauses, f.is_seat, f.steps, _gap(f.place, draft)), default=None)

    def _seen_from(self, draft: Draft, place: PlaceMention, up: Mapping[int, int]) -> _Found | None:
        """How a place stands to the act; None when it is no place of it."""
        nodes = draft.tree.at(place.start, place.end)
        if not nodes:
            return None
        head = _top(nodes)
        inside = {n.i for n in nodes}
        if self._is_away(head, draft):
            return None
        if place.kind == "country" and self._is_doer(head):
            return None
        seat = head.rel in (*_SUBJECTS, "agent") if place.kind == "site" else head.rel == "poss"
        here, steps, crossed = head, 0, 0
        while here.i not in up:
            if steps >= STEPS or here.head is None:
                return None
            below, here = here, here.head
            if here.i in inside:
                continue
            steps += 1
            if below.is_verb and below.rel in _CLAUSES:
                crossed += 1
                if below.rel == "ccomp" or below.lemma in self._lexicon["saying_verbs"]:
                    return None
            if below.rel in ("obl", "compound", "poss") and here.lemma in self._lexicon["seated"]:
                seat = True
        if here.is_verb and up[here.i] and here.lemma in self._lexicon["saying_verbs"]:
            return None  # where somebody spoke
        return _Found(place, up[here.i] + crossed, steps, seat)

    def _is_away(self, head: Node, draft: Draft) -> bool:
        """True for where people come from or go to: "workers from Bangladesh", "put on a train to Shenyang"."""
        case = _case(head)
        if case in self._lexicon["goal_cases"] and draft.kind in GOING and head.head is not None and head.head.is_verb:
            return False
        if case in self._lexicon["goal_cases"] or case in self._lexicon["source_cases"]:
            return True
        return case in self._lexicon["away_cases"] and head.head is not None and not head.head.is_verb

    def _is_doer(self, head: Node) -> bool:
        """True for a country that acts or owns: "Germany condemned", "Kazakhstan's president"."""
        return head.rel in (*_SUBJECTS, "obj", "agent", "poss") or not _case(head)

    # --- the place of the story ------------------------------------------------------------------------------------

    def _scene(self, draft: Draft) -> Where | None:
        """The last place that the paragraph told before the sentence as that of something."""
        start = self._paragraphs.get(draft.sentence.paragraph, draft.sentence.start)
        for place in reversed(self._between(start, draft.sentence.start)[-RECALL:]):
            if place.kind != "country" and self._is_located(place):
                return self._named(place)
        return None

    def _is_located(self, place: PlaceMention) -> bool:
        """True when a preposition of place stands before it, and no body that only sits there."""
        k = bisect.bisect_right(self._sentences, place.start) - 1
        if place.kind == "city" and k >= 0 and self._sentences[k] == place.start:
            return True  # "Bacolod, in the meantime, is building a mall"
        begin = self._sentences[k] if k >= 0 else 0
        before = self._text[begin : place.start].lower().split()
        if any(w.strip(',;:"”’') in self._lexicon["said_words"] for w in before[-9:]):
            return False
        while before and before[-1] in ("the", "a", "an"):
            before.pop()
        if not before or before[-1] not in self._lexicon["place_cases"]:
            return False
        return len(before) < 2 or before[-2].strip(",;") not in self._lexicon["seated"]

    def _is_goal(self, place: PlaceMention, marches: Sequence[int]) -> bool:
        """True for where a march is bound for: "a march to Ankara"; `marches`: where the words for them end."""
        near = marches[bisect.bisect_right(marches, place.start - NEAR) : bisect.bisect_left(marches, place.start)]
        for end in near:
            between = self._text[end : place.start].lower().split()
            if between and between[-1] in self._lexicon["goal_cases"]:
                return True
        return False

    def _named(self, place: PlaceMention) -> Where:
        """The place as its own; a site with the name of the town that it lies in."""
        where = place.where
        if where.precision != "site" or where.lat is None:
            return where
        town = self._towns.get((where.lat, where.lon))
        if town is None or town.casefold() in where.name.casefold():
            return where
        return msgspec.structs.replace(where, name=f"{where.name}, {town}")


def _case(head: Node) -> str:
    """The preposition over a place, over the first of several places coordinated with it."""
    here = head
    for _ in range(STEPS):
        if here.case or here.rel not in ("conj", "appos") or here.head is None:
            break
        here = here.head
    return here.case or ""


def _gap(place: PlaceMention, draft: Draft) -> int:
    return abs(place.start - draft.node.start)


def _rungs(node: Node) -> dict[int, int]:
    """How many clauses above an act each of the words above it stands."""
    out, here, level = {node.i: 0}, node, 0
    for _ in range(STEPS):
        if here.head is None:
            break
        if here.is_verb and here.rel in _CLAUSES:
            level += 1
        here = here.head
        out[here.i] = level
    return out


def _top(nodes: list[Node]) -> Node:
    """The head word of a place's name, a town before the country that follows it."""
    inside = {n.i for n in nodes}
    heads = [n for n in nodes if n.head is None or n.head.i not in inside]
    return next((n for n in heads if n.rel not in ("punct", "case", "det")), nodes[-1])
