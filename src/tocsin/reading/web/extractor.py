"""Which blocks of a page the article extractor (trafilatura) takes for the article."""

from __future__ import annotations

import logging
import re
from functools import cache
from typing import Any, Final

_SHORT: Final = 16
_MOST_SEARCHED: Final = 2_000_000_000
"""Characters looked through for one page; beyond, only whole lines count."""
_NON_WORD: Final = re.compile(r"[\W_]+")


def key(text: str) -> str:
    """The letters and digits of `text` alone, so that spacing and markup make no difference."""
    return _NON_WORD.sub("", text)


class Extract:
    """The extracted article, asked whether it holds a text."""

    def __init__(self, text: str) -> None:
        lines = [key(line) for line in text.splitlines()]
        self._lines = frozenset(line for line in lines if line)
        self._all = "".join(lines)
        self._searched = 0

    def __contains__(self, text: str) -> bool:
        wanted = key(text)
        if wanted in self._lines:
            return True
        self._searched += len(self._all)
        return len(wanted) >= _SHORT and self._searched < _MOST_SEARCHED and wanted in self._all


def extract(root: Any) -> Extract | None:
    """The article under `root` (an lxml element, left as it is), or None when the extractor finds none."""
    trafilatura = _trafilatura()
    try:
        document = trafilatura(
            root, favor_recall=True, include_comments=False, include_tables=True, with_metadata=False
        )
    except (RecursionError, ValueError, TypeError, AttributeError, IndexError, KeyError):
        # The extractor was not written for hostile pages; the page's structure is judged alone then.
        return None
    text = getattr(document, "text", None)
    return Extract(text) if isinstance(text, str) and text.strip() else None


@cache
def _trafilatura() -> Any:
    # It reports odd pages on a logger; without a handler Python would print that on standard error.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    from trafilatura import bare_extraction

    return bare_extraction
