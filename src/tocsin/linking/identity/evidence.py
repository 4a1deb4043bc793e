"""Evidence beside the name: birth, age, roles, places and bodies, relatives, in the words that describe a person."""

from __future__ import annotations

import functools
import re

import msgspec

from tocsin.linking.identity.given import Gender
from tocsin.linking.identity.lists import table
from tocsin.linking.identity.places import places
from tocsin.linking.identity.sounds import sounds

TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
PLAINLY = re.compile(r"[a-z'’-]+|[а-яё-]+")
YEAR = re.compile(r"(?<!\d)(1[89]\d\d|20[0-3]\d)(?!\d)")
QUOTES = '«“„"'


class Evidence(msgspec.Struct, frozen=True):
    """What descriptions tell.

    `proper` are keys of the names in them, `home` of those where somebody is at home, `seats` of the places that stand
    after a role, `named` of names in quotation marks; `kin` the words after one for a relative; `dead` the years in
    which a person is told to have died, `years` others in which something was done.
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
    seats: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
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
        frozenset[str]().union(*(e.seats for e in found)),
        frozenset[str]().union(*(e.named for e in found)),
        frozenset[int]().union(*(e.years for e in found)),
        any(e.namesake for e in found),
    )


@functools.lru_cache(maxsize=100_000)
def _of(text: str) -> Evidence:
    roles: set[str] = set()
    proper: set[str] = set()
    kin: list[str] = []
    former = False
    gender: Gender | None = None
    home: set[str] = set()
    seats: set[str] = set()
    named: set[str] = set()
    role_at = -9
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
            if role not in (None, "former", "plain") and _others(plains, number, role_at):
                role = None  # a lawyer of the miners
            if role == "former":
                former = True
            elif role is not None and role != "plain":
                roles.add(role)
            if role is not None:
                role_at = number
        listed = plain in exact or any(plain.startswith(s) for s, _ in stems)
        if plain in namesakes:
            namesake = True
        elif plain in kin_words:
            kin.append(text[match.end() :].strip(" ,"))
        if plain in his or plain in hers:
            gender = "m" if plain in his else "f"
        if word[0].isupper() and not listed:
            key = _proper(plain)
            proper.add(key)
            if _at_home(plains, number, at_home):
                home.add(key)
            elif _is_seat(text, tokens, number, role_at):
                seats.add(key)
            if text[match.start() - 1 : match.start()] in QUOTES and match.start():
                named.add(key)
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
        proper=frozenset(proper),
        home=frozenset(home),
        gender=gender,
        told=_says(plains),
        dead=other if died else frozenset[int](),
        seats=frozenset(seats),
        named=frozenset(named),
        years=frozenset[int]() if died else other,
        namesake=namesake,
    )


def _says(plains: list[str]) -> bool:
    """Whether a description holds words beside numbers and the plainest ones."""
    exact, stems = _words()[:2]
    plain = tuple(s for s, role in stems if role == "plain")
    if any(not PLAINLY.fullmatch(p) for p in plains):
        return False  # of words in a language of few lists nothing can be said
    return any(len(p) > 4 and exact.get(p) != "plain" and not p.startswith(plain) for p in plains)


def _at_home(plains: list[str], number: int, words: frozenset[str]) -> bool:
    """Whether a name is where somebody is at home: "from Aktau", "resident of the city of Aktau", "Aktau resident"."""
    links = table("people")["home_links"]
    k = number - 1
    while k > 0 and plains[k] in links:
        k -= 1
    after = plains[number + 1] if number + 1 < len(plains) else ""
    return (k >= 0 and plains[k] in words) or after in ("resident", "native")


def _proper(plain: str) -> str:
    """The key of a proper name: of a listed place the same whatever the language or case."""
    known = places(plain)
    return f"={min(known)}" if known else sounds(plain)[0]


def _others(plains: list[str], number: int, role_at: int) -> bool:
    """Whether a word for a role tells of others than the person: "адвокат горняков", "lawyer for the miners"."""
    if role_at < 0 or number == role_at:
        return False
    between = plains[role_at + 1 : number]
    if not between:
        return plains[number].endswith(("ов", "ев", "ёв", "ей"))
    return len(between) < 3 and between[0] in ("of", "for", "to", "у", "при", "для")


def _is_seat(text: str, tokens: list[re.Match[str]], number: int, role_at: int) -> bool:
    """Whether a proper name is where somebody works: "welder in Aktau", "сварщик, Актау"."""
    before = text[tokens[number - 1].end() : tokens[number].start()].strip() if number else ""
    last = number == len(tokens) - 1
    if before == "," and last and role_at >= 0:
        return True
    return (
        number - role_at == 2
        and before == ""
        and tokens[number - 1].group().casefold() in table("people")["seat_links"]
    )


@functools.cache
def _phrases() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Roles that two words together tell: company chairman."""
    told = [*table("people")["phrases"].items(), *table("roles")["phrases"].items()]
    return tuple((re.compile("|".join(words), re.IGNORECASE), role) for role, words in told)


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
    abroad = [pair for language, held in table("roles").items() if language != "phrases" for pair in held.items()]
    # The first list that holds a word tells its sort.
    for role, words in (("former", people["former"]), *abroad, *people["roles"].items(), ("plain", people["plain"])):
        for word in words:
            if word.endswith("*"):
                stems.append((word.rstrip("*"), role))
            else:
                exact[word] = role
    stems.sort(key=lambda pair: -len(pair[0]))
    gender = people["gender"]
    sexes = frozenset(gender["m"]), frozenset(gender["f"])
    return exact, tuple(stems), frozenset(people["kin"]), *sexes, frozenset(people["home"])
