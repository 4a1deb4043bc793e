"""`tocsin codebook`: check an edited codebook, show an entry, list the kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tocsin.cli.fault import Refusal
from tocsin.cli.front import tocsin
from tocsin.cli.options import codebook_option

if TYPE_CHECKING:
    from tocsin.codebook import Frame, Kind


@tocsin.group("codebook")
def codebook() -> None:
    """Check, show and list what Tocsin records: its kinds, their words and frames."""


@codebook.command("check")
@click.argument("path", metavar="FILE", type=click.Path())
def check(path: str) -> None:
    """Say in plain words what is wrong with the codebook FILE: a folder, or a YAML file of one kind.

    The status is 1 when there is a mistake; the message names the file, the place and the remedy.
    """
    from tocsin import codebook as codebooks

    book = codebooks.check(path)
    frames = sum(len(book.frames(language)) for language in book.languages())
    languages = ", ".join(sorted(book.languages())) or "none"
    click.echo(f"{path} is in order: {len(book.kinds)} kinds, {frames} frames, languages: {languages}")


@codebook.command("try")
@click.argument("kinds", metavar="[KIND]...", nargs=-1)
@codebook_option
def try_examples(kinds: tuple[str, ...], codebook: str | None) -> None:
    """Code the example sentences of each KIND, or of all kinds, and say which do not come out as they should.

    The status is 1 when one does not.
    """
    from tocsin.codebook import load
    from tocsin.evaluation.examples import failures, number

    book = load(codebook)
    if strange := [name for name in kinds if name not in book.kinds]:
        raise _unknown(strange[0], sorted(book.kinds))
    tried = [book.kinds[name] for name in kinds] if kinds else list(book.kinds.values())
    failed = 0
    for kind in tried:
        for failure in failures(kind, book):
            click.echo(failure)
            failed += 1
    asked = sum(map(number, tried))
    click.echo(f"{asked - failed} of {asked} examples come out as they should")
    if failed:
        raise click.exceptions.Exit(1)


@codebook.command("show")
@click.argument("kind", metavar="KIND")
@codebook_option
def show(kind: str, codebook: str | None) -> None:
    """Print the entry of one KIND: what counts, its modes, words, frames, examples and crosswalks."""
    from tocsin.codebook import load

    kinds = load(codebook).kinds
    if kind not in kinds:
        raise _unknown(kind, sorted(kinds))
    click.echo("\n".join(_entry(kinds[kind])))


@codebook.command("list")
@codebook_option
def list_kinds(codebook: str | None) -> None:
    """List every kind with its definition, by family."""
    from tocsin.codebook import load

    kinds = load(codebook).kinds.values()
    for family in ("dispute", "repression", "response"):
        click.echo(family)
        for kind in sorted(kinds, key=lambda k: k.kind):
            if kind.family == family:
                click.echo(f"  {kind.kind:20} {kind.definition}")


def _entry(kind: Kind) -> list[str]:
    lines = [f"{kind.kind}  ({kind.family})", f"  {kind.definition}", f"  counts: {kind.counts}"]
    lines += [f"  does not count: {kind.excludes}"] if kind.excludes else []
    lines += [f"  wins over: {', '.join(kind.beats)}"] if kind.beats else []
    lines += ["  names persons: a wrong claim could harm someone"] if kind.names_person else []
    lines += ["  modes:"] if kind.modes else []
    lines += [f"    {name}: {mode.definition}" for name, mode in kind.modes.items()]
    lines += ["  in other codebooks:"]
    lines += [f"    {name}: {term or 'no like term'}" for name, term in kind.crosswalk.items()]
    for language, frames in kind.frames.items():
        lines += [f"  frames, {language}:"]
        for frame in frames:
            lines += _frame(frame)
    for language, examples in kind.codes.items():
        lines += [f"  codes, {language}:"] + [f"    {example.text}" for example in examples]
    for language, sentences in kind.codes_not.items():
        lines += [f"  does not code, {language}:"] + [f"    {sentence}" for sentence in sentences]
    return lines


def _frame(frame: Frame) -> list[str]:
    triggers = ", ".join(" ".join(trigger.words) for trigger in frame.triggers)
    lines = [f"    {frame.name}: {triggers}"]
    for role, paths in (("actor", frame.actor), ("target", frame.target)):
        if paths:
            lines.append(f"      {role}: {', else '.join(map(str, paths))}")
    return lines


def _unknown(name: str, known: list[str]) -> Refusal:
    from difflib import get_close_matches

    near = get_close_matches(name, known, 1, 0.5)
    hint = f"did you mean {near[0]}?" if near else "`tocsin codebook list` shows them all"
    return Refusal(f"the codebook has no kind {name!r}; {hint}")
