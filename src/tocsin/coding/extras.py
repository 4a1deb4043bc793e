"""A claim's smaller fields: mode, count, sums, lengths, reason and means."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tocsin.codebook import Kind
from tocsin.coding import grammar
from tocsin.coding.draft import Draft
from tocsin.coding.language import Language
from tocsin.coding.tree import Node, clause_of, own_clause
from tocsin.coding.triggers import WordTest, words_of
from tocsin.model import cut

YEAR = re.compile(r"(?:19|20)\d\d")
# Kinds whose count is of those who act; of all others it counts those to whom it is done.
COUNTED_BY_ACTOR = frozenset(
    {"strike", "protest", "strike-end", "organising", "demand", "solidarity", "complaint", "condemnation"}
)


class Extras:
    """Fills the optional fields. `kinds`: the codebook's; `language`: the words."""

    def __init__(self, kinds: Mapping[str, Kind], language: Language) -> None:
        self.language = language
        self.reasons = language.lexicon["reason_cases"]
        self.means = language.lexicon["means_cases"]
        self.instruments = language.lexicon["instruments"]
        self.modes = {
            name: [(mode, WordTest(m.words.get(language.code, ()), self._forms)) for mode, m in kind.modes.items()]
            for name, kind in kinds.items()
        }

    def _forms(self, words: str) -> set[str]:
        """All forms of a word or of a run of words, whose first may be a verb: "walked off"."""
        first, gap, rest = words.partition(" ")
        return self.language.noun_forms(words) | {f"{form}{gap}{rest}" for form in self.language.verb_forms(first)}

    def settle(self, draft: Draft, text: str) -> None:
        """Fill a draft's mode and extras."""
        clause = own_clause(clause_of(draft.node))
        if draft.mode is None:
            draft.mode = self._mode(draft)
        start, end = draft.quote.start, draft.quote.end
        amounts = self.language.find_amounts(text, start, end)
        durations = self.language.find_durations(text, start, end)
        draft.extras = {
            "count": self._count(draft, text),
            "amount": amounts[0].text if amounts else None,
            "duration": durations[0].text if durations else None,
            "reason": self._under(draft, self.reasons, text),
            "instrument": self._instrument(clause, text),
        }

    def _mode(self, draft: Draft) -> str | None:
        words, flat = words_of(self.language.fold(draft.quote.text))
        for mode, test in self.modes.get(draft.kind, ()):
            if test.hits(words, flat):
                return mode
        return None

    def _count(self, draft: Draft, text: str) -> int | None:
        """How many they are; of several groups the sum, if each has a number, else the first number."""
        heads = draft.actor if draft.kind in COUNTED_BY_ACTOR else draft.target
        numbers = [n for n in (self._number(head, text) for head in heads) if n is not None]
        if not numbers:
            return None
        return sum(numbers) if len(numbers) == len(heads) else numbers[0]

    def _number(self, head: Node, text: str) -> int | None:
        """The number that stands before a noun, or as one."""
        for part in (*head.kids("num"), *([head] if head.pos == "NUM" else [])):
            words = text[min(n.start for n in part.subtree()) : max(part.end, head.end)]
            value = self.language.parse_count(words)
            if value is not None and not YEAR.fullmatch(part.text):
                return value
        if head.lemma in self.language.lexicon["partitives"]:  # "a group of about 100 workers"
            for inner in head.kids("obl"):
                if inner.case == "of" and inner.is_noun:
                    return self._number(inner, text)
        return None

    def _under(self, draft: Draft, cases: frozenset[str], text: str) -> str | None:
        """What stands under a preposition of reason on the trigger or its verb."""
        present = draft.tree.cases()
        some = sorted(case for case in cases if case in present)
        for node in (draft.node, clause_of(draft.node)) if some else ():
            for case in some:
                for noun in grammar.under(node, case)[:1]:
                    words = noun.subtree()
                    if noun in (*draft.actor, *draft.target) or len(words) > 25:
                        continue
                    return cut(text, words[0].start, words[-1].end).text
        return None

    def _instrument(self, clause: list[Node], text: str) -> str | None:
        for node in clause:
            if (
                node.is_noun
                and node.case in self.means
                and (node.lemma in self.instruments or node.lower in self.instruments)
            ):
                words = [n for n in node.subtree() if n.rel not in ("case", "punct") and n.i <= node.i]
                return cut(text, words[0].start, node.end).text
        return None
