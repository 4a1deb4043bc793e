"""Coding: from a `Report` and a codebook to `Claim`s and `Party`s, every field tied to its words."""

from __future__ import annotations

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

    return run(report, codebook)
