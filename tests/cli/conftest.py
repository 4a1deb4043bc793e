"""A record made by hand, and an engine that gives it, so that the command line can be tested without the coder."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from click.testing import CliRunner, Result

import tocsin
import tocsin.codebook
from tocsin.cli import tocsin as command
from tocsin.model import (
    Case,
    Claim,
    EmptyReport,
    Event,
    Interval,
    LeftOut,
    Mention,
    Party,
    ReadError,
    Record,
    Report,
    Span,
    When,
    Where,
)
from tocsin.reading import Unread

TEXT = (
    "Dolna miners walk out\n\nPolice detained Ana Petrel <b>&\u202e in Dolna, and workers at the pit struck on Monday. "
    "The firm denies that it plans a lockout.\n\nShare this story"
)


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(words, start, start + len(words))


def mention(words: str, party: str | None) -> Mention:
    found = span(words)
    return Mention(found.text, found.start, found.end, party)


def made(path: str | None = "news/dolna.txt", text: str = TEXT, published: Interval | None = None) -> Record:
    """A record with an arrest and a strike in one overlapping quote, and a denied lockout without a date."""
    sha = hashlib.sha256(text.encode()).hexdigest()
    report = Report(
        id=sha[:12],
        path=path,
        sha256=sha,
        text=text,
        title="Dolna miners walk out",
        site="dolna.example",
        author="V. Rook",
        url="https://dolna.example/a?b=1&c=2",
        language="en",
        published=published or Interval.parse("2020-03-05"),
        left_out=(LeftOut(0, 4, "Menu", "a menu"),),
        marked=(LeftOut(text.index("Share"), len(text), "Share this story", "social buttons"),),
    )
    monday = When("on Monday", dt.date(2020, 3, 2), dt.date(2020, 3, 2), "day")
    march = When(None, dt.date(2020, 3, 1), dt.date(2020, 3, 31), "month")
    dolna = Where("Dolna", "PL", precision="city")
    arrest = Claim(
        id="c1",
        kind="arrest",
        status="reported",
        quote=span("Police detained Ana Petrel <b>&\u202e in Dolna, and workers at the pit struck on Monday"),
        trigger=span("detained"),
        actor=(mention("Police", "p1"),),
        target=(mention("Ana Petrel", "p2"),),
        when=march,
        where=dolna,
        why=("arrest/taken: detained", "status: plain past"),
    )
    strike = Claim(
        id="c2",
        kind="strike",
        mode="walkout",
        status="alleged",
        quote=span("workers at the pit struck on Monday"),
        trigger=span("struck"),
        actor=(mention("workers at the pit", None),),
        when=monday,
        where=dolna,
        source=mention("The firm", "p3"),
    )
    lockout = Claim(
        id="c3",
        kind="lockout",
        status="denied",
        quote=span("The firm denies that it plans a lockout"),
        trigger=span("lockout"),
        actor=(mention("The firm", "p3"),),
    )
    return Record(
        report=report,
        claims=(arrest, strike, lockout),
        parties=(
            Party(id="p1", name="Police", type="authority"),
            Party(id="p2", name="Ana Petrel", type="person", aliases=("Ana",)),
            Party(id="p3", name="The firm", type="organisation"),
        ),
        events=(
            Event(id="e1", kind="strike", claims=("c2",), when=monday, where=dolna, status="alleged", why=("one",)),
            Event(id="e2", kind="lockout", claims=("c3",), status="denied"),
            Event(id="e3", kind="arrest", claims=("c1",), when=march, where=dolna),
        ),
        cases=(Case(id="k1", type="file", title="Ana Petrel", party="p2", events=("e3",)),),
    )


@pytest.fixture
def record() -> Record:
    return made()


@pytest.fixture
def make_record() -> Callable[..., Record]:
    return made


@pytest.fixture
def run() -> Callable[..., Result]:
    """Runs `tocsin` in this process."""

    def invoke(*arguments: object, stdin: bytes | None = None) -> Result:
        return CliRunner().invoke(command, [str(a) for a in arguments], input=stdin, catch_exceptions=False)

    return invoke


BOOK = SimpleNamespace(
    kinds={
        "arrest": SimpleNamespace(family="repression"),
        "strike": SimpleNamespace(family="dispute"),
        "lockout": SimpleNamespace(family="dispute"),
    }
)


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine that reads any file as text and claims the same three acts in it."""

    def read(source: str | bytes, *, published: str | None = None, name: str | None = None) -> Report:
        content = source if isinstance(source, bytes) else Path(source).read_bytes()
        if not content.strip():
            raise EmptyReport("the file is empty; give one that holds a report")
        if content == b"fault":
            raise ZeroDivisionError
        return made(name or str(source), content.decode() + TEXT, Interval.parse(published or "2020-03-05")).report

    def read_all(source: str | bytes, **options: Any) -> Iterator[Report | Unread]:
        if isinstance(source, bytes):
            yield read(source, **options)
            return
        for number, line in enumerate(Path(source).read_bytes().splitlines(), 1):
            path = f"{source}#{number}"
            bad = Unread(path, ReadError(f"line {number} is no JSON; mend it"))
            yield bad if line == b"bad" else read(line, name=path)

    def code(report: Report, codebook: Any = None) -> Record:
        record = made(report.path)
        return record if report.text == TEXT else made(report.path, TEXT, report.published)

    monkeypatch.setattr(tocsin, "read", read)
    monkeypatch.setattr(tocsin, "read_all", read_all)
    monkeypatch.setattr(tocsin, "code", code)
    monkeypatch.setattr(tocsin.codebook, "load", lambda path=None: BOOK)
