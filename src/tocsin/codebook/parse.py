"""One kind out of parsed YAML, with errors that name the place and the remedy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from tocsin.codebook.entry import GAP, Condition, Example, Family, Frame, Kind, Mode, Path, Pos, Trigger
from tocsin.model import CodebookError

LISTS: dict[str, Pos] = {"verbs": "verb", "nouns": "noun", "adjectives": "adjective", "phrases": "phrase"}
WORD_LISTS = ("has", "hasnt", "needs", "unless", "context")
FRAME_FIELDS = {
    *LISTS,
    *WORD_LISTS,
    "name",
    "actor",
    "target",
    "where",
    "complement",
    "voice",
    "negated",
    "status",
    "mode",
    "confidence",
    "note",
}
KIND_FIELDS = {
    "kind",
    "family",
    "definition",
    "counts",
    "excludes",
    "names_person",
    "modes",
    "crosswalk",
    "beats",
    "frames",
    "examples",
}
CROSSWALKS = ("plover", "acled", "hurdocs", "ilo")

LanguageClasses = Mapping[str, frozenset[str]]


class KindParser:
    """Turns the YAML of one file into a `Kind`. `classes`: word classes by language."""

    def __init__(self, file: str, classes: Mapping[str, LanguageClasses]) -> None:
        self.file = file
        self.classes = classes

    def fail(self, place: str, problem: str) -> CodebookError:
        """An error that names file and place."""
        return CodebookError(f"{self.file}: {place}: {problem}")

    def kind(self, raw: Any) -> Kind:
        """Raises `CodebookError` at the first mistake."""
        if not isinstance(raw, Mapping):
            raise self.fail("top", "the file must map field names to values, beginning with 'kind:'")
        self.known(raw, KIND_FIELDS, "top")
        for field in ("kind", "family", "definition", "counts"):
            if not isinstance(raw.get(field), str):
                raise self.fail("top", f"'{field}:' is missing; write it as one line of words")
        if raw["family"] not in get_args(Family):
            raise self.fail("family", f"'{raw['family']}' is no family; use dispute, repression or response")
        name = raw["kind"]
        frames = {
            lang: tuple(self.frame(name, lang, f, i) for i, f in enumerate(body or ()))
            for lang, body in self.mapping(raw, "frames").items()
        }
        for lang, made in frames.items():
            names = [f.name for f in made]
            for twice in sorted({n for n in names if names.count(n) > 1}):
                raise self.fail(f"frames.{lang}", f"two frames are named '{twice}'; give each its own name")
        modes = {
            m: Mode(
                str((b or {}).get("definition", "")), {k: tuple(v) for k, v in ((b or {}).get("words") or {}).items()}
            )
            for m, b in self.mapping(raw, "modes").items()
        }
        for made in frames.values():
            for f in made:
                if f.mode and f.mode not in modes:
                    raise self.fail(f"frame '{f.name}'", f"mode '{f.mode}' is not listed under 'modes:'; add it there")
        examples = self.mapping(raw, "examples")
        crosswalk = self.mapping(raw, "crosswalk")
        self.known(crosswalk, set(CROSSWALKS), "crosswalk")
        return Kind(
            kind=name,
            family=raw["family"],
            definition=raw["definition"],
            counts=raw["counts"],
            excludes=str(raw.get("excludes") or ""),
            names_person=bool(raw.get("names_person", False)),
            modes=modes,
            crosswalk={k: crosswalk.get(k) for k in CROSSWALKS},
            beats=tuple(raw.get("beats") or ()),
            frames=frames,
            codes={lang: tuple(self.example(e) for e in (b or {}).get("codes") or ()) for lang, b in examples.items()},
            codes_not={lang: tuple((b or {}).get("not") or ()) for lang, b in examples.items()},
        )

    def mapping(self, raw: Mapping[str, Any], field: str) -> Mapping[str, Any]:
        value = raw.get(field) or {}
        if not isinstance(value, Mapping):
            raise self.fail(field, "must map names to values")
        return value

    def known(self, raw: Mapping[str, Any], fields: set[str], place: str) -> None:
        for key in raw:
            if key not in fields:
                raise self.fail(place, f"'{key}' is no field here; known fields are {', '.join(sorted(fields))}")

    def example(self, raw: Any) -> Example:
        if isinstance(raw, str):
            return Example(text=raw)
        if not isinstance(raw, Mapping) or not isinstance(raw.get("text"), str):
            raise self.fail("examples", "an example needs 'text:' with a sentence")
        return Example(
            **{k: None if raw.get(k) is None else str(raw[k]) for k in ("trigger", "actor", "target", "status")},
            text=raw["text"],
        )

    def frame(self, kind: str, lang: str, raw: Any, number: int) -> Frame:
        place = f"frames.{lang}[{number}]"
        if not isinstance(raw, Mapping) or not isinstance(raw.get("name"), str):
            raise self.fail(place, "a frame needs 'name:'")
        place = f"frame '{raw['name']}'"
        self.known(raw, FRAME_FIELDS, place)
        classes = self.classes.get(lang, {})
        triggers = tuple(self.trigger(LISTS[key], entry, place) for key in LISTS for entry in raw.get(key) or ())
        if not triggers:
            raise self.fail(place, "it has no trigger; give it 'verbs:', 'nouns:', 'adjectives:' or 'phrases:'")
        verbal = bool(raw.get("verbs"))
        paths = {
            role: tuple(self.path(p, place) for p in self.listed(raw.get(role, default), place))
            for role, default in (("actor", ["subject"] if verbal else []), ("target", ["object"] if verbal else []))
        }
        words = {key: self.words(raw.get(key) or (), classes, place) for key in WORD_LISTS}
        if raw.get("voice", "any") not in ("any", "active", "passive"):
            raise self.fail(place, f"voice '{raw['voice']}' is unknown; use any, active or passive")
        if raw.get("status") not in (None, "planned"):
            raise self.fail(place, "status may only be 'planned'; the coder decides all others")
        return Frame(
            kind=kind,
            name=raw["name"],
            triggers=triggers,
            actor=paths["actor"],
            target=paths["target"],
            where=tuple(self.condition(p, v, classes, place) for p, v in self.mapping(raw, "where").items()),
            complement=tuple(self.trigger("verb", e, place) for e in raw.get("complement") or ()),
            voice=raw.get("voice", "any"),
            negated=bool(raw.get("negated", False)),
            status=raw.get("status"),
            mode=raw.get("mode"),
            confidence=float(raw.get("confidence", 0.9)),
            **words,
        )

    def listed(self, value: Any, place: str) -> list[str]:
        if isinstance(value, str):
            return [value]
        if not isinstance(value, list):
            raise self.fail(place, "a role is a list of paths")
        return value

    def trigger(self, pos: Pos, entry: Any, place: str) -> Trigger:
        words = tuple(str(entry).lower().split())
        if not words or GAP in (words[0], words[-1]):
            raise self.fail(place, f"'{entry}' is no entry; write words in dictionary form, '...' only between words")
        return Trigger(pos, words)

    def path(self, text: str, place: str) -> Path:
        steps = tuple(tuple(part.strip().split(".")) for part in str(text).split("&"))
        if any(not step or " " in step for alternative in steps for step in alternative):
            raise self.fail(place, f"'{text}' is no path; write steps such as subject, object, against, clause.object")
        return Path(steps)

    def words(self, entries: Any, classes: LanguageClasses, place: str) -> frozenset[str]:
        out: set[str] = set()
        for entry in [entries] if isinstance(entries, str) else entries:
            word = str(entry).lower()
            if word.startswith("@"):
                if word[1:] not in classes:
                    raise self.fail(place, f"'{word}' names no word class; define '{word[1:]}' under words/")
                out |= classes[word[1:]]
            else:
                out.add(word)
        return frozenset(out)

    def condition(self, path: str, values: Any, classes: LanguageClasses, place: str) -> Condition:
        sets: dict[str, set[str]] = {"": set(), "=": set(), "-": set(), "-=": set()}
        for value in [values] if isinstance(values, str) else values or ():
            text = str(value)
            sign = next(s for s in ("-=", "-@", "-", "=", "@", "") if text.startswith(s))
            word = text[len(sign) :].lower()
            sign = {"-@": "-", "@": ""}.get(sign, sign)
            if sign in ("", "-") and word not in classes:
                raise self.fail(
                    place,
                    f"'{text}' names no word class; define '{word}' under words/, or write '={word}' for the word itself",
                )
            sets[sign].add(word)
        return Condition(
            path=self.path(path.rstrip("!"), place),
            required=path.endswith("!"),
            classes=frozenset(sets[""]),
            words=frozenset(sets["="]),
            not_classes=frozenset(sets["-"]),
            not_words=frozenset(sets["-="]),
        )
