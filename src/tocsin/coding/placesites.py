"""Sites (a mine, a square, a road, a plant) and places that the gazetteer does not know, by the words around them."""

from __future__ import annotations

import re
from typing import NamedTuple

from tocsin.coding.placechunks import NAME, Token
from tocsin.coding.placesense import Reading, Senses, nearest
from tocsin.coding.placespots import Clue, Spot, Surroundings
from tocsin.coding.placewords import Words
from tocsin.gazetteer import Gazetteer, Place


class Found(NamedTuple):
    """A stretch that names a site or an unlisted place.

    `place` is the known place that it is, or the town that a site bears in its name.
    """

    start: int
    end: int
    site: bool
    region: bool
    place: Place | None
    spot: Spot


class Finder:
    """Finds sites and unlisted places among the groups of a report whose known names are settled."""

    def __init__(self, around: Surroundings, senses: Senses, gazetteer: Gazetteer, words: Words) -> None:
        self._around = around
        self._senses = senses
        self._gazetteer = gazetteer
        self._words = words
        self._readings: dict[int, list[Reading]] = {}
        for reading in senses.readings:
            self._readings.setdefault(id(reading.spot), []).append(reading)

    def sites(self) -> list[Found]:
        """Sites, in order."""
        found = []
        for spot in self._around.spots:
            span = self._site(spot)
            if span is not None:
                found.append(Found(*span, True, False, self._within(spot, span), spot))
        return found

    def unlisted(self, taken: list[tuple[int, int]]) -> list[Found]:
        """Places that the gazetteer lacks or spells otherwise, in order; `taken` spans are left alone."""
        starts = {start for start, _ in taken}
        names: dict[str, Place | None] = {}
        picked: list[tuple[Spot, bool]] = []
        free = []
        for k, spot in enumerate(self._around.spots):
            if spot.start in starts or not self._may_be_place(spot):
                continue
            free.append(spot)
            following = self._around.spots[k + 1] if k + 1 < len(self._around.spots) else None
            plain, weak = self._told(spot, following)
            if not plain and not weak:
                continue
            key = spot.group.text.casefold()
            match = self._spelled_otherwise(spot)
            if match is not None:
                names[key] = match
            elif plain:
                names.setdefault(key, None)
        for spot in free:
            key = spot.group.text.casefold()
            if key in names and not (spot.spoke and key in self._senses.persons):
                picked.append((spot, spot.region))
        return [self._as_found(spot, region, names) for spot, region in picked]

    def _as_found(self, spot: Spot, region: bool, names: dict[str, Place | None]) -> Found:
        place = names[spot.group.text.casefold()]
        end = spot.region_end if region and spot.region_end and place is None else spot.end
        return Found(spot.start, end, False, region, place, spot)

    def _site(self, spot: Spot) -> tuple[int, int] | None:
        words, group = self._words, spot.group
        names = [t for t in group.tokens if t.kind == NAME]
        if not names or spot.headline or len(names) > 6:
            return None
        readings = self._readings.get(id(spot), [])
        whole = next((r for r in readings if r.alone), None)
        if whole is not None and whole.hit.demonym:
            return None
        after = words.site_after.match(spot.after)
        head = words.head_before.search(spot.before)
        if head:
            return spot.start - (len(spot.before) - head.start()), spot.end
        if after and not self._mere_word(spot, names) and not any(t.lower in words.titles for t in names):
            end = spot.end + after.end()
            if not words.people_after.match(self._around.text, end):
                return spot.start, end
        if whole is not None and whole.place is not None:
            return None
        if len(names) < 2 or any(t.lower in words.titles for t in names):
            return None
        last = names[-1].lower
        located = spot.prev in words.locative or (spot.prev in words.weak and spot.prev not in words.also)
        body = any(t.lower in words.advocacy for t in names)
        further = spot.after[1:].split(" ", 1)
        if further[0] in words.of and further[-1][:1].isupper():
            return None  # "Center for Worker Solidarity"
        sure = located or (last in words.sites and last not in words.doubtful_sites)
        if sure and (last in words.sites or (last in words.institutions and not body)):
            if not all(t.lower in words.bodies or t.lower in words.common for t in names) or (
                located and len(names) > 1
            ):
                return spot.start, spot.end
        placed = spot.prev in words.locative or spot.prev in words.at
        if names[0].lower in words.site_heads and placed and not any(t.lower in words.bodies for t in names):
            return spot.start, spot.end
        return None

    def _within(self, spot: Spot, span: tuple[int, int]) -> Place | None:
        """The town within a site's name, unless the site is a road, which may lead anywhere."""
        if self._around.text[span[0] : span[1]].rsplit(" ", 1)[-1].lower() in self._words.roads:
            return None
        for reading in self._readings.get(id(spot), ()):
            place = reading.place or (self._senses.likely(reading) if reading.alone else None)
            if place is not None and reading.hit.first == 0 and reading.key not in self._words.common:
                return place
        return None

    def _mere_word(self, spot: Spot, names: list[Token]) -> bool:
        """True for a capitalised common word before a site noun ("Platinum mine", "Striking mine")."""
        if len(names) > 1:
            return False
        word = names[0].lower
        listed = word in self._words.common or word in self._words.bodies or word in self._words.directions
        return listed or word in self._around.small or (spot.initial and word.endswith(("ing", "ed")))

    def _may_be_place(self, spot: Spot) -> bool:
        words, group = self._words, spot.group
        if spot.person or len(group.tokens) > 4 or group.text.lower() in words.wide:
            return False
        if spot.headline and not (spot.prev in words.inside and spot.after[:1] in {"", ",", "\n"}):
            return False
        if any(
            r.place is not None or r.hit.demonym or (r.role == "name" and r.alone)
            for r in self._readings.get(id(spot), ())
        ):
            return False
        lowers = [t.lower for t in group.tokens if t.kind == NAME]
        if not lowers or any(w in words.bodies or w in words.titles or w in words.not_in for w in lowers):
            return False
        if spot.headline and any(w in self._around.small or w in words.common for w in lowers):
            return False
        if lowers[-1] in words.sites or lowers[-1] in words.institutions or any(c.isdigit() for c in group.text):
            return False
        if group.text.isupper() and len(group.text) <= 5 and not spot.dateline:
            return False
        if len(lowers) == 1 and (lowers[0] in words.common or lowers[0] in words.directions):
            return False
        return not (len(lowers) == 1 and lowers[0] in self._around.small)

    def _told(self, spot: Spot, following: Spot | None) -> tuple[bool, bool]:
        """Whether the words around say plainly that this is a place, and whether they hint at it."""
        words, text = self._words, self._around.text
        person = spot.group.tokens[-1].lower in self._senses.persons
        if spot.dateline:
            return spot.start < _OPENING and (spot.after[:1] == "," or spot.group.text.isupper()), True
        if spot.settlement:
            return not person, True
        if spot.region and (spot.prev in words.locative or spot.prev in words.weak):
            return True, True
        owner = spot.after[:2] in {"'s", "’s"}
        if spot.prev in words.inside and not spot.article and not owner and not person:
            sure = spot.prev in words.in_ or self._ends(spot)  # "outside X headquarters" says nothing of X
            return sure, sure
        if spot.clue == Clue.LOCATIVE and spot.group.link in words.also and not person:
            return True, True
        if following is not None and text[spot.end : following.start] == ", " and (spot.clue >= Clue.WEAK):
            known = self._readings.get(id(following), [])
            if (
                not person
                and known
                and known[0].hit.first == 0
                and known[0].place is not None
                and known[0].place.kind != "city"
            ):
                return True, True
        return False, spot.clue >= Clue.WEAK and not person and not owner

    def _ends(self, spot: Spot) -> bool:
        """True when no noun follows."""
        following = _NEXT_WORD.match(spot.after)
        return following is None or following.group(1).lower() in self._words.function

    def _spelled_otherwise(self, spot: Spot) -> Place | None:
        """A known place spelled by another system of romanisation, in a country that the report is about."""
        found = self._gazetteer.lookup_rough(spot.group.text)
        share, best = 0.0, None
        for country in {p.country for p in found}:
            if (s := self._senses.share(country)) > share:
                share, best = s, nearest(found, country)
        return best if share >= _SHARE else None


_NEXT_WORD = re.compile(r" ([^\W\d_]+)")
_SHARE = 0.25
_OPENING = 1_000  # a dateline stands within so many characters
