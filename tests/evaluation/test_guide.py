from __future__ import annotations

import re
from pathlib import Path

from tocsin.codebook import check
from tocsin.evaluation.examples import failures

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "codebook.md"


def test_the_kind_that_the_guide_adds_is_in_order_and_codes_its_examples(tmp_path: Path) -> None:
    blocks = re.findall(r"```yaml\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    file = tmp_path / "replacement.yaml"
    file.write_text(next(block for block in blocks if block.startswith("kind: replacement")), "utf-8")
    book = check(file)
    assert list(failures(book.kinds["replacement"], book)) == []


def test_the_word_class_that_the_guide_adds_stands_beside_the_shipped_ones(tmp_path: Path) -> None:
    blocks = re.findall(r"```yaml\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    kind = next(block for block in blocks if block.startswith("kind: replacement"))
    for folder, name, words in (
        ("words", "mine.yaml", next(block for block in blocks if block.startswith("scab-word"))),
        ("kinds", "replacement.yaml", re.sub(r"object!: \[[^]]*\]", "object!: [scab-word]", kind)),
    ):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_text(words, "utf-8")
    book = check(tmp_path)
    assert list(book.kinds) == ["replacement"]
    assert list(failures(book.kinds["replacement"], book)) == []
