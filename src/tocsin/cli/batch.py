"""Coding many reports, in this process or in several, in the order given: the output is the same for any number."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from typing import TYPE_CHECKING

from tocsin.cli.fault import Refusal, guarded, sentence
from tocsin.cli.front import SELDOM
from tocsin.cli.sources import STDIN, NoSource, Source

if TYPE_CHECKING:
    from tocsin.codebook import Codebook
    from tocsin.model import Record, Report

    Render = Callable[[Record, Codebook], bytes]

# Work handed out ahead of its turn, for each process: enough that none waits, little enough to keep memory flat.
AHEAD = 4


@dataclass(frozen=True)
class Order:
    """How each report is to be coded and rendered; it travels to the other processes, so it holds plain values."""

    render: Render
    published: str | None = None
    codebook: str | None = None


@dataclass(frozen=True)
class Item:
    """One report to code: its file, or (from standard input or a file of many) the report as read."""

    path: str
    report: Report | None = None


@dataclass(frozen=True)
class Outcome:
    """What became of one report: what there is to print, or the sentence that says why there is nothing."""

    path: str
    output: bytes | None = None
    trouble: str | None = None


class Coder:
    """Codes items one after another with one codebook; raises `CodebookError` at once when that has a mistake."""

    def __init__(self, order: Order) -> None:
        from tocsin import codebook

        self.order = order
        self.codebook = codebook.load(order.codebook)

    def outcome(self, item: Item) -> Outcome:
        """Code one item; whatever goes wrong is told in the outcome."""
        try:
            return Outcome(item.path, output=guarded(self._output, item))
        except Refusal as refusal:
            return Outcome(item.path, trouble=refusal.message)

    def _output(self, item: Item) -> bytes:
        import tocsin

        report = report_of(item, self.order.published)
        return self.order.render(tocsin.code(report, self.codebook), self.codebook)


def report_of(item: Item, published: str | None) -> Report:
    """The report of an item, read now if it has not been; raises `ReadError`."""
    import tocsin

    return item.report or tocsin.read(item.path, published=published)


def items(sources: Iterable[Source | NoSource], published: str | None) -> Iterator[Item | Outcome]:
    """Every report to code, and an outcome for each that cannot even be come by."""
    for source in sources:
        if isinstance(source, NoSource):
            yield Outcome(source.path, trouble=source.reason)
        elif source.path == STDIN or source.many:
            yield from _each(source, published)
        else:
            yield Item(source.path)


def _each(source: Source, published: str | None) -> Iterator[Item | Outcome]:
    """The reports of a source that may hold many, read here one at a time; a bad one is told, and the others follow."""
    import tocsin
    from tocsin.model import Report

    given = sys.stdin.buffer.read() if source.path == STDIN else source.path
    found = tocsin.read_all(given, published=published, name=STDIN if source.path == STDIN else None)
    try:
        while (one := guarded(next, found, None)) is not None:
            path = one.path or source.path
            yield Item(path, one) if isinstance(one, Report) else Outcome(path, trouble=sentence(one.error))
    except Refusal as refusal:
        yield Outcome(source.path, trouble=refusal.message)


def outcomes(work: Iterable[Item | Outcome], order: Order, jobs: int) -> Iterator[Outcome]:
    """The outcome of each piece of work, in its order, made by `jobs` processes."""
    coder = Coder(order)
    if jobs == 1:
        for piece in work:
            yield piece if isinstance(piece, Outcome) else coder.outcome(piece)
    else:
        yield from _shared(work, order, jobs)


def _shared(work: Iterable[Item | Outcome], order: Order, jobs: int) -> Iterator[Outcome]:
    # Fresh processes rather than forks: the same on every system, and no half-copied language model.
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_begin, initargs=(order,))
    waiting: deque[Outcome | Future[Outcome]] = deque()
    try:
        for piece in work:
            waiting.append(piece if isinstance(piece, Outcome) else _submit(pool, piece))
            if len(waiting) >= AHEAD * jobs:
                yield _settled(waiting.popleft())
        while waiting:
            yield _settled(waiting.popleft())
    except BrokenProcessPool:
        raise Refusal(
            "a coding process was ended from outside, perhaps for want of memory; try again with fewer --jobs"
        ) from None
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _submit(pool: ProcessPoolExecutor, piece: Item) -> Future[Outcome]:
    """Hand out one piece. A process that starts for it never hears Ctrl-C: this one does, and ends them in order."""
    if not hasattr(signal, "pthread_sigmask"):
        return pool.submit(_one, piece)
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return pool.submit(_one, piece)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _settled(outcome: Outcome | Future[Outcome]) -> Outcome:
    return outcome if isinstance(outcome, Outcome) else outcome.result()


_coder: Coder | None = None


def _begin(order: Order) -> None:
    global _coder
    gc.set_threshold(*SELDOM)
    _coder = Coder(order)


def _one(item: Item) -> Outcome:
    assert _coder is not None
    return _coder.outcome(item)


def processes(asked: int) -> int:
    """How many processes to use: `asked`, or one for each core when that is 0."""
    return asked or os.cpu_count() or 1
