"""The command line: calls the rooms, has no logic of its own. One module a command."""

from tocsin.cli import code, codebook, evaluate, explain, gazetteer, link, read
from tocsin.cli.front import run, tocsin

__all__ = ["code", "codebook", "evaluate", "explain", "gazetteer", "link", "read", "run", "tocsin"]
