"""A record as one line of JSON: the form that other programs rely on."""

from __future__ import annotations

import msgspec

from tocsin.model import Record


def json_line(record: Record, _codebook: object = None) -> bytes:
    """The record as `tocsin code` prints it: UTF-8, keys in a fixed order, a line break at its end.

    The report is printed without what reading left out of it; `tocsin read` shows that.
    """
    report = record.report
    printed = {
        "report": {
            "id": report.id,
            "path": report.path,
            "sha256": report.sha256,
            "url": report.url,
            "title": report.title,
            "site": report.site,
            "language": report.language,
            "published": report.published,
            "text": report.text,
            "author": report.author,
        },
        "claims": record.claims,
        "parties": record.parties,
        "events": record.events,
        "cases": record.cases,
    }
    return msgspec.json.encode(printed) + b"\n"
