"""`tocsin link`: events and cases over many coded reports."""

from __future__ import annotations

import gc
import shutil
import sys
from collections.abc import Iterator

import click

from tocsin.cli.fault import Refusal
from tocsin.cli.front import tocsin
from tocsin.cli.options import codebook_option
from tocsin.model import Record


@tocsin.command("link")
@click.argument("files", metavar="RECORDS...", nargs=-1, required=True)
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "table"]),
    default="jsonl",
    show_default=True,
    help="jsonl: one JSON object a line, events first, then cases. table: the same for a terminal.",
)
@click.option("--why", is_flag=True, help="Show in the table why claims were joined; JSON lines always tell.")
@click.option("--possible", is_flag=True, help="Add pairs of events that may be one act, for a person to decide.")
@codebook_option
def link(files: tuple[str, ...], form: str, why: bool, possible: bool, codebook: str | None) -> None:
    """Link coded reports: claims that speak of one act become one event, events that belong together a case.

    RECORDS are files that `tocsin code` printed as JSON lines, or - for standard input. The order of files and lines
    does not matter. Claims that disagree stay side by side in their event, and reprints of one text count as one
    source. docs/link.md tells what each line holds.
    """
    from tocsin import codebook as codebooks
    from tocsin.linking.across import link_all

    gc.disable()  # all that is made here stays to the end, and looking through it for waste takes a tenth of the time
    try:
        linked = link_all(_records(files), codebooks.load(codebook) if codebook else None)
    finally:
        gc.enable()
    stream = sys.stdout.buffer
    if form == "table":
        from tocsin.cli.linked import table

        width = shutil.get_terminal_size((120, 24)).columns
        stream.write(table(linked, width=width, colour=sys.stdout.isatty(), why=why, possible=possible))
    else:
        stream.writelines(line + b"\n" for line in linked.lines(possible=possible))
    stream.flush()


def _records(files: tuple[str, ...]) -> Iterator[Record]:
    """The records of all files, line by line; raises `BadRecord`, and `Refusal` for a file that cannot be opened."""
    from tocsin.linking.across import decode

    for file in files:
        try:
            lines = sys.stdin.buffer if file == "-" else open(file, "rb")  # noqa: SIM115 - closed below
            with lines:
                for number, line in enumerate(lines, 1):
                    if line.strip():
                        yield decode(line, f"line {number} of {file}")
        except OSError as error:
            raise Refusal(f"cannot read {file}: {error.strerror}; give a file that `tocsin code` printed") from None
