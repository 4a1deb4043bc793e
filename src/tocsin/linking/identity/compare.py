"""The comparison of two parties: all names of one with all names of the other, then the evidence beside the names."""

from __future__ import annotations

import functools

import msgspec

from tocsin.linking.identity import organisations, persons
from tocsin.linking.identity.bodies import Body, body, bracketed, first_head, quoted_names
from tocsin.linking.identity.decision import Decision, decision
from tocsin.linking.identity.evidence import Evidence, evidence
from tocsin.linking.identity.fuller import fuller, told_names
from tocsin.linking.identity.given import Gender, given
from tocsin.linking.identity.names import Reading, nicknames, readings
from tocsin.linking.identity.odds import at_odds, ties
from tocsin.linking.identity.persons import Fit
from tocsin.linking.identity.sounds import sounds
from tocsin.linking.identity.words import alike
from tocsin.model import Party, PartyType

TOGETHER = 0.3  # what it adds to one word that agrees, that both are told in one report or case
UNSURE = 0.4
NICKNAME = 0.8  # a nickname that one report ties to a name, and that alone is the other's name


class Names(msgspec.Struct, frozen=True):
    """A party made ready for comparison; `filled`: aliases or descriptions spell its name out."""

    order: tuple[str, ...]
    sort: PartyType
    persons: tuple[Reading, ...]
    main: int
    nicks: tuple[str, ...]
    bodies: tuple[Body, ...]
    evidence: Evidence
    filled: bool = False


def prepared(party: Party) -> Names:
    """A party made ready; what was made ready once is found again by its names."""
    return _prepared(party.type, party.name, party.aliases, party.descriptions)


def compare(a: Party, b: Party, *, together: bool = False) -> Decision:
    """Whether two parties are one; the same whichever comes first.

    `together`: both are told of in one report or one case, where a surname alone is enough.
    """
    return decide(prepared(a), prepared(b), together=together)


def decide(a: Names, b: Names, *, together: bool = False) -> Decision:
    """Whether two parties made ready are one."""
    if b.order < a.order:
        a, b = b, a  # so that nothing hangs on which comes first
    persons_both = a.sort in ("person", "unknown") and b.sort in ("person", "unknown")
    if (a.sort == "person") != (b.sort == "person") and "unknown" not in (a.sort, b.sort):
        return decision(0.03, "a person and a body")
    if persons_both and "person" in (a.sort, b.sort):
        return _persons(a, b, together=together)
    if persons_both and _may_be_person(a) and _may_be_person(b):
        found = _persons(a, b, together=together)
        # One word of unknown sort can be a surname or a body's name: the more doubtful of both.
        return found if a.persons[0].full or b.persons[0].full else min(found, _bodies(a, b), key=lambda d: d.score)
    return _bodies(a, b)


def _may_be_person(names: Names) -> bool:
    """Whether a party of unknown sort may be a person by its name."""
    told = names.bodies[0]
    listed = told.heads or told.legal or told.parts or told.notions or told.numbers or told.countries
    return bool(names.persons) and not (listed or told.quoted)


def _persons(a: Names, b: Names, *, together: bool) -> Decision:
    if not a.persons or not b.persons:
        return decision(0.4, "one of them bears no name")
    score, reason, barred = at_odds(a.evidence, b.evidence)
    if barred:
        return decision(0.03, reason)
    mains = [_cost(persons.fit(x, y), x, y) for x in a.persons[: a.main] for y in b.persons[: b.main]]
    every = [_cost(persons.fit(x, y), x, y) for x in a.persons for y in b.persons]
    main = max(mains, key=lambda f: f.score)
    best = max(every, key=lambda f: min(f.score, 0.7) if f.tie else f.score)
    if main.barred and (a.filled or b.filled):
        best = main
    if main.hard and best.score > 0.7:
        best = Fit(0.6, f"another of the names agrees, but {main.reason}")
    if best.alone:
        best = _alone(a, b, best, together=together)
    gender = _gender(a, b)
    if gender is not None and best.score > 0.2:
        best = Fit(0.15, gender)
    if (kin := _kin(a, b)) is not None and best.score > 0.2:
        best = kin if best.score < 0.9 or "relative" in kin.reason else best
    total = best.score + (score if best.score > 0.25 else 0.0)
    tied = ties(a.evidence, b.evidence)
    if best.alone and not together:
        # The same role in the same body or place, and a surname that can be one.
        total = min(total, 0.7) if tied < 2 or score < 0 else max(total, 0.78)
    if best.tie and not (together or tied):
        total = min(total, 0.7)
    return decision(min(total, 0.99), f"{best.reason}; {reason}" if reason else best.reason)


def _cost(found: Fit, a: Reading, b: Reading) -> Fit:
    cost = a.cost + b.cost
    if not cost:
        return found
    reason = found.reason + ("; the case of a name is not sure" if cost > 0.1 else "; a name stands in another case")
    # A name that may stand in another case is a reason for doubt, not for telling two persons apart.
    score = found.score - cost if found.score < UNSURE else max(found.score - cost, UNSURE)
    return msgspec.structs.replace(found, score=score, reason=reason)


def _alone(a: Names, b: Names, best: Fit, *, together: bool) -> Fit:
    """One word of the names agrees: enough within one report, or when it is a nickname that a report ties."""
    if together:
        return Fit(best.score + TOGETHER, f"{best.reason}, within one report", alone=True)
    for one, other in ((a, b), (b, a)):
        lone = [r.core[0] for r in other.persons[: other.main] if len(r.core) == 1 and not r.initials]
        for nick in one.nicks:
            known = given(sounds(nick)).names
            if not known and any(alike(nick, word) == "same" for word in lone):
                return Fit(NICKNAME, "a nickname that a report ties to the name")
    return best


def _gender(a: Names, b: Names) -> str | None:
    """Why two persons cannot be one by gender, when names and descriptions make it plain."""
    left, right = _of_gender(a), _of_gender(b)
    return "one is a man, the other a woman" if left and right and left != right else None


def _of_gender(names: Names) -> Gender | None:
    if names.evidence.gender is not None:
        return names.evidence.gender
    if names.main > 1:
        return None  # its case, and so its gender, is open
    return names.persons[0].gender


def _kin(a: Names, b: Names) -> Fit | None:
    """Whether one is told as a relative of a person of the other's name."""
    for one, other in ((a, b), (b, a)):
        for words in one.evidence.kin:
            begun = words.split(" ", 1)[0].casefold()
            if any(_begins_alike(begun, w) for r in other.persons[: other.main] for w in r.core):
                return Fit(0.15, "one is told as a relative of the other")
            for reading in readings(words):
                if any(persons.fit(reading, r).score >= 0.5 for r in other.persons):
                    return Fit(0.15, "one is told as a relative of the other")
        if one.evidence.kin and not all(r.full for r in other.persons[:1]):
            return Fit(0.5, "one is told as somebody's relative")
    return None


def _begins_alike(told: str, word: str) -> bool:
    """Whether a word is a name in a case of some language: siostra Anny, sister of Anna."""
    return len(word) > 3 and told[: len(word) - 1] == word[:-1] and len(told) - len(word) < 4


def _bodies(a: Names, b: Names) -> Decision:
    main = organisations.fit(a.bodies[0], b.bodies[0])
    best, named = main, a.bodies[0]
    for x in a.bodies:
        for y in b.bodies:
            found = organisations.fit(x, y)
            if found.score > best.score:
                best, named = found, x
    if best is not main and best.score > 0.7 and main.score <= 0.3 and _acronyms_alone(a, b):
        return decision(0.6, f"an acronym agrees, but {main.reason}")
    if best is not main and best.score > 0.7:
        reason = f"{best.reason}, by a name that a report ties"
        best = Fit(0.6, f"{reason}, but {main.reason}") if _bars(main) else Fit(min(best.score, 0.9), reason)
    score = best.score
    if "group" in (a.sort, b.sort):
        one, other = a.bodies[0], b.bodies[0]
        alike_told = one.notions == other.notions and one.heads == other.heads and one.plain == other.plain
        if one.latin != other.latin:
            alike_told = one.notions == other.notions and one.heads == other.heads and not (one.plain and other.plain)
        score = min(score, 0.78 if a.sort == b.sort and one.own and alike_told else 0.6)
    if "authority" in (a.sort, b.sort) and not (named.own or named.countries):
        score = min(score, 0.6)
    return decision(score, best.reason)


def _acronyms_alone(a: Names, b: Names) -> bool:
    """Whether no name but an acronym agrees of two bodies told in one script, so that it may be of two."""
    if a.bodies[0].latin != b.bodies[0].latin:
        return False
    agreed = [(x, y) for x in a.bodies for y in b.bodies if organisations.fit(x, y).score > 0.7]
    return all(x.acronym and y.acronym and x is not a.bodies[0] and y is not b.bodies[0] for x, y in agreed)


def _lent(body_told: Body, descriptions: tuple[str, ...]) -> list[Body]:
    """A body's name with the sort that a description begins with, or a country; what an acronym's quotes hold."""
    out: list[Body] = []
    for text in descriptions[:4]:
        sort = first_head(text)
        if sort is not None and not body_told.heads and not body_told.legal and body_told.own and not out:
            out.append(msgspec.structs.replace(body_told, heads=frozenset({sort})))
        if not body_told.own and not body_told.countries and (countries := body(text).countries):
            out.append(msgspec.structs.replace(body_told, countries=countries))
        if body_told.acronym:
            out += [body(name) for name in quoted_names(text)]
    return out


def _bars(main: Fit) -> bool:
    """Whether the chief names are at odds by more than being in other words."""
    return main.barred and main.reason != "their own names differ"


@functools.lru_cache(maxsize=100_000)
def _prepared(sort: PartyType, name: str, aliases: tuple[str, ...], descriptions: tuple[str, ...]) -> Names:
    # "Judge", "1971" in the name itself describe the person too.
    beside = " ".join(w for w in name.split() if (w[0].islower() and w.islower()) or w.strip("(),.-–").isdigit())
    told = (*descriptions, beside) if beside else descriptions
    known = evidence(told)
    plain = _of_gender_only(readings(name), known.gender)
    others = [r for n in aliases[:12] for r in readings(n)[:1]]
    own = fuller(plain, others, [t for d in descriptions[:12] if (t := told_names(d)) is not None])
    people: list[Reading] = [*own, *plain]
    nicks: list[str] = []
    for alias in (*nicknames(name), *aliases[:12]):
        read = readings(alias if alias[:1].isupper() else alias[:1].upper() + alias[1:])
        people.extend(read)
        if len(read) and len(read[0].core) == 1 and not read[0].initials:
            nick = read[0].core[0]
            if all(alike(nick, w) != "same" for r in own for w in r.core):
                nicks.append(nick)
                people += _with_nick(nick, own)
    told_bodies = [body(n) for n in (name, *bracketed(name), *aliases[:12])]
    bodies = tuple(dict.fromkeys((*told_bodies, *_lent(told_bodies[0], descriptions))))
    order = (name, sort, *aliases, "", *descriptions)
    return Names(order, sort, tuple(dict.fromkeys(people)), max(len(own), 1), tuple(nicks), bodies, known, own != plain)


def _of_gender_only(read: tuple[Reading, ...], gender: Gender | None) -> tuple[Reading, ...]:
    """Those readings of a name that a gender told beside it allows: Александра Иванцова, who is a father."""
    if gender is None or len(read) < 2:
        return read
    out = [
        msgspec.structs.replace(r, cost=0.0) if r.gender == gender else r for r in read if r.gender in (None, gender)
    ]
    return tuple(out) or read


def _with_nick(nick: str, own: tuple[Reading, ...]) -> list[Reading]:
    """A name with the nickname for each of its words in turn: Esen Ukteshbayev for Esenbek Ukteshbayev."""
    out = []
    for reading in own:
        # Of a longer name the nickname goes with each word but the first, which is a given name.
        words = reading.core if len(reading.core) == 2 else reading.core[1:] if len(reading.core) > 2 else ()
        for word in words:
            core = (nick, word)
            out.append(msgspec.structs.replace(reading, core=core, nick=True, gender=None, initials=()))
    return out
