"""`tocsin evaluate`: score the coder against gold reports, and hold it to its floors."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tocsin.cli.front import tocsin

if TYPE_CHECKING:
    import msgspec

    from tocsin.evaluation import Figures, KindFigures, Verdict
    from tocsin.evaluation.run import Answer

SHARES = ("precision", "recall", "f1", "status", "actor", "target", "when_exact", "when_inside", "where", "personal")
COUNTS = ("reports", "events", "personal_n", "split", "merged", "quotes_lost", "bad_offsets", "reports_missing")


@tocsin.command("evaluate")
@click.argument(
    "gold_dirs", metavar="[GOLD_DIR]...", nargs=-1, required=False, type=click.Path(file_okay=False, path_type=Path)
)
@click.option(
    "--floors",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Fail (status 1) when a set falls under its floors in this TOML file, or is not the set they were set on.",
)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Score this output of `tocsin code` instead of coding the gold reports now.",
)
@click.option(
    "--across",
    is_flag=True,
    help="The GOLD_DIR holds reports whose events name an `act`: score the linking over reports.",
)
@click.option(
    "--identity",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Score whether pairs of parties in this file of JSON lines are told to be one; takes no GOLD_DIR.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the figures as one JSON object a set.")
@click.option("--errors", is_flag=True, help="Print every error with its quote, on standard error.")
def evaluate(
    gold_dirs: tuple[Path, ...],
    floors: Path | None,
    output: Path | None,
    across: bool,
    identity: Path | None,
    as_json: bool,
    errors: bool,
) -> None:
    """Score the coder against the gold reports of each GOLD_DIR: precision and recall by kind, and of each field.

    A GOLD_DIR holds one JSON file a report, in the format that docs/evaluation.md describes. With --floors this is
    the release gate.
    """
    from tocsin.evaluation import answers_of, code_gold
    from tocsin.evaluation import evaluate as score

    if identity is not None:
        _identity(identity, as_json=as_json, errors=errors)
        return
    if not gold_dirs:
        raise click.UsageError("Missing argument 'GOLD_DIR...': name a folder of gold reports, or pairs by --identity.")
    if across:
        _across(gold_dirs, output, as_json=as_json, errors=errors)
        return
    answer: Answer = code_gold if output is None else answers_of(output)
    fell = False
    for folder in gold_dirs:
        verdict = score(folder, answer)
        _print(verdict, as_json=as_json)
        if errors:
            click.echo("".join(f"{error}\n" for error in verdict.errors), err=True, nl=False)
        fell |= floors is not None and not _holds(verdict, folder, floors)
    if fell:
        raise click.exceptions.Exit(1)


def _identity(file: Path, *, as_json: bool, errors: bool) -> None:
    """Score decisions whether two parties are one."""
    from tocsin.evaluation.identity import evaluate as score
    from tocsin.evaluation.identity import load

    figures, wrong = score(load(file))
    _figures(figures, file, as_json=as_json)
    if errors:
        click.echo("".join(f"{each}\n" for each in wrong), err=True, nl=False)


def _figures(figures: msgspec.Struct, of: Path, *, as_json: bool) -> None:
    """Print figures, one a line, or as one JSON object."""
    import msgspec

    if as_json:
        click.echo(msgspec.json.encode(figures).decode())
        return
    click.echo(of.as_posix())
    for name in figures.__struct_fields__:
        value = getattr(figures, name)
        click.echo(f"  {name:18} {value:.4f}" if isinstance(value, float) else f"  {name:18} {value}")


def _across(folders: tuple[Path, ...], output: Path | None, *, as_json: bool, errors: bool) -> None:
    """Score linking over reports, folder by folder."""
    from tocsin.evaluation.across import evaluate as score

    for folder in folders:
        figures, wrong = score(folder, output)
        _figures(figures, folder, as_json=as_json)
        if errors:
            click.echo("".join(f"{each}\n" for each in wrong), err=True, nl=False)


def _print(verdict: Verdict, *, as_json: bool) -> None:
    if as_json:
        import msgspec

        sys.stdout.buffer.write(msgspec.json.encode(verdict) + b"\n")
        sys.stdout.buffer.flush()
        return
    click.echo(f"{verdict.set}: {verdict.figures.reports} gold reports")
    if verdict.kinds:
        click.echo(f"  {'kind':20} {'gold':>5} {'found':>6} {'out':>5} {'right':>6} {'precision':>10} {'recall':>8}")
    for kind in verdict.kinds:
        click.echo(_kind(kind))
    for name in (*SHARES, *COUNTS):
        click.echo(_figure(verdict.figures, name))


def _kind(kind: KindFigures) -> str:
    precision, recall = ("-" if share is None else f"{share:.2f}" for share in (kind.precision, kind.recall))
    return f"  {kind.kind:20} {kind.gold:5} {kind.found:6} {kind.out:5} {kind.right:6} {precision:>10} {recall:>8}"


def _figure(reached: Figures, name: str) -> str:
    value = getattr(reached, name)
    return f"  {name:16} {value:.4f}" if name in SHARES else f"  {name:16} {value}"


def _holds(verdict: Verdict, folder: Path, floors: Path) -> bool:
    """Say how a set stands to its floors; True when it holds them, or has none because it is empty."""
    from tocsin.evaluation import floors as gate

    name = Path(os.path.relpath(folder, floors.resolve().parent)).as_posix()
    own = gate.load(floors).get(name)
    if own is None:
        if verdict.figures.reports == 0:
            click.echo(f"{verdict.set}: no gold reports yet, nothing to hold")
            return True
        click.echo(f"tocsin: {floors} has no floors for {name}; set them with scripts/set_floors.py", err=True)
        return False
    broken = gate.breaches(own, verdict.figures, verdict.sha256)
    for breach in broken:
        click.echo(f"tocsin: {name}: {breach}", err=True)
    click.echo(f"{verdict.set}: {'FAILS its floors' if broken else 'holds its floors'}")
    return not broken
