"""Keys by which candidates are found: two parties that `compare` takes for one share at least one."""

from __future__ import annotations

import functools
import re

from tocsin.linking.identity.arabic import ARABIC, arabic_skeleton, skeleton
from tocsin.linking.identity.bodies import Body, adjective_stems, stems
from tocsin.linking.identity.compare import Names, prepared
from tocsin.linking.identity.given import given
from tocsin.linking.identity.names import Reading
from tocsin.linking.identity.places import places
from tocsin.linking.identity.sounds import loose, sounds
from tocsin.linking.identity.vietnamese import in_russian
from tocsin.model import Party

BEGINNING = 4  # letters of a body's own words, so that cases and adjectives fall together


def keys(party: Party) -> frozenset[str]:
    """The keys of a party; parties that share none are not one. Empty when it bears no name."""
    names = prepared(party)
    if names.sort == "person":
        return _people(names)
    if names.sort == "unknown":
        return _people(names) | _all_bodies(names)
    return _all_bodies(names)


def _people(names: Names) -> frozenset[str]:
    return frozenset(k for r in names.persons for k in _of_reading(r)) | {
        f"p:{loose(k)}" for n in names.nicks for k in sounds(n)
    }


@functools.lru_cache(maxsize=200_000)
def _of_reading(reading: Reading) -> frozenset[str]:
    """Each word that may be the surname; a given name that is listed only when nothing else is there."""
    words = [w for w in reading.core if not given(sounds(w)).names] or list(reading.core)
    out = {f"p:{loose(k)}" for w in words for k in sounds(w)}
    out |= {f"a:{b}" for w in words if len(b := _bones(w)) > 1}
    out |= {f"v:{v}" for w in words for v in (in_russian(w) if w < "\u0400" else (w,) if len(w) < 7 else ())}
    # Words written together or apart: Wei Ming, Weiming.
    for one, two in zip(reading.core, reading.core[1:], strict=False):
        out |= {f"p:{loose(k)}" for k in sounds(one + two)}
    return frozenset(out)


SLAVIC = re.compile(r"(?:[oei]v|[iv]n|[sT]k[io]i?|enko|Cuk)a?$|iC$")  # what is never told in Arabic letters first


def _bones(word: str) -> str:
    """What a word in Arabic letters and one in others share; empty for surnames that are plainly Slavic."""
    if ARABIC.fullmatch(word):
        return arabic_skeleton(word)
    key = sounds(word)[0]
    return "" if SLAVIC.search(key) else skeleton(key)


def _all_bodies(names: Names) -> frozenset[str]:
    return frozenset(k for b in names.bodies for k in _of_body(b))


@functools.lru_cache(maxsize=100_000)
def _of_body(body: Body) -> frozenset[str]:
    named = frozenset(f"n:{k[:BEGINNING]}" for k in sounds("".join(body.name))) if len(body.name) > 1 else frozenset()
    return named | _of_words(body)


def _of_words(body: Body) -> frozenset[str]:
    if not body.own:
        held = sorted((*body.countries, *body.notions))
        return frozenset({"g:" + "+".join(held)}) if held else frozenset()
    found = {f"l:{n}" for w in body.own for n in places(w)}
    found |= {f"o:{loose(s)[:BEGINNING]}" for w in body.own for s in (*stems(w), *adjective_stems(w))}
    return frozenset(found | {f"o:{loose(k)[:BEGINNING]}" for k in sounds("".join(body.own))})
