"""What stands around each group of names: the evidence for and against its being a place."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from enum import IntEnum

from tocsin.coding.placechunks import NAME, ChunkReader, Group, Hit
from tocsin.coding.placewords import Words


class Clue(IntEnum):
    """How much the words around a name speak for a place."""

    NONE = 0
    WEAK = 1  # "at X", "from X", "of X"
    LOCATIVE = 2  # "in X", "near X"
    STRONG = 3  # a dateline, "X, Country", "the town of X", "X district"


class Spot:
    """A group at its place in the text, with what its neighbourhood says."""

    __slots__ = (
        "after", "article", "before", "clue", "dateline", "end", "group", "headline", "initial", "person", "prev",
        "region", "region_end", "settlement", "spoke", "start", "state", "state_end",
    )  # fmt: skip

    def __init__(self, group: Group, base: int) -> None:
        self.group = group
        self.start = base + group.start
        self.end = base + group.end
        self.clue = Clue.NONE
        self.dateline = False  # opens a report: "DHAKA, June 22 -"
        self.headline = False  # stands in a line most words of which are capitalised
        self.initial = False  # first words of a sentence or line
        self.person = False  # a title stands before it
        self.spoke = False  # "X said"
        self.prev = ""  # the word before, in small letters; "" after punctuation
        self.article = False  # "the X"
        self.state_end = 0
        self.state = ""  # GeoNames' code of a US state that follows after a comma
        self.region = False  # "X district", "the province of X"
        self.region_end = 0  # where "X district" ends
        self.settlement = False  # "the town of X"
        self.before = ""  # up to 48 characters before
        self.after = ""  # up to 80 characters behind


class Surroundings:
    """The groups of a report in order, and words that occur in small letters."""

    def __init__(self, text: str, reader: ChunkReader, words: Words, skip: Sequence[tuple[int, int]]) -> None:
        self.text = text
        self.words = words
        self.small = frozenset(_SMALL.findall(text))
        self._lines = [0, *(m.end() for m in _NEWLINE.finditer(text))]
        self._headlines: dict[int, bool] = {}
        self._skip = sorted(skip)
        self.spots: list[Spot] = []
        for match in reader.chunks(text):
            base = match.start()
            if self._skipped(base):
                continue
            self.spots.extend(Spot(group, base) for group in reader.groups(match.group()))
        last: Spot | None = None
        kept = []
        for spot in self.spots:
            if last is not None and spot.start < last.state_end:
                continue  # "Mass." after a town
            self._look(spot, last)
            kept.append(spot)
            last = spot
        self.spots = kept

    def _skipped(self, at: int) -> bool:
        k = bisect.bisect_right(self._skip, (at, len(self.text))) - 1
        return k >= 0 and at < self._skip[k][1]

    def _look(self, spot: Spot, last: Spot | None) -> None:
        text, words = self.text, self.words
        line = bisect.bisect_right(self._lines, spot.start) - 1
        begin = self._lines[line]
        spot.headline = self._is_headline(line)
        before = spot.before = text[max(begin, spot.start - 48) : spot.start]
        after = spot.after = text[spot.end : spot.end + 80]
        stripped = before.rstrip().rstrip(" \u00a0\"'“‘(*•-–—")
        if not stripped:
            spot.initial = not text[begin : max(begin, spot.start - 48)].strip()
        elif stripped[-1] == "." and (title := _final(stripped[:-1])) in words.titles:
            spot.prev = title  # "Mr. X"
        elif stripped[-1] in ".!?:;":
            spot.initial = stripped[-1] != ";"
        elif stripped[-1] != "," and len(before) - len(stripped) <= _GAP:
            spot.prev = _last_word(stripped, words)
            spot.article = _final(stripped) in words.articles
        first = spot.group.tokens[0].lower
        whole = spot.group.text
        best = spot.group.hits[0].places[:1] if spot.group.hits else ()
        known = bool(best) and best[0].main and best[0].population >= _GREAT_TOWN
        if spot.prev in words.titles or (first in words.titles and len(spot.group.tokens) > 1):
            spot.person = True
        spot.spoke = bool(words.speech_after.match(after))
        if after[:1] in ",( ":
            state = words.state_after.match(after)
            if state:
                spot.state = words.states[state.group(1)]
                spot.state_end = spot.end + state.end()
        if not spot.headline or after[:2] in {", ", " -"}:
            spot.dateline = bool(
                spot.initial
                and begin == spot.start - len(before)
                and self._opens(before, after, known and whole.isupper() and begin < _OPENING)
            )
        region = words.region_after.match(after)
        if region:
            spot.region, spot.region_end = True, spot.end + region.end()
        elif before:
            spot.region = bool(words.region_before.search(before))
        if not spot.region and before:
            spot.settlement = bool(words.settlement_before.search(before)) or bool(words.settlement_after.match(after))
        if spot.state or spot.dateline or spot.region or spot.settlement:
            spot.clue = Clue.STRONG
        elif spot.prev in words.locative or (spot.prev in words.of and words.point_before.search(before)):
            spot.clue = Clue.LOCATIVE
        elif spot.prev in words.weak:
            spot.clue = Clue.WEAK
        elif last is not None and last.clue and spot.group.link in words.also and spot.start - last.end <= _AND:
            spot.clue = min(last.clue, Clue.LOCATIVE)
        elif (
            last is not None
            and last.clue == Clue.LOCATIVE
            and text[last.end : spot.start] == ", "
            and _LIST.match(after)
        ):
            spot.clue = Clue.LOCATIVE
        if whole.isupper() and not spot.headline and len(whole) <= 5 and spot.clue < Clue.STRONG:
            spot.clue = Clue.NONE

    def _opens(self, before: str, after: str, shouted: bool) -> bool:
        """True for a dateline: the place at the beginning of a line, then perhaps its region, a date or a dash."""
        if before.strip(" *\"'“("):
            return False
        rest = after
        for _ in range(3):
            if self.words.dateline_after.match(rest) or (shouted and rest[:2] == ": "):
                return True
            further = _COMMA_NAME.match(rest)
            if further is None:
                return False
            rest = rest[further.end() :]
        return False

    def _is_headline(self, line: int) -> bool:
        known = self._headlines.get(line)
        if known is None:
            begin = self._lines[line]
            end = self._lines[line + 1] if line + 1 < len(self._lines) else len(self.text)
            known = False
            if end - begin <= _HEADLINE:
                words = _LONG_WORD.findall(self.text[begin:end])
                large = sum(w[0].isupper() for w in words)
                body = self.text[begin:end].rstrip()
                known = len(words) >= 4 and large >= 0.75 * len(words) and body[-1:] not in ".:" and "--" not in body
            self._headlines[line] = known
        return known


def rest_of(spot: Spot, hit: Hit) -> tuple[list[str], list[str]]:
    """The words of the spot's group before and after a hit, in small letters."""
    tokens = spot.group.tokens
    before = [t.lower for t in tokens[: hit.first] if t.kind == NAME]
    after = [t.lower for t in tokens[hit.last + 1 :] if t.kind == NAME]
    return before, after


def _final(text: str) -> str:
    """The last word, in small letters."""
    return (text.split()[-1:] or [""])[0].lower()


def _last_word(stripped: str, words: Words) -> str:
    """The last word that is neither an article nor a direction ("in the western X" gives "in")."""
    for word in reversed(stripped.split()[-4:]):
        if word[-1] in _STOPS:
            return ""
        lower = word.lower().lstrip("(“\"'")
        if lower not in words.articles and lower not in words.directions:
            return lower
    return ""


_STOPS = frozenset(',.;:!?)”"')
_SMALL = re.compile(r"(?<![\w'’-])[^\W\d_A-Z]\w*(?![\w'’])")
_NEWLINE = re.compile(r"\n")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_COMMA_NAME = re.compile(r",? \(?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}\)?")
_GAP = 3
_AND = 5
_OPENING = 1_000  # "JEDDAH: ..." opens a report, "ODERA: ..." a speech
_GREAT_TOWN = 100_000
_LIST = re.compile(r"(?:,| and|, and) [^\W\d_a-z]")
_HEADLINE = 200
