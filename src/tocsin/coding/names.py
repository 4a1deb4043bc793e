"""Names of persons and bodies in a report, by their capitals and what stands around them, without parsing."""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal

import msgspec

from tocsin.coding.stretches import Stretches

NameType = Literal["person", "organisation", "authority", "place", "unknown"]
UPPER = r"[^\W\d_a-zа-яёа-я]"
TOKEN = rf"(?:{UPPER}[\w’'.&-]*\w(?:(?<=s)['’](?=[ \u00a0]{UPPER}))?|{UPPER}\.?(?=\s|$|[),;:])|{UPPER})"
LINK = r"(?:of|for|and|de|del|da|do|dos|das|di|du|la|las|los|el|al|bin|ibn|van|von|der|den|y|e|the|&|in|on)"
# No name has more than forty words; without the bound a page in capitals would be one.
CHUNK = re.compile(rf"{TOKEN}(?:[ \u00a0](?:{LINK}[ \u00a0]){{0,3}}{TOKEN}){{0,40}}")
LINKS = frozenset(
    "of for and de del da do dos das di du la las los el al bin ibn van von der den y e the & in on".split()
)
NAME_LINKS = frozenset("de del da do dos das di du la las los el al bin ibn van von der den".split())


LONG = 12  # words of a name; what is longer is no name


class Name(msgspec.Struct, frozen=True):
    """A name where it stands.

    `core` leaves titles out, and is in the dictionary's form where names bend; `head` is the word that tells what it
    names. `listed`: the whole name in the dictionary's form, "" where it is as it stands; `gender`: "m" or "f" where
    the name's own form tells it.
    """

    start: int
    end: int
    text: str
    core: str
    head: str
    type: NameType
    listed: str = ""
    gender: str = ""


class NameMap:
    """The names of a report, by offset. `months` and `weekdays`: those of the language, which are no names."""

    def __init__(
        self, names: Sequence[Name], months: frozenset[str] = frozenset(), weekdays: frozenset[str] = frozenset()
    ) -> None:
        self.names = list(names)
        self.months = months
        self.weekdays = weekdays
        self._starts = [n.start for n in self.names]
        self.classes: dict[object, frozenset[str] | None] = {}  # what the words of the report were found to be
        self.spoken: dict[object, frozenset[str]] = {}  # what each is called

    def at(self, offset: int) -> Name | None:
        """The name that covers an offset."""
        k = bisect.bisect_right(self._starts, offset) - 1
        return self.names[k] if k >= 0 and offset < self.names[k].end else None


class NameWords(msgspec.Struct, frozen=True):
    """A language's lists: titles, heads of bodies' and of authorities' names, words that only begin a sentence, …"""

    titles: frozenset[str]
    bodies: frozenset[str]
    authorities: frozenset[str]
    openers: frozenset[str]
    given: frozenset[str]
    roles: frozenset[str]
    suffixes: frozenset[str]
    months: frozenset[str]
    weekdays: frozenset[str]
    trades: frozenset[str]
    leading: frozenset[str]
    short: frozenset[str]
    addresses: frozenset[str]
    tails: frozenset[str]


def find_names(words: NameWords, text: str, places: Mapping[int, int], skip: Sequence[tuple[int, int]] = ()) -> NameMap:
    """All names of `text`.

    `places`: start -> end of the words already read as places; `skip`: stretches to leave out.
    """
    lowered = Counter(re.findall(r"(?<![\w.])[a-z][\w’'-]+", text))
    shouting = [(a, b) for a, b in _title_lines(text)]
    chunks: list[tuple[int, int]] = []
    left = Stretches(skip)
    for found in CHUNK.finditer(text):
        if left.over(found.start(), found.end()):
            continue
        chunks.extend(_pieces(text, found.start(), found.end(), words, lowered))
    chunks = _with_titles(text, chunks, words)
    plain = {text[a:b] for a, b in chunks if not _inside(a, shouting)}
    parts = {p for c in plain for p in c.split()}
    known = (plain | parts) - LINKS
    out: list[Name] = []
    for start, end in chunks:
        if _inside(start, shouting) and not all(w in parts or w in LINKS for w in text[start:end].split()):
            out.extend(_known_runs(text, start, end, plain, known, words, places))
            continue
        name = _name(text, start, end, words, places)
        if name:
            out.append(name)
    return NameMap(_settle(out), words.months, words.weekdays)


def _with_titles(text: str, chunks: list[tuple[int, int]], words: NameWords) -> list[tuple[int, int]]:
    """Shortened titles joined to the name after them: "Mr. Wilmer Huamán"."""
    out: list[tuple[int, int]] = []
    for start, end in chunks:
        if out and text[out[-1][1] : start] in (". ", ".\u00a0") and out[-1][1] - out[-1][0] <= 5:
            if text[out[-1][0] : out[-1][1]].lower() in words.titles:
                out[-1] = (out[-1][0], end)
                continue
        out.append((start, end))
    return out


def _inside(offset: int, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(a <= offset < b for a, b in stretches)


def _title_lines(text: str) -> list[tuple[int, int]]:
    """Lines printed in title case or capitals, whose capitals tell nothing."""
    out = []
    for found in re.finditer(r"[^\n]+", text):
        line = found.group()
        words = [w for w in re.findall(r"[^\W\d_][\w’'-]*", line) if len(w) > 3]
        if line.isupper() and len(words) >= 2:
            out.append(found.span())
        elif (
            len(words) >= 4
            and len(line) < 200
            and sum(w[0].isupper() for w in words) >= 0.7 * len(words)
            and not line.rstrip().endswith((".", ":"))
        ):
            out.append(found.span())
        if len(out) > 200:
            break
    return out


def _pieces(text: str, start: int, end: int, words: NameWords, lowered: Counter[str]) -> list[tuple[int, int]]:
    """A run of capitals cut where it is more than one name: at openers, at "and" between names, at possessives."""
    tokens = [(start + m.start(), start + m.end(), m.group()) for m in re.finditer(r"\S+", text[start:end])]
    groups: list[list[tuple[int, int, str]]] = [[]]
    has_body = False
    for k, token in enumerate(tokens):
        word = token[2]
        bare = word.removesuffix("'s").removesuffix("’s")
        if word in ("and", "y", "e", "&", "in", "on", "the", "for"):
            if word in ("and", "y", "e"):
                inner = has_body and any(t[2] in ("of", "for") for t in groups[-1][-LONG:])
                inner = inner or (_double(groups[-1][-LONG:], tokens[k + 1 : k + LONG], words))
            else:
                inner = has_body and word not in ("in", "on")
            if word == "&" or inner:
                groups[-1].append(token)
                continue
            groups.append([])
            has_body = False
            continue
        if word == "of" and not has_body:
            groups.append([])
            continue
        opener = bare.lower() in words.openers
        begins = k == 0 or tokens[k - 1][2] in LINKS
        opener = opener and (lowered[bare.lower()] > 2 or _begins_sentence(text, tokens[0][0]))
        if bare != word and k + 1 < len(tokens) and _of_people(bare.lower(), tokens[k + 1][2].lower(), words):
            groups[-1].append(token)
            continue
        led = bare.lower() in words.leading and k + 1 < len(tokens) and _is_body(tokens[k + 1][2], words)
        of_calendar = bare.lower() in words.months or bare.lower() in words.weekdays
        month = of_calendar and not _named_as_month(text, token, k, tokens, groups[-1], words)
        if month or (opener and begins and not has_body and not led):
            groups.append([])
            has_body = False
            continue
        if bare.lower() in words.given and k + 1 < len(tokens) and _minister_of(tokens[max(0, k - 5) : k], words):
            groups.append([])
            has_body = False
        if (
            k == 0
            and _begins_sentence(text, token[0])
            and lowered[bare.lower()] > 1
            and bare.lower() not in words.bodies
        ):
            groups.append([])
            continue
        groups[-1].append(token)
        has_body = has_body or bare.lower() in words.bodies or bare.lower() in words.authorities
        if bare != word:
            groups.append([])
            has_body = False
    out = []
    for group in groups:
        while group and group[0][2] in LINKS:
            group.pop(0)
        while group and group[-1][2] in LINKS:
            group.pop()
        if group:
            last = group[-1]
            bare = last[2]
            for ending in ("'s", "’s", "'", "’", "."):
                if bare.endswith(ending) and len(bare) > len(ending) + 1 and not re.fullmatch(r"(?:\w\.)+", bare):
                    bare = bare[: -len(ending)]
                    break
            out.append((group[0][0], last[0] + len(bare)))
    return out


def _named_as_month(
    text: str,
    token: tuple[int, int, str],
    k: int,
    tokens: list[tuple[int, int, str]],
    group: list[tuple[int, int, str]],
    words: NameWords,
) -> bool:
    """Whether a month's word is a person's name: "Jan Novak", "Peng Jun"."""
    if text[token[1] : token[1] + 5].lstrip(" .,")[:1].isdigit() or text[max(0, token[0] - 2) : token[0]][:1].isdigit():
        return False
    lower = token[2].lower()
    if lower not in words.given and lower not in words.short:
        return False
    return k + 1 < len(tokens) or (len(group) == 1 and group[0][2].lower() not in words.bodies)


def _is_body(word: str, words: NameWords) -> bool:
    return word.lower().strip("'’") in words.bodies or word.lower() in words.authorities


def _double(group: list[tuple[int, int, str]], after: list[tuple[int, int, str]], words: NameWords) -> bool:
    """Whether "and" stands inside one body's name: "Delta Spinning and Weaving Company"."""
    if not group:
        return False
    for lower in (t[2].lower() for t in group):
        if lower in words.authorities or (lower in words.bodies and lower not in words.trades):
            return False
    if group[0][2].lower() in words.given or group[0][2].rstrip(".").lower() in words.titles:
        return False
    ahead = []
    for token in after:
        if token[2] in LINKS:
            break
        ahead.append(token[2])
    if len(ahead) < 2 or ahead[0].lower() in words.given:
        return False
    return ahead[-1].lower() in words.bodies or ahead[-1].lower() in words.suffixes


def _of_people(owner: str, thing: str, words: NameWords) -> bool:
    """Whether a possessor is part of a body's name: the People's Party, the Prosecutor's Office."""
    return (owner in words.openers or owner in words.roles or owner in words.bodies or owner.endswith("en")) and (
        thing in words.bodies or thing in words.authorities
    )


def _minister_of(before: list[tuple[int, int, str]], words: NameWords) -> bool:
    """Whether a title with its field stands before a given name: "Minister of Manpower Ahmed Kamel"."""
    last = next((k for k in range(len(before) - 1, -1, -1) if before[k][2] == "of"), -1)
    return 0 < last < len(before) - 1 and before[last - 1][2].lower() in words.titles


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 4) : start].rstrip(" \"'“‘«(")
    return not before or before[-1] in ".!?:\n" or "\n" in text[max(0, start - 2) : start]


def _name(text: str, start: int, end: int, words: NameWords, places: Mapping[int, int]) -> Name | None:
    parts = text[start:end].split()
    core = list(parts)
    titled = False
    while len(core) > 1 and core[0].rstrip(".").lower() in words.titles and core[1] not in LINKS:
        core.pop(0)
        titled = True
    inner = next((k for k, p in enumerate(core[:-1]) if k and p.rstrip(".").lower() in words.addresses), -1)
    if inner > 0:  # "Principal Dr Helen Marsh"
        core, titled = core[inner + 1 :], True
    lowers = [p.rstrip(".,").lower() for p in core]
    if len(core) == 1 and (lowers[0] in words.openers or lowers[0] in words.months or lowers[0] in words.weekdays):
        return None
    if len(core) == 1 and "-" in lowers[0] and core[0].rpartition("-")[2] in words.tails:
        return None  # "Korean-owned"
    head = next((p for p in lowers if p in words.authorities), None)
    kind: NameType
    if head:
        kind = "authority"
    elif head := _crown(lowers, words):
        kind = "organisation"
    elif places.get(start, -1) >= end:
        kind, head = "place", lowers[-1]
    elif lowers[-1] in words.suffixes:
        kind, head = "organisation", "company"
    elif titled or (lowers[0] in words.given and len(core) > 1):
        kind, head = "person", lowers[-1]
    elif len(core) == 1 and core[0].isupper() and len(core[0]) > 1:
        kind, head = "organisation", lowers[0]
    elif 2 <= len([p for p in core if p.lower() not in NAME_LINKS]) <= 4 and _person_around(text, start, end, words):
        kind, head = "person", lowers[-1]
    else:
        kind, head = "unknown", lowers[-1]
    return Name(start, end, text[start:end], " ".join(core), head, kind)


def _crown(lowers: list[str], words: NameWords) -> str | None:
    """The word that tells what a body is: the last before "of" or "for"; a trade only where there is no other."""
    front = lowers[: next((k for k, p in enumerate(lowers) if k and p in LINKS), len(lowers))]
    for part in (front, lowers):
        found = [p for p in part if p in words.bodies and p not in words.trades]
        if found:
            return found[-1]
    return next((p for p in reversed(lowers) if p in words.bodies), None)


AGE = re.compile(r",? \(?\d{2}\)?\b|,? aged? \d")


def _person_around(text: str, start: int, end: int, words: NameWords) -> bool:
    before = re.findall(r"[\w-]+", text[max(0, start - 40) : start])
    if before and before[-1].lower() in words.roles:
        return True
    after = text[end : end + 60]
    if AGE.match(after):
        return True
    appos = re.match(
        r", (?:a|an|the|who|his|her|its|whose|one|"
        r"president|chair\w*|head|leader|secretary|director|general|deputy) ?([\w-]*)",
        after,
    )
    if appos and (
        appos.group().startswith(", who") or any(w.lower() in words.roles for w in re.findall(r"[\w-]+", after[:50]))
    ):
        return True
    return bool(re.match(r",? (?:said|told|says|added|recalled|explained|wrote)\b", after)) and len(
        text[start:end].split()
    ) in (2, 3)


def _known_runs(
    text: str, start: int, end: int, plain: set[str], known: set[str], words: NameWords, places: Mapping[int, int]
) -> list[Name]:
    """In a headline: only runs that the plain text bears out as names."""
    tokens = [(start + m.start(), start + m.end()) for m in re.finditer(r"\S+", text[start:end])]
    out, k = [], 0
    while k < len(tokens):
        best = 0
        for n in range(min(6, len(tokens) - k), 0, -1):
            piece = text[tokens[k][0] : tokens[k + n - 1][1]].rstrip(".,:;!?").removesuffix("'s").removesuffix("’s")
            if piece in plain or (
                n == 1
                and piece in known
                and piece[:1].isupper()
                and piece.lower() not in words.openers
                and len(piece) > 3
                and piece.lower() not in words.bodies
            ):
                name = _name(text, tokens[k][0], tokens[k][0] + len(piece), words, places)
                if name:
                    out.append(name)
                best = n
                break
        k += max(best, 1)
    return out


def _settle(names: list[Name]) -> list[Name]:
    """Give each name the type that its fuller form, or another place of the report, bears out."""
    kinds: dict[str, NameType] = {}
    for rank in ("place", "unknown", "organisation", "authority", "person"):
        for name in names:
            if name.type == rank and rank != "unknown":
                kinds[name.core] = name.type
    for name in names:
        if name.type == "person":
            for part in name.core.split():
                if len(part) > 2 and part.lower() not in NAME_LINKS:
                    kinds.setdefault(part, "person")
    return [
        msgspec.structs.replace(n, type=kinds[n.core])
        if n.core in kinds
        and n.type in ("unknown", "organisation", "place")
        and kinds[n.core] != n.type
        and not (n.type == "organisation" and kinds[n.core] == "place")
        else n
        for n in names
    ]
