"""Reports in two languages: which paragraphs are in another one, and one record of what each coder makes of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from tocsin.model import Claim, Mention, Party, Record

LINE = re.compile(r"[^\n]+")
LETTER = re.compile(r"[^\W\d_]")
CYRILLIC = re.compile("[\u0400-\u052f]")
WORD = re.compile(r"[^\W\d_]+")
FEWEST = 6  # words of a paragraph that is told apart; shorter ones are names and titles
# The script that most of a language's letters are of, for the languages that are coded.
SCRIPTS = {"en": "latin", "ru": "cyrillic"}
# What each is taken for where it stands among the other: only words of the language itself bear it out.
MARKS = {
    "en": frozenset("the of and to in was were for by with that his her from has said on is are at".split()),
    "ru": frozenset("и в на не что с по из как для после его она они был были от за до у о но а".split()),
}
ENOUGH = 0.12  # share of such words


def foreign(text: str, main: str) -> dict[str, list[tuple[int, int]]]:
    """Other coded languages -> the stretches (start, end) of `text`, a report in `main`, that are in them."""
    out: dict[str, list[tuple[int, int]]] = {}
    if main not in SCRIPTS:
        return out
    others = {script for code, script in SCRIPTS.items() if code != main}
    if others == {"cyrillic"} and (text.isascii() or CYRILLIC.search(text) is None):
        return out  # as nearly every report in English is
    for line in LINE.finditer(text):
        code = _language(line.group())
        if code is not None and code != main:
            out.setdefault(code, []).append(line.span())
    return out


def _language(line: str) -> str | None:
    words = WORD.findall(line.lower())
    if len(words) < FEWEST:
        return None
    letters = len(LETTER.findall(line))
    script = "cyrillic" if 2 * len(CYRILLIC.findall(line)) > letters else "latin"
    fit = [code for code, own in SCRIPTS.items() if own == script]
    return next((c for c in fit if sum(w in MARKS[c] for w in words) >= ENOUGH * len(words)), None)


def without(whole: Sequence[tuple[int, int]], parts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """What is left of the stretches `whole` outside `parts`, both in order."""
    out = []
    for start, end in whole:
        for a, b in parts:
            if start < a < end:
                out.append((start, a))
            start = max(start, min(b, end))
        if start < end:
            out.append((start, end))
    return out


def merged(records: Sequence[Record]) -> Record:
    """One record of several of one report: claims in the order of the text, parties numbered through."""
    parties: list[Party] = []
    claims: list[Claim] = []
    for record in records:
        ids = {p.id: f"p{n}" for n, p in enumerate(record.parties, len(parties) + 1)}
        parties.extend(msgspec.structs.replace(p, id=ids[p.id]) for p in record.parties)
        claims.extend(_renamed(claim, ids) for claim in record.claims)
    claims.sort(key=lambda c: (c.trigger.start, c.kind))
    numbered = (msgspec.structs.replace(c, id=f"k{n}") for n, c in enumerate(claims, 1))
    return msgspec.structs.replace(records[0], claims=tuple(numbered), parties=tuple(parties))


def _renamed(claim: Claim, ids: dict[str, str]) -> Claim:
    def named(mention: Mention) -> Mention:
        return msgspec.structs.replace(mention, party=ids.get(mention.party or ""))

    return msgspec.structs.replace(
        claim,
        actor=tuple(map(named, claim.actor)),
        target=tuple(map(named, claim.target)),
        source=named(claim.source) if claim.source is not None else None,
    )
