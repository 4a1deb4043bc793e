"""Organisations: how well two names of bodies fit each other, and why."""

from __future__ import annotations

import functools

from rapidfuzz.distance import OSA

from tocsin.linking.identity.bodies import Body, adjective_stems, stems
from tocsin.linking.identity.lists import table
from tocsin.linking.identity.persons import Fit
from tocsin.linking.identity.places import places
from tocsin.linking.identity.sounds import sounds
from tocsin.linking.identity.words import alike

OWN, ONE_SIDED, TRANSLATED, PART, AGAINST = 0.93, 0.45, 0.62, 0.2, 0.05


@functools.lru_cache(maxsize=500_000)
def fit(a: Body, b: Body) -> Fit:
    """How well two names of bodies fit each other; symmetric."""
    if a.empty or b.empty:
        return Fit(0.4, "no name that could tell")
    if a.numbers != b.numbers and not (_is_year(a) or _is_year(b)):
        if a.numbers and b.numbers:
            return Fit(AGAINST, "the numbers in the names differ", barred=True)
        return Fit(ONE_SIDED, "only one has a number in its name")
    if a.parts != b.parts and not (a.parts & b.parts and not (a.parts ^ b.parts) & {"branch", "local", "shop"}):
        return Fit(PART, "one is a part of the other, or of another level", barred=True)
    if a.countries and b.countries and not a.countries & b.countries:
        return Fit(AGAINST, "they are of different countries", barred=True)
    if (clash := _heads(a, b)) is not None:
        return clash
    return _own(a, b)


def _one_name(a: Body, b: Body) -> bool:
    """Whether names are word for word of one sound, one of them in quotation marks: «Рудный вестник», Rudny Vestnik."""
    if not set(a.own) <= set(a.name) or not set(b.own) <= set(b.name):
        return False  # a place beside the quotation marks
    if a.countries != b.countries or not 1 < len(a.name) == len(b.name) or a.parts != b.parts:
        return False
    return all(not set(sounds(x)).isdisjoint(sounds(y)) for x, y in zip(a.name, b.name, strict=True))


def _is_year(body: Body) -> bool:
    return bool(body.numbers) and all(1900 < n < 2040 for n in body.numbers)


def _heads(a: Body, b: Body) -> Fit | None:
    """What differing sorts of body tell against."""
    left = a.heads or (frozenset({"company"}) if a.legal & {"limited", "stock", "state"} else frozenset[str]())
    right = b.heads or (frozenset({"company"}) if b.legal & {"limited", "stock", "state"} else frozenset[str]())
    if not left or not right or left & right:
        return None
    if any([x, y] in _joined() or [y, x] in _joined() for x in left for y in right):
        return None
    return Fit(AGAINST, "bodies of different sort", barred=True)


def _own(a: Body, b: Body) -> Fit:
    """How their own words and notions fit."""
    if (a.quoted or b.quoted) and _one_name(a, b):
        return Fit(OWN - 0.05 - (_sort(a, b) if a.heads and b.heads else 0.02), "the names agree word for word")
    left, right, near = _unmatched(a.own, b.own)
    if left and right:
        return Fit(AGAINST, "their own names differ", barred=True)
    only_a, only_b = a.notions - b.notions, b.notions - a.notions
    if only_a and only_b:
        return Fit(0.12, "of different trade or bent", barred=True)
    strange = _strange(a, b)
    if strange == "both" or (strange and (only_a or only_b)):
        return Fit(0.3, "told in different words")
    own = len(a.own) + len(a.countries) if not left else len(b.own) + len(b.countries)
    if left or right:
        return Fit(ONE_SIDED, "one has a further name of its own")
    if not a.own and not a.countries & b.countries:
        return _generic(a, b, one_sided=bool(only_a or only_b))
    score, reason = OWN, "their own names agree"
    if near:
        score, reason = score - 0.1, "their own names agree but for a letter"
    if a.acronym and b.acronym and len(a.own[0]) < 3:
        return Fit(TRANSLATED, "an acronym of two letters tells too little")
    if a.countries != b.countries:
        score, reason = (
            score - (0.08 if a.own and (a.notions or a.quoted or b.quoted) else 0.2),
            f"{reason}; one names a country",
        )
    if only_a or only_b:
        few = len(only_a | only_b)
        described = (a.heads if only_a else b.heads) - {"company"} or (a.heads | b.heads and few == 1)
        score -= (min(0.12 * few, 0.16) if described else 0.2 * few) if own else 0.3
        told = (a.heads if only_a else b.heads) & set(table("bodies")["gathered"])
        if (only_a | only_b) & set(table("bodies")["people"]) and not told:
            return Fit(0.3, "one is the people of the other, or of a body of its name")
        reason += "; one is told more closely"
    if a.legal and b.legal and not a.legal & b.legal:
        score -= 0.25
        reason += ", but the legal forms differ"
    if strange:
        score -= 0.08
        reason += "; one is told in more words"
    score -= _sort(a, b)
    if not a.own:
        # "Confederation of Labour of Kazakhstan": a country and notions alone.
        score -= 0.02 if (a.notions or len(a.heads) > 1) and a.heads & b.heads else 0.3
    return Fit(score, reason)


def _strange(a: Body, b: Body) -> str:
    """Whether `both` or `one` of two names in one script holds plain words, of no list, that the other lacks."""
    if a.latin != b.latin:
        return ""
    left = [w for w in a.plain if not any(_one(*sorted((w, x))) for x in b.plain)]
    right = [w for w in b.plain if not any(_one(*sorted((w, x))) for x in a.plain)]
    return "both" if left and right else "one" if left or right else ""


def _sort(a: Body, b: Body) -> float:
    """What it costs that only one tells its sort."""
    if a.heads == b.heads:
        return 0.0
    told = a.heads ^ b.heads
    if a.heads and b.heads:
        return 0.06
    if (told <= set(table("bodies")["free"]) and len(told) == 1) or (told and (a.quoted or b.quoted)):
        return 0.06
    return 0.3 if not (a.legal or b.legal) else 0.22


def _generic(a: Body, b: Body, *, one_sided: bool) -> Fit:
    """Names made of listed words only."""
    if a.numbers and a.numbers == b.numbers and a.heads == b.heads and a.notions and a.notions == b.notions:
        return Fit(0.86, "the number and all words of the names agree")
    if a.countries != b.countries or one_sided or a.heads != b.heads:
        return Fit(ONE_SIDED, "nothing but general words, and not all of them agree")
    if a.latin != b.latin:
        return Fit(TRANSLATED, "general words that translate each other, but no report ties them")
    if len(a.notions) < 2:
        return Fit(TRANSLATED, "general words that many bodies bear")
    return Fit(0.82, "the same words")


def _unmatched(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[list[str], list[str], bool]:
    """What is left of two names' own words, and whether some agree but for a letter."""
    if not left or not right:
        return list(left), list(right), False
    if (len(left) > 1 or len(right) > 1) and alike("".join(left), "".join(right)) == "same":
        return [], [], False
    rest, over, near = list(right), [], False
    for word in left:
        hit = next((w for w in rest if _one(word, w) == 2), None)
        if hit is None and (hit := next((w for w in rest if _one(word, w) == 1), None)) is not None:
            near = True
        if hit is None:
            over.append(word)
        else:
            rest.remove(hit)
    return over, rest, near


@functools.lru_cache(maxsize=500_000)
def _one(a: str, b: str) -> int:
    """2 when two own words are one, 1 when they are but for a letter, 0 when not."""
    if (
        not set(sounds(a)).isdisjoint(sounds(b))
        or stems(a) & stems(b)
        or _placed(a, b)
        or _placed(b, a)
        or _one_place(a, b)
    ):
        return 2
    one, other = min(stems(a)), min(stems(b))
    long = min(len(one), len(other)) >= 7
    return int(long and any(OSA.distance(x, y, score_cutoff=1) <= 1 for x in sounds(a)[:4] for y in sounds(b)[:4]))


def _one_place(a: str, b: str) -> bool:
    """Whether two words name one place, by names that it has in several languages: Актюбинский, Aktobe."""
    return bool(places(a) & places(b))


def _placed(adjective: str, place: str) -> bool:
    """Whether one word is the adjective of the place that the other names: Карагандинский, Karaganda."""
    return any(
        len(stem) >= 4 and key.startswith(stem) and len(key) - len(stem) <= 3
        for stem in adjective_stems(adjective)
        for key in sounds(place)
    )


@functools.cache
def _joined() -> list[list[str]]:
    joined: list[list[str]] = table("bodies")["joined"]
    return joined
