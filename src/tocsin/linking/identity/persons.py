"""Persons: how well two readings of names fit each other, and why."""

from __future__ import annotations

import functools

import msgspec

from tocsin.linking.identity.given import common_family, common_given, given, of_gender, other_forms
from tocsin.linking.identity.names import Reading, family_gender
from tocsin.linking.identity.sounds import sounds
from tocsin.linking.identity.vietnamese import spelt
from tocsin.linking.identity.words import RANK, Likeness, alike, begins

FULL, TWO_INITIALS, ONE_INITIAL, SHORT, LOOSE = 0.93, 0.9, 0.84, 0.86, 0.86
ALONE, NEAR, AWAY, AGAINST = 0.5, 0.45, 0.15, 0.03
COMMON = 0.12  # what is lost when a name is common
FATHER = 0.06  # what two equal patronymics add
MIDDLE = frozenset({"van", "ti", "tHi"})  # Vietnamese middle names that nearly all bear
EXTRA = 0.03  # what a word that only one name has costs


class Fit(msgspec.Struct, frozen=True):
    """How well two names fit.

    `barred`: something in them cannot be of one person; `hard`: nor can another name of theirs mend it; `alone`: one
    word alone agrees; `tie`: enough only where place, body, role or birth ties the two.
    """

    score: float
    reason: str
    barred: bool = False
    hard: bool = False
    alone: bool = False
    tie: bool = False
    initial: bool = False


@functools.lru_cache(maxsize=500_000)
def fit(a: Reading, b: Reading) -> Fit:
    """How well two readings of names fit each other; symmetric."""
    if a.rank and b.rank and a.rank != b.rank:
        return Fit(AGAINST, "one is the elder, the other the younger of the name", barred=True, hard=True)
    father = _fathers(a, b)
    if father == "apart":
        return Fit(AGAINST, "the patronymics differ", barred=True, hard=True)
    found = _core(a, b)
    if found.barred or found.score <= NEAR:
        return found
    if father == "near":
        return Fit(NEAR, f"{found.reason}, but the patronymics are not quite the same")
    score, reason = found.score, found.reason
    if father in ("same", "initial") and not found.alone:
        score += FATHER
        reason += ", and the patronymic too" if father == "same" else ", and an initial of the patronymic"
    elif (a.patronymic is None) != (b.patronymic is None) and not found.alone:
        reason += "; one leaves the patronymic out"
    if a.rank != b.rank:
        score -= 0.25
        reason += "; only one is called elder or younger"
    if a.gender and b.gender and a.gender != b.gender:
        return Fit(AWAY, "one is a man's name, the other a woman's")
    # A surname with initials is that of many; a patronymic, or an initial of it, beside a given name is of one.
    bare = found.initial and not (father and max(len(a.core), len(b.core)) > 1)
    return Fit(min(score, 0.99), reason, alone=found.alone, tie=found.tie or bare)


def _fathers(a: Reading, b: Reading) -> str | None:
    """How patronymics stand: `same`, `initial`, `near`, `apart`; None when one has none."""
    if a.patronymic and b.patronymic:
        found = alike(a.patronymic, b.patronymic)
        if found in ("same", "form", "loose") or _one_father(a.patronymic, b.patronymic):
            return "same"
        return "near" if found == "near" and a.patronymic[:2] == b.patronymic[:2] and not _known(a, b) else "apart"
    one = a.initials[1] if len(a.initials) > 1 else a.initials[0] if a.initials and len(a.core) > 1 else None
    other = b.initials[1] if len(b.initials) > 1 else b.initials[0] if b.initials and len(b.core) > 1 else None
    if one and other:
        return "initial" if begins(one, other) or begins(other, one) else "apart"
    for initial, father in ((one, b.patronymic), (other, a.patronymic)):
        if initial and father:
            return "initial" if begins(initial, father) else "apart"
    return None


def _one_father(a: str, b: str) -> bool:
    """Whether two patronymics name one father in two languages: Сергійович, Сергеевич; Серикович, Серікұлы."""
    left, right = _stem(a), _stem(b)
    if not left & right:
        return bool({n for s in left for n in given((s,)).full} & {n for s in right for n in given((s,)).full})
    return True


@functools.lru_cache(maxsize=50_000)
def _stem(word: str) -> frozenset[str]:
    out = set()
    for key in sounds(word):
        for ending in ENDINGS:
            if key.endswith(ending) and len(key) > len(ending) + 2:
                stem = key[: -len(ending)]
                out |= {stem, stem.rstrip("ie"), f"{stem}i", f"{stem}ei"}
                break
    return frozenset(out)


FOREIGN = frozenset("ўіїєґŭəʻʼ‘`қғҳq")  # letters of Belarusian, Ukrainian, Azerbaijani, Uzbek
ENDINGS = (
    *("oviC", "eviC", "aviC", "iviC", "iC", "ovna", "evna", "avna", "ivna", "iCna", "iniCna"),
    *("uli", "kizi", "oglu", "ogli", "ogl", "kiz"),
)


def _known(a: Reading, b: Reading) -> bool:
    """Whether both patronymics come of listed names, so that a letter makes another father."""
    sides = [a.patronymic or "", b.patronymic or ""]
    return all(any(given((s,)).full for s in _stem(side)) for side in sides)


def _core(a: Reading, b: Reading) -> Fit:
    """How given names, surnames and initials fit."""
    left, right = _joined(a, b)
    pairs, lx, ly = _matched(left, right)
    worst: Likeness = max((p[2] for p in pairs), key=lambda k: RANK[k]) if pairs else "same"
    given_a = a.initials[0] if a.initials and len(left) == 1 else None
    given_b = b.initials[0] if b.initials and len(right) == 1 else None
    initial = False
    if given_a and given_b:
        if not (begins(given_a, given_b) or begins(given_b, given_a)):
            return Fit(AGAINST, "the initials differ", barred=True)
        initial = bool(pairs)
    else:
        for mark, rest in ((given_a, ly), (given_b, lx)):
            if mark and rest:
                fits = [w for w in rest if begins(mark, w)]
                if not fits and pairs and any(_other_begins(mark, w) for w in rest):
                    return Fit(NEAR, "the initial is that of the given name in another language")
                if not fits:
                    return Fit(AGAINST, "the initial is not that of the other's given name", barred=bool(pairs))
                rest.remove(fits[0])
                initial = True
    if not pairs:
        return Fit(AWAY if lx and ly else ALONE, "the names have nothing in common")
    if a.marked and b.marked and any(spelt(x) != spelt(y) for x, y, _ in pairs):
        return Fit(AGAINST, "the marks make other names of them", barred=True, hard=True)
    if lx and ly:
        return _against(left, right, lx, ly)
    if worst == "gender":
        return _sexes(pairs, initial=initial)
    if worst == "near":
        x, y = next((x, y) for x, y, k in pairs if k == "near")
        return Fit(NEAR, f"“{x}” and “{y}” are alike, but not one name by any spelling known")
    if len(pairs) == 1 and not initial:
        return Fit(ALONE, "one word of the name agrees, the rest is told of only one", alone=True)
    return _agreed(a, b, pairs, worst, lx + ly, initial=initial)


def _other_begins(initial: str, word: str) -> bool:
    """Whether an initial is that of a given name in another language: У. for Владимир, Уладзімір."""
    keys = sounds(initial)
    return any(form.startswith(key) for form in other_forms(given(sounds(word)).full) for key in keys)


def _agreed(
    a: Reading, b: Reading, pairs: list[tuple[str, str, Likeness]], worst: Likeness, extra: list[str], *, initial: bool
) -> Fit:
    two = initial and min(len(a.initials), len(b.initials)) > 1
    score = TWO_INITIALS if two else ONE_INITIAL if initial else FULL
    tie = False
    reason = "surname and initial agree" if initial else "given name and surname agree"
    if worst == "form":
        reason += ", the given name in another language's form"
    elif worst == "nick":
        tie = any(_may_be_two(a, b, x, y) for x, y, k in pairs if k == "nick")
        score, reason = min(score, SHORT), "surname agrees, and one given name is a short form of the other"
    elif worst == "loose":
        foreign = any(k in ("form", "nick") or FOREIGN.intersection(x + y) for x, y, k in pairs)
        score = min(score, LOOSE if foreign and not initial else 0.6)
        reason += ", one of them in another language's spelling"
    if a.nick or b.nick:
        score, reason = min(score, SHORT), "surname agrees, and the given name is one that a report ties to it"
    if extra:
        first = {a.core[0] if a.core else "", b.core[0] if b.core else ""}
        score -= EXTRA if not (first & set(extra) and len(pairs) > 1) else 0.2
        reason += "; one has a further name"
    if _is_common(pairs, initial=initial):
        score -= COMMON
        tie = sum(sounds(p[0])[0] not in MIDDLE for p in pairs) < 3
        reason += "; the name is a common one"
    return Fit(score, reason, tie=tie, initial=initial)


def _may_be_two(a: Reading, b: Reading, x: str, y: str) -> bool:
    """Whether a short form among two words is one of several names that the gender allows: Слава, Женя."""
    families = [g for r in (a, b) for w in r.core if w not in (x, y) and (g := family_gender(w))]
    fathers = [r.gender for r in (a, b) if r.patronymic and r.gender]
    gender = next(iter((*fathers, *families)), None)
    return any(len(of_gender(given(sounds(w)).short, gender)) > 1 for w in (x, y) if not given(sounds(w)).full)


def _is_common(pairs: list[tuple[str, str, Likeness]], *, initial: bool) -> bool:
    """Whether the words that agree tell little, all of them being common."""
    families = [p for p in pairs if _held(common_family(), p)]
    rest = [p for p in pairs if p not in families and not _held(common_given(), p)]
    return bool(families) and (initial or not rest)


def _held(common: frozenset[str], pair: tuple[str, str, Likeness]) -> bool:
    return not (common.isdisjoint(sounds(pair[0])) and common.isdisjoint(sounds(pair[1])))


def _matched(left: list[str], right: list[str]) -> tuple[list[tuple[str, str, Likeness]], list[str], list[str]]:
    """The words that fit each other, the likest first, and what is left of both."""
    options = sorted(
        (RANK[kind], i != j, min(x, y), max(x, y), i, j, kind)
        for i, x in enumerate(left)
        for j, y in enumerate(right)
        if (kind := alike(x, y)) != "apart"
    )
    used_left: set[int] = set()
    used_right: set[int] = set()
    pairs: list[tuple[str, str, Likeness]] = []
    for _, _, _, _, i, j, kind in options:
        if i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            pairs.append((left[i], right[j], kind))
    rest_left = [w for k, w in enumerate(left) if k not in used_left]
    rest_right = [w for k, w in enumerate(right) if k not in used_right]
    return pairs, rest_left, rest_right


def _joined(a: Reading, b: Reading) -> tuple[list[str], list[str]]:
    """The words of both, those of one written together where the other writes them so: Wei Ming, Weiming."""
    left, right = list(a.core), list(b.core)
    if len(left) == len(right):
        return left, right
    longer, shorter = (left, right) if len(left) > len(right) else (right, left)
    for k in range(len(longer) - 1):
        whole = longer[k] + longer[k + 1]
        if any(alike(whole, w) == "same" for w in shorter):
            longer[k : k + 2] = [whole]
            break
    return left, right


def _against(left: list[str], right: list[str], lx: list[str], ly: list[str]) -> Fit:
    """Both names hold a word that the other lacks."""
    inner_left = lx[0] != left[-1] and lx[0] != left[0]
    inner_right = ly[0] != right[-1] and ly[0] != right[0]
    if len(lx) == len(ly) == 1 and inner_left != inner_right and len(left) > 2 and len(right) > 2:
        return Fit(0.4, "two words of the names agree, a third differs")
    x, y = lx[0], ly[0]
    if family_gender(x) and family_gender(y):
        return Fit(AGAINST, "the surnames differ", barred=True)
    return Fit(AGAINST, "a word agrees, but given names or surnames differ", barred=True)


def _sexes(pairs: list[tuple[str, str, Likeness]], *, initial: bool) -> Fit:
    if initial or len(pairs) == 1:
        return Fit(AWAY, "the surname is a man's in one, a woman's in the other")
    return Fit(0.6, "the given name agrees, but the surname is a man's in one, a woman's in the other")
