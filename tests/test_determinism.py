"""The same reports give the same bytes: in one process or four, alone or among others, in any order, on any day."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
DEMO = sorted((ROOT / "demo" / "reports").iterdir())
MADE = {
    "made-1.txt": "Dockers strike at Porto Novo\n\nSome 400 dockers went on strike on Monday over wages owed since October, their union "
    "said. The port company denied that it owed them anything. On Tuesday police arrested Ana Duarte, the union's chair.\n",
    "made-2.json": json.dumps(
        {
            "text": "Welders were dismissed on 3 May 2011. The court ordered their reinstatement in June. Ivo Petrel was beaten.",
            "language": "en",
            "published": "2011-07",
        }
    ),
    "made-3.md": "# March banned\n\n*12 March 2019*\n\nThe governor banned a march of nurses in Zhanatas. If wages are not paid by "
    "Friday, nurses will walk out, said Lena Sorkin of the Independent Health Workers' Union.\n",
    "made-4.html": "<html><body><h1>Editor fined</h1><p>A court in Tilba fined the editor Omar Reyes 4,000 pesos on Friday. Police had "
    "searched his newsroom in April and seized two cameras; nobody has been charged, a spokesman told reporters.</p></body></html>",
}


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The demonstration reports and four made ones, twelve in all."""
    folder = tmp_path_factory.mktemp("reports")
    for path in DEMO:
        shutil.copy(path, folder)
    for name, text in MADE.items():
        (folder / name).write_text(text, "utf-8")
    return sorted(folder.iterdir())


def code(paths: list[Path], *options: object, **environment: str) -> bytes:
    done = subprocess.run(
        [sys.executable, "-m", "tocsin", "code", *map(str, paths), *map(str, options)],
        check=False,
        capture_output=True,
        cwd=ROOT,
        timeout=240,
        env={**os.environ, **environment},
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


@pytest.fixture(scope="module")
def alone(reports: list[Path]) -> bytes:
    """What one process prints."""
    printed = code(reports, "--jobs", 1)
    assert printed.count(b"\n") == len(reports) == 14
    return printed


def test_four_processes_print_the_same_bytes_as_one(reports: list[Path], alone: bytes) -> None:
    assert code(reports, "--jobs", 4) == alone


def test_reports_in_another_order_print_the_same_lines(reports: list[Path], alone: bytes) -> None:
    assert code(reports[::-1], PYTHONHASHSEED="99").splitlines() == alone.splitlines()[::-1]


def test_a_report_prints_alone_what_it_prints_among_others(reports: list[Path], alone: bytes) -> None:
    for path in reports[-2:]:
        assert code([path]) in alone
