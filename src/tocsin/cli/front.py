"""The command `tocsin`: its name, its version, and what becomes of errors on the way out."""

from __future__ import annotations

import gc
import sys
from typing import Any

import click

from tocsin import __version__
from tocsin.cli.fault import Refusal, guarded

INTERRUPTED = 130
# How seldom Python looks for unused objects that refer to each other: the codebook and the model bring hundreds of
# thousands that stay, and going through them again and again takes a sixth of a cold start.
SELDOM = (20_000, 20, 50)


class Front(click.Group):
    """The group of all commands: a `TocsinError` ends as one sentence, Ctrl-C as one word, never as a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was asked for."""
        try:
            return guarded(super().invoke, ctx)
        except KeyboardInterrupt:
            click.echo("tocsin: stopped", err=True)
            raise click.exceptions.Exit(INTERRUPTED) from None


@click.group(cls=Front, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="tocsin", message="%(prog)s %(version)s")
def tocsin() -> None:
    """Read reports about labour disputes and repression; record who did what to whom, where, when, and who says so.

    Everything happens on this machine. Nothing is sent anywhere.
    """


def run() -> None:
    """Entry point of the installed command."""
    gc.set_threshold(*SELDOM)
    # Text goes out as UTF-8 whatever the terminal's locale: records must not differ between machines.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    tocsin()


__all__ = ["Front", "Refusal", "run", "tocsin"]
