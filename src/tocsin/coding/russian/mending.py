"""Russian trees brought into the shape that the coder knows: copulas above what is said, names above their titles."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, MutableSequence

from tocsin.coding.russian.agreement import mend_agreement, mend_cases
from tocsin.coding.russian.government import govern
from tocsin.coding.russian.grafting import cut_circles, graft
from tocsin.coding.russian.morphology import is_common
from tocsin.coding.russian.objects import mend_objects, mend_parts
from tocsin.coding.russian.words import lexicon, relations
from tocsin.coding.tree import Node

Feats = MutableSequence[Mapping[str, str]]
OPENING = frozenset("«\"“„'")
ABOUT = frozenset({"около", "свыше", "более", "порядка", "до"})  # before a number: so many or thereabouts
REACH = 5  # words between such a preposition and its noun
ADDING = frozenset({"и", "также", "тоже", "даже", "лишь", "только", "уже", "еще", "именно", "ведь", "же"})
NEGATORS = frozenset({"не", "ни"})


def mend(nodes: list[Node], feats: Feats) -> None:
    """Change heads and relations in place; children are not listed yet."""
    mend_parts(nodes)
    mend_cases(nodes, feats)
    graft(nodes, feats)
    mend_agreement(nodes, feats)
    govern(nodes, feats)
    _mark_negations(nodes)
    _join_prepositions(nodes)
    _raise_copulas(nodes)
    _raise_names(nodes, feats)
    _raise_speech(nodes)
    _free_quantities(nodes)
    _mark_passives(nodes)
    mend_objects(nodes, feats)
    cut_circles(nodes)


def _mark_negations(nodes: list[Node]) -> None:
    for node in nodes:
        if node.lower in ADDING and node.pos != "CCONJ" and node.rel in ("advmod", "cc", "discourse"):
            node.rel = "dep"  # "и ее брата": no part of the phrase
        if node.lower in NEGATORS and node.rel in ("advmod", "cc", "dep", "discourse"):
            node.rel = "neg"


def _join_prepositions(nodes: list[Node]) -> None:
    """In "по словам рабочих", "в ходе митинга": preposition and noun are one preposition of the noun behind them."""
    table = relations()
    for first, noun in itertools.pairwise(nodes):
        if first.head is not noun or first.rel != "case" or noun.head is None:
            continue
        if f"{first.lower} {noun.lower}" not in table:
            continue
        inner = next(
            (n for n in nodes if n.head is noun and n.i > noun.i and n.rel in ("obl", "appos", "compound")), None
        )
        if inner is None or inner.i > noun.i + REACH or any(n.rel == "case" and n.head is inner for n in nodes):
            continue
        inner.head, inner.rel = noun.head, "obl" if noun.rel in ("parataxis", "advmod", "dep") else noun.rel
        for node in nodes:
            if node.head is noun and node is not first:
                node.head = inner
        noun.head, noun.rel, first.head, first.rel = inner, "case", inner, "case"


def _raise_copulas(nodes: list[Node]) -> None:
    """The verb of "он *был* лидером" heads its clause, and the noun is what is said (`attr`), as in other trees."""
    for cop in nodes:
        said = cop.head
        if cop.rel != "cop" or said is None or cop.pos not in ("AUX", "VERB"):
            if cop.rel == "cop":
                cop.rel = "advmod"  # "это"
            continue
        if said.pos in ("VERB", "AUX"):
            cop.rel = "aux:pass" if said.form == "part" else "aux"
            continue
        cop.head, cop.rel, cop.pos = said.head, said.rel, "AUX"
        said.head, said.rel, said.case = cop, "attr", None
        for node in nodes:
            if node.head is said and node is not cop:
                own = node.rel in ("subj", "subj:pass", "aux", "mark", "advcl", "ccomp", "cc", "parataxis", "neg")
                if own or (node.rel in ("conj", "punct") and node.pos in ("VERB", "PUNCT", "AUX")):
                    node.head = cop
                elif node.rel in ("advmod", "obl") and node.i < cop.i:
                    node.head = cop


def _raise_speech(nodes: list[Node]) -> None:
    """In "телефоны изъяли, *сообщила* она", "как *сообщила* она, …" the verb of saying governs what is said."""
    speaking = lexicon()["speaking"]
    for verb in nodes:
        said = verb.head
        if verb.lemma not in speaking or said is None or verb.pos != "VERB" or verb.form != "fin":
            continue
        as_told = verb.rel in ("advcl", "parataxis", "dep") and any(n.head is verb and n.lower == "как" for n in nodes)
        if verb.rel != "parataxis" and not as_told:
            continue
        verb.head, verb.rel = said.head, said.rel
        said.head, said.rel = verb, "ccomp"
        for node in nodes:
            if node.head is verb and node.lower == "как" and node.rel in ("mark", "advmod", "case"):
                node.rel = "advmod"


def _raise_names(nodes: list[Node], feats: Feats) -> None:
    """A person's name heads the title before it: "председатель профсоюза *Ерлан Балтабай*"; firms' names do not."""
    for name in nodes:
        title = name.head
        whole = title.head if title is not None else None
        if whole is not None and title is not None and feats[title.i].get("Animacy") == "Inan" and whole.i < title.i:
            if feats[whole.i].get("Animacy") == "Anim" and feats[name.i].get("Animacy") == "Anim":
                title = name.head = whole  # "председателя профкома *Олега Ремнева*"
        if name.rel not in ("appos", "compound") or title is None or title.i > name.i or name.pos != "PROPN":
            continue
        if name.rel == "compound" and (title.i != 0 or title.pos != "PROPN" or not is_common(title.lower)):
            continue  # a title that opens its sentence is taken for a part of the name
        between = [n.text for n in nodes[title.i + 1 : name.i]]
        if any(t in (",", ";", ":", "(", "—", "–") for t in between):
            continue
        if (
            nodes[name.i - 1].text in OPENING
            or feats[name.i].get("Animacy") == "Inan"
            or title.pos not in ("NOUN", "PROPN")
        ):
            name.rel = "compound"
            continue
        name.head, name.rel = title.head, title.rel
        for node in nodes:
            if node.head is title and node is not name:
                if node.rel in ("case", "conj", "cc", "relcl", "acl", "appos", "punct") or node.i > name.i:
                    node.head = name
        title.head, title.rel, title.pos = name, "compound", "NOUN"


def _free_quantities(nodes: list[Node]) -> None:
    """The word "тысяч" is a number like others; "около двадцати рабочих" are workers, and stand near nothing."""
    for node in nodes:
        head = node.head
        if node.rel == "num" and node.pos == "NOUN" and node.lower.rstrip(".") in ("тыс", "млн", "млрд"):
            node.pos = "NUM"
        if node.rel != "case" or node.lower not in ABOUT or head is None or head.head is None:
            continue
        if not any(n.rel == "num" and n.head is head for n in nodes) and head.pos != "NUM":
            continue
        node.rel = "advmod"
        verb = head.head
        beside = {n.rel for n in nodes if n.head is verb and n is not head}
        if head.rel == "obl" and verb.is_verb and beside.isdisjoint({"subj:pass", "obj"}):
            passive = verb.form == "part"
            if passive or "subj" in beside or verb.plural:
                head.rel = "subj:pass" if passive else "obj"
            else:
                head.rel = "subj"


def _mark_passives(nodes: list[Node]) -> None:
    """A short participle under "был" is a passive whatever the label of its subject."""
    for node in nodes:
        if node.rel == "subj" and node.head is not None and node.head.form == "part":
            node.rel = "subj:pass"
        if node.rel == "aux" and node.head is not None and node.head.form == "part":
            node.rel = "aux:pass"
