"""When each claim's act took place: the time told of its clause, or the one that the story ties it to."""

from __future__ import annotations

import bisect
import datetime as dt
from collections.abc import Mapping, Sequence

from tocsin.coding.actdays import LASTING, ActDays, days, of_days, span
from tocsin.coding.clausesteps import ClauseSteps
from tocsin.coding.dates import TimeExpression, began, counterpart, nth_of, resolve
from tocsin.coding.dates.value import Lasted, MonthDay, Nth, Window
from tocsin.coding.diary import Diary
from tocsin.coding.draft import Draft
from tocsin.coding.retold import Retellings
from tocsin.coding.sentences import Sentence
from tocsin.coding.storyties import StoryTies
from tocsin.coding.storytime import Story
from tocsin.coding.timeties import SentenceTimes, Tie, as_day
from tocsin.coding.tree import Node
from tocsin.model import Interval, When

WEEK = 7
TRIES = 3  # expressions looked at for one act; "in the night" alone tells nothing where no day was told before
DEADLINES = frozenset({"eviction"})  # "must leave by Friday": it is done when the time is up
STOPPAGES = ("strike", "lockout", "protest")  # what days are counted of, likeliest first
LIMITS = ("by", "until", "before")
MATTERS = frozenset({"demand", "negotiation"})  # "rejected the demand at talks on Friday": no deeds


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
        self._published = published
        self._retold = Retellings(sentences, published, lexicon)
        self._lexicon = lexicon
        self._steps = ClauseSteps(lexicon)
        self._tenses = self._steps.tenses
        self._story = Story(text, published, times, sentences, lexicon["said_words"])
        self._ties = StoryTies(text, published, lexicon)
        self._days = ActDays(published, lexicon)
        self._diary = Diary(text, published, times)
        heads = self._diary.heads()
        self._times = [t for t in times if t.start not in heads and not self._story.is_dateline(t)]
        self._starts = [t.start for t in self._times]
        self._here: list[Draft] = []
        self._point: When | None = None  # what the words of the present draft tell of
        self._last: Interval | None = None  # the story's last act before the present sentence
        self._anchors: dict[int, Interval | None] = {}  # what a time counts from, by where it stands

    def settle(self, drafts: list[Draft]) -> None:
        """Fill in `when` of all drafts, which come in the order of the text."""
        by_sentence: dict[int, list[Draft]] = {}
        for draft in drafts:
            by_sentence.setdefault(draft.sentence.start, []).append(draft)
        for own in by_sentence.values():
            self._here = own
            deeds = [d for d in own if d.kind not in MATTERS]
            acts = {act_of(d).i for d in deeds} | {d.node.i for d in deeds}
            times = SentenceTimes(own[0].tree, self._in(own[0].sentence), acts, self._steps)
            self._story.come_to(own[0].sentence)
            entry = self._diary.at(own[0].sentence.end - 1)
            if entry is not None:
                self._story.enter(entry.days)
            self._last = self._story.last()
            main = times.main()
            for draft in own:
                self._point = None
                draft.when = self._when(draft, act_of(draft), times)
                first = self._ties.is_told_first(act_of(draft))
                step = self._ties.is_step(act_of(draft))
                self._story.tell(draft, self._point, is_step=step, sets_scene=first)
            if main is not None:
                self._story.pass_by(main)
        self._retold.date(drafts, [act_of(d) for d in drafts])

    def _in(self, sentence: Sentence) -> list[TimeExpression]:
        first = bisect.bisect_left(self._starts, sentence.start)
        last = bisect.bisect_left(self._starts, sentence.end)
        return self._times[first:last]

    def _when(self, draft: Draft, act: Node, times: SentenceTimes) -> When | None:
        planned = draft.status == "planned"
        tie, told = None, None
        without: set[int] = set()
        for _ in range(TRIES):
            tie = times.tie(act, planned=planned, owed=draft.kind == "wage-arrears", without=without)
            told = self._told(draft, act, tie, times) if tie is not None else None
            if told is not None or tie is None or tie.hop == "mentioned":
                break
            without.add(tie.expression.start)
        if told is not None and told.earliest is not None and (told.latest is not None or planned):
            return told
        entry = self._diary.at(draft.trigger.start)
        if entry is not None and not planned and (tie is None or tie.hop == "same"):
            draft.why.append(f"when: the entry of {entry.head.text!r}")
            return of_days(entry.head.text, entry.days)
        apart = tie is not None and tie.hop in ("before", "mentioned")
        tied = None if apart else self._ties.of(draft, act, self._story)
        if tied is not None and (told is None or told.latest is None or (tied.latest or told.latest) <= told.latest):
            return tied
        if told is not None:
            return told
        draft.why.append("when: not told")
        return self._unknown(draft)

    def _unknown(self, draft: Draft) -> When | None:
        if self._published is None:
            return None
        if draft.status == "planned":
            return When(None, self._published.earliest, None, "unknown")
        return When(None, None, self._published.latest, "unknown")

    # --- the sentence's own time ---------------------------------------------------------------------------------

    def _told(self, draft: Draft, act: Node, tie: Tie, times: SentenceTimes) -> When | None:
        """What the sentence's own expression tells; None when it cannot date the act."""
        expression, planned = tie.expression, draft.status == "planned"
        if tie.hop == "counted":
            return self._counted(draft, tie, times)
        if isinstance(expression.value, Lasted | Nth) and not planned:
            nth = self._nth(draft, tie)
            return nth if nth is not None else self._days.since_length(draft, tie)
        anchor, year = self._anchor(tie, times, planned=planned), self._story.year(expression)
        if tie.base is not None and anchor is None:
            return None
        future = planned and tie.hop in ("same", "after")
        ahead = future or self._is_ahead(tie)
        plain = as_day(expression)
        read = plain if tie.hop == "since" else expression
        when = resolve(read, published=self._published, anchor=anchor, future=ahead, year=year)
        if future and self._is_promised(act):
            past = resolve(read, published=self._published, anchor=anchor, year=year)
            when = self._nearer(when, past)
        if when is not None and when.latest is not None and self._is_deadline(draft, tie, when.latest):
            draft.why.append(f"when: due by {expression.text!r}")
            return of_days(when.expression, Interval(when.latest, when.latest))
        if when is not None and not ahead:
            when = self._done(expression, self._story.overnight(expression) or when)
        if when is None or (ahead and not future and tie.hop == "before"):
            return None
        if tie.hop in ("same", "before"):
            ended = tie.ends or tie.hop == "before"
            counted = self._counted_back(draft, times.length(act) if ended else times.ordinal(act), expression, when)
            if counted is not None:
                return counted
        if tie.hop == "before" and draft.kind == "protest" and act.rel == "relcl":
            tie = tie._replace(hop="same")  # "police dispersed miners who had blocked the road"
        if tie.hop not in ("said", "mentioned") and tie.base is None and not planned:
            self._point = resolve(plain, published=self._published, anchor=anchor, year=year)
        placed = self._days.place(draft, tie, when, self._last)
        if placed is None:
            return None
        draft.why.append(f"when: {tie.hop} as {expression.text!r}")
        return self._from_promise(draft, act, tie, times, placed) if future else placed

    def _is_deadline(self, draft: Draft, tie: Tie, latest: dt.date) -> bool:
        """True for "have been told to leave by 31 May", a day to come, however the telling of it stands."""
        to_come = self._published is not None and latest > self._published.latest
        return draft.kind in DEADLINES and tie.expression.relation == "by" and tie.hop == "same" and to_come

    def _nth(self, draft: Draft, tie: Tie) -> When | None:
        """What was done on the second day of a strike, from the strike's beginning."""
        if draft.kind in STOPPAGES or tie.hop != "same" or tie.verb is None:
            return None
        starts = (self._story.of_kind(kind) for kind in STOPPAGES)
        start = next((found for found in starts if found is not None), None)
        found = nth_of(tie.expression, start) if start is not None else None
        if found is None or self._tenses.of(tie.verb) not in ("past", "pluperfect"):
            return None
        draft.why.append(f"when: {tie.expression.text!r} of what lasted")
        return of_days(tie.expression.text, found)

    def _done(self, expression: TimeExpression, when: When) -> When:
        """What had been done by a time, lies between the story's last act and that time in the past."""
        if expression.relation == "by" and not self._lexicon["clock_words"].isdisjoint(expression.text.lower().split()):
            return resolve(as_day(expression), published=self._published, anchor=self._story.last()) or when
        if expression.relation not in LIMITS or self._published is None or when.earliest != self._published.earliest:
            return when
        past = resolve(as_day(expression), published=self._published)
        if past is None or past.latest is None or past.latest > self._published.latest:
            return When(when.expression, None, self._published.latest, "unknown")
        last = self._story.scene(linked=True)
        if last is not None and last.earliest <= past.latest:
            return span(when.expression, last.earliest, past.latest)
        return When(when.expression, None, past.latest, "unknown")

    def _counted_back(
        self, draft: Draft, ordinal: TimeExpression | None, expression: TimeExpression, when: When
    ) -> When | None:
        """The strike's beginning from "on 25 November, the twentieth day of the strike"."""
        at = days(when)
        if ordinal is None or ordinal is expression or draft.kind not in LASTING or at is None:
            return None
        start = began(ordinal, at)
        if start is None:
            return None
        draft.why.append(f"when: {ordinal.text!r} on {expression.text!r}")
        return of_days(ordinal.text, start)

    def _anchor(self, tie: Tie, times: SentenceTimes, *, planned: bool) -> Interval | None:
        """What the expression counts from, if it counts from an act."""
        if tie.base is not None:
            return self._of_act(tie.base) or self._of_known(tie.base, tie.expression)
        value, start = tie.expression.value, tie.expression.start
        if planned and isinstance(value, MonthDay):
            return None  # "by the 25th": of this month or the next
        if start not in self._anchors:
            takes_up = any(w in self._lexicon["taking_up"] for w in tie.expression.text.lower().split())
            before = times.told_before(tie.expression)
            self._anchors[start] = self._story.anchor(tie.expression, before, takes_up=takes_up)
        return self._anchors[start]

    def _of_act(self, word: Node) -> Interval | None:
        """The days of the act that a word of this sentence names or heads."""
        for draft in self._here:
            headed = draft.node.head is word and draft.node.rel in ("subj", "subj:pass", "obj")
            if act_of(draft) is word or draft.node is word or headed:
                return days(draft.when) or self._story.of_kind(draft.kind)
        return None

    def _of_known(self, word: Node, expression: TimeExpression) -> Interval | None:
        """The story's last act, where "the raid" takes it up by a word that names no act of its own here."""
        if any(act_of(d) is word or d.node is word for d in self._here) or not word.is_noun:
            return None
        return self._story.anchor(expression, [], takes_up=True) if word.kid("det", "poss") is not None else None

    def _counted(self, draft: Draft, tie: Tie, times: SentenceTimes) -> When | None:
        """The raid of "two days after the raid", from the date of what came two days after."""
        if tie.verb is None:
            return None
        other = times.beside(tie)
        main = (self._resolved(other) if other is not None else None) or self._of_act(tie.verb)
        found = counterpart(tie.expression, main) if main is not None else None
        if found is None or main is None:
            return None
        self._point = of_days(None, main)  # the story goes on from there
        draft.why.append(f"when: counted by {tie.expression.text!r}")
        return of_days(tie.expression.text, found)

    def _resolved(self, expression: TimeExpression) -> Interval | None:
        anchor = self._story.anchor(expression, [], takes_up=True)
        return days(resolve(expression, published=self._published, anchor=anchor))

    def _from_promise(self, draft: Draft, act: Node, tie: Tie, times: SentenceTimes, when: When) -> When:
        """What is promised to be done by a day may be done from the day of the promise on."""
        limit = tie.expression.relation in LIMITS
        if not (limit or isinstance(tie.expression.value, Window)) or self._published is None or when.latest is None:
            return when
        if limit and draft.kind in DEADLINES and tie.expression.relation != "before":
            return of_days(when.expression, Interval(when.latest, when.latest))
        if when.earliest is not None and when.earliest < self._published.earliest:
            return when
        said = times.saying(act)
        promised = self._resolved(said) if said is not None else None
        if promised is None or promised.earliest > min(when.latest, self._published.latest):
            return when
        return span(when.expression, promised.earliest, when.latest)

    def _is_ahead(self, tie: Tie) -> bool:
        """True when the clause that the time is told of is to come, whatever the act's own status."""
        verb = tie.verb
        if verb is None or self._tenses.of(verb) == "future":
            return verb is not None
        above = [a for a in verb.ancestors() if a.is_verb][:1]
        words = [verb.head.lemma, *(c.lower for c in verb.head.children)] if verb.head is not None else []
        return (
            verb.form == "inf"
            and any(w in self._lexicon["plan_verbs"] for w in words)
            and all(self._tenses.of(a) == "present" for a in above)
        )

    def _nearer(self, ahead: When | None, past: When | None) -> When | None:
        """Of a plan told as past ("was due to be freed on 1 November"), the time that lies nearer to publication."""
        if ahead is None or past is None or self._published is None or not ahead.earliest or not past.latest:
            return ahead or past
        back = (self._published.earliest - past.latest).days
        return past if WEEK < (ahead.earliest - self._published.latest).days > back else ahead

    def _is_promised(self, act: Node) -> bool:
        """True when the clause above tells of the promise as past."""
        above = next((a for a in act.ancestors() if a.is_verb), None)
        return above is not None and self._tenses.of(above) == "past"


def act_of(draft: Draft) -> Node:
    """The word that heads what names the act: of "fired rubber bullets" the verb."""
    node = draft.node
    above = set(node.ancestors())
    return next((n for n in draft.hit.nodes if n.is_verb and n in above), node)
