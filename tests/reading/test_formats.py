"""PDF, DOCX, e-mail, Markdown: the text comes out whole, and what cannot be read says why."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tocsin.model import EmptyReport, Interval, LockedReport, NoTextLayer, ReadError, TooLarge
from tocsin.reading import docx, limits, raw_text, read

Pdf = Callable[[list[list[tuple[int, int, int, str]]]], bytes]
Docx = Callable[[str], bytes]

STORY = [
    "Weavers at the Tilba mill stopped work on Monday after the manage-",
    "ment refused to pay the wages that it has owed since January. About",
    "300 people gathered at the gate, the union said.",
    "Guards beat two of them with sticks on Tuesday morning, a doctor told",
    "us.",
]


def story_page(head: str, number: int) -> list[tuple[int, int, int, str]]:
    page = [(72, 800, 9, head), (72, 760, 18, f"Part {number} of the strike in"), (72, 738, 18, "the Tilba mill")]
    y = 700
    for line in STORY:
        page.append((72, y, 11, line))
        y -= 24 if line.endswith("said.") else 14
    return [*page, (300, 40, 9, str(number))]


def test_lines_of_a_pdf_are_joined_to_paragraphs(make_pdf: Pdf) -> None:
    paragraphs = read(make_pdf([story_page("Union Bulletin", 1)])).text.split("\n\n")
    assert paragraphs[0] == "Part 1 of the strike in the Tilba mill"
    assert paragraphs[2] == (
        "Weavers at the Tilba mill stopped work on Monday after the management refused to pay the wages that it has "
        "owed since January. About 300 people gathered at the gate, the union said."
    )
    assert paragraphs[3] == "Guards beat two of them with sticks on Tuesday morning, a doctor told us."


def test_running_heads_and_page_numbers_of_a_pdf_are_left_out(make_pdf: Pdf) -> None:
    data = make_pdf([story_page("Union Bulletin, 12 March 2019", number) for number in (1, 2, 3)])
    report = read(data)
    assert "Union Bulletin" not in report.text
    assert {part.reason for part in report.left_out} == {"running head", "page number"}
    raw = raw_text(data)
    assert all(raw[part.start : part.end] == part.text for part in report.left_out)


def test_a_pdf_of_pictures_asks_for_text_recognition(make_pdf: Pdf) -> None:
    with pytest.raises(NoTextLayer, match="OCR"):
        read(make_pdf([[], []]))


def test_a_damaged_pdf_is_an_error_of_reading() -> None:
    with pytest.raises(ReadError, match="damaged"):
        read(b"%PDF-1.7\nnot really")


def test_a_pdf_under_a_password_says_so() -> None:
    with pytest.raises(LockedReport, match="password"):
        read(Path(__file__).parent / "files" / "locked.pdf")


def test_a_pdf_with_too_many_pages_is_refused(make_pdf: Pdf, monkeypatch: pytest.MonkeyPatch) -> None:
    from tocsin.reading import pdf

    monkeypatch.setattr(pdf, "MAX_PDF_PAGES", 1)
    with pytest.raises(TooLarge, match="pages"):
        read(make_pdf([story_page("x", 1), story_page("x", 2)]))


def paragraph(text: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def test_a_word_document_gives_its_headings_and_paragraphs(make_docx: Docx) -> None:
    body = (
        paragraph("Weavers strike", "Title")
        + paragraph("Tilba, 3 May 2010. Weavers struck.")
        + paragraph("They went home.")
    )
    report = read(make_docx(body))
    assert report.title == "Weavers strike"
    assert report.text == "Weavers strike\n\nTilba, 3 May 2010. Weavers struck.\n\nThey went home."
    assert report.published == Interval.parse("2010-05-03")


def test_deleted_text_and_doubled_text_boxes_of_a_word_document_are_not_read(make_docx: Docx) -> None:
    body = (
        "<w:p><w:r><w:t>Police came</w:t></w:r><w:del><w:r><w:delText> and shot</w:delText></w:r></w:del>"
        "<w:r><w:t>.</w:t></w:r></w:p>"
        "<mc:AlternateContent><mc:Fallback><w:p><w:r><w:t>Police came twice.</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>"
    )
    assert read(make_docx(body)).text == "Police came."


def test_a_word_document_that_unfolds_over_the_limit_is_refused(
    make_docx: Docx, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(docx, "_MAX_XML", 10_000)
    with pytest.raises(TooLarge, match="unfolds"):
        read(make_docx(paragraph("a" * 50_000)))


def test_a_container_that_lies_about_its_size_is_still_held_to_the_limit(
    make_docx: Docx, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(docx, "_MAX_XML", 10_000)
    data = bytearray(make_docx(paragraph("a" * 50_000)))
    for at in range(len(data) - 46):
        if data[at : at + 4] == b"PK\x01\x02" and data[at + 46 : at + 63] == b"word/document.xml":
            data[at + 24 : at + 28] = (100).to_bytes(4, "little")
    with pytest.raises(ReadError):
        read(bytes(data))


def test_entities_in_a_word_document_are_not_unfolded() -> None:
    bomb = (
        '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>'
        "<w:t>Weavers &b;</w:t></w:r></w:p></w:body></w:document>"
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as container:
        container.writestr("word/document.xml", bomb)
    assert "aaaa" not in read(target.getvalue()).text


def test_a_damaged_word_document_is_an_error_of_reading(make_docx: Docx) -> None:
    data = make_docx(paragraph("Weavers strike in Tilba."))
    with pytest.raises(ReadError, match="damaged"):
        read(data[: len(data) // 2])
    with pytest.raises(ReadError, match="damaged"):
        read(make_docx("<w:p><w:r>"))


MAIL = b"""From: =?utf-8?q?Iria_S=C3=B3l?= <iria@weavers.example>
To: friends@weavers.example
Subject: Fwd: [tilba] Weavers strike
 in Tilba
Date: Mon, 3 May 2010 23:10:00 -0500
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=x

--x
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

About 200 weavers stopped work at the M=FCller mill.

Two were beaten.
--=20
Iria S=F3l, press office
--x
Content-Type: text/html; charset=utf-8

<p>The HTML part.</p>
--x--
"""


def test_an_email_gives_its_plain_part_sender_subject_and_day() -> None:
    report = read(MAIL)
    assert report.title == "Weavers strike in Tilba"
    assert report.author == "Iria Sól"
    assert report.published == Interval.parse("2010-05-03")
    assert (
        report.text
        == "Weavers strike in Tilba\n\nAbout 200 weavers stopped work at the Müller mill.\n\nTwo were beaten."
    )


def test_an_email_with_only_html_is_read_as_a_page() -> None:
    data = MAIL.replace(b"text/plain", b"application/octet-stream")
    assert "The HTML part." in read(data).text


def test_an_email_with_an_impossible_date_has_none() -> None:
    assert read(MAIL.replace(b"3 May 2010", b"31 Feb 2010")).published is None


def test_an_email_without_a_body_says_so() -> None:
    with pytest.raises(EmptyReport, match="attach"):
        read(
            b"From: a@x.example\nSubject: x\nTo: b@x.example\nDate: Mon, 3 May 2010 10:00:00 +0000\n\n \n", name="a.eml"
        )


def test_an_email_of_too_many_parts_is_refused() -> None:
    parts = b"--x\nContent-Type: image/png\n\nx\n" * (limits.MAX_PARTS + 5)
    head = b"From: a@x.example\nTo: b@x.example\nSubject: x\nContent-Type: multipart/mixed; boundary=x\n\n"
    with pytest.raises(TooLarge, match="parts"):
        read(head + parts + b"--x--\n")


def test_markdown_signs_go_and_words_stay() -> None:
    source = "Weavers strike\n==============\n\nA **big** [strike](http://x.example/a_(b)) at `Tilba`, \\*they\\* say.[^1]\n\n[^1]: note\n"
    report = read(source.encode(), name="a.md")
    assert report.title == "Weavers strike"
    assert report.text == "Weavers strike\n\nA big strike at Tilba, *they* say."
