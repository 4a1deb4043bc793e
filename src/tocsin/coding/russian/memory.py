"""Forms of the codebook's words, worked out once on a machine: bending thousands of words takes seconds each time."""

from __future__ import annotations

import contextlib
import functools
import hashlib
import importlib.metadata
import os
import tempfile
from collections.abc import Callable, Set
from pathlib import Path

import msgspec

from tocsin.gazetteer.cache import folder, trusted

ENOUGH = 200  # new words that are worth writing down
LARGEST = 64 << 20  # bytes of a file that is read


class Memory:
    """What functions of a word answered, kept in a file of the user's cache folder. Never raises for a file."""

    def __init__(self) -> None:
        self._known: dict[str, str] | None = None
        self._new = 0

    def of(self, sort: str, word: str, work_out: Callable[[str], Set[str]]) -> set[str]:
        """The forms of a word, from memory or worked out; `sort` names the function."""
        if self._known is None:
            self._known = _read()
        key = f"{sort} {word}"
        if key not in self._known:
            self._known[key] = "|".join(sorted(work_out(word)))
            self._new += 1
        return set(self._known[key].split("|"))

    def keep(self) -> None:
        """Write down what was worked out, if it is much."""
        if self._known is None or self._new < ENOUGH:
            return
        with contextlib.suppress(OSError, RuntimeError):
            _write(self._known)
        self._new = 0


@functools.cache
def _file() -> str:
    """The file's name; it changes with the dictionary and with the rules that bend words."""
    digest = hashlib.blake2b(digest_size=8)
    with contextlib.suppress(importlib.metadata.PackageNotFoundError):
        digest.update(importlib.metadata.version("pymorphy3-dicts-ru").encode())
        digest.update(importlib.metadata.version("pymorphy3").encode())
    for name in ("morphology.py", "script.py"):
        digest.update(Path(__file__).with_name(name).read_bytes())
    return f"russian-forms-{digest.hexdigest()}.json"


def _read() -> dict[str, str]:
    with contextlib.suppress(OSError, RuntimeError, msgspec.MsgspecError):
        path = folder() / _file()
        if trusted(path) and path.stat().st_size <= LARGEST:
            return msgspec.json.decode(path.read_bytes(), type=dict[str, str])
    return {}


def _write(known: dict[str, str]) -> None:
    """In one step, so that another program that reads meanwhile sees the old file or the new one."""
    place = folder()
    place.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=place, prefix="russian-forms-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(msgspec.json.encode(dict(sorted(known.items()))))
        os.replace(name, place / _file())
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise
