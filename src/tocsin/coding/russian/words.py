"""Russian words that the coder's decisions rest on, read once from this folder's lists."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tocsin.coding.wordlists import lists, read

HERE = Path(__file__).parent

ABBREVIATIONS = frozenset(
    "г гг в вв д т тт п пп ч ст стр им ул пр пер пл обл р-н рис см тыс млн млрд трлн коп проф акад доц "
    "гр гр-н гр-ка зам нач пом зав инж ген кап подп ред корр и.о в.и.о врио кв мкр пос дер с кн ок св напр "
    "т.е т.к т.д т.п т.н др пр янв февр апр авг сент окт нояб дек пн вт ср чт пт сб вс".split()
)


@functools.cache
def lexicon() -> dict[str, frozenset[str]]:
    """List name -> words."""
    files = ("lexicon.yaml", "parties.yaml", "gender.yaml", "story.yaml")
    return {name: words for file in files for name, words in lists(HERE / file).items()}


@functools.cache
def domains() -> dict[str, frozenset[str]]:
    """Field -> words that tell that a report is about it; `home` is the field of Tocsin."""
    return lists(HERE / "domains.yaml")


@functools.cache
def relations() -> dict[str, Mapping[str, str]]:
    """Preposition -> case -> the relation's name in trees."""
    found: dict[str, Mapping[str, str]] = read(HERE / "relations.yaml")
    return found


@functools.cache
def names() -> dict[str, frozenset[str]]:
    """The lists by which names are told apart."""
    return lists(HERE / "names.yaml")


@functools.cache
def places() -> dict[str, Any]:
    """Places as Russian calls them; what each part holds is said in the file."""
    found: dict[str, Any] = read(HERE / "places.yaml")
    return found
