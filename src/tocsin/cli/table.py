"""A record as a table for a terminal: its events in order of time, with the words that state them."""

from __future__ import annotations

from io import StringIO

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from tocsin.cli.plain import one_line
from tocsin.cli.rows import Row, rows
from tocsin.model import Claim, Interval, Record, Report

# Under this many columns a table has no room; each event then gets a few lines of its own.
ROOM = 96
NARROWEST = 40
LONGEST_QUOTE = 220

STATUS_STYLE = {"reported": "green", "alleged": "yellow", "planned": "cyan", "denied": "magenta"}
NOTHING = Text("-", style="dim")


def table(record: Record, _codebook: object = None, *, width: int = 120, colour: bool = False) -> bytes:
    """The record for a terminal of `width` columns, as UTF-8; with escape codes for colour only if `colour`."""
    out = StringIO()
    console = Console(
        file=out,
        width=max(width, NARROWEST),
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
        console.print(Text("  No act is claimed in this report.", style="dim"))
    elif width >= ROOM:
        console.print(_wide(found))
    else:
        console.print(Padding(Group(*(_card(row) for row in found)), (1, 0, 0, 1)))
    lines = [line.rstrip() for line in out.getvalue().rstrip().split("\n")]
    return "\n".join([*lines, "", ""]).encode("utf-8", "backslashreplace")


def _heading(report: Report) -> RenderableType:
    title = one_line(report.title or report.path or "Untitled", 200)
    facts = [report.site, _published(report.published), report.path]
    return Group(
        Rule(style="dim"),
        Text(f" {title}", style="bold"),
        Text(" " + " · ".join(one_line(fact, 120) for fact in facts if fact), style="dim"),
    )


def _published(days: Interval | None) -> str | None:
    if days is None:
        return "undated"
    if days.earliest == days.latest:
        return f"published {days.earliest}"
    return f"published {days.earliest} – {days.latest}"


def _wide(found: list[Row]) -> Table:
    grid = Table(box=box.SIMPLE_HEAD, padding=(0, 1), pad_edge=False, expand=True, show_edge=False, border_style="dim")
    grid.add_column(" When", min_width=11, max_width=14)
    grid.add_column("What", min_width=12, max_width=18)
    grid.add_column("Who", ratio=4)
    grid.add_column("Whom", ratio=4)
    grid.add_column("Where", ratio=3)
    grid.add_column("Words", ratio=9)
    for number, row in enumerate(found):
        if number:
            grid.add_row()
        grid.add_row(
            _when(row),
            Text("\n").join((_what(row), _status(row))),
            _people(row.who),
            _people(row.whom),
            Text(one_line(row.where)) if row.where else NOTHING,
            quote(row.claim),
        )
    return grid


def _card(row: Row) -> RenderableType:
    head = Text("  ").join(part for part in (_when(row), _what(row), _status(row)) if part is not NOTHING)
    facts = Table.grid(padding=(0, 1))
    facts.add_column(style="dim", min_width=5)
    facts.add_column()
    for label, value in (("who", _people(row.who)), ("whom", _people(row.whom)), ("where", Text(one_line(row.where)))):
        if value.plain not in {"", "-"}:
            facts.add_row(label, value)
    facts.add_row("words", quote(row.claim))
    return Group(head, Padding(facts, (0, 0, 1, 2)))


def _when(row: Row) -> Text:
    return Text(" " + row.when.replace(" – ", "\n –")) if row.when else Text(" no date", style="dim")


def _what(row: Row) -> Text:
    mode = f" ({row.claim.mode})" if row.claim.mode else ""
    return Text(row.event.kind, style="bold").append(mode, style="not bold")


def _status(row: Row) -> Text:
    return Text(row.event.status, style=STATUS_STYLE[row.event.status])


def _people(names: tuple[str, ...]) -> Text:
    return Text("\n").join(Text(one_line(name, 120)) for name in names) if names else NOTHING


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
