"""What sort of thing words name: the codebook's word classes, applied to the heads of noun phrases."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tocsin.codebook import Condition
from tocsin.coding.names import NameMap
from tocsin.coding.tree import Node

# Classes of beings: names and pronouns of unknown kind pass a test for one of these.
BEINGS = frozenset(
    "person worker striker member activist victim family lawyer media employer-person perpetrator group crowd union "
    "movement organisation company management employer school police military court prosecutor government inspector "
    "official authority politician student".split()
)
SINGULAR_BEINGS = frozenset(
    "person worker striker member activist victim family lawyer media employer-person perpetrator official".split()
)
# Classes of what people are, which a word before a name tells.
CALLINGS = frozenset(
    "worker striker member activist lawyer media employer-person official politician prosecutor inspector police "
    "military student".split()
)
BODIES = frozenset(
    "organisation union movement company management employer school government authority police media".split()
)
# What a bare name or pronoun hardly ever stands for where nothing else says so.
OFFICES = frozenset({"court", "prosecutor", "inspector"})
NONE: frozenset[str] = frozenset()
PERSON = frozenset({"person"})
# Classes of times and places: what stands so under "on", "at" or "in" is where or when an act was, not on whom.
SETTINGS = frozenset({"month-name", "weekday", "road", "term", "public-place"})
NAME_CLASSES = {
    "person": SINGULAR_BEINGS | {"politician", "student"},
    "organisation": BEINGS - {"person", "crowd"},
    "authority": frozenset(
        "authority organisation government police court military inspector prosecutor employer".split()
    ),
    "place": frozenset("government authority organisation group workplace company employer premises".split()),
    "unknown": BEINGS - OFFICES,
}


class Classifier:
    """Classes of nodes. `classes`: class -> words; `lexicon`: the language's word lists; `base`: words to the
    dictionary forms that nodes have.
    """

    def __init__(
        self,
        classes: Mapping[str, frozenset[str]],
        lexicon: Mapping[str, frozenset[str]],
        base: Callable[[str], str] = str.lower,
    ) -> None:
        classes = {cls: frozenset(map(base, words)) for cls, words in classes.items()}
        self.lexicon = lexicon
        self.base = base
        self._bases: dict[frozenset[str], frozenset[str]] = {}
        self._same: dict[frozenset[str], frozenset[str]] = {}  # thousands of words are of the same few classes
        self._widened: dict[frozenset[str], frozenset[str]] = {}
        gathered: dict[str, set[str]] = {}
        for cls, words in classes.items():
            for word in words:
                gathered.setdefault(word, set()).add(cls)
        self.by_word = {word: frozenset(found) for word, found in gathered.items()}
        # Classes of beings that a wider class ("worker-side") takes in: what may be a being may be of the wider class.
        self.inner = {
            cls: frozenset(b for b in BEINGS if b != cls and b in classes and classes[b] and words >= classes[b])
            for cls, words in classes.items()
        }

    def of_word(self, words: str) -> frozenset[str]:
        """The classes of a word or a run of words in dictionary form."""
        return self.by_word.get(words, frozenset())

    def of(self, node: Node, names: NameMap) -> frozenset[str] | None:
        """The classes of the phrase that a node heads; None when nothing is known of it."""
        if node not in names.classes:
            found = self._of(node, names)
            names.classes[node] = found and self._same.setdefault(found, found)
        return names.classes[node]

    def _of(self, node: Node, names: NameMap) -> frozenset[str] | None:
        lower = node.lower
        if node.pos == "PRON" or lower in ("both", "all", "others"):
            if lower in self.lexicon["singular_person"]:
                return NAME_CLASSES["person"]
            if lower in self.lexicon["thing"]:
                return BODIES
            return NAME_CLASSES["unknown"]
        name = names.at(node.start)
        if name is not None and name.type in ("person", "unknown") and node.pos == "PROPN":
            office = self._office(node)
            if office:
                return office | PERSON
        if name is not None and node.pos in ("PROPN", "NOUN", "ADJ"):
            head = self.of_word(name.head.lower()) | self.of_word(node.lemma) | self._pair(node)
            if name.type in ("person", "authority", "place"):
                return NAME_CLASSES[name.type] | head
            if head & BEINGS:
                return head | {"organisation"}
            common = self._plain(node) if " " not in name.text and name.type == "unknown" else frozenset()
            if common:  # a plain noun that opens its sentence: "Policemen filmed …"
                return common
            return NAME_CLASSES[name.type] | head
        found = self._plain(node)
        if (
            lower in self.lexicon["partitives"]
            or node.lemma in self.lexicon["partitives"]
            or node.lemma in self.lexicon["institutions"]
        ):
            for inner in node.children:
                if inner.is_noun and (
                    (inner.rel == "obl" and inner.case in ("of", "from", "at", "in"))
                    or inner.rel in ("poss", "compound")
                ):
                    found = found | (self.of(inner, names) or frozenset())
        if node.pos == "NUM" or (lower.isdigit() and node.is_noun):
            found = found | BEINGS
        if found:
            return found
        if node.pos == "PROPN" and node.text[:1].isupper():
            return BEINGS
        if node.pos == "NOUN" and node.alive:
            return SINGULAR_BEINGS  # one whom no list holds
        if node.pos == "NOUN" and node.lemma.endswith(("er", "or", "ist", "man", "ian", "eer")) and len(node.lemma) > 5:
            return SINGULAR_BEINGS  # an occupation that no list holds: hauliers, croupiers, projectionists
        return None

    def _office(self, node: Node) -> frozenset[str]:
        """The classes of the calling before a person's name: "*President* Duarte", "*union leader* Samir Islam"."""
        found: frozenset[str] = NONE
        for title in node.kids("compound"):
            classes = self.of_word(title.lemma) | self.of_word(title.lower)
            if not classes.isdisjoint(CALLINGS):
                found = found | classes | self._pair(title)
        return found

    def _plain(self, node: Node) -> frozenset[str]:
        """By the noun itself, with the word before it where the two make an entry ("trade union")."""
        found = self.of_word(node.lemma) | self.of_word(node.lower)
        for owner in node.kids("poss"):  # "the employers' federation" is no union
            if owner.i >= node.i - 2 and owner.is_noun:
                pair = self.of_word(f"{owner.lower}'{'' if owner.lower.endswith('s') else 's'} {node.lemma}")
                if pair:
                    return pair
        for before in node.children:
            if before.rel in ("compound", "amod") and before.i == node.i - 1:
                pair = self.of_word(f"{before.lower} {node.lemma}") | self.of_word(f"{before.lower} {node.lower}")
                pair = pair or self.of_word(f"{before.lemma} {node.lemma}")
                if pair:
                    return pair | found
                if not found or node.lemma in self.lexicon["institutions"]:
                    found = found | (self.of_word(before.lemma) if before.rel == "compound" else frozenset())
        return found

    def _pair(self, node: Node) -> frozenset[str]:
        """The classes of a name's last two words: "Matapi *police station*"."""
        before = next((c for c in node.children if c.i == node.i - 1 and c.rel in ("compound", "amod")), None)
        return self.of_word(f"{before.lower} {node.lemma}") if before is not None else frozenset()

    def is_setting(self, node: Node, names: NameMap) -> bool:
        """Whether a phrase names a time, a road or a place rather than a being or a thing acted on."""
        name = names.at(node.start)
        if name is not None and name.type == "place":
            return True
        if node.pos == "NUM" or node.text.isdigit():
            return True
        return not (self.of_word(node.lemma) | self.of_word(node.lower)).isdisjoint(SETTINGS)

    def passes(self, node: Node, condition: Condition, names: NameMap) -> bool:
        """Whether the phrase that a node heads meets a frame's condition."""
        spoken = names.spoken.get(node)
        if spoken is None:
            spoken = names.spoken[node] = self._spoken(node)
        if condition.not_words and not spoken.isdisjoint(self._in_base(condition.not_words)):
            return False
        if condition.not_classes and not self._sure(node, names).isdisjoint(condition.not_classes):
            return False
        if not condition.classes and not condition.words:
            return True
        if condition.words and not spoken.isdisjoint(self._in_base(condition.words)):
            return True
        classes = self.of(node, names)
        return classes is not None and not classes.isdisjoint(self._within(condition.classes))

    def _spoken(self, node: Node) -> frozenset[str]:
        """What the words of a phrase's head may be called in a condition."""
        spoken = {node.lemma, node.lower}
        if node.pos == "PROPN":  # "*Judge* Duarte" is a judge
            spoken |= {t.lemma for t in node.kids("compound") if not self.of_word(t.lemma).isdisjoint(CALLINGS)}
        before = next((c for c in node.children if c.i == node.i - 1 and c.rel in ("compound", "amod")), None)
        if before is not None:
            spoken |= {f"{before.lower} {node.lemma}", f"{before.lower} {node.lower}", f"{before.lemma} {node.lemma}"}
        return frozenset(spoken)

    def _within(self, classes: frozenset[str]) -> frozenset[str]:
        """Some classes with the classes of beings that they take in."""
        if classes not in self._widened:
            self._widened[classes] = classes.union(*(self.inner.get(c, NONE) for c in classes))
        return self._widened[classes]

    def _in_base(self, words: frozenset[str]) -> frozenset[str]:
        if words not in self._bases:
            self._bases[words] = frozenset(map(self.base, words)) | words
        return self._bases[words]

    def _sure(self, node: Node, names: NameMap) -> frozenset[str]:
        """Classes that the words themselves give: not all that a name or a pronoun could be."""
        if node.pos == "PRON":
            return PERSON if node.lower in self.lexicon["singular_person"] else NONE
        name = names.at(node.start)
        if name is not None and node.pos in ("PROPN", "NOUN", "ADJ"):
            head = self.of_word(name.head.lower())
            if name.type == "person":
                return PERSON | head
            if name.type in ("organisation", "authority"):
                return head | {name.type}
            return head | (self._plain(node) if name.type == "unknown" else NONE)
        return self._plain(node)
