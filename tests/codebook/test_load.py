"""Codebooks out of files and folders, shipped and users' own."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tocsin import codebook
from tocsin.codebook.load import SHIPPED
from tocsin.codebook.source import read_yaml
from tocsin.model import CodebookError

Keep = Callable[..., Path]


def mistake(path: Path) -> str:
    with pytest.raises(CodebookError) as caught:
        codebook.check(path)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_the_shipped_codebook_passes_its_own_check() -> None:
    assert len(codebook.check(SHIPPED).kinds) == len(codebook.load().kinds)


def test_the_shipped_codebook_is_read_once() -> None:
    assert codebook.load() is codebook.load()


@pytest.mark.parametrize("file", sorted(SHIPPED.glob("*/*.yaml")), ids=lambda f: f.name)
def test_no_shipped_word_is_one_that_yaml_takes_for_something_else(file: Path) -> None:
    assert isinstance(read_yaml(file), dict)


def test_a_file_of_one_kind_joins_the_shipped_kinds(keep: Keep, vigil: dict[str, Any]) -> None:
    book = codebook.load(keep(vigil))
    assert book.kinds.keys() - codebook.load().kinds.keys() == {"vigil"}


def test_a_file_of_a_shipped_kind_replaces_it(keep: Keep, vigil: dict[str, Any]) -> None:
    book = codebook.check(keep({**vigil, "kind": "strike", "beats": []}))
    assert book.kinds.keys() == codebook.load().kinds.keys()
    assert book.kinds["strike"].counts == "vigils"


def test_a_folder_stands_alone_beside_the_shipped_word_classes(
    tmp_path: Path, keep: Keep, vigil: dict[str, Any]
) -> None:
    vigil["beats"] = []
    vigil["frames"]["en"][0]["where"] = {"subject": ["mourner", "police"]}
    keep(vigil, "kinds/vigil.yaml")
    keep({"mourner": {"words": {"en": ["mourner"]}}}, "words/mine.yaml")
    book = codebook.check(tmp_path)
    assert list(book.kinds) == ["vigil"]
    assert book.classes["en"]["mourner"] == {"mourner"}
    assert book.languages() == {"en"}


def test_a_path_that_is_not_there_is_told(tmp_path: Path) -> None:
    said = mistake(tmp_path / "none")
    assert said.endswith("is no codebook; give a YAML file of one kind, or a folder that holds kinds/ and words/")


def test_a_folder_without_kinds_is_told(tmp_path: Path) -> None:
    assert "is no codebook; give a YAML file of one kind" in mistake(tmp_path)


def test_an_empty_folder_of_kinds_is_told(tmp_path: Path) -> None:
    (tmp_path / "kinds").mkdir()
    assert mistake(tmp_path).endswith("holds no kind; add at least one YAML file")


def test_one_kind_in_two_files_is_told(tmp_path: Path, keep: Keep, vigil: dict[str, Any]) -> None:
    vigil["beats"] = []
    keep(vigil, "kinds/a.yaml")
    keep(vigil, "kinds/b.yaml")
    assert mistake(tmp_path) == "b.yaml: another file holds the kind 'vigil' too; keep one of them"


def test_a_kind_that_beats_no_kind_is_told(keep: Keep, vigil: dict[str, Any]) -> None:
    said = mistake(keep({**vigil, "beats": ["football"]}))
    assert said == "mine.yaml: kind 'vigil' beats 'football', which is no kind; name a kind of this codebook"


def test_too_few_examples_are_told_by_the_check_and_borne_by_the_load(keep: Keep, vigil: dict[str, Any]) -> None:
    vigil["examples"]["en"]["codes"] = vigil["examples"]["en"]["codes"][:7]
    file = keep(vigil)
    said = "mine.yaml: examples, en: 7 sentences that code and 4 that do not are too few; give at least 8 and 4"
    assert mistake(file) == said
    assert "vigil" in codebook.load(file).kinds


def test_a_kind_of_a_language_without_examples_has_too_few(keep: Keep, vigil: dict[str, Any]) -> None:
    vigil["examples"] = {}
    assert "0 sentences that code and 0 that do not are too few" in mistake(keep(vigil))


def test_broken_yaml_is_told_with_its_line(keep: Keep) -> None:
    said = mistake(keep("kind: vigil\nbeats: [strike\ncounts: x\n"))
    assert said.startswith("mine.yaml: this is not readable YAML near line ")
    assert said.endswith("; check the indentation and the quotes")


def test_a_file_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_bytes("kind: мина".encode("cp1251"))
    assert mistake(tmp_path / "mine.yaml") == "mine.yaml: this file is not in UTF-8; save it in that encoding"


def test_an_empty_file_lacks_its_kind(keep: Keep) -> None:
    assert mistake(keep("")) == "mine.yaml: top: 'kind:' is missing; write it as one line of words"


@pytest.mark.parametrize("word", ["on", "off", "yes", "no", "On", "NO", "true"])
def test_a_bare_word_that_yaml_takes_for_a_switch_must_be_quoted(keep: Keep, word: str) -> None:
    said = mistake(keep(f"kind: vigil\nbeats: [{word}]\n"))
    assert said == f'mine.yaml: line 2: YAML takes the bare {word} for true or false; write "{word}" in quotes'


def test_a_bare_switch_as_a_key_must_be_quoted_too(keep: Keep) -> None:
    said = mistake(keep("kind: vigil\nframes:\n  en:\n    - name: a\n      where: {on: [person]}\n"))
    assert said == 'mine.yaml: line 5: YAML takes the bare on for true or false; write "on" in quotes'


@pytest.mark.parametrize(("word", "meaning"), [("144", "a number"), ("12:30", "a number"), ("2011-06-01", "a date")])
def test_a_bare_number_or_date_must_be_quoted(keep: Keep, word: str, meaning: str) -> None:
    said = mistake(keep(f"kind: vigil\nbeats: [strike, {word}]\n"))
    assert said == f'mine.yaml: line 2: YAML takes the bare {word} for {meaning}; write "{word}" in quotes'


def test_a_quoted_switch_is_a_word(keep: Keep, vigil: dict[str, Any]) -> None:
    vigil["frames"]["en"][0]["needs"] = ["on", "no"]
    assert codebook.check(keep(vigil)).kinds["vigil"].frames["en"][0].needs == {"on", "no"}


def test_a_list_with_a_hole_is_told(keep: Keep) -> None:
    said = mistake(keep("kind: vigil\nbeats: [strike, null]\n"))
    assert said == "mine.yaml: line 2: a word or value is missing here; write it, or take the line out"


def test_a_field_that_stands_twice_is_told(keep: Keep) -> None:
    said = mistake(keep("kind: vigil\nfamily: dispute\nkind: strike\n"))
    assert said == "mine.yaml: line 3: 'kind:' stands twice; put the two together"


def test_a_tag_is_told(keep: Keep) -> None:
    said = mistake(keep("kind: !!python/name:os.system vigil\n"))
    assert said == "mine.yaml: line 1: 'vigil' bears a YAML tag; write plain words"


def test_a_list_within_itself_is_told(keep: Keep) -> None:
    assert "must be a list of words" in mistake(
        keep("kind: a\nfamily: dispute\nbeats: &a [*a]\ndefinition: d\ncounts: c")
    )


def test_lists_a_thousand_deep_are_told(keep: Keep) -> None:
    assert mistake(keep("beats: " + "[" * 5000 + "]" * 5000)).startswith("mine.yaml: ")


def test_aliases_of_aliases_cost_no_time(keep: Keep) -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60)]
    began = time.perf_counter()
    assert "'a0' is no field here" in mistake(keep("\n".join(lines)))
    assert time.perf_counter() - began < 2


@settings(max_examples=60)
@given(st.binary(max_size=60) | st.text(max_size=60).map(lambda t: f"kind: {t}".encode("utf-8", "ignore")))
def test_any_bytes_at_all_give_a_codebook_or_one_sentence(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    file = tmp_path_factory.mktemp("book") / "mine.yaml"
    file.write_bytes(data)
    with pytest.raises(CodebookError) as caught:
        codebook.load(file)
    assert str(caught.value).startswith("mine.yaml: ")
