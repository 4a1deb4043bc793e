"""A report's text as HTML with its claims marked: what lies under each character decides, so claims may overlap."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Mapping
from html import escape
from itertools import pairwise

from tocsin.cli.plain import plain
from tocsin.model import Claim, LeftOut, Record, Span


def marked_text(record: Record, families: Mapping[str, str]) -> str:
    """The text, escaped; each claim's words marked and tagged with its kind, its trigger strong, furniture struck out.

    `families` maps a kind to its family, which gives the colour. Where claims overlap the shortest gives the look.
    """
    text = plain(record.report.text)
    event_of = {claim: event.id for event in record.events for claim in event.claims}
    waiting = deque(sorted(record.claims, key=lambda c: (c.quote.start, -c.quote.end, c.id)))
    furniture = deque(sorted(record.report.marked, key=lambda left: left.start))
    over: list[Claim] = []
    made: list[str] = []
    for start, end in pairwise(_cuts(record, len(text))):
        over = [claim for claim in over if claim.quote.end > start]
        while waiting and waiting[0].quote.start <= start:
            claim = waiting.popleft()
            made.append(_tag(claim, families, event_of.get(claim.id)))
            over.append(claim)
        while furniture and furniture[0].end <= start:
            furniture.popleft()
        if furniture and furniture[0].start <= start:
            made.append(_furniture(escape(text[start:end]), furniture[0]))
        else:
            made.append(_piece(escape(text[start:end]), start, over, families))
    return "".join(made)


def _cuts(record: Record, length: int) -> list[int]:
    """Where something begins or ends in the text, and the text's own ends."""
    spans: list[Span | LeftOut] = [span for claim in record.claims for span in (claim.quote, claim.trigger)]
    spans += record.report.marked
    return sorted({0, length} | {at for span in spans for at in (span.start, span.end) if 0 <= at <= length})


def _piece(shown: str, at: int, over: list[Claim], families: Mapping[str, str]) -> str:
    if not over:
        return shown
    if any(claim.trigger.start <= at < claim.trigger.end for claim in over):
        shown = f"<strong>{shown}</strong>"
    shortest = min(over, key=lambda c: c.quote.end - c.quote.start)
    return f'<mark class="{families.get(shortest.kind, "other")} {shortest.status}">{shown}</mark>'


def _furniture(shown: str, left: LeftOut) -> str:
    return f'<span class=furniture title="not coded: {escape(left.reason)}">{shown}</span>'


def _tag(claim: Claim, families: Mapping[str, str], event: str | None) -> str:
    status = "" if claim.status == "reported" else f" · {claim.status}"
    family = families.get(claim.kind, "other")
    target = f' href="#{anchor(event)}"' if event else ""
    label = escape(claim.kind + status)
    return (
        f'<span class=anchor id="{anchor(claim.id)}"></span>'
        f'<a class="tag {family}"{target} data-label="{label}" aria-label="{label}"></a>'
    )


def anchor(identity: str) -> str:
    """An id of the record as the name of a place in the page."""
    return "i-" + re.sub(r"[^\w-]", "-", identity)
