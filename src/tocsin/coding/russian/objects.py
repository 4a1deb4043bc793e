"""What the models take for a Russian verb, or for its object, and is none."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

from tocsin.coding.russian.morphology import can_be_verb, lemma, may_be_many
from tocsin.coding.russian.words import lexicon
from tocsin.coding.tree import Node

ADJECTIVAL = ("ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие")
LASTING = frozenset("минута час день ночь сутки неделя месяц год".split())


def mend_parts(nodes: list[Node]) -> None:
    """A word that the dictionary knows as no verb's form is none, whatever the tagger says: "против *пикетчиков*"."""
    for node in nodes:
        if node.pos != "VERB" or can_be_verb(node.lower):
            continue
        node.pos = "ADJ" if node.lower.endswith(ADJECTIVAL) else "NOUN"
        node.form, node.tense = "", ""
        node.lemma = lemma(node.lower, node.pos)
        if node.rel in ("xcomp", "ccomp", "advcl") and any(n.rel == "case" and n.head is node for n in nodes):
            node.rel = "obl"


def mend_objects(nodes: list[Node], feats: Sequence[Mapping[str, str]]) -> None:
    """Change heads and relations in place; children are not listed yet."""
    _free_term(nodes)
    happening = lexicon()["occurring"]
    for before, name in itertools.pairwise(nodes):
        named = name.pos == "PROPN" and name.rel == "amod" and feats[name.i].get("Case") == "Gen"
        if named and before.is_noun and before.head is not name and name.head is not before:
            name.head, name.rel = before, "obl"  # "после ареста *Жданова* комитет"
    _hang_bare(nodes, feats)
    for node in nodes:
        verb = node.head
        if node.rel == "subj" and verb is not None and _is_acted_on(node, verb, nodes):
            node.rel = "obj"
        if node.rel != "obj" or verb is None or not verb.is_verb:
            continue
        beside = [n for n in nodes if n.head is verb]
        genitive = feats[node.i].get("Case") == "Gen" and feats[node.i].get("Animacy") == "Inan"
        if genitive and any(n.rel == "obj" and n.i < node.i for n in beside):
            node.rel = "obl"  # "Газету лишили *лицензии*"
            continue
        if verb.lemma in happening and not any(n.rel in ("subj", "subj:pass", "neg") for n in beside):
            node.rel = "subj"  # "У активистки прошел *обыск*"
        elif node.lemma in LASTING and not any(n.head is node and n.rel == "case" for n in nodes):
            _free_measure(node, verb, nodes, feats)


def _hang_bare(nodes: list[Node], feats: Sequence[Mapping[str, str]]) -> None:
    """A noun is no attribute of a verb, a number counts none: "не пускает 40 *рабочих*", "*одного* из них увезли"."""
    for node in nodes:
        verb = node.head
        odd = (node.rel == "amod" and node.is_noun) or (node.rel, node.pos, node.text.isalpha()) == ("num", "NUM", True)
        if not odd or verb is None or not verb.is_verb or any(n.head is node and n.rel == "case" for n in nodes):
            continue
        beside = {n.rel for n in nodes if n.head is verb and n is not node}
        case = feats[node.i].get("Case")
        if case == "Nom" and beside.isdisjoint({"subj", "subj:pass"}):
            node.rel = "subj:pass" if verb.form == "part" else "subj"
        elif case in ("Acc", "Gen") and "obj" not in beside:
            node.rel = "obj"


def _is_acted_on(node: Node, verb: Node, nodes: list[Node]) -> bool:
    """A person's name in the singular is a plural verb's object: "*Утешова* отпустили", "*Кравцевич* отпустили"."""
    if verb.form != "fin" or not verb.plural or verb.tense != "past" or node.plural or node.pos != "PROPN":
        return False
    if any(n.head is node and n.rel in ("conj", "num", "compound", "appos") for n in nodes):
        return False
    if any(n.head is verb and n.rel == "obj" for n in nodes) or node.text.isupper():
        return False
    return not may_be_many(node.lower)


def _free_term(nodes: list[Node]) -> None:
    """In "дал Сергею пять с половиной *лет* колонии" the years are given, not Sergei's."""
    for before, years in itertools.pairwise(nodes):
        owner = years.head
        if years.lemma not in LASTING or years.rel != "obl" or owner is None or owner.pos != "PROPN" or not owner.head:
            continue
        counted = before.pos == "NUM" or before.lower in ("половиной", "четвертью")
        if counted and owner.head.is_verb and not any(n.head is owner.head and n.rel == "obj" for n in nodes):
            years.head, years.rel = owner.head, "obj"


def _free_measure(measure: Node, verb: Node, nodes: list[Node], feats: Sequence[Mapping[str, str]]) -> None:
    """In "Двое суток *Сабитова* держали в отделе" the person is the object, not the days."""
    for node in nodes:
        alive = feats[node.i].get("Animacy") == "Anim" or node.pos == "PROPN"
        bare = not any(n.head is node and n.rel == "case" for n in nodes)
        if node.head is measure and node.rel == "obl" and node.i == measure.i + 1 and alive and bare:
            node.head, node.rel = verb, "obj"
            measure.rel = "advmod"
