from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import click
import pytest

from tocsin.cli import tocsin

ROOT = Path(__file__).resolve().parents[2]


def commands(command: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    yield name, command
    if isinstance(command, click.Group):
        for each, sub in command.commands.items():
            yield from commands(sub, f"{name} {each}")


ALL = dict(commands(tocsin, "tocsin"))


@pytest.fixture(scope="module")
def writer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("write_cli_docs", ROOT / "scripts" / "write_cli_docs.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_of_commands_is_up_to_date(writer: ModuleType) -> None:
    assert (ROOT / "docs" / "cli.md").read_text("utf-8") == writer.page(), "run `make docs`"


@pytest.mark.parametrize("name", ALL)
def test_every_command_and_option_is_documented(name: str) -> None:
    text = (ROOT / "docs" / "cli.md").read_text("utf-8")
    assert f"## `{name}`" in text
    section = text.split(f"## `{name}`")[1].split("\n## ")[0]
    for parameter in ALL[name].params:
        assert (parameter.opts[0] if isinstance(parameter, click.Option) else parameter.metavar) in section


@pytest.mark.parametrize("name", ALL)
def test_every_command_and_option_says_what_it_does(name: str) -> None:
    command = ALL[name]
    assert command.help
    assert all(option.help for option in command.params if isinstance(option, click.Option))
