"""An e-mail as a draft: its plain text if it has one, else its HTML; sender, subject and date from its header."""

from __future__ import annotations

import datetime as dt
import email
import email.errors
import email.header
import email.message
import email.policy
import email.utils
import re
from typing import Final

from tocsin.model import EmptyReport, Interval, TooLarge
from tocsin.model.interval import day
from tocsin.reading.characters import clean
from tocsin.reading.decode import decode
from tocsin.reading.draft import Draft, Piece
from tocsin.reading.limits import MAX_PARTS
from tocsin.reading.plain import read_plain

_PREFIX: Final = re.compile(
    r"^(?:\s*(?:re|fwd?|aw|wg|tr|отв|пересл)\s*(?:\[\d+\])?:|\s*\[[^\]]{1,40}\])+\s*", re.IGNORECASE
)
_FORWARDED: Final = re.compile(
    r"[->\s]*(?:begin )?(?:forwarded message|original message|пересылаемое сообщение)", re.IGNORECASE
)
_FIELD: Final = re.compile(r">?\s*\*?(?:from|to|cc|sent|date|subject|reply-to|от|кому|дата|тема)\*?\s*:", re.IGNORECASE)
_SIGNATURE: Final = re.compile(r"^-- ?$", re.MULTILINE)
_TELLING: Final = 200


def read_mail(data: bytes) -> Draft:
    """The draft of a message's bytes. `raw` is the decoded body, or its visible text where the body is HTML.

    Attachments are not read. Raises `EmptyReport` when there is no text in the body, `TooLarge` when the message has
    too many parts or is nested too deeply.
    """
    try:
        message = email.message_from_bytes(data, policy=email.policy.compat32)
        plain, html = _bodies(message)
    except RecursionError:
        raise TooLarge("this e-mail is nested too deeply; save its text as a file of its own and try again") from None
    if plain.strip() and not (len(plain.strip()) < _TELLING and len(html) > 10 * _TELLING):
        draft = read_plain(plain)
        _set_apart(draft.raw, draft.pieces)
    elif html.strip():
        from tocsin.reading.web import read_page

        draft = read_page(html)
    else:
        raise EmptyReport("this e-mail has no text in its body; if the report is attached, give the attachment")
    draft.title = _PREFIX.sub("", _header(message, "Subject") or "") or draft.title
    name, _ = email.utils.parseaddr(_header(message, "From") or "")
    draft.author = name.strip() or draft.author
    draft.published = _date(message) or draft.published
    return draft


def _bodies(message: email.message.Message) -> tuple[str, str]:
    """The first plain-text part and the first HTML part that are no attachments; empty where there is none."""
    plain = html = ""
    for number, part in enumerate(message.walk()):
        if number >= MAX_PARTS:
            raise TooLarge(f"this e-mail has more than {MAX_PARTS} parts; save its text as a file of its own")
        kind = part.get_content_type()
        if (
            kind not in ("text/plain", "text/html")
            or part.is_multipart()
            or part.get_content_disposition() == "attachment"
        ):
            continue
        if kind == "text/plain" and not plain.strip():
            plain = _content(part)
        elif kind == "text/html" and not html.strip():
            html = _content(part)
    return plain, html


def _content(part: email.message.Message) -> str:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError):
        return ""
    try:
        charset = part.get_content_charset()
    except (ValueError, LookupError):
        charset = None
    return decode(payload, charset) if isinstance(payload, bytes) else ""


def _header(message: email.message.Message, name: str) -> str | None:
    value = message.get(name)
    if value is None:
        return None
    try:
        parts = email.header.decode_header(str(value)[:2_000])
    except (email.errors.MessageError, ValueError, LookupError):
        return clean(str(value)) or None
    words = [part if isinstance(part, str) else decode(part, charset) for part, charset in parts]
    return clean("".join(words)) or None


def _date(message: email.message.Message) -> Interval | None:
    """The day of the `Date` field as its sender wrote it."""
    try:
        stated = email.utils.parsedate_tz(str(message.get("Date") or "")[:200])
        return day(dt.date(*stated[:3])) if stated else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _set_apart(raw: str, pieces: list[Piece]) -> None:
    """Mark the signature, forwarded header fields, and quoted lines under an answer of some length."""
    signature = _SIGNATURE.search(raw)
    ends = signature.start() if signature and signature.start() * 2 > len(raw) else len(raw)
    quoted = sum(len(piece.text) for piece in pieces if piece.text.startswith(">"))
    own = sum(len(piece.text) for piece in pieces) - quoted
    fields = 0
    for piece in pieces:
        if piece.start >= ends:
            piece.outside = "signature"
        elif _FORWARDED.match(piece.text):
            piece.outside, fields = "message header", 8
        elif fields and _FIELD.match(piece.text):
            piece.outside, fields = "message header", fields - 1
        elif piece.text.startswith(">"):
            if own > quoted:
                piece.outside = "quoted message"
            else:
                piece.text = re.sub(r"(?:^|(?<=\s))>+\s?", "", piece.text)
        else:
            fields = 0
    pieces[:] = [piece for piece in pieces if piece.text]
