"""What follows the report: the end of the page, once furniture has begun and no paragraph of the report comes after."""

from __future__ import annotations

import re
from typing import Final

from tocsin.reading.furniture.appeal import leans
from tocsin.reading.furniture.language import patterns
from tocsin.reading.furniture.line import Line

_COMMENT_SIGNS: Final = re.compile(
    r"\bsays:?$|\bwrote:?$|\breply$|\b(?:\d+|an?) (?:minutes?|hours?|days?|weeks?|months?|years?) ago\b|"
    r"\bat \d{1,2}[:.]\d\d\b|\bпишет:?$|ответить$|назад$",
    re.IGNORECASE,
)


def tail(lines: list[Line], found: dict[int, str]) -> None:
    """Add to `found` what ends the page: comments by readers, calls to act, leftover short lines, a date alone."""
    _comments(lines, found)
    _calls(lines, found)
    last = _last_paragraph(lines, found)
    begun = False
    for at in range(last + 1, len(lines)):
        if at in found:
            begun = found[at] != "caption" or begun
        elif begun and lines[at].dated:
            found[at] = "date line"
        elif begun and not lines[at].item and (lines[at].n <= 6 or leans(lines[at])) and not _sentence(lines[at]):
            found[at] = "page end"


def _sentence(line: Line) -> bool:
    return line.ends and patterns(line).finite.search(line.text) is not None and not leans(line)


def _last_paragraph(lines: list[Line], found: dict[int, str]) -> int:
    """The position of the last paragraph that can only be the report's own."""
    for at in range(len(lines) - 1, -1, -1):
        if (
            at not in found
            and lines[at].prose
            and not (lines[at].n <= 40 and leans(lines[at]) and at > 0 and at - 1 in found)
        ):
            return at
    return len(lines)


def _comments(lines: list[Line], found: dict[int, str]) -> None:
    """After the heading of the comments all is comment, when signs of it follow and the report lies before."""
    paragraphs = [at for at, line in enumerate(lines) if line.prose and at not in found]
    begins = _second(paragraphs)
    heading = min((at for at, reason in found.items() if reason == "comments" and at > begins), default=None)
    if heading is None:
        return
    after = [at for at in range(heading + 1, len(lines)) if at not in found]
    signs = sum(not lines[at].long and _COMMENT_SIGNS.search(lines[at].text) is not None for at in after)
    if signs and len(after) <= 6 * signs:
        for at in after:
            found[at] = "comments"


def _second(paragraphs: list[int]) -> float:
    return paragraphs[1] if len(paragraphs) > 1 else float("inf")


def _calls(lines: list[Line], found: dict[int, str]) -> None:
    """Under "What you can do": lines that begin by telling the reader to write, sign or send."""
    for at in range(1, len(lines) - 1):
        line = lines[at]
        if at in found or line.n > 8 or not patterns(line).call_heading.match(line.bare):
            continue
        end = at + 1
        while (
            end < len(lines)
            and end not in found
            and not lines[end].long
            and patterns(lines[end]).call_line.match(lines[end].bare)
        ):
            end += 1
        if end > at + 1:
            for position in range(at, end):
                found[position] = "call to readers"
