"""Appeals to the reader for money, membership or attention, told from a report that speaks of such things."""

from __future__ import annotations

from typing import Final

from tocsin.reading.furniture.language import patterns
from tocsin.reading.furniture.line import Line

_LONGEST_APPEAL: Final = 160
_SHORT: Final = 30
"""Words beyond which a paragraph must speak of giving or subscribing to be an appeal."""


def is_appeal(line: Line, *, beside: bool = False) -> bool:
    """True when a paragraph or line asks the reader to give to, or follow, whoever publishes the page.

    It must speak to the reader and of money or of the site itself. A report's own call, to give to a strike fund or
    to send letters, stays: it names others than the site. So does any paragraph that tells who said or did what.
    `beside` is True for a paragraph that stands next to a plain appeal; it need not speak of money then.
    """
    if line.long or line.n > _LONGEST_APPEAL:
        return False
    known = patterns(line)
    reader = known.reader.search(line.lower)
    if reader is None:
        return False
    money = known.money.search(line.lower)
    if money is None and line.n > _SHORT and not beside:
        return False
    site = known.site.search(line.lower)
    groups = sum(found is not None for found in (money, reader, site))
    if groups < 2:
        return False
    if known.others.search(line.lower) and groups < 3:
        return False
    told = len(known.narrative.findall(line.lower))
    return told == 0 or (groups == 3 and told == 1)


def heads_appeal(line: Line) -> bool:
    """True when a short line could stand above an appeal."""
    return line.n <= 14 and not line.prose and patterns(line).appeal_heading.search(line.lower) is not None


def leans(line: Line) -> bool:
    """True when a paragraph, without being an appeal by itself, speaks as the site to its readers."""
    if line.long or line.n > 70:
        return False
    known = patterns(line)
    return known.weak.search(line.lower) is not None and known.narrative.search(line.lower) is None
