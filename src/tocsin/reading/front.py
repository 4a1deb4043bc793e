"""The way in: one report, or each report of a file that holds many."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator

import msgspec

from tocsin.model import EmptyReport, Interval, ReadError, Report, TocsinError, TooLarge
from tocsin.reading.compose import compose
from tocsin.reading.decode import decode
from tocsin.reading.draft import Draft
from tocsin.reading.limits import check_size
from tocsin.reading.sniff import Format, sniff
from tocsin.reading.source import load, load_lines, shown

Source = str | os.PathLike[str] | bytes


class Unread(msgspec.Struct, frozen=True):
    """A report that could not be read: its path (`file.jsonl#3` for line 3) and the error that says why."""

    path: str | None
    error: TocsinError


def read(source: Source, *, published: str | None = None, name: str | None = None) -> Report:
    """The one report in `source`: a path, or the bytes themselves.

    `published` (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`) is used where the report itself shows no date. `name` stands for
    the path when bytes are given; its ending hints at the format. `left_out` of the report has offsets in
    `raw_text(source)`.

    Raises `ReadError` or one of its kinds (`EmptyReport`, `UnknownFormat`, `LockedReport`, `NoTextLayer`,
    `TooLarge`) when the report cannot be read, `BadDate` when `published` cannot be.
    """
    default = Interval.parse(published) if published is not None else None
    data, path = _bytes(source, name)
    form = _format(data, path)
    if form == "jsonl":
        data = _only_line(data)
        form = "json"
    return _report(data, form, path, default)


def read_all(source: Source, *, published: str | None = None, name: str | None = None) -> Iterator[Report | Unread]:
    """Every report in `source`, one at a time: a file of JSON lines holds many, any other format one.

    What cannot be read comes as `Unread` in its place and the others go on; `path` of a report from JSON lines is
    the file's with `#` and the number of the line. Arguments are those of `read`.

    Raises `BadDate`, at once, when `published` cannot be; nothing else.
    """
    default = Interval.parse(published) if published is not None else None
    return _each(source, default, name)


def raw_text(source: Source, *, name: str | None = None) -> str:
    """The decoded text that the offsets of a report's `left_out` count in.

    It is the text of the file for plain text, Markdown and e-mail bodies, the visible text for HTML, the text layer
    for PDF and DOCX, the value of `text` for JSON. Raises what `read` raises.
    """
    data, path = _bytes(source, name)
    form = _format(data, path)
    if form == "jsonl":
        data, form = _only_line(data), "json"
    return _draft(data, form).raw


def _each(source: Source, default: Interval | None, name: str | None) -> Iterator[Report | Unread]:
    path = name if isinstance(source, bytes) else shown(source)
    try:
        if not isinstance(source, bytes) and (path or "").lower().endswith((".jsonl", ".ndjson")):
            yield from _lines(load_lines(source), path, default)
            return
        data, path = _bytes(source, name)
        form = _format(data, path)
    except TocsinError as error:
        yield Unread(path, error)
        return
    if form == "jsonl":
        lines = enumerate(data.splitlines(), 1)
        yield from _lines(((number, line) for number, line in lines if line.strip()), path, default)
        return
    try:
        yield _report(data, form, path, default)
    except TocsinError as error:
        yield Unread(path, error)


def _lines(
    lines: Iterator[tuple[int, bytes | TooLarge]], path: str | None, default: Interval | None
) -> Iterator[Report | Unread]:
    empty = True
    for number, line in lines:
        empty = False
        place = f"{path or ''}#{number}"
        try:
            if isinstance(line, TooLarge):
                raise line
            yield _report(line, "json", place, default)
        except TocsinError as error:
            yield Unread(place, error)
    if empty:
        yield Unread(path, EmptyReport("this file holds no line with an article; check that it is the right one"))


def _bytes(source: Source, name: str | None) -> tuple[bytes, str | None]:
    if isinstance(source, bytes):
        check_size(len(source))
        return source, name
    return load(source), name or shown(source)


def _format(data: bytes, path: str | None) -> Format:
    if not data.strip():
        raise EmptyReport("this file is empty; check that it holds the report")
    return sniff(data, path)


def _only_line(data: bytes) -> bytes:
    lines = [line for line in data.splitlines() if line.strip()]
    if len(lines) != 1:
        raise ReadError("this file holds several articles, one a line; read them one by one with `read_all`")
    return lines[0]


def _report(data: bytes, form: Format, path: str | None, default: Interval | None) -> Report:
    draft = _draft(data, form)
    return compose(draft, digest=hashlib.sha256(data).hexdigest(), path=path, published=default)


def _draft(data: bytes, form: Format) -> Draft:
    """The draft, by the reader of the format; each is imported only when it is needed."""
    if form == "json":
        from tocsin.reading.article import read_article

        return read_article(data)
    if form == "html":
        from tocsin.reading.web import read_page_bytes

        return read_page_bytes(data)
    if form == "pdf":
        from tocsin.reading.pdf import read_pdf

        return read_pdf(data)
    if form == "docx":
        from tocsin.reading.docx import read_docx

        return read_docx(data)
    if form == "mail":
        from tocsin.reading.mail import read_mail

        return read_mail(data)
    if form == "markdown":
        from tocsin.reading.markdown import read_markdown

        return read_markdown(decode(data))
    from tocsin.reading.plain import read_plain

    return read_plain(decode(data))
