"""Odd inputs for `fuzz.py`: each follows from a random generator alone. Most are short, so that many can be tried."""

from __future__ import annotations

import functools
import io
import json
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

DEMO = Path(__file__).resolve().parent.parent / "demo" / "reports"
Make = Callable[[random.Random], tuple[bytes, str]]

TOKENS = [
    b"<", b">", b"</div>", b"<p>", b"<br>", b"<svg>", b"<table><tr><td>", b"<![CDATA[", b"<!--", b"-->",
    b"&#x110000;", b"&#0;", b"&amp;", b"<script>", b"<style>", b"<meta charset=idna>", b'<meta charset="utf-16">',
    b"<time datetime=x pubdate>", b"\x00", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"\xe2\x80\xae", b"\xed\xa0\x80",
    b"\xc2\xad", b"\xe2\x80\x8b", b"\n\n", b"\r\n", b"\r", b"\t", b"  ", b'"', b"{", b"}", b"[", b"]", b"\\",
    b"=?utf-8?q?", b"=?koi8-r?B?zM8=?=", b"%%EOF", b"%PDF-1.4\n", b"PK\x03\x04", b"obj", b"endstream", b"# ",
    b"---\n", b"> ", b"* ", b"[a](b)", b"From: a@b.example\n", b"Content-Type: multipart/mixed; boundary=x\n",
    b"31 February 2010", b"9999-99-99", b"3 May 2011", b"Share this\n", b"Related:\n", b"Comments (3)\n", b"...",
    b"\xe2\x80\x9c", b"\xe2\x80\x99s", b"!", b"?", b";", b" not ", b" if ", b" allegedly ", b" denied that ",
    b" strike ", b" arrested ", b" arrested ", b" and ", b" of ", b" to ", b" by ",
]  # fmt: skip
SCRIPT = b'<script type="application/ld+json">{"@type":["a",1],"datePublished":[1],"author":[{"name":[]}]}</script>'


@functools.cache
def stories() -> tuple[tuple[bytes, str], ...]:
    """The demonstration reports and what they are called."""
    return tuple((path.read_bytes(), path.name) for path in sorted(DEMO.iterdir()))


@functools.cache
def paragraphs() -> tuple[str, ...]:
    """The plain paragraphs of the demonstration reports."""
    text = "\n\n".join(data.decode() for data, name in stories() if name.endswith((".txt", ".md")))
    return tuple(p.replace("\n", " ") for p in text.split("\n\n") if len(p) > 60)


def make(rng: random.Random) -> tuple[bytes, str]:
    """An input and a file name for it."""
    (maker,) = rng.choices([m for m, _ in KINDS], [w for _, w in KINDS])
    return maker(rng)


def noise(rng: random.Random) -> tuple[bytes, str]:
    """Random bytes, often behind the first bytes of a format."""
    head = rng.choice([b"", b"", *TOKENS, b"<html>", b'{"text":'])
    return head + rng.randbytes(rng.randint(0, 200)), "noise" + rng.choice([".txt", ".html", ".jsonl", ""])


def soup(rng: random.Random) -> tuple[bytes, str]:
    """Marks of every format and words of ours, thrown together."""
    parts = [rng.choice(TOKENS) if rng.random() < 0.6 else _words(rng) for _ in range(rng.randint(1, 40))]
    return b"".join(parts), "soup" + rng.choice([".txt", ".html", ".md", ".eml"])


def story(rng: random.Random) -> tuple[bytes, str]:
    """A few sentences of a report in one of the formats, spoilt here and there."""
    text = " ".join(rng.choice(_sentences()) for _ in range(rng.randint(1, 3)))
    if rng.random() < 0.1:
        text = text.upper()
    form = rng.choice(["txt", "txt", "md", "html", "eml", "json", "jsonl"])
    data = _spoil(rng, _wrap(form, text)) if rng.random() < 0.8 else _wrap(form, _muddle(rng, text))
    return data, f"story.{form}"


def whole(rng: random.Random) -> tuple[bytes, str]:
    """A whole demonstration report, spoilt."""
    data, name = rng.choice(stories())
    return _spoil(rng, data, rng.randint(1, 12)), name


def office(rng: random.Random) -> tuple[bytes, str]:
    """A PDF or DOCX of a paragraph, whole or spoilt."""
    text = rng.choice(paragraphs())
    form = rng.choice(["pdf", "docx"])
    data = _pdf(text) if form == "pdf" else _docx(text, rng)
    return (data if rng.random() < 0.2 else _spoil(rng, data)), f"office.{form}"


def hostile(rng: random.Random) -> tuple[bytes, str]:
    """Documents made to cost time or memory."""
    size = rng.choice([100, 1_000, 10_000, 40_000])
    few = min(size, 1_000)
    data = rng.choice(
        [
            b"<html><body>"
            + rng.choice([b"<div>", b"<b>", b"<p>", b"<table><tr><td>", b"<a href=x>"]) * size
            + b"police arrested nine",
            b'{"text":' + b"[" * size,
            b'{"text": "' + b"strike " * size + b'"}',
            b"<html><body><p>" + b"&amp;" * size + b"police arrested nine miners",
            b"a" * size + b" police arrested nine miners",
            b"Police arrested " + b"nine miners and " * few + b"went home.",
            b"(" * few + b"Police arrested nine miners" + b")" * few,
            b'"' * few + b"They arrested him" + b"'" * few,
            b"Police said that " * few + b"they arrested nine miners.",
            b"Miners, who " * few + b"struck, were arrested.",
            b"Dr. " * few + b"Ana Duarte was arrested.",
            b"Ana Duarte, " * few + b"were arrested by police.",
            b"Police arrested nine miners.\n" * min(few, 100),
            b"on Monday " * few + b"police arrested nine miners.",
            b"1,000 " * few + b"workers went on strike.",
            b"the mill's owner's " * few + b"strike",
            b"From: a@x.example\nTo: b@x.example\nSubject: "
            + b"=?utf-8?q?a?= " * few
            + b"\n\nPolice arrested nine miners.",
            b"[a](" * few + b"police",
            b"- " * size,
            b"&#x1f480;" * few,
            "İ".encode() * few + b" POLICE ARRESTED NINE MINERS",
            "\u202e\u0301".encode() * few + b"police arrested nine miners",
            SCRIPT * 20 + b"<p>Police arrested nine miners.",
            _bomb(size),
        ]
    )
    return data, "hostile" + rng.choice([".txt", ".html", ".docx", ""])


KINDS: list[tuple[Make, float]] = [(noise, 30), (soup, 22), (story, 40), (whole, 0.5), (office, 7), (hostile, 0.5)]


def _words(rng: random.Random) -> bytes:
    words = rng.choice(_sentences()).split()
    start = rng.randrange(len(words))
    return " ".join(words[start : start + rng.randint(1, 6)]).encode() + rng.choice([b" ", b". ", b""])


@functools.cache
def _sentences() -> tuple[str, ...]:
    return tuple(f"{s.strip('. ')}." for p in paragraphs() for s in p.split(". ") if len(s) > 30)


def _muddle(rng: random.Random, text: str) -> str:
    """Words of a text moved, doubled, lost or put under odd marks."""
    words = text.split(" ")
    for _ in range(rng.randint(1, 6)):
        k = rng.randrange(len(words))
        how = rng.randrange(5)
        if how == 0:
            words.insert(rng.randrange(len(words)), words[k])
        elif how == 1 and len(words) > 2:
            del words[k]
        elif how == 2:
            words[k] += rng.choice(["\u00ad", "\u200b", "\u202e", "\u0301", "’s", ",", ".", "\n", "\U0001f480", "—"])
        elif how == 3:
            words[k] = words[k].upper()
        else:
            words[k] = rng.choice(
                ["police", "strike", "not", "arrested", "which", "if", "will", "40", "Monday", "Mr.", "to", "of", "'s"]
            )
    return " ".join(words)


def _spoil(rng: random.Random, data: bytes, times: int = 0) -> bytes:
    out = bytearray(data)
    for _ in range(times or rng.randint(1, 6)):
        at = rng.randrange(len(out) + 1)
        how = rng.random()
        if how < 0.3:
            out[at : at + rng.randint(0, 40)] = b""
        elif how < 0.7:
            out[at:at] = rng.choice(TOKENS)
        elif how < 0.85 and out:
            out[min(at, len(out) - 1)] = rng.randrange(256)
        else:
            start = rng.randrange(len(out) + 1)
            out[at:at] = out[start : start + 120]
    return bytes(out)


def _wrap(form: str, text: str) -> bytes:
    if form == "html":
        return f"<html><head><title>News</title></head><body><h1>News</h1><p>{text}</p></body></html>".encode()
    if form == "eml":
        head = "From: a@x.example\nTo: b@x.example\nSubject: News\nDate: Mon, 3 May 2010 10:00:00 +0000"
        return f"{head}\n\n{text}\n".encode()
    if form in ("json", "jsonl"):
        line = json.dumps({"text": text, "language": "en", "published": "2019-04-12", "title": "News"})
        return (line + ("\n" + line if form == "jsonl" else "")).encode()
    return (f"# News\n\n{text}\n" if form == "md" else f"News\n\n12 April 2019\n\n{text}\n").encode()


def _docx(text: str, rng: random.Random) -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(
        f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in ("News", text.replace("&", "").replace("<", ""))
    )
    xml = f'<?xml version="1.0"?><w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'.encode()
    if rng.random() < 0.4:
        xml = _spoil(rng, xml)
    return _zip("word/document.xml", xml)


def _zip(name: str, content: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return held.getvalue()


def _bomb(size: int) -> bytes:
    """A DOCX of a few kilobytes that holds many megabytes."""
    return _zip("word/document.xml", b"<w:document><w:body>" + b"<w:p/>" * size * 25)


def _pdf(text: str) -> bytes:
    lines = [text[k : k + 80].replace("\\", "").replace("(", "").replace(")", "") for k in range(0, len(text), 80)]
    shown = "".join(f"/F1 11 Tf 1 0 0 1 72 {760 - 14 * k} Tm ({line}) Tj\n" for k, line in enumerate(lines[:50]))
    stream = f"BT\n{shown}ET".encode("cp1252", "replace")
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[4 0 R]/Count 1>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents 5 0 R>>",
        b"<</Length %d>>\nstream\n%s\nendstream" % (len(stream), stream),
    ]
    out, offsets = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
    return out + end % (len(parts) + 1, table, len(parts) + 1, len(out))
