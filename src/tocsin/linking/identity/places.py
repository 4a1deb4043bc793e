"""Places that bear several names: Актобе, Актюбинск; Львов, Lwów."""

from __future__ import annotations

import functools

from tocsin.linking.identity.bodies import adjective_stems, stems
from tocsin.linking.identity.lists import table
from tocsin.linking.identity.sounds import sounds

SHORTEST = 4  # letters of a stem that alone tells a place


@functools.lru_cache(maxsize=50_000)
def places(word: str) -> frozenset[int]:
    """The numbers of the listed places that a word can name, in any case and as an adjective; mostly none."""
    known = _known()
    found = set[int]()
    for key in {*sounds(word), *stems(word)}:
        found |= known.get(key, frozenset())
    return frozenset(found)


@functools.cache
def _known() -> dict[str, frozenset[int]]:
    known: dict[str, set[int]] = {}
    for number, line in enumerate(table("places")["places"]):
        for name in line.split():
            plain = name.casefold().replace("-", "")
            keys = {*sounds(plain), *(s for s in {*stems(plain), *adjective_stems(plain)} if len(s) >= SHORTEST)}
            for key in keys:
                known.setdefault(key, set()).add(number)
    return {k: frozenset(v) for k, v in known.items()}
