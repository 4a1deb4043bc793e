"""What stands at a report's head: its title and the name of who wrote it."""

from __future__ import annotations

import re
from typing import Final

from tocsin.reading.dates import find_dates
from tocsin.reading.draft import Draft

_HEAD: Final = 8
_LONGEST_TITLE: Final = 40
_LONGEST_BYLINE: Final = 80
_BYLINE: Final = re.compile(
    r"(?:by|автор):? ([^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,7}) ?(?:[,|/(–—-]|$)", re.IGNORECASE
)
_NO_LETTER: Final = re.compile(r"\W+")
_POST: Final = re.compile(
    r"\b(?:local|political|democracy|labou?r|crime|chief|senior|special|staff|industrial|business|our|reporter|correspondent|"
    r"editor|writer|in|at|for|and agencies)\b",
    re.IGNORECASE,
)


def same_words(one: str, other: str) -> bool:
    """True when two texts have the same letters and digits."""
    if one == other:
        return True
    if one[:1].isalnum() and other[:1].isalnum() and one[0].casefold() != other[0].casefold():
        return False
    return abs(len(one) - len(other)) * 3 <= len(one) and _key(one) == _key(other)


def find_title(draft: Draft, kept: list[int]) -> int | None:
    """The position of the title among the kept pieces, or None.

    It is the piece that repeats the known title. Where none is known it is a line told twice, as pages do with their
    headline, or the first line that is no date and no byline, if it is short enough to be a title.
    """
    head = kept[:_HEAD]
    if draft.title:
        return next((at for at in head if same_words(draft.title, draft.pieces[at].text)), None)
    keys = [_key(draft.pieces[at].text) for at in head]
    for place, at in enumerate(head[:-1]):
        if len(keys[place]) >= 12 and keys[place] in keys[place + 1 : place + 3] and _can_be_title(draft, at):
            return at
    for at in head[:4]:
        if draft.pieces[at].shape == "heading":
            return at
        if not _is_date(draft.pieces[at].text) and not _BYLINE.match(draft.pieces[at].text[:_LONGEST_BYLINE]):
            return at if len(kept) > 1 and _can_be_title(draft, at) else None
    return None


def find_author(draft: Draft, head: int) -> str | None:
    """A name after "By" on a line of its own near the title, at position `head`; a post named behind it is cut off."""
    for piece in draft.pieces[max(0, head - 2) : head + _HEAD]:
        match = _BYLINE.match(piece.text) if len(piece.text) <= _LONGEST_BYLINE else None
        if match is None:
            continue
        name = _POST.split(match.group(1), maxsplit=1)[0].strip()
        if name and all(word[0].isupper() for word in name.split()):
            return name
    return None


def _can_be_title(draft: Draft, at: int) -> bool:
    text = draft.pieces[at].text
    words = len(text.split())
    return words <= _LONGEST_TITLE and not (words > 14 and text.rstrip("\"'”’»)").endswith("."))


def _is_date(text: str) -> bool:
    """True for a short line that begins with a date."""
    if len(text) > _LONGEST_BYLINE:
        return False
    first = next(iter(find_dates(text)), None)
    return first is not None and not re.search(r"\w{3}", text[: first.start])


def _key(text: str) -> str:
    return _NO_LETTER.sub("", text).casefold()
