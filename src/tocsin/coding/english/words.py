"""English words that the coder's decisions rest on, read once from `lexicon.yaml`."""

from __future__ import annotations

import functools
from pathlib import Path

from tocsin.coding.names import NameWords
from tocsin.coding.wordlists import lists

HERE = Path(__file__).parent

ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st sen rep gov gen col lt capt sgt maj rev hon jr sr vs etc inc ltd co corp bros no nos vol "
    "fig art jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun a.m p.m u.s u.k u.n e.g "
    "i.e d.c mass calif conn fla ill ind minn mich pa tex va wash wis ga ala ariz ark colo del kan ky la md me miss "
    "mo mont neb nev n.h n.j n.m n.y n.c n.d o okla ore r.i s.c s.d tenn vt w.va wyo ont que b.c approx dept est "
    "gen.sec messrs fr adv brig cdr cmdr comdr insp supt pres sec govt".split()
)


@functools.cache
def lexicon() -> dict[str, frozenset[str]]:
    """List name -> words."""
    return {
        **lists(HERE / "lexicon.yaml"),
        **lists(HERE / "parties.yaml"),
        **lists(HERE / "gender.yaml"),
        **lists(HERE / "story.yaml"),
    }


@functools.cache
def name_words() -> NameWords:
    """The lists by which names are told apart."""
    given = (HERE / "given.txt").read_text("utf-8").split()
    return NameWords(given=frozenset(given), **lists(HERE / "names.yaml"))


@functools.cache
def domains() -> dict[str, frozenset[str]]:
    """Field -> words that tell that a report is about it; `home` is the field of Tocsin."""
    return lists(HERE / "domains.yaml")
