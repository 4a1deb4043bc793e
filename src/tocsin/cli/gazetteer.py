"""`tocsin gazetteer`: build the index of places once, ahead of the first report."""

from __future__ import annotations

from pathlib import Path

import click

from tocsin.cli.front import tocsin


@tocsin.group("gazetteer")
def gazetteer() -> None:
    """Place names: GeoNames as installed, made ready to be opened in milliseconds."""


@gazetteer.command("build")
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Put the built file here instead of the user's cache folder.",
)
def build(out: Path | None) -> None:
    """Build the index of places, and print the file that holds it. It takes some seconds, once.

    Nothing has to call this: the first report that is coded builds the index when it is not there.
    """
    from tocsin import gazetteer as room

    click.echo(room.build(out))
