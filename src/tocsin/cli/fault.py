"""How errors reach a person: one sentence on standard error, and never a traceback."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable
from typing import IO, Any, TypeVar

import click

from tocsin.model.errors import TocsinError

T = TypeVar("T")

# Set to anything, it shows the traceback of a fault in the program, for a fault report.
DEBUG = "TOCSIN_DEBUG"


class Refusal(click.ClickException):
    """A sentence for the user, printed as `tocsin: ...`; the command ends with status 1."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the sentence on standard error."""
        click.echo(f"tocsin: {self.format_message()}", file=file, err=True)


def guarded(action: Callable[..., T], *args: Any, **kwargs: Any) -> T:
    """What `action` gives; a `TocsinError` or a fault in the program becomes a `Refusal`."""
    try:
        return action(*args, **kwargs)
    except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
        raise
    except Exception as error:
        raise Refusal(sentence(error)) from None


def sentence(error: Exception) -> str:
    """One sentence that says what is wrong and what to do, for any error."""
    if isinstance(error, TocsinError):
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        return f"{error.strerror}: {error.filename}" if error.filename else error.strerror
    if isinstance(error, MemoryError):
        return "there is not enough memory for this; try a smaller file, or fewer --jobs"
    where = os.environ.get(DEBUG)
    told = "\n" + "".join(traceback.format_exception(error)) if where else f"; {DEBUG}=1 shows where"
    return f"a fault in Tocsin ({type(error).__name__}), please report it{told}"
