"""Linking: claims that speak of one act become an event, events that belong together a case."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.codebook import Codebook
from tocsin.linking.cases import cases_of
from tocsin.linking.events import events_of
from tocsin.linking.words import words_of
from tocsin.model import Case, Claim, Event, Party, Report

__all__ = ["link"]


def link(
    claims: Sequence[Claim], parties: Sequence[Party], report: Report, codebook: Codebook | None = None
) -> tuple[list[Event], list[Case]]:
    """The events and cases of one report's claims.

    Each claim is in exactly one event; events (`e1`, ...) stand in the order of the text, those of a case (`c1`, ...)
    in the order of time. The order in which claims are given does not matter. `codebook` tells the family of kinds
    that a user added; Tocsin's own kinds need none.
    """
    if not claims:
        return [], []
    known = {p.id: p for p in parties}
    words = words_of(report.language)
    events = events_of(claims, known, report, codebook, words)
    return events, cases_of(events, claims, known, codebook, words)
