"""A claim seen for linking: its place in the text, its time, parties and place, and what the words around it tell."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Mapping

from tocsin.linking import likeness, times
from tocsin.linking.concepts import concepts, trades
from tocsin.linking.kinds import Traits
from tocsin.linking.likeness import Face
from tocsin.linking.words import LinkWords
from tocsin.model import Claim, Mention, Party, Report, When, Where

BREAK = re.compile(r"[.!?…]+[\"'”’»)\]]*\s+(?=[^\s\da-z])|\n+")
TOKEN = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
BEFORE = 48  # characters before an act's word in which its determiner is looked for
PHRASE = 4  # words of a noun phrase before its head


class Sight:
    """A claim, or several taken together, in the form that likeness is measured on."""

    __slots__ = (
        "actors",
        "carried",
        "counts",
        "court",
        "denied",
        "first",
        "fresh",
        "known",
        "lead",
        "modes",
        "now",
        "old",
        "ordinals",
        "others",
        "own_place",
        "planned",
        "real",
        "sentences",
        "size",
        "start",
        "targets",
        "trades",
        "traits",
        "when",
        "where",
    )

    def __init__(self, traits: Traits, first: Claim, size: int) -> None:
        self.traits = traits
        self.first = first
        self.size = size
        self.start = 0
        self.sentences: tuple[int, ...] = ()
        self.lead = False
        self.actors: dict[str, Face] = {}
        self.targets: dict[str, Face] = {}
        self.when: When | None = None
        self.where: Where | None = None
        self.own_place = False
        self.modes: frozenset[str] = frozenset()
        self.counts: frozenset[int] = frozenset()
        self.ordinals: frozenset[int] = frozenset()
        self.known = False
        self.fresh = False
        self.others = False
        self.court = False
        self.trades: frozenset[str] = frozenset()
        self.carried: frozenset[str] = frozenset()
        self.now = False
        self.old = False
        self.planned = self.real = self.denied = False

    @property
    def place(self) -> tuple[int, int, str]:
        """Its place in the order of the text, made total."""
        return self.start, self.first.quote.start, self.first.id

    @property
    def telling(self) -> int:
        """How much it says by itself: its own time, parties, a place of its own."""
        return 2 * times.own(self.when) + bool(self.targets) + bool(self.actors) + self.own_place


class Sights:
    """Makes sights of the claims of one report."""

    def __init__(self, report: Report, parties: Mapping[str, Party], words: LinkWords) -> None:
        self.text = report.text
        self.parties = parties
        self.words = words
        self.published = report.published
        self._known: dict[tuple[str | None, str], Face] = {}  # a party is mentioned often, mostly in the same words
        self.breaks = [m.end() for m in BREAK.finditer(report.text)]
        title = report.title or ""
        self.lead_end = len(title) if title and report.text.startswith(title) else 0

    def of(self, claim: Claim, traits: Traits) -> Sight:
        """The sight of one claim."""
        sight = Sight(traits, claim, 1)
        sight.start = claim.trigger.start
        sight.sentences = (bisect.bisect_right(self.breaks, claim.trigger.start),)
        sight.lead = claim.trigger.start < self.lead_end
        sight.actors = self._faces(claim.actor)
        sight.targets = self._faces(claim.target)
        if traits.dispute == "core":
            sight.trades = trades(concepts(t.casefold() for t in TOKEN.findall(claim.quote.text)))
        sight.carried = frozenset(self._carried(claim))
        sight.when = claim.when
        sight.old, sight.now = self._age(claim.when)
        sight.where = claim.where
        sight.own_place = claim.where is not None and self._spoken(claim, claim.where.name)
        sight.modes = frozenset() if claim.mode is None else frozenset({claim.mode})
        sight.counts = frozenset() if claim.count is None else frozenset({claim.count})
        sight.planned = claim.status == "planned"
        sight.denied = claim.status == "denied"
        sight.real = claim.status in ("reported", "alleged")
        self._cues(sight, claim)
        return sight

    def _carried(self, claim: Claim) -> Iterator[str]:
        """The roles none of whose parties stands in the claim's sentence, so that they were taken over from others."""
        number = bisect.bisect_right(self.breaks, claim.quote.start)
        start = self.breaks[number - 1] if number else 0
        for role, mentions in (("actor", claim.actor), ("target", claim.target)):
            if mentions and not any(start <= m.start < claim.quote.end for m in mentions):
                yield role

    def _faces(self, mentions: tuple[Mention, ...]) -> dict[str, Face]:
        found = [self._face(m) for m in mentions[:8]]
        return {f.key: f for f in found}

    def _face(self, mention: Mention) -> Face:
        key = mention.party, mention.text
        if key not in self._known:
            self._known[key] = likeness.face(self.parties.get(mention.party or ""), mention, self.words)
        return self._known[key]

    def _age(self, when: When | None) -> tuple[bool, bool]:
        """Whether the act is told with a day long before the report was published; with about the day of the report."""
        if self.published is None or when is None or when.latest is None or not times.own(when):
            return False, False
        days = (self.published.earliest - when.latest).days
        return days > times.WIDE and not when.ongoing, days <= 1 and times.days(when) <= 2

    def _spoken(self, claim: Claim, name: str) -> bool:
        """Whether the sentence of the claim names the place itself."""
        number = bisect.bisect_right(self.breaks, claim.trigger.start)
        start = self.breaks[number - 1] if number else 0
        end = self.breaks[number] if number < len(self.breaks) else len(self.text)
        start, end = min(start, claim.quote.start), max(min(end, start + 2000), claim.quote.end)
        return re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", self.text[start:end]) is not None

    def _cues(self, sight: Sight, claim: Claim) -> None:
        """The determiner and adjectives before the act's word, and words of repetition beside it."""
        words = self.words
        before = self._before(claim)
        inside = [t.group().casefold() for t in TOKEN.finditer(claim.trigger.text)]
        phrase: list[str] = []
        for token, start in reversed(before[-PHRASE:]):
            if token in words.stops:
                break
            owned = token in words.owners or token.endswith(("'s", "’s"))
            if token in words.known and not _covered(start, claim):
                sight.known = True
            if owned:
                sight.known = True
            phrase.append(token)
            if owned or token in words.known:
                break
        phrase += inside[:-1]
        sight.fresh = any(t in words.other or t in words.former for t in phrase)
        sight.ordinals = frozenset(words.ordinals[t] for t in phrase if t in words.ordinals)
        # "A second search" is another than the one just told.
        sight.fresh |= not sight.known and any(number > 1 for number in sight.ordinals)
        after = [t.casefold() for t in TOKEN.findall(self.text[claim.trigger.end : claim.trigger.end + BEFORE])]
        near = " ".join([*(t for t, _ in before[-3:]), *inside, *after[:5]])
        if any(f" {cue} " in f" {near} " for cue in words.again):
            sight.fresh = True
        sight.others = len(sight.targets) == 1 and any(f.fresh for f in sight.targets.values())
        sight.others |= self._adds(claim) or self._elsewhere(claim)
        sight.others |= holds(" ".join(after[:3]), words.also_at)
        told = " ".join([*(m.text for m in claim.actor), claim.quote.text])
        sight.court = sight.traits.by_court and holds(told, words.courts)

    def _adds(self, claim: Claim) -> bool:
        """Whether a party stands beside the act's word with a word that adds it to others: "drivers also struck"."""
        for mention in (*claim.actor, *claim.target):
            start, end = sorted((mention.end, claim.trigger.start)), sorted((claim.trigger.end, mention.start))
            between = self.text[slice(*end)] if claim.trigger.end <= mention.start else self.text[slice(*start)]
            if len(between) < BEFORE and between.strip(" ,").casefold() in self.words.also:
                return True
        return False

    def _elsewhere(self, claim: Claim) -> bool:
        """Whether the sentence begins with words that lead to another act."""
        number = bisect.bisect_right(self.breaks, claim.trigger.start)
        start = self.breaks[number - 1] if number else 0
        opening = self.text[start : min(start + BEFORE, claim.trigger.start)].casefold().lstrip(' \n"“«')
        return any(opening.startswith(words) for words in self.words.elsewhere)

    def _before(self, claim: Claim) -> list[tuple[str, int]]:
        """The words of the clause before the act's word, lower case, with their offsets."""
        floor = max(claim.trigger.start - BEFORE, 0)
        before = self.text[floor : claim.trigger.start]
        cut = max(before.rfind(mark) for mark in '.!?,;:\n"“”')
        found = [(m.group().casefold(), floor + m.start()) for m in TOKEN.finditer(before, cut + 1)]
        return found[1:] if floor and cut < 0 else found  # the first may be cut in two


def _covered(start: int, claim: Claim) -> bool:
    """Whether a word stands in a mention that does not reach to the act's word: "the police arrested"."""
    return any(m.start <= start < m.end <= claim.trigger.start for m in (*claim.actor, *claim.target))


def holds(text: str, words: frozenset[str]) -> bool:
    """Whether a text holds one of some words, or words in a row."""
    plain = f" {' '.join(t.casefold() for t in TOKEN.findall(text))} "
    return any(f" {w} " in plain for w in words)


def joined(a: Sight, b: Sight) -> Sight:
    """Two sights of one act taken together, the earlier in the text first."""
    if b.place < a.place:
        a, b = b, a
    out = Sight(a.traits, a.first, a.size + b.size)
    out.start = a.start
    spots = sorted({*a.sentences, *b.sentences})
    out.sentences = tuple(spots if len(spots) <= 4 else [spots[0], *spots[-3:]])
    out.lead = a.lead or b.lead
    out.actors = _capped({**b.actors, **a.actors})
    out.targets = _capped({**b.targets, **a.targets})
    whens = [w for w in (a.when, b.when) if w is not None]
    out.when = times.agreed(whens)
    spoken = [s for s in (a, b) if s.own_place] or [s for s in (a, b) if s.where is not None]
    out.where = spoken[0].where if spoken else None
    out.own_place = a.own_place or b.own_place
    out.modes = a.modes | b.modes
    # Bounded, so that a text of any length is linked in even time.
    out.counts = frozenset(sorted(a.counts | b.counts)[:8])
    out.ordinals = a.ordinals | b.ordinals
    out.known = a.known and b.known
    out.fresh = a.fresh or b.fresh
    out.others = a.others
    out.court = a.court or b.court
    out.trades = a.trades | b.trades
    out.carried = a.carried & b.carried
    out.old = a.old or b.old
    dated = [s for s in (a, b) if times.own(s.when)]
    out.now = bool(dated) and all(s.now for s in dated)
    out.planned, out.real, out.denied = a.planned or b.planned, a.real or b.real, a.denied or b.denied
    return out


def _capped(faces: dict[str, Face]) -> dict[str, Face]:
    """At most a dozen parties, so that comparing stays cheap in the longest texts; those with names stay."""
    if len(faces) <= 12:
        return faces
    kept = sorted(faces, key=lambda k: (not faces[k].named, k))[:12]
    return {k: faces[k] for k in sorted(kept)}
