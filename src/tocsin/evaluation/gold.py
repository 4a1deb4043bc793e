"""Gold reports: what a careful human coder records, as typed values, checked when they are loaded."""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path

import msgspec

from tocsin.model import GoldError, Status


class GoldEvent(msgspec.Struct, frozen=True):
    """One act as a human coder records it. A field that is None, or a role that is empty, is not scored.

    `quotes` are the report's own words, one for each clause that states the act. Each entry of `actor` and `target`
    is one party; `|` stands between wordings that are as good. An `optional` event may be left out or recorded.
    """

    kind: str
    quotes: tuple[str, ...]
    status: Status | None = None
    actor: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    earliest: dt.date | None = None
    latest: dt.date | None = None
    place: str | None = None
    country: str | None = None
    optional: bool = False


class GoldReport(msgspec.Struct, frozen=True):
    """One gold report. `path` is the file that it came from; its stem is the report's name in all figures."""

    id: str
    text: str
    events: tuple[GoldEvent, ...] = ()
    language: str | None = None
    published: str | None = None
    title: str | None = None
    path: str = ""

    @property
    def name(self) -> str:
        """The stem of the file's name."""
        return Path(self.path).stem


def load(folder: Path) -> list[GoldReport]:
    """Every gold report of a folder, in order of name; an empty list when it holds none.

    Raises `GoldError` for a folder that is not there or a file that breaks the format.
    """
    if not folder.is_dir():
        raise GoldError(f"{folder} is no folder; give the folder that holds the gold reports, one JSON file each")
    return [_report(file) for file in sorted(folder.glob("*.json"))]


def fingerprint(folder: Path) -> str:
    """SHA-256 over the names and bytes of a folder's gold files: it changes when any of them does."""
    whole = hashlib.sha256()
    for file in sorted(folder.glob("*.json")):
        whole.update(f"{file.name}\0{hashlib.sha256(file.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()


def _report(file: Path) -> GoldReport:
    try:
        report = msgspec.json.decode(file.read_bytes(), type=GoldReport)
    except msgspec.ValidationError as error:
        raise GoldError(f"{file} is no gold report: {error}") from None
    except (msgspec.DecodeError, OSError) as error:
        raise GoldError(f"{file} cannot be read as JSON: {error}") from None
    for number, event in enumerate(report.events):
        if not event.quotes:
            raise GoldError(f"{file}: events[{number}] quotes nothing; quote the clause that states the act")
    return msgspec.structs.replace(report, path=str(file))
