"""From a report to a record: the engine's stages in their order."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tocsin.codebook import Codebook
from tocsin.coding.choice import Ruled, choose
from tocsin.coding.classes import Classifier
from tocsin.coding.domain import Domain
from tocsin.coding.draft import Draft
from tocsin.coding.extras import Extras
from tocsin.coding.frames import FrameMatcher
from tocsin.coding.language import Language, language
from tocsin.coding.letters import Letters
from tocsin.coding.mixed import foreign, merged, without
from tocsin.coding.names import NameMap
from tocsin.coding.parties import PartyFinder
from tocsin.coding.quotes import quote_of, trigger_of
from tocsin.coding.sentences import Sentence, split
from tocsin.coding.status import StatusJudge
from tocsin.coding.tree import Tree, dissolve
from tocsin.coding.triggers import Context, Entry, TriggerIndex, words_of
from tocsin.coding.when import Dater
from tocsin.coding.where import Placer
from tocsin.gazetteer import Gazetteer
from tocsin.model import Claim, Record, Report


class Coder:
    """Codes reports of one language by one codebook. Making one reads all words once; coding keeps no state."""

    def __init__(self, codebook: Codebook, words: Language) -> None:
        self.codebook = codebook
        self.words = words
        self.index = TriggerIndex(codebook, words.code, words.noun_forms, words.verb_forms)
        self.classifier = Classifier(codebook.classes.get(words.code, {}), words.lexicon, words.base)
        self.matcher = FrameMatcher(self.classifier, words.lexicon, free_order=words.free_order)
        self.domain = Domain(words.domains, words.noun_forms if words.free_order else None)
        self.judge = StatusJudge(words.lexicon)
        self.extras = Extras(codebook.kinds, words)
        if words.settled is not None:
            words.settled()

    def code(self, report: Report, leave: Sequence[tuple[int, int]] = ()) -> Record:
        """The claims and parties of a report; what stands in the stretches of `leave` is not read."""
        skip = (*((m.start, m.end) for m in report.marked), *leave)
        plain, kept = self.words.clean(report.text)
        if plain == report.text:
            return self._code(report, skip)
        letters = Letters(report, plain, kept)
        read = msgspec.structs.replace(report, text=plain, marked=())
        return letters.restored(self._code(read, [letters.within(a, b) for a, b in skip]))

    def _code(self, report: Report, skip: Sequence[tuple[int, int]]) -> Record:
        text = report.text
        sentences = split(text, self.words.abbreviations, skip)
        hot = self._hot(sentences, text)
        if not hot:
            return Record(report=report)
        gazetteer = Gazetteer.open()
        places = self.words.find_places(text, gazetteer, skip)
        names = self.words.find_names(text, {p.start: p.end for p in places if not p.in_name}, skip)
        times = self.words.find_times(text)
        trees = self.words.parse([(s.start, text[s.start : s.end]) for s, _ in hot])
        dated = {offset for t in times for offset in range(t.start, t.end)}
        drafts: list[Draft] = []
        for (sentence, candidates), tree in zip(hot, trees, strict=True):
            drafts.extend(self._drafts(tree, sentence, candidates, names, text, dated))
        del dated, hot  # in a long text these are large
        Dater(text, report.published, times, sentences, self.words.lexicon).settle(drafts)
        Placer(text, places, sentences, self.words.lexicon).settle(drafts)
        parties = PartyFinder(
            text,
            names,
            self.classifier,
            self.words.lexicon,
            sentences,
            self.words.noun_forms,
            self.words.plural,
            self.words.appositions,
            self.words.nominative,
            self.words.noun_gender,
        ).settle(drafts, trees, self.codebook.kinds)
        dissolve(trees)
        return Record(report=report, claims=tuple(self._claim(d, n) for n, d in enumerate(drafts, 1)), parties=parties)

    def _hot(self, sentences: Sequence[Sentence], text: str) -> list[tuple[Sentence, list[Entry]]]:
        """Sentences in which a frame may match, with the entries that may; none in a report of another field."""
        flat = [words_of(self.words.fold(text[s.start : s.end])) for s in sentences]
        whole = (frozenset().union(*(w for w, _ in flat)), "".join(f for _, f in flat))
        if self.domain.foreign_field(*whole):
            return []
        context = Context(*whole)
        out = []
        for sentence, words in zip(sentences, flat, strict=True):
            kept = self.index.candidates(*words, context)
            if kept:
                out.append((sentence, kept))
        return out

    def _drafts(
        self, tree: Tree, sentence: Sentence, candidates: list[Entry], names: NameMap, text: str, dated: set[int]
    ) -> list[Draft]:
        hits = [
            h
            for h in self.matcher.hits(tree, candidates, names)
            if not self._in_name(h.node.start, h.node.text, names)
            and not (h.node.start in dated and h.node.text[:1].isupper())
        ]
        ruled = choose([Ruled(h, self.judge.rule(h)) for h in hits], self.codebook.kinds)
        out = []
        for one in ruled:
            hit, status = one.hit, one.ruling.status
            if status is None:
                continue
            draft = Draft(
                hit,
                sentence,
                quote_of(tree, hit.node, hit.nodes, text, with_clause=hit.frame.tells_in_clause),
                trigger_of(hit.nodes, text),
                status,
                [hit.frame.label, *one.ruling.why],
            )
            draft.family = self.codebook.kinds[draft.kind].family
            self.extras.settle(draft, text)
            out.append(draft)
        return out

    def _in_name(self, start: int, word: str, names: NameMap) -> bool:
        """A word inside a body's name names no act: the Strike Committee, Solidarity."""
        name = names.at(start)
        return (
            name is not None
            and word[:1].isupper()
            and " " in name.text
            and name.type in ("organisation", "authority", "person")
        )

    def _claim(self, draft: Draft, number: int) -> Claim:
        return Claim(
            id=f"k{number}",
            kind=draft.kind,
            mode=draft.mode,
            status=draft.status,
            quote=draft.quote,
            trigger=draft.trigger,
            actor=tuple(draft.actors),
            target=tuple(draft.targets),
            source=draft.source,
            when=draft.when,
            where=draft.where,
            confidence=draft.confidence,
            why=tuple(draft.why),
            **draft.extras,  # type: ignore[arg-type]
        )


_CODERS: dict[tuple[int, str], tuple[Codebook, Coder]] = {}


def coder_for(codebook: Codebook, code: str | None) -> Coder:
    """The coder of a language, made once for a codebook. Raises `NoCoder`."""
    words = language(code)
    key = (id(codebook), words.code)
    if key not in _CODERS:
        _CODERS[key] = (codebook, Coder(codebook, words))
    return _CODERS[key][1]


def code(report: Report, codebook: Codebook) -> Record:
    """The record of a report, its claims not linked yet. Raises `NoCoder` and `MissingPart`."""
    main = coder_for(codebook, report.language)
    others = foreign(report.text, main.words.code)
    if not others:
        return main.code(report)
    everything = [(0, len(report.text))]
    records = [main.code(report, [stretch for stretches in others.values() for stretch in stretches])]
    for other, stretches in sorted(others.items()):
        records.append(coder_for(codebook, other).code(report, without(everything, stretches)))
    return merged(records)
