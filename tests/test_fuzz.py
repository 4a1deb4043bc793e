"""Odd inputs by the hundred give sound records or errors of ours; `make test-all` tries a hundred thousand."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def test_three_hundred_odd_inputs_do_no_harm() -> None:
    done = subprocess.run(
        [sys.executable, "scripts/fuzz.py", "300", "--jobs", "1"],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=240,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("inputs 300,")
    assert "claims" in done.stdout
