"""A party in the making: the entity behind mentions of one report, and how prominent it is at a point of the story."""

from __future__ import annotations

from tocsin.model import PartyType

KEPT = 6  # sightings that bear on prominence; older ones have faded
FADE = 0.5  # how much a sighting weighs one sentence later
SUBJECT = 0.9  # the weight of a main clause's subject
MOST = 10  # wordings kept of one party


class Entity:
    """Somebody or a body that a report speaks of. `number`: 1 one, 2 many, 0 unknown; `gender`: "m", "f" or ""."""

    __slots__ = (
        "animate",
        "begun",
        "classes",
        "count",
        "descriptions",
        "employer",
        "first",
        "gender",
        "heads",
        "id",
        "led",
        "listed",
        "marks",
        "mentions",
        "names",
        "number",
        "open",
        "owner",
        "parts",
        "phrases",
        "placed",
        "sightings",
        "small",
        "thing",
        "type",
        "whole",
        "words",
    )

    def __init__(self, first: int, kind: PartyType, number: int = 0) -> None:
        self.first = first
        self.type: PartyType = kind
        self.number = number
        self.gender = ""
        self.classes: frozenset[str] = frozenset()
        self.count: int | None = None
        self.names: dict[str, None] = {}
        self.phrases: dict[str, None] = {}
        self.descriptions: dict[str, None] = {}
        self.heads: set[str] = set()
        self.words: set[str] = set()
        self.owner: Entity | None = None
        self.placed = False  # brought in with words that say where or whose it is
        self.employer: Entity | None = None  # for whom a group works, when told beside it
        self.parts: list[Entity] = []  # the members that the report names
        self.listed: set[int] = set()  # sentences that name some of its members
        self.whole = True  # whether `parts` are all of it
        self.open = False  # a name of which nothing tells what it names
        self.animate = kind == "person"  # one human being
        self.thing = False  # no party: what can be owned
        self.small = False  # brought in as one or some of many: "a miner", "two drivers"
        self.marks: frozenset[str] = frozenset()  # the modifiers it was brought in with
        self.begun = 0  # the sentence that names it first
        self.led = -9  # the last sentence whose subject it was
        self.sightings: list[tuple[int, float]] = []
        self.mentions = 0
        self.id: str | None = None

    def __repr__(self) -> str:
        return f"<{self.name} {self.type}>"

    @property
    def named(self) -> bool:
        """True when the report gives a proper name."""
        return bool(self.names)

    @property
    def name(self) -> str:
        """The fullest words that the report gives."""
        if self.names:
            return max(self.names, key=lambda n: (len(n.split()), len(n)))
        if self.phrases:
            return max(self.phrases, key=lambda p: (len(p.split()) <= 12, len(p.split())))
        return ""

    def see(self, sentence: int, weight: float) -> None:
        """Count a mention in a sentence; `weight` tells how prominent its place is."""
        if not self.mentions:
            self.begun = sentence
        self.mentions += 1
        self.sightings.append((sentence, weight))
        if weight >= SUBJECT:
            self.led = sentence
        if len(self.sightings) > KEPT:
            del self.sightings[0]

    def prominence(self, sentence: int, window: int, fade: float = FADE) -> float:
        """How present the entity is in a reader's mind at a sentence; 0 when not mentioned within the window."""
        return sum(w * fade ** (sentence - s) for s, w in self.sightings if sentence - s <= window)

    def call(self, phrase: str) -> None:
        """Note a wording."""
        if len(self.phrases) < MOST:
            self.phrases.setdefault(phrase)

    def describe(self, phrase: str) -> None:
        """Note a description."""
        if len(self.descriptions) < MOST:
            self.descriptions.setdefault(phrase)


def stem(word: str) -> str:
    """A word as compared with others: lower case, possessive and ending cut."""
    word = word.lower().strip(".,;:'\"’‘“”()")
    for ending in ("'s", "’s"):
        word = word.removesuffix(ending)
    return word[:6]
