"""Sentences of a report: where each begins and ends, by rule, in time linear in the text's length."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from tocsin.coding.stretches import Stretches

# An end mark, closing quotes or brackets, white space, and then something that can begin a sentence.
END = re.compile(r"(?<=[.!?…])([\"'”’»)\]]*)\s+(?=[\"'“‘«(\[„]*[^\W\d_a-zа-яё]|[\"'“‘«(\[„]*\d)")
INITIAL = re.compile(r"(?:^|[\s(])(?:[^\W\d_]|[^\W\d_]\.(?:[^\W\d_]\.)*[^\W\d_])\.$")
WORD_BEFORE = re.compile(r"([\w.'’-]+)\.[\"'”’»)\]]*$")
# "MINSK, March 3 -- ", "Brussels, 9 November 2007: ": place and date before a report's first sentence.
_BIG = r"(?:[^\W\d_a-zа-яё][\w.'’-]*|\d[\w.]*|\([^()\n]{2,30}\))"
DATELINE = re.compile(rf"{_BIG}(?:,? (?:{_BIG}|de|of)){{0,9}}(?: ?(?:--|–|—) ?| - |: )(?=[\"“«]?\w)")
SHORT_LABEL = 2  # words of a label before a colon or a dash that opens a paragraph
LONGEST = 2000  # characters; what runs on without an end mark is cut here


class Sentence(msgspec.Struct, frozen=True):
    """A sentence's stretch; `paragraph` counts the paragraphs (lines of their own) of the report from 0."""

    start: int
    end: int
    paragraph: int


def split(text: str, abbreviations: frozenset[str], skip: Sequence[tuple[int, int]] = ()) -> list[Sentence]:
    """The sentences of `text` in order; stretches of `skip` (start, end) belong to none.

    `abbreviations`: lower-case words that may stand before a full stop within a sentence.
    """
    out: list[Sentence] = []
    left = Stretches(skip)
    for number, (start, end) in enumerate(_blocks(text)):
        for lo, hi in _without(start, end, left.over(start, end)):
            for a, b in _sentences(text, lo, hi, abbreviations):
                out.append(Sentence(a, b, number))
    return out


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Paragraphs: lines are paragraphs of their own unless they are visibly one text broken at a margin."""
    lines: list[tuple[int, int]] = []
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        if not text[start:end].isspace():
            lines.append((start, end))
        elif lines:
            yield from _wrapped(text, lines)
            lines = []
        start = end
    yield from _wrapped(text, lines)


def _wrapped(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    if len(lines) > 1:
        lengths = [b - a for a, b in lines]
        if max(lengths) <= 110 and min(lengths[:-1]) >= 45 and max(lengths[:-1]) - min(lengths[:-1]) <= 25:
            yield lines[0][0], lines[-1][1]
            return
    joined: list[tuple[int, int]] = []
    for start, end in lines:
        if joined and text[start : start + 1].islower() and text[joined[-1][1] - 2 : joined[-1][1] - 1] not in ".!?:":
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    yield from joined


def _without(start: int, end: int, skip: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for lo, hi in skip:
        if lo < end and start < hi:
            if start < lo:
                yield start, lo
            start = max(start, hi)
    if start < end:
        yield start, end


def _sentences(text: str, start: int, end: int, abbreviations: frozenset[str]) -> Iterator[tuple[int, int]]:
    begin = start
    dateline = DATELINE.match(text, start, min(end, start + 90))
    if dateline and dateline.end() < end and _is_dateline(dateline.group(), text[dateline.end()]):
        yield from _trim(text, begin, dateline.end())
        begin = dateline.end()
    for found in END.finditer(text, start, end):
        cut = found.end(1)
        before = text[max(begin, cut - 30) : cut]
        word = WORD_BEFORE.search(before)
        if word and (word.group(1).lower() in abbreviations or INITIAL.search(before.rstrip("\"'”’»)]"))):
            continue
        yield from _trim(text, begin, cut)
        begin = found.end()
    yield from _trim(text, begin, end)


def _is_dateline(words: str, following: str) -> bool:
    """Whether words before a dash or colon are a place and date: in capitals, with a day, an agency in brackets.

    One or two words in capitals before a new beginning are one as well: "Hyderabad: Riders …", "Dhaka - Two owners …".
    """
    first = re.split(r"[\W_]", words, maxsplit=1)[0]
    shouted = len(first) > 2 and first.isupper()
    dated = "," in words and any(c.isdigit() for c in words)
    short = len(words.rstrip(" :-–—").split()) <= SHORT_LABEL and following.isupper()
    if words.rstrip().endswith(":"):
        return (dated or shouted or short) and not words.lstrip()[0].isdigit()
    return shouted or dated or short or "(" in words


def _trim(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = text.rfind(" ", start, start + LONGEST)
        cut = cut if cut > start else start + LONGEST
        yield start, cut
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield start, end
