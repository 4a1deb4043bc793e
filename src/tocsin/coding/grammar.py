"""Who does what to whom in a tree, free of language: through voice, control, relatives and coordination.

All functions give the head words of noun phrases, in the order of the text, coordination unfolded.
"""

from __future__ import annotations

from tocsin.coding.tree import Node

# What is under these prepositions before a verb in -ing is the matrix verb's object: "fined him for speaking".
OBJECT_CONTROL = frozenset({"for", "of", "from", "into", "with"})
# Under "by" these tell how much, not who: "delayed by three months".
MEASURES = frozenset(
    "day week fortnight month year hour minute percent cent third half quarter majority vote point".split()
)
DEEPEST = 12  # steps up a chain of control or coordination; longer chains are parser errors


def unfold(nodes: list[Node]) -> list[Node]:
    """Nodes with their noun coordinates."""
    out: list[Node] = []
    for node in nodes:
        out.extend(n for n in node.conjuncts() if n is node or not n.is_verb)
    return out


def is_passive(verb: Node) -> bool:
    """True for passives, with or without an auxiliary."""
    if verb.form != "part":
        return verb.form == "fin" and bool(verb.kids("subj:pass"))  # Russian "увольняются"
    if verb.kid("aux:pass", "subj:pass", "agent"):
        return True
    if verb.kid("aux") and any(a.lemma in ("have", "'ve", "'s") for a in verb.kids("aux")):
        return any(a.lower == "been" for a in verb.kids("aux", "aux:pass"))
    if verb.rel in ("acl", "amod"):
        return True
    if verb.rel == "relcl":
        return verb.kid("subj") is None
    if verb.rel == "conj" and verb.head is not None and verb.head.is_verb and verb.kid("subj", "aux") is None:
        return is_passive(verb.head)
    if verb.rel in ("advcl", "xcomp", "ccomp", "root", "attr", "dep") and verb.kid("subj", "aux", "obj") is None:
        return True
    return verb.kid("subj") is None and verb.kid("obj") is None and verb.kid("aux") is None


def _antecedent(verb: Node) -> Node | None:
    """The noun that a relative clause or participle hangs on, through coordination of clauses."""
    here, steps = verb, 0
    while here.rel in ("conj", "xcomp", "ccomp") and here.head is not None and here.head.is_verb and steps < DEEPEST:
        here, steps = here.head, steps + 1
    if here.rel in ("relcl", "acl") and here.head is not None:
        return here.head
    return None


def _replace_relatives(nodes: list[Node], verb: Node) -> list[Node]:
    out = []
    for node in nodes:
        if node.wh:
            noun = _antecedent(verb)
            out.extend(noun.conjuncts() if noun is not None and noun.rel != "root" else [noun] if noun else [])
        else:
            out.append(node)
    return out


def surface_subject(verb: Node, steps: int = 0) -> list[Node]:
    """The grammatical subject in any voice."""
    if steps > DEEPEST:
        return []
    own = verb.kids("subj", "subj:pass")
    own = [s for s in own if not s.is_verb]
    if own:
        return _replace_relatives(unfold(own[:1]), verb)
    head = verb.head
    if verb.rel in ("acl", "relcl") and head is not None:
        return [head] if head.is_noun or head.pos == "DET" else surface_subject(head, steps + 1) if head.is_verb else []
    if verb.rel == "amod" and head is not None:
        return [head]
    if head is None:
        return []
    if not head.is_verb:
        if verb.rel in ("xcomp", "advcl", "ccomp") and head.pos == "ADJ":  # "likely to strike", "too drunk to act"
            return surface_subject(head, steps + 1)
        if head.is_noun and verb.rel in ("advcl", "xcomp", "conj"):
            # "a decision to strike", "accusations of organising": whose noun it is
            poss = head.kids("poss")
            return unfold(poss) if poss else _noun_subject(head, steps + 1)
        return surface_subject(head, steps + 1) if verb.rel in ("conj", "xcomp") else []
    if verb.rel == "conj":
        return surface_subject(head, steps + 1) if agree(verb, head) else []
    if verb.rel == "xcomp":
        objects = [o for o in head.kids("obj", "iobj") if not o.is_verb]
        if is_passive(head):
            return surface_subject(head, steps + 1)
        if objects and head.lemma not in ("promise", "threaten", "vow"):
            return _replace_relatives(unfold(objects[-1:]), head)
        return surface_subject(head, steps + 1)
    if verb.rel == "advcl":
        if verb.case in OBJECT_CONTROL and not is_passive(head):
            objects = objects_of(head)
            if objects:
                return objects
        if verb.form in ("ger", "part", "inf") and not verb.kid("mark"):
            return surface_subject(head, steps + 1)
        return surface_subject(head, steps + 1) if verb.form != "fin" else []
    if verb.rel == "ccomp" and verb.form in ("inf", "ger"):
        objects = [o for o in head.kids("obj", "iobj") if not o.is_verb]
        return unfold(objects[:1]) if objects else surface_subject(head, steps + 1)
    if verb.rel in ("ccomp", "advcl") and verb.form == "fin" and verb.plural is False and head.plural is False:
        return surface_subject(head, steps + 1) if agree(verb, head) else []  # "сообщил, что обжалует решение"
    if verb.rel in ("dep", "parataxis", "attr"):
        return surface_subject(head, steps + 1) if verb.form != "fin" else []
    return []


def agree(verb: Node, other: Node) -> bool:
    """Whether two verbs may have one subject by the number and gender that their forms show."""
    if "fin" not in (verb.form, other.form) or None in (verb.plural, other.plural):
        return True
    if verb.plural != other.plural:
        return verb.form != "fin" or other.form not in ("fin", "part")
    return not verb.gender or not other.gender or verb.gender == other.gender


def _noun_subject(noun: Node, steps: int) -> list[Node]:
    """The subject of the verb that a noun depends on, through its prepositional chain."""
    here = noun
    while here.head is not None and not here.head.is_verb:
        here = here.head
    return surface_subject(here.head, steps) if here.head is not None else []


def agents(verb: Node) -> list[Node]:
    """Who does it in a passive: what stands under "by"."""
    own = verb.kids("agent") or [n for n in verb.kids("obl") if n.case == "by" and n.is_noun]
    own = [n for n in own if n.lemma not in MEASURES]
    if own:
        return unfold(own[:1])
    if verb.rel == "conj" and verb.head is not None and verb.head.is_verb:
        later = [c for c in verb.kids("conj") if c.is_verb and is_passive(c)]
        for c in later:
            found = c.kids("agent")
            if found:
                return unfold(found[:1])
    for sibling in verb.kids("conj"):  # "arrested and beaten by police"
        if sibling.is_verb and sibling.form == "part" and sibling.kid("subj", "subj:pass", "aux", "aux:pass") is None:
            found = sibling.kids("agent")
            if found and sibling.i - verb.i <= 3:
                return unfold(found[:1])
    return []


def subjects_of(verb: Node) -> list[Node]:
    """Who does it, in any voice."""
    if is_passive(verb):
        return agents(verb)
    if verb.rel == "amod" and verb.form == "part":
        return []
    return surface_subject(verb)


def objects_of(verb: Node) -> list[Node]:
    """Whom or what it is done to, in any voice."""
    if is_passive(verb):
        return surface_subject(verb)
    own = [o for o in verb.kids("obj") if not o.is_verb or o.form == "ger"]
    if own:
        return _replace_relatives(unfold(own), verb)
    if verb.rel == "relcl" and verb.head is not None and verb.kid("subj") is not None:
        subject = verb.kid("subj")
        if subject is not None and not subject.wh and verb.kid("attr") is None:
            return [verb.head]
    for sibling in verb.kids("conj"):  # "arrested and beat the strikers"
        if sibling.is_verb and sibling.i - verb.i <= 3 and not sibling.kid("subj"):
            shared = sibling.kids("obj")
            if shared:
                return unfold(shared)
    return []


def under(node: Node, case: str, but: frozenset[str] = frozenset()) -> list[Node]:
    """What stands under a preposition on this word, words whose dictionary form is in `but` left out.

    For a verb also what stands so on its object or predicate noun: parsers attach either way.
    """
    found = [n for n in node.kids("obl", "agent") if n.case == case and n.is_noun and n.lemma not in but]
    if not found and node.is_verb:
        for child in node.kids("obj", "attr", "subj:pass", "obl", "prt"):
            found.extend(n for n in child.kids("obl") if n.case == case and n.is_noun and n.lemma not in but)
        if not found:
            found = [n for n in node.kids("obl") if n.case is not None and n.case.endswith(" " + case) and n.is_noun]
    if (
        not found
        and node.is_noun
        and node.head is not None
        and node.head.is_verb
        and node.rel in ("obj", "subj:pass", "obl", "attr")
    ):
        found = [n for n in node.head.kids("obl") if n.case == case and n.is_noun and n.i > node.i]
    return _replace_relatives(unfold(found[:1]), node)


def modified(node: Node) -> list[Node]:
    """The noun that an adjective or participle stands by or is said of."""
    if node.rel in ("amod", "acl", "relcl") and node.head is not None:
        return [node.head]
    here, steps = node, 0
    while here.rel in ("conj", "attr", "xcomp", "advcl") and here.head is not None and steps < DEEPEST:
        here, steps = here.head, steps + 1
        if here.is_verb:
            objects = [o for o in here.kids("obj") if o.is_noun]
            if node.rel == "xcomp" and objects:
                return unfold(objects)
            return surface_subject(here)
    if node.rel == "attr" and node.head is not None:
        return surface_subject(node.head)
    return surface_subject(node)


def complements(node: Node) -> list[Node]:
    """The verbs of a word's complement clauses: "refused *to meet*", "its refusal *to act*"."""
    own = [c for c in node.kids("xcomp", "ccomp", "advcl", "acl", "relcl") if c.is_verb and c.rel in ("xcomp", "ccomp")]
    own += [c for c in node.kids("advcl", "acl") if c.form == "inf" and any(m.lower == "to" for m in c.kids("aux"))]
    own += [
        c
        for c in node.kids("advcl")
        if c.case in ("from", "into", "of", "for", "with", "against", "on", "to", "at", "about")
    ]
    for attr in node.kids("attr", "obj"):
        own += [
            c
            for c in attr.kids("xcomp", "ccomp", "advcl", "acl")
            if c.is_verb and (c.form == "inf" or c.rel == "ccomp")
        ]
    out: list[Node] = []
    for verb in own:
        out.extend(v for v in verb.conjuncts() if v.is_verb)
    return out
