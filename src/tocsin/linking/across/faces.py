"""What a party in a role shows, over many reports: its number if it has a name, its words if it has none."""

from __future__ import annotations

import functools
import sys

import msgspec

from tocsin.linking import likeness
from tocsin.linking.across.registry import Registry
from tocsin.linking.across.skeleton import skeleton
from tocsin.linking.concepts import concepts, trades
from tocsin.linking.sights import BREAK
from tocsin.linking.words import LinkWords, words_of
from tocsin.model import Mention, Party, PartyType, Record, Span

NEVER_NAMED = -1
BEFORE = 160  # characters before a claim, of its sentence, in which the words for a party still count as its own
SHORTEST = 2  # letters of a word that can be a name
STEM = 5  # letters of a word that are compared


class Face(msgspec.Struct, frozen=True):
    """A party in a role. `number` is that of the named party, or -1; `anchors` are the words of a name within it.

    `name` are the words that a reader is shown; `told` is False when they stand outside the claim's own words, so that
    the party was only taken over from the story. `words` are cut to their first letters, as ends bend; `trades` are the
    kinds of workers and plants in them.
    """

    name: str
    type: PartyType
    key: str
    number: int
    anchors: frozenset[str]
    words: frozenset[str]
    language: str
    told: bool = True
    trades: frozenset[str] = frozenset()


class Faces:
    """Makes the faces of one record's parties; each with a name of its own is entered in the registry."""

    def __init__(self, record: Record, words: LinkWords, registry: Registry, places: frozenset[str]) -> None:
        self._text = record.report.text
        self._language = record.report.language or ""
        self._words = words
        self._registry = registry
        self._places = places
        self._parties = {p.id: p for p in record.parties}
        self._known: dict[tuple[str | None, str, bool], Face] = {}

    def of(self, mention: Mention, quote: Span) -> Face:
        """The face of a mention in a claim; its number is set by `numbered` when all names are resolved."""
        party = self._parties.get(mention.party or "")
        told = quote.start - BEFORE <= mention.start < quote.end
        told = told and not BREAK.search(self._text, mention.end, max(quote.start, mention.end))
        at = (None if party is None else party.id, "" if party is not None else mention.text, told)
        found = self._known.get(at)
        if found is None:
            found = self._known[at] = self._made(party, mention, told)
        return found

    def _made(self, party: Party | None, mention: Mention, told: bool) -> Face:
        shown, told_of = _shown(
            mention.text,
            None if party is None else (party.name, party.type, party.aliases),
            self._language,
        )
        key = self._registry.enter(party) if party is not None and self._bears_name(party, shown) else ""
        return Face(
            name=mention.text if party is None else party.name,
            type=shown.type,
            key=key,
            number=NEVER_NAMED,
            anchors=frozenset(skeleton(w) for w in shown.anchors - self._places),
            words=self._kept(shown.words),
            language=self._language,
            told=told,
            trades=told_of,
        )

    def _kept(self, words: frozenset[str]) -> frozenset[str]:
        plain = {w for w in words if w not in self._words.numbers and w not in self._places}
        return frozenset(sys.intern(w[:STEM]) for w in plain if len(w) > 2)

    def _bears_name(self, party: Party, shown: likeness.Face) -> bool:
        """Whether a party's first words are a name: capitals all through, or a capital in the midst of a sentence."""
        if party.type == "group" or not shown.anchors - self._places:
            return False
        if all(len(w) < SHORTEST for w in likeness.WORD.findall(party.name)):
            return False  # "citizen B."
        if likeness.is_name(party.name):
            return True
        name = party.name
        if party.type != "organisation" or not name[:1].isupper() or " " not in name:
            return False
        at = self._text.find(f" {name}")
        while at > 0 and not (self._text[at - 1].isalnum() or self._text[at - 1] == ","):
            at = self._text.find(f" {name}", at + 1)
        return at > 0


@functools.lru_cache(maxsize=50_000)
def _shown(
    words: str, named: tuple[str, PartyType, tuple[str, ...]] | None, language: str
) -> tuple[likeness.Face, frozenset[str]]:
    """What words for a party show, and its trades; many reports tell of one party in the same words."""
    party = None if named is None else Party(id="", name=named[0], type=named[1], aliases=named[2])
    shown = likeness.face(party, Mention(words, 0, len(words), None), words_of(language))
    told = f"{words} {named[0] if named else ''}"
    return shown, trades(concepts(w.casefold() for w in likeness.WORD.findall(told)))


def numbered(face: Face, registry: Registry) -> Face:
    """The face with the number of its party."""
    return msgspec.structs.replace(face, number=registry.number(face.key)) if face.key else face
