"""Bytes from a path, within limits, and JSON lines one at a time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from tocsin.model import ReadError, TooLarge
from tocsin.reading.limits import MAX_BYTES, check_size

Path = str | os.PathLike[str]


def shown(path: Path) -> str:
    """`path` as text that JSON can hold: bytes in a file name that are no UTF-8 become U+FFFD."""
    return os.fspath(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def load(path: Path) -> bytes:
    """All bytes of the file at `path`. Raises `ReadError` when it cannot be opened, `TooLarge` over the limit."""
    with _opened(path) as file:
        check_size(os.fstat(file.fileno()).st_size)
        data = file.read(MAX_BYTES + 1)
    check_size(len(data))
    return data


def load_lines(path: Path) -> Iterator[tuple[int, bytes | TooLarge]]:
    """Each line of a file that is not blank, with its number from 1, without its line break.

    A line over the limit comes as the error and is skipped. Raises `ReadError` when the file cannot be opened.
    """
    with _opened(path) as file:
        number = 0
        while line := file.readline(MAX_BYTES + 1):
            number += 1
            if len(line) > MAX_BYTES:
                while line and not line.endswith(b"\n"):
                    line = file.readline(MAX_BYTES)
                yield number, TooLarge(f"this line is over the limit of {MAX_BYTES // 1_000_000} MB for one report")
            elif line.strip():
                yield number, line.rstrip(b"\r\n")


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    try:
        if os.path.isdir(path):
            raise ReadError("this is a folder; give the files in it")
        with open(path, "rb") as file:
            yield file
    except FileNotFoundError:
        raise ReadError("there is no such file; check the path") from None
    except PermissionError:
        raise ReadError("this file may not be read; ask its owner for permission") from None
    except (OSError, ValueError) as error:
        raise ReadError(f"this file cannot be opened ({type(error).__name__}); check the path") from None
