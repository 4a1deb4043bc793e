"""How fast `tocsin link` is over 10,000, 30,000 and 100,000 invented claims, from file to output.

    python benchmarks/linking.py [--check]

It works on one core. Seconds are those on the clock and those of the processor, which differ where others use the
machine. `--check` ends with status 1 when 100,000 claims take the processor a minute or more, or when the time grows
much faster than n log n.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from machine import machine
from told_acts import records

RESULT = Path(__file__).resolve().parent / "results" / "linking.json"
SIZES = (10_000, 30_000, 100_000)
MINUTE = 60.0
SLACK = 1.3  # times n log n


def measured(claims: int) -> dict[str, float]:
    """Seconds on the clock and of the processor, and peak memory in MB, for so many claims."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "records.jsonl"
        with file.open("wb") as lines:
            lines.writelines(record.to_json() + b"\n" for record in records(claims))
        with (Path(folder) / "linked.jsonl").open("wb") as out:
            start = time.perf_counter()
            run = subprocess.Popen([sys.executable, "-m", "tocsin", "link", str(file)], stdout=out)
            _, status, used = os.wait4(run.pid, 0)
            seconds = time.perf_counter() - start
        if status:
            raise SystemExit("tocsin link failed")
    peak = used.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
    processor = used.ru_utime + used.ru_stime
    return {"claims": claims, "seconds": round(seconds, 1), "processor": round(processor, 1), "memory": round(peak)}


def main() -> int:
    """Take the figures, keep them, and say how the time grows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    figures = []
    for size in SIZES:
        took = measured(size)
        figures.append(took)
        told = f"{took['seconds']:7.1f} s, processor {took['processor']:6.1f} s, {took['memory']:5} MB"
        print(f"{size:>8,} claims {told}", flush=True)
    first, last = figures[0], figures[-1]
    growth = last["processor"] / first["processor"]
    fair = last["claims"] * math.log(last["claims"]) / (first["claims"] * math.log(first["claims"]))
    print(f"ten times the claims: {growth:.1f} times the time (n log n: {fair:.1f})")
    kept = {"command": "python benchmarks/linking.py", "machine": machine(), "figures": figures}
    RESULT.write_text(json.dumps(kept, indent=2) + "\n", "utf-8")
    return 1 if check and (last["processor"] >= MINUTE or growth > SLACK * fair) else 0


if __name__ == "__main__":
    sys.exit(main())
