"""The lists that identity rests on: YAML files beside this module, each read once."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any


@functools.cache
def table(name: str) -> dict[str, Any]:
    """What a file of `data` holds, by its name without the ending."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    held: dict[str, Any] = yaml.load(
        (Path(__file__).parent / "data" / f"{name}.yaml").read_text("utf-8"), Loader=loader
    )
    return held
