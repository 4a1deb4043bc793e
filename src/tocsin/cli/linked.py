"""Events and cases over many reports, for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from tocsin.cli.plain import one_line
from tocsin.cli.rows import dates, place
from tocsin.cli.table import STATUS_STYLE
from tocsin.linking.across import ClaimOf, Joined, JoinedDispute, JoinedEvent, JoinedFile, Linked, Named, Possible

NARROWEST = 40
MOST = 4  # names of a side, claims of a saying
LONGEST = 90


def table(
    linked: Linked, *, width: int = 120, colour: bool = False, why: bool = False, possible: bool = False
) -> bytes:
    """The linked record as UTF-8, for a terminal of `width` columns.

    `why` adds each link's reasons, `possible` the pairs of events that a person should look at.
    """
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
    events = {event.event: event for event in linked.events}
    for event in linked.events:
        console.print(_event(event))
        for line in (*_disagreements(event), *(_links(event) if why else ())):
            console.print(Padding(line, (0, 0, 0, 4)))
    for dispute in linked.disputes:
        console.print(_dispute(dispute, events))
    for file in linked.files:
        console.print(_file(file, events))
    for pair in linked.possible if possible else ():
        console.print(_possible(pair, events))
    lines = [line.rstrip() for line in out.getvalue().rstrip().split("\n")]
    return "\n".join([*lines, ""]).encode("utf-8", "backslashreplace")


def _event(event: JoinedEvent) -> Text:
    made = Text(f"{dates(event.when) or 'no date'}  ").append(event.kind, "bold")
    made.append(f"  {event.status}", STATUS_STYLE[event.status])
    for label, some in (("who", event.actor), ("whom", event.target)):
        if some:
            made.append(f"  {label} ", "dim").append(_names(some))
    if event.where is not None:
        made.append("  where ", "dim").append(one_line(place(event.where), LONGEST))
    return made.append(f"  {_sources(event.reports, event.sources)}  {event.event}", "dim")


def _disagreements(event: JoinedEvent) -> Iterator[Text]:
    for each in event.disagreements:
        sides = "; ".join(f"{one_line(str(s.value), LONGEST)} ({_claims(s.claims)})" for s in each.says)
        yield Text("disagree on ", "yellow").append(f"{each.about}: ", "yellow").append(sides, "not bold")


def _links(event: JoinedEvent) -> Iterator[Text]:
    for link in event.why:
        yield Text(f"{_claims(link.claims)}: ", "dim").append(f"{link.weight:+.1f} for {_reasons(link)}", "dim")


def _reasons(link: Joined | Possible) -> str:
    return ", ".join(f"{g.reason} {g.weight:+.1f}" for g in link.reasons)


def _dispute(dispute: JoinedDispute, events: dict[str, JoinedEvent]) -> Text:
    states = " → ".join(f"{s.state} {s.earliest or s.latest or ''}".strip() for s in dispute.states)
    made = Text("\nDispute: ", "bold").append(one_line(dispute.title, 160), "not bold")
    made.append(
        f"  {_spread(dispute.events, events)}  {_sources(dispute.reports, dispute.sources)}  {dispute.case}", "dim"
    )
    return made.append(f"\n    {states}") if states else made


def _file(file: JoinedFile, events: dict[str, JoinedEvent]) -> Text:
    made = Text("\nFile: ", "bold").append(one_line(file.title, 160), "not bold")
    if len(file.names) > 1:
        made.append(f" (also {', '.join(one_line(n, LONGEST) for n in file.names if n != file.title)})")
    made.append(f"  {_spread(file.events, events)}  {_sources(file.reports, file.sources)}  {file.case}", "dim")
    told = ", ".join(f"{events[e].kind} {dates(events[e].when)}".strip() for e in file.events)
    return made.append(f"\n    {told}")


def _possible(pair: Possible, events: dict[str, JoinedEvent]) -> Text:
    made = Text("\nPerhaps one act: ", "bold")
    made.append(f"{events[pair.events[0]].kind} {pair.events[0]} and {pair.events[1]}", "not bold")
    return made.append(f"\n    {pair.weight:+.1f} for {_reasons(pair)}", "dim")


def _names(some: tuple[Named, ...]) -> str:
    shown = "; ".join(one_line(n.name, LONGEST) for n in some[:MOST])
    return f"{shown}; and {len(some) - MOST} more" if len(some) > MOST else shown


def _claims(some: tuple[ClaimOf, ...]) -> str:
    shown = ", ".join(one_line(f"{c.report}/{c.claim}", LONGEST) for c in some[:MOST])
    return f"{shown} and {len(some) - MOST} more" if len(some) > MOST else shown


def _sources(reports: int, sources: int) -> str:
    told = f"{reports} report{'s' if reports > 1 else ''}"
    return told if reports == sources else f"{told}, {sources} source{'s' if sources > 1 else ''}"


def _spread(names: tuple[str, ...], events: dict[str, JoinedEvent]) -> str:
    days = sorted(
        day
        for n in names
        if (w := events[n].when) is not None
        for day in (w.earliest or w.latest, w.latest or w.earliest)
        if day is not None
    )
    told = f"{len(names)} event{'s' if len(names) > 1 else ''}"
    return f"{told}, {days[0]} – {days[-1]}" if days else told
