"""English sentences to trees: spaCy's small model, its labels turned into the names of `tocsin.coding.tree`."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import Any

from tocsin.coding.english.lemmas import base, singular
from tocsin.coding.english.model import model
from tocsin.coding.threads import one_thread
from tocsin.coding.tree import Node, Tree

RELATIONS = {
    "nsubj": "subj", "csubj": "subj", "nsubjpass": "subj:pass", "csubjpass": "subj:pass", "dobj": "obj",
    "obj": "obj", "dative": "iobj", "attr": "attr", "acomp": "attr", "oprd": "attr", "poss": "poss",
    "amod": "amod", "compound": "compound", "nmod": "compound", "appos": "appos", "nummod": "num",
    "quantmod": "advmod", "det": "det", "predet": "det", "conj": "conj", "cc": "cc", "neg": "neg", "aux": "aux",
    "auxpass": "aux:pass", "mark": "mark", "xcomp": "xcomp", "ccomp": "ccomp", "advcl": "advcl", "acl": "acl",
    "relcl": "relcl", "advmod": "advmod", "npadvmod": "advmod", "prt": "prt", "expl": "expl", "punct": "punct",
    "ROOT": "root", "parataxis": "parataxis", "case": "case", "meta": "dep", "intj": "dep", "preconj": "cc",
    "prep": "prep", "agent": "prep", "pobj": "pobj", "pcomp": "pcomp", "dep": "dep",
}  # fmt: skip
FORMS = {"VBD": "fin", "VBP": "fin", "VBZ": "fin", "MD": "fin", "VB": "inf", "VBG": "ger", "VBN": "part"}
POS = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "PRP": "PRON", "WP": "PRON", "WDT": "PRON",
    "EX": "PRON", "CD": "NUM", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ", "AFX": "ADJ", "RB": "ADV", "RBR": "ADV",
    "RBS": "ADV", "WRB": "ADV", "IN": "ADP", "RP": "ADP", "TO": "PART", "POS": "PART", "VB": "VERB", "VBD": "VERB",
    "VBG": "VERB", "VBN": "VERB", "VBP": "VERB", "VBZ": "VERB", "MD": "AUX", "DT": "DET", "PDT": "DET",
    "PRP$": "PRON", "WP$": "PRON", "CC": "CCONJ", "UH": "INTJ", "FW": "X",
}  # fmt: skip
RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
INNER = frozenset(
    "front response connection addition place spite accordance behalf course wake aftermath absence presence protest "
    "exchange return retaliation reprisal view lieu opposition relation defiance violation breach excess terms".split()
)
BEFORE_YEARS = frozenset({"in", "since", "by", "until", "during", "from"})
YEAR = re.compile(r"(?:19|20)\d\d")
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
# Letters that the model does not know in their places: line ends, accents set for apostrophes ("Kenya´s").
PLAIN = str.maketrans("\n´`ʼ", " '''")
BATCH = 64  # sentences parsed at once; more cost memory and gain nothing
LONGEST = 120  # words; a longer "sentence" is a list or a table, and parsing it costs much and tells nothing


def parse(sentences: Sequence[tuple[int, str]]) -> list[Tree]:
    """Trees of sentences given as (offset in the report, text). Raises `MissingPart` when the model is not installed.

    One call makes one batch, so that what stands beside a sentence in a batch depends on its report alone.
    """
    if not sentences:
        return []
    nlp = model()
    pipes: Sequence[tuple[str, Any]] = nlp.pipeline
    plain = [_quiet(text.translate(PLAIN)) for _, text in sentences]
    trees: list[Tree] = []
    with one_thread():
        for first in range(0, len(plain), BATCH):
            docs = [nlp.make_doc(text) for text in plain[first : first + BATCH]]
            for _, pipe in pipes:  # what `nlp.pipe` does, without its stream from part to part
                pipe.set_annotations(docs, pipe.predict(docs))
            for number, doc in enumerate(docs, first):
                offset, text = sentences[number]
                trees.append(_tree(doc, offset, text, number))
    return trees


def _quiet(text: str) -> str:
    """A sentence all in capitals as the model knows sentences, letter by letter: "NINE MINERS HELD" is no name."""
    if not text.isupper() or text.count(" ") < 2:
        return text
    lower = [letter.lower() if len(letter.lower()) == 1 else letter for letter in text]
    return text[0] + "".join(lower[1:])


def _tree(doc: Any, offset: int, text: str, number: int) -> Tree:
    nodes: list[Node] = []
    labels: list[str] = []
    heads: list[int] = []
    for token in doc:
        tag, label, word, start = token.tag_, token.dep_, token.text, token.idx
        pos, form = POS.get(tag, "X"), FORMS.get(tag, "")
        lower = word.lower()
        if pos == "PROPN" and word.islower():
            pos = "NOUN"
        if tag in FORMS:
            lemma = base(lower)
            if lemma == "be" or (tag != "MD" and label in ("aux", "auxpass")):
                pos = "AUX"
        else:
            lemma = singular(lower) if pos in ("NOUN", "PROPN") else lower
        node = Node(len(nodes), text[start : start + len(word)], offset + start, pos, form, lemma)
        node.rel = RELATIONS.get(label, "dep")
        node.wh = lower in RELATIVE
        nodes.append(node)
        labels.append(label)
        heads.append(token.head.i)
    for node, label, head in zip(nodes, labels, heads, strict=True):
        if label != "ROOT" and head != node.i:
            node.head = nodes[head]
    _lift_prepositions(nodes, labels)
    _mend_participles(nodes)
    _join_prepositions(nodes)
    _free_years(nodes)
    _free_counts(nodes)
    _cut_circles(nodes)
    for node in nodes:
        if node.head is not None:
            node.head.adopt(node)
    return Tree(nodes, offset, offset + len(text), number)


def _lift_prepositions(nodes: list[Node], labels: list[str]) -> None:
    """A noun under a preposition hangs on what the preposition hung on, the preposition on the noun, as in UD."""
    kept = [n.head for n in nodes]
    for node, label in zip(nodes, labels, strict=True):
        above = kept[node.i]
        if label not in ("pobj", "pcomp") or above is None or node.pos in ("ADP", "PART"):
            continue  # "due to": the inner preposition is lifted with its own noun
        words, rung = [above.lower], above
        behind = nodes[min(above.i + 1, len(nodes) - 1)]
        if labels[behind.i] == "pcomp" and kept[behind.i] is above and behind is not node:  # "because *of* the wages"
            words.append(behind.lower)
            behind.head, behind.rel = node, "case"
        while labels[rung.i] in ("prep", "pcomp") and (outer := kept[rung.i]) is not None and labels[outer.i] == "prep":
            inner, rung = rung, outer
            words.insert(0, rung.lower)
            if kept[outer.i] is not None:
                inner.head, inner.rel = node, "case"
        passive_agent = labels[above.i] == "agent"
        holder = kept[rung.i]
        if holder is None:
            continue
        node.case = " ".join(words)
        node.head = holder
        node.rel = "agent" if passive_agent else "obl" if label == "pobj" else "advcl"
        if labels[rung.i] == "conj" and labels[holder.i] in ("prep", "agent"):  # "by police or *by guards*"
            below = (n for n in nodes if kept[n.i] is holder and labels[n.i] in ("pobj", "pcomp") and n.pos != "ADP")
            first = next(below, None)
            if first is not None and first is not node:
                node.head, node.rel = first, "conj"
        rung.head = node
        rung.rel = "case"
    for node in nodes:  # what stands under a preposition that is the root, and prepositions that govern nothing
        if node.rel == "pobj" and node.head is not None:
            node.rel, node.case = "obl", node.head.lower
        elif node.rel in ("prep", "pcomp"):
            node.rel = "advcl" if node.pos in ("VERB", "AUX") else "dep"


def _mend_participles(nodes: list[Node]) -> None:
    """The tagger often takes the second of two participles for a past: "were seized and *beaten*"."""
    has: dict[int, set[str]] = {}
    for node in nodes:
        if node.head is not None:
            has.setdefault(node.head.i, set()).add(node.rel)
    for node in nodes:
        if node.form != "fin" or not node.lower.endswith(("ed", "en", "wn", "ung", "un")) or node.pos != "VERB":
            continue
        own = has.get(node.i, set())
        head = node.head
        if node.lower.endswith(("en", "wn")) and node.lower != node.lemma and not own & {"subj"}:
            node.form = "part"
        elif node.rel == "conj" and head is not None and head.form == "part" and "aux:pass" in has.get(head.i, ()):
            if not own & {"subj", "subj:pass", "obj", "aux"}:
                node.form = "part"


def _join_prepositions(nodes: list[Node]) -> None:
    """A bare noun between two prepositions makes one preposition with them: "in front of", "in protest at"."""
    below: dict[int, list[Node]] = {}
    for node in nodes:
        if node.head is not None:
            below.setdefault(node.head.i, []).append(node)
    for node in nodes:
        noun = node.head
        if node.case is None or noun is None or noun.case is None or noun.head is None or noun.lower not in INNER:
            continue
        if node.i < noun.i or any(n.rel not in ("case", "punct") and n is not node for n in below[noun.i]):
            continue
        node.case = f"{noun.case} {noun.lower} {node.case}"
        node.head, node.rel = noun.head, "obl"
        for inner in below[noun.i]:
            if inner is not node:
                inner.head = node
        noun.head, noun.rel, noun.case = node, "case", None


def _free_years(nodes: list[Node]) -> None:
    """A year belongs to the preposition before it and counts nobody: "in 2012 workers struck"."""
    for word, year in itertools.pairwise(nodes):
        noun = year.head
        if word.lower not in BEFORE_YEARS or year.rel != "num" or not YEAR.fullmatch(year.text):
            continue
        if noun is None or noun.i <= year.i or noun.head is None or (word.i and nodes[word.i - 1].text != ","):
            continue
        verb = noun.head
        if word.head is noun and noun.case == word.lower and verb.pos in ("VERB", "AUX"):
            below = [n for n in nodes if n.head is verb]
            if any(n.rel in ("subj", "subj:pass") for n in below):
                continue  # "In 2000 villages workers struck"
            noun.rel, noun.case = "subj:pass" if any(n.rel == "aux:pass" for n in below) else "subj", None
        elif word.head is not verb:
            continue
        year.head, year.rel, year.case = verb, "obl", word.lower
        word.head, word.rel = year, "case"


def _free_counts(nodes: list[Node]) -> None:
    """A number between a weekday and a noun counts the noun: "on Friday 40 men were dismissed"."""
    for day, number, noun in zip(nodes, nodes[1:], nodes[2:], strict=False):
        if day.lower in WEEKDAYS and number.rel == "num" and number.head is day and noun.pos == "NOUN":
            if noun.lower != noun.lemma or noun.lower in ("people", "police"):
                number.head = noun


def _cut_circles(nodes: list[Node]) -> None:
    """Lifting must never leave a circle, whatever the parser gave: one that is found is cut."""
    done: set[int] = set()
    for node in nodes:
        path: set[int] = set()
        here: Node | None = node
        while here is not None and here.i not in done:
            path.add(here.i)
            if here.head is not None and here.head.i in path:
                here.head = None
            here = here.head
        done |= path
