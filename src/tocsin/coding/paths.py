"""Following a frame's paths from a trigger to the words that fill a role."""

from __future__ import annotations

from collections.abc import Mapping

from tocsin.codebook import Path
from tocsin.coding import grammar
from tocsin.coding.tree import Node


class PathFinder:
    """Resolves paths such as `subject`, `against`, `clause.object`. `lexicon`: the language's word lists."""

    def __init__(self, lexicon: Mapping[str, frozenset[str]]) -> None:
        self.doing = lexicon["doing"]
        self.undergoing = lexicon["undergoing"]
        self.vehicles = lexicon["vehicles"]

    def find(self, path: Path, node: Node, kind: str) -> list[Node]:
        """The words at `path` from a trigger's head node; `kind` is the trigger's part of speech in the codebook."""
        out: list[Node] = []
        for steps in path.steps:
            here = [node]
            for step in steps:
                here = [n for h in here for n in self._step(step, h, kind if h is node else "")]
            out.extend(n for n in here if n not in out)
        return out

    def _step(self, step: str, node: Node, kind: str) -> list[Node]:
        if step == "subject":
            if kind == "phrase":
                return self._said_of(node)
            if kind == "noun" or (node.is_noun and not node.is_verb):
                return self._holder(node)
            return grammar.subjects_of(node) if kind != "adjective" else grammar.surface_subject(node)
        if step == "object":
            return grammar.modified(node) if kind == "adjective" else grammar.objects_of(node)
        if step == "indirect":
            return grammar.unfold(node.kids("iobj"))
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
        return grammar.under(node, step.replace("_", " "))

    def _whose(self, owner: Node, noun: Node) -> list[Node]:
        if owner.lower == "whose":
            for above in noun.ancestors():
                if above.rel in ("relcl", "acl") and above.head is not None:
                    return [above.head]
        return [owner]

    def _said_of(self, node: Node) -> list[Node]:
        """Of whom a phrase without a verb of its own is said: "workers *on strike*", "they went *on strike*"."""
        head = node.head
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
        if verb is None or verb.lemma not in self.doing:
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
