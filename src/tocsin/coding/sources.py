"""Who says so inside a report: subjects of verbs of saying, "according to", and the speakers of quotations."""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Mapping, Sequence

import msgspec

from tocsin.coding import grammar
from tocsin.coding.sentences import Sentence
from tocsin.coding.tree import Node, Tree

QUOTE = re.compile(
    r"“[^“”\n]{2,1500}(?:”|(?=\n|$))|«[^«»\n]{2,1500}(?:»|(?=\n|$))|\"[^\"\n]{2,1500}(?:\"|(?=\n|$))|„[^„“”\n]{2,1500}[“”]"
)
WORD = re.compile(r"[^\W\d_]+")
TITLE = re.compile(r"[\w «»-]+")
SHORTEST = 3  # words of a quotation that needs a speaker; shorter ones are terms
NEAR = 70  # characters between a speaker and the verb of saying


class Quotation(msgspec.Struct, frozen=True):
    """Quoted words, and where the mention of their speaker begins, if the report tells."""

    start: int
    end: int
    speaker: int | None


def teller(node: Node, tree: Tree, lexicon: Mapping[str, frozenset[str]]) -> Node | None:
    """Who says, in the sentence's own grammar, what the clause of `node` tells; None for the report's author."""
    child = node
    above = [node, *node.ancestors()]
    for here in above[1:]:
        if child.rel in ("ccomp", "parataxis") and here.is_verb and here.lemma in lexicon["speaking"]:
            told = _speaker_of(here, child, tree, lexicon) if not grammar.is_passive(here) else None
            if told is not None:
                return told
        child = here
    inside = {n.i for n in above}
    told_by = [n for n in tree.nodes if n.case in lexicon["according"] and n.is_noun]
    told_by = [n for n in told_by if n.lemma not in lexicon["unsourced"]]
    for found in told_by:
        if found.head is not None and (found.head.i in inside or len(told_by) == 1):
            return found
    return None


def _speaker_of(verb: Node, said: Node, tree: Tree, lexicon: Mapping[str, frozenset[str]]) -> Node | None:
    """The subject of a verb of saying; where the parser gave it none, the noun before it: "…, her lawyer told them"."""
    subjects = grammar.surface_subject(verb)
    if not subjects and verb.i > said.i:
        before = tree.nodes[verb.i - 1]
        subjects = [before] if before.is_noun else []
    silent = lexicon["unsourced"]
    return next((s for s in subjects if s.lower not in silent and s.lemma not in silent), None)


class Quotations:
    """The quotations of a report with their speakers. `starts`: offsets of all mentions that may speak, in order.

    `named`: whether a person's name stands at an offset, for languages in which bare nouns stand before names.
    """

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        lexicon: Mapping[str, frozenset[str]],
        starts: Sequence[int],
        speaks: Callable[[int], bool],
        named: Callable[[int], bool] | None = None,
    ) -> None:
        self.text = text
        self.lexicon = lexicon
        self._mentions = starts
        self._speaks = speaks
        self._named = named
        self._sentences = sentences
        self._sentence_starts = [s.start for s in sentences]
        spans = [m.span() for m in QUOTE.finditer(text) if len(m.group().split()) >= SHORTEST]
        self.spans = spans
        self._begins = [a for a, _ in spans]
        self.all: list[Quotation] = []
        for start, end in spans:
            self.all.append(Quotation(start, end, self._speaker(start, end)))

    def at(self, offset: int) -> Quotation | None:
        """The quotation that covers an offset."""
        k = bisect.bisect_right(self._begins, offset) - 1
        return self.all[k] if k >= 0 and offset < self.all[k].end else None

    def _sentence(self, offset: int) -> Sentence | None:
        k = bisect.bisect_right(self._sentence_starts, offset) - 1
        return self._sentences[k] if k >= 0 and offset <= self._sentences[k].end else None

    def _inside(self, offset: int) -> bool:
        k = bisect.bisect_right(self._begins, offset) - 1
        return k >= 0 and offset < self.spans[k][1]

    def _speaker(self, start: int, end: int) -> int | None:
        last, first = self._sentence(max(start, end - 2)), self._sentence(start)
        k = bisect.bisect_right(self._sentence_starts, end) - 1
        following = self._sentences[k] if k >= 0 and self._sentences[k].start >= end - 1 else None
        for sentence in (
            last,
            first,
            following if following is not None and self.text[following.start : following.start + 1].islower() else None,
        ):
            if sentence is not None:
                found = self._said_in(sentence, start, end)
                if found is not None:
                    return found
        if self.all and first is not None:
            previous = self.all[-1]
            before = self._sentence(previous.end - 1)
            if before is not None and first.paragraph - before.paragraph <= 1 and not self._other_told(before, first):
                return previous.speaker
        return None

    def _said_in(self, sentence: Sentence, start: int, end: int) -> int | None:
        """The speaker that the unquoted part of a sentence names."""
        for found in WORD.finditer(self.text, sentence.start, sentence.end):
            if found.group().lower() not in self.lexicon["spoke"] or self._inside(found.start()):
                continue
            if min(abs(found.start() - end), abs(start - found.end())) > 2 * NEAR:
                continue
            k = bisect.bisect_left(self._mentions, found.start())
            for j in range(k - 1, max(k - 7, -1), -1):
                at = self._mentions[j]
                if at < sentence.start or found.start() - at > NEAR:
                    break
                if not self._inside(at) and self._speaks(at):
                    return at
            for j in range(k, min(k + 4, len(self._mentions))):
                at = self._mentions[j]
                if at >= sentence.end or at - found.end() > NEAR:
                    break
                if not self._inside(at) and self._speaks(at):
                    return self._called(j, sentence.end)
        return None

    def _called(self, j: int, end: int) -> int:
        """The person named at the end of a title: "заявил лидер профсоюза *Олег Панченко*"."""
        at = self._mentions[j]
        if self._named is None or self._named(at):
            return at
        for later in self._mentions[j + 1 : j + 4]:
            if later >= end or not TITLE.fullmatch(self.text, at, later):
                break
            if self._named(later):
                return later
        return at

    def _other_told(self, before: Sentence, first: Sentence) -> bool:
        """Whether unquoted sentences stand between two quotations."""
        lo, hi = before.end, first.start
        k = bisect.bisect_left(self._sentence_starts, lo)
        between = self._sentences[k : k + 3]
        return any(s.start < hi and not self._inside(s.start) for s in between)
