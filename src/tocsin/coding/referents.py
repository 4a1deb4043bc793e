"""What a report mentions: names, pronouns and nouns for people and bodies, by trees or, without, by words alone."""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Callable, Mapping, Sequence

from tocsin.coding.classes import BEINGS, SINGULAR_BEINGS, Classifier
from tocsin.coding.entity import Entity, stem
from tocsin.coding.mentions import phrase
from tocsin.coding.names import Name, NameMap
from tocsin.coding.sentences import Sentence
from tocsin.coding.tree import Node, Tree, clause_of
from tocsin.model import PartyType, Span

TOKEN = re.compile(r"[^\W\d_][\w-]*(?:['’]s\b)?|\d[\d,.]*\d|\d")
WEIGHTS = {
    "subj": 1.0,
    "subj:pass": 0.95,
    "root": 0.8,
    "obj": 0.7,
    "iobj": 0.7,
    "agent": 0.7,
    "attr": 0.5,
    "appos": 0.5,
    "obl": 0.5,
    "poss": 0.4,
    "compound": 0.25,
    "amod": 0.2,
}
STANDING = frozenset("subj subj:pass obj iobj agent obl conj appos attr root poss dep".split())
HUMANS = SINGULAR_BEINGS - {"police"}  # classes of single persons; the police are also a body
AUTHORITIES = frozenset("authority police military court prosecutor government inspector official".split())
OFFICERS = frozenset({"police", "military", "prosecutor", "inspector"})
SEATED = frozenset({"court", "prosecutor", "police"})
ORGANISATIONS = frozenset("organisation union movement company management employer school media".split())


class Referent:
    """One mention: where it stands, its head, and what it shows of number, gender and definiteness."""

    __slots__ = (
        "classes",
        "count",
        "definite",
        "entity",
        "gender",
        "head",
        "kind",
        "name",
        "node",
        "number",
        "owner",
        "phrase",
        "plain",
        "sentence",
        "start",
        "tree",
        "weight",
        "words",
    )

    def __init__(self, start: int, kind: str, span: Span, sentence: int) -> None:
        self.start = start
        self.kind = kind  # "name", "noun", "number", "pronoun"
        self.phrase = span
        self.sentence = sentence
        self.head = ""
        self.words: frozenset[str] = frozenset()
        self.plain: frozenset[str] = frozenset()  # the modifiers as written
        self.number = 0
        self.gender = ""
        self.classes: frozenset[str] = frozenset()
        self.definite = ""  # "the", "a", "poss", ""
        self.count: int | None = None
        self.weight = 0.5
        self.owner: int | None = None  # where the possessor stands
        self.node: Node | None = None
        self.tree: Tree | None = None
        self.name: Name | None = None
        self.entity: Entity | None = None

    def __repr__(self) -> str:
        return f"{self.phrase.text!r}@{self.start}"

    @property
    def type(self) -> PartyType:
        """The type that the head word tells."""
        return type_of(self.classes, self.number)


def type_of(classes: frozenset[str], number: int) -> PartyType:
    """The type of a party from the classes of its head word and its number."""
    if classes & HUMANS and number == 1 and ("worker" in classes or not classes & {"union", "company"}):
        return "person"
    if classes & AUTHORITIES and not classes & {"worker", "member", "union", "company"}:
        return "authority"
    if classes & ORGANISATIONS and not classes & {"worker", "crowd", "person"}:
        return "organisation"
    if classes & SINGULAR_BEINGS or classes & {"crowd", "group"}:
        return "group"
    return "unknown"


@functools.lru_cache(maxsize=8)
def _forms(classifier: Classifier, noun_forms: Callable[[str], set[str]] | None) -> dict[str, str]:
    """Every form of a word for beings -> its dictionary form; the dictionary form itself wins."""
    out: dict[str, str] = {}
    lemmas = sorted(w for w, classes in classifier.by_word.items() if " " not in w and classes & BEINGS)
    for lemma in lemmas:
        for form in sorted(noun_forms(lemma)) if noun_forms else ():
            out.setdefault(form, lemma)
    out.update((lemma, lemma) for lemma in lemmas if lemma not in out)
    return out


class ReferentFinder:
    """Lists a report's referents, sentence by sentence."""

    def __init__(
        self,
        text: str,
        names: NameMap,
        classifier: Classifier,
        lexicon: Mapping[str, frozenset[str]],
        noun_forms: Callable[[str], set[str]] | None,
        plural: Callable[[str], bool] | None = None,
        noun_gender: Callable[[str], str] | None = None,
    ) -> None:
        self.plural = plural
        self.noun_gender = noun_gender
        self.text = text
        self.names = names
        self.classifier = classifier
        self.lexicon = lexicon
        self.forms = _forms(classifier, noun_forms)
        self._starts = [n.start for n in names.names]
        self.numerals = {w.split(":")[0]: int(w.split(":")[1]) for w in lexicon["numerals"]}
        self.pronouns = frozenset().union(
            *(lexicon[f"{k}_pronouns"] for k in ("male", "female", "plural", "thing", "speaker", "speaker_group"))
        )

    def of(self, sentence: Sentence, number: int, tree: Tree | None, forced: Mapping[int, Node]) -> list[Referent]:
        """The referents of a sentence in the order of the text. `forced`: heads that a frame or source asks for."""
        if tree is not None:
            return self._parsed(tree, number, forced)
        return self._plain(sentence, number)

    def names_within(self, start: int, end: int) -> list[Name]:
        """The names that begin in a stretch."""
        lo, hi = bisect.bisect_left(self._starts, start), bisect.bisect_left(self._starts, end)
        return self.names.names[lo:hi]

    # --- from a tree -----------------------------------------------------------------------------------------

    def _parsed(self, tree: Tree, number: int, forced: Mapping[int, Node]) -> list[Referent]:
        out: list[Referent] = []
        seen: set[int] = set()
        for node in tree.nodes:
            name = self.names.at(node.start)
            if name is not None and not (node.start in forced and node.pos == "NOUN" and node.text.islower()):
                if name.start in seen:
                    continue
                seen.add(name.start)
                inside = [n for n in tree.nodes[node.i : node.i + 14] if n.start < name.end]
                out.append(self._named(name, _head(inside), tree, number))
                continue
            found = self._node(node, tree, number, node.start in forced)
            if found is not None:
                out.append(found)
        return out

    def _named(self, name: Name, node: Node, tree: Tree | None, number: int) -> Referent:
        found = Referent(name.start, "name", Span(name.text, name.start, name.end), number)
        found.name, found.node, found.tree, found.head = name, node, tree, name.head
        found.number = 1
        found.weight = self._weight(node)
        return found

    def _node(self, node: Node, tree: Tree, number: int, forced: bool) -> Referent | None:
        if node.lower in self.pronouns and (node.pos in ("PRON", "DET", "NOUN", "X") or forced):
            found = self.pronoun(node, number)
            found.node, found.tree, found.weight = node, tree, self._weight(node)
            return found
        if node.lower in self.lexicon["relatives"] or node.pos in ("DET", "ADP", "AUX", "PUNCT", "CCONJ", "PART"):
            if not forced and not (node.lower in self.lexicon["universal"] and node.rel in STANDING):
                return None
        value = self._value(node)
        numeral = value is not None and (node.rel in STANDING or forced)
        if numeral and any(n.lemma in self.lexicon["measures"] for n in node.kids("obl") if n.case == "of"):
            return None  # "двое суток"
        if node.pos != "NOUN" and not numeral and not forced:
            return None
        if node.rel not in STANDING and not forced:
            return None
        classes = self._humans(node.lemma, self.classifier.of(node, self.names) or frozenset())
        own = self.classes_of(node.lemma)
        if own & HUMANS and node.lemma not in self.lexicon["quantities"]:
            classes = own  # of "leader of a union" the union tells nothing
        elif self.plural is not None and own & SEATED and node.lemma in self.lexicon["institutions"]:
            classes = own  # of "суд Ленинского района" the place tells nothing
        if node.lemma in self.lexicon["officers"]:
            of = [c for n in node.kids("obl") if n.case == "of" for c in self.classifier.of(n, self.names) or ()]
            classes = frozenset(of) & OFFICERS or classes  # "сотрудники КГБ"
        inner = self.counts(node)
        if inner is not None:
            classes = self._humans(inner.lemma, self.classifier.of(inner, self.names) or frozenset())
        if classes >= BEINGS:
            classes = frozenset({"group", "person"})  # a bare number, which tells nothing
        if not forced and not numeral and not classes & BEINGS:
            return None
        if not forced and self._counted_by(node) is not None:
            return None
        found = Referent(node.start, "number" if numeral else "noun", phrase(node, self.names, self.text), number)
        found.node, found.tree = node, tree
        found.head = node.lemma if node.pos in ("NOUN", "PROPN") else node.lower
        found.classes = classes
        several = node.plural if node.plural is not None else self.number_of(node.lower, found.head) == 2
        several = several or node.lower in self.lexicon["plural_nouns"] or bool(self.plural and node.kid("num"))
        if self.plural is not None and inner is not None and node.lemma in self.lexicon["quantities"]:
            several = several or inner.plural is not False  # "сотня рабочих"
        found.number = 2 if several or (numeral and value != 1) else 1
        found.gender = self.gender(found.head) or (shown_gender(node) if classes & HUMANS and not several else "")
        found.weight = self._weight(node)
        self._modifiers(found, node, value)
        return found

    def _counted_by(self, node: Node) -> Node | None:
        """The quantity of which a noun tells what it counts: "hundreds of workers" is one group."""
        above = node.head
        if node.rel != "obl" or node.case != "of" or above is None or node.kid("det", "poss") is not None:
            return None
        quantity = above.lemma in self.lexicon["quantities"] or above.lower in self.lexicon["quantities"]
        return above if quantity or above.pos == "NUM" else None

    def counts(self, node: Node) -> Node | None:
        """The noun that a quantity counts."""
        return next((n for n in node.kids("obl") if self._counted_by(n) is node), None)

    def _modifiers(self, found: Referent, node: Node, value: int | None) -> None:
        words: set[str] = set()
        plain: set[str] = set()
        found.count = value
        for child in node.children:
            if child.rel == "poss" and child.i < node.i:
                found.definite = "poss"
                found.owner = self._name_start(child)
            elif child.lower in self.lexicon["universal"] and child.i < node.i and value is not None:
                found.definite = "the"
            elif child.rel == "det" or (child.i < node.i and child.lower in self.lexicon["definite"]):
                if child.lower in self.lexicon["definite"]:
                    found.definite = found.definite or "the"
                elif child.lower in self.lexicon["indefinite"]:
                    found.definite = found.definite or "a"
            elif child.lower in self.lexicon["indefinite"] and child.i < node.i:
                found.definite = found.definite or "a"
            if child.rel == "num" or (child.rel == "amod" and self._value(child) is not None):
                found.count = self._value(child)
            near = child.i < node.i or (
                child.rel == "obl" and child.case in ("of", "at", "from", "in", "for") and child.i - node.i <= 5
            )
            if near and child.rel in ("amod", "compound", "poss", "obl"):
                below = [n for n in child.subtree() if n.start < found.phrase.end]
                plain.update(n.lower for n in below if n.rel not in ("det", "punct", "case"))
        if node.lower in self.lexicon["sets"] and found.definite == "" and node.lower in self.lexicon["universal"]:
            found.definite = "the"
        if node.lemma in self.lexicon["strangers"]:
            found.definite = "a"  # "неизвестный" is nobody of whom the report has told
        if not self.lexicon["indefinite_articles"] and found.definite == "" and found.number == 1 and value is None:
            found.definite = "the"  # without articles a plain noun is of what was spoken of, if there was one
        words.update(stem(w) for w in plain)
        found.plain = frozenset(plain)
        found.words = frozenset(w for w in words if w)

    def _name_start(self, node: Node) -> int:
        name = self.names.at(node.start)
        return name.start if name is not None else node.start

    def _weight(self, node: Node) -> float:
        here, steps = node, 0
        while here.rel == "conj" and here.head is not None and steps < 8:
            here, steps = here.head, steps + 1
        weight = WEIGHTS.get(here.rel, 0.4)
        if weight >= 0.7 and here.head is not None:
            verb = clause_of(here.head)
            if verb.rel in ("relcl", "acl"):
                weight *= 0.7
            elif verb.rel == "advcl":
                weight *= 0.85
        return weight

    # --- without a tree --------------------------------------------------------------------------------------

    def _plain(self, sentence: Sentence, number: int) -> list[Referent]:
        out: list[Referent] = []
        tokens = [(m.start(), m.end(), m.group()) for m in TOKEN.finditer(self.text, sentence.start, sentence.end)]
        seen: set[int] = set()
        for k, (start, end, word) in enumerate(tokens):
            name = self.names.at(start)
            if name is not None:
                if name.start not in seen:
                    seen.add(name.start)
                    found = Referent(name.start, "name", Span(name.text, name.start, name.end), number)
                    found.name, found.head, found.number = name, name.head, 1
                    self._place(found, k, tokens, out)
                    out.append(found)
                continue
            lower = word.lower()
            if lower in self.pronouns:
                found = self._pronoun(lower, start, word, number)
                self._place(found, k, tokens, out)
                out.append(found)
                continue
            bare = lower.removesuffix("'s").removesuffix("’s")
            lemma = self.forms.get(bare)
            if lemma is None or (
                k + 1 < len(tokens)
                and tokens[k + 1][2].lower() in self.forms
                and bare == lower
                and tokens[k + 1][0] - end == 1
            ):
                continue
            out.append(self._noun(lemma, k, tokens, number, out))
        return out

    def _noun(
        self, lemma: str, k: int, tokens: list[tuple[int, int, str]], number: int, before: list[Referent]
    ) -> Referent:
        start, _, word = tokens[k]
        lower = word.lower().removesuffix("'s").removesuffix("’s")
        first, plain, definite, count, owner = k, set[str](), "", None, None
        for j in range(k - 1, max(k - 5, -1), -1):
            if self.text[tokens[j][1] : tokens[j + 1][0]].strip(" ’'"):
                break
            other = tokens[j][2].lower()
            if other in self.lexicon["definite"]:
                definite, first = definite or "the", j
                break
            if other in self.lexicon["possessives"] or other.endswith(("'s", "’s")):
                name = self.names.at(tokens[j][0])
                definite, first, owner = "poss", j, name.start if name else tokens[j][0]
                break
            if other in self.numerals or other.replace(",", "").isdigit():
                count = self.numerals.get(other) or (
                    int(other.replace(",", "")[:9]) if other.replace(",", "").isdigit() else None
                )
                first = j
                continue
            if other in self.lexicon["indefinite"]:
                definite, first = "a", j
                break
            if (
                other in self.lexicon["owner_links"]
                or other in self.lexicon["spoke"]
                or other in self.lexicon["is_words"]
            ):
                break
            if j == k - 1:
                plain.add(other)
        a = tokens[first][0] if first < k and definite else start
        found = Referent(start, "noun", Span(self.text[a : start + len(lower)], a, start + len(lower)), number)
        found.head, found.classes = lemma, self.classes_of(lemma)
        found.number, found.gender = self.number_of(lower, lemma), self.gender(lemma)
        found.definite, found.count, found.owner = definite, count, owner
        found.plain = frozenset(p for p in plain if p in self.forms and definite != "poss")
        found.words = frozenset(stem(w) for w in found.plain)
        self._place(found, k, tokens, before)
        return found

    def _place(self, found: Referent, k: int, tokens: list[tuple[int, int, str]], before: list[Referent]) -> None:
        word = tokens[k][2].lower()
        under = k > 0 and tokens[k - 1][2].lower() in self.lexicon["owner_links"]
        if under or (found.kind == "pronoun" and word in self.lexicon["possessives"]):
            found.weight = 0.4
        else:
            found.weight = 0.6 if any(b.weight > 0.8 for b in before) else 0.9

    # --- both ------------------------------------------------------------------------------------------------

    def pronoun(self, node: Node, number: int) -> Referent:
        """A pronoun as a referent of a sentence."""
        return self._pronoun(node.lower, node.start, node.text, number)

    def _pronoun(self, lower: str, start: int, word: str, number: int) -> Referent:
        found = Referent(start, "pronoun", Span(word, start, start + len(word)), number)
        found.head = lower
        lists = self.lexicon
        found.gender = "m" if lower in lists["male_pronouns"] else "f" if lower in lists["female_pronouns"] else ""
        found.number = 2 if lower in lists["plural_pronouns"] or lower in lists["speaker_group_pronouns"] else 1
        return found

    def _value(self, node: Node) -> int | None:
        if node.lower in self.numerals and (
            node.pos in ("NUM", "NOUN", "DET", "ADJ", "PRON") or node.lower in self.lexicon["sets"]
        ):
            return self.numerals[node.lower]
        digits = node.lower.replace(",", "")
        if digits.isdigit() and len(digits) < 9:
            return int(digits)
        return None

    def classes_of(self, head: str) -> frozenset[str]:
        """The classes of a noun in dictionary form; those of persons left out for nouns that name a body."""
        return self._humans(head, self.classifier.of_word(head))

    def _humans(self, head: str, classes: frozenset[str]) -> frozenset[str]:
        if head not in self.lexicon["body_nouns"]:
            return classes
        body = classes - HUMANS
        return body if body & BEINGS or not classes & BEINGS else body | {"group"}  # "a gang"

    def number_of(self, lower: str, lemma: str) -> int:
        """1 for a singular form, 2 for a plural."""
        if self.plural is not None:
            return 2 if self.plural(lower) or lower in self.lexicon["plural_nouns"] else 1
        return 2 if lower != lemma or lower in self.lexicon["plural_nouns"] else 1

    def gender(self, lemma: str) -> str:
        """Either "m" or "f" for a noun that tells it, else ""."""
        return "m" if lemma in self.lexicon["male_nouns"] else "f" if lemma in self.lexicon["female_nouns"] else ""


def shown_gender(node: Node) -> str:
    """What the verb shows of its subject: of a person "задержана" shows a woman; "" where there is none."""
    verb = node.head
    if node.rel not in ("subj", "subj:pass") or verb is None or node.kid("conj") is not None:
        return ""
    return verb.gender if verb.gender in ("m", "f") else ""


def _head(nodes: Sequence[Node]) -> Node:
    """The node of a name whose head lies outside it."""
    inside = {n.i for n in nodes}
    for node in reversed(nodes):
        if (node.head is None or node.head.i not in inside) and node.rel not in ("punct", "case"):
            return node
    return nodes[-1]
