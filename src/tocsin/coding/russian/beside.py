"""What stands beside a Russian name and tells who it is: "адвокат Мария Эйсмонт", "Мария Эйсмонт, адвокат Рудакова"."""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from tocsin.coding.apposition import Beside
from tocsin.coding.classes import BODIES, SINGULAR_BEINGS
from tocsin.coding.names import Name, NameMap
from tocsin.coding.referents import ReferentFinder
from tocsin.coding.russian import titles
from tocsin.coding.russian.morphology import adjectival, cases, lemma, verbal
from tocsin.coding.russian.persons import cases_of
from tocsin.coding.russian.phrases import agree
from tocsin.coding.russian.script import fold
from tocsin.model import Span

WORD = re.compile(r"[\w-]+")
AGE = re.compile(r",? ?\(\d{1,2}\)|, \d{1,2}(?:-летн\w+| (?:год|лет)\w*)?(?=[\s,.)])")
STOP = re.compile(r"[,.;:()!?\n]|\s[—–]\s")
AND = re.compile(r" (?:и|а также) ")
LONGEST = 110  # characters of a description
MOST = 4  # descriptions behind one name
LEADING = 4  # adjectives before the head of a description
GENERIC = ("alike_company", "alike_ngo", "alike_paper", "alike_party", "alike_union")
BEFORE_BODY = re.compile(r"([\w-]+)[ \u00a0][«\"“„]?$")


class Descriptions:
    """Finds descriptions beside names, by the words around them and their cases; as `coding.apposition.Appositions`."""

    def __init__(
        self, text: str, names: NameMap, finder: ReferentFinder, lexicon: Mapping[str, frozenset[str]]
    ) -> None:
        self.text = text
        self.names = names
        self.finder = finder
        self.lexicon = lexicon

    def of(self, name: Name) -> list[Beside]:
        """The descriptions that stand beside a name, those before it first."""
        if name.type in ("authority", "place"):
            return []
        if name.type != "person":
            body = self._body(name)
            return [body] if body is not None else []
        stands = cases_of(self._bare(name), name.core)
        return [*self._before(name, stands), *self._after(name, stands)]

    def _bare(self, name: Name) -> str:
        """A name as it is written, without the titles that are taken for a part of it."""
        return " ".join(name.text.split()[-len(name.core.split()) :])

    # --- bodies ----------------------------------------------------------------------------------------------

    def _body(self, name: Name) -> Beside | None:
        """What a body is: "литейного *завода* «Вятлит»"."""
        found = BEFORE_BODY.search(self.text, max(0, name.start - 40), name.start)
        if found is None:
            return None
        at, word = found.start(1), fold(found.group(1))
        head = self.finder.forms.get(word)
        if head is None or self.finder.number_of(word, head) == 2 or not self.finder.classes_of(head) & BODIES:
            return None
        if self.finder.classes_of(head) & SINGULAR_BEINGS and head not in self.lexicon["body_nouns"]:
            return None
        quoted = self.text[name.start - 1 : name.start] in titles.QUOTES
        if not quoted and not any(head in self.lexicon[kind] for kind in GENERIC):
            return None  # "стачкома МТЗ" is not the plant itself
        first = self._adjectives_before(at)
        return Beside(Span(self.text[first : at + len(word)], first, at + len(word)), at, head, many=False)

    def _adjectives_before(self, at: int) -> int:
        """Where the adjectives before a noun begin."""
        first = at
        for _ in range(2):
            found = re.search(r"([\w-]+)[ \u00a0]$", self.text[max(0, first - 30) : first])
            word = fold(found.group(1)) if found else ""
            following = fold(self.text[first : first + 40].split(" ")[0].strip('«»,."'))
            if found is None or not adjectival(word) or word in self.lexicon["possessives"]:
                break
            if not agree(word, following):
                break  # "рабочие завода"
            if word in self.lexicon["definite"] or word in self.lexicon["indefinite"]:
                break
            first -= len(found.group(0))
        return first

    # --- persons ---------------------------------------------------------------------------------------------

    def _before(self, name: Name, stands: frozenset[str]) -> list[Beside]:
        out: list[Beside] = []
        for calling in titles.before(self.text, name.start):
            if stands and stands.isdisjoint(calling.cases):
                continue
            head = self._head(calling.start, calling.end)
            if head is None:
                continue
            first = self._adjectives_before(calling.start)
            words = self.text[first : name.start].rstrip(" ,")
            if out:  # "*блогера* и юриста Тажимуратова"
                if self.text[calling.end : out[-1].span.start].strip() != "и":
                    break
                words = self.text[first : calling.end]
            out.append(Beside(Span(words, first, first + len(words)), calling.start, head, many=False))
        return out

    def _head(self, start: int, end: int) -> str | None:
        """The dictionary form of a word for one human being."""
        word = fold(self.text[start:end])
        head = self.finder.forms.get(word)
        if head is None:
            return lemma(word, "NOUN")
        if head in self.lexicon["body_nouns"] or self.finder.number_of(word, head) == 2:
            return None
        return head

    def _after(self, name: Name, stands: frozenset[str]) -> list[Beside]:
        out: list[Beside] = []
        age = AGE.match(self.text, name.end)
        at = age.end() if age else name.end
        for _ in range(MOST):
            opening = re.compile(r",\s|\s\(|\s[—–]\s(?!\d)").match(self.text, at)
            if opening is None:
                break
            end = STOP.search(self.text, opening.end(), opening.end() + LONGEST)
            if end is None or (opening.group().startswith(",") and end.group().strip() == "("):
                break
            found = self._described(opening.end(), end.start(), stands)
            if found is None:
                break
            out.append(found)
            joined = next((m for m in AND.finditer(found.span.text)), None)
            if joined is not None:  # "адвокат горняков и активистка движения"
                second = self._described(found.span.start + joined.end(), end.start(), stands)
                if second is not None:
                    first = found.span.text[: joined.start()]
                    span = Span(first, found.span.start, found.span.start + len(first))
                    out[-1:] = [msgspec.structs.replace(found, span=span), second]
            at = end.start() + (end.group() == ")")
        return out

    def _described(self, start: int, end: int, stands: frozenset[str]) -> Beside | None:
        """The stretch as a description in one of the cases of the name."""
        head_at = -1
        head = ""
        for steps, word in enumerate(WORD.finditer(self.text, start, end)):
            lower = fold(word.group())
            if head:
                if verbal(lower) and not adjectival(lower) and lower not in self.finder.forms:
                    return None
                continue
            noun = self.finder.forms.get(lower)
            if noun is not None and self.finder.classes_of(noun) & SINGULAR_BEINGS and word.group()[0].islower():
                if self.finder.number_of(lower, noun) == 2 or noun in self.lexicon["body_nouns"]:
                    return None
                if stands and stands.isdisjoint(cases(lower)):
                    return None
                head_at, head = word.start(), noun
            elif steps > LEADING or not (adjectival(lower) or lower in ("также", "ныне", "тогда", "это", "а")):
                return None
        if not head or self._next_named(head_at, end, stands):
            return None
        words = self.text[start:end].rstrip()
        return Beside(Span(words, start, start + len(words)), head_at, head, many=False)

    def _next_named(self, head_at: int, end: int, stands: frozenset[str]) -> bool:
        """Whether a calling belongs to a name behind it: "Петров, *водитель* Иванов и слесарь Ли"."""
        for name in self.finder.names_within(head_at, end):
            if name.type == "person" and any(c.start == head_at for c in titles.before(self.text, name.start)):
                own = cases_of(self._bare(name), name.core)
                if not own or not stands or not own.isdisjoint(stands):
                    return True
        return False
