from pathlib import Path

import pytest

from tocsin.coding.russian import memory
from tocsin.coding.russian.memory import Memory


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TOCSIN_CACHE", str(tmp_path))
    return tmp_path


def _fill(kept: Memory) -> list[str]:
    asked: list[str] = []

    def forms(word: str) -> set[str]:
        asked.append(word)
        return {word, f"{word}а"}

    for number in range(memory.ENOUGH):
        assert kept.of("noun", f"слово{number}", forms) == {f"слово{number}", f"слово{number}а"}
    kept.keep()
    return asked


def test_what_was_worked_out_is_known_to_the_next_program(place: Path) -> None:
    assert len(_fill(Memory())) == memory.ENOUGH
    assert _fill(Memory()) == []


def test_a_file_that_is_no_memory_is_as_none(place: Path) -> None:
    _fill(Memory())
    (file,) = place.glob("russian-forms-*.json")
    file.write_bytes(b"{broken")
    assert len(_fill(Memory())) == memory.ENOUGH


def test_a_folder_that_cannot_be_written_is_no_trouble(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (place / "file").write_text("")
    monkeypatch.setenv("TOCSIN_CACHE", str(place / "file" / "below"))
    assert len(_fill(Memory())) == memory.ENOUGH


def test_a_file_that_others_may_write_is_not_trusted(place: Path) -> None:
    _fill(Memory())
    (file,) = place.glob("russian-forms-*.json")
    file.chmod(0o666)
    assert len(_fill(Memory())) == memory.ENOUGH
