"""A page as the text that a reader sees, in the order of its source, cut into blocks that remember where they stood."""

from __future__ import annotations

import re
from typing import Any, Final

import msgspec
from lxml import etree

from tocsin.model import TooLarge
from tocsin.reading.characters import clean
from tocsin.reading.draft import Shape
from tocsin.reading.limits import MAX_ELEMENTS
from tocsin.reading.web.zones import zone_of

_SKIPPED: Final = frozenset(
    (
        "script style noscript template svg math head iframe object embed applet select option input textarea "
        "button canvas audio video map datalist frameset"
    ).split()
)
_BLOCKS: Final = frozenset(
    (
        "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption "
        "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section "
        "summary table tbody td tfoot th thead tr ul"
    ).split()
)
# Elements that hold a paragraph and nothing more: the element around them is the paragraph's home.
_LEAVES: Final = frozenset("p h2 h3 h4 h5 h6 li blockquote pre".split())
_SHAPES: Final[dict[str, Shape]] = {
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "li": "item", "dt": "item", "dd": "item", "figcaption": "caption", "caption": "caption",
}  # fmt: skip
_CAPTION: Final = re.compile(
    r"(?:^|[\s_-])(?:wp-)?caption(?:-text)?(?:$|[\s_-])|photo-?credit|image-?credit", re.IGNORECASE
)
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


class Zone(msgspec.Struct):
    """An element that sets its content apart, and how much text it holds (in characters; `article` holds the h1)."""

    reason: str
    length: int = 0
    holds_title: bool = False


class Block(msgspec.Struct):
    """A paragraph, heading or item of the page: `raw[start:end]` of the visible text is what it was made from."""

    text: str
    start: int
    end: int
    shape: Shape
    tag: str
    parent: int
    links: int
    zones: tuple[Zone, ...]
    paragraph: bool = True


class Visible(msgspec.Struct):
    """The visible text of a page and its blocks."""

    raw: str
    blocks: list[Block]


def linear(root: Any) -> Visible:
    """The visible text under `root` (an lxml element). Raises `TooLarge` over the limit on elements."""
    return _Walk().run(root)


class _Walk:
    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.blocks: list[Block] = []
        self.held: list[str] = []
        self.links = 0
        self.link_depth = 0
        self.link_ended = False
        self.breaks = 0
        self.zones: list[tuple[int, Zone]] = []
        self.stack: list[tuple[str, int, Shape]] = [("body", 0, "text")]
        self.zones_now: tuple[Zone, ...] = ()

    def run(self, root: Any) -> Visible:
        walk = etree.iterwalk(root, events=("start", "end"))
        seen = depth = 0
        skipping: Any = None
        for event, element in walk:
            tag = element.tag if isinstance(element.tag, str) else ""
            if event == "start":
                seen += 1
                if seen > MAX_ELEMENTS:
                    raise TooLarge(
                        f"this page has more than {MAX_ELEMENTS:,} elements; save only the article and try again"
                    )
                if skipping is not None:
                    continue
                if not tag or tag in _SKIPPED or _hidden(element):
                    skipping = element
                    walk.skip_subtree()
                    continue
                depth += 1
                self._open(element, tag, seen, depth)
                self._add(element.text)
                continue
            if skipping is element:
                skipping = None
            elif skipping is None:
                self._close(tag, depth)
                depth -= 1
            if skipping is None:
                self._add(element.tail)
        self._flush()
        return Visible("".join(self.parts), self.blocks)

    def _open(self, element: Any, tag: str, number: int, depth: int) -> None:
        names = f"{element.get('class') or ''} {element.get('id') or ''}".strip()
        if tag in _BLOCKS:
            self._flush()
            shape = _SHAPES.get(tag, "text")
            if shape == "text" and names and _CAPTION.search(names):
                shape = "caption"
            elif shape == "text" and self.stack[-1][2] in ("item", "caption"):
                shape = self.stack[-1][2]
            self.stack.append((tag, number, shape))
        elif tag == "br":
            self._flush(line=True)
        elif tag == "a":
            self.link_depth += 1
            if self.link_ended:
                # Two links in a row are two words to a reader, however closely their source is set.
                self.held.append(" ")
        reason = zone_of(tag, element.get("role"), names)
        if reason is not None:
            self.zones.append((depth, Zone(reason)))
            self.zones_now = tuple(zone for _, zone in self.zones)

    def _close(self, tag: str, depth: int) -> None:
        if tag in _BLOCKS:
            self._flush()
            if len(self.stack) > 1:
                self.stack.pop()
            self.breaks = 0
        elif tag == "a":
            self.link_depth = max(0, self.link_depth - 1)
            self.link_ended = True
        if self.zones and self.zones[-1][0] == depth:
            self.zones.pop()
            self.zones_now = tuple(zone for _, zone in self.zones)

    def _add(self, text: str | None) -> None:
        if text:
            self.held.append(text)
            self.link_ended = False
            if self.link_depth:
                self.links += len(text.strip())

    def _flush(self, *, line: bool = False) -> None:
        """End the block at hand. A single line break (`<br>`) begins a line, two begin a paragraph."""
        text = clean("".join(self.held)) if self.held else ""
        self.held = []
        links, self.links = self.links, 0
        if text:
            tag, _, shape = self.stack[-1]
            home = self.stack[-2] if len(self.stack) > 1 and tag in _LEAVES else self.stack[-1]
            paragraph = self.breaks != 1
            if self.parts:
                gap = "\n\n" if paragraph else "\n"
                self.parts.append(gap)
                self.length += len(gap)
            start = self.length
            self.parts.append(text)
            self.length += len(text)
            zones = self.zones_now
            for zone in zones:
                zone.length += len(text)
                zone.holds_title = zone.holds_title or tag == "h1"
            self.blocks.append(Block(text, start, self.length, shape, tag, home[1], links, zones, paragraph))
            self.breaks = 0
        if line:
            self.breaks += 1
        else:
            self.breaks = 0


def _hidden(element: Any) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN.search((element.get("style") or "")[:500]))
