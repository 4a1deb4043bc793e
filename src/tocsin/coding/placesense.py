"""Which names are places, and which place each means: by the report's other places, by size, by the words around."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Literal

from tocsin.coding.placechunks import Hit
from tocsin.coding.placespots import Clue, Spot, Surroundings, rest_of
from tocsin.coding.placewords import Words
from tocsin.gazetteer import Gazetteer, Place

Role = Literal["plain", "demonym", "name", "person", "doubt"]


class Reading:
    """One known name at one spot, and what it is taken for."""

    __slots__ = ("hit", "key", "near", "place", "role", "spot")

    def __init__(self, spot: Spot, hit: Hit, role: Role) -> None:
        self.spot = spot
        self.hit = hit
        self.role = role
        self.key = hit.text.casefold()
        self.near: Reading | None = None  # the place after the comma: "X, Country"
        self.place: Place | None = None

    @property
    def start(self) -> int:
        """Where the name begins in the report."""
        return self.spot.start - self.spot.group.start + self.hit.start

    @property
    def end(self) -> int:
        """Where the name ends in the report."""
        return self.spot.start - self.spot.group.start + self.hit.end

    @property
    def alone(self) -> bool:
        """True when the name is all of its group."""
        return self.hit.first == 0 and self.hit.last == len(self.spot.group.tokens) - 1


class _Evidence:
    """What all spots of one name say together."""

    __slots__ = ("clue", "fixed", "inner", "owned", "spoke", "states", "used")

    def __init__(self) -> None:
        self.clue = Clue.NONE
        self.fixed = False  # a dateline, or a larger place after a comma
        self.used = 0  # how often it stands plainly
        self.spoke = 0
        self.owned = 0  # how often it owns something: "X's house"
        self.inner = False  # it stands within a sentence, where common words have small letters
        self.states: set[tuple[str, str]] = set()  # regions that neighbours put it in, or make of it


class Senses:
    """The readings of a report's known names. After `settle`, accepted readings carry their place."""

    def __init__(self, around: Surroundings, gazetteer: Gazetteer, words: Words) -> None:
        self._around = around
        self._gazetteer = gazetteer
        self._words = words
        self.readings: list[Reading] = []
        self.persons: set[str] = set()
        self.weights: dict[str, float] = defaultdict(float)  # how much the report speaks of each country
        self._sources: dict[str, set[str]] = defaultdict(set)  # the names that speak for each country
        self.regions: set[tuple[str, str]] = set()  # first-level regions that the report names
        self._evidence: dict[str, _Evidence] = defaultdict(_Evidence)
        self._located: set[str] = set()
        self._fitting: dict[tuple[str, str], Place | None] = {}
        self._taken: dict[str, Place | None] = {}

    def settle(self) -> None:
        """Read every spot, weigh the countries, then decide name by name."""
        self._read()
        self._pair()
        self._weigh()
        for reading in self.readings:
            if reading.hit.demonym and self._town(reading):
                reading.role = "plain"
            if reading.hit.demonym and reading.role in {"demonym", "name"}:
                reading.place = self._gazetteer.country(self._likeliest(reading.hit.demonym))
            elif reading.role != "person":
                reading.place = self._decide(reading)

    def share(self, country: str) -> float:
        """How much of the report's talk of countries is about this one, 0 to 1."""
        total = sum(self.weights.values())
        return self.weights.get(country, 0.0) / total if total else 0.0

    def likely(self, reading: Reading) -> Place | None:
        """The bearer of a name in the country that the report is mostly about, or None."""
        return nearest([p for p in reading.hit.places if p.kind == "city"], self.leading())

    def leading(self) -> str | None:
        """The country that most of the report is about, if one leads plainly."""
        if not self.weights:
            return None
        ranked = sorted(self.weights.items(), key=lambda item: (-item[1], item[0]))
        best, weight = ranked[0]
        second = ranked[1][1] if len(ranked) > 1 else 0.0
        return best if weight >= 1.3 * second else None

    # Reading: what each name is by its own group and neighbours.

    def _read(self) -> None:
        # What stands after "in", "near" or "at" somewhere is not taken for a person's full name elsewhere.
        self._located = {
            s.group.text for s in self._around.spots if s.clue >= Clue.LOCATIVE or s.prev in self._words.at
        }
        for spot in self._around.spots:
            hits = spot.group.hits
            readings = [Reading(spot, hit, self._role(spot, hit)) for hit in hits]
            self.readings += readings
            self._note_person(spot, readings)

    def _role(self, spot: Spot, hit: Hit) -> Role:
        words = self._words
        before, after = rest_of(spot, hit)
        if hit.text.lower() in words.wide:
            return "person"
        if spot.headline and (before or after):
            return "demonym" if hit.demonym else "doubt"
        if hit.demonym and spot.prev in words.inside and hit.text.lower() in words.not_in and self._ends(spot):
            return "person"  # a language
        if hit.demonym:
            return "name" if any(w in words.bodies for w in after) or self._other(before) else "demonym"
        if _is_acronym(spot, hit):
            return "person"
        if not before and not after:
            if spot.person and not spot.dateline:
                return "person"
            return "name" if self._in_body(spot) else "plain"
        if before and before[-1] in words.titles:
            return "person"
        if any(w in words.bodies for w in (*before, *after)):
            return "name"
        # "Lagos Nigeria" is two places, "Paris Hilton" none.
        kin = [h for h in spot.group.hits if h is not hit and (_lies_in(h, hit) or _lies_in(hit, h))]
        other_hits = {t.lower for h in kin for t in spot.group.tokens[h.first : h.last + 1]}
        left, right = [w for w in before if w not in other_hits], [w for w in after if w not in other_hits]
        if after and (after[0] in words.regions or after[0] in words.settlements) and not self._other(left):
            return "plain"
        if after and after[0] in words.titles and not self._other(left):
            return "plain"
        if not self._other(left) and not self._other(right):
            return "plain"
        if (
            hit.places[0].kind == "country"
            or after[-1:]
            and (after[-1] in words.sites or after[-1] in words.institutions)
        ):
            return "name"
        return "name" if hit.places[0].population >= _LARGE and not left and len(right) > 1 else "person"

    def _other(self, around: list[str]) -> bool:
        """True when the words before or after a name are more than directions."""
        return any(w not in self._words.directions for w in around)

    def _ends(self, spot: Spot) -> bool:
        """True when no noun follows."""
        following = _NEXT_WORD.match(spot.after)
        return following is None or following.group(1).lower() in self._words.function

    def _in_body(self, spot: Spot) -> bool:
        """True for "X" in "Bank of X", "University of X"."""
        if spot.group.link not in self._words.of:
            return False
        stripped = spot.before.rstrip()
        for word in (*sorted(self._words.articles), spot.group.link):
            stripped = stripped.removesuffix(f" {word}")
        last = stripped.rsplit(" ", 1)[-1]
        return last[:1].isupper() and (last.lower() in self._words.bodies or last.lower() in self._words.institutions)

    def _note_person(self, spot: Spot, readings: list[Reading]) -> None:
        words = self._words
        names = [t for t in spot.group.tokens if t.kind == 0]
        if spot.headline or spot.group.text in self._located:
            return
        if names and names[0].lower in words.titles and len(names) > 1:
            names = names[1:]
        elif not spot.person and len(names) < 2:
            return
        if len(names) > 4 or any(r.alone and len(names) > 1 for r in readings) or any(r.hit.demonym for r in readings):
            return
        lowers = [t.lower for t in names]
        if any(w in words.bodies or w in words.sites or w in words.institutions or w in words.regions for w in lowers):
            return
        if lowers[0] in words.directions:
            return
        self.persons.update((lowers[0], lowers[-1]))

    # Neighbours: "X, Country"; "X, Region"; "X, City".

    def _pair(self) -> None:
        text = self._around.text
        last: Reading | None = None
        for reading in self.readings:
            if (
                last is not None
                and reading.hit.first == 0
                and reading.role in {"plain", "doubt", "name"}
                and reading.hit.places
            ):
                gap = text[last.end : reading.start]
                if (gap == " " or gap in self._words.within) and last.hit.places and last.role in {"plain", "doubt"}:
                    last.near = reading
            last = reading

    # Weighing.

    def _weigh(self) -> None:
        """Gather the evidence for each name, then weigh countries by the names that can mean one place only."""
        for reading in self.readings:
            if reading.role != "plain":
                continue
            spot, evidence = reading.spot, self._evidence[reading.key]
            evidence.used += 1
            evidence.clue = max(evidence.clue, spot.clue)
            evidence.spoke += spot.spoke
            evidence.owned += spot.after[:2] == "'s"
            evidence.inner |= not spot.initial
            evidence.fixed |= spot.dateline or bool(spot.state)
            if spot.state:
                evidence.states.add(("US", spot.state))
            fit = self._fits(reading)
            if fit is not None and reading.near is not None:
                evidence.clue = Clue.STRONG
                evidence.fixed = True
                self._evidence[reading.near.key].states.add((fit.country, fit.admin1))
        seen: Counter[str] = Counter()
        for reading in self.readings:
            seen[reading.key] += 1
            if reading.role != "person" and seen[reading.key] <= _ENOUGH:
                self._count(reading)

    def _count(self, reading: Reading) -> None:
        spot, evidence = reading.spot, self._evidence[reading.key]
        factor = 0.3 if reading.role == "name" else 2.0 if spot.dateline else 1.0
        if reading.hit.demonym:
            for code in reading.hit.demonym:
                self._add(code, factor / len(reading.hit.demonym), reading)
            return
        if spot.state:
            self._add("US", 1.0, reading)
            self.regions.add(("US", spot.state))
        sure = self._sure(reading.hit.places)
        if sure is not None and sure.kind == "country":
            self._add(sure.country, factor, reading)
        elif sure is not None and (evidence.clue or (evidence.inner and _people(sure) >= _GREAT)):
            if sure.kind == "region":
                self._add(sure.country, factor, reading)
                self.regions.add((sure.country, sure.admin1))
            elif reading.role == "plain":
                self._add(sure.country, factor * 0.7, reading)
        elif reading.near is not None and reading.role == "plain":
            fit = self._fits(reading)
            if fit is not None:
                self._add(fit.country, factor * 0.7, reading)

    def _add(self, country: str, weight: float, reading: Reading) -> None:
        self.weights[country] += weight
        self._sources[country].add(reading.key)

    def _region_in_group(self, reading: Reading) -> bool:
        _, after = rest_of(reading.spot, reading.hit)
        return bool(after) and after[0] in self._words.regions

    def _sure(self, places: tuple[Place, ...]) -> Place | None:
        """The one place that a name can mean whatever the report is about, or None."""
        best = max(places, key=_fame)
        if best.kind != "country" and _people(best) < _KNOWN:
            return None
        rivals = [
            p for p in places if p.country != best.country and _fame(p) + 1.5 * (p.kind == "region") > _fame(best) - 1.0
        ]
        return None if rivals else best

    def _fits(self, reading: Reading) -> Place | None:
        """The bearer of a name that lies in the country or region named after the comma."""
        near = reading.near
        if near is None:
            return None
        pair = (reading.key, near.key)
        if pair not in self._fitting:
            self._fitting[pair] = self._fit(reading, near)
        return self._fitting[pair]

    def _fit(self, reading: Reading, near: Reading) -> Place | None:
        fits = []
        main = max(map(_fame, near.hit.places))
        for place in reading.hit.places:
            if place.kind == "country":
                continue
            for other in near.hit.places[:8]:
                if other.country != place.country:
                    continue
                if other.kind == "country" or (other.kind == "region" and other.admin1 == place.admin1):
                    fits.append((2 if other.kind == "country" else 3, place))
                elif other.kind == "city" and _fame(other) > main - 1 and 0 < _distance(place, other) < _SUBURB:
                    fits.append((1, place))
        famous = max(reading.hit.places, key=_fame)
        if not fits or (famous.kind == "country" and fits[0][1].population < _KNOWN):
            return None
        level, best = max(fits, key=lambda f: (f[0], f[1].kind != "region", f[1].population))
        if level == 1 and famous.country != best.country and famous.population >= 10 * max(best.population, 1):
            return None
        return best

    def _likeliest(self, codes: tuple[str, ...]) -> str:
        return max(codes, key=lambda c: (self.weights.get(c, 0.0), -codes.index(c)))

    # Deciding.

    def _decide(self, reading: Reading) -> Place | None:
        if reading.near is not None and reading.role == "plain":
            fit = self._fits(reading)
            if fit is not None:
                return fit
        spot = reading.spot
        if spot.state and reading.role == "plain":
            inside = [
                p for p in reading.hit.places if p.country == "US" and p.admin1 == spot.state and p.kind != "country"
            ]
            if inside:
                return max(inside, key=_fame)
        evidence = self._evidence[reading.key]
        region = bool(spot.region or self._region_in_group(reading)) and reading.role == "plain"
        key = f"{reading.key}|{region}"
        if key not in self._taken:
            best = max(reading.hit.places, key=lambda p: self._score(p, reading.hit.places, evidence, region))
            self._taken[key] = best if self._credible(reading, best, evidence) else None
        place = self._taken[key]
        if place is None or reading.role == "plain":
            if place is not None and spot.spoke and place.kind == "city" and reading.key in self.persons:
                return None
            return place
        # Within other words a name is believed if it stands plainly elsewhere, or is great.
        great = (
            place.population >= _LARGE
            and (place.main or " " in reading.hit.text)
            and (reading.role == "name" or self.share(place.country) > 0)
        )
        return place if evidence.used or place.kind == "country" or great else None

    def _town(self, reading: Reading) -> bool:
        """True for a town that is spelled like a demonym: "in Brits" in a South African report."""
        spot = reading.spot
        if (
            not reading.hit.places
            or spot.clue != Clue.LOCATIVE
            or not reading.alone
            or reading.key in self._words.not_in
        ):
            return False
        return any(p.population >= _SMALL_TOWN and self.share(p.country) >= 0.3 for p in reading.hit.places)

    def _score(self, place: Place, rivals: tuple[Place, ...], evidence: _Evidence, region: bool) -> float:
        score = _fame(place)
        if place.kind == "region":
            if region:
                score += 3.0
            elif any(p.kind == "city" and p.population >= _LARGE and p.country == place.country for p in rivals):
                score -= 2.0  # most often the town is meant
        elif region:
            score -= 2.0
        share = self.share(place.country)
        score += 3.0 * share if place.kind != "city" else min(3.0 * share, 1.3)
        if place.kind != "country" and (place.country, place.admin1) in self.regions:
            score += 1.0
        if place.kind != "country" and (place.country, place.admin1) in evidence.states:
            score += 4.0
        return score

    def _credible(self, reading: Reading, place: Place, evidence: _Evidence) -> bool:
        words, key = self._words, reading.key
        clue = evidence.clue
        single = " " not in reading.hit.text
        if place.kind == "country":
            return not (key in self.persons and clue < Clue.WEAK) and not (single and self._plain_word(reading))
        own = self._sources.get(place.country) == {key}
        share = 0.0 if own else self.share(place.country)
        alone = not self.weights or (own and len(self.weights) == 1)
        if clue == Clue.STRONG and not evidence.fixed and not alone and share < 0.1 and _people(place) < 5 * _LARGE:
            return False  # "the Tunal neighbourhood" is no village of another country
        if clue == Clue.STRONG:
            return not (single and key in words.common and not reading.near and not evidence.states and share < 0.2)
        people = _people(place)
        if single and (key in words.common or key in self._around.small):
            return clue >= Clue.LOCATIVE and share >= 0.3 and people >= _SMALL_TOWN and key not in words.common
        if single and key in self.persons:
            return clue >= Clue.WEAK and (share >= 0.3 or people >= (_TOWN if clue >= Clue.LOCATIVE else _GREAT))
        if evidence.spoke and clue < Clue.LOCATIVE and place.kind == "city":
            return False
        if clue == Clue.LOCATIVE:
            only = len(reading.hit.places) == 1 and place.population >= _TOWN and len(key) > _ACRONYM + 2
            return only or people >= _SMALL_TOWN or share >= 0.2 or (alone and people >= _HAMLET)
        if evidence.used and evidence.owned == evidence.used and place.kind == "city":
            return people >= 2 * _GREAT  # "Chen's family"
        if clue == Clue.WEAK:
            least = 5 * _GREAT if place.kind == "region" else _TOWN
            return people >= least or (share >= 0.3 and people >= _HAMLET)
        great = _GREAT if evidence.inner else 5 * _GREAT
        return people >= great or (share >= 0.3 and people >= _SMALL_TOWN)

    def _plain_word(self, reading: Reading) -> bool:
        """A country's name that is a word in this report ("turkey", "chad")."""
        return reading.key in self._around.small and self._evidence[reading.key].clue < Clue.WEAK


def _is_acronym(spot: Spot, hit: Hit) -> bool:
    """True for a few capitals among small letters that are no country's or region's ("AI", "REP")."""
    text = hit.text
    short = len(text) <= _ACRONYM and text.isupper() and "." not in text and not spot.headline
    return short and hit.places[0].kind == "city" and not spot.dateline and not spot.state


def _fame(place: Place) -> float:
    """How likely a name means this place, all else unknown."""
    fame = math.log10(place.population + 100)
    if place.kind == "country":
        fame += 1.0
    elif place.kind == "region":
        fame -= 1.5
    return fame if place.main else fame - 0.5


def _lies_in(small: Hit, large: Hit) -> bool:
    """True when a bearer of one name lies in a country or region of the other."""
    return any(
        p.country == q.country and (q.kind == "country" or p.admin1 == q.admin1)
        for q in large.places[:8]
        if q.kind != "city"
        for p in small.places
        if p.kind != "country"
    )


def _people(place: Place) -> int:
    """Population, a tenth of it when the name is only one of the place's other names; a guess for counties."""
    if place.kind == "region" and not place.population:
        return _LARGE
    return place.population if place.main else place.population // 10


def _distance(a: Place, b: Place) -> float:
    """Kilometres between two places; infinite when one has no coordinates."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return math.inf
    x = math.radians(b.lon - a.lon) * math.cos(math.radians((a.lat + b.lat) / 2))
    return 6371 * math.hypot(x, math.radians(b.lat - a.lat))


def nearest(places: Iterable[Place], country: str | None) -> Place | None:
    """The most populous of `places` in a country."""
    inside = [p for p in places if p.country == country]
    return max(inside, key=_fame) if inside else None


_NEXT_WORD = re.compile(r" ([^\W\d_]+)")
_ENOUGH = 4  # a name counts towards its country at most so often
_SUBURB = 80  # kilometres
_ACRONYM = 4
# People.
_GREAT = 200_000
_LARGE = 100_000
_TOWN = 50_000
_KNOWN = 30_000
_SMALL_TOWN = 15_000
_HAMLET = 1_000
