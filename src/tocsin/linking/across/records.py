"""Many records in one order that does not depend on how they came, each report once."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from tocsin.model import BadRecord, Record


def decode(line: bytes, place: str) -> Record:
    """One line of what `tocsin code` prints; `place` names file and line. Raises `BadRecord`."""
    try:
        record = msgspec.json.decode(line, type=Record)
    except msgspec.MsgspecError:
        raise BadRecord(f"{place} is no record; give files that `tocsin code` printed as JSON lines") from None
    ids = [claim.id for claim in record.claims]
    if len(set(ids)) < len(ids):
        raise BadRecord(f"{place} has two claims with one id; code the report anew with `tocsin code`")
    return record


def in_order(records: Iterable[Record]) -> list[Record]:
    """The records in the order of their reports' ids; a report that was coded twice is taken once, in its fuller form.

    Raises `BadRecord` when two different reports bear one id.
    """
    known: dict[str, Record] = {}
    for record in records:
        before = known.get(record.report.id)
        if before is None:
            known[record.report.id] = record
            continue
        if before.report.sha256 != record.report.sha256:
            raise BadRecord("two different reports bear one id; give each an id of its own and code them again")
        known[record.report.id] = max(before, record, key=_fullness)
    return [known[report] for report in sorted(known)]


def _fullness(record: Record) -> tuple[int, bytes]:
    return len(record.claims), record.to_json()
