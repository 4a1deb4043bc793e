"""Finding trigger words: an index from inflected forms to the frames they may begin, and cheap tests on plain words."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet

import msgspec

from tocsin.codebook import Codebook, Frame, Trigger
from tocsin.codebook.entry import GAP

WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
Inflect = Callable[[str], AbstractSet[str]]


class WordTest:
    """Whether any of some words (or runs of words) stands among a sentence's or a report's."""

    __slots__ = ("keys", "runs", "words")

    def __init__(self, entries: Iterable[str], inflect: Inflect) -> None:
        whole: set[str] = set()
        for entry in entries:
            whole.update(inflect(entry))
        self.words = frozenset(form for form in whole if " " not in form)
        # A run can stand only where its longest word does: that word -> the runs.
        self.runs: dict[str, tuple[str, ...]] = {}
        for run in sorted(whole - self.words):
            longest = max(run.split(), key=len)
            self.runs[longest] = (*self.runs.get(longest, ()), f" {run} ")
        self.keys = frozenset(self.runs)

    def __bool__(self) -> bool:
        return bool(self.words or self.runs)

    def hits(self, words: frozenset[str], flat: str) -> bool:
        """`flat`: the same words in lower case, joined by single spaces, a space at both ends."""
        if not self.words.isdisjoint(words):
            return True
        if self.keys.isdisjoint(words):
            return False
        return any(run in flat for key in self.keys & words for run in self.runs[key])

    def count(self, words: frozenset[str], flat: str) -> int:
        """How many different ones stand there; arguments as for `hits`."""
        return len(self.words & words) + sum(run in flat for key in self.keys & words for run in self.runs[key])


class Context:
    """Which frames a whole report's words let in. Arguments as for `WordTest.hits`."""

    def __init__(self, words: frozenset[str], flat: str) -> None:
        self._words = words
        self._flat = flat
        self._known: dict[int, bool] = {}  # many frames ask for the same words

    def lets(self, test: WordTest | None) -> bool:
        """True when one of the words that a frame asks of the report stands in it, or when it asks for none."""
        if test is None:
            return True
        key = id(test)
        if key not in self._known:
            self._known[key] = test.hits(self._words, self._flat)
        return self._known[key]


class Entry(msgspec.Struct, eq=False, gc=False):  # gc: tens of thousands live as long as the codebook
    """One trigger of one frame, ready to be looked for. `tail`: for each further word its forms; None for a gap."""

    frame: CompiledFrame
    trigger: Trigger
    pos: str
    forms: tuple[str, ...]
    tail: tuple[frozenset[str] | None, ...]
    weight: int

    def rarest(self) -> frozenset[str] | None:
        """The forms of the further word by which the entry is best looked up, None for an entry of one word."""
        filled = [t for t in self.tail if t is not None]
        return max(filled, key=lambda t: (t.isdisjoint(FUNCTION_WORDS), max(map(len, t))), default=None)

    def words_in(self, words: frozenset[str]) -> bool:
        """True when every further word of the entry is among `words`."""
        return all(t is None or not t.isdisjoint(words) for t in self.tail)


class Forms:
    """The forms of words and the tests made of them, each made once: frames share most of their words."""

    def __init__(self, nouns: Inflect, verbs: Inflect) -> None:
        self.nouns = functools.cache(lambda word: frozenset(nouns(word)))
        self.verbs = functools.cache(lambda word: frozenset(verbs(word)))
        self.both = functools.cache(
            lambda word: self.nouns(word) if " " in word else self.nouns(word) | self.verbs(word)
        )
        self.tail = functools.cache(lambda word: frozenset({word}) if word in FUNCTION_WORDS else self.nouns(word))
        self._tests: dict[tuple[frozenset[str], bool], WordTest | None] = {}
        self._heads: dict[tuple[str, str], tuple[str, ...]] = {}

    def test(self, entries: frozenset[str], *, verbal: bool) -> WordTest | None:
        """A test for the words, as nouns and if `verbal` as verbs too; None when there are none."""
        key = (entries, verbal)
        if key not in self._tests:
            self._tests[key] = WordTest(entries, self.both if verbal else self.nouns) if entries else None
        return self._tests[key]

    def entry(self, frame: CompiledFrame, trigger: Trigger) -> Entry:
        """A trigger of a frame as an entry."""
        key = (trigger.pos, trigger.head)
        if key not in self._heads:
            bend = {"verb": self.verbs, "noun": self.nouns}.get(trigger.pos)
            self._heads[key] = tuple(sorted(bend(trigger.head))) if bend is not None else (trigger.head,)
        rest = trigger.words[:-1] if trigger.pos == "noun" else trigger.words[1:]
        tail = tuple(None if w == GAP else self.tail(w) for w in rest)
        return Entry(frame, trigger, trigger.pos, self._heads[key], tail, frame.weight + 2 * len(tail))


class CompiledFrame:
    """A frame with its word lists inflected; None stands for an empty list."""

    __slots__ = ("complement", "context", "frame", "has", "hasnt", "needs", "number", "transitive", "unless", "weight")

    def __init__(self, frame: Frame, number: int, forms: Forms) -> None:
        self.frame = frame
        self.number = number
        self.weight = frame.weight
        self.needs = forms.test(frame.needs, verbal=True)
        self.unless = forms.test(frame.unless, verbal=False)
        self.context = forms.test(frame.context, verbal=True)
        self.has = forms.test(frame.has, verbal=True)
        self.hasnt = forms.test(frame.hasnt, verbal=False)
        self.transitive = any(c.required and c.path.steps == (("object",),) for c in frame.where)
        self.complement: dict[str, list[Entry]] = {}

    def open_to(self, words: frozenset[str], flat: str) -> bool:
        """True when the sentence's words let the frame match."""
        if self.needs is not None and not self.needs.hits(words, flat):
            return False
        if self.has is not None and not self.has.hits(words, flat):
            return False
        if self.complement and words.isdisjoint(self.complement):
            return False
        return self.unless is None or not self.unless.hits(words, flat)


class TriggerIndex:
    """All frames of one language by the forms of their triggers."""

    def __init__(self, codebook: Codebook, language: str, nouns: Inflect, verbs: Inflect) -> None:
        # Form of a trigger's head word -> entries of one word, and -> form of a further word -> entries of several.
        self.frames: list[CompiledFrame] = []
        forms = Forms(nouns, verbs)
        single: dict[str, list[Entry]] = {}
        several: dict[str, dict[str, list[Entry]]] = {}
        for number, frame in enumerate(codebook.frames(language)):
            compiled = CompiledFrame(frame, number, forms)
            self.frames.append(compiled)
            for trigger in frame.triggers:
                _enter(forms.entry(compiled, trigger), single, several)
            for trigger in frame.complement:
                entry = forms.entry(compiled, trigger)
                for form in forms.verbs(trigger.head) | forms.nouns(trigger.head):
                    compiled.complement.setdefault(form, []).append(entry)
        self.single = {form: tuple(entries) for form, entries in single.items()}
        self.several = {
            form: {word: tuple(entries) for word, entries in under.items()} for form, under in several.items()
        }

    def candidates(self, words: frozenset[str], flat: str, context: Context | None = None) -> list[Entry]:
        """The entries that a sentence of these words may hold, in a fixed order; `context`: of its report, if any."""
        out: dict[int, Entry] = {}
        state: dict[int, bool] = {}

        def admit(entry: Entry) -> None:
            frame = entry.frame
            number = frame.number
            if number not in state:
                state[number] = (context is None or context.lets(frame.context)) and frame.open_to(words, flat)
            if state[number]:
                out.setdefault(id(entry), entry)

        for word in sorted(words & self.single.keys()):
            for entry in self.single[word]:
                admit(entry)
        for word in sorted(words & self.several.keys()):
            under = self.several[word]
            for key in sorted(words & under.keys()):
                for entry in under[key]:
                    if entry.words_in(words):
                        admit(entry)
        return list(out.values())


def _enter(entry: Entry, single: dict[str, list[Entry]], several: dict[str, dict[str, list[Entry]]]) -> None:
    """Put an entry where it is looked up: under each form of its head, and of one further word if it has any."""
    key = entry.rarest()
    for form in entry.forms:
        if key is None:
            single.setdefault(form, []).append(entry)
            continue
        under = several.setdefault(form, {})
        for word in sorted(key):
            under.setdefault(word, []).append(entry)


FUNCTION_WORDS = frozenset(
    "a an the to of in on at by for from with into out up down off over under and or not no as back away against "
    "about".split()
)


def words_of(text: str) -> tuple[frozenset[str], str]:
    """The lower-case words of a text, and the same joined by single spaces with one at both ends."""
    found = WORD.findall(text.lower().replace("’", "'"))
    flat = f" {' '.join(found)} "
    if "'s " in flat:
        return frozenset([*found, *(w.removesuffix("'s") for w in found)]), flat
    return frozenset(found), flat
