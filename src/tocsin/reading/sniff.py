"""Which format bytes are in: their content decides, the file's name is a hint where content leaves it open."""

from __future__ import annotations

import os
import re
from typing import Final, Literal

from tocsin.model import LockedReport, UnknownFormat

Format = Literal["pdf", "docx", "mail", "html", "json", "jsonl", "markdown", "text"]

_HTML: Final = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|title|meta|article|section|main|div|p|h[1-6]|table|span|br|script|!--)\b",
    re.I,
)
_MAIL_FIELD: Final = re.compile(
    rb"^(?:from|to|cc|subject|date|received|return-path|message-id|mime-version|content-type|delivered-to|reply-to|"
    rb"sender|list-[a-z]+|dkim-signature|x-[a-z-]+|content-transfer-encoding)[ \t]*:",
    re.I,
)
_FIELD: Final = re.compile(rb"^[A-Za-z][A-Za-z0-9-]*[ \t]*:")
_MARKDOWN: Final = (
    re.compile(r"^#{1,6} \S", re.M),
    re.compile(r"\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)"),
    re.compile(r"\*\*\S[^*\n]{0,300}\*\*|^> \S|^```", re.M),
)
_BINARY: Final = (
    (b"{\\rtf", "a Rich Text file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
_OBJECT: Final = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*["}]')
_HEAD: Final = 4_096
# Bytes that no text holds; NUL, which UTF-16 does hold, is counted apart.
_CONTROLS: Final = bytes(byte for byte in range(1, 32) if byte not in b"\t\n\r\x0b\x0c\x1b")


def sniff(data: bytes, name: str | None) -> Format:
    """The format of `data`; `name` is a file name whose ending is a hint.

    Raises `UnknownFormat` for bytes that are no text and no format read here, `LockedReport` for an Office file
    under a password.
    """
    ending = os.path.splitext(name)[1].lower() if name else ""
    head = data[:_HEAD]
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        if b"word/document.xml" in data:
            return "docx"
        raise UnknownFormat("this is a ZIP container and no Word document; unpack it and give the files inside")
    _refuse_binary(data, head)
    return _text_format(data, head.lstrip(b"\xef\xbb\xbf \t\r\n"), ending)


def _text_format(data: bytes, head: bytes, ending: str) -> Format:
    if ending in (".jsonl", ".ndjson"):
        return "jsonl"
    if ending == ".json":
        return "json"
    if head[:1] == b"{":
        return _json_or_lines(data)
    if ending == ".eml" and _FIELD.match(head) or _looks_like_mail(head):
        return "mail"
    if ending in (".html", ".htm", ".xhtml") and b"<" in data or _looks_like_html(head):
        return "html"
    if ending in (".md", ".markdown") or _looks_like_markdown(data):
        return "markdown"
    return "text"


def _refuse_binary(data: bytes, head: bytes) -> None:
    if head.startswith(b"\xd0\xcf\x11\xe0") and "EncryptedPackage".encode("utf-16-le") in data:
        raise LockedReport("this Office file is protected by a password; save it without one and try again")
    for mark, what in _BINARY:
        if head.startswith(mark):
            raise UnknownFormat(f"this is {what}; save the report as PDF, DOCX, HTML or plain text and try again")
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return
    zeros = head.count(0)
    odd = len(head) - len(head.translate(None, _CONTROLS))
    plain_wide = zeros * 3 > len(head) and (head[0::2].count(0) == 0 or head[1::2].count(0) == 0)
    if odd * 20 > len(head) or (zeros and not plain_wide):
        raise UnknownFormat("this is no text and no format that is read here; save it as PDF, DOCX, HTML or plain text")


def _json_or_lines(data: bytes) -> Format:
    """JSON lines hold a whole object on the first line and another on the next."""
    first, _, rest = data.strip().partition(b"\n")
    if first.rstrip().endswith(b"}") and rest.lstrip()[:1] == b"{":
        return "jsonl"
    return "json" if _OBJECT.match(data) else "text"


def _looks_like_mail(head: bytes) -> bool:
    """Three known header fields, `From` among them, in the first lines."""
    if head.startswith(b"From ") and b"@" in head[:200]:
        head = head.partition(b"\n")[2]
    known = [line for line in head.splitlines()[:40] if _MAIL_FIELD.match(line)]
    first = head.splitlines()[0] if head else b""
    return bool(_MAIL_FIELD.match(first)) and len(known) >= 3 and any(k.lower().startswith(b"from") for k in known)


def _looks_like_html(head: bytes) -> bool:
    if head[:1] == b"<" and (_HTML.match(head) or head[:5] == b"<?xml" and _HTML.search(head)):
        return True
    return len(re.findall(rb"</?(?:p|div|h[1-6]|br|a|b|i|li|ul|strong|em|td|tr)\b[^<>\n]{0,300}>", head, re.I)) >= 4


def _looks_like_markdown(data: bytes) -> bool:
    sample = data[: 4 * _HEAD].decode("utf-8", "replace")
    return sum(bool(pattern.search(sample)) for pattern in _MARKDOWN) >= 2
