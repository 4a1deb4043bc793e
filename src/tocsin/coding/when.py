"""When each claim's act took place: the time told of its clause, or the one that the story ties it to."""

from __future__ import annotations

import bisect
import datetime as dt
from collections.abc import Mapping, Sequence

from tocsin.coding.dates import TimeExpression, began, counterpart, resolve
from tocsin.coding.dates.value import Lasted, Nth, Window
from tocsin.coding.draft import Draft
from tocsin.coding.sentences import Sentence
from tocsin.coding.storytime import Story
from tocsin.coding.tense import Tenses
from tocsin.coding.timeties import SentenceTimes, Tie, as_day
from tocsin.coding.tree import Node
from tocsin.model import Interval, When

# Kinds of acts that go on for a time: "since" tells when they began; of others it tells a stretch that holds them.
LASTING = frozenset(
    "strike lockout protest wage-arrears surveillance ban investigation refusal-to-act bargaining-refusal smear demand "
    "negotiation solidarity press-obstruction".split()
)
# Kinds whose end is an act of its own.
ENDED_APART = frozenset({"strike", "lockout", "protest", "wage-arrears", "surveillance", "arrest"})
# Acts done by saying something: the day of the saying is the day of the act.
SPOKEN = frozenset({"condemnation", "demand", "smear", "threat", "return-call", "bargaining-refusal"})
COARSE = 20  # days; within a longer time, cause and effect share it


class Dater:
    """Dates the claims of one report.

    `published`: when the report appeared, None if unknown. `times`: its time expressions in order. `sentences`: its
    sentences in order. `lexicon`: the language's word lists.
    """

    def __init__(
        self,
        text: str,
        published: Interval | None,
        times: Sequence[TimeExpression],
        sentences: Sequence[Sentence],
        lexicon: Mapping[str, frozenset[str]],
    ) -> None:
        self._text = text
        self._published = published
        self._lexicon = lexicon
        self._tenses = Tenses(lexicon)
        self._story = Story(text, published, times, sentences)
        self._times = [t for t in times if not self._story.is_dateline(t)]
        self._starts = [t.start for t in self._times]
        self._here: list[Draft] = []

    def settle(self, drafts: list[Draft]) -> None:
        """Fill in `when` of all drafts, which come in the order of the text."""
        by_sentence: dict[int, list[Draft]] = {}
        for draft in drafts:
            by_sentence.setdefault(draft.sentence.start, []).append(draft)
        for own in by_sentence.values():
            self._here = own
            acts = {act_of(d).i for d in own} | {d.node.i for d in own}
            times = SentenceTimes(own[0].tree, self._in(own[0].sentence), acts, self._lexicon)
            for draft in own:
                self._story.come_to(draft)
                draft.when = self._when(draft, times)
                self._story.tell(draft, draft.when)

    def _in(self, sentence: Sentence) -> list[TimeExpression]:
        first = bisect.bisect_left(self._starts, sentence.start)
        last = bisect.bisect_left(self._starts, sentence.end)
        return self._times[first:last]

    # --- one draft ---------------------------------------------------------------------------------------------

    def _when(self, draft: Draft, times: SentenceTimes) -> When | None:
        act = act_of(draft)
        tie = times.tie(act, planned=draft.status == "planned")
        told = self._told(draft, act, tie, times) if tie is not None else None
        if told is not None and (told.latest is not None or draft.status == "planned") and told.earliest is not None:
            return told
        tied = self._from_story(draft, act, tie)
        if tied is not None and (
            told is None or told.latest is None or (tied.latest is not None and tied.latest <= told.latest)
        ):
            return tied
        if told is not None:
            return told
        draft.why.append("when: not told")
        return self._unknown(draft)

    def _told(self, draft: Draft, act: Node, tie: Tie, times: SentenceTimes) -> When | None:
        """What the sentence's own expression tells; None when it cannot date the act."""
        expression, planned = tie.expression, draft.status == "planned"
        if tie.hop == "counted":
            return self._counted(draft, tie, times)
        if isinstance(expression.value, Lasted | Nth) and not planned:
            return self._from_length(draft, tie)
        future = planned and tie.hop in ("same", "after")
        anchor = self._anchor(tie, times)
        if tie.base is not None and anchor is None:
            return None
        when = resolve(
            as_day(expression) if tie.hop == "since" else expression,
            published=self._published, anchor=anchor, future=future, year=self._story.year(expression),
        )  # fmt: skip
        if when is None:
            return None
        ordinal = times.ordinal(act)
        if (
            ordinal is not None
            and ordinal is not expression
            and tie.hop == "same"
            and draft.kind in LASTING
            and when.earliest
            and when.latest
        ):
            start = began(ordinal, Interval(when.earliest, when.latest))
            if start is not None:
                draft.why.append(f"when: {ordinal.text!r} on {expression.text!r}")
                return _when(ordinal.text, start)
        placed = self._placed(draft, tie, when)
        if placed is not None:
            draft.why.append(f"when: {tie.hop} as {expression.text!r}")
        if placed is not None and future:
            placed = self._from_promise(act, tie, times, placed)
        return placed

    def _anchor(self, tie: Tie, times: SentenceTimes) -> Interval | None:
        if tie.base is not None:
            return self._of_act(tie.base)
        return self._story.anchor(tie.expression, times.told_before(tie.expression))

    def _of_act(self, word: Node) -> Interval | None:
        """The days of the act that a word of this sentence names or heads."""
        for draft in self._here:
            act = act_of(draft)
            if (
                act is word
                or draft.node is word
                or (draft.node.head is word and draft.node.rel in ("subj", "subj:pass", "obj"))
            ):
                when = draft.when
                if when is not None and when.earliest is not None and when.latest is not None:
                    return Interval(when.earliest, when.latest)
                return self._story.of_kind(draft.kind)
        return None

    def _counted(self, draft: Draft, tie: Tie, times: SentenceTimes) -> When | None:
        """The raid of "two days after the raid", from the date of what came two days after."""
        main = None
        if tie.verb is not None:
            other = times.beside(tie)
            found = (
                resolve(other, published=self._published, anchor=self._story.anchor(other, []))
                if other is not None
                else None
            )
            if found is not None and found.earliest is not None and found.latest is not None:
                main = Interval(found.earliest, found.latest)
            main = main or self._of_act(tie.verb)
        days = counterpart(tie.expression, main) if main is not None else None
        if days is None:
            return None
        draft.why.append(f"when: counted by {tie.expression.text!r}")
        return _when(tie.expression.text, days)

    def _placed(self, draft: Draft, tie: Tie, when: When) -> When | None:
        """The act's time from the expression's, by how the act stands to it."""
        hop, relation = tie.hop, tie.expression.relation
        wide = (
            when.earliest is not None
            and when.latest is not None
            and (when.latest - when.earliest).days >= COARSE + self._slack()
        )
        if hop == "mentioned":
            return None
        if draft.status == "planned" and hop in ("said", "before"):
            return When(None, when.earliest, None, "unknown") if hop == "said" else None
        if hop == "said" and draft.kind in SPOKEN:
            hop = "same"
        if hop == "since" or (hop == "same" and relation == "since"):
            return self._since(draft, tie, when)
        if hop in ("before", "said") and not (wide and hop == "before"):
            return When(None, None, when.latest, "unknown")
        if hop == "after" and not wide:
            return _span(when.expression, when.earliest, self._today())
        if (
            draft.kind in ENDED_APART
            and (tie.ends or (tie.lasts and relation not in ("from", "from-to")))
            and draft.status != "planned"
        ):
            return When(when.expression, None, when.latest, "unknown", tie.lasts)
        return when

    def _since(self, draft: Draft, tie: Tie, when: When) -> When:
        if draft.kind in LASTING or draft.node.lemma in self._lexicon["holding"] or when.earliest is None:
            tense = self._tenses.of(tie.verb) if tie.verb is not None and tie.hop == "same" else "perfect"
            return When(when.expression, when.earliest, when.latest, when.precision, tense in ("perfect", "present"))
        return _span(when.expression, when.earliest, self._today())

    def _from_length(self, draft: Draft, tie: Tie) -> When | None:
        """The beginning told by "have been on strike for three weeks" or "entered its fourth week"."""
        if tie.hop not in ("same", "said") or self._published is None:
            return None
        lasting = draft.kind in LASTING or draft.node.lemma in self._lexicon["holding"]
        if not lasting:
            return None
        if not isinstance(tie.expression.value, Nth):
            verb = tie.verb
            if verb is None or self._tenses.of(verb) != "perfect":
                return None
        start = began(tie.expression, self._published)
        if start is None:
            return None
        draft.why.append(f"when: lasting {tie.expression.text!r}")
        return When(tie.expression.text, start.earliest, start.latest, "day" if start.days == 1 else "range", True)

    def _from_promise(self, act: Node, tie: Tie, times: SentenceTimes, when: When) -> When:
        """What is promised to be done by a day may be done from the day of the promise on."""
        limit = tie.expression.relation in ("by", "until", "before") or isinstance(tie.expression.value, Window)
        if not limit or self._published is None or when.latest is None:
            return when
        if when.earliest is not None and when.earliest < self._published.earliest:
            return when
        said = times.saying(act)
        found = (
            resolve(said, published=self._published, anchor=self._story.anchor(said, [])) if said is not None else None
        )
        start = found.earliest if found is not None else None
        if start is None:
            scene = self._story.scene(linked=False)
            start = scene.earliest if scene is not None else None
        if start is None or start > when.latest or start > self._published.latest:
            return when
        return _span(when.expression, start, when.latest)

    # --- without an expression -----------------------------------------------------------------------------------

    def _from_story(self, draft: Draft, act: Node, tie: Tie | None) -> When | None:
        if draft.status in ("planned", "denied"):
            return None
        spoken = self._spoken_now(draft, act)
        if spoken is not None:
            draft.why.append("when: said by the report itself")
            return spoken
        if not self._follows(act) or (tie is not None and tie.hop == "mentioned"):
            return None
        found = self._story.scene(linked=self._is_linked(draft))
        if found is None:
            return None
        draft.why.append("when: tied to the story")
        return _when(None, found)

    def _spoken_now(self, draft: Draft, act: Node) -> When | None:
        """What a statement does in so many words ("we condemn", "we demand") is done as it appears."""
        if draft.kind not in SPOKEN or self._published is None or not act.is_verb or self._tenses.of(act) != "present":
            return None
        if not any(s.lower in self._lexicon["first"] for s in act.kids("subj")) or self._is_quoted(draft):
            return None
        return _when(None, self._published)

    def _is_quoted(self, draft: Draft) -> bool:
        line = self._text[: draft.trigger.start].rpartition("\n")[2]
        return (line.count('"') + line.count("“") + line.count("”") + line.count("„")) % 2 == 1

    def _is_linked(self, draft: Draft) -> bool:
        """True when a sentence opens with a word that takes up the story: "When", "Then", "Later"."""
        first = next((n for n in draft.tree.nodes if n.pos != "PUNCT" and n.text[:1].isalpha()), None)
        return first is not None and first.lower in self._lexicon["story_links"]

    def _follows(self, act: Node) -> bool:
        """True when a clause is told as a further step of a story."""
        verb = act if act.is_verb else next((a for a in act.ancestors() if a.is_verb), None)
        if verb is None:
            return False
        if any(c.lower in self._lexicon["untied"] for c in verb.kids("advmod")):
            return False
        tense = self._tenses.of(verb)
        if tense == "bare":
            above = next((a for a in verb.ancestors() if a.is_verb and self._tenses.of(a) != "bare"), None)
            tense = self._tenses.of(above) if above is not None else "bare"
        return tense == "past"

    def _unknown(self, draft: Draft) -> When | None:
        if self._published is None:
            return None
        if draft.status == "planned":
            return When(None, self._published.earliest, None, "unknown")
        return When(None, None, self._published.latest, "unknown")

    def _today(self) -> dt.date | None:
        return self._published.latest if self._published else None

    def _slack(self) -> int:
        """By how many days an expression is wider only because the day of publication is not known."""
        return self._published.days - 1 if self._published else 0


def act_of(draft: Draft) -> Node:
    """The word that heads what names the act: of "fired rubber bullets" the verb."""
    node = draft.node
    above = set(node.ancestors())
    return next((n for n in draft.hit.nodes if n.is_verb and n in above), node)


def _when(expression: str | None, days: Interval) -> When:
    return When(expression, days.earliest, days.latest, "day" if days.days == 1 else "range")


def _span(expression: str | None, earliest: dt.date | None, latest: dt.date | None) -> When:
    if earliest is None or latest is None or latest < earliest:
        return When(expression, earliest, None, "unknown")
    return When(expression, earliest, latest, "day" if earliest == latest else "range")
