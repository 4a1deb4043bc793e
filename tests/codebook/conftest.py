"""Codebook files of a few lines, to be spoilt in one place."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

VIGIL: dict[str, Any] = {
    "kind": "vigil",
    "family": "dispute",
    "definition": "People keep watch in public.",
    "counts": "vigils",
    "modes": {"night": {"definition": "after dark", "words": {"en": ["candle"]}}},
    "crosswalk": {"plover": "PROTEST", "acled": None},
    "beats": ["strike"],
    "frames": {
        "en": [
            {
                "name": "keep-watch",
                "verbs": ["keep vigil", "stand ... vigil"],
                "actor": ["subject", "object.of & by"],
                "where": {"subject!": ["person", "=crowd", "-police", "-=storm"]},
                "needs": ["vigil", "@police"],
                "mode": "night",
            },
            {"name": "vigil", "nouns": ["vigil"], "actor": ["holder", "by"]},
        ]
    },
    "examples": {
        "en": {
            "codes": [
                {"text": f"Nurse number {n} kept vigil.", "trigger": "kept vigil", "actor": "Nurse"} for n in range(8)
            ],
            "not": ["It rained.", "It snowed.", "It hailed.", "It thundered."],
        }
    },
}


@pytest.fixture
def vigil() -> dict[str, Any]:
    """A kind in good order, as parsed YAML."""
    return copy.deepcopy(VIGIL)


@pytest.fixture
def keep(tmp_path: Path) -> Callable[..., Path]:
    """Write text, or values as YAML, to a file."""

    def write(content: object, name: str = "mine.yaml") -> Path:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content if isinstance(content, str) else yaml.safe_dump(content), "utf-8")
        return file

    return write
