"""A word of a name as it is known again in another script, case or number."""

from __future__ import annotations

import functools

from tocsin.linking.identity.sounds import loose, sounds

LONG = 6  # letters that are kept, as cases bend the ends


@functools.lru_cache(maxsize=200_000)
def skeleton(word: str) -> str:
    """The likeliest sound of a word, without what transliterations differ in, cut before its ending."""
    return loose(sounds(word)[0])[:LONG]
