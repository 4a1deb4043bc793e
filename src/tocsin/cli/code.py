"""`tocsin code`: code reports and print what they claim."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tocsin.cli.fault import Refusal
from tocsin.cli.front import tocsin
from tocsin.cli.options import codebook_option, paths_argument, published_option

if TYPE_CHECKING:
    from tocsin.cli.batch import Outcome, Render


@tocsin.command("code")
@paths_argument
@published_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "table", "html"]),
    default="jsonl",
    show_default=True,
    help="jsonl: one JSON object a report. table: events in order of time, for a terminal. "
    "html: a self-contained page a report, its claims marked in the text.",
)
@codebook_option
@click.option(
    "--jobs",
    type=click.IntRange(min=0),
    default=1,
    show_default=True,
    metavar="N",
    help="Code with N processes; 0 means one for each core. The output is the same for any N.",
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Where html pages go, with an index.html over them. Needed for more than one report.",
)
def code(
    paths: tuple[str, ...], published: str | None, form: str, codebook: str | None, jobs: int, out: Path | None
) -> None:
    """Code reports and print what they claim, on standard output, in the order given.

    PATH is a file, a folder (with all reports below it), a pattern such as 'news/*.html', or - for standard input.
    HTML, text, Markdown, PDF, DOCX, e-mail (.eml) and articles as JSON or JSON lines are read. A report that cannot
    be read gives one line on standard error; the others are coded all the same, and the status at the end is 1.
    """
    from tocsin.cli import batch
    from tocsin.cli.sources import expand

    if out is not None and form != "html":
        raise click.UsageError("--out goes with --format html; for the others, send standard output to a file")
    sources = list(expand(paths))
    if form == "html" and out is None and len(sources) > 1:
        raise click.UsageError("several pages need a folder to go to: add --out FOLDER")
    order = batch.Order(_render(form), published, codebook)
    done = batch.outcomes(batch.items(sources, published), order, batch.processes(jobs))
    with _progress(done, len(sources), quiet=out is None and sys.stdout.isatty()) as outcomes:
        failed = _write_pages(outcomes, out) if out is not None else _print(outcomes)
    if failed:
        raise click.exceptions.Exit(1)


def _render(form: str) -> Render:
    """How a record becomes bytes in the format asked for."""
    if form == "table":
        from tocsin.cli.table import table

        return partial(table, width=shutil.get_terminal_size((120, 24)).columns, colour=sys.stdout.isatty())
    if form == "html":
        from tocsin.cli.page import page

        return page
    from tocsin.cli.jsonlines import json_line

    return json_line


def _progress(outcomes: Iterator[Outcome], length: int, *, quiet: bool) -> Any:
    """The outcomes, with a bar on standard error while they come, if a person watches and nothing else is shown."""
    if quiet or length < 2 or not sys.stderr.isatty():
        return nullcontext(outcomes)
    return click.progressbar(outcomes, length=length, label="Coding", file=sys.stderr, show_pos=True)


def _print(outcomes: Iterator[Outcome]) -> bool:
    """Print what was made, and a line on standard error for what was not; True when something was not."""
    stream = sys.stdout.buffer
    failed = False
    for outcome in outcomes:
        if outcome.output is not None:
            stream.write(outcome.output)
            stream.flush()
        failed |= _told(outcome)
    return failed


def _write_pages(outcomes: Iterator[Outcome], folder: Path) -> bool:
    """Write each page and the index over them; print where they are. True when a report gave none."""
    from tocsin.cli.index import Index

    try:
        folder.mkdir(parents=True, exist_ok=True)
        index = Index(folder)
        failed = False
        for outcome in outcomes:
            if outcome.output is not None:
                click.echo(index.add(outcome.path, outcome.output))
            failed |= _told(outcome)
        index.finish()
    except OSError as error:
        raise Refusal(f"cannot write to {folder}: {error.strerror}; name another folder with --out") from None
    return failed


def _told(outcome: Outcome) -> bool:
    """Say on standard error why there is no output, if there is none."""
    if outcome.trouble is not None:
        click.echo(f"tocsin: {outcome.path}: {outcome.trouble}", err=True)
    return outcome.trouble is not None
