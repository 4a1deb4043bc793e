"""Whatever a text is, reading and coding it give a sound record or one of Tocsin's own errors, and always the same."""

from __future__ import annotations

import json
from collections.abc import Callable

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import tocsin
from tocsin.model import Record, TocsinError

Sound = Callable[[Record], None]

ACTS = (
    "arrested struck strike strikers walked out beat beaten beating fined sentenced released freed march marched rally protest "
    "dismissed sacked unpaid wages owed refused denied threatened threat killed shot seized raided banned evicted detained jailed "
    "charged tortured attacked dispersed demanded union company police court negotiate talks agreement reinstated hunger"
).split()
GLUE = (
    "the a of to by in on at for with and or but not no that who which was were been being is are will would may had have has has "
    "said says told if unless until after before when because over from into it he she they him her them his their allegedly "
    "reportedly nobody nine 40 1,200 dozens"
).split()
NAMES = (
    "Ana Duarte Petrel Dolna Coal Zhanatas Lisbon Batira Strike Committee Independent Miners' Union Ministry O'Hara Ngũgĩ Иван "
    "Łódź José AB U.N. Mr. Dr."
).split()
DATES = "Monday yesterday last Friday 3 May 2011 2019-04-12 12/04/2019 March 2011 31 February since October 29.02.2019 9999".split()
MARKS = ". , ; : ! ? ... … - – — ( ) [ ] \" ' “ ” ‘ ’ « » * # & < > / % $ € 's ’s \n \n\n \t".split(" ")
ODD = [
    "\u00ad", "\u200b", "\u200e", "\u200f", "\u202e", "\u2066", "\u2069", "\ufeff", "\u00a0", "\u2028", "\u0301", "\u0130", "ß", "ﬁ",
    "\U0001f480", "\U0001d400", "\u0000", "\u001f", "\u0085", "\ufffd", "\u0e01", "\u05d0", "\u0627", "ǅ",
]  # fmt: skip
WORDS = st.one_of(
    st.sampled_from(ACTS),
    st.sampled_from(GLUE),
    st.sampled_from(NAMES),
    st.sampled_from(DATES),
    st.sampled_from(MARKS),
    st.sampled_from(ODD),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=6),
)
WHO = (
    "Police|The miners|Ana Duarte|Dolna Coal|The company|Guards|Nine strikers|The court|She|They|Workers at the mill|The union's chair, "
    "Omar O'Hara,|Nobody|The Strike Committee|A spokesman for the ministry|Iván Łódź and his wife|40 dockers"
).split("|")
DID = (
    "arrested|were arrested by|beat|will strike against|went on strike at|denied that they had sacked|allegedly shot|refused to pay|refused "
    "to meet|sentenced|fined|demand the release of|have not paid|marched with|are accused of beating|threatened to dismiss|was freed by|"
    "searched the home of|called off the strike at|said it had reinstated|were owed wages by|condemned the arrest of|closed the gates to"
).split("|")
WHOM = (
    "nine miners|Ana Duarte|the union|Dolna Coal|the strikers|him|her lawyer|300 workers of Batira Steel Company|the editor, José Petrel,|"
    "their families|the mill|two journalists and a student|nobody"
).split("|")
MORE = (
    "on Monday|last Friday|in Zhanatas|on 3 May 2011|over unpaid wages|with batons|for three days|, said the union|, according to a witness|if "
    "wages are not paid|near the court in Lisbon|since October|and later released them||||"
).split("|")
JOINTS = st.sampled_from([" ", " ", " ", " ", "", "\n", "-"])
SALAD = st.lists(st.tuples(WORDS, JOINTS), max_size=12).map(lambda parts: "".join(w + j for w, j in parts))
SENTENCES = st.tuples(
    *(st.sampled_from(part) for part in (WHO, DID, WHOM, MORE)), st.sampled_from([".", ".", "!", "?", ""])
).map(lambda parts: " ".join(parts[:4]) + parts[4])
SPOILT = st.tuples(SENTENCES, st.integers(0, 80), st.sampled_from([*ODD, " ", "\n", ""])).map(
    lambda parts: parts[0][: parts[1]] + parts[2] + parts[0][parts[1] :]
)
TEXTS = st.lists(st.one_of(SENTENCES, SENTENCES, SPOILT, SENTENCES.map(str.upper), SALAD), min_size=1, max_size=8).map(
    " ".join
)
SETTINGS = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def coded(data: bytes) -> bytes | None:
    try:
        return tocsin.code(tocsin.read(data)).to_json()
    except TocsinError:
        return None


@SETTINGS
@given(TEXTS)
@example("POLICE ARRESTED\u00ad NINE MİNERS.")
@example("Police arrested \u202enine\u202c miners\u2028on strike.")
@example("'s struck 's 's")
@example('strike-strike-strike — arrested; "beaten" \'s wages owed to to of by by')
def test_any_text_that_is_said_to_be_english_gives_a_sound_record(sound: Sound, text: str) -> None:
    data = json.dumps({"text": text, "language": "en", "published": "2019-04-12"}).encode()
    try:
        report = tocsin.read(data)
    except TocsinError:
        return
    try:
        sound(tocsin.code(report))
    except tocsin.NoCoder:
        assert report.language != "en"


@SETTINGS
@given(TEXTS)
def test_any_plain_text_gives_a_sound_record_or_an_error_of_ours(sound: Sound, text: str) -> None:
    try:
        record = tocsin.code(tocsin.read(text.encode(), published="2019-04"))
    except TocsinError:
        return
    sound(record)


@settings(max_examples=25, deadline=None)
@given(TEXTS)
def test_the_same_bytes_give_the_same_json(text: str) -> None:
    data = json.dumps({"text": text, "language": "en", "published": "2019-04-12"}).encode()
    assert coded(data) == coded(data)


@settings(max_examples=25, deadline=None)
@given(TEXTS)
def test_a_record_is_json_that_reads_back(text: str) -> None:
    made = coded(json.dumps({"text": text, "language": "en"}).encode())
    if made is not None:
        assert b"\n" not in made
        assert set(json.loads(made)) == {"report", "claims", "parties", "events", "cases"}
