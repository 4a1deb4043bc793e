"""Decisions on names alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tocsin.linking.identity import Decision, compare
from tocsin.model import Party


@pytest.fixture
def verdict() -> Callable[[str, str], str]:
    """The verdict on two persons by their names alone."""

    def told(a: str, b: str) -> str:
        decision: Decision = compare(Party(id="a", name=a, type="person"), Party(id="b", name=b, type="person"))
        return decision.verdict

    return told
