"""Chinese names in Russian letters, read as pinyin."""

from __future__ import annotations

import functools
import re

from tocsin.linking.identity.lists import table


def pinyin(word: str) -> str | None:
    """The pinyin of a Russian spelling, lower case (сяолян: xiaoliang); None when it is none of Chinese syllables."""
    whole, syllable, read = _syllables()
    if not whole.fullmatch(word):
        return None
    return "".join(read[m] for m in syllable.findall(word))


@functools.cache
def _syllables() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str]]:
    data = table("chinese")
    read: dict[str, str] = dict(data["whole"])
    for initial, latin in data["initials"].items():
        for final, sound in data["finals"].items():
            soft = final[0] in "иеяю" and initial in data["soft"]
            # Bo, po, mo, fo, but duo, luo, guo.
            told = "o" if final == "о" and initial in "бпмф" else sound
            read[initial + final] = (data["soft"][initial] if soft else latin) + told
    # The longest syllable first; none leaves a sign behind that only lengthens a syllable.
    either = "|".join(sorted(map(re.escape, read), key=lambda s: (-len(s), s)))
    one = rf"(?:{either})(?![ьй])"
    return re.compile(rf"(?:{one})+"), re.compile(one), read
