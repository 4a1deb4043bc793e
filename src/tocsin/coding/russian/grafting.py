"""Words of Russian trees that the parser hung on the wrong word or on none, put where they belong by their forms."""

from __future__ import annotations

from collections.abc import Mapping, MutableSequence

from tocsin.coding.russian.morphology import adjectival, agrees, noun_feats, voice
from tocsin.coding.russian.words import lexicon
from tocsin.coding.tree import Node

Feats = MutableSequence[Mapping[str, str]]
MORE = frozenset({"более", "менее", "больше", "меньше", "около", "свыше", "порядка"})
LASTING = frozenset("минута час день ночь сутки неделя месяц год".split())
NOMINAL = frozenset({"subj", "subj:pass", "obj", "iobj", "obl", "agent"})
WITHIN = frozenset({"amod", "num", "det", "poss", "punct", "advmod"})


def graft(nodes: list[Node], feats: Feats) -> None:
    """Change heads and relations in place; children are not listed yet."""
    cut_circles(nodes)
    _know_participles(nodes, feats)
    _raise_governors(nodes, feats)
    _raise_clauses(nodes, feats)
    _raise_counted(nodes)
    _free_objects(nodes, feats)
    _gather_loose(nodes, feats)


def _know_participles(nodes: list[Node], feats: Feats) -> None:
    """The tagger takes "*бастующие* шахтеры" for an adjective: it is a verb's form, and has the verb's parts. A
    participle without a noun stands for people: "*уволенные* требуют".
    """
    for node in nodes:
        if node.pos in ("ADJ", "NOUN") and node.rel in ("amod", "acl") and not node.form:
            node.form = voice(node.lower)
            node.pos = "VERB" if node.form else node.pos
        if node.pos == "ADJ" and node.rel in NOMINAL and node.lemma in lexicon()["adjectival_nouns"]:
            node.pos = "NOUN"  # "*неизвестные* похитили свидетеля"
        if node.pos != "VERB" or node.rel not in NOMINAL:
            continue
        full = feats[node.i].get("VerbForm") == "Part" and feats[node.i].get("Variant") != "Short"
        full = full or (node.form == "inf" and bool(voice(node.lower)))  # "*бастующих* выселяют"
        if node.form == "fin" and voice(node.lower):
            _hang_on_noun(node, nodes, feats)
        elif full and not _lower_participle(node, nodes, feats):
            node.pos, node.form, node.tense = "NOUN", "", ""


def _lower_participle(node: Node, nodes: list[Node], feats: Feats) -> bool:
    """In "в поддержку *арестованной* коллеги" the noun heads the participle; whether it was so."""
    noun = nodes[node.i + 1] if node.i + 1 < len(nodes) else None
    if noun is None or noun.pos not in ("NOUN", "PROPN"):
        return False
    beside = noun.head is node.head and noun.rel == node.rel
    if noun.head is not node and not beside:
        return False
    if not agrees(node.lower, feats[noun.i].get("Case", ""), feats[noun.i].get("Number", "")):
        return False
    if not beside:
        noun.head, noun.rel = node.head, node.rel
    node.head, node.rel = noun, "amod"
    for other in nodes:
        if other.head is node and (other.rel == "case" or other.i > noun.i):
            other.head = noun
    return True


def _hang_on_noun(node: Node, nodes: list[Node], feats: Feats) -> None:
    """In "перечислил семьям *бастовавших* миллион тенге" the strikers belong to the families, the money to the verb."""
    verb, before = node.head, nodes[node.i - 1] if node.i else None
    node.pos, node.form, node.tense = "NOUN", "", ""
    for other in nodes:
        if other.head is node and other.i > node.i:
            other.head, other.rel = verb, "obj" if other.is_noun else other.rel
    if before is not None and before.is_noun:
        node.head, node.rel, feats[node.i] = before, "obl", {"Case": "Gen"}


def _raise_governors(nodes: list[Node], feats: Feats) -> None:
    """In "*крановщики* порта", "*стачка* ткачих" the first noun, taken for an adjective, governs the genitive."""
    for node in nodes:
        owner = node.head
        if node.rel != "amod" or owner is None or owner.i < node.i or owner.pos not in ("NOUN", "PROPN"):
            continue
        if node.pos == "ADJ" and not adjectival(node.lower) and (found := noun_feats(node.lower)):
            node.pos, feats[node.i] = "NOUN", found
            if feats[owner.i].get("Case") != "Gen":  # "пригрозил *забастовщикам* увольнением"
                _make_complement(node, owner.head, found.get("Case", ""))
        if node.pos != "NOUN" or node.rel != "amod" or feats[owner.i].get("Case") != "Gen":
            continue
        if any(n.rel not in WITHIN for n in nodes[node.i + 1 : owner.i]):
            continue
        node.pos, node.head, node.rel = "NOUN", owner.head, owner.rel
        owner.head, owner.rel = node, "obl"
        for other in nodes[: node.i]:
            if other.head is owner:
                other.head = node
        for other in nodes[owner.i + 1 :]:
            if other.head is owner and other.rel in ("acl", "relcl", "conj"):
                other.head = node if other.rel == "conj" and feats[other.i].get("Case") != "Gen" else other.head


def _make_complement(node: Node, verb: Node | None, case: str) -> None:
    if verb is not None and verb.is_verb:
        node.head, node.rel = verb, {"Nom": "subj", "Dat": "iobj", "Acc": "obj"}.get(case, "obl")


def _raise_clauses(nodes: list[Node], feats: Feats) -> None:
    """In "рабочие завода, *отказавшиеся* работать" and "рабочие, которые", the form says whose it is."""
    for verb in nodes:
        noun = verb.head
        if verb.rel not in ("acl", "relcl") or noun is None or not noun.is_noun or noun.i > verb.i:
            continue
        mark = verb if verb.rel == "acl" else next((n for n in nodes if n.head is verb and n.wh), verb)
        keys = ("Case", "Number") if mark is verb and verb.form != "fin" else ("Number",)
        here: Node | None = noun
        while here is not None and here.is_noun:
            if agrees(here.lower, *[feats[mark.i].get(k, "") for k in keys]):
                verb.head = here
                break
            here = here.head if here.rel == "obl" and here.head is not None and here.head.i < here.i else None


def _free_objects(nodes: list[Node], feats: Feats) -> None:
    """A noun under a noun stands in an oblique case: in "подписал с комитетом *протокол*" it is the verb's object, and
    "три *месяца* не платят" tells how long.
    """
    for node in nodes:
        head = node.head
        beside = [n for n in nodes if n.head is head and n.rel == "obj" and n is not node]
        if node.rel == "obj" and node.lemma in LASTING and beside:
            node.rel = "advmod"  # "рабочих третий *день* не пускают"
        if node.rel != "obl" or head is None or node.pos != "NOUN":
            continue
        below = {n.rel for n in nodes if n.head is node}
        if "case" in below:
            continue
        if head.is_verb and node.lemma in LASTING and "num" in below:
            node.rel = "advmod"
        above = head.head
        if not head.is_noun or above is None or not above.is_verb or above.i > node.i or head.i > node.i:
            continue
        bare = feats[node.i].get("Case") == "Acc" and feats[node.i].get("Animacy") == "Inan"
        if bare and not any(n.head is above and n.rel == "obj" for n in nodes):
            node.head, node.rel = above, "obj"


def _raise_counted(nodes: list[Node]) -> None:
    """In "*более* трехсот горняков" the miners do it."""
    for word in nodes:
        if word.lower not in MORE or word.rel not in ("subj", "subj:pass", "obj", "root", "conj", "iobj"):
            continue
        counted = next((n for n in nodes[word.i + 1 : word.i + 5] if n.head is word and n.is_noun), None)
        if counted is not None:
            counted.head, counted.rel = word.head, word.rel
            for other in nodes:
                if other.head is word:
                    other.head = counted
            word.head = counted
        word.rel = "advmod" if counted is not None or word.rel == "subj" else word.rel


def _gather_loose(nodes: list[Node], feats: Feats) -> None:
    """What the parser left without a head hangs on the sentence's verb; a nominative is its subject."""
    roots = [n for n in nodes if n.rel == "root" and n.head is None]
    roots = [n for n in roots if n.is_verb] if len(roots) > 1 else roots
    if len(roots) != 1:
        return
    verb = roots[0]
    for node in nodes:
        if node.head is not None or node is verb or node.pos == "PUNCT":
            continue
        if node.rel == "root":
            if not node.is_noun or node.i > verb.i or any(n.head is verb and n.rel == "subj" for n in nodes):
                continue
            node.rel = "obl"  # a second root before the verb: "больше двухсот *аппаратчиков* отказались"
        node.head = verb
        bare = not any(n.head is node and n.rel == "case" and n.lower not in MORE for n in nodes)
        if not (bare and node.is_noun and verb.is_verb):
            continue
        counted = any(n.head is node and (n.rel == "num" or n.pos == "NUM") for n in nodes)
        if feats[node.i].get("Case") == "Nom" or (node.i < verb.i and counted):
            said = any(n.head is verb and n.rel in ("subj", "subj:pass") for n in nodes)
            node.rel = "obl" if said else "subj:pass" if verb.form == "part" else "subj"


def cut_circles(nodes: list[Node]) -> None:
    """Whatever the parser gave, there must be no circle: one that is found is cut."""
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
