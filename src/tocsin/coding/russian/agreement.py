"""Russian words whose case or number does not go with the place that the parser gave them, put where it does."""

from __future__ import annotations

from collections.abc import Mapping, MutableSequence, Sequence

from tocsin.coding.russian.morphology import can_be_nominative, cases, is_common
from tocsin.coding.russian.words import lexicon
from tocsin.coding.tree import Node

Feats = Sequence[Mapping[str, str]]
OBLIQUE = frozenset({"Gen", "Acc"})
OF_GENITIVES = frozenset({"из", "от", "у", "до", "без", "для", "против", "после", "около", "возле"})
SOLE = {"datv": "Dat", "ablt": "Ins"}  # by the dictionary's names; what no other case looks like
PAST = tuple(end + back for end in ("л", "ла", "ло", "ли") for back in ("", "сь", "ся"))


def mend_cases(nodes: list[Node], feats: MutableSequence[Mapping[str, str]]) -> None:
    """A noun that can stand in one case only stands in it, whatever the tagger says: "*Шахтерам* не платят"."""
    for node in nodes:
        told = feats[node.i].get("Case")
        if not node.is_noun or node.rel not in ("subj", "obj", "obl") or told in (None, "Dat", "Ins"):
            continue
        if any(n.head is node and n.rel == "case" for n in nodes) or not is_common(node.lower):
            continue
        sole = SOLE.get("".join(cases(node.lower)))
        if sole is not None:
            feats[node.i] = {**feats[node.i], "Case": sole}
            node.rel = "iobj" if sole == "Dat" else "obl"


def mend_agreement(nodes: list[Node], feats: Feats) -> None:
    """Change heads and relations in place; children are not listed yet."""
    hedges = lexicon()["hedge_adverbs"]
    for node, feat in zip(nodes, feats, strict=True):
        if node.tense == "future" and node.lower.endswith(PAST):
            node.tense = "past"
        if node.rel == "parataxis" and node.lower in hedges:
            node.rel = "advmod"
        if feat.get("VerbForm") == "Part" and feat.get("Variant") != "Short" and _stands_as_noun(node):
            node.pos, node.form, node.tense = "NOUN", "", ""  # "журналистов и *задержанных*"
        _free_modifier(node, nodes, feats)
        _next_noun(node, nodes, feats)
        _no_subject(node, nodes, feats)
        _no_owner(node, nodes, feats)


def _stands_as_noun(node: Node) -> bool:
    """A participle coordinated with a noun: "журналистов и *задержанных*"; others are known from grafting."""
    above = node.head
    return node.rel == "conj" and above is not None and above.is_noun and not above.is_verb


def _free_modifier(node: Node, nodes: list[Node], feats: Feats) -> None:
    """In "ударил *рабочего* ножом", "угрожал *забойщикам* расправой" the case is not the noun's, so the verb's."""
    noun, case = node.head, feats[node.i].get("Case", "")
    if node.rel != "amod" or noun is None or node.i > noun.i or not noun.is_noun or noun.head is None:
        return
    verb, below = noun.head, feats[noun.i].get("Case", "")
    alive = feats[node.i].get("Animacy") == "Anim" or node.pos in ("NOUN", "PROPN") or node.lemma == "рабочий"
    if below != "Ins" or case in ("", "Ins") or not alive or not verb.is_verb:
        return
    if any(n.head is verb and n is not noun and n.rel in ("obj", "iobj") for n in nodes):
        return
    node.head, node.pos = verb, "NOUN" if node.pos == "ADJ" else node.pos
    node.rel = "obj" if case in OBLIQUE else "iobj"


def _next_noun(node: Node, nodes: list[Node], feats: Feats) -> None:
    """In "выбивали из *шахтеров* признание" a preposition belongs to the noun behind it, whose case it asks for."""
    noun = node.head
    behind = nodes[node.i + 1] if node.i + 1 < len(nodes) else None
    if node.rel != "case" or node.lower not in OF_GENITIVES or noun is None or behind is None or noun is behind:
        return
    if not behind.is_noun or behind.i > noun.i or behind.head is noun:
        return
    if feats[behind.i].get("Case") == "Gen" and feats[noun.i].get("Case") in ("Acc", "Nom", "Ins"):
        node.head = behind


def _no_subject(node: Node, nodes: list[Node], feats: Feats) -> None:
    """In "активиста заставили оговорить товарищей" one is no subject of many."""
    verb, feat = node.head, feats[node.i]
    if node.rel != "subj" or verb is None or verb.form != "fin" or not verb.plural or node.plural:
        return
    if feat.get("Case") not in OBLIQUE or can_be_nominative(node.lower):
        return
    if any(n.head is node and n.rel in ("num", "conj", "case") for n in nodes):
        return
    inner = next((n for n in nodes if n.head is verb and n.rel == "xcomp" and n.form == "inf"), None)
    node.rel = "obj"
    if inner is not None and verb.lemma in lexicon()["wish_verbs"] | lexicon()["plan_verbs"]:
        node.head = inner  # "профорга пытались отравить"


def _no_owner(node: Node, nodes: list[Node], feats: Feats) -> None:
    """In "В изоляторе *Лапина* избивали" nobody owns the place, where the verb has neither subject nor object."""
    place = node.head
    if node.rel != "obl" or node.pos != "PROPN" or place is None or place.head is None or place.rel != "obl":
        return
    verb = place.head
    bare = verb.is_verb and verb.form == "fin" and verb.plural and verb.tense == "past" and verb.i == node.i + 1
    if not bare or feats[node.i].get("Case") not in OBLIQUE or node.i != place.i + 1:
        return
    if not any(n.head is verb and n.rel in ("subj", "subj:pass", "obj", "xcomp", "ccomp") for n in nodes):
        node.head, node.rel = verb, "obj"
