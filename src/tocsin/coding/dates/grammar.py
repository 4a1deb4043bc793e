"""A small grammar over words: patterns of time expressions, written as data in each language, found in a text.

A text is turned into one letter a word (words that no pattern knows end a stretch), and patterns are regular
expressions over those letters, so that finding costs about as much as splitting the text into words.

A pattern is a line of items: `word` is that word, `NAME` a class of words, `',' `in quotes a sign, `<name>` a macro,
`name:item` keeps what the item matched, and `( | ) ?` mean what they mean in regular expressions.

Languages that inflect write the forms of a word as its stem and its endings, `недел(я|и|е|ю)`, and sort them into
classes by case, so that a pattern can ask for "до" with a genitive alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple, TypeVar

from tocsin.coding.dates.value import Count

_ITEM = re.compile(
    r"\s*(?:(?P<name>[a-z]\w*):|<(?P<macro>\w+)>|'(?P<sign>[^']+)'|(?P<klass>[A-Z][A-Z_]+(?![a-z]))|(?P<word>[^\W\d_]+)|(?P<mark>[()|?]))"
)
Found = TypeVar("Found")

# A word of a class: its stem, and the endings that it takes.
_FORMS = re.compile(r"(\w*)\(([\w|]+)\)")
# Letters of the private use area, so that none has a meaning in a regular expression.
_FIRST = 0xE000
# A stretch of known words longer than this is cut: no time expression comes near it.
_LONGEST = 400


class Token(NamedTuple):
    """A word that some pattern knows: its letter, the word (of a number, its value), and where it stands."""

    code: str
    value: Any
    start: int
    end: int


class Rule(NamedTuple):
    """A pattern, what it means (a builder's name), and the letters of which it needs at least one."""

    name: str
    kind: str
    relation: str
    needs: frozenset[str]
    regex: re.Pattern[str]
    sets: Mapping[str, Any]
    parts: Mapping[str, list[int]]


def spelled(word: str) -> list[str]:
    """The forms of a word of a class: `стен(а|ы|е)` is стена, стены, стене; a word without endings is its only form."""
    forms = _FORMS.fullmatch(word)
    return [forms[1] + ending for ending in forms[2].split("|")] if forms else [word]


class Match:
    """A rule that matched a stretch of tokens; gives the values of its named parts."""

    def __init__(self, rule: Rule, tokens: list[Token], match: re.Match[str], text: str, grammar: Grammar) -> None:
        self.rule = rule
        self.tokens = tokens
        self.first, self.last = match.start(), match.end()
        self.start, self.end = tokens[self.first].start, tokens[self.last - 1].end
        self._match, self._text = match, text
        self._grammar = grammar

    def get(self, name: str) -> Any:
        """What the first word of a part means; what the rule sets for it if the part is not there; else None."""
        span = self._span(name)
        if span is None:
            return self.rule.sets.get(name)
        value = self.tokens[span[0]].value
        meanings = self._grammar.meanings
        return meanings[name].get(value, value) if name in meanings else value

    def count(self, name: str = "count") -> Count | None:
        """The number that a part of several words tells."""
        return self._grammar.read(self.word(name)) if self.has(name) else None

    def is_of(self, name: str, klass: str) -> bool:
        """True when a part is there and its first word belongs to a class of words."""
        span = self._span(name)
        return span is not None and self.tokens[span[0]].code in self._grammar.classes.get(klass, "")

    def word(self, name: str) -> str:
        """The words of a part, in small letters; empty if it is not there."""
        span = self._span(name)
        return self._text[self.tokens[span[0]].start : self.tokens[span[1] - 1].end].lower() if span else ""

    def has(self, name: str) -> bool:
        """True when the part is there."""
        return self._span(name) is not None

    def _span(self, name: str) -> tuple[int, int] | None:
        for group in self.rule.parts.get(name, ()):
            if self._match.start(group) >= 0:
                return self._match.span(group)
        return None


class Grammar:
    """Patterns and words of one language, compiled.

    `data` holds `classes` (name: {word: value} or a list of words, each as `spelled` reads it), `parts` (which classes
    give the values of a named part), `macros` (name: pattern) and `rules`. `kinds` are names of tokens that the
    language tells by their shape, such as numbers. `read` reads a count.
    """

    def __init__(self, data: Mapping[str, Any], kinds: Iterable[str], read: Callable[[str], Count | None]) -> None:
        self.codes: dict[str, str] = {}
        self.read = read
        self.classes: dict[str, str] = {kind: self._code(f"<{kind}>") for kind in kinds}
        values: dict[str, dict[str, Any]] = {}
        for name, words in data["classes"].items():
            given = words.items() if isinstance(words, dict) else ((form, form) for w in words for form in spelled(w))
            values[name] = {form: value for word, value in given for form in spelled(word)}
            self.classes[name] = "".join(self._code(word) for word in values[name])
        self.meanings = {
            part: {w: v for k in klasses for w, v in values[k].items()} for part, klasses in data["parts"].items()
        }
        self._macros: dict[str, str] = data["macros"]
        self.rules = [self._rule(entry) for entry in data["rules"]]
        self.core = frozenset().union(*(rule.needs for rule in self.rules))
        self._needing: dict[str, list[int]] = {}  # a letter -> the rules that it may satisfy
        for number, rule in enumerate(self.rules):
            for code in rule.needs:
                self._needing.setdefault(code, []).append(number)
        # A word written with a capital is known in capitals too, never in small letters: May, MAY, not may.
        self.vocabulary = {form: (code, word) for word, code in self.codes.items() for form in (word, word.upper())}

    def _code(self, word: str) -> str:
        return self.codes.setdefault(word, chr(_FIRST + len(self.codes)))

    def _rule(self, entry: Mapping[str, Any]) -> Rule:
        parts: dict[str, list[int]] = {}
        regex = re.compile(self._pattern(entry["say"], parts))
        needs = "".join(self.classes.get(n) or self._code(n) for n in entry["needs"])
        return Rule(
            entry["means"],
            entry["kind"],
            entry.get("relation", "on"),
            frozenset(needs),
            regex,
            entry.get("sets", {}),
            parts,
        )

    def _pattern(self, source: str, parts: dict[str, list[int]]) -> str:
        """The regular expression of a pattern; `parts` gathers the numbers of the groups that bear each name."""
        out, at, source, named = [], 0, source.strip(), False
        while at < len(source):
            item = _ITEM.match(source, at)
            if not item:
                raise ValueError(f"pattern {source!r} has a mistake at {source[at:]!r}")
            at = item.end()
            if item["name"]:
                # The same name may stand in two branches, so groups go by number.
                parts.setdefault(item["name"], []).append(1 + sum(map(len, parts.values())))
                named = True
                continue
            if item["mark"]:
                out.append(item["mark"] if named or item["mark"] != "(" else "(?:")
            else:
                piece = self._piece(item, parts)
                out.append(f"({piece})" if named else piece)
            named = False
        return "".join(out)

    def _piece(self, item: re.Match[str], parts: dict[str, list[int]]) -> str:
        if item["macro"]:
            return f"(?:{self._pattern(self._macros[item['macro']], parts)})"
        if item["klass"]:
            return f"[{self.classes[item['klass']]}]"
        return self._code(item["sign"] or item["word"])

    def longest(self, tokens: Iterable[Token | None], text: str, read: Callable[[Match], Found | None]) -> list[Found]:
        """What `read` makes of the matches, in order; where matches overlap, of the longest of which it makes any."""
        found: list[Found] = []
        for matches in self.find(tokens, text):
            kept: list[tuple[Match, Found]] = []
            for match in sorted(matches, key=lambda m: m.start - m.end):
                if all(match.end <= k.start or k.end <= match.start for k, _ in kept):
                    made = read(match)
                    if made is not None:
                        kept.append((match, made))
            found += [made for _, made in sorted(kept, key=lambda k: k[0].start)]
        return found

    def find(self, tokens: Iterable[Token | None], text: str) -> Iterator[list[Match]]:
        """Every match of every rule, one list a stretch; they may overlap. None among the tokens ends a stretch."""
        stretch: list[Token] = []
        core, has_core = self.core, False
        for token in tokens:
            if token is not None:
                stretch.append(token)
                has_core = has_core or token[0] in core
                if len(stretch) < _LONGEST:
                    continue
            if has_core:
                yield self._in_stretch(stretch, text)
                has_core = False
            if stretch:
                stretch = []
        if has_core:
            yield self._in_stretch(stretch, text)

    def _in_stretch(self, stretch: list[Token], text: str) -> list[Match]:
        codes = "".join([token[0] for token in stretch])
        able = sorted({number for code in set(codes) for number in self._needing.get(code, ())})
        return [
            Match(self.rules[number], stretch, match, text, self)
            for number in able
            for match in self.rules[number].regex.finditer(codes)
        ]
