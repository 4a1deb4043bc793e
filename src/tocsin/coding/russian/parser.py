"""Russian sentences to trees: Slovnet's tagger and parser, their labels turned into the names of `coding.tree`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tocsin.coding.russian.mending import mend
from tocsin.coding.russian.model import models
from tocsin.coding.russian.morphology import lemma, only_plural
from tocsin.coding.russian.script import clean, fold
from tocsin.coding.russian.words import relations
from tocsin.coding.threads import one_thread
from tocsin.coding.tree import Node, Tree

RELATIONS = {
    "nsubj": "subj", "csubj": "subj", "nsubj:pass": "subj:pass", "csubj:pass": "subj:pass", "obj": "obj",
    "iobj": "iobj", "obl": "obl", "obl:agent": "agent", "nmod": "obl", "amod": "amod", "appos": "appos",
    "nummod": "num", "nummod:gov": "num", "nummod:entity": "num", "det": "det", "conj": "conj", "cc": "cc",
    "aux": "aux", "aux:pass": "aux:pass", "cop": "cop", "mark": "mark", "xcomp": "xcomp", "ccomp": "ccomp",
    "advcl": "advcl", "acl": "acl", "acl:relcl": "relcl", "advmod": "advmod", "case": "case", "expl": "expl",
    "punct": "punct", "root": "root", "parataxis": "parataxis", "flat": "compound", "flat:name": "compound",
    "flat:foreign": "compound", "compound": "compound", "fixed": "fixed",
}  # fmt: skip
OWN = frozenset("его ее их мой твой наш ваш свой чей".split())
HIS = frozenset({"его", "ее", "их"})
WHO = frozenset("который кто что чей какой".split())
BARE = {"Gen": "of", "Ins": "with", "Dat": "to"}
GENDERS = {"Masc": "m", "Fem": "f", "Neut": "n"}
TENSES = {"Past": "past", "Pres": "present", "Fut": "future"}
SHORTEST = 2  # words of a sentence that is parsed
LONGEST = 120  # words; a longer "sentence" is a list or a table, and parsing it costs much and tells nothing


def parse(sentences: Sequence[tuple[int, str]]) -> list[Tree]:
    """Trees of sentences given as (offset in the report, text). Raises `MissingPart` when the models are not there.

    One call makes one batch, so that what stands beside a sentence in a batch depends on its report alone.
    """
    if not sentences:
        return []
    from razdel import tokenize

    read = [clean(text) for _, text in sentences]
    tokens = [list(tokenize(_quiet(text))) for text, _ in read]
    words = [[t.text for t in found] or ["."] for found in tokens]
    tagger = models()
    order = sorted(range(len(words)), key=lambda k: (len(words[k]), k))  # like lengths side by side waste little
    with one_thread():
        forms = _spread(order, tagger.morph.map([words[k][:LONGEST] for k in order]))
        heads = _spread(order, tagger.syntax.map([words[k][:LONGEST] for k in order]))
    return [
        _tree(tokens[k], forms[k].tokens, heads[k].tokens, read[k][1], *sentences[k], number=k)
        for k in range(len(sentences))
    ]


def _spread(order: Sequence[int], found: Iterable[Any]) -> dict[int, Any]:
    return dict(zip(order, found, strict=True))


def _quiet(text: str) -> str:
    """A sentence all in capitals as the models know sentences, letter by letter."""
    if not text.isupper() or text.count(" ") < SHORTEST:
        return text
    return text[0] + text[1:].lower()


def _tree(
    tokens: Sequence[Any], forms: Sequence[Any], heads: Sequence[Any], places: Sequence[int], offset: int, text: str,
    *, number: int,
) -> Tree:  # fmt: skip
    nodes: list[Node] = []
    labels: list[str] = []
    feats: list[Mapping[str, str]] = []
    for token, form, head in zip(tokens, forms, heads, strict=False):
        start, end = places[token.start], places[token.stop - 1] + 1
        node = _node(len(nodes), text[start:end], offset + start, fold(token.text), form)
        node.rel = RELATIONS.get(head.rel, "dep")
        if (
            (node.lemma in OWN or node.lower in HIS)
            and node.pos in ("DET", "PRON")
            and node.rel in ("det", "obl", "amod")
        ):
            node.rel = "poss"
        nodes.append(node)
        labels.append(head.rel)
        feats.append(form.feats)
    for node, head in zip(nodes, heads, strict=False):
        above = int(head.head_id) - 1
        if head.rel != "root" and above != node.i and 0 <= above < len(nodes):
            node.head = nodes[above]
    mend(nodes, feats)
    _name_cases(nodes, labels, feats)
    for node in nodes:
        if node.head is not None:
            node.head.adopt(node)
    return Tree(nodes, offset, offset + len(text), number)


def _node(i: int, text: str, start: int, lower: str, form: Any) -> Node:
    feats, pos = form.feats, form.pos
    gender, case, number = (feats.get(name, "") for name in ("Gender", "Case", "Number"))
    node = Node(i, text, start, pos, _form(feats), lemma(lower, pos, gender, case, number))
    node.lower = lower
    node.alive = feats.get("Animacy") == "Anim"
    if pos == "ADJ" and feats.get("Variant") == "Short" and node.lemma.endswith(("ный", "тый")):
        node.form = ""
    node.tense = TENSES.get(feats.get("Tense", ""), "")
    node.plural = number == "Plur" or (pos in ("NOUN", "PROPN") and only_plural(lower))
    if pos in ("VERB", "AUX") and number == "Sing":
        node.gender = GENDERS.get(gender, "")
    node.wh = pos in ("PRON", "DET") and node.lemma in WHO
    return node


def _form(feats: Mapping[str, str]) -> str:
    sort = feats.get("VerbForm", "")
    if sort == "Part":
        return "part" if feats.get("Voice") == "Pass" else "ger"
    return {"Fin": "fin", "Inf": "inf", "Conv": "ger"}.get(sort, "")


def _name_cases(nodes: list[Node], labels: list[str], feats: list[Mapping[str, str]]) -> None:
    """Give each complement the name of its relation, from its preposition and its case."""
    table = relations()
    before: dict[int, list[Node]] = {}
    for node in nodes:
        if node.head is None:
            continue
        if node.rel == "case" or (node.rel == "fixed" and node.head.rel in ("case", "fixed")):
            owner = node.head if node.rel == "case" else _owner(node)
            if owner is not None:
                before.setdefault(owner.i, []).append(node)
    for node, feat in zip(nodes, feats, strict=True):
        words = " ".join(n.lower for n in sorted(before.get(node.i, ()), key=lambda n: n.i))
        case = feat.get("Case", "")
        if words and node.rel != "case":
            named = table.get(words) or table.get(words.split()[-1]) or {"": words}
            node.case = named.get(case) or named[""]
            if words == "у" and (feat.get("Animacy") == "Anim" or feat.get("VerbForm") == "Part"):
                node.case = "from"  # "seized *from* the activist"
            if node.rel in ("iobj", "obj", "advmod") and node.is_noun:
                node.rel = "obl"
        elif node.rel in ("obl", "iobj") and node.is_noun:
            _bare(node, case, labels[node.i])
    for node in nodes:
        if node.rel == "fixed":
            node.rel = "case" if node.head is not None and node.head.rel == "case" else "compound"


def _owner(node: Node) -> Node | None:
    here = node
    for _ in range(4):
        if here.head is None:
            return None
        if here.rel == "case":
            return here.head
        here = here.head
    return None


def _bare(node: Node, case: str, label: str) -> None:
    """A complement without a preposition: the case says what it is."""
    head = node.head
    if head is None:
        return
    verb = head.pos in ("VERB", "AUX")
    if case == "Ins" and (node.rel == "agent" or (verb and head.form == "part") or not verb):
        node.rel, node.case = "agent", "by"
    elif case == "Dat" and verb:
        node.rel = "iobj"
    elif case in BARE:
        node.rel, node.case = "obl", BARE[case]
    elif case == "Acc" and label == "obl":
        node.rel = "advmod"  # how long, how often
    elif label == "nmod":
        node.rel, node.case = "obl", "of"
