"""All parties with a name over many reports, and which of them are one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tocsin.linking.across.parties import Identity
from tocsin.linking.likeness import WORD
from tocsin.linking.words import fold
from tocsin.model import Party, PartyType

CROWD = 48  # names with one key, of which more are compared only with their neighbours in order
NEIGHBOURS = 12
LOOKED_AT = 12  # names of one party that a further name is compared with
KEPT = 8  # aliases and descriptions


class _Name:
    """One name as it stands in some reports, with what they add to it."""

    __slots__ = ("aliases", "descriptions", "forms", "sorts")

    def __init__(self) -> None:
        self.forms: Counter[str] = Counter()
        self.aliases: Counter[str] = Counter()
        self.descriptions: Counter[str] = Counter()
        self.sorts: Counter[PartyType] = Counter()

    def party(self, key: str) -> Party:
        return Party(
            id=key,
            name=_first(self.forms)[0],
            type=min(self.sorts, key=lambda s: (-self.sorts[s], s)),
            aliases=tuple(_first(self.aliases)[:KEPT]),
            descriptions=tuple(_first(self.descriptions)[:KEPT]),
        )


class Registry:
    """Names are entered one by one, then resolved; after that each name has the number of its party."""

    def __init__(self, identity: Identity) -> None:
        self._identity = identity
        self._names: dict[str, _Name] = {}
        self._home: list[int] = []
        self._number: dict[str, int] = {}
        self._keys: list[frozenset[str]] = []
        self._told: list[int] = []
        self._scores: dict[tuple[int, int], float] = {}
        self.parties: list[Party] = []
        self.members: dict[int, list[int]] = {}
        self.reasons: dict[int, list[str]] = {}

    def enter(self, party: Party) -> str:
        """Take a named party of a report in; returns the key that `number` takes."""
        key = " ".join(fold(w) for w in WORD.findall(party.name)) or party.name
        entry = self._names.setdefault(key, _Name())
        entry.forms[party.name] += 1
        entry.aliases.update(party.aliases)
        entry.descriptions.update(party.descriptions)
        entry.sorts[party.type] += 1
        return key

    def resolve(self) -> None:
        """Find which names are one party's; a name joins others only if it is not told apart from any of them."""
        keys = sorted(self._names)
        self._number = {key: n for n, key in enumerate(keys)}
        self.parties = [self._names[key].party(key) for key in keys]
        self._told = [sum(self._names[key].forms.values()) for key in keys]
        self._names.clear()
        self._home = list(range(len(keys)))
        self._keys = [frozenset(self._identity.keys(p)) for p in self.parties]
        self.members = {n: [n] for n in range(len(keys))}
        for a, b, _, reason in sorted(self._same(), key=lambda pair: (-pair[2], pair[0], pair[1])):
            one, other = sorted((self._root(a), self._root(b)))
            if one != other and not self._told_apart(self.members[one], self.members[other]):
                self._home[other] = one
                self.members[one] = sorted(self.members[one] + self.members.pop(other))
                told = f"{self.parties[a].name} = {self.parties[b].name}: {reason}"
                self.reasons[one] = [*self.reasons.pop(one, []), *self.reasons.pop(other, []), told]

    def number(self, key: str) -> int:
        """The number of the party that a name is one of."""
        return self._root(self._number[key])

    def differ(self, a: int, b: int) -> bool:
        """Whether two parties, by number, are certainly two."""
        return self.score(a, b) == 0.0

    def score(self, a: int, b: int) -> float:
        """How likely two parties, by number, are one: 0 when certainly two, 1 when they were found to be one."""
        if a == b:
            return 1.0
        pair = (a, b) if a < b else (b, a)
        known = self._scores.get(pair)
        if known is None:
            known = self._scores[pair] = self._likeness(*pair)
        return known

    def name(self, number: int) -> str:
        """The name of a party: of its names of several words the one told most often, of equals the first."""
        some = sorted(self.members[number], key=lambda n: (" " not in self.parties[n].name, -self._told[n], n))
        return self.parties[some[0]].name

    def sort(self, number: int) -> PartyType:
        """What a party is taken for most often under its first name."""
        return self.parties[number].type

    def names(self, number: int) -> list[str]:
        """Every name of a party, in order."""
        return sorted({self.parties[n].name for n in self.members[number]})

    def _likeness(self, a: int, b: int) -> float:
        best = 0.0
        for x in self.members[a][:LOOKED_AT]:
            for y in self.members[b][:LOOKED_AT]:
                if not self._keys[x] & self._keys[y]:
                    continue
                decision = self._identity.compare(self.parties[x], self.parties[y])
                if decision.verdict == "different":
                    return 0.0
                best = max(best, decision.score)
        return best

    def _told_apart(self, left: Sequence[int], right: Sequence[int]) -> bool:
        return any(
            self._identity.compare(self.parties[x], self.parties[y]).verdict == "different"
            for x in left[:LOOKED_AT]
            for y in right[:LOOKED_AT]
        )

    def _same(self) -> list[tuple[int, int, float, str]]:
        """Pairs of names that are the same party's, each with its score and the reason."""
        holders: dict[str, list[int]] = {}
        for number, keys in enumerate(self._keys):
            for key in keys:
                holders.setdefault(key, []).append(number)
        pairs: set[tuple[int, int]] = set()
        for key in sorted(holders):
            some = holders[key]
            reach = len(some) if len(some) <= CROWD else NEIGHBOURS
            for place, a in enumerate(some):
                pairs.update((a, b) for b in some[place + 1 : place + 1 + reach])
        out = []
        for a, b in sorted(pairs):
            decision = self._identity.compare(self.parties[a], self.parties[b])
            if decision.verdict == "same":
                out.append((a, b, decision.score, decision.reason))
        return out

    def _root(self, k: int) -> int:
        while self._home[k] != k:
            self._home[k] = self._home[self._home[k]]
            k = self._home[k]
        return k


def _first(counted: Counter[str]) -> list[str]:
    return sorted(counted, key=lambda value: (-counted[value], value))
