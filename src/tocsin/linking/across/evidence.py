"""How likely two units of different reports tell one act: weights, about logarithms of odds, each with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from tocsin.linking import spots
from tocsin.linking.across import context, kin
from tocsin.linking.across.moments import moment
from tocsin.linking.across.sides import Sides
from tocsin.linking.across.skeleton import skeleton
from tocsin.linking.across.units import Unit, spot
from tocsin.linking.likeness import WORD
from tocsin.model import Where

NEVER = -100.0
ENOUGH = 0.6  # from this weight on two units are taken for one act
WORTH = -0.5  # under this weight a pair is not kept, not even to be offered as possible
CLEAR = 2.5  # from this weight on no rival is asked for
PRIOR, BY_KIND = -2.8, 0.6
PLACE = {"same": 1.1, "within": 0.6, "open": 0.0, "apart": -2.5}
SPOKEN_PLACE = {"same": 1.3, "within": 0.8, "open": 0.0, "apart": -5.0}
BOTH_PLACES = 0.5
OTHER_COUNTRY = -3.0
SHORT = 3  # letters of a name that is too short to tell sites by
KIN = -1.5  # told under kindred kinds
TIED, PARTED = 1.5, -2.0  # the report itself was taken to tell one act; two
COUNT, BIG_COUNT, FAR_COUNT = 0.6, 1.2, -0.8
UNEVEN = -0.7
FEW = 10  # people; a number up to this is shared by chance
FAR = 5  # times; how far numbers may lie apart before they speak against
AMOUNT = 1.0
MODE = 0.3
DENIAL = 0.4
COURT = -2.2
TRADES = -1.5
ONCE = 3.0  # a named party can suffer such an act only once
ALIGNED, SOON = 0.8, 21  # days between reports that tell one affair
LANGUAGES = 0.6  # what is missing where words cannot be compared
WORDS, LEAST_WORDS = 1.5, 3
THING, MOST_THINGS = 0.5, 1.2  # words for the same things in two languages
NAMED = 1.2
VERBATIM, OTHER = 6.0, -2.0  # one report is a reprint of the other, and the words are the same


CHANCE = "kinds"  # the reason that two acts of a kind are seldom one

Piece = tuple[str, float]


class Reason(msgspec.Struct, frozen=True):
    """One piece of evidence and its weight."""

    reason: str
    weight: float


class Link(msgspec.Struct, frozen=True):
    """The weight of all evidence that two units tell one act, with its pieces; `against`: those below nothing.

    How often acts of the kind are alike by chance is not counted among what speaks against.
    """

    weight: float
    reasons: tuple[Reason, ...]
    against: float = 0.0


EXCLUDED = Link(NEVER, ())


class Evidence:
    """Weighs pairs of units; the same whichever comes first."""

    def __init__(self, sides: Sides, reprints: Sequence[int], named: Sequence[frozenset[str]]) -> None:
        self._sides = sides
        self._reprints = reprints
        self._named = named
        self._shared: dict[tuple[int, int], set[str]] = {}

    def align(self, sure: Iterable[tuple[Unit, Unit]]) -> None:
        """Take note of reports that surely tell one act: what else both tell is likelier one act too."""
        for a, b in sure:
            if a.report != b.report and _soon(a, b):
                self._shared.setdefault(_reports(a, b), set()).add(a.kind)

    def again(self, a: Unit, b: Unit, before: Link) -> Link:
        """The evidence once reports are aligned, `before` what it was without."""
        if before.weight < WORTH - ALIGNED or not self._aligned(a, b):
            return before
        if a.report == b.report or self._reprints[a.report] == self._reprints[b.report]:
            return before
        if not before.reasons:
            return self.weigh(a, b)  # its reasons were not kept
        more = self._alignment(context.weight(self._named[a.report], self._named[b.report]))
        reasons = (*before.reasons, Reason(*more)) if more[1] else before.reasons
        return Link(round(before.weight + more[1], 3), reasons, before.against)

    def weigh(self, a: Unit, b: Unit) -> Link:
        """The evidence that two units tell one act."""
        if not kin.compatible(a.kind, b.kind):
            return EXCLUDED
        if b.number < a.number:
            a, b = b, a
        time = moment(a, b)
        if time.weight <= NEVER:
            return EXCLUDED
        parties = self._sides.weigh(a, b)
        if parties is None:
            return EXCLUDED
        if a.report == b.report and a.event == b.event:
            apart = a.spoken and b.spoken and spots.alike(a.where, b.where) == "apart"
            place = ("different places", PLACE["apart"] if apart else 0.0)
            return _tied([place, (time.reason, time.weight), *((p.reason, p.weight) for p in parties), *_numbers(a, b)])
        if a.kind != b.kind and not any(p.telling for p in parties):
            return EXCLUDED
        pieces = [
            (CHANCE, PRIOR + BY_KIND * min(a.traits.prior, b.traits.prior) + KIN * (a.kind != b.kind)),
            (time.reason, time.weight),
            *((p.reason, p.weight) for p in parties),
            self._place(a, b),
            *_figures(a, b),
            *self._whole(a, b, parties_tell=any(p.telling for p in parties)),
        ]
        if kin.once(a.kind) and kin.once(b.kind) and parties[0].telling:
            pieces.append(("can happen to a party only once", ONCE))
        if a.trades and b.trades and not a.trades & b.trades and not any(p.telling for p in parties):
            pieces.append(("words of other trades", TRADES))
        if a.court != b.court:
            pieces.append(("what a court ordered, and what others did", COURT))
        if a.denied != b.denied and (a.real or b.real):
            pieces.append(("one denies the other", DENIAL))
        return _link(pieces)

    def _place(self, a: Unit, b: Unit) -> Piece:
        if a.where is None or b.where is None:
            return ("", 0.0)
        if a.where.country and b.where.country and a.where.country != b.where.country:
            return ("different countries", OTHER_COUNTRY)
        found = "same" if _one_site(a.where, b.where) else spots.alike(a.where, b.where)
        if found == "apart" and (
            (not a.spoken and spot(b.where) in a.places) or (not b.spoken and spot(a.where) in b.places)
        ):
            # One report names both places, and may have given the act the wrong one.
            return ("a place that both reports name", BOTH_PLACES)
        table = SPOKEN_PLACE if a.spoken and b.spoken else PLACE
        told = {"same": "same place", "within": "place within place", "apart": "different places"}
        weight = table[found]
        if found == "same" and spots.EXACTNESS[a.where.precision] <= 1:
            weight = 0.0  # a whole country
        return told.get(found, ""), weight

    @staticmethod
    def _alignment(rare: float) -> Piece:
        """What it adds that two reports tell another act together; less, the more rare names they share."""
        return "both reports tell another act", round(max(0.0, min(ALIGNED, context.MOST - rare)), 3)

    def _aligned(self, a: Unit, b: Unit) -> bool:
        """Whether the reports of two units surely tell some other act together."""
        shared = self._shared.get(_reports(a, b))
        return bool(shared) and shared != {a.kind}

    def _whole(self, a: Unit, b: Unit, *, parties_tell: bool) -> list[Piece]:
        """Evidence of the reports as wholes, and of the words in which they tell it."""
        if a.report == b.report:
            return [("two acts in one report", PARTED)]
        if self._reprints[a.report] == self._reprints[b.report]:
            same = a.quote == b.quote
            return [("same words in a reprint" if same else "other words in a reprint", VERBATIM if same else OTHER)]
        named, others = self._named[a.report], self._named[b.report]
        rare = context.weight(named, others)
        out = [("both reports hold the same rare names", rare)]
        if not parties_tell and a.names & b.names & named & others:
            out.append(("same rare name in the words", NAMED))
        if self._aligned(a, b):
            out.append(self._alignment(rare))
        if a.language != b.language:
            out.append(("told in two languages, in which words cannot be compared", LANGUAGES))
            both = len(a.concepts & b.concepts)
            if both:
                out.append(("words for the same things", min(MOST_THINGS, THING * both)))
        least = min(len(a.words), len(b.words))
        shared = len(a.words & b.words)
        if a.language == b.language and least >= LEAST_WORDS and shared * 3 >= least:
            out.append(("like words", WORDS * shared / least))
        return out


def _reports(a: Unit, b: Unit) -> tuple[int, int]:
    return (a.report, b.report) if a.report < b.report else (b.report, a.report)


def _soon(a: Unit, b: Unit) -> bool:
    """Whether the reports of two units came out within some weeks."""
    return a.published is not None and b.published is not None and abs(a.published[0] - b.published[0]) <= SOON


def _tied(pieces: Sequence[Piece]) -> Link:
    """The link of two claims that their report was taken to tell one act by: only what speaks against it is counted."""
    return _link([("one act in its report", TIED), *(p for p in pieces if p[1] < 0)])


def _numbers(a: Unit, b: Unit) -> list[Piece]:
    """Two numbers in one report that nobody is quoted for are those of two acts."""
    uneven = a.count is not None and b.count is not None and a.count != b.count
    return [("two numbers in one report", UNEVEN)] if uneven and not (a.claim.source and b.claim.source) else []


def _link(pieces: Sequence[Piece]) -> Link:
    """The pieces together; the reasons of a link too weak to matter are not kept."""
    total = round(sum(weight for _, weight in pieces), 3)
    against = sum(weight for reason, weight in pieces if weight < 0 and reason != CHANCE)
    if total < WORTH:
        return Link(total, (), against)
    return Link(total, tuple(Reason(reason, round(weight, 3)) for reason, weight in pieces if weight), against)


def _one_site(a: Where, b: Where) -> bool:
    """Whether two sites that no gazetteer knows bear one name: "Orbel mine" and "the Orbel copper mine"."""
    if a.geoname_id is not None or b.geoname_id is not None or a.name == b.name:
        return False
    one, other = (frozenset(skeleton(w) for w in WORD.findall(x.name) if w[0].isupper()) for x in (a, b))
    shared = one & other
    return bool(shared) and shared in (one, other) and len(max(shared, key=len)) > SHORT


def _figures(a: Unit, b: Unit) -> list[Piece]:
    out = []
    if a.count is not None and b.count is not None:
        few, many = sorted((a.count, b.count))
        if few == many:
            out.append(("same number", BIG_COUNT if many > FEW else COUNT))
        elif many > FAR * max(1, few):
            out.append(("numbers far apart", FAR_COUNT))
    if a.amount and a.amount == b.amount:
        out.append(("same sum", AMOUNT))
    if a.mode is not None and b.mode is not None:
        out.append(("same sort of act", MODE) if a.mode == b.mode else ("other sort of act", -MODE))
    return out
