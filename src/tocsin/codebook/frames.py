"""One frame out of parsed YAML."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from tocsin.codebook.entry import GAP, Condition, Frame, Path, Pos, Trigger
from tocsin.codebook.fields import Fields
from tocsin.codebook.steps import is_step

LISTS: dict[str, Pos] = {"verbs": "verb", "nouns": "noun", "adjectives": "adjective", "phrases": "phrase"}
WORD_LISTS = ("has", "hasnt", "needs", "unless", "context")
VOICES: tuple[Literal["any", "active", "passive"], ...] = ("any", "active", "passive")
FRAME_FIELDS = frozenset(
    {*LISTS, *WORD_LISTS, *"name actor target where complement voice negated status mode confidence note".split()}
)


class FrameParser:
    """Turns mappings into frames. `classes`: the word classes of the frames' language."""

    def __init__(self, kind: str, language: str, classes: Mapping[str, frozenset[str]]) -> None:
        self.kind = kind
        self.language = language
        self.classes = classes

    def frame(self, raw: Fields) -> Frame:
        """`raw` holds the frame's fields; raises `CodebookError` at the first mistake."""
        name = raw.text("name")
        triggers = tuple(self._trigger(LISTS[key], entry, raw) for key in LISTS for entry in raw.texts(key))
        if not triggers:
            raise raw.fail("it has no trigger; give it 'verbs:', 'nouns:', 'adjectives:' or 'phrases:'")
        verbal = raw.has("verbs")
        if raw.maybe("status") not in (None, "planned"):
            raise raw.fail("status may only be 'planned'; the coder decides all others")
        where = raw.inner("where")
        words = {key: self._words(raw.texts(key), raw) for key in WORD_LISTS}
        return Frame(
            kind=self.kind,
            name=name,
            triggers=triggers,
            actor=tuple(self._path(p, raw) for p in raw.texts("actor", ["subject"] if verbal else [])),
            target=tuple(self._path(p, raw) for p in raw.texts("target", ["object"] if verbal else [])),
            where=tuple(self._condition(path, where.texts(path), raw) for path in where.raw),
            complement=tuple(self._trigger("verb", entry, raw) for entry in raw.texts("complement")),
            voice=raw.choice("voice", VOICES, "any"),
            negated=raw.flag("negated"),
            status="planned" if raw.has("status") else None,
            mode=raw.maybe("mode"),
            confidence=raw.share("confidence", 0.9),
            **words,
        )

    def _trigger(self, pos: Pos, entry: str, raw: Fields) -> Trigger:
        words = tuple(entry.lower().split())
        if GAP in (words[0], words[-1]):
            raise raw.fail(f"'{entry}' is no entry; write words in dictionary form, '...' only between words")
        if entry.startswith("@"):
            raise raw.fail(f"'{entry}' names a word class, which is no trigger; write the words themselves")
        return Trigger(pos, words)

    def _path(self, text: str, raw: Fields) -> Path:
        steps = tuple(tuple(part.strip().split(".")) for part in text.split("&"))
        for step in (s for alternative in steps for s in alternative):
            if not is_step(step, self.language):
                raise raw.fail(
                    f"'{text}' is no path, for '{step}' is no step; write steps such as subject, object, against, "
                    "clause.object"
                )
        return Path(steps)

    def _words(self, entries: tuple[str, ...], raw: Fields) -> frozenset[str]:
        out: set[str] = set()
        for entry in entries:
            word = entry.lower()
            if not word.startswith("@"):
                out.add(word)
            elif word[1:] in self.classes:
                out |= self.classes[word[1:]]
            else:
                raise raw.fail(f"'{word}' names no word class; define '{word[1:]}' under words/")
        return frozenset(out)

    def _condition(self, path: str, values: tuple[str, ...], raw: Fields) -> Condition:
        sets: dict[str, set[str]] = {"": set(), "=": set(), "-": set(), "-=": set()}
        for text in values:
            sign = next(s for s in ("-=", "-@", "-", "=", "@", "") if text.startswith(s))
            word = text[len(sign) :].lower()
            sign = {"-@": "-", "@": ""}.get(sign, sign)
            if sign in ("", "-") and word not in self.classes:
                raise raw.fail(
                    f"'{text}' names no word class; define '{word}' under words/, or write '={word}' for the word"
                )
            sets[sign].add(word)
        return Condition(
            path=self._path(path.removesuffix("!"), raw),
            required=path.endswith("!"),
            classes=frozenset(sets[""]),
            words=frozenset(sets["="]),
            not_classes=frozenset(sets["-"]),
            not_words=frozenset(sets["-="]),
        )
