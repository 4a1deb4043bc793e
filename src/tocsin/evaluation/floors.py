"""The floors under which a release fails, and the history that keeps them from sinking unseen."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path
from typing import TypeVar

import msgspec

from tocsin.evaluation.figures import Figures
from tocsin.model import GoldError

T = TypeVar("T")


class SetFloors(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one gold set must reach. `floors` are least figures, `ceilings` most; `sha256` is the set's fingerprint."""

    sha256: str
    floors: dict[str, float] = {}
    ceilings: dict[str, float] = {}


class Change(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One change of a set's floors, with its day and the reason; floors and ceilings stand as they were from then."""

    date: dt.date
    set: str
    sha256: str
    reason: str
    floors: dict[str, float] = {}
    ceilings: dict[str, float] = {}


def load(file: Path) -> dict[str, SetFloors]:
    """The floors of each set, by the path of its folder. Raises `GoldError`."""
    found = _decode(file, dict[str, dict[str, SetFloors]]).get("set", {})
    known = set(Figures.__struct_fields__)
    for name, floors in found.items():
        if unknown := {*floors.floors, *floors.ceilings} - known:
            raise GoldError(f"{file}: {name} has a floor for {min(unknown)}; figures are {', '.join(sorted(known))}")
    return found


def history(file: Path) -> list[Change]:
    """Every change of floors, oldest first. Raises `GoldError`."""
    return _decode(file, dict[str, list[Change]]).get("change", [])


def breaches(floors: SetFloors, reached: Figures, sha256: str) -> list[str]:
    """In words, everything in which a set falls short of its floors; empty when it passes."""
    found = []
    if sha256 != floors.sha256:
        found.append("the gold reports are not those that the floors were set on; set the floors anew, with a reason")
    for figure, least in floors.floors.items():
        if (got := getattr(reached, figure)) < least:
            found.append(f"{figure} is {got:g}, under its floor of {least:g}")
    for figure, most in floors.ceilings.items():
        if (got := getattr(reached, figure)) > most:
            found.append(f"{figure} is {got:g}, over its ceiling of {most:g}")
    return found


def unexplained(current: dict[str, SetFloors], changes: list[Change]) -> list[str]:
    """In words, what of the floors the history does not account for.

    The last change of each set must be what stands now, days must not run backwards, and a change that lowers a
    floor, lifts a ceiling, drops either, or exchanges the gold reports must give its reason in a sentence.
    """
    found = []
    last: dict[str, Change] = {}
    for change in changes:
        before = last.get(change.set)
        if before is not None:
            if change.date < before.date:
                found.append(f"{change.set}: the change of {change.date} stands after that of {before.date}")
            if (easier := _easier(before, change)) and len(change.reason.split()) < LEAST_WORDS:
                found.append(f"{change.set}: {easier} on {change.date} without a reason")
        last[change.set] = change
    for name, floors in current.items():
        known = last.get(name)
        if known is None or (known.sha256, known.floors, known.ceilings) != (
            floors.sha256,
            floors.floors,
            floors.ceilings,
        ):
            found.append(f"{name}: the floors are not those of the last change in the history")
    found += [f"{name}: its floors were taken away" for name in last if name not in current]
    return found


# A reason shorter than this explains nothing.
LEAST_WORDS = 5


def _easier(before: Change, after: Change) -> str | None:
    """What makes a change one for the worse, in words."""
    for figure, least in before.floors.items():
        if after.floors.get(figure, -1.0) < least:
            return f"the floor of {figure} was lowered"
    for figure, most in before.ceilings.items():
        if after.ceilings.get(figure, float("inf")) > most:
            return f"the ceiling of {figure} was lifted"
    return "the gold reports were exchanged" if before.sha256 != after.sha256 else None


def _decode(file: Path, into: type[T]) -> T:
    try:
        return msgspec.convert(tomllib.loads(file.read_text("utf-8")), into)
    except FileNotFoundError:
        raise GoldError(f"there is no file {file}; name the file of floors with --floors") from None
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
        raise GoldError(f"{file} is no file of floors: {error}") from None
