"""Write docs/cli.md out of the command line itself, so that no command or option lacks its documentation."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from tocsin.cli import tocsin

FILE = Path(__file__).resolve().parent.parent / "docs" / "cli.md"

HEAD = """\
# The command line

Every command works on this machine alone and sends nothing anywhere. Records go to standard output; progress and
trouble go to standard error. The status is 0 when all went well, 1 when a report could not be read or a check failed,
2 when the command was not understood, 130 when it was stopped with Ctrl-C. Every command explains itself with `--help`.

This page is written by `make docs` out of the commands themselves; do not edit it by hand.
"""


def page() -> str:
    """The whole page as it should stand."""
    return "\n".join([HEAD, *_sections(tocsin, "tocsin")]).rstrip() + "\n"


def _sections(command: click.Command, name: str) -> Iterator[str]:
    context = click.Context(command, info_name=name, max_content_width=100)
    pieces = [piece for parameter in command.params for piece in _usage(parameter)]
    if isinstance(command, click.Group):
        pieces.append("COMMAND ...")
    yield f"## `{name}`\n\n```\n{' '.join([name, *pieces])}\n```\n"
    yield _prose(command.help or "") + "\n"
    options = [p for p in command.params if isinstance(p, click.Option)]
    rows = [record for option in options if (record := option.get_help_record(context)) is not None]
    if rows:
        yield "| option | |\n|---|---|"
    for names, told in rows:
        yield f"| `{names.replace('|', chr(92) + '|')}` | {told.replace('|', chr(92) + '|')} |"
    yield ""
    if isinstance(command, click.Group):
        for each in sorted(command.commands):
            yield from _sections(command.commands[each], f"{name} {each}")


def _usage(parameter: click.Parameter) -> Iterator[str]:
    if isinstance(parameter, click.Argument):
        yield parameter.make_metavar(click.Context(tocsin))
    elif isinstance(parameter, click.Option) and parameter.name not in {"version", "help"}:
        value = "" if parameter.is_flag else f" {parameter.make_metavar(click.Context(tocsin))}"
        yield f"[{parameter.opts[0]}{value}]"


def _prose(text: str) -> str:
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))


if __name__ == "__main__":
    if "--check" in sys.argv:
        current = FILE.exists() and FILE.read_text("utf-8") == page()
        sys.exit(0 if current else "docs/cli.md is out of date; run `make docs`")
    FILE.write_text(page(), "utf-8")
