"""Pages in a folder, and the index over them."""

from __future__ import annotations

import re
from html import escape, unescape
from pathlib import Path

from tocsin.cli.page import document
from tocsin.cli.plain import one_line


class Index:
    """Writes pages into a folder under names of its own making, then `index.html` over them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._taken = {"index"}
        self._pages: list[tuple[str, str, str, str]] = []

    def add(self, path: str, page: bytes) -> Path:
        """Write the page of the report at `path`; gives the file written. Raises `OSError`."""
        file = self.folder / f"{self._free(path)}.html"
        file.write_bytes(page)
        self._pages.append((file.name, *_told(page), path))
        return file

    def finish(self) -> None:
        """Write `index.html`, with a link to each page in the order added. Raises `OSError`."""
        rows = "".join(
            f'<li><a href="{escape(name)}"><bdi>{escape(title)}</bdi></a><br>'
            f"{escape(about)} · <bdi>{escape(one_line(path))}</bdi></li>\n"
            for name, title, about, path in self._pages
        )
        count = f"{len(self._pages)} report{'' if len(self._pages) == 1 else 's'}"
        body = (
            f"<header><h1>Coded reports</h1>\n<p class=facts>{count}, in the order given</p></header>\n"
            f"<main class=index>\n<ol>\n{rows}</ol>\n</main>\n"
        )
        (self.folder / "index.html").write_bytes(document("Coded reports", body, count))

    def _free(self, path: str) -> str:
        """A name that no other page has, made of plain letters of the file's name."""
        stem = re.sub(r"[^\w-]+", "-", Path(path).name.rsplit(".", 1)[0]).strip("-")[:80] or "report"
        line = re.search(r"#(\d+)$", path)
        stem = f"{stem}-{line.group(1)}" if line else stem
        name, number = stem, 2
        while name.lower() in self._taken:
            name, number = f"{stem}-{number}", number + 1
        self._taken.add(name.lower())
        return name


def _told(page: bytes) -> tuple[str, str]:
    """The title that a page of ours bears, and the line on what stands in it."""
    text = page.decode("utf-8")
    title = re.search(r"<title>(.*?) - Tocsin</title>", text, re.DOTALL)
    about = re.search(r'<meta name="description" content="(.*?)">', text, re.DOTALL)
    return unescape(title.group(1)) if title else "Untitled", unescape(about.group(1)) if about else ""
