"""How likely two units of different reports tell one act: weights, about logarithms of odds, each with its reason."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tocsin.linking import spots
from tocsin.linking.across import context, kin
from tocsin.linking.across.moments import moment
from tocsin.linking.across.sides import Sides
from tocsin.linking.across.units import Unit

NEVER = -100.0
ENOUGH = 1.0  # from this weight on two units are taken for one act
CLEAR = 2.5  # from this weight on no rival is asked for
PRIOR, BY_KIND = -3.0, 0.6
PLACE = {"same": 1.1, "within": 0.6, "open": 0.0, "apart": -0.8}
SPOKEN_PLACE = {"same": 1.3, "within": 0.8, "open": 0.0, "apart": -5.0}
OTHER_COUNTRY = -3.0
KIN = -1.5  # told under kindred kinds
TIED, PARTED = 3.0, -2.0  # the report itself was taken to tell one act; two
COUNT, BIG_COUNT, FAR_COUNT = 0.6, 1.2, -0.8
FEW = 10  # people; a number up to this is shared by chance
FAR = 5  # times; how far numbers may lie apart before they speak against
AMOUNT = 1.0
MODE = 0.3
DENIAL = 0.4
ONCE = 2.0  # a named party can suffer such an act only once
WORDS, LEAST_WORDS = 1.2, 3
VERBATIM = 6.0  # one report is a reprint of the other, and the words are the same


class Reason(msgspec.Struct, frozen=True):
    """One piece of evidence and its weight."""

    reason: str
    weight: float


class Link(msgspec.Struct, frozen=True):
    """The weight of all evidence that two units tell one act, with its pieces."""

    weight: float
    reasons: tuple[Reason, ...]


EXCLUDED = Link(NEVER, ())


class Evidence:
    """Weighs pairs of units; the same whichever comes first."""

    def __init__(self, sides: Sides, reprints: Sequence[int], named: Sequence[frozenset[str]]) -> None:
        self._sides = sides
        self._reprints = reprints
        self._named = named

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
        telling = any(p.telling for p in parties)
        if a.kind != b.kind and not telling:
            return EXCLUDED
        pieces = [
            Reason("kinds", PRIOR + BY_KIND * min(a.traits.prior, b.traits.prior) + KIN * (a.kind != b.kind)),
            Reason(time.reason, time.weight),
            *(Reason(p.reason, p.weight) for p in parties),
            self._place(a, b),
            *_figures(a, b),
            *self._reports(a, b),
        ]
        if kin.once(a.kind) and kin.once(b.kind) and parties[0].telling:
            pieces.append(Reason("can happen to a party only once", ONCE))
        if a.denied != b.denied and (a.real or b.real):
            pieces.append(Reason("one denies the other", DENIAL))
        kept = tuple(Reason(p.reason, round(p.weight, 3)) for p in pieces if p.weight)
        return Link(round(sum(p.weight for p in kept), 3), kept)

    def _place(self, a: Unit, b: Unit) -> Reason:
        if a.where is None or b.where is None:
            return Reason("", 0.0)
        if a.where.country and b.where.country and a.where.country != b.where.country:
            return Reason("different countries", OTHER_COUNTRY)
        found = spots.alike(a.where, b.where)
        table = SPOKEN_PLACE if a.spoken and b.spoken else PLACE
        told = {"same": "same place", "within": "place within place", "apart": "different places"}
        weight = table[found]
        if found == "same" and spots.EXACTNESS[a.where.precision] <= 1:
            weight = 0.0  # a whole country
        return Reason(told.get(found, ""), weight)

    def _reports(self, a: Unit, b: Unit) -> list[Reason]:
        """Evidence of the reports as wholes, and of the words in which they tell it."""
        if a.report == b.report:
            return [
                Reason("one act in its report", TIED)
                if a.event == b.event
                else Reason("two acts in one report", PARTED)
            ]
        if self._reprints[a.report] == self._reprints[b.report]:
            same = a.quote == b.quote
            return [
                Reason("same words in a reprint" if same else "other words in a reprint", VERBATIM if same else -2.0)
            ]
        out = [
            Reason(
                "both reports hold the same rare names", context.weight(self._named[a.report], self._named[b.report])
            )
        ]
        least = min(len(a.words), len(b.words))
        shared = len(a.words & b.words)
        if a.language == b.language and least >= LEAST_WORDS and shared * 3 >= least:
            out.append(Reason("like words", WORDS * shared / least))
        return out


def _figures(a: Unit, b: Unit) -> list[Reason]:
    out = []
    if a.count is not None and b.count is not None:
        few, many = sorted((a.count, b.count))
        if few == many:
            out.append(Reason("same number", BIG_COUNT if many > FEW else COUNT))
        elif many > FAR * max(1, few):
            out.append(Reason("numbers far apart", FAR_COUNT))
    if a.amount and a.amount == b.amount:
        out.append(Reason("same sum", AMOUNT))
    if a.mode is not None and b.mode is not None:
        out.append(Reason("same sort of act", MODE) if a.mode == b.mode else Reason("other sort of act", -MODE))
    return out
