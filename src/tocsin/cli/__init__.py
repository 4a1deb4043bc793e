"""The command line: calls the rooms, has no logic of its own. One module a command."""

from tocsin.cli import code, explain, read
from tocsin.cli.front import run, tocsin

__all__ = ["code", "explain", "read", "run", "tocsin"]
