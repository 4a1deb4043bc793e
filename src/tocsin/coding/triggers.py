"""Finding trigger words: an index from inflected forms to the frames they may begin, and cheap tests on plain words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from tocsin.codebook import Codebook, Frame, Trigger
from tocsin.codebook.entry import GAP

WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
Inflect = Callable[[str], set[str]]


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


class Entry:
    """One trigger of one frame, ready to be looked for. `tail`: for each further word its forms; None for a gap."""

    __slots__ = ("forms", "frame", "pos", "tail", "trigger", "weight")

    def __init__(self, frame: CompiledFrame, trigger: Trigger, inflect_tail: Inflect) -> None:
        self.frame = frame
        self.trigger = trigger
        self.forms: list[str] = []
        self.pos = trigger.pos
        rest = trigger.words[:-1] if trigger.pos == "noun" else trigger.words[1:]
        self.tail: tuple[frozenset[str] | None, ...] = tuple(
            None if w == GAP else frozenset(inflect_tail(w)) for w in rest
        )
        self.weight = frame.frame.weight + 2 * len(self.tail)

    def rarest(self) -> frozenset[str] | None:
        """The forms of the further word by which the entry is best looked up, None for an entry of one word."""
        filled = [t for t in self.tail if t is not None]
        return max(filled, key=lambda t: (t.isdisjoint(FUNCTION_WORDS), max(map(len, t))), default=None)

    def words_in(self, words: frozenset[str]) -> bool:
        """True when every further word of the entry is among `words`."""
        return all(t is None or not t.isdisjoint(words) for t in self.tail)


class CompiledFrame:
    """A frame with its word lists inflected."""

    __slots__ = ("complement", "context", "frame", "has", "hasnt", "needs", "number", "transitive", "unless")

    def __init__(self, frame: Frame, number: int, nouns: Inflect, verbs: Inflect) -> None:
        def both(word: str) -> set[str]:
            return nouns(word) if " " in word else nouns(word) | verbs(word)

        self.frame = frame
        self.number = number
        self.needs = WordTest(frame.needs, both)
        self.unless = WordTest(frame.unless, nouns)
        self.context = WordTest(frame.context, both)
        self.has = WordTest(frame.has, both)
        self.hasnt = WordTest(frame.hasnt, nouns)
        self.transitive = any(c.required and c.path.steps == (("object",),) for c in frame.where)
        self.complement: dict[str, list[Entry]] = {}

    def open_to(self, words: frozenset[str], flat: str) -> bool:
        """True when the sentence's words let the frame match."""
        if self.needs and not self.needs.hits(words, flat):
            return False
        if self.has and not self.has.hits(words, flat):
            return False
        if self.complement and words.isdisjoint(self.complement):
            return False
        return not (self.unless and self.unless.hits(words, flat))


class TriggerIndex:
    """All frames of one language by the forms of their triggers."""

    def __init__(self, codebook: Codebook, language: str, nouns: Inflect, verbs: Inflect) -> None:
        # Form of a trigger's head word -> entries of one word, and -> form of a further word -> entries of several.
        self.single: dict[str, list[Entry]] = {}
        self.several: dict[str, dict[str, list[Entry]]] = {}
        self.frames: list[CompiledFrame] = []
        for number, frame in enumerate(codebook.frames(language)):
            compiled = CompiledFrame(frame, number, nouns, verbs)
            self.frames.append(compiled)
            for trigger in frame.triggers:
                entry = Entry(compiled, trigger, _tail_forms(nouns))
                entry.forms = sorted(_head_forms(trigger, nouns, verbs))
                for form in entry.forms:
                    self._enter(form, entry)
            for trigger in frame.complement:
                entry = Entry(compiled, trigger, _tail_forms(nouns))
                for form in verbs(trigger.head) | nouns(trigger.head):
                    compiled.complement.setdefault(form, []).append(entry)

    def _enter(self, form: str, entry: Entry) -> None:
        key = entry.rarest()
        if key is None:
            self.single.setdefault(form, []).append(entry)
            return
        under = self.several.setdefault(form, {})
        for word in sorted(key):
            under.setdefault(word, []).append(entry)

    def candidates(self, words: frozenset[str], flat: str) -> list[Entry]:
        """The entries that a sentence of these words may hold, in a fixed order."""
        out: dict[int, Entry] = {}
        state: dict[int, bool] = {}

        def admit(entry: Entry) -> None:
            number = entry.frame.number
            if number not in state:
                state[number] = entry.frame.open_to(words, flat)
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


def _head_forms(trigger: Trigger, nouns: Inflect, verbs: Inflect) -> set[str]:
    if trigger.pos == "verb":
        return verbs(trigger.head)
    if trigger.pos == "noun":
        return nouns(trigger.head)
    return {trigger.head}


FUNCTION_WORDS = frozenset(
    "a an the to of in on at by for from with into out up down off over under and or not no as back away against "
    "about".split()
)


def _tail_forms(nouns: Inflect) -> Inflect:
    def forms(word: str) -> set[str]:
        return {word} if word in FUNCTION_WORDS else nouns(word)

    return forms


def words_of(text: str) -> tuple[frozenset[str], str]:
    """The lower-case words of a text, and the same joined by single spaces with one at both ends."""
    found = WORD.findall(text.lower().replace("’", "'"))
    flat = f" {' '.join(found)} "
    if "'s " in flat:
        return frozenset([*found, *(w.removesuffix("'s") for w in found)]), flat
    return frozenset(found), flat
