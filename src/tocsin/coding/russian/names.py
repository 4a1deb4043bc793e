"""Names of persons and bodies in a Russian report, in the nominative: Slovnet's finder, and what it is apt to miss."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from tocsin.coding.names import Name, NameMap, NameType
from tocsin.coding.russian import titles
from tocsin.coding.russian.declension import nominative
from tocsin.coding.russian.finder import marked
from tocsin.coding.russian.morphology import adjectival, is_common, lemma, only_plural, plural, verbal
from tocsin.coding.russian.persons import alone, person
from tocsin.coding.russian.script import fold
from tocsin.coding.russian.words import names as name_words
from tocsin.coding.stretches import Stretches

TYPES: dict[str, NameType] = {"PER": "person", "ORG": "organisation", "LOC": "place"}
BIG = r"[А-ЯЁІҒҚҢӨҰҮҺӘ][а-яёіғқңөұүһә'’]+(?:-[А-ЯЁ][а-яё]+)?"
# "Е. Уктешбаев", "Уктешбаев Е.Б.": initials before or behind a surname.
INITIALS = re.compile(
    rf"(?<![\w.])(?:[А-ЯЁ]\.[ \u00a0]?){{1,2}}{BIG}|{BIG}[ \u00a0](?:[А-ЯЁ]\.[ \u00a0]?){{1,2}}(?!\w)"
)
ACRONYM = re.compile(r"(?<![\w-])[А-ЯЁ]{2,6}(?![\w-])")
BENT_ACRONYM = re.compile(r"([А-ЯЁ]{3,})[а-яё]{1,2}")  # "ОМОНа"
QUOTED = re.compile(r"[«\"“„]([^«»\"“”„\n]{2,60})[»\"”“]")
QUOTES = frozenset('«»"“”„')
SPACE = re.compile(r"\s+")
REACH = 120  # characters; no name is longer


def find_names(text: str, places: Mapping[int, int], skip: Sequence[tuple[int, int]] = ()) -> NameMap:
    """All names of `text`; arguments and answer as for English (`tocsin.coding.names.find_names`)."""
    words = name_words()
    found: dict[int, tuple[int, NameType]] = {}
    left = Stretches(skip)
    near: dict[int, list[tuple[int, int]]] = {}  # those found, by the stretch of text in which they begin
    for start, end, kind in _spans(text):
        if left.over(start, end):
            continue
        place = start // REACH
        beside = [span for k in (place - 1, place, place + 1) for span in near.get(k, ())]
        if any(a < end and start < b for a, b in beside if abs(a - start) < REACH):
            continue
        found[start] = (end, kind)
        near.setdefault(place, []).append((start, end))
    out: list[Name] = []
    for start, (end, kind) in sorted(found.items()):
        name = _name(text, start, end, kind, places, words)
        if name is not None:
            out.append(name)
    return NameMap(_settled(out), words["months"], words["weekdays"])


def _spans(text: str) -> Iterator[tuple[int, int, NameType]]:
    """Stretches that are names, the surest first; later ones that overlap do not count."""
    for match in INITIALS.finditer(text):
        yield match.start(), match.end(), "person"
    for first, last, sort in marked(text):
        start, end = _trimmed(text, first, last)
        if end - start > 1:
            yield start, end, TYPES[sort]
    for match in ACRONYM.finditer(text):
        yield match.start(), match.end(), "organisation"
    for match in QUOTED.finditer(text):
        inner = match.group(1)
        if inner[:1].isupper() and len(inner.split()) <= 5 and not _is_clause(inner):
            yield match.start(1), match.end(1), "organisation"


def _is_clause(quoted: str) -> bool:
    """Whether quoted words say something, where a name would only name."""
    if quoted.rstrip().endswith((".", "!", "?", ",", "…")):
        return True
    return any(verbal(fold(word)) for word in quoted.split())


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the quotation marks around it, if they stand at both ends or at one."""
    while start < end and text[start] in "«»\"“”„' \n(":
        start += 1
    while end > start and text[end - 1] in "«»\"“”„' \n),;:":
        end -= 1
    if "«" in text[start:end] and "»" not in text[start:end]:
        end = end + 1 if text[end : end + 1] == "»" else start + text[start:end].index("«")
    return start, end


def _name(
    text: str, start: int, end: int, kind: NameType, places: Mapping[int, int], words: Mapping[str, frozenset[str]]
) -> Name | None:
    shown = text[start:end]
    parts = [p.strip('«»"“”„.,') for p in SPACE.split(shown)]
    lemmas = [lemma(fold(p)) for p in parts if p]
    if not lemmas or (len(lemmas) == 1 and lemmas[0] in words["months"] | words["weekdays"] | words["common"]):
        return None
    if kind == "person" and len(lemmas) == 1 and lemmas[0] in words["titles"] and _begins_sentence(text, start):
        return None  # "Аким отверг требования"
    if kind != "place" and _is_calling(parts, lemmas[0], words):
        return None
    if places.get(start, -1) >= end:
        listed = nominative(shown, "place")
        return Name(start, end, shown, listed, lemmas[-1], "place", listed)
    if kind == "person":
        while len(parts) > 1 and lemma(fold(parts[0])) in words["titles"]:
            parts.pop(0)
        core, gender = person(" ".join(parts), *titles.shown(" ".join(parts), titles.before(text, start)))
        return Name(start, end, shown, core, fold(core.split()[-1]), "person", core, gender)
    head = next((w for w in lemmas if w in words["authorities"]), None)
    if head is not None:
        kind = "authority"
    else:
        head = next((w for w in lemmas if w in words["bodies"]), None)
        kind = "organisation" if head is not None or kind == "organisation" else kind
    before = fold(text[max(0, start - 30) : start]).rstrip(' «"“„').rsplit(maxsplit=1)
    if head is None and before and kind == "organisation":
        sort = lemma(before[-1]) if before[-1].isalpha() else ""
        head = sort if sort in words["bodies"] | words["authorities"] else None
        kind = "authority" if head in words["authorities"] else kind
    quoted = text[start - 1 : start] in QUOTES and text[end : end + 1] in QUOTES
    fixed = quoted and head is not None and head not in lemmas  # "завода «Форд»"; but "против «Платона»"
    bent = BENT_ACRONYM.fullmatch(shown)
    listed = shown if fixed or (quoted and len(parts) > 1) else bent[1] if bent else nominative(shown, kind)
    return Name(start, end, shown, listed, head or lemmas[0], kind, listed)


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 4) : start].rstrip(' «"“„(—–-')
    return not before or before[-1] in ".!?:\n…"


def _is_calling(parts: Sequence[str], first: str, words: Mapping[str, frozenset[str]]) -> bool:
    """Whether plain words that open a sentence were taken for a name: "*Крановщики порта* бастуют", "*Присяжные*"."""
    if first in words["bodies"] or first in words["authorities"]:
        return False
    lower = [fold(p) for p in parts]
    if (
        plural(lower[0])
        and is_common(lower[0])
        and (len(parts) == 1 or not parts[1][:1].isupper() or only_plural(lower[0]))
    ):
        return True  # "*Шахтеры Ткибули*"
    rest_plain = len(parts) == 2 and parts[1][:1].islower()
    return rest_plain and adjectival(lower[0]) and plural(lower[1]) and is_common(lower[1])  # "профсоюзных активистов"


def _settled(names: list[Name]) -> list[Name]:
    """A name of one word that is a known person's surname or first name is that person's, whatever the finder said."""
    people = {part for n in names if n.type == "person" and " " in n.core for part in n.core.split()}
    out = []
    for name in names:
        single = next((w for w in alone(name.text) if w in people), None) if " " not in name.core else None
        if single is not None:
            name = Name(name.start, name.end, name.text, single, fold(single), "person", single)
        out.append(name)
    return out
