"""Evidence beside the name: birth, age, roles, places and bodies, relatives, in the words that describe a person."""

from __future__ import annotations

import functools
import re

import msgspec
from rapidfuzz.distance import Prefix

from tocsin.linking.identity.given import Gender
from tocsin.linking.identity.lists import table
from tocsin.linking.identity.sounds import sounds

TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
YEAR = re.compile(r"(?<!\d)(1[89]\d\d|20[0-3]\d)(?!\d)")
FIELDS, CRAFTS = frozenset({"oil", "mine"}), frozenset({"metal", "labour"})
TELLING = frozenset({"force", "state", "boss", "other", "health", "school", "student"})
STEM = 5  # letters of a proper name that are compared, so that its case does not matter


class Evidence(msgspec.Struct, frozen=True):
    """What descriptions tell.

    `proper` are keys of the names in them, `home` of those where somebody is at home, `kin` the words after one for a
    relative; `dead` the years in which a person is told to have died, `years` others that something was done in.
    """

    born: frozenset[int] = frozenset()
    ages: frozenset[int] = frozenset()
    roles: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    proper: frozenset[str] = frozenset()
    home: frozenset[str] = frozenset()
    kin: tuple[str, ...] = ()
    gender: Gender | None = None
    told: bool = False
    dead: frozenset[int] = frozenset()
    years: frozenset[int] = frozenset()
    namesake: bool = False


@functools.lru_cache(maxsize=100_000)
def evidence(descriptions: tuple[str, ...]) -> Evidence:
    """What the descriptions of a party tell of a person."""
    found = [_of(text[:300]) for text in descriptions[:12]]
    genders = {e.gender for e in found if e.gender}
    return Evidence(
        frozenset[int]().union(*(e.born for e in found)),
        frozenset[int]().union(*(e.ages for e in found)),
        frozenset[str]().union(*(e.roles for e in found)),
        frozenset[str]().union(*(e.past for e in found)),
        frozenset[str]().union(*(e.proper for e in found)),
        frozenset[str]().union(*(e.home for e in found)),
        tuple(k for e in found for k in e.kin),
        genders.pop() if len(genders) == 1 else None,
        any(e.told for e in found),
        frozenset[int]().union(*(e.dead for e in found)),
        frozenset[int]().union(*(e.years for e in found)),
        any(e.namesake for e in found),
    )


def at_odds(a: Evidence, b: Evidence) -> tuple[float, str, bool]:
    """What two persons' evidence adds to or takes from a score, why, and whether it bars that they are one."""
    if a.born and b.born and not any(abs(x - y) <= 1 for x in a.born for y in b.born):
        return -1.0, "born in different years", True
    score, reasons = 0.0, []
    if any(not y.dead and y.years and min(y.years) > max(x.dead) for x, y in ((a, b), (b, a)) if x.dead):
        return -0.5, "one had died before what is told of the other", False
    if a.namesake != b.namesake:
        score -= 0.3
        reasons.append("one is told as the namesake of another")
    if a.born and b.born:
        same = bool(a.born & b.born)
        score += 0.06 if same else -0.3
        reasons.append("born in the same year" if same else "years of birth a year apart")
    if a.ages and b.ages:
        apart = min(abs(x - y) for x in a.ages for y in b.ages)
        if apart > 12:
            return -1.0, "their ages lie far apart", True
        if apart > 2:
            score -= 0.3
            reasons.append("their ages differ")
    weight, reason = _roles(a, b)
    score += weight
    if reason:
        reasons.append(reason)
    if a.home and b.home and not _shared(a.home, b.home):
        score -= 0.25
        reasons.append("at home in different places")
    elif a.proper and b.proper:
        if _shared(a.proper, b.proper):
            score += 0.06
            reasons.append("tied to the same place or body")
        else:
            score -= 0.11
            reasons.append("tied to different places or bodies")
    if a.gender and b.gender and a.gender != b.gender:
        return -1.0, "one is a man, the other a woman", True
    return score, ", ".join(reasons), False


def ties(a: Evidence, b: Evidence) -> int:
    """How many things tie two persons: a role, a place or body, birth or age."""
    born = bool(a.born & b.born) or any(abs(x - y) <= 1 for x in a.ages for y in b.ages)
    return bool((a.roles | a.past) & (b.roles | b.past)) + _shared(a.proper, b.proper) + born


def _shared(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two sets hold one name, whatever its case: words that begin with the same five letters, or nearly all."""
    if left & right:
        return True
    return any(Prefix.similarity(x, y) >= max(3, min(STEM, len(x) - 1, len(y) - 1)) for x in left for y in right)


def _roles(a: Evidence, b: Evidence) -> tuple[float, str]:
    left, right = a.roles | a.past, b.roles | b.past
    odds = table("people")["odds"]
    if not left or not right:
        # A judge or a nurse, and somebody told in words that are not known.
        if (left | right) & TELLING and a.told and b.told:
            return -0.2, "only one is told in a role, a telling one"
        return 0.0, ""
    if left & right:
        return 0.04, "of the same role"
    if (a.past or b.past) and "student" not in left | right:
        return -0.05, ""
    if a.past or b.past:
        return -0.3, "one is retired, the other at school"
    if any(y in odds.get(x, ()) or x in odds.get(y, ()) for x in left for y in right):
        return -0.3, "of roles that are at odds"
    if {"union", "press", "law", "state", "pensioner"} & (left | right):
        return 0.0, ""
    # Who works in the oil field may well be a welder there.
    near = all(x in FIELDS or y in FIELDS for x in left for y in right) and (left | right) & CRAFTS
    return (-0.12 if near else -0.2), "of different trades"


@functools.lru_cache(maxsize=100_000)
def _of(text: str) -> Evidence:
    roles: set[str] = set()
    proper: set[str] = set()
    kin: list[str] = []
    former = False
    gender: Gender | None = None
    home: set[str] = set()
    exact, stems, kin_words, his, hers, at_home = _words()
    namesakes, namesake = table("people")["namesake"], False
    roles.update(role for phrase, role in _phrases() if phrase.search(text))
    tokens = list(TOKEN.finditer(text))
    plains = [m.group().casefold() for m in tokens]
    for number, match in enumerate(tokens):
        word = match.group()
        plain = word.casefold()
        for part in (plain, *(plain.split("-") if "-" in plain else ())):
            role = exact.get(part) or next((r for s, r in stems if part.startswith(s)), None)
            if role == "former":
                former = True
            elif role is not None and role != "plain":
                roles.add(role)
        listed = plain in exact or any(plain.startswith(s) for s, _ in stems)
        if plain in namesakes:
            namesake = True
        elif plain in kin_words:
            kin.append(text[match.end() :].strip(" ,"))
        if plain in his or plain in hers:
            gender = "m" if plain in his else "f"
        if word[0].isupper() and not listed:
            proper.add(sounds(plain)[0])
            if _at_home(plains, number, at_home):
                home.add(sounds(plain)[0])
    born, aged = _years()
    years = frozenset(int(y) for y in YEAR.findall(text)) if born.search(text.casefold()) else frozenset[int]()
    if not years and (alone := re.match(r"\(?(1[89]\d\d|20[01]\d)\)?(?:[-–—,;]|$)", text.strip())):
        years = frozenset({int(alone.group(1))})
    ages = frozenset(int(g) for m in aged.finditer(text.casefold()) for g in m.groups() if g)
    if (alone := re.fullmatch(r"\d{2}", text.strip())) is not None:
        ages = frozenset({int(alone.group())})
    held = frozenset(roles)
    # What is said of a relative is not said of the person.
    if gender is None and not kin:
        gender = _told_gender(text)
    if kin:
        return Evidence(kin=tuple(kin), gender=gender, born=years, ages=ages)
    died = _died().search(text)
    other = frozenset(int(y) for y in YEAR.findall(text)) - years
    past, now = (held, frozenset[str]()) if former else (frozenset[str](), held)
    return Evidence(
        years,
        ages,
        now,
        past,
        frozenset(proper),
        frozenset(home),
        (),
        gender,
        _says(plains),
        other if died else frozenset[int](),
        frozenset[int]() if died else other,
        namesake,
    )


def _says(plains: list[str]) -> bool:
    """Whether a description holds words beside numbers and the plainest ones."""
    exact, stems = _words()[:2]
    plain = tuple(s for s, role in stems if role == "plain")
    return any(len(p) > 4 and exact.get(p) != "plain" and not p.startswith(plain) for p in plains)


def _at_home(plains: list[str], number: int, words: frozenset[str]) -> bool:
    """Whether a name is where somebody is at home: "from Aktau", "resident of the city of Aktau", "Aktau resident"."""
    links = table("people")["home_links"]
    k = number - 1
    while k > 0 and plains[k] in links:
        k -= 1
    after = plains[number + 1] if number + 1 < len(plains) else ""
    return (k >= 0 and plains[k] in words) or after in ("resident", "native")


@functools.cache
def _phrases() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Roles that two words together tell: company chairman."""
    told: dict[str, list[str]] = table("people")["phrases"]
    return tuple((re.compile("|".join(words), re.IGNORECASE), role) for role, words in told.items())


@functools.cache
def _died() -> re.Pattern[str]:
    return re.compile(table("people")["died"], re.IGNORECASE)


def _told_gender(text: str) -> Gender | None:
    """Whose a description is by what was done to the person: задержанный, арестована."""
    people = table("people")
    men, women = (re.search(people[k], text.casefold()) for k in ("done_to_men", "done_to_women"))
    return None if bool(men) == bool(women) else "m" if men else "f"


@functools.cache
def _years() -> tuple[re.Pattern[str], re.Pattern[str]]:
    people = table("people")
    return re.compile(people["born"]), re.compile(people["aged"])


@functools.cache
def _words() -> tuple[
    dict[str, str], tuple[tuple[str, str], ...], frozenset[str], frozenset[str], frozenset[str], frozenset[str]
]:
    people = table("people")
    exact: dict[str, str] = {}
    stems: list[tuple[str, str]] = []
    for role, words in (("plain", people["plain"]), *people["roles"].items(), ("former", people["former"])):
        for word in words:
            if word.endswith("*"):
                stems.append((word.rstrip("*"), role))
            else:
                exact[word] = role
    stems.sort(key=lambda pair: -len(pair[0]))
    gender = people["gender"]
    sexes = frozenset(gender["m"]), frozenset(gender["f"])
    return exact, tuple(stems), frozenset(people["kin"]), *sexes, frozenset(people["home"])
