"""Reading a language's word lists from the YAML files in its folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def read(path: Path) -> Any:
    """What a file holds, every word as it is written ("no" and "true" are words here)."""
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return yaml.load(path.read_text("utf-8"), Loader=loader)


def lists(path: Path) -> dict[str, frozenset[str]]:
    """List name -> words."""
    return {name: frozenset(words) for name, words in read(path).items()}
