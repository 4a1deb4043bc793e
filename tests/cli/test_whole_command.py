"""The installed command with the real engine, in processes of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "demo" / "reports"
COMMAND = [sys.executable, "-m", "tocsin"]


def tocsin(*arguments: object, **options: object) -> subprocess.CompletedProcess[bytes]:
    settings = {"capture_output": True, "cwd": ROOT, "timeout": 120, **options}
    return subprocess.run([*COMMAND, *map(str, arguments)], check=False, **settings)  # type: ignore[call-overload]


@pytest.fixture(scope="module")
def alone() -> bytes:
    """What one process prints for the demonstration reports."""
    done = tocsin("code", "demo/reports")
    assert done.returncode == 0, done.stderr.decode()
    assert done.stderr == b""
    return done.stdout


def test_every_demonstration_report_gives_events(alone: bytes) -> None:
    records = [json.loads(line) for line in alone.splitlines()]
    assert [record["report"]["path"] for record in records] == sorted(f"demo/reports/{f.name}" for f in DEMO.iterdir())
    assert all(len(record["events"]) >= 5 for record in records)


def test_every_span_quotes_the_words_at_its_offsets(alone: bytes) -> None:
    for line in alone.splitlines():
        record = json.loads(line)
        text = record["report"]["text"]
        for claim in record["claims"]:
            for span in (claim["quote"], claim["trigger"], *claim["actor"], *claim["target"]):
                assert text[span["start"] : span["end"]] == span["text"]


def test_two_processes_print_the_same_bytes_as_one(alone: bytes) -> None:
    assert tocsin("code", "demo/reports", "--jobs", 2).stdout == alone


def test_the_same_bytes_come_whatever_the_hash_seed_and_locale(alone: bytes) -> None:
    other = {**os.environ, "PYTHONHASHSEED": "7", "LC_ALL": "C", "TZ": "Pacific/Kiritimati", "PYTHONUTF8": "0"}
    assert tocsin("code", "demo/reports", env=other).stdout == alone


def test_a_bad_file_among_many_processes_loses_nothing(tmp_path: Path, alone: bytes) -> None:
    (tmp_path / "empty.txt").touch()
    done = tocsin("code", tmp_path / "empty.txt", "demo/reports", tmp_path / "none.txt", "--jobs", 2)
    assert done.returncode == 1
    assert done.stdout == alone
    assert len(done.stderr.splitlines()) == 2


@pytest.mark.skipif(os.name != "posix", reason="pipes and signals are tried on POSIX systems only")
def test_a_reader_that_goes_away_ends_the_command_quietly() -> None:
    with subprocess.Popen(
        [*COMMAND, "code", "demo/reports"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait(60) != 0


@pytest.mark.skipif(os.name != "posix", reason="pipes and signals are tried on POSIX systems only")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_the_command_with_one_word(tmp_path: Path, jobs: str) -> None:
    article = json.dumps({"text": "Police arrested Ana Petrel in Gliwice on Monday. " * 40, "published": "2020"})
    (tmp_path / "many.jsonl").write_text((article + "\n") * 3000, "utf-8")
    with subprocess.Popen(
        [*COMMAND, "code", str(tmp_path / "many.jsonl"), "--jobs", jobs],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        start_new_session=True,
    ) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.readline()
        time.sleep(0.2)
        os.killpg(running.pid, signal.SIGINT)
        _, trouble = running.communicate(timeout=60)
    assert trouble == b"tocsin: stopped\n"
    assert running.returncode == 130
