"""A draft becomes a report: furniture out (or marked), title first, date and language found."""

from __future__ import annotations

from typing import Final

from tocsin.model import EmptyReport, Interval, LeftOut, Report
from tocsin.reading.draft import Draft
from tocsin.reading.furniture import find_furniture
from tocsin.reading.heading import find_author, find_title, same_words
from tocsin.reading.language import code, detect
from tocsin.reading.published import find_published

_HEAD: Final = 14
"""Pieces at the beginning among which a site's banner and a title told twice are looked for."""

_PARAGRAPH: Final = 20
_LONGEST_NAME: Final = 8
_LONG_LINE: Final = 30
_MENU: Final = frozenset({"navigation", "page control", "outside the article"})
_SAMPLE: Final = 3_000


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
    head = find_title(draft, kept)
    title = draft.title or (draft.pieces[head].text if head is not None else None)
    if not draft.as_given:
        kept = _without_repeats(draft, kept, head, title, furniture)
    stretches = _stretches(draft, furniture)
    return Report(
        id=draft.id or digest[:16],
        path=path,
        sha256=digest,
        text=draft.raw if draft.as_given else _text(draft, kept, head, title),
        url=draft.url,
        title=title,
        site=draft.site,
        author=draft.author or find_author(draft, head or (kept[0] if kept else 0)),
        language=_language(draft, kept),
        published=draft.published or find_published(draft.pieces, head, furniture) or published,
        left_out=() if draft.as_given else stretches,
        marked=stretches if draft.as_given else (),
    )


def _language(draft: Draft, kept: list[int]) -> str | None:
    """The language that the user's own data gives, else that of the kept text."""
    stated = code(draft.language) if draft.as_given else None
    if stated:
        return stated
    sample: list[str] = []
    length = 0
    for at in kept:
        sample.append(draft.pieces[at].text)
        length += len(sample[-1])
        if length > _SAMPLE:
            break
    return detect("\n".join(sample), draft.language)


def _after_banner(draft: Draft, kept: list[int], furniture: dict[int, str]) -> list[int]:
    """`kept` without the short lines above or between the rows of the site's menu, where a headline follows them.

    The first of them is the site's name, if the site has no name yet.
    """
    first = next((at for at in kept if len(draft.pieces[at].text.split()) >= _PARAGRAPH), len(draft.pieces))
    menu = max((at for at in range(min(first, _HEAD)) if furniture.get(at) in _MENU), default=-1)
    above = [at for at in kept if at < menu]
    rest = [at for at in kept if at > menu]
    if (
        not above
        or len(rest) < 2
        or rest[0] == first
        or (draft.title and any(same_words(draft.title, draft.pieces[at].text) for at in above))
    ):
        return kept
    if any(len(draft.pieces[at].text.split()) > _LONGEST_NAME or draft.pieces[at].shape == "heading" for at in above):
        return kept
    for at in above:
        furniture[at] = "page head"
    draft.site = draft.site or draft.pieces[above[0]].text
    return rest


def _without_repeats(
    draft: Draft, kept: list[int], head: int | None, title: str | None, furniture: dict[int, str]
) -> list[int]:
    """`kept` without what says the same again: the title below itself, a paragraph twice in a row (a caption)."""
    once: list[int] = []
    for place, at in enumerate(kept):
        text = draft.pieces[at].text
        again = bool(once) and len(text) >= _LONG_LINE and same_words(draft.pieces[once[-1]].text, text)
        if again or (at != head and place < _HEAD and title is not None and same_words(title, text)):
            furniture[at] = "repeated line"
        else:
            once.append(at)
    return once


def _text(draft: Draft, kept: list[int], head: int | None, title: str | None) -> str:
    """The title, a blank line, and the kept pieces, paragraphs parted by blank lines."""
    parts: list[str] = [title] if title else []
    for at in kept:
        if at == head:
            continue
        piece = draft.pieces[at]
        if parts:
            parts.append("\n\n" if piece.paragraph or len(parts) == 1 else "\n")
        parts.append(piece.text)
    return "".join(parts)


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
