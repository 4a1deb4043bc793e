"""`tocsin read`: show what reading makes of a file, and what it leaves out."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from tocsin.cli.front import tocsin
from tocsin.cli.options import published_option

if TYPE_CHECKING:
    from tocsin.model import Interval, LeftOut, Report

SHOWN = 70


@tocsin.command("read")
@click.argument("path", metavar="PATH")
@published_option
@click.option("--json", "as_json", is_flag=True, help="Print everything as one JSON object a report.")
def read(path: str, published: str | None, as_json: bool) -> None:
    """Show what reading makes of PATH: its text, what is known of it, and what was left out and why.

    PATH is a file, or - for standard input. The offsets of what was left out count characters of the raw text, so
    that it can be checked against the original.
    """
    from tocsin.cli.batch import Item, Outcome, items, report_of
    from tocsin.cli.sources import Source

    failed = False
    for item in items([Source(path)], published):
        if isinstance(item, Item):
            report = report_of(item, published)
            sys.stdout.buffer.write(_json(report) if as_json else _shown(report).encode("utf-8"))
        elif isinstance(item, Outcome):
            failed = True
            click.echo(f"tocsin: {item.path}: {item.trouble}", err=True)
    if failed:
        raise click.exceptions.Exit(1)


def _json(report: Report) -> bytes:
    import msgspec

    return msgspec.json.encode(report) + b"\n"


def _shown(report: Report) -> str:
    from tocsin.cli.plain import plain

    facts = {
        "title": report.title,
        "site": report.site,
        "author": report.author,
        "url": report.url,
        "published": _days(report.published),
        "language": report.language,
        "path": report.path,
        "sha256": report.sha256,
        "id": report.id,
    }
    lines = [f"{label:10} {plain(value) if value else '-'}" for label, value in facts.items()]
    lines += ["", plain(report.text), ""]
    lines += _stretches("left out (offsets in the raw text)", report.left_out)
    lines += _stretches("kept in the text but not coded (offsets in the text)", report.marked)
    return "\n".join(lines) + "\n"


def _days(days: Interval | None) -> str | None:
    if days is None:
        return None
    return str(days.earliest) if days.earliest == days.latest else f"{days.earliest} to {days.latest}"


def _stretches(heading: str, stretches: tuple[LeftOut, ...]) -> list[str]:
    from tocsin.cli.plain import one_line

    if not stretches:
        return []
    lines = [f"--- {heading}: {len(stretches)}"]
    lines += [f"{s.start:>8}-{s.end:<8} {s.reason}: {one_line(s.text, SHOWN)}" for s in stretches]
    return lines
