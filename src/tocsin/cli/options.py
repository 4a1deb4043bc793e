"""Arguments and options that several commands share, so that they mean the same everywhere."""

from __future__ import annotations

import click

from tocsin.model.interval import Interval


def _published(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value is not None:
        Interval.parse(value)
    return value


paths_argument = click.argument("paths", metavar="PATH...", nargs=-1, required=True)

published_option = click.option(
    "--published",
    callback=_published,
    metavar="DATE",
    help="Publication date (YYYY, YYYY-MM or YYYY-MM-DD) of reports that show none themselves.",
)

codebook_option = click.option(
    "--codebook",
    type=click.Path(),
    metavar="FOLDER",
    help="Use this codebook instead of Tocsin's own; `tocsin codebook check` tests it.",
)
