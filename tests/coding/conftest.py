"""Trees written by hand, and sentences coded by the whole engine.

A tree has one line a word: `word POS relation head`, then `form=`, `case=`, `lemma=` where they matter.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator

import pytest

import tocsin
from tocsin.coding.english.parser import RELATIVE
from tocsin.coding.tree import Node, Tree
from tocsin.model import Interval, Record, Report


def _plant(rows: str) -> Tree:
    nodes: list[Node] = []
    heads: list[int] = []
    offset = 0
    for row in rows.strip().splitlines():
        word, pos, rel, head, *more = row.split()
        extra = dict(item.split("=") for item in more)
        node = Node(len(nodes), word, offset, pos, extra.get("form", ""), extra.get("lemma", word.lower()))
        node.rel, node.case = rel, extra.get("case", "").replace("_", " ") or None
        node.wh = node.lower in RELATIVE
        nodes.append(node)
        heads.append(int(head))
        offset = node.end + 1
    for node, head in zip(nodes, heads, strict=True):
        if head:
            node.head = nodes[head - 1]
            node.head.adopt(node)
    return Tree(nodes, 0, offset - 1, 0)


@pytest.fixture
def plant() -> Callable[[str], Tree]:
    """Make a tree of rows; heads count from 1, 0 is the root."""
    return _plant


@functools.cache
def _coded(text: str) -> Record:
    published = Interval.parse("2019-04-12")
    return tocsin.code(Report(id="r", path=None, sha256="", text=text, language="en", published=published))


@pytest.fixture(scope="session")
def coded() -> Callable[[str], Record]:
    """Code a text published on Friday, 12 April 2019."""
    return _coded


@pytest.fixture(scope="session")
def status() -> Callable[[str, str], str | None]:
    """The status of the first claim of a kind that a sentence makes, None when it makes none."""

    def ask(kind: str, sentence: str) -> str | None:
        return next((c.status for c in _coded(sentence).claims if c.kind == kind), None)

    return ask


def _spans(record: Record) -> Iterator[tuple[str, int, int]]:
    for claim in record.claims:
        for span in (
            claim.quote,
            claim.trigger,
            *claim.actor,
            *claim.target,
            *([claim.source] if claim.source else []),
        ):
            yield span.text, span.start, span.end


def _check(record: Record) -> None:
    """Every span's words stand at its offsets; what refers to another thing finds it."""
    text = record.report.text
    for words, start, end in _spans(record):
        assert text[start:end] == words
        assert words
        assert words == words.strip()
    for claim in record.claims:
        assert claim.quote.start <= claim.trigger.start
        assert claim.trigger.end <= claim.quote.end
        assert 0 < claim.confidence <= 1
        assert claim.why
        for words in (claim.reason, claim.duration, claim.amount, claim.instrument):
            assert words is None or words in text
        if claim.when is not None:
            assert claim.when.expression is None or claim.when.expression in text
            assert None in (claim.when.earliest, claim.when.latest) or claim.when.earliest <= claim.when.latest  # type: ignore[operator]
    ids = [c.id for c in record.claims]
    assert len(set(ids)) == len(ids)
    parties = {p.id for p in record.parties}
    named = {m.party for c in record.claims for m in (*c.actor, *c.target)}
    assert named - {None} <= parties
    assert {c for e in record.events for c in e.claims} == set(ids)
    assert {e for c in record.cases for e in c.events} <= {e.id for e in record.events}


@pytest.fixture(scope="session")
def sound() -> Callable[[Record], None]:
    """Asserts that every span of a record holds its words and every reference finds what it refers to."""
    return _check
