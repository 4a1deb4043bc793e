"""What the parser took for another word or role, put right by the dictionary and by case and number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tocsin.coding.russian.morphology import (
    can_be_nominative,
    is_common,
    many_nominative,
    neuter_nominative,
    only_verb,
)
from tocsin.coding.russian.words import lexicon
from tocsin.coding.tree import Node

Feats = Sequence[Mapping[str, str]]
BY_CASE = {"Nom": "subj", "Acc": "obj", "Gen": "obj", "Dat": "iobj", "Ins": "obl"}
TENSES = {"past": "past", "pres": "present", "futr": "future"}
OBLIQUE = frozenset({"Acc", "Gen", "Dat"})


def govern(nodes: list[Node], feats: Feats) -> None:
    """Change parts of speech, heads and relations in place; children are not listed yet."""
    _find_verbs(nodes, feats)
    _raise_verbs(nodes, feats)
    _uncross(nodes, feats)
    for node, feat in zip(nodes, feats, strict=True):
        verb = node.head
        if node.form == "inf" and node.rel == "obl" and verb is not None and verb.is_noun and verb.rel == "obj":
            node.head, node.rel = verb.head, "xcomp"  # "заставили группу *удалить* видео"
            continue
        if verb is None or verb.pos != "VERB" or verb.form != "fin" or _has_preposition(nodes, node):
            continue
        case = feat.get("Case", "")
        if node.rel == "amod" and node.pos == "ADJ" and case in BY_CASE:
            node.rel, node.pos = BY_CASE[case], "NOUN"  # "*Рабочего* затянуло в станок"
        elif node.i < verb.i and _is_subject(nodes, node, feat, feats[verb.i]):
            node.rel = "subj"
        elif node.rel == "subj" and node.is_noun and not _can_do(nodes, node, verb, feat, feats[verb.i]):
            node.rel = "obj"


def _find_verbs(nodes: list[Node], feats: Feats) -> None:
    """A rare verb taken for an adjective or a noun."""
    for node in nodes:
        if node.pos not in ("ADJ", "NOUN", "PROPN", "ADV", "X") or (node.i and node.text[:1].isupper()):
            continue
        found = only_verb(node.lower)
        if found is None:
            continue
        node.pos, node.lemma = "VERB", found[0]
        node.form, node.tense = ("fin", TENSES.get(found[1], "")) if found[1] else ("part", "past")
        for child in nodes:
            if child.head is node and child.rel == "obl" and child.is_noun and not _has_preposition(nodes, child):
                child.rel = BY_CASE.get(feats[child.i].get("Case", ""), child.rel)


def _raise_verbs(nodes: list[Node], feats: Feats) -> None:
    """A finite verb is no attribute: in "рабочего *придавило* плитой" it heads what it was hung on."""
    for verb in nodes:
        noun = verb.head
        if verb.rel != "amod" or verb.pos != "VERB" or verb.form != "fin" or noun is None or not noun.is_noun:
            continue
        if noun.i < verb.i and can_be_nominative(noun.lower):
            continue
        verb.head, verb.rel = noun.head, noun.rel if noun.head is not None else "root"
        noun.head = verb
        noun.rel = "obl" if _has_preposition(nodes, noun) else BY_CASE.get(feats[noun.i].get("Case", ""), "obl")
        for node in nodes:
            if node.head is noun and node.rel == "punct":
                node.head = verb


def _uncross(nodes: list[Node], feats: Feats) -> None:
    """What stands behind a verb belongs to no noun before it: "Охрана выселила *рабочих*"."""
    for node in nodes:
        noun = node.head
        if node.rel != "obl" or noun is None or not noun.is_noun or noun.rel not in ("obj", "subj"):
            continue
        verb = noun.head
        if verb is None or verb.form != "fin" or not noun.i < verb.i < node.i:
            continue
        node.head = verb
        if not _has_preposition(nodes, node) and feats[node.i].get("Case") in ("Gen", "Acc"):
            node.rel = "obj"


def _is_subject(nodes: list[Node], noun: Node, feat: Mapping[str, str], told: Mapping[str, str]) -> bool:
    """Whether a noun before a finite verb is the subject that the parser did not see."""
    verb = noun.head
    if verb is None:
        return False
    if noun.rel in ("iobj", "obl") and noun.is_noun and many_nominative(noun.lower):
        return _lacks(nodes, verb, noun)  # "*Ткачихи* передали дирекции список"
    named = noun.rel == "obj" and feat.get("Case") == "Nom" and can_be_nominative(noun.lower)
    return named and _agrees(nodes, verb, feat, told)


def _lacks(nodes: list[Node], verb: Node, noun: Node) -> bool:
    """Whether a verb of many has no subject, and a receiver beside the noun that is taken for one."""
    beside = {n.rel for n in nodes if n.head is verb and n is not noun and n.pos != "PUNCT"}
    return bool(verb.plural) and "iobj" in beside and beside.isdisjoint({"subj", "subj:pass"})


def _agrees(nodes: list[Node], verb: Node, feat: Mapping[str, str], told: Mapping[str, str]) -> bool:
    """Whether a noun in the nominative is the subject that its verb lacks."""
    if any(n.head is verb and n.rel in ("subj", "subj:pass") for n in nodes):
        return False
    if feat.get("Number") != told.get("Number"):
        return False
    return told.get("Tense") != "Past" or told.get("Number") == "Plur" or feat.get("Gender") == told.get("Gender")


def _can_do(nodes: list[Node], noun: Node, verb: Node, feat: Mapping[str, str], told: Mapping[str, str]) -> bool:
    """Whether a noun agrees with a verb as a subject does: not in "*Мать* выселили", "*электрика* ударило током"."""
    if noun.pos == "NUM" or noun.lemma in lexicon()["partitives"]:
        return True
    if any(n.head is noun and n.rel in ("conj", "num", "det") for n in nodes):
        return True
    if any(n.head is verb and n.rel == "subj" and n is not noun for n in nodes):
        return True
    if many_nominative(noun.lower) and told.get("Number") == "Plur":
        return True
    if feat.get("Case") in OBLIQUE and is_common(noun.lower) and not can_be_nominative(noun.lower):
        return any(n.head is noun and n.rel == "advmod" for n in nodes)  # "*Демонстрантов* разгоняли"; "много людей"
    neuter = told.get("Gender") == "Neut" and told.get("Tense") == "Past"
    if neuter and feat.get("Case") in OBLIQUE and feat.get("Gender") != "Neut" and not neuter_nominative(noun.lower):
        return False
    plural = told.get("Number") == "Plur" and told.get("Person", "3") == "3"
    singular = (
        feat.get("Number") == "Sing"
        and (noun.pos == "NOUN" or is_common(noun.lower))
        and not noun.lower.endswith("ство")
    )
    return not (plural and singular and not any(n.head is verb and n.rel in ("obj", "subj:pass") for n in nodes))


def _has_preposition(nodes: list[Node], noun: Node) -> bool:
    return any(n.head is noun and n.rel == "case" for n in nodes)
