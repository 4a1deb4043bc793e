"""How Russian words bend: dictionary forms, and all forms of a dictionary form, by pymorphy3 and its dictionary."""

from __future__ import annotations

import functools
from collections.abc import Set
from typing import Any

from tocsin.coding.russian.memory import Memory
from tocsin.coding.russian.script import fold
from tocsin.model import MissingPart

# Universal parts of speech -> those of the dictionary, the likeliest first.
PARTS = {
    "NOUN": ("NOUN",), "PROPN": ("NOUN",), "VERB": ("INFN", "VERB", "GRND", "PRTF", "PRTS"), "AUX": ("VERB", "INFN"),
    "ADJ": ("ADJF", "ADJS", "PRTF", "COMP"), "ADV": ("ADVB", "COMP", "PRED"), "PRON": ("NPRO", "ADJF"),
    "DET": ("ADJF", "NPRO"), "NUM": ("NUMR", "ADJF"),
}  # fmt: skip
VERBAL = frozenset({"VERB", "INFN", "PRTF", "PRTS", "GRND"})
BENDING = frozenset({"NOUN", "ADJF", "PRTF", "NUMR", "NPRO"})
CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")


@functools.cache
def analyzer() -> Any:
    """The dictionary, opened once. Raises `MissingPart` when it is not installed."""
    try:
        import pymorphy3
    except ImportError:
        raise MissingPart(
            "the Russian dictionary is not installed; install Tocsin again with its locked requirements"
        ) from None
    return pymorphy3.MorphAnalyzer(lang="ru")


@functools.lru_cache(maxsize=200_000)
def lemma(word: str, pos: str = "", gender: str = "", case: str = "", number: str = "") -> str:
    """The dictionary form of a word in lower case, е for ё.

    `pos`, `gender`, `case`, `number`: what the tagger says of it (Universal Dependencies' names, "" if nothing), by
    which readings of the word are told apart.
    """
    readings = analyzer().parse(word)
    if "-" in word and not analyzer().word_is_known(word):
        for first in analyzer().parse(word.split("-", maxsplit=1)[0]):
            if first.tag.POS == "NOUN" and first.tag.animacy == "anim" and "Name" not in first.tag:
                return fold(first.normal_form)  # "рабочие-мигранты" are workers
    wanted = PARTS.get(pos, ())
    same = [r for r in readings if r.tag.POS in wanted] or readings
    marks = {MARKS[m] for m in (gender, case, number) if m in MARKS}
    best = max(same, key=lambda r: (len(marks & set(r.tag.grammemes)), r.score))
    return fold(best.normal_form)


MARKS = {
    "Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct",
    "Masc": "masc", "Fem": "femn", "Neut": "neut", "Sing": "sing", "Plur": "plur",
}  # fmt: skip


MEMORY = Memory()


@functools.cache
def base(entry: str) -> str:
    """A run of words with each in its dictionary form, as trees have them: "исправительный колония"."""
    return " ".join(MEMORY.of("base", word, lambda w: {_base(w)}).pop() for word in fold(entry).split())


def _base(word: str) -> str:
    """A word that is its own dictionary form stays, whatever else it could be a form of: "слесарь", "пристав"."""
    names = [fold(r.normal_form) for r in analyzer().parse(word) if r.tag.POS in ("NOUN", "ADJF", "NUMR", "INFN")]
    return word if word in names else lemma(word)


@functools.lru_cache(maxsize=50_000)
def can_be_nominative(word: str) -> bool:
    """Whether some reading of a word is in the nominative."""
    return any("nomn" in r.tag for r in analyzer().parse(word))


@functools.lru_cache(maxsize=50_000)
def can_be_verb(word: str) -> bool:
    """Whether the dictionary knows a word as a verb's form, participles among them."""
    return any(r.tag.POS in VERBAL for r in analyzer().parse(word))


def noun_forms(entry: str) -> set[str]:
    """All forms of a noun, adjective, infinitive or of a run of words that bend together; the rest stays as it is."""
    return MEMORY.of("noun", fold(entry), _noun_forms)


def _noun_forms(entry: str) -> Set[str]:
    words = entry.split()
    return _forms(words[0], "noun") if len(words) == 1 else _runs(words)


def verb_forms(entry: str) -> set[str]:
    """All forms of a verb given by its infinitive, participles included."""
    return MEMORY.of("verb", fold(entry), lambda word: {word} if " " in word else _forms(word, "verb"))


def _forms(word: str, sort: str) -> frozenset[str]:
    readings = analyzer().parse(word)
    if readings[0].tag.POS in ("PREP", "CONJ", "PRCL"):
        return frozenset({word})
    verbs = [r for r in readings if r.tag.POS == "INFN"]
    if sort == "verb":
        chosen = verbs[:1]
    else:
        nominative = [r for r in readings if r.tag.POS in BENDING and (r.normal_form == r.word or "nomn" in r.tag)]
        chosen = verbs[:1] if verbs and not nominative else _kinds(nominative)  # an infinitive in a list of words
    if not chosen and sort == "noun" and readings[0].tag.POS in BENDING:
        chosen = readings[:1]  # "лишиться пальцев": a word of an entry that stands in another case
    if not chosen:
        return frozenset({word})
    # A participle in a list of nouns stands for those of whom it is said, not for all that its verb can be.
    return frozenset(
        {word}
        | {
            fold(form.word)
            for reading in chosen
            for form in reading.lexeme
            if reading.tag.POS != "PRTF" or (form.tag.POS == "PRTF" and form.tag.voice == reading.tag.voice)
        }
    )


def _kinds(readings: list[Any]) -> list[Any]:
    """One reading of each part of speech and gender, those that the dictionary thinks likely."""
    best: dict[tuple[str, str, str], Any] = {}
    for reading in readings:
        best.setdefault((str(reading.tag.POS), str(reading.tag.gender), reading.normal_form), reading)
    return list(best.values())[:4]


def _runs(words: list[str]) -> set[str]:
    """Forms of a run: words in the nominative up to the first noun agree in case and number, the rest stays."""
    readings = [_nominative(w) for w in words]
    heads = [k for k, r in enumerate(readings) if r is not None and r.tag.POS == "NOUN"]
    if not heads or any(r is None for r in readings[: heads[0]]):
        return {" ".join(words)}
    head = heads[0]
    out = {" ".join(words)}
    for number in ("sing", "plur"):
        for case in CASES:
            bent = [_bend(r, case, number, readings[head]) for r in readings[: head + 1]]
            if all(bent):
                out.add(" ".join([*map(str, bent), *words[head + 1 :]]))
    return out


def _nominative(word: str) -> Any:
    for reading in analyzer().parse(word):
        if reading.tag.POS in ("NOUN", "ADJF", "PRTF") and "nomn" in reading.tag:
            return reading
    return None


def _bend(reading: Any, case: str, number: str, head: Any) -> str | None:
    wanted = {case, number}
    if reading is not head and reading.tag.POS != "NOUN" and number == "sing" and head.tag.gender:
        wanted.add(str(head.tag.gender))
    if reading is not head and reading.tag.POS != "NOUN" and case == "accs":
        wanted.add(
            "anim" if head.tag.animacy == "anim" else "inan"
        ) if number == "plur" or head.tag.gender == "masc" else None
    form = reading.inflect(wanted)
    return fold(form.word) if form is not None else None


@functools.lru_cache(maxsize=50_000)
def verbal(word: str) -> bool:
    """Whether a word is likeliest a verb: a finite form, an infinitive, a short participle, a converb."""
    return analyzer().parse(word)[0].tag.POS in ("VERB", "INFN", "PRTS", "GRND")


@functools.lru_cache(maxsize=50_000)
def many_nominative(word: str) -> bool:
    """Whether some reading of a word is a nominative of many."""
    return any("nomn" in r.tag and "plur" in r.tag for r in analyzer().parse(word))


@functools.lru_cache(maxsize=50_000)
def neuter_nominative(word: str) -> bool:
    """Whether some reading of a word is a neuter's nominative, or does not bend; unknown words may be."""
    if not analyzer().word_is_known(word):
        return True
    return any("nomn" in r.tag and ("neut" in r.tag or "Fixd" in r.tag) for r in analyzer().parse(word))


@functools.lru_cache(maxsize=50_000)
def only_verb(word: str) -> tuple[str, str] | None:
    """The dictionary form of a finite verb and its tense ("past", "pres", "futr"), of a short participle and "".

    None for what can be anything else.
    """
    if not analyzer().word_is_known(word):
        return None
    readings = analyzer().parse(word)
    if any(r.tag.POS not in ("VERB", "PRTS") or "impr" in r.tag for r in readings):
        return None
    return fold(readings[0].normal_form), str(readings[0].tag.tense) if readings[0].tag.POS == "VERB" else ""


@functools.lru_cache(maxsize=50_000)
def plural(word: str) -> bool:
    """Whether a noun's form is a plural and no singular."""
    readings = [r for r in analyzer().parse(word) if r.tag.POS in ("NOUN", "ADJF", "PRTF", "NPRO")]
    return bool(readings) and readings[0].tag.number == "plur"


@functools.lru_cache(maxsize=50_000)
def is_common(word: str) -> bool:
    """Whether the dictionary knows a word as a common noun, and not as a name of persons or places."""
    if not analyzer().word_is_known(word):
        return False
    readings = analyzer().parse(word)
    named = ("Name", "Surn", "Patr", "Geox")
    return readings[0].tag.POS == "NOUN" and not any(mark in r.tag for r in readings for mark in named)


@functools.lru_cache(maxsize=50_000)
def adjectival(word: str) -> bool:
    """Whether a word can be an adjective or a participle."""
    return any(r.tag.POS in ("ADJF", "PRTF") for r in analyzer().parse(word))


@functools.lru_cache(maxsize=50_000)
def voice(word: str) -> str:
    """The form that trees give a full participle: `part` passive, `ger` active; "" for other words."""
    best = analyzer().parse(word)[0].tag
    if best.POS != "PRTF":
        return ""
    return "part" if best.voice == "pssv" else "ger"


@functools.lru_cache(maxsize=50_000)
def noun_feats(word: str) -> dict[str, str]:
    """Case, number and animacy of a noun's form as the tagger names them, by the likeliest reading; {} for no noun."""
    tag = next((r.tag for r in analyzer().parse(word) if r.tag.POS == "NOUN"), None)
    if tag is None:
        return {}
    said = {name: mark for mark, name in MARKS.items()} | {"anim": "Anim", "inan": "Inan"}
    read = {"Case": tag.case, "Number": tag.number, "Animacy": tag.animacy}
    return {key: said[value] for key, value in read.items() if value in said}


@functools.lru_cache(maxsize=50_000)
def agrees(word: str, *marks: str) -> bool:
    """Whether a word can have the marks of case and number given, as the tagger names them."""
    wanted = {MARKS.get(mark, "") for mark in marks} - {""}
    return bool(wanted) and any(wanted <= set(r.tag.grammemes) for r in analyzer().parse(word))


@functools.lru_cache(maxsize=50_000)
def cases(word: str) -> frozenset[str]:
    """The cases that a word may stand in, by the dictionary's names."""
    return frozenset(str(r.tag.case)[:4] for r in analyzer().parse(word) if r.tag.case)


@functools.lru_cache(maxsize=50_000)
def only_plural(word: str) -> bool:
    """Whether a word that the dictionary knows is a plural in all that it may be: "горняки"."""
    found = analyzer().parse(word)
    return analyzer().word_is_known(word) and all(r.tag.POS == "NOUN" and r.tag.number == "plur" for r in found)


@functools.lru_cache(maxsize=50_000)
def noun_gender(word: str) -> str:
    """The gender of a noun in the nominative, "m" or "f"; "" of neuters and of words that are no nouns."""
    found = next((r.tag.gender for r in analyzer().parse(word) if r.tag.POS == "NOUN" and "nomn" in r.tag), None)
    return {"masc": "m", "femn": "f"}.get(str(found), "")


@functools.lru_cache(maxsize=50_000)
def may_be_many(word: str) -> bool:
    """Whether a word can be a plural in the nominative: "посольства"; not "Утешова", "Саенко"."""
    return any(r.tag.number == "plur" and r.tag.case == "nomn" for r in analyzer().parse(word))
