"""Linking over reports: claims of many reports, in any language, that speak of one act become one event."""

from __future__ import annotations

from collections.abc import Iterable

from tocsin.codebook import Codebook
from tocsin.linking.across.disputes import disputes
from tocsin.linking.across.events import Events
from tocsin.linking.across.files import files
from tocsin.linking.across.output import (
    ClaimOf,
    Disagreement,
    Ground,
    Joined,
    JoinedDispute,
    JoinedEvent,
    JoinedFile,
    Linked,
    Named,
    Possible,
    Saying,
    Stage,
)
from tocsin.linking.across.parties import Identity
from tocsin.linking.across.records import decode
from tocsin.linking.across.whole import whole
from tocsin.model import Record

__all__ = [
    "ClaimOf",
    "Disagreement",
    "Ground",
    "Identity",
    "Joined",
    "JoinedDispute",
    "JoinedEvent",
    "JoinedFile",
    "Linked",
    "Named",
    "Possible",
    "Saying",
    "Stage",
    "decode",
    "link_all",
]


def link_all(records: Iterable[Record], codebook: Codebook | None = None, identity: Identity | None = None) -> Linked:
    """The events and cases of many reports; the same for the same records in any order.

    Each claim is in exactly one event. `identity` tells which parties are one. Raises `BadRecord` when two different
    reports bear one id.
    """
    made = Events(whole(records, codebook, identity))
    events = made.all()
    return Linked(tuple(events), tuple(disputes(events, made)), tuple(files(events, made)), tuple(made.possible()))
