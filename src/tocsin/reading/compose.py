"""A draft becomes a report: furniture out (or marked), title first, date and language found."""

from __future__ import annotations

import re
from typing import Final

from tocsin.model import EmptyReport, Interval, LeftOut, Report
from tocsin.reading.draft import Draft
from tocsin.reading.furniture import find_furniture
from tocsin.reading.language import code, detect
from tocsin.reading.published import find_published

_BEARS_NO_DATE: Final = frozenset({"related reports", "comments", "legal notice"})
_LONGEST_TITLE: Final = 40
_LONGEST_NAME: Final = 8
_MENU: Final = frozenset({"navigation", "page control", "outside the article"})
_LONGEST_BYLINE: Final = 80
_BYLINE: Final = re.compile(r"by:? ([^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,7}) ?(?:[,|/(–—-]|$)", re.IGNORECASE)
_POST: Final = re.compile(
    r"\b(?:local|political|democracy|labou?r|crime|chief|senior|special|staff|industrial|business|our|reporter|correspondent|"
    r"editor|writer|in|at|for|and agencies)\b",
    re.IGNORECASE,
)


def compose(draft: Draft, *, digest: str, path: str | None, published: Interval | None) -> Report:
    """The report of a draft.

    `digest` is the SHA-256 of its bytes in hexadecimal, `published` the date to use where the draft shows none.
    Raises `EmptyReport` when there is no text.
    """
    inside = [at for at, piece in enumerate(draft.pieces) if piece.outside is None]
    if not inside:
        raise EmptyReport("there is no text in this report; check that the file holds what it should")
    furniture = {inside[at]: reason for at, reason in find_furniture([draft.pieces[at] for at in inside]).items()}
    for at, piece in enumerate(draft.pieces):
        if piece.outside is not None:
            furniture[at] = piece.outside
    kept = _after_banner(draft, [at for at in inside if at not in furniture], furniture)
    head = _title_position(draft, kept)
    title = draft.title or (draft.pieces[head].text if head is not None else None)
    skipped = {at for at, reason in furniture.items() if reason in _BEARS_NO_DATE}
    stretches = _stretches(draft, furniture)
    text = draft.raw if draft.as_given else _text(draft, kept, title)
    return Report(
        id=draft.id or digest[:16],
        path=path,
        sha256=digest,
        text=text,
        url=draft.url,
        title=title,
        site=draft.site,
        author=draft.author or _author(draft, head or (kept[0] if kept else 0)),
        language=code(draft.language) if draft.as_given and draft.language else detect(text, draft.language),
        published=draft.published or find_published(draft.pieces, head, skipped) or published,
        left_out=() if draft.as_given else stretches,
        marked=stretches if draft.as_given else (),
    )


def _after_banner(draft: Draft, kept: list[int], furniture: dict[int, str]) -> list[int]:
    """`kept` without a site's name above its menu, where the headline follows the menu."""
    if len(kept) < 3 or furniture.get(kept[0] + 1) not in _MENU:
        return kept
    name, headline = draft.pieces[kept[0]], draft.pieces[kept[1]]
    if (
        len(name.text.split()) > _LONGEST_NAME
        or len(headline.text.split()) > _LONGEST_TITLE
        or headline.text.endswith(".")
    ):
        return kept
    if draft.title is not None and _key(draft.title) == _key(name.text):
        return kept
    furniture[kept[0]] = "page head"
    draft.site = draft.site or name.text
    return kept[1:]


def _title_position(draft: Draft, kept: list[int]) -> int | None:
    """Where the title stands: the piece that repeats the known title, else the first kept piece if it can be one."""
    if draft.title:
        wanted = _key(draft.title)
        for at in kept[:12]:
            if _key(draft.pieces[at].text) == wanted:
                return at
    if not kept or (draft.title and not draft.as_given):
        return None
    first = draft.pieces[kept[0]]
    words = len(first.text.split())
    ends = first.text.rstrip("\"'”’»)").endswith(".") and words > 14
    return kept[0] if first.shape == "heading" or (words <= _LONGEST_TITLE and not ends and len(kept) > 1) else None


def _text(draft: Draft, kept: list[int], title: str | None) -> str:
    """The title, a blank line, and the kept pieces, paragraphs parted by blank lines."""
    parts: list[str] = []
    wanted = _key(title) if title else ""
    if title and not any(_key(draft.pieces[at].text) == wanted for at in kept[:1]):
        parts.append(title)
        # The page's own heading, lower down, would only say it again.
        kept = [at for at in kept[:6] if _key(draft.pieces[at].text) != wanted] + kept[6:]
    for at in kept:
        piece = draft.pieces[at]
        if parts:
            parts.append("\n\n" if piece.paragraph or len(parts) == 1 else "\n")
        parts.append(piece.text)
    return "".join(parts)


def _key(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()


def _stretches(draft: Draft, furniture: dict[int, str]) -> tuple[LeftOut, ...]:
    """The furniture as stretches of the raw text; neighbours with one reason are one stretch."""
    runs: list[tuple[int, int, str]] = []
    last = -2
    for at in sorted(furniture):
        piece, reason = draft.pieces[at], furniture[at]
        if last == at - 1 and runs and runs[-1][2] == reason and runs[-1][1] <= piece.start:
            runs[-1] = (runs[-1][0], piece.end, reason)
        else:
            runs.append((piece.start, piece.end, reason))
        last = at
    return tuple(LeftOut(start, end, draft.raw[start:end], reason) for start, end, reason in runs)


def _author(draft: Draft, head: int) -> str | None:
    """A name after "By" on a line of its own, near the title; a post named behind it ("staff writer") is cut off."""
    for piece in draft.pieces[max(0, head - 2) : head + 8]:
        match = _BYLINE.match(piece.text) if len(piece.text) <= _LONGEST_BYLINE else None
        if match is None:
            continue
        name = _POST.split(match.group(1), maxsplit=1)[0].strip()
        if name and all(word[0].isupper() for word in name.split()):
            return name
    return None
