"""The gazetteer, built once for all tests of this room unless the user's cache holds it."""

from __future__ import annotations

import pytest

from tocsin.gazetteer import Gazetteer


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return Gazetteer.open()
