"""Coding: from a `Report` and a codebook to `Claim`s and `Party`s, every field tied to its words."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tocsin.codebook import Codebook
    from tocsin.model import Record, Report

__all__ = ["code"]


def code(report: Report, codebook: Codebook) -> Record:
    """The record of a report, its claims not linked yet.

    Raises `NoCoder` when no coder exists for the report's language, and `MissingPart` when a model that it needs is
    not installed.
    """
    from tocsin.coding.coder import code as run

    with _unswept():
        return run(report, codebook)


@contextmanager
def _unswept() -> Iterator[None]:
    """While it lasts, Python does not look for unused objects that refer to each other.

    Coding leaves none behind (a test holds that), and looking again and again through the words of the report in hand
    and through the whole codebook would take a tenth of the time.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
