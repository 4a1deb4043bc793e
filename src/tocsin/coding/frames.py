"""Matching the codebook's frames on a sentence's tree."""

from __future__ import annotations

from collections.abc import Mapping

from tocsin.codebook import Condition, Path
from tocsin.coding import grammar
from tocsin.coding.classes import Classifier
from tocsin.coding.names import NameMap
from tocsin.coding.paths import CLIPPED, PathFinder, participle
from tocsin.coding.tree import Node, Tree, own_clause, top
from tocsin.coding.triggers import CompiledFrame, Entry, words_of

GAP = 6
FAR = 18  # so far off may a preposition and its noun stand that hang on the verb itself
# Deeds that nobody may be said to have done unless the words say so.
DEEDS = frozenset({"killing", "attempt-on-life", "assault", "torture", "abduction"})
LONG_NUMBER = 5  # characters; "25th" is no sum
OBJECT = Path((("object",),))
OFFICE = frozenset({"police", "military", "court"})
SKIPPED = frozenset({"det", "poss", "case"})
INSIDE = frozenset({"amod", "compound", "poss", "num"})
ADJUNCT_CASES = frozenset({"on", "at", "in", "to", "over", "into", "through", "from"})
EVENT_HEADS = frozenset(
    "action wave movement call march rally protest vote ballot notice threat plan day week wave attempt campaign "
    "bid ban order deadline date".split()
)


class Hit:
    """A frame that matched: the trigger's head node and words, and the head words of the roles."""

    __slots__ = ("actor", "entry", "frame", "node", "nodes", "target", "tree")

    def __init__(
        self, entry: Entry, tree: Tree, node: Node, nodes: list[Node], actor: list[Node], target: list[Node]
    ) -> None:
        self.entry = entry
        self.frame = entry.frame.frame
        self.tree = tree
        self.node = node
        self.nodes = nodes
        self.actor = actor
        self.target = target


class Seen:
    """What was worked out about one tree and is asked again by the next frame."""

    __slots__ = ("clauses", "paths", "unseen", "words")

    def __init__(self) -> None:
        self.paths: dict[tuple[object, int, str], list[Node]] = {}
        self.unseen: dict[int, tuple[bool, bool, bool]] = {}
        self.clauses: dict[int, list[Node]] = {}
        self.words: dict[tuple[int, ...], tuple[frozenset[str], str]] = {}


class FrameMatcher:
    """Finds every frame in a tree."""

    def __init__(
        self, classifier: Classifier, lexicon: Mapping[str, frozenset[str]], *, free_order: bool = False
    ) -> None:
        self.classifier = classifier
        self.free_order = free_order
        self.paths = PathFinder(lexicon, free_order=free_order)
        self.lexicon = lexicon
        self.none = lexicon["none_words"]  # "nobody" is no party

    def hits(self, tree: Tree, candidates: list[Entry], names: NameMap) -> list[Hit]:
        """All matches of the candidate entries, one at most for a frame and a trigger node, the longest entry first."""
        by_form: dict[str, list[Node]] = {}
        for node in tree.nodes:
            by_form.setdefault(node.lower, []).append(node)
        found: dict[tuple[int, int], Hit] = {}
        seen = Seen()
        names.spoken.clear()  # of the sentence before
        for entry, form in ((e, f) for e in candidates for f in e.forms if f in by_form):
            for node in by_form[form]:
                nodes = self._match(entry, node, tree)
                if not nodes:
                    continue
                head = _verb_of(node) if entry.pos == "verb" else top(nodes)
                key = (entry.frame.number, head.i)
                if key in found and len(found[key].entry.tail) >= len(entry.tail):
                    continue
                hit = self._conditions(entry, tree, head, nodes, names, seen)
                if hit is not None:
                    found[key] = hit
        return [found[k] for k in sorted(found, key=lambda k: (k[1], k[0]))]

    # --- the trigger's words ---------------------------------------------------------------------------------

    def _match(self, entry: Entry, node: Node, tree: Tree) -> list[Node]:
        if entry.pos == "verb":
            return self._verb(entry, node, tree)
        if entry.pos == "noun":
            return self._noun(entry, node, tree)
        if entry.pos == "adjective":
            able = node.pos in ("ADJ", "VERB", "ADV", "NOUN", "PROPN") and node.form != "fin"
            return self._run(entry, node, tree) if able else []
        return self._run(entry, node, tree)

    def _verb(self, entry: Entry, node: Node, tree: Tree) -> list[Node]:
        if not node.is_verb and not (node.pos in ("ADJ", "NOUN", "PROPN") and node.form == "" and _verbal(node)):
            return []
        if node.rel in ("aux", "aux:pass"):  # "be shown the door": the participle heads what the entry names
            found = self._after(entry.tail, node, tree) if node.rel == "aux:pass" and entry.tail else []
            return [node, *found] if node.head in found else []
        if not entry.tail:
            return [node]
        found = self._after(entry.tail, node, tree)
        if found:
            return [node, *found]
        if len(entry.tail) == 1 and entry.tail[0] is not None:  # "a fine was imposed" for "impose fine"
            for subject in grammar.objects_of(node):
                if subject.i < node.i and (subject.lower in entry.tail[0] or subject.lemma in entry.tail[0]):
                    return [subject, node]
        return self._before(entry.tail, node, tree) if self.free_order else []

    def _before(self, tail: tuple[frozenset[str] | None, ...], node: Node, tree: Tree) -> list[Node]:
        """The nodes of an entry's further words before its verb, where a language lets them stand there."""
        for begin in range(max(0, node.i - GAP - len(tail)), node.i):
            out = _consecutive(tail, begin, tree.nodes)
            if out and out[-1].i < node.i and self._belongs(out, node):
                return [*out, node]
        return []

    def _after(self, tail: tuple[frozenset[str] | None, ...], node: Node, tree: Tree) -> list[Node]:
        """The nodes of an entry's further words behind its verb, with up to six words between."""
        nodes = tree.nodes
        for begin in range(node.i + 1, min(node.i + 2 + FAR, len(nodes))):
            out = _consecutive(tail, begin, nodes)
            if out and (begin <= node.i + 1 + GAP or top(out).head is node) and self._belongs(out, node):
                return out
        return []

    def _belongs(self, found: list[Node], verb: Node) -> bool:
        """Whether the further words of an entry hang on its verb, not on a noun that merely follows it."""
        head = top(found)
        if head.rel in INSIDE and head.head is not None and head.head not in found and head.head is not verb:
            return False
        if found[0].i - verb.i <= 2:
            return True
        return any(node is verb for node, _ in zip(found[0].ancestors(), range(5), strict=False))

    def _noun(self, entry: Entry, node: Node, tree: Tree) -> list[Node]:
        if node.is_verb or node.rel == "case" or node.pos in ("ADV", "ADP", "PRON", "AUX"):
            return []
        if node.pos == "ADJ" and node.rel in ("amod", "attr", "xcomp") and node.lower == entry.trigger.head:
            return []  # "a *fine* day"
        nodes = [node]
        place = node.i
        for forms in reversed(entry.tail):
            place -= 1
            if forms is None or place < 0 or tree.nodes[place].lower not in forms:
                return []
            nodes.insert(0, tree.nodes[place])
        head = top(nodes)
        if (
            head.rel == "compound"
            and head.head is not None
            and head.head.i > head.i
            and head.head.is_noun
            and head.head.lemma not in EVENT_HEADS
        ):
            return []
        return nodes

    def _run(self, entry: Entry, node: Node, tree: Tree) -> list[Node]:
        if not entry.tail:
            return [node]
        found = _consecutive(entry.tail, node.i + 1, tree.nodes)
        return [node, *found] if found else []

    # --- the frame's conditions ------------------------------------------------------------------------------

    def _conditions(
        self, entry: Entry, tree: Tree, head: Node, nodes: list[Node], names: NameMap, seen: Seen
    ) -> Hit | None:
        compiled = entry.frame
        frame = compiled.frame
        pos: str = entry.pos
        if pos == "verb":
            if head.i not in seen.unseen:
                beside = _shared(head), _clipped_too(head, tree)
                seen.unseen[head.i] = any(beside) or _clipped(head, tree), any(beside), beside[1]
            unseen, coordinated, headline = seen.unseen[head.i]
            if unseen and (compiled.transitive or headline) and not self._find(OBJECT, head, pos, seen):
                subjects = grammar.surface_subject(head)
                if not coordinated and any(self.classifier.of_word(s.lemma) & OFFICE for s in subjects):
                    return None
                pos = CLIPPED
        if frame.voice != "any" and entry.pos == "verb":
            passive = pos == CLIPPED or grammar.is_passive(head) or (head.form == "" and participle(head))
            if passive != (frame.voice == "passive"):
                return None
        if compiled.complement and not self._complement(compiled, head, tree):
            return None
        aside: set[int] = set()
        for condition in frame.where:
            filled = [n for n in self._find(condition.path, head, pos, seen) if n not in nodes or condition.words]
            if condition.path == OBJECT and pos == "verb" and not self.free_order:  # no dative is an object
                filled += [n for n in self.paths.spare(head) if n not in filled]
            if not filled:
                if condition.required:
                    return None
                continue
            if not any(self.classifier.passes(n, condition, names) for n in filled):
                if entry.pos == "verb" and not condition.required and self._adjunct(condition, entry, filled, names):
                    aside.update(n.i for n in filled)
                    continue
                return None
        if not self._own_words(compiled, head, nodes, seen):  # costs most and seldom fails
            return None
        inside = {n.i for n in nodes} | aside
        actor = self._role(frame.actor, head, pos, inside, seen)
        target = self._role(frame.target, head, pos, inside, seen)
        target = [t for t in target if t not in actor and not _mere_place(t, frame.kind, names)]
        if frame.kind in DEEDS and entry.pos == "verb" and _between(head):
            actor = []  # "police fired as they marched, *killing* two": no telling by whom
        return Hit(entry, tree, head, nodes, actor, target)

    def _find(self, path: Path, head: Node, pos: str, seen: Seen) -> list[Node]:
        """What stands at a path; not to be changed by the caller."""
        key = (path.steps, head.i, pos)
        if key not in seen.paths:
            seen.paths[key] = self.paths.find(path, head, pos)
        return seen.paths[key]

    def _role(self, paths: tuple[Path, ...], head: Node, pos: str, inside: set[int], seen: Seen) -> list[Node]:
        for path in paths:
            found = [n for n in self._find(path, head, pos, seen) if n.i not in inside and not self._measure(n)]
            if found:
                return found
        return []

    def _measure(self, node: Node) -> bool:
        """What fills no role: nobody, what is fired, a time or a sum ("by 1 March", "since 2015", "1,000 rubles")."""
        if node.lower in self.none or node.lemma in self.lexicon["weapons"]:
            return True
        measures = self.lexicon["measures"]
        if node.lower.strip(".") in measures or node.lemma in measures:
            return True
        if node.text.isdigit() and len(node.text) == 4 and node.text[:2] in ("18", "19", "20") and not node.kid("det"):
            return True
        if node.text[:1].isdigit() and any(c.isalpha() for c in node.text) and len(node.text) > LONG_NUMBER:
            return True  # "45,000KZT"
        number = node.pos == "NUM" or node.text[:1].isdigit()
        return number and any(
            c.pos == "X" or c.lower.strip(".") in measures for c in node.kids("compound", "amod", "obl", "advmod")
        )  # a currency's sign is of no part of speech

    def _adjunct(self, condition: Condition, entry: Entry, filled: list[Node], names: NameMap) -> bool:
        """Whether what stands under a preposition only says where or when the verb's act was: "beaten *on 4 June*"."""
        steps = [s[0] for s in condition.path.steps if len(s) == 1 and s[0] in ADJUNCT_CASES]
        if not steps or any(t is not None and not t.isdisjoint(steps) for t in entry.tail):
            return False
        return all(self.classifier.is_setting(n, names) for n in filled)

    def _complement(self, compiled: CompiledFrame, head: Node, tree: Tree) -> bool:
        places = grammar.complements(head)
        for noun in (*head.kids("obj"), *[n for n in head.kids("obl") if n.is_noun]):
            places.extend(noun.conjuncts())
            places.extend(grammar.complements(noun))
        places.extend(v for v in grammar.objects_of(head) if v not in places)
        for node in places:
            for entry in compiled.complement.get(node.lower, ()):
                if not entry.tail or self._after(entry.tail, node, tree):
                    return True
            for aux in node.kids("aux:pass"):  # "be reinstated": the entry begins with the auxiliary
                for entry in compiled.complement.get(aux.lower, ()):
                    if entry.tail and node in self._after(entry.tail, aux, tree):
                        return True
        return False

    def _own_words(self, compiled: CompiledFrame, head: Node, nodes: list[Node], seen: Seen) -> bool:
        if compiled.has is None and compiled.hasnt is None:
            return True
        words, flat = _clause_words(seen, head, nodes)
        if compiled.has is not None and not compiled.has.hits(words, flat):
            inner = _told(head) if compiled.frame.tells_in_clause else []
            if not inner or not compiled.has.hits(*words_of(" ".join(n.lower for n in inner))):
                return False
        return compiled.hasnt is None or not compiled.hasnt.hits(words, flat)


def _clause_words(seen: Seen, head: Node, nodes: list[Node]) -> tuple[frozenset[str], str]:
    """The words of a trigger's own clause but the trigger's, as for `WordTest.hits`."""
    key = (head.i, *(n.i for n in nodes))
    if key not in seen.words:
        clause = _clause(seen, head if head.is_verb or head.head is None or not head.head.is_verb else head.head)
        seen.words[key] = words_of(" ".join(n.lower for n in clause if n not in nodes))
    return seen.words[key]


def _told(verb: Node) -> list[Node]:
    """The words of the clause that a verb governs or introduces, without relatives: "told her *that she would pay*"."""
    out, stack = [], [c for c in verb.children if c.rel in ("ccomp", "parataxis")]
    while stack:
        here = stack.pop()
        out.append(here)
        stack.extend(c for c in here.children if c.rel not in ("relcl", "acl", "parataxis"))
    return sorted(out, key=lambda n: n.i)


def _clause(seen: Seen, verb: Node) -> list[Node]:
    """The words of a clause, and what stands before the clauses under it: "charged *with* inciting"."""
    if verb.i not in seen.clauses:
        clause = own_clause(verb)
        seen.clauses[verb.i] = clause + [c for n in clause for v in n.kids("advcl") for c in v.kids("case")]
    return seen.clauses[verb.i]


def _verb_of(node: Node) -> Node:
    return node.head if node.rel == "aux:pass" and node.head is not None else node


def _consecutive(tail: tuple[frozenset[str] | None, ...], begin: int, nodes: list[Node]) -> list[Node]:
    """Nodes for the words of `tail` from `begin` on, determiners and possessors between them skipped."""
    out: list[Node] = []
    place = begin
    for number, forms in enumerate(tail):
        if forms is None:
            rest = tail[number + 1 :]
            for later in range(place, min(place + GAP + 1, len(nodes))):
                found = _consecutive(rest, later, nodes)
                if found:
                    return [*out, *found]
            return []
        while (
            number
            and place < len(nodes)
            and nodes[place].lower not in forms
            and (nodes[place].rel in SKIPPED or _before_noun(nodes[place], forms))
            and nodes[place].lower not in (",", ";")
        ):
            place += 1
        if place >= len(nodes) or nodes[place].lower not in forms:
            return []
        out.append(nodes[place])
        place += 1
    return out


def _before_noun(node: Node, forms: frozenset[str]) -> bool:
    """A word that stands before the noun looked for and belongs to it: "before the *military* court"."""
    here, steps = node, 0
    while here.rel in INSIDE and here.head is not None and here.head.i > here.i and steps < 3:
        here, steps = here.head, steps + 1
        if here.lower in forms:
            return True
    return False


def _clipped(verb: Node, tree: Tree) -> bool:
    """A verb of a headline that may be a passive without its auxiliary: past form, a subject, no object."""
    last = tree.nodes[-1].text
    return (
        last not in ".!?”\"’'…"
        and (_past(verb) or verb.form == "part")
        and bool(verb.kids("subj"))
        and not verb.kids("obj", "aux", "aux:pass", "ccomp")
    )


def _past(verb: Node) -> bool:
    """A past form; a form that is also the bare one ("shut") only where somebody is named who did it."""
    if verb.form != "fin" or verb.lower.endswith("s"):
        return False
    return verb.lower != verb.lemma or verb.kid("agent") is not None


def _shared(verb: Node) -> bool:
    """A form that can be past or participle, coordinated with a passive: "were charged and *released*"."""
    return (
        verb.rel == "conj"
        and verb.form in ("fin", "inf")
        and not verb.lower.endswith("s")
        and verb.head is not None
        and verb.head.is_verb
        and grammar.is_passive(verb.head)
        and not verb.kids("subj", "subj:pass", "obj", "aux", "aux:pass", "ccomp", "xcomp")
    )


def _mere_place(node: Node, kind: str, names: NameMap) -> bool:
    """A place's name under "at" or "in" or before a deed says where: "fired *at Ardaly*", "the *Ardaly* massacre"."""
    where = node.case in ("in", "near") or (kind in DEEDS and (node.case == "at" or node.rel == "compound"))
    name = names.at(node.start) if where else None
    return name is not None and name.type == "place"


def _between(verb: Node) -> bool:
    """Whether a clause with a subject of its own stands between a participle and the verb that it hangs on."""
    above = verb.head
    if verb.form != "ger" or verb.rel != "advcl" or above is None or not above.is_verb or above.i > verb.i:
        return False
    inner = {n.i for n in verb.subtree()}
    return any(
        n.is_verb and above.i < n.i < verb.i and n.i not in inner and n.kids("subj", "subj:pass")
        for n in above.subtree()
    )


def _clipped_too(verb: Node, tree: Tree) -> bool:
    """A form coordinated with a headline's clipped passive: "Leaders imprisoned, *fined* and *sacked*"."""
    return (
        verb.rel == "conj"
        and verb.form in ("fin", "part")
        and verb.head is not None
        and verb.head.is_verb
        and _clipped(verb.head, tree)
        and not verb.kids("subj", "subj:pass", "obj", "aux", "aux:pass", "ccomp", "xcomp")
    )


def _verbal(node: Node) -> bool:
    """A participle that the tagger took for an adjective or noun."""
    return node.lower.endswith(("ed", "ing", "en")) and node.rel in (
        "amod",
        "attr",
        "root",
        "conj",
        "acl",
        "compound",
        "dep",
        "ccomp",
        "xcomp",
        "advcl",
    )
