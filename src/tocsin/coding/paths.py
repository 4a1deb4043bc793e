"""Following a frame's paths from a trigger to the words that fill a role."""

from __future__ import annotations

from collections.abc import Mapping

from tocsin.codebook import Path
from tocsin.coding import grammar
from tocsin.coding.tree import Node

# A trigger read as a passive without its auxiliary, as headlines have it: "Nine held after march".
CLIPPED = "clipped"
PARTICLES = frozenset({"off", "up", "down", "out", "over", "away"})
OPENERS = frozenset("when while as after before since because if although though once where whereas until".split())


def participle(node: Node) -> bool:
    """A past participle that the tagger took for an adjective: "was *handcuffed*", "the *imprisoned* leader"."""
    return node.lower.endswith(("ed", "en")) and node.rel in ("amod", "attr", "root", "conj") and not node.is_verb


def _opens(child: Node, verb: Node) -> bool:
    return child.i < verb.i and (child.rel == "mark" or child.lower in OPENERS)


def _next_is(verb: Node, word: str, noun: Node) -> bool:
    return any(c.rel == "case" and c.lower == word and c.i == verb.i + 1 for c in noun.children)


# What stands under these is told beside the verb: nobody does it by the verb's act.
BESIDE = frozenset(
    {"during", "despite", "amid", "after", "before", "following", "since", "until", "because of", "in response to"}
)


# What hangs on a noun by these cases never hangs on the verb that carries it.
NOUN_CASES = frozenset({"of", "with", "by"})


class PathFinder:
    """Resolves paths such as `subject`, `against`, `clause.object`.

    `lexicon`: the language's word lists; `free_order`: what belongs to a noun may stand before the verb that carries
    the noun.
    """

    def __init__(self, lexicon: Mapping[str, frozenset[str]], *, free_order: bool = False) -> None:
        self.free_order = free_order
        # "В *понедельник* затолкали в машину": where a language has days under the prepositions of places.
        self.calendar = lexicon["calendar"] if free_order else frozenset[str]()
        self.doing = lexicon["doing"]
        self.undergoing = lexicon["undergoing"]
        self.vehicles = lexicon["vehicles"]

    def find(self, path: Path, node: Node, kind: str) -> list[Node]:
        """The words at `path` from a trigger's head node; `kind` is the trigger's part of speech in the codebook."""
        out: list[Node] = []
        for steps in path.steps:
            here = [node]
            for step in steps:
                here = [n for h in here for n in self._from(step, h, kind if h is node else "")]
            out.extend(n for n in here if n not in out)
        return out

    def _from(self, step: str, node: Node, kind: str) -> list[Node]:
        """One step; "the miners' *protest* rally" has its parts on the noun that the trigger stands before."""
        found = self._step(step, node, kind)
        above = node.head
        if found or kind != "noun" or node.rel != "compound" or above is None or not above.is_noun:
            return found
        return [n for n in self._step(step, above, kind) if n is not node]

    def _step(self, step: str, node: Node, kind: str) -> list[Node]:
        if step == "subject":
            if kind == "phrase":
                return self._said_of(node)
            if kind == "noun" or (node.is_noun and not node.is_verb):
                return self._holder(node)
            if kind == "adjective":
                return grammar.surface_subject(node)
            return grammar.agents(node) if kind == CLIPPED else self._subjects(node)
        if step == "object":
            if kind == "adjective":
                return grammar.modified(node)
            return grammar.surface_subject(node) if kind == CLIPPED else self._objects(node)
        if step == "indirect":
            given = grammar.unfold(node.kids("iobj"))
            if not given and node.kid("obj") and grammar.is_passive(node):  # "she was given a term"
                return grammar.surface_subject(node)
            return given or self._fused(node)
        if step == "possessor":
            return [a for p in grammar.unfold(node.kids("poss")) for a in self._whose(p, node)]
        if step == "compound":
            near = [c for c in node.kids("compound") if c.i < node.i]
            return near[-1:] if near else []
        if step == "modifier":
            return [c for c in node.kids("amod") if c.text[:1].isupper()]
        if step == "holder":
            return self._holder(node)
        if step == "receiver":
            return self._receiver(node)
        if step == "clause":
            return grammar.complements(node)
        case = step.replace("_", " ")
        found = grammar.under(node, case, self.calendar)
        if found or not self.free_order or not node.is_noun or node.is_verb or case in NOUN_CASES:
            return found
        verb = self.carrier(node)  # "У активистки прошёл *обыск*"
        return [n for n in grammar.under(verb, case, self.calendar) if n is not node] if verb is not None else []

    def _fused(self, verb: Node) -> list[Node]:
        """The name that a parser takes for a part of the sum behind it: "fined *Dolna Coal* two million pesos"."""
        for thing in verb.kids("obj"):
            names, number = [c for c in thing.kids("compound") if c.pos == "PROPN"], thing.kid("num")
            if names and number is not None and names[-1].i < number.subtree()[0].i:
                return names[-1:]
        return []

    def _subjects(self, verb: Node) -> list[Node]:
        """Who does it; in a chain of verbs that the parser hung on a later one, the first one's subject."""
        if verb.form == "" and participle(verb):
            return []
        found = grammar.subjects_of(verb)
        if found or grammar.is_passive(verb):
            return found
        here = verb
        while here.rel == "conj" and here.head is not None and here.head.is_verb:
            here = here.head
        for first in here.kids("advcl"):  # "They knocked, showed a paper and left": `knocked` hangs on `showed`
            if first.i < here.i and first.form == "fin" and not any(_opens(c, first) for c in first.children):
                found = grammar.unfold(first.kids("subj")[:1])
                if found:
                    return found
        return []

    def _objects(self, verb: Node) -> list[Node]:
        """Whom or what it is done to, where parsers are apt to hang it on another word too."""
        if verb.form == "" and participle(verb):
            if verb.rel == "amod" and verb.head is not None:
                return [verb.head]
            return grammar.surface_subject(verb)
        found = grammar.objects_of(verb)
        if found:
            return found
        for clause in verb.kids("ccomp"):  # "found *him* guilty", "had *the hall* searched"
            if not clause.kid("mark") and (not clause.is_verb or verb.lemma in ("have", "make", "let", "see", "get")):
                small = grammar.unfold(clause.kids("subj", "subj:pass")[:1])
                if small:
                    return small
        for noun in verb.kids("obl"):  # "cordoned off *the square*"
            if noun.case in PARTICLES and noun.is_noun and _next_is(verb, noun.case, noun):
                return grammar.unfold([noun])
        for adjective in verb.kids("attr"):  # "shot dead *the treasurer*"
            if adjective.pos == "ADJ" and adjective.i == verb.i + 1 and adjective.kid("obj"):
                return grammar.unfold(adjective.kids("obj")[:1])
        if self.free_order and not grammar.is_passive(verb):
            return self._shared_object(verb)
        if verb.form == "part" and verb.rel == "root" and any(a.i > verb.i for a in verb.kids("aux:pass", "aux")):
            return grammar.unfold(verb.kids("attr")[:1])  # "Detained with her were *two students*"
        return []

    @staticmethod
    def _shared_object(verb: Node) -> list[Node]:
        """The object before the first of several verbs is all of theirs: "*Его* держали в подвале, избивали"."""
        first = verb.head
        if verb.rel != "conj" or first is None or not first.is_verb or verb.kids("subj", "ccomp", "xcomp", "iobj"):
            return []
        return grammar.unfold([n for n in first.kids("obj") if n.i < first.i][:1])

    def spare(self, verb: Node) -> list[Node]:
        """Objects beside the first: the receiver ("fined *the union* a lot"), what passives keep ("given *a term*")."""
        found = verb.kids("iobj", "obj") if grammar.is_passive(verb) else verb.kids("iobj")
        return grammar.unfold([n for n in found if n.is_noun])

    def _whose(self, owner: Node, noun: Node) -> list[Node]:
        if owner.wh:
            for above in noun.ancestors():
                if above.rel in ("relcl", "acl") and above.head is not None:
                    return [above.head]
        return [owner]

    def _said_of(self, node: Node) -> list[Node]:
        """Of whom a phrase without a verb of its own is said: "workers *on strike*", "they went *on strike*"."""
        head = node.head
        for verb in (
            node,
            *node.kids("compound"),
        ):  # a headline's "weavers *end strike*", whichever word is taken for head
            if verb.is_verb and (found := grammar.surface_subject(verb)):
                return found
        if head is None:
            return []
        if head.is_verb:
            if node.rel == "advcl" or node.kid("subj"):
                return grammar.surface_subject(node)
            objects = grammar.objects_of(head)
            if (
                head.lemma
                in (
                    "keep",
                    "put",
                    "place",
                    "hold",
                    "find",
                    "bring",
                    "throw",
                    "leave",
                    "send",
                    "see",
                    "force",
                    "call",
                    "take",
                    "order",
                    "have",
                    "remand",
                )
                and objects
            ):
                return objects
            return grammar.surface_subject(head)
        if head.is_noun or head.pos == "DET":
            if head.rel == "attr":
                return grammar.surface_subject(head)
            return [head]
        if head.pos in ("ADJ", "ADV"):
            return grammar.surface_subject(head)
        return []

    def carrier(self, noun: Node) -> Node | None:
        """The verb that carries a noun which names an act: "*staged* a series of strikes", "*went* on strike"."""
        here, steps = noun, 0
        while here.head is not None and steps < 6:
            head = here.head
            steps += 1
            if here.rel == "conj" and head.is_noun:
                here = head
                continue
            if head.is_verb:
                return (
                    head
                    if here.rel in ("obj", "obl", "subj:pass", "attr", "iobj", "advmod", "subj", "prt", "conj", "agent")
                    else None
                )
            if here.rel == "obl" and here.case == "of" and head.lemma in self.vehicles:
                here = head
                continue
            return None
        return None

    def _holder(self, noun: Node) -> list[Node]:
        verb = self.carrier(noun)
        if verb is None or verb.lemma not in self.doing or _beside(noun, verb):
            return []
        subjects = grammar.subjects_of(verb)
        inside = {n.i for n in noun.subtree()}
        return [s for s in subjects if s.i not in inside]

    def _receiver(self, noun: Node) -> list[Node]:
        verb = self.carrier(noun)
        if verb is None:
            return []
        given = grammar.unfold(verb.kids("iobj"))
        if given:
            return given
        inside = {n.i for n in noun.subtree()}
        surface = [s for s in grammar.surface_subject(verb) if s.i not in inside]
        if verb.lemma in self.undergoing:
            return surface
        if grammar.is_passive(verb):
            return surface
        if noun.case in ("with", "to", "for", "from", "under", "in", "into"):
            objects = [o for o in grammar.objects_of(verb) if o.i not in inside]
            if objects:
                return objects
            if verb.lemma in ("be", "remain", "come", "go", "live", "work", "stay", "sit"):
                return surface
        return []


def _beside(noun: Node, verb: Node) -> bool:
    """Whether a noun stands under a time or a ground: "The trial began *during the strike*"."""
    here = noun
    while here is not verb and here.head is not None:
        if here.case in BESIDE:
            return True
        here = here.head
    return False
