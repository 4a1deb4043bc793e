"""Choosing among frames that matched: one claim an act and a clause, the finer frame and kind first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from tocsin.codebook import Kind
from tocsin.coding.frames import Hit
from tocsin.coding.ruling import Ruling
from tocsin.coding.tree import Node, clause_of

# How a word hangs on the verb that carries it: the two tell one act.
CARRIED = frozenset({"obj", "iobj", "obl", "xcomp", "attr", "subj:pass"})


class Ruled(msgspec.Struct, frozen=True):
    """A match and its status."""

    hit: Hit
    ruling: Ruling


def choose(found: Sequence[Ruled], kinds: Mapping[str, Kind]) -> list[Ruled]:
    """The matches of one sentence that become claims, in order of the text.

    On the same trigger words the frame with the more conditions wins, then the kind that says that it beats the other.
    Of two matches of one kind in one clause the first trigger's stays, unless they are coordinated acts.
    """
    found = [one for one in found if not any(_beaten(one, other, kinds) for other in found)]
    kept: list[Ruled] = []
    for one in sorted(found, key=lambda r: _rank(r, kinds), reverse=True):
        if any(_same_words(one.hit, k.hit) or _loses(one, k, kinds) for k in kept):
            continue
        kept.append(one)
    stated = [k for k in kept if k.ruling.status is not None]
    stated.sort(key=lambda r: (r.hit.nodes[0].i, r.hit.frame.kind))
    out: list[Ruled] = []
    for one in stated:
        same = (n for n, k in enumerate(out) if one.hit.frame.kind == k.hit.frame.kind and _one_act(k.hit, one.hit))
        place = next(same, None)
        if place is None:
            out.append(one)
        elif _silent(out[place].hit) and not _silent(one.hit):
            out[place] = one  # "an explosion *killed* nine": the word that tells who was concerned
    return out


def _silent(hit: Hit) -> bool:
    """Whether a match tells neither who acts nor to whom it is done."""
    return not hit.actor and not hit.target


def _beaten(one: Ruled, other: Ruled, kinds: Mapping[str, Kind]) -> bool:
    """On the same trigger words a kind that says that it beats another does, however many conditions either has."""
    mine, theirs = one.hit.frame.kind, other.hit.frame.kind
    return (
        other.ruling.status not in (None, "denied")
        and mine in kinds[theirs].beats
        and theirs not in kinds[mine].beats
        and one.hit.node is other.hit.node
        and len(one.hit.nodes) <= len(other.hit.nodes) + 1
    )


def _rank(one: Ruled, kinds: Mapping[str, Kind]) -> tuple[int, int, int, float, int, int]:
    hit = one.hit
    beaten = len(kinds[hit.frame.kind].beats)
    filled = bool(hit.actor) + bool(hit.target)
    denied = one.ruling.status == "denied"
    return (
        not denied and one.ruling.status is not None,
        hit.entry.weight,
        beaten,
        hit.frame.confidence,
        filled,
        -hit.entry.frame.number,
    )


def _same_words(a: Hit, b: Hit) -> bool:
    """Two matches on the same trigger words, or one on words inside the other's."""
    ours, theirs = {n.i for n in a.nodes}, {n.i for n in b.nodes}
    return bool(ours & theirs)


def _loses(one: Ruled, other: Ruled, kinds: Mapping[str, Kind]) -> bool:
    """In one clause, a kind loses to a finer kind that is done to the same target by a verb that carries it."""
    mine, theirs = one.hit, other.hit
    if mine.frame.kind not in kinds[theirs.frame.kind].beats or other.ruling.status is None:
        return False
    if mine.node.head is theirs.node:
        return mine.node.rel in CARRIED
    if theirs.node.rel == "xcomp" and other.ruling.status == "planned":
        return False  # "threatened *to open* a case": the threat has been made, the case is to come
    return theirs.node.head is mine.node and theirs.node.rel in CARRIED


def _one_act(first: Hit, second: Hit) -> bool:
    """Two triggers of one kind tell one act when the one carries the other: "held a *protest rally*"."""
    a, b = first.node, second.node
    if a is b:
        return True
    if _carries(a, b) or _carries(b, a):
        return True
    return (
        clause_of(a) is clause_of(b) and not a.is_verb and not b.is_verb and b.rel != "conj" and _shares(first, second)
    )


def _carries(upper: Node, lower: Node) -> bool:
    here, steps = lower, 0
    while here.head is not None and steps < 3:
        if here.rel in ("relcl", "advcl", "ccomp", "acl") or (here.rel == "conj" and here.is_verb):
            return False
        if here.rel == "subj" and here is lower:
            return here.head is upper
        here, steps = here.head, steps + 1
        if here is upper:
            return lower.rel != "conj"
    return False


def _shares(first: Hit, second: Hit) -> bool:
    mine = {n.i for n in (*first.actor, *first.target)}
    theirs = {n.i for n in (*second.actor, *second.target)}
    return not mine or not theirs or bool(mine & theirs)
