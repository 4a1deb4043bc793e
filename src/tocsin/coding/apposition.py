"""What stands beside a name and tells who it is: "driver Paul Brannigan", "Ana Duarte, a lawyer for the union"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Protocol

import msgspec

from tocsin.coding.classes import BEINGS, SINGULAR_BEINGS
from tocsin.coding.names import Name, NameMap
from tocsin.coding.referents import ORGANISATIONS, ReferentFinder
from tocsin.model import Span

WORD = re.compile(r"[\w-]+(?:['’]s\b|(?<=s)['’](?=\s))?|[.,;:()\"“”!?—–\n]")
AGE = re.compile(r"(?:,? ?\(\d{1,2}\)|, (?:aged )?\d{1,2}\b|, \d{1,2})(?=[\s,.)])")
STOP = re.compile(r"[,.;:()\"“”!?—–\n]")
LONGEST = 100  # characters of a description
ROLES = frozenset("member official employer-person lawyer media activist politician".split())


class Beside(msgspec.Struct, frozen=True):
    """A description: its words, the offset of its head word, the head in dictionary form, whether it names many."""

    span: Span
    head_at: int
    head: str
    many: bool


class Describer(Protocol):
    """Who finds the descriptions beside the names of a text, in the way of one language."""

    def __init__(
        self, text: str, names: NameMap, finder: ReferentFinder, lexicon: Mapping[str, frozenset[str]]
    ) -> None: ...

    def of(self, name: Name) -> list[Beside]:
        """The descriptions that stand beside a name, those before it first."""
        ...


class Appositions:
    """Finds descriptions beside names by the words around them."""

    def __init__(
        self, text: str, names: NameMap, finder: ReferentFinder, lexicon: Mapping[str, frozenset[str]]
    ) -> None:
        self.text = text
        self.names = names
        self.finder = finder
        self.lexicon = lexicon
        self._articles = lexicon["definite"] | lexicon["indefinite"] | lexicon["possessives"]

    def of(self, name: Name) -> list[Beside]:
        """The descriptions that stand beside a name, those before it first."""
        if name.type in ("authority", "place"):
            return []
        before = self._before(name)
        after = self._after(name)
        return [b for b in (before, after) if b is not None]

    def _before(self, name: Name) -> Beside | None:
        lo = max(0, name.start - LONGEST)
        tokens = [(m.start() + lo, m.group()) for m in WORD.finditer(self.text[lo : name.start])]
        if not tokens:
            return None
        comma = tokens[-1][1] == ","
        if comma:
            tokens.pop()
            tail = self.text[name.end : name.end + 1]
            if tail not in (",", "(", ".", ";", ")") and not AGE.match(self.text, name.end) and not self._more(name):
                return None
        if not tokens:
            return None
        if comma:
            return self._phrase_before(tokens, name)
        if not tokens[-1][1][:1].islower():
            return self._office_before(tokens)
        at, word = tokens[-1]
        head = self.finder.forms.get(word.lower())
        if head is None or self.finder.number_of(word.lower(), head) == 2 or not self._suits(name, head):
            return None
        if head in self.lexicon["adjectival_nouns"]:
            return None
        first = self._reach(tokens)
        return Beside(Span(self.text[first : at + len(word)], first, at + len(word)), at, head, many=False)

    def _office_before(self, tokens: list[tuple[int, str]]) -> Beside | None:
        """An office with its field before a name: "Minister of Manpower Ahmed Kamel"."""
        for k in range(len(tokens) - 2, max(len(tokens) - 6, -1), -1):
            at, word = tokens[k]
            lower = word.lower()
            if lower in self.lexicon["owner_links"] or lower in self.lexicon["joining"] or lower in self._articles:
                continue
            if not word[0].isupper():
                return None
            head = self.finder.forms.get(lower)
            if head is not None and tokens[k + 1][1].lower() in self.lexicon["owner_links"]:
                if not self.finder.classes_of(head) & SINGULAR_BEINGS:
                    return None
                end = tokens[-1][0] + len(tokens[-1][1])
                return Beside(Span(self.text[at:end], at, end), at, head, many=False)
        return None

    def _suits(self, name: Name, head: str) -> bool:
        classes = self.finder.classes_of(head)
        if name.type == "person" or not classes & ORGANISATIONS:
            return bool(classes & SINGULAR_BEINGS) or (not classes and name.type == "person")
        return True

    def _phrase_before(self, tokens: list[tuple[int, str]], name: Name) -> Beside | None:
        """A phrase with an article, possessor or number before a comma: "a leader of that protest, Zhao Yong"."""
        begin = len(tokens)
        while begin > 0 and tokens[begin - 1][1][0].isalnum() and len(tokens) - begin < 12:
            begin -= 1
        for k in range(len(tokens) - 1, begin - 1, -1):
            opening = tokens[k][1].lower()
            possessor = opening.endswith(("'s", "’s", "s'", "s’"))
            if not (possessor or opening in self._articles or opening in self.finder.numerals or opening.isdigit()):
                continue
            found = None
            for at, word in tokens[k + 1 :]:
                lower = word.lower()
                if lower in self.lexicon["owner_links"] or lower in self._articles:
                    break
                head = self.finder.forms.get(lower) or self._occupation(lower, name)
                found = (at, word, head) if head is not None and word[0].islower() else None
            if found is None or not self._suits(name, found[2] or ""):
                continue
            at, word, head = found
            first = tokens[k][0]
            if possessor:
                owner = self.names.at(first)
                first = owner.start if owner else first
                opened = self._opener(tokens, first)
                first = first if opened is None else opened
            last = tokens[-1][0] + len(tokens[-1][1])
            if (
                k > 1
                and tokens[k - 2][1].lower() in self.lexicon["one"]
                and tokens[k - 1][1].lower() in self.lexicon["owner_links"]
            ):
                first = tokens[k - 2][0]
                return Beside(Span(self.text[first:last], first, last), first, head or "", many=False)
            many = self.finder.number_of(word.lower(), head or "") == 2
            return Beside(Span(self.text[first:last], first, last), at, head or "", many)
        return None

    def _occupation(self, word: str, name: Name) -> str | None:
        """A noun that no list holds and that stands as a person's: "a helper of 22, Dinesh Arya"."""
        known = self.finder.classifier.of_word(word)
        fits = name.type == "person" and word.endswith(tuple(sorted(self.lexicon["occupation_endings"])))
        return word if fits and not known and len(word) > 4 else None

    def _more(self, name: Name) -> bool:
        """Whether a name begins a list of names: "two delegates, Trish Mulvaney and Sione Taufa"."""
        following = self.names.at(min(name.end + 5, len(self.text) - 1))
        return following is not None and self.text[name.end : following.start].strip() in self.lexicon["joining"]

    def _reach(self, tokens: list[tuple[int, str]]) -> int:
        """Where the words before a name begin that describe it: "the union president", "a TAWU officer"."""
        first = tokens[-1][0]
        for steps, (at, word) in enumerate(reversed(tokens[:-1])):
            lower = word.lower()
            if not word[0].isalnum() or steps > 4:
                break
            if lower in self._articles:
                return at
            name = self.names.at(at)
            if lower.endswith(("'s", "’s", "s'", "s’")):
                return name.start if name else at
            if (
                lower in self.finder.numerals
                or lower in self.lexicon["owner_links"]
                or lower in self.lexicon["joining"]
            ):
                break
            if name is None and lower not in self.finder.forms and steps:
                break
            if lower in self.lexicon["spoke"] or lower in self.lexicon["is_words"]:
                break
            first = name.start if name else at
        return first

    def _opener(self, tokens: list[tuple[int, str]], start: int) -> int | None:
        for at, word in reversed(tokens):
            if at < start and start - at < 40:
                return at if word.lower() in self._articles else None
        return None

    def _after(self, name: Name) -> Beside | None:
        age = AGE.match(self.text, name.end)
        begin = age.end() if age else name.end
        if self.text[begin : begin + 1] not in (",", "("):
            return None
        stretch = self.text[begin + 1 : begin + 1 + LONGEST]
        tokens = [(m.start() + begin + 1, m.group()) for m in WORD.finditer(stretch)]
        k = 0
        while k < len(tokens) and tokens[k][1].lower() in self._opening():
            k += 1
        if k < len(tokens) and tokens[k][1].lower() in self.lexicon["relatives"]:
            return None  # "whose secretary" is another party
        article = False
        first = tokens[k][0] if k < len(tokens) else 0
        for at, word in tokens[k : k + 8]:
            lower = word.lower().removesuffix("'s").removesuffix("’s")
            if not word[0].isalnum():
                break
            if lower in self._articles:
                if article:
                    break
                article = True
                continue
            if (
                lower in self.lexicon["is_words"]
                or lower in self.lexicon["spoke"]
                or lower in self.lexicon["owner_links"]
                or lower in self.lexicon["joining"]
            ):
                break
            if self.names.at(at):
                if word.lower() != lower:
                    article = True
                continue
            head = self.finder.forms.get(lower)
            following = WORD.match(self.text, at + len(word) + (self.text[at + len(word) : at + len(word) + 1] == " "))
            if (
                head is None
                or word.lower() != lower
                or (following and following.group().lower() in self.finder.forms and self.text[at + len(word)] == " ")
            ):
                if word.lower() != lower:
                    article = True
                continue
            if following and not self._goes_on(following.group().lower()):
                return None
            return self._told(name, first, at, head, lower, article)
        return None

    def _goes_on(self, word: str) -> bool:
        """Whether a word may follow a description's head: no verb may, else it is a clause."""
        lists = self.lexicon
        return not word[0].isalnum() or any(
            word in lists[k] for k in ("owner_links", "relatives", "joining", "going_on")
        )

    def _opening(self) -> frozenset[str]:
        return (
            (self.lexicon["relatives"] - self.lexicon["possessives"])
            | self.lexicon["is_words"]
            | self.lexicon["also_words"]
        )

    def _told(self, name: Name, first: int, at: int, head: str, lower: str, article: bool) -> Beside | None:
        classes = self.finder.classes_of(head)
        if self.finder.number_of(lower, head) == 2 or not classes & BEINGS:
            return None
        if name.type == "person" and not classes & SINGULAR_BEINGS:
            return None
        if not article and not classes & ROLES:
            return None
        end = STOP.search(self.text, at + len(lower), at + LONGEST)
        stop = end.start() if end else at + len(lower)
        span = Span(self.text[first:stop].rstrip(), first, first + len(self.text[first:stop].rstrip()))
        return Beside(span, at, head, many=False)
