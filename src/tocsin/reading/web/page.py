"""An HTML page as a draft: its visible text, with the blocks outside the article told apart."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any, Final

from lxml import etree, html

from tocsin.model import EmptyReport, Interval
from tocsin.reading.dates import iso
from tocsin.reading.decode import decode
from tocsin.reading.draft import Draft, Piece
from tocsin.reading.limits import MAX_EXTRACTED_ELEMENTS
from tocsin.reading.web.about import About, about, shorter_titles
from tocsin.reading.web.extractor import Extract, extract, key
from tocsin.reading.web.linear import Block, linear
from tocsin.reading.web.zones import SURE

_CHARSET: Final = re.compile(
    rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})|<\?xml[^>]{0,80}encoding\s*=\s*["']([A-Za-z0-9_:.-]{2,40})""",
    re.I,
)
_URL_DATE: Final = re.compile(r"/((?:19|20)\d\d)[/-](\d\d)(?:[/-](\d\d))?(?=[/-])")
_OUTSIDE: Final = "outside the article"
_LARGEST_ZONE: Final = 0.5
_HEAD: Final = 200
_LEAST_TITLE: Final = 12
_LEAST_WORDS: Final = 3
_TITLE_TAGS: Final = frozenset("h2 h3 h4 p div td center blockquote section header body".split())
_HEADINGS: Final = ("h1", "h2", "h3", "h4")
_PARAGRAPH: Final = 12


def read_page_bytes(data: bytes) -> Draft:
    """The draft of a page's bytes, in the character set that its mark, its markup or its bytes tell."""
    match = _CHARSET.search(data[:4_096])
    declared = next((name.decode("ascii") for name in match.groups() if name), None) if match else None
    return read_page(decode(data, declared))


def read_page(source: str) -> Draft:
    """The draft of a page's source. `raw` is the visible text: what a reader sees, blocks parted by blank lines.

    Raises `EmptyReport` when the page shows no text, `TooLarge` over the limits.
    """
    root = _parse(source)
    stated = about(root)
    visible = linear(root)
    if not visible.blocks:
        raise EmptyReport(
            "this page shows no text; it may need a browser to be seen, so save it from one and try again"
        )
    small = sum(1 for _ in root.iter()) <= MAX_EXTRACTED_ELEMENTS
    outside = _outside(visible.blocks, extract(root) if small else None)
    title, position = _title(stated, visible.blocks)
    if position is not None:
        outside.pop(position, None)
        for at in range(position):
            outside.setdefault(at, "above the title")
    pieces = [
        Piece(block.text, block.start, block.end, block.shape, block.paragraph, outside.get(at))
        for at, block in enumerate(visible.blocks)
    ]
    published = stated.published or _url_date(stated.url)
    return Draft(
        raw=visible.raw, pieces=pieces, title=title, site=stated.site, author=stated.author, url=stated.url,
        language=stated.language, published=published,
    )  # fmt: skip


def _parse(source: str) -> Any:
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = html.document_fromstring(source.replace("\x00", "").encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        root = None
    if root is None:
        raise EmptyReport("this page shows no text; save it again from a browser and try again")
    return root


def _outside(blocks: list[Block], article: Extract | None) -> dict[int, str]:
    """The positions of blocks that are no part of the article, with the reason."""
    total = sum(len(block.text) for block in blocks)
    outside: dict[int, str] = {}
    taken: list[int] = []
    for at, block in enumerate(blocks):
        zone = _zone(block, total)
        if article is not None:
            if block.text in article and (zone is None or zone not in SURE):
                taken.append(at)
                continue
        elif zone is None and not _is_links(block):
            taken.append(at)
            continue
        outside[at] = zone or _OUTSIDE
    _drop_doubles(blocks, taken, outside)
    _recover(blocks, taken, outside, total)
    for at, block in enumerate(blocks):
        if (
            block.shape == "caption"
            and at not in outside
            and not (block.text.endswith(".") and len(block.text.split()) >= 8)
        ):
            outside[at] = "caption"
    return outside


def _zone(block: Block, total: int) -> str | None:
    """The innermost part that sets the block apart; one that holds most of the page, or its title, does not."""
    for zone in reversed(block.zones):
        if not zone.holds_title and zone.length <= _LARGEST_ZONE * total:
            return zone.reason
    return None


def _is_links(block: Block) -> bool:
    return block.links * 2 > len(block.text)


def _drop_doubles(blocks: list[Block], taken: list[int], outside: dict[int, str]) -> None:
    """A teaser may repeat the article's words elsewhere on the page; the copy among more of the article counts."""
    weight: Counter[int] = Counter()
    for at in taken:
        weight[blocks[at].parent] += len(blocks[at].text)
    best: dict[str, int] = {}
    for at in list(taken):
        name = key(blocks[at].text)
        if len(name) < 20:
            continue
        other = best.setdefault(name, at)
        if other == at:
            continue
        worse = other if weight[blocks[at].parent] > weight[blocks[other].parent] else at
        best[name] = at if worse == other else other
        taken.remove(worse)
        outside[worse] = _OUTSIDE


def _recover(blocks: list[Block], taken: list[int], outside: dict[int, str], total: int) -> None:
    """Blocks that stand between blocks of the article, or right after them, in the same element are the article's too.

    The furniture rules look at them afterwards like at any other text.
    """
    if not taken:
        return
    weight: Counter[int] = Counter()
    for at in taken:
        weight[blocks[at].parent] += len(blocks[at].text)
    main = weight.most_common(1)[0][0]
    for at in range(taken[0], len(blocks)):
        block = blocks[at]
        if at > taken[-1] and (block.parent != main or at not in outside):
            break
        if (
            outside.get(at) == _OUTSIDE
            and block.parent in weight
            and not _is_links(block)
            and _zone(block, total) is None
        ):
            del outside[at]


def _title(stated: About, blocks: list[Block]) -> tuple[str | None, int | None]:
    """The title and the position of the block that shows it: the heading that the metadata's title repeats or begins
    with; but under the banner of an old site, whose name stands in the title of every page, the heading after its menu.
    """
    wanted = [key(title).casefold() for title in shorter_titles(stated.title)] if stated.title else []
    tops = [at for at, block in enumerate(blocks) if block.tag == "h1"]
    others = (at for at, block in enumerate(blocks[:_HEAD]) if block.tag in _TITLE_TAGS)
    for at in (*tops[:_HEAD], *others):
        shown = key(blocks[at].text).casefold()
        if shown in wanted[:1] or (shown in wanted and len(shown) >= _LEAST_TITLE):
            at = _below_banner(blocks, at)
            return blocks[at].text, at
    within = [
        at
        for at, block in enumerate(blocks[:_HEAD])
        if block.tag in _HEADINGS
        and len(block.text.split()) >= _LEAST_WORDS
        and wanted
        and key(block.text).casefold() in wanted[0]
    ]
    if within:
        longest = max(within, key=lambda at: len(blocks[at].text))
        return blocks[longest].text, longest
    real = [
        at
        for at in tops
        if len(blocks[at].text.split()) >= _LEAST_WORDS and blocks[at].links * 2 <= len(blocks[at].text)
    ]
    if len(real) == 1 and (not wanted or _shares(blocks[real[0]].text, stated.title or "")):
        return blocks[real[0]].text, real[0]
    return stated.title, None


def _below_banner(blocks: list[Block], at: int) -> int:
    """The heading after a row of links, when a heading, links and another heading come before the first paragraph."""
    linked = False
    for after in range(at + 1, min(at + 30, len(blocks))):
        block = blocks[after]
        if block.tag in _HEADINGS and linked and not _is_links(block):
            return after
        if block.text.endswith(".") and len(block.text.split()) >= _PARAGRAPH:
            break
        linked = linked or _is_links(block)
    return at


def _shares(shown: str, stated: str) -> bool:
    one, other = set(shown.casefold().split()), set(stated.casefold().split())
    return 2 * len(one & other) >= min(len(one), len(other))


def _url_date(url: str | None) -> Interval | None:
    match = _URL_DATE.search(url or "")
    return iso("-".join(part for part in match.groups() if part)) if match else None
