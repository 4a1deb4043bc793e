"""Throw N odd inputs at reading and coding: random bytes, spoilt reports of every format, hostile documents.

    python scripts/fuzz.py 100000

Each must give reports whose spans hold, or one of Tocsin's own errors, within limits on time and memory. Inputs follow
from the seed: what fails is written to build/fuzz and comes again with the same seed. The status is 1 when any failed.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import signal
import sys
import time
import traceback
from collections import Counter
from multiprocessing import get_context
from pathlib import Path
from types import FrameType

import odd_inputs
import tocsin
from tocsin.model import Record, Report, TocsinError

ROOT = Path(__file__).resolve().parent.parent
# A report of a few thousand characters may take so many seconds at most, and the whole process so much memory.
SECONDS = 20
GIGABYTES = 4
LENGTH_CODED = 20_000  # characters; longer texts are only read


class TooSlow(Exception):
    """An input took longer than it may."""


def _late(_signal: int, _frame: FrameType | None) -> None:
    raise TooSlow


def check(record: Record) -> None:
    """Raise `AssertionError` when a span's words are not at its offsets, or the JSON cannot be made."""
    text = record.report.text
    for claim in record.claims:
        mentions = (*claim.actor, *claim.target, *([claim.source] if claim.source else []))
        for span in (claim.quote, claim.trigger, *mentions):
            assert span.text, "an empty span"
            assert text[span.start : span.end] == span.text, "a span that does not hold"
    record.to_json()


def attempt(data: bytes, name: str) -> Counter[str]:
    """Read and code one input; count what came of it."""
    seen: Counter[str] = Counter(inputs=1)
    for item in tocsin.read_all(data, name=name):
        if not isinstance(item, Report):
            seen[type(item.error).__name__] += 1
            continue
        seen["reports"] += 1
        assert all(item.text[part.start : part.end] == part.text for part in item.marked), "a mark that does not hold"
        if len(item.text) > LENGTH_CODED:
            continue
        try:
            record = tocsin.code(item)
        except TocsinError as error:
            seen[type(error).__name__] += 1
            continue
        check(record)
        seen["coded"] += 1
        seen["claims"] += len(record.claims)
    return seen


def work(share: tuple[int, int, int]) -> tuple[Counter[str], list[str], float, int]:
    """Try inputs `first`, `first + step`, ... below `last`: what was seen, what failed, the longest time, memory."""
    first, last, step = share
    resource.setrlimit(resource.RLIMIT_AS, (GIGABYTES << 30, GIGABYTES << 30))
    signal.signal(signal.SIGALRM, _late)
    seen: Counter[str] = Counter()
    failed: list[str] = []
    longest = 0.0
    for number in range(first, last, step):
        data, name = odd_inputs.make(random.Random(number))
        began = time.perf_counter()
        signal.alarm(SECONDS)
        try:
            seen += attempt(data, name)
        except Exception as error:  # noqa: BLE001 - any error at all is what is looked for
            failed.append(_keep(number, data, name, error))
        finally:
            signal.alarm(0)
        longest = max(longest, time.perf_counter() - began)
    return seen, failed, longest, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _keep(number: int, data: bytes, name: str, error: Exception) -> str:
    folder = ROOT / "build" / "fuzz"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{number}-{name}"
    path.write_bytes(data)
    place = traceback.extract_tb(error.__traceback__)[-1]
    return f"{path.relative_to(ROOT)}: {type(error).__name__} in {place.filename}:{place.lineno}: {str(error)[:200]}"


def main() -> int:
    """Try N inputs in as many processes as asked for; 1 when one failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", type=int, metavar="N", help="how many inputs")
    parser.add_argument("--seed", type=int, default=0, help="the number of the first input")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes (one a core)")
    given = parser.parse_args()
    jobs = max(1, min(given.jobs, given.number))
    shares = [(given.seed + k, given.seed + given.number, jobs) for k in range(jobs)]
    began = time.perf_counter()
    if jobs == 1:
        results = [work(shares[0])]
    else:
        with get_context("spawn").Pool(jobs) as pool:
            results = pool.map(work, shares, chunksize=1)
    seen = sum((r[0] for r in results), Counter())
    failed = [line for r in results for line in r[1]]
    for line in failed:
        print(line, file=sys.stderr)
    print(", ".join(f"{name} {count}" for name, count in seen.most_common()))
    print(
        f"{time.perf_counter() - began:.0f} s, the longest input {max(r[2] for r in results):.2f} s, "
        f"memory {max(r[3] for r in results) >> 10} MB, failed {len(failed)}"
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
