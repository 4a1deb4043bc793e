"""What a page says about itself: title, site, author, address, language and date, from its metadata alone.

No date is guessed, and none taken from the clock: one that cannot be (31 February) is passed over.
"""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

import msgspec

from tocsin.model import Interval
from tocsin.reading.characters import clean
from tocsin.reading.dates import find_dates, iso

_DATE_NAMES: Final = tuple(
    (
        "article:published_time og:article:published_time og:published_time datepublished article:published "
        "published_time publication_date publish-date publish_date publishdate pubdate pub_date dc.date.issued "
        "dcterms.issued dcterms.date dc.date dcterms.created dc.date.created citation_publication_date citation_date "
        "sailthru.date parsely-pub-date cxenseparse:recs:publishtime article_date_original article.published "
        "originalpublicationdate datecreated date"
    ).split()
)
_TITLE_NAMES: Final = ("og:title", "twitter:title", "dc.title", "headline", "title")
_SITE_NAMES: Final = ("og:site_name", "application-name", "dc.publisher", "publisher")
_AUTHOR_NAMES: Final = ("author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author")
_ARTICLES: Final = re.compile(r"article|report|posting|webpage", re.IGNORECASE)
_TITLE_BREAK: Final = re.compile(r"\s+(?:[|–—»«·•:-]|::)\s+")
_LEAST_TITLE: Final = 3
_MOST_LINKED: Final = 200_000
_MOST_NODES: Final = 5_000
_MOST_SCRIPTS: Final = 30
_MOST_DATES: Final = 60


class About(msgspec.Struct):
    """A page's metadata; what is not stated is None."""

    title: str | None = None
    site: str | None = None
    author: str | None = None
    url: str | None = None
    language: str | None = None
    published: Interval | None = None


def about(root: Any) -> About:
    """The metadata of the page under `root` (an lxml element)."""
    metas = _metas(root)
    linked = _linked(root)
    site = _first(metas, _SITE_NAMES) or _text(_member(linked.get("publisher"), "name"))
    title = _first(metas, _TITLE_NAMES[:2]) or _text(linked.get("headline")) or _first(metas, _TITLE_NAMES[2:])
    return About(
        title=_without_site(title or _words(root.findtext(".//title")), site),
        site=site,
        author=_author(_first(metas, _AUTHOR_NAMES) or _text(_member(linked.get("author"), "name"))),
        url=_url(root, metas),
        language=_words(root.get("lang"))
        or _first(metas, ("og:locale", "content-language", "dc.language", "language")),
        published=_published(root, metas, linked),
    )


def _metas(root: Any) -> dict[str, list[str]]:
    metas: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        value = element.get("content")
        if name and value:
            metas.setdefault(name.strip().lower(), []).append(value)
    return metas


def _first(metas: dict[str, list[str]], names: tuple[str, ...]) -> str | None:
    for name in names:
        for value in metas.get(name, ()):
            if words := _words(value):
                return words
    return None


def _words(value: object) -> str | None:
    return clean(value[:2_000]) or None if isinstance(value, str) else None


def _text(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _words(value)


def _member(value: object, name: str) -> object:
    if isinstance(value, list):
        value = value[0] if value else None
    return value.get(name) if isinstance(value, dict) else value


def _linked(root: Any) -> dict[str, Any]:
    """The first JSON-LD object that describes an article, or an empty one."""
    scripts = (script for script in root.iter("script") if "ld+json" in (script.get("type") or "").lower())
    for element in islice(scripts, _MOST_SCRIPTS):
        try:
            value = json.loads((element.text or "")[:_MOST_LINKED])
        except (ValueError, RecursionError):
            continue
        for node in _nodes(value):
            kind = node.get("@type")
            names = " ".join(str(name) for name in kind) if isinstance(kind, list) else str(kind)
            if _ARTICLES.search(names) and (node.get("datePublished") or node.get("headline")):
                return node
    return {}


def _nodes(value: object) -> Iterator[dict[str, Any]]:
    waiting, seen = deque([value]), 0
    while waiting and seen < _MOST_NODES:
        seen += 1
        value = waiting.popleft()
        if isinstance(value, dict):
            yield value
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)


def _published(root: Any, metas: dict[str, list[str]], linked: dict[str, Any]) -> Interval | None:
    values = [value for name in _DATE_NAMES for value in metas.get(name, ())]
    values.insert(1 if values else 0, str(linked.get("datePublished") or ""))
    for element in root.iter("time", "span", "div", "p", "meta", "abbr"):
        marks = f"{element.get('itemprop') or ''} {element.get('class') or ''}".lower()
        if (
            "datepublished" in marks
            or element.get("pubdate") is not None
            or re.search(r"(?:entry-date|published|post-date|dt-published)\b", marks)
        ):
            values.append(element.get("datetime") or element.get("content") or element.get("title") or _shown(element))
    for value in values[:_MOST_DATES]:
        if days := _days(value):
            return days
    return None


def _shown(element: Any) -> str:
    """The first words that an element shows."""
    return " ".join(text[:200] for text in islice(element.itertext(), 5))


def _days(value: str) -> Interval | None:
    value = clean(value[:200])
    return iso(value) or next((date.days for date in find_dates(value)), None)


def _url(root: Any, metas: dict[str, list[str]]) -> str | None:
    for element in root.iter("link"):
        if (element.get("rel") or "").strip().lower() == "canonical" and _web(element.get("href")):
            return _words(element.get("href"))
    return next((_words(url) for url in metas.get("og:url", ()) if _web(url)), None)


def _web(url: str | None) -> bool:
    return bool(url) and bool(re.match(r"https?://[^\s<>\"']{3,1900}$", (url or "").strip()))


def _author(name: str | None) -> str | None:
    """A person's or desk's name; addresses and account names are none."""
    if (
        not name
        or len(name) > 120
        or re.match(r"https?:|.*@|admin$|editor$|webmaster$|root$|[\d_]+$", name, re.IGNORECASE)
    ):
        return None
    return re.sub(r"^(?:by|автор:?)\s+", "", name, flags=re.IGNORECASE)


def shorter_titles(title: str) -> list[str]:
    """`title` as it may stand on the page itself: whole, or without a site's name before or after it."""
    gaps = [match.span() for match in _TITLE_BREAK.finditer(title)]
    shorter = [title[:start] for start, _ in reversed(gaps)] + [title[end:] for _, end in gaps]
    return [title, *(part for part in shorter if len(part.split()) >= _LEAST_TITLE)]


def _without_site(title: str | None, site: str | None) -> str | None:
    """A page's title without the name of the site that many pages put after or before it."""
    if not title:
        return None
    parts = _TITLE_BREAK.split(title)
    if len(parts) > 1 and site:
        wanted = re.sub(r"\W+", "", site).casefold()
        for at in (-1, 0):
            if re.sub(r"\W+", "", parts[at]).casefold() == wanted:
                breaks = _TITLE_BREAK.findall(title)
                kept, between = (parts[:-1], breaks[:-1]) if at else (parts[1:], breaks[1:])
                return "".join(part + gap for part, gap in zip(kept, [*between, ""], strict=True))
    return title
