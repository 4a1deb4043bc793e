"""The words of a noun phrase: from its head out to what belongs to it."""

from __future__ import annotations

import re

from tocsin.coding.names import NameMap
from tocsin.coding.tree import Node
from tocsin.model import Span

INNER = frozenset({"det", "amod", "compound", "poss", "num", "advmod", "case", "neg", "punct"})
AFTER = frozenset({"of", "at", "in", "from", "for"})
LONGEST = 14  # words of a mention; the parser's longer phrases are mostly attachments gone wrong
WORD = re.compile(r"\S+")
LONG_DAY = 4  # words of a date, the one before the phrase counted: "June | 12, 2024"
REACH = 14  # characters of a month's name


def phrase(node: Node, names: NameMap, text: str) -> Span:
    """The span of the phrase that `node` heads, without clauses, appositions and coordinates after it."""
    start, end = node.start, node.end
    name = names.at(node.start)
    if name is not None:
        start, end = min(start, name.start), max(end, name.end)
    for child in node.children:
        if child.i < node.i:
            if (
                child.rel in INNER
                and child.text not in (",", ";", ":", "(", "—", "-", "--", "–")
                and not (child.rel == "case" and child.lower not in ("'s", "'", "’s", "’"))
            ):
                start = min(start, _left(child))
        elif child.rel == "obl" and child.case in AFTER and child.is_noun and child.i - node.i <= 6:
            if not _of_doing(child) and not _beside_doing(child, names):
                end = max(end, _right(child, names))
        elif child.rel in ("num", "compound") and child.i - node.i <= 2:
            beside = names.at(child.start)
            end = max(end, child.end, beside.end if beside is not None else 0)
    for near in _before_verb(node, names):
        if not text[end : near.start].strip(" \n").count(","):
            end = max(end, _right(near, names))
    return _tidy(text, _after_date(text, start, node.start, names), end)


def _after_date(text: str, start: int, head: int, names: NameMap) -> int:
    """Where a phrase begins that takes in the date before it: "On 12 June police arrested…"; not "Friday 40 men"."""
    before = text[max(0, start - REACH) : start].split()
    named = bool(before) and before[-1].lower() in names.months
    numbered, cut = False, start
    for word in list(WORD.finditer(text, start, head))[:LONG_DAY]:
        bare = word.group().rstrip(",").lower()
        if not bare.isdecimal() and bare not in names.months and bare not in names.weekdays:
            break
        numbered, named, cut = numbered or bare.isdecimal(), named or bare in names.months, word.end() + 1
    return cut if numbered and named else start


def _of_doing(noun: Node) -> bool:
    """A deed under a preposition belongs to the verb: "accused the leaders *of betraying workers*"."""
    return any(c.form == "ger" and c.rel == "amod" and not c.kid("det") for c in noun.children[:2]) and not noun.kid(
        "det"
    )


def _beside_doing(noun: Node, names: NameMap) -> bool:
    """What tells when or to what end something is done: "в марте", "в знак солидарности"."""
    if noun.lemma in names.months or noun.lemma in names.weekdays:
        return True
    return any(c.rel == "case" and c.pos == "NOUN" for c in noun.children)


def _before_verb(node: Node, names: NameMap) -> list[Node]:
    """Phrases between a subject and its verb, which parsers may hang on the verb: "workers *at the plant* struck"."""
    verb = node.head
    if node.rel not in ("subj", "subj:pass") or verb is None or verb.i < node.i:
        return []
    auxiliaries = [c.i for c in verb.kids("aux", "aux:pass") if c.i > node.i]
    limit = min([verb.i, *auxiliaries])
    near = [c for c in verb.kids("obl") if node.i < c.i < limit and c.case in AFTER and c.is_noun]
    return [c for c in near if not _beside_doing(c, names)]


def _left(node: Node) -> int:
    return min((n.start for n in node.subtree()), default=node.start)


def _right(node: Node, names: NameMap) -> int:
    """The end of a phrase under a preposition, its own inner phrases included."""
    end = node.end
    name = names.at(node.start)
    if name is not None:
        end = max(end, name.end)
    for child in node.children:
        if child.i > node.i and (
            (child.rel == "obl" and child.case in AFTER and child.is_noun and child.i - node.i <= 5)
            or (child.rel == "conj" and child.is_noun and node.case == "of")
        ):
            end = max(end, _right(child, names))
        elif child.rel in ("compound", "appos") and 0 < child.i - node.i <= 2 and child.pos == "PROPN":
            beside = names.at(child.start)  # "в порту *Поти*", "завода «*Вятлит*»"
            end = max(end, child.end, beside.end if beside is not None else 0)
    return end


def _tidy(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in " \n\t,;:\"“‘'(":
        start += 1
    while end > start and text[end - 1] in ' \n\t,;:"”(':
        end -= 1
    if text.count("«", start, end) != text.count("»", start, end):
        start, end = _closed(text, start, end)
    return Span(text[start:end], start, end)


def _closed(text: str, start: int, end: int) -> tuple[int, int]:
    """A phrase with the quotation marks that belong to it, and none that belong to the words around it."""
    opened = text.rfind("«", start, end)
    if opened > text.rfind("»", start, end):
        if text[end : end + 1] == "»":
            return start, end + 1
        return (start + 1, end) if opened == start else (start, len(text[:opened].rstrip()))
    if text[start - 1 : start] == "«":
        return start - 1, end
    closed = text.find("»", start, end)
    return (start, closed) if closed == end - 1 else (closed + 1 + (text[closed + 1] == " "), end)
