"""Likeness of parties: whether two can be the same, or one a part of the other, by id, name, anchors and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice, pairwise
from typing import Literal

import msgspec

from tocsin.linking.words import LinkWords, fold
from tocsin.model import Mention, Party, PartyType

PartyLikeness = Literal["same", "part", "open", "unlike", "other", "uneven", "apart"]
WORD = re.compile(r"[^\W_]+(?:[.,]\d{3})*")
LONGEST = 24  # words of a party's names that are looked at


class Face(msgspec.Struct, frozen=True):
    """What a party shows for comparison.

    `anchors` are the folded words of its names that are written with a capital, `words` all of them; `number` is how
    many they are said to be; `fresh`: told as another than one told before; `unknown`: told as one person
    not known before; `thing`: no party of the record. `person` is the party of a named person.
    """

    key: str
    type: PartyType
    named: bool
    anchors: frozenset[str]
    words: frozenset[str]
    number: int | None
    fresh: bool
    unknown: bool
    thing: bool
    person: Party | None = None


def face(party: Party | None, mention: Mention, words: LinkWords) -> Face:
    """The face of a mention in a role; `party` is what the record knows of it, None when nothing."""
    names = tuple(dict.fromkeys((mention.text,) if party is None else (party.name, *party.aliases, mention.text)))
    kind: PartyType = "unknown" if party is None else party.type
    key = party.id if party is not None else " ".join(sorted(fold(w) for w in WORD.findall(mention.text)[:LONGEST]))
    named = frozenset[str]().union(*(anchors(name, kind, words) for name in names))
    told = (
        frozenset(fold(w) for name in names for w in WORD.findall(name)[:LONGEST] if not w[0].isdigit()) - words.empty
    )
    opening = [*(w.casefold() for w in WORD.findall(mention.text)[:4]), ""]
    number = _number(mention.text, words) if kind in ("group", "unknown", "person") else None
    return Face(
        key=key,
        type=kind,
        named=bool(named),
        anchors=named,
        words=told - words.plain,
        number=number,
        # "Two more", but not "more than two".
        fresh=any(w in words.others and after not in words.empty for w, after in pairwise(opening)),
        unknown=opening[0] in words.unknown and number in (None, 1),
        thing=party is None,
        person=party if kind == "person" and named else None,
    )


def anchors(name: str, kind: PartyType, words: LinkWords) -> frozenset[str]:
    """The folded words that make a party's name a name, by their capitals; none in a plain description."""
    # A capital on a phrase's first word tells nothing when the rest is plain ("Workers at the plant"), nor does that of
    # a lone "Workers" or "Police" that begins a sentence.
    opens = is_name(name) and (kind in ("person", "organisation") or " " in name.strip())
    out: set[str] = set()
    for number, found in enumerate(islice(WORD.finditer(name), LONGEST)):
        word = found.group()
        acronym = len(word) > 1 and word.isupper()
        owner = name[found.end() : found.end() + 2] in ("'s", "’s")
        if word[0].isupper() and (number or opens or owner or acronym):
            out.add(fold(word))
    return frozenset(out) - words.empty


def alike(a: Face, b: Face) -> PartyLikeness:
    """How two parties stand to each other, `a` told before `b`.

    `same`; one a `part` of the other; `open` when nothing parts them; `unlike` when groups are told in different
    words; `other` when they are of different sort; `uneven` when said to be of different number; `apart` when they
    bear different names.
    """
    if a.key == b.key:
        return "same"
    persons = a.type == "person" and b.type == "person"
    if a.type == "person" and a.named and b.unknown and not b.named and not a.words & b.words:
        return "apart"  # who has a name already is not told as "a man"
    if a.named and b.named:
        if persons:
            return "same" if a.anchors <= b.anchors or b.anchors <= a.anchors or _one(a, b) else "apart"
        if "person" in (a.type, b.type):
            return "open"
        shared, least = len(a.anchors & b.anchors), min(len(a.anchors), len(b.anchors))
        if shared == least:
            return "same" if a.type == b.type else "part"
        if shared * 3 >= least * 2:
            return "part"
        return "unlike" if "group" in (a.type, b.type) else "apart" if a.type == b.type else "other"
    if a.number is not None and b.number is not None and a.number != b.number:
        return "uneven"
    if not a.words or not b.words:
        return "open"
    if a.words <= b.words or b.words <= a.words:
        return "same" if not persons else "open"
    if a.words & b.words:
        return "part"
    if a.type == b.type == "group":
        return "unlike"
    return "other" if persons or (a.thing and b.thing) or "authority" in (a.type, b.type) else "open"


def _one(a: Face, b: Face) -> bool:
    """Whether two persons whose names are written in different words are one: another script, an initial, a case."""
    from tocsin.linking import identity

    if a.person is None or b.person is None:
        return False
    return identity.compare(a.person, b.person, together=True).verdict == "same"


def roles_alike(left: Iterable[Face], right: Iterable[Face]) -> PartyLikeness | None:
    """How the parties of two roles stand to each other; None when one of the roles is empty.

    The likest pair decides, so that one shared party makes the roles alike, and a group between two persons leaves
    them open; but two numbers that differ tell more than a pair left open.
    """
    best: PartyLikeness | None = None
    others = list(right)
    for a in left:
        for b in others:
            found = alike(a, b)
            if found == "same":
                return "same"
            if best is None or CLOSENESS[found] > CLOSENESS[best]:
                best = found
    return best


CLOSENESS: dict[PartyLikeness, int] = {
    "same": 6,
    "part": 5,
    "uneven": 4,
    "open": 3,
    "unlike": 2,
    "other": 1,
    "apart": 0,
}


def is_name(name: str) -> bool:
    """True when a phrase is a name all through: its longer words all have capitals."""
    longer = [w for w in WORD.findall(name)[:LONGEST] if len(w) > 3]
    return all(w[0].isupper() for w in longer) if longer else name[:1].isupper()


def _number(text: str, words: LinkWords) -> int | None:
    for word in WORD.findall(text)[:LONGEST]:
        folded = word.casefold()
        digits = folded.replace(",", "").replace(".", "")
        if digits.isdecimal() and len(digits) < 10:
            return int(digits)
        if folded in words.numbers:
            return words.numbers[folded]
    return None
