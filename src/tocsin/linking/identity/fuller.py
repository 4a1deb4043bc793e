"""A name made fuller by what a report ties to it: aliases, and a given name told beside a surname or an initial."""

from __future__ import annotations

import functools
import re

import msgspec

from tocsin.linking.identity.cases import gender_of
from tocsin.linking.identity.given import Gender, given
from tocsin.linking.identity.lists import table
from tocsin.linking.identity.names import Reading, fathers_name, readings
from tocsin.linking.identity.sounds import sounds
from tocsin.linking.identity.words import alike, begins

FITS = ("same", "form", "nick")


class Told(msgspec.Struct, frozen=True):
    """A given name, and the patronymic if it is told too, that a description begins with."""

    given: str
    patronymic: str | None = None


def fuller(own: tuple[Reading, ...], aliases: list[Reading], told: list[Told]) -> tuple[Reading, ...]:
    """The readings of a name with initials spelt out and short forms in full, where something ties them; else as is."""
    for alias in aliases:
        if len(alias.core) == 1 and not alias.initials and any(len(r.core) > 1 or r.initials for r in own):
            told = [*told, Told(alias.core[0])]
    made = [_with(_of_alias(r, aliases), told) for r in own]
    if made and made[0] != own[0]:
        made = [new for new, old in zip(made, own, strict=True) if new != old]  # what is spelt out is in no other case
    out = tuple(dict.fromkeys(made))
    if any(len(r.core) > 1 for r in out):
        out = tuple(r for r in out if len(r.core) > 1)  # a given name that is told settles the case of a surname
    return out


def _of_alias(own: Reading, aliases: list[Reading]) -> Reading:
    """A reading with what the fullest alias that holds all of it adds."""
    for alias in aliases:
        if not alias.full or alias.nick:
            continue
        if not own.initials and len(own.core) > 1 and len(alias.initials) > 1 and len(alias.core) == 1:
            # Fedor Liadov, F. K. Liadov.
            if any(alike(w, alias.core[0]) == "same" for w in own.core) and not own.patronymic:
                return msgspec.structs.replace(own, initials=alias.initials[1:])
            continue
        if alias.initials or len(alias.core) < 2:
            continue
        rest = list(alias.core)
        for word in own.core:
            fit = next((x for x in rest if alike(word, x) in FITS), None)
            if fit is None:
                break
            rest.remove(fit)
        else:
            if own.initials and len(own.core) == 1:
                if rest and begins(own.initials[0], rest[0]):
                    return msgspec.structs.replace(
                        alias, initials=own.initials[1:] if alias.patronymic is None else (), rank=own.rank
                    )
            elif not rest and len(own.core) == len(alias.core) and _fuller_given(own, alias):
                return msgspec.structs.replace(alias, rank=own.rank, patronymic=alias.patronymic or own.patronymic)
    return own


def _fuller_given(own: Reading, alias: Reading) -> bool:
    """Whether an alias tells a full given name where the name has a short one, or a patronymic that it lacks."""
    if alias.patronymic and not own.patronymic:
        return all(any(alike(w, x) == "same" for x in alias.core) for w in own.core)
    short = [w for w in own.core if (g := given(sounds(w))).short and not g.full]
    return any(given(sounds(x)).full & given(sounds(w)).short for w in short for x in alias.core)


def _with(own: Reading, told: list[Told]) -> Reading:
    for name in told:
        if len(own.core) == 1:
            if own.initials and not begins(own.initials[0], name.given):
                continue
            if alike(own.core[0], name.given) in FITS or (own.gender and _gender(name) not in (None, own.gender)):
                continue
            if not own.initials and _gender(name) is None:
                continue
            initials = own.initials[1:] if name.patronymic is None else ()
            return msgspec.structs.replace(
                own,
                core=(name.given, own.core[0]),
                patronymic=name.patronymic,
                initials=initials,
                gender=own.gender or _gender(name),
                cost=0.0 if own.gender and own.gender == _gender(name) else own.cost,
            )
        for k, word in enumerate(own.core):
            known, full = given(sounds(word)), given(sounds(name.given))
            if name.patronymic and not own.patronymic and alike(word, name.given) in FITS:
                return msgspec.structs.replace(own, patronymic=name.patronymic, initials=())
            if known.short & full.full and not known.full:
                core = (*own.core[:k], name.given, *own.core[k + 1 :])
                return msgspec.structs.replace(own, core=core)
    return own


def _gender(name: Told) -> Gender | None:
    return gender_of(name.given)


@functools.lru_cache(maxsize=50_000)
def told_names(description: str) -> Told | None:
    """The given name that a description begins with, alone or before a comma: "Daniyar, the elder brother"."""
    leads = _leads()
    begun = leads.match(description)
    text = description[begun.end() :] if begun else description
    head = re.split(r"[,;(—–]| - ", text.strip(), maxsplit=1)[0].strip()
    words = head.split()
    if not 1 <= len(words) <= 3 or not all(w[0].isupper() for w in words):
        return None
    read = readings(head)
    if not read or read[0].initials:
        return None
    first, *rest = read[0].core
    patronymic = read[0].patronymic
    if len(rest) == 1 and patronymic is None and fathers_name(rest[0]):
        patronymic = rest.pop()
    if rest:
        return None
    known = bool(given(sounds(first)).names) or gender_of(first) is not None
    return Told(first, patronymic) if begun or known or patronymic else None


@functools.cache
def _leads() -> re.Pattern[str]:
    words = "|".join(re.escape(w) for w in table("people")["name_leads"])
    return re.compile(rf"(?:{words})[\s:—–-]+", re.IGNORECASE)
