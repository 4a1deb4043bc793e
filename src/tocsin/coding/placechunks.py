"""Runs of capitalised words, taken apart into groups and the names in them that the gazetteer knows."""

from __future__ import annotations

import functools
import re
import sys
from collections.abc import Iterator
from typing import NamedTuple

from tocsin.coding.placewords import Words
from tocsin.gazetteer import Gazetteer, Place

_UP = "".join(c for c in map(chr, (*range(0x41, 0x588), *range(0x10A0, 0x10C6), *range(0x1E00, 0x2000))) if c.isupper())
_JOINS = r"(?:on|upon|le|la|les|de|du|des|sur|en|au|aux|el|al|ye|e|i|es|a|do|da|sous|by|the|in)"
_WORD = (
    rf"(?:[{_UP}]\.){{2,}}(?:[{_UP}](?!\w))?"  # U.S.  D.C.
    rf"|(?:St|Ste|Mt|Ft)\.(?= [{_UP}])"
    rf"|[{_UP}]\.(?= ?[{_UP}])"  # an initial; S.Africa
    rf"|(?:[dDlL]['’])?(?:(?:al|el|ad|ar|as|ash|at|an|ez|ed|et|es)-)?[{_UP}]\w*(?:['’ʻʼ`](?![sS]\b)\w+)*"
    rf"(?:[-‑](?:{_JOINS}[-‑])?(?:{_JOINS}(?= [{_UP}])|[{_UP}]\w*(?:['’](?![sS]\b)\w+)*))*"
)
_GLUE = (
    "de del della dello di du des do da dos das la las los le les el al am der den ob en sur es bin ibn van von y e "
    "na nad pri ash ad ar ez ed"
).split()
_SEP = r"(?:[ \u00a0]{1,2}|(?<=\.))"
_TOKEN = re.compile(rf"{_WORD}|[^\s]+")
_MAX_SPAN = 6
_MAX_LENGTH = 80
_REMEMBERED = 1 << 15

NAME, BREAK, LINK, GLUE = range(4)


class Token(NamedTuple):
    """One word of a chunk; offsets from the chunk's beginning."""

    start: int
    end: int
    text: str
    lower: str
    kind: int


class Hit(NamedTuple):
    """A name known to the gazetteer: tokens `first` to `last` of its group.

    Demonyms carry country codes, and places too if towns bear the same name.
    """

    first: int
    last: int
    start: int
    end: int
    text: str
    places: tuple[Place, ...]
    demonym: tuple[str, ...]


class Group(NamedTuple):
    """Names that stand together; offsets from the chunk's beginning. `link` is the word of the chunk before it."""

    start: int
    end: int
    text: str
    tokens: tuple[Token, ...]
    hits: tuple[Hit, ...]
    link: str


class ChunkReader:
    """Takes chunks apart; remembers those that it met."""

    def __init__(self, gazetteer: Gazetteer, words: Words) -> None:
        self._gazetteer = gazetteer
        self._words = words
        small = "|".join(map(re.escape, (*sorted(words.links), *_GLUE)))
        self._chunk = re.compile(rf"(?<![\w'])(?:{_WORD})(?:{_SEP}(?:(?:{small}) ){{0,2}}(?:{_WORD})){{0,40}}")
        self.groups = functools.lru_cache(_REMEMBERED)(self._groups)

    def chunks(self, text: str) -> Iterator[re.Match[str]]:
        """Runs of capitalised words of `text`, in order, in linear time."""
        return self._chunk.finditer(text)

    def _groups(self, chunk: str) -> tuple[Group, ...]:
        tokens = self._tokens(chunk)
        found = self._hits(chunk, tokens)
        covered = {k for first, last, _ in found for k in range(first, last + 1)}
        groups: list[Group] = []
        link, begin = "", -1

        def close(end: int) -> None:
            nonlocal begin, link
            if begin < 0:
                return
            part = tokens[begin:end]
            hits = tuple(
                h._replace(first=h.first - begin, last=h.last - begin) for f, _, h in found if begin <= f < end
            )
            start, stop = part[0].start, part[-1].end
            groups.append(Group(start, stop, sys.intern(chunk[start:stop]), tuple(part), hits, link))
            link, begin = "", -1

        for k, token in enumerate(tokens):
            if k in covered or token.kind in (NAME, GLUE):
                begin = k if begin < 0 else begin
            else:
                close(k)
                link = token.lower
        close(len(tokens))
        return tuple(groups)

    def _tokens(self, chunk: str) -> list[Token]:
        tokens: list[Token] = []
        for match in _TOKEN.finditer(chunk):
            word = match.group()
            lower = word.lower().strip(".'’") if len(word) > 2 else word.lower()
            if word[0].islower() and not any(c.isupper() for c in word):
                kind = LINK if word in self._words.links else GLUE
            elif lower in self._words.function and not (
                word.isupper() and 1 < len(word) < 4 and not _shouted(chunk, word)
            ):
                kind = BREAK
            else:
                kind = NAME
            tokens.append(Token(match.start(), match.end(), word, lower, kind))
        return tokens

    def _hits(self, chunk: str, tokens: list[Token]) -> list[tuple[int, int, Hit]]:
        """Known names, the longest first at each token."""
        found: list[tuple[int, int, Hit]] = []
        k = 0
        while k < len(tokens):
            token = tokens[k]
            if token.kind == NAME or (token.kind == BREAK and token.lower == "the"):
                hit = self._longest(chunk, tokens, k)
                if hit is not None:
                    found.append((k, hit.last, hit))
                    k = hit.last + 1
                    continue
            k += 1
        return found

    def _longest(self, chunk: str, tokens: list[Token], k: int) -> Hit | None:
        stop = min(len(tokens), k + _MAX_SPAN)
        for j in range(k + 1, stop):
            if tokens[j].kind == BREAK:
                stop = j
                break
        for j in range(stop - 1, k - 1, -1):
            if tokens[j].kind != NAME:
                continue
            start, end = tokens[k].start, tokens[j].end
            text = chunk[start:end]
            if not 2 <= len(text) <= _MAX_LENGTH:
                continue
            places = self._gazetteer.lookup(text)
            demonym = self._gazetteer.countries_of_demonym(text) if j - k < 2 else ()
            if demonym and places and places[0].kind == "country":
                demonym = ()
            if places and j == k and not _cased_right(text, places[0]):
                places = ()
            if places or demonym:
                return Hit(k, j, start, end, text, places, demonym)
        return None


def _shouted(chunk: str, word: str) -> bool:
    """True when the words around an acronym-like word are in capitals too, so that its own say nothing."""
    rest = chunk.replace(word, "", 1)
    return not rest.strip() or rest.upper() == rest


def _cased_right(text: str, best: Place) -> bool:
    """False for a short word in small letters that would be a country's abbreviation ("Us", "Car")."""
    if len(text) > 3 or text.isupper() or best.kind == "city":
        return True
    return best.name.casefold() == text.casefold() or best.kind == "region"
