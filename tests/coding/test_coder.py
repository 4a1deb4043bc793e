"""The whole coder: spans that hold, stretches that are left alone, the same record for the same report."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path

import pytest

import tocsin
from tocsin import coding
from tocsin.codebook import load
from tocsin.coding.coder import coder_for
from tocsin.coding.tree import Node
from tocsin.model import Interval, LeftOut, NoCoder, Record, Report

Code = Callable[[str], Record]
Sound = Callable[[Record], None]
DEMO = sorted((Path(__file__).parents[2] / "demo" / "reports").iterdir())
STORY = """Miners walk out at Dolna Coal

ZHANATAS, 11 April - Some 300 miners went on strike at Dolna Coal on Monday over wages owed since October. "They pay nobody," said Ana
Duarte, the chair of the Independent Miners' Union. Police arrested her on Tuesday; she was allegedly beaten in custody.

The company denied that it had dismissed forty men. On Friday the Strike Committee will meet the management."""


def report(text: str, **more: object) -> Report:
    given = {
        "id": "r",
        "path": None,
        "sha256": "",
        "text": text,
        "language": "en",
        "published": Interval.parse("2019-04-12"),
    }
    return Report(**{**given, **more})  # type: ignore[arg-type]


def test_every_span_of_a_story_stands_at_its_offsets(coded: Code, sound: Sound) -> None:
    record = coded(STORY)
    assert {"strike", "arrest", "wage-arrears"} <= {c.kind for c in record.claims}
    sound(record)


@pytest.mark.parametrize("path", DEMO, ids=lambda p: p.name)
def test_every_span_of_a_demonstration_report_stands_at_its_offsets(path: Path, sound: Sound) -> None:
    record = tocsin.code(tocsin.read(path))
    assert record.claims
    sound(record)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "...", "🙂", "It rained."])
def test_a_report_without_acts_gives_an_empty_record(coded: Code, text: str) -> None:
    record = coded(text)
    assert (record.claims, record.parties, record.events, record.cases) == ((), (), (), ())


def test_a_report_in_capitals_is_coded_as_any_other(coded: Code, sound: Sound) -> None:
    plain = "Police arrested nine miners in Lisbon on Monday. The miners had gone on strike over unpaid wages."
    record = coded(plain.upper())
    assert {(c.kind, c.trigger.start) for c in record.claims} == {
        (c.kind, c.trigger.start) for c in coded(plain).claims
    }
    sound(record)


def test_what_reading_marked_as_furniture_is_not_coded() -> None:
    text = "Police arrested nine miners.\n\nMore news: Police arrested the bishop."
    start = text.index("More news")
    marked = (LeftOut(start, len(text), text[start:], "more news"),)
    assert len(tocsin.code(report(text)).claims) == 2
    assert [c.quote.text for c in tocsin.code(report(text, marked=marked)).claims] == ["Police arrested nine miners."]


@pytest.mark.parametrize(
    "text",
    [
        "The Zhanatas Strike Committee was praised on Monday.",
        "Amina Walsh of the Union Solidarity Campaign was at home.",
        "The Anti-Torture Committee has moved to Lisbon.",
        "The May Day Protest Network has a new office.",
    ],
)
def test_a_word_inside_the_name_of_a_body_names_no_act(coded: Code, text: str) -> None:
    assert coded(text).claims == ()


@pytest.mark.parametrize("text", ["The mill opened on 4 March 2019.", "In March the mill opened.", "March was cold."])
def test_a_word_inside_a_date_names_no_act(coded: Code, text: str) -> None:
    assert coded(text).claims == ()


def test_a_report_without_a_date_is_coded_all_the_same(sound: Sound) -> None:
    record = tocsin.code(report(STORY, published=None))
    assert len(record.claims) >= 4
    sound(record)


def test_coding_keeps_no_state(coded: Code) -> None:
    first = tocsin.code(report(STORY))
    tocsin.code(report("Guards beat the lawyer of Batira Steel in Taraz on 3 May 2011."))
    assert tocsin.code(report(STORY)).to_json() == first.to_json()


def test_a_coded_report_leaves_no_words_behind_in_memory(coded: Code) -> None:
    coded(STORY)  # what is opened once stays
    gc.collect()
    gc.disable()  # trees refer to themselves in circles: without a sweep they would stay
    try:
        coded(STORY)
        assert not [o for o in gc.get_objects() if isinstance(o, Node)]
    finally:
        gc.enable()


def test_memory_is_swept_again_after_a_report_that_cannot_be_coded() -> None:
    with pytest.raises(NoCoder):
        coding.code(report("Hanno arrestato due minatori.", language="it"), load())
    assert gc.isenabled()


def test_what_stands_before_a_report_moves_its_spans_and_nothing_else() -> None:
    plain = tocsin.code(report(STORY))
    moved = tocsin.code(report("\n\n" + STORY))
    assert [(c.kind, c.status, c.trigger.start + 2) for c in plain.claims] == [
        (c.kind, c.status, c.trigger.start) for c in moved.claims
    ]


def test_a_coder_is_made_once_for_a_codebook() -> None:
    assert coder_for(load(), "en") is coder_for(load(), "en")


def test_a_sentence_of_many_thousand_words_is_coded_in_pieces(coded: Code, sound: Sound) -> None:
    text = "Police arrested nine miners and " * 3000 + "went home."
    sound(coded(text))
