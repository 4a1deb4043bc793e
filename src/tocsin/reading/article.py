"""An article held as JSON: an object with `text` or `html`, and what is known about it."""

from __future__ import annotations

import json
import re
from typing import Any

from tocsin.model import EmptyReport, ReadError, TooLarge
from tocsin.reading.characters import clean, replace_surrogates
from tocsin.reading.dates import find_dates, iso
from tocsin.reading.decode import decode
from tocsin.reading.draft import Draft
from tocsin.reading.lines import cut_lines


def read_article(data: bytes) -> Draft:
    """The draft of one JSON object. Its `text` is kept as given, to the character; an `html` is read as a page.

    Raises `ReadError` when the bytes are no JSON object or hold neither `text` nor `html`, `EmptyReport` when the
    text is blank, `TooLarge` when the JSON is nested too deeply. Optional keys of the wrong type are ignored.
    """
    article = _parsed(data)
    text, html = article.get("text"), article.get("html")
    if isinstance(text, str) and (text.strip() or not isinstance(html, str)):
        if not text.strip():
            raise EmptyReport("the key 'text' of this article is blank; give the report's text")
        raw = replace_surrogates(text)
        draft = Draft(raw=raw, pieces=cut_lines(raw), as_given=True)
    elif isinstance(html, str):
        from tocsin.reading.web import read_page

        draft = read_page(replace_surrogates(html))
    else:
        raise ReadError(
            "this JSON object has neither 'text' nor 'html' with a text in it; an article needs one of them"
        )
    draft.id = _identity(article.get("id"))
    draft.title = _words(article.get("title")) or draft.title
    draft.site = _words(article.get("site")) or draft.site
    draft.url = _words(article.get("url")) or draft.url
    draft.author = _words(article.get("author")) or draft.author
    draft.language = _words(article.get("language")) or draft.language
    stated = _words(article.get("published"))
    if stated:
        draft.published = iso(stated) or next((date.days for date in find_dates(stated[:100])), None) or draft.published
    return draft


def _parsed(data: bytes) -> dict[str, Any]:
    try:
        value = json.loads(decode(data))
    except RecursionError:
        raise TooLarge("this JSON is nested too deeply; an article is one object with a text") from None
    except json.JSONDecodeError as error:
        raise ReadError(
            f"this is no valid JSON ({error.msg} at character {error.pos}); mend it and try again"
        ) from None
    except ValueError:
        raise ReadError("this is no valid JSON; mend it and try again") from None
    if isinstance(value, list):
        raise ReadError("this file holds a list; write each article as one JSON object on a line of a .jsonl file")
    if not isinstance(value, dict):
        raise ReadError("this JSON is no object; an article is an object with 'text' or 'html'")
    return value


def _identity(value: object) -> str | None:
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value) if -(10**40) < value < 10**40 else None
    return _words(value)


def _words(value: object) -> str | None:
    """A string value on one line, or None when it is no string or blank."""
    if not isinstance(value, str):
        return None
    return re.sub(r"\s+", " ", clean(value)).strip() or None
