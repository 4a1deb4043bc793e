"""A record as one page of HTML that needs nothing else: the text with its claims marked, and its events beside it."""

from __future__ import annotations

import base64
import functools
import hashlib
import re
from collections.abc import Mapping
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from tocsin import __version__
from tocsin.cli.marked import anchor, marked_text
from tocsin.cli.plain import one_line, plain
from tocsin.cli.rows import Row, published, rows
from tocsin.model import Claim, Record, Report

if TYPE_CHECKING:
    from tocsin.codebook import Codebook

STATUSES = {
    "reported": "stated as fact by the report",
    "alleged": "hedged, or called unproven",
    "planned": "announced, threatened or promised",
    "denied": "said not to have happened",
}
FAMILIES = {"dispute": "workers and employers", "repression": "done to people", "response": "done about it"}
SHORT = 140


def page(record: Record, codebook: Codebook) -> bytes:
    """The page in UTF-8. Every word of the report is escaped; there is no script and nothing is loaded."""
    found = rows(record)
    families = {kind: entry.family for kind, entry in codebook.kinds.items()}
    report = record.report
    title = one_line(report.title or report.path or "Untitled", 200)
    body = (
        _header(report, title),
        "<main>\n<section>\n",
        f'<div class="text" lang="{_language(report)}" dir="auto">{marked_text(record, families)}</div>\n',
        _left_out(report),
        "</section>\n<aside>\n",
        _events(found, families),
        _cases(record, found),
        "</aside>\n</main>\n",
        _footer(report),
    )
    return document(title, "".join(body), f"{published(report)} · {_number(len(found), 'event')}")


def document(title: str, body: str, about: str = "") -> bytes:
    """A whole HTML document around `body`, with its style inside and a policy that lets it load nothing.

    `about` is one line on what stands in it, for lists of pages.
    """
    css = _style()
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    text = (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="robots" content="noindex">\n'
        f'<meta name="description" content="{escape(about)}">\n'
        f"<title>{escape(title)} - Tocsin</title>\n<style>{css}</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
    )
    return text.encode("utf-8", "replace")


@functools.cache
def _style() -> str:
    return files("tocsin.cli").joinpath("page.css").read_text("utf-8")


def _language(report: Report) -> str:
    known = report.language or ""
    return known if re.fullmatch(r"[a-z]{2,3}", known) else "und"


def _number(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _header(report: Report, title: str) -> str:
    facts = [report.site, report.author, published(report), report.path]
    shown = " · ".join(f"<bdi>{escape(one_line(fact, 200))}</bdi>" for fact in facts if fact)
    key = "".join(f'<li class="{name}"><mark>{name}</mark> {told}</li>' for name, told in FAMILIES.items())
    key += "".join(f'<li><mark class="{name}">{name}</mark> {told}</li>' for name, told in STATUSES.items())
    return (
        f"<header>\n<h1><bdi>{escape(title)}</bdi></h1>\n<p class=facts>{shown}{_link(report.url)}</p>\n"
        f"<ul class=key>{key}</ul>\n</header>\n"
    )


def _link(url: str | None) -> str:
    if not url:
        return ""
    shown = escape(one_line(url, 200))
    if not re.match(r"https?://[^\s\"'<>]+$", url):
        return f" · {shown}"
    return f' · <a href="{escape(url)}" rel="noreferrer noopener nofollow">{shown}</a>'


def _events(found: list[Row], families: Mapping[str, str]) -> str:
    if not found:
        return "<h2>Events</h2>\n<p>No act is claimed in this report.</p>\n"
    cards = "".join(_event(row, families.get(row.event.kind, "other")) for row in found)
    return f"<h2>Events in order of time</h2>\n<ol class=events>\n{cards}</ol>\n"


def _event(row: Row, family: str) -> str:
    event = row.event
    mode = f" ({row.claim.mode})" if row.claim.mode else ""
    when = f"<time>{escape(row.when)}</time>" if row.when else "<span class=undated>no date</span>"
    told = "".join(f"<dt>{label}</dt><dd><bdi>{escape(one_line(v, 400))}</bdi></dd>" for label, v in _facts(row) if v)
    quotes = "".join(_quote(row, claim) for claim in row.claims)
    return (
        f'<li class="event {family}" id="{anchor(event.id)}">{when}<h3>{escape(event.kind + mode)}</h3>'
        f'<span class="status {event.status}">{event.status}</span><dl>{told}</dl>{quotes}</li>\n'
    )


def _facts(row: Row) -> list[tuple[str, str]]:
    """What is known of an event beside its date, each with its label; unknown ones are empty."""

    def first(field: str) -> str:
        values = (getattr(claim, field) for claim in (row.claim, *row.claims))
        return next((f"{value:,}" if isinstance(value, int) else str(value) for value in values if value), "")

    return [
        ("who", "; ".join(row.who)),
        ("whom", "; ".join(row.whom)),
        ("where", row.where),
        ("number", first("count")),
        ("lasting", first("duration")),
        ("money", first("amount")),
        ("reason", first("reason")),
        ("means", first("instrument")),
    ]


def _quote(row: Row, claim: Claim) -> str:
    """One claim's words, linked to their place in the text; who says so; its status where the event's is another."""
    status = "" if claim.status == row.event.status else f'<span class="status {claim.status}">{claim.status}:</span> '
    source = row.sources.get(claim.id)
    said = f" <cite>says <bdi>{escape(one_line(source, SHORT))}</bdi></cite>" if source else ""
    words = escape(one_line(claim.quote.text, 400))
    return f'<blockquote>{status}<a href="#{anchor(claim.id)}">“{words}”</a>{said}</blockquote>'


def _cases(record: Record, found: list[Row]) -> str:
    if not record.cases:
        return ""
    known = {row.event.id: f"{row.event.kind}{f', {row.when}' if row.when else ''}" for row in found}
    made = []
    for case in record.cases:
        steps = "".join(f'<li><a href="#{anchor(i)}">{escape(known[i])}</a></li>' for i in case.events if i in known)
        title = f"{case.type.capitalize()}: <bdi>{escape(one_line(case.title, SHORT))}</bdi>"
        made.append(f"<h3>{title}</h3><ol>{steps}</ol>\n")
    return f"<section class=cases>\n<h2>Cases: events that belong together</h2>\n{''.join(made)}</section>\n"


def _left_out(report: Report) -> str:
    if not report.left_out:
        return ""
    made = "".join(
        f"<li>{left.start}-{left.end}, {escape(plain(left.reason))}: "
        f"<bdi>{escape(one_line(left.text, SHORT))}</bdi></li>"
        for left in report.left_out
    )
    told = f"{_number(len(report.left_out), 'piece')} of the page left out as no part of the report"
    return f"<details class=left-out><summary>{told}</summary><ul>{made}</ul></details>\n"


def _footer(report: Report) -> str:
    return (
        f"<footer>\n<p>Coded by Tocsin {__version__}. Each line is what this report says, not what happened: "
        f"read the words before you rely on it. SHA-256 of the bytes read: {escape(report.sha256)}</p>\n"
        "<p>Places: GeoNames, CC BY 4.0.</p>\n</footer>\n"
    )
