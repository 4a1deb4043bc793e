"""A report read with its letters put right, and the record brought back to the report as it is printed."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

import msgspec

from tocsin.model import Claim, Mention, Record, Report, Span


class Letters:
    """A report's text as a language's models want it: `plain`, with each letter's offset in the report, `kept`."""

    def __init__(self, report: Report, plain: str, kept: Sequence[int]) -> None:
        self.report = report
        self.plain = plain
        self.kept = kept

    def within(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of the report's text as a stretch of the plain one."""
        return bisect.bisect_left(self.kept, start), bisect.bisect_left(self.kept, end)

    def restored(self, record: Record) -> Record:
        """A record of the plain text as one of the report: offsets and quoted words are the report's own again."""
        claims = tuple(self._claim(claim) for claim in record.claims)
        return msgspec.structs.replace(record, report=self.report, claims=claims)

    def _claim(self, claim: Claim) -> Claim:
        return msgspec.structs.replace(
            claim,
            quote=self._span(claim.quote),
            trigger=self._span(claim.trigger),
            actor=tuple(map(self._mention, claim.actor)),
            target=tuple(map(self._mention, claim.target)),
            source=self._mention(claim.source) if claim.source is not None else None,
        )

    def _span(self, span: Span) -> Span:
        start, end = self._place(span.start, span.end)
        return Span(self.report.text[start:end], start, end)

    def _mention(self, mention: Mention) -> Mention:
        start, end = self._place(mention.start, mention.end)
        return Mention(self.report.text[start:end], start, end, mention.party)

    def _place(self, start: int, end: int) -> tuple[int, int]:
        return self.kept[start], self.kept[end - 1] + 1
