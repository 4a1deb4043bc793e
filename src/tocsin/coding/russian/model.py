"""The Natasha family's small models of Russian news, opened once from the package that brings them."""

from __future__ import annotations

import functools
import importlib.util
from pathlib import Path
from typing import Any

import msgspec

from tocsin.coding.russian.encoder import Encoder
from tocsin.model import MissingPart

WORDS = "emb/navec_news_v1_1B_250K_300d_100q.tar"
MORPH = "model/slovnet_morph_news_v1.tar"
SYNTAX = "model/slovnet_syntax_news_v1.tar"
NAMES = "model/slovnet_ner_news_v1.tar"
BATCH = 16  # sentences at once: padded to the longest, so more would not pay


class Models(msgspec.Struct, frozen=True):
    """What reads forms, trees and names; each takes lists of words (`names` texts) and gives marked-up ones."""

    morph: Any
    syntax: Any
    names: Any


@functools.cache
def models() -> Models:
    """All three. Raises `MissingPart` when they are not installed."""
    try:
        from navec import Navec
        from slovnet import NER, Morph, Syntax

        data = _data()
        vectors = Navec.load(data / WORDS)
        opened = [
            sort.load(data / path, batch_size=BATCH) for sort, path in ((Morph, MORPH), (Syntax, SYNTAX), (NER, NAMES))
        ]
    except (ImportError, OSError):
        raise MissingPart(
            "the Russian language models are not installed; install Tocsin again with its locked requirements"
        ) from None
    for one in opened:
        one.navec(vectors)
        one.infer.model.encoder = Encoder(one.infer.model.encoder)
    return Models(*opened)


def _data() -> Path:
    """The folder of the package's data; the package itself, which wants more than we do, is not imported."""
    found = importlib.util.find_spec("natasha")
    if found is None or not found.submodule_search_locations:
        raise ImportError("natasha")
    return Path(found.submodule_search_locations[0]) / "data"
