"""`tocsin explain`: for each claim the words, the frame that made it, and the decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tocsin.cli.front import tocsin
from tocsin.cli.options import codebook_option, published_option

if TYPE_CHECKING:
    from tocsin.model import Claim, Event, Mention, Party, Record


@tocsin.command("explain")
@click.argument("file", metavar="FILE")
@published_option
@codebook_option
def explain(file: str, published: str | None, codebook: str | None) -> None:
    """Show for each claim of FILE the words, the frame that made it, and every decision on the way.

    FILE is a report, or - for standard input. Claims stand in order of the text; an event's links follow its claims.
    """
    import tocsin as engine
    from tocsin import codebook as codebooks
    from tocsin.cli.batch import Item, items, report_of
    from tocsin.cli.fault import Refusal
    from tocsin.cli.sources import Source

    book = codebooks.load(codebook)
    for item in items([Source(file)], published):
        if not isinstance(item, Item):
            raise Refusal(f"{item.path}: {item.trouble}")
        click.echo(explained(engine.code(report_of(item, published), book)), nl=False)


def explained(record: Record) -> str:
    """Every claim of a record with its words, its fields and its reasons, then every event with its links."""
    from tocsin.cli.plain import one_line

    parties = {party.id: party for party in record.parties}
    lines = [one_line(record.report.title or record.report.path or record.report.id), ""]
    for claim in sorted(record.claims, key=lambda c: (c.quote.start, c.trigger.start)):
        lines += _claim(claim, parties)
    for event in record.events:
        lines += _event(event)
    if not record.claims:
        lines.append("no act is claimed in this report")
    return "\n".join(lines).rstrip() + "\n"


def _claim(claim: Claim, parties: dict[str, Party]) -> list[str]:
    from tocsin.cli.plain import one_line
    from tocsin.cli.rows import dates, place

    mode = f" ({claim.mode})" if claim.mode else ""
    head = f"claim {claim.id}  {claim.kind}{mode}, {claim.status}, confidence {claim.confidence:.2f}"
    when, where = claim.when, claim.where
    facts = [
        ("words", f"{claim.quote.start}-{claim.quote.end} “{one_line(claim.quote.text)}”"),
        ("trigger", f"{claim.trigger.start}-{claim.trigger.end} “{one_line(claim.trigger.text)}”"),
        *(("actor", _mention(mention, parties)) for mention in claim.actor),
        *(("target", _mention(mention, parties)) for mention in claim.target),
        ("source", _mention(claim.source, parties) if claim.source else None),
        ("when", f"{dates(when) or '-'} ({when.precision}) from {_said(when.expression)}" if when else None),
        ("where", f"{place(where)} ({where.precision})" if where else None),
        ("reason", claim.reason),
        ("count", str(claim.count) if claim.count is not None else None),
        ("duration", claim.duration),
        ("amount", claim.amount),
        ("means", claim.instrument),
        *(("why", why) for why in claim.why),
    ]
    return [head, *(f"  {label:8} {one_line(value)}" for label, value in facts if value), ""]


def _said(expression: str | None) -> str:
    return f"“{expression}”" if expression else "the story"


def _mention(mention: Mention, parties: dict[str, Party]) -> str:
    party = parties.get(mention.party or "")
    known = f" = {party.id} {party.name} ({party.type})" if party else ""
    return f"{mention.start}-{mention.end} “{mention.text}”{known}"


def _event(event: Event) -> list[str]:
    from tocsin.cli.plain import one_line
    from tocsin.cli.rows import dates, place

    facts = " · ".join(fact for fact in (dates(event.when), place(event.where)) if fact)
    head = f"event {event.id}  {event.kind}, {event.status}: claims {', '.join(event.claims)}"
    return [head, *([f"  {facts}"] if facts else []), *(f"  {'why':8} {one_line(why)}" for why in event.why), ""]
