"""A record as a table for a terminal: its events in order of time, with the words that state them."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from tocsin.cli.plain import one_line
from tocsin.cli.rows import Row, published, rows
from tocsin.model import Claim, Record, Report

# From so many columns on, a quote has a column of its own; under ROOM not even the names have, and each event gets a
# few lines of its own.
WIDE = 140
ROOM = 96
NARROWEST = 40
LONGEST_QUOTE = 220
LONGEST_NAME = 90
MOST_NAMES = 4

DATE, STATUS, WHAT = 13, 8, 18
GAP = 2

STATUS_STYLE = {"reported": "green", "alleged": "yellow", "planned": "cyan", "denied": "magenta"}
NOTHING = Text("-", style="dim")


def table(record: Record, _codebook: object = None, *, width: int = 120, colour: bool = False) -> bytes:
    """The record for a terminal of `width` columns, as UTF-8; with escape codes for colour only if `colour`."""
    width = max(width, NARROWEST)
    out = StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        legacy_windows=False,
        markup=False,
        highlight=False,
        emoji=False,
    )
    console.print(_heading(record.report))
    found = rows(record)
    if not found:
        console.print(Text(" No act is claimed in this report.", style="dim"))
    elif width < ROOM:
        console.print(Padding(Group(*(_card(row) for row in found)), (1, 0, 0, 1)))
    else:
        made = _wide(found, width) if width >= WIDE else _middle(found, width)
        console.print(Padding(Group(*made), (1, 0, 0, 1)))
    for line in _cases(record):
        console.print(Padding(line, (0, 0, 0, 1)))
    lines = [line.rstrip() for line in out.getvalue().rstrip().split("\n")]
    return "\n".join([*lines, "", ""]).encode("utf-8", "backslashreplace")


def _heading(report: Report) -> RenderableType:
    title = one_line(report.title or report.path or "Untitled", 200)
    facts = [report.site, published(report), report.path]
    return Group(
        Rule(style="dim"),
        Text(f" {title}", style="bold"),
        Text(" " + " · ".join(one_line(fact, 120) for fact in facts if fact), style="dim"),
    )


def _wide(found: list[Row], width: int) -> Iterator[RenderableType]:
    """Every field in a column of its own."""
    left = width - 1 - DATE - STATUS - WHAT - 6 * GAP
    who, place = left * 22 // 100, left * 17 // 100
    widths = [DATE, STATUS, WHAT, who, who, place, left - 2 * who - place]
    yield _line(
        widths, *(Text(head, style="dim") for head in ("Date", "Status", "What", "Who", "Whom", "Where", "Words"))
    )
    yield Rule(style="dim")
    for row in found:
        cells = (_people(row.who), _people(row.whom), _where(row), _quoted(row))
        yield _line(widths, _when(row), _status(row), _what(row), *cells)
        yield Text()


def _middle(found: list[Row], width: int) -> Iterator[RenderableType]:
    """The status under the kind, and the words that state the act in lines of their own below."""
    left = width - 1 - DATE - WHAT - 4 * GAP
    who = left * 37 // 100
    widths = [DATE, WHAT, who, who, left - 2 * who]
    yield _line(widths, *(Text(head, style="dim") for head in ("Date", "What", "Who", "Whom", "Where")))
    yield Rule(style="dim")
    for row in found:
        what = Text("\n").join((_what(row), _status(row)))
        yield _line(widths, _when(row), what, _people(row.who), _people(row.whom), _where(row))
        yield Padding(_quoted(row), (0, 0, 0, DATE + GAP))
        yield Text()


def _line(widths: list[int], *cells: Text) -> Table:
    grid = Table.grid(padding=(0, GAP, 0, 0), pad_edge=False)
    for each in widths:
        grid.add_column(width=each, overflow="fold")
    grid.add_row(*cells)
    return grid


def _card(row: Row) -> RenderableType:
    head = Text("  ").join((Text(row.when or "no date"), _what(row), _status(row)))
    facts = Table.grid(padding=(0, 1))
    facts.add_column(style="dim", min_width=5)
    facts.add_column(overflow="fold")
    for label, value in (("who", _people(row.who)), ("whom", _people(row.whom)), ("where", _where(row))):
        if value is not NOTHING:
            facts.add_row(label, value)
    facts.add_row("words", _quoted(row))
    return Group(head, Padding(facts, (0, 0, 1, 2)))


def _cases(record: Record) -> Iterator[Text]:
    """A line for each case, with the number of its events."""
    for case in record.cases:
        told = f"{len(case.events)} event{'s' if len(case.events) > 1 else ''}"
        yield Text(f"{case.type.capitalize()}: ", style="bold").append(
            f"{one_line(case.title, 160)} ({told})", "not bold"
        )


def _when(row: Row) -> Text:
    """The date in the lines that a narrow column needs."""
    if not row.when:
        return Text("no date", style="dim")
    shown = row.when.replace(" – ", "\nto ")
    if len(shown.split("\n")[0]) > DATE:
        shown = shown.replace(" ", "\n", 1)
    return Text(shown)


def _what(row: Row) -> Text:
    mode = f" ({row.claim.mode})" if row.claim.mode else ""
    return Text(row.event.kind, style="bold").append(mode, style="not bold")


def _status(row: Row) -> Text:
    return Text(row.event.status, style=STATUS_STYLE[row.event.status])


def _people(names: tuple[str, ...]) -> Text:
    if not names:
        return NOTHING
    shown = "; ".join(one_line(name, LONGEST_NAME) for name in names[:MOST_NAMES])
    more = len(names) - MOST_NAMES
    return Text(f"{shown}; and {more} more" if more > 0 else shown)


def _where(row: Row) -> Text:
    return Text(one_line(row.where, LONGEST_NAME)) if row.where else NOTHING


def _quoted(row: Row) -> Text:
    """The words that state the act and who says so if it is not the report itself; then those that deny it."""
    made = _said(row, row.claim)
    for claim in row.at_odds:
        made.append("\ndenied: ", STATUS_STYLE["denied"]).append_text(_said(row, claim))
    return made


def _said(row: Row, claim: Claim) -> Text:
    source = row.sources.get(claim.id)
    made = quote(claim)
    return made.append(f" (says {one_line(source, LONGEST_NAME)})", "dim") if source else made


def quote(claim: Claim, longest: int = LONGEST_QUOTE) -> Text:
    """The words that state an act, its trigger underlined; what is cut off for length is marked with an ellipsis."""
    words, trigger = claim.quote.text, claim.trigger.text
    at = min(max(claim.trigger.start - claim.quote.start, 0), len(words))
    before, after = words[:at], words[at + len(trigger) :]
    room = max(longest - len(trigger), 40)
    if len(before) + len(after) > room:
        keep = max(room // 2, room - len(after))
        if len(before) > keep:
            before = "…" + before[len(before) - keep :].partition(" ")[2] + (" " if before[-1:] == " " else "")
        after = (
            after[: max(room - len(before), 0)].rpartition(" ")[0] + "…" if len(before) + len(after) > room else after
        )
    made = Text("“").append(_spaced(before)).append(one_line(trigger), style="underline").append(_spaced(after))
    return made.append("”")


def _spaced(text: str) -> str:
    """One line that keeps a space at either end, so that the parts of a quote do not run together."""
    words = one_line(text)
    if not words:
        return " " if text else ""
    return (" " if text[0].isspace() else "") + words + (" " if text[-1].isspace() else "")
