"""The story's own time: the day that a passage has reached, what "the next day" counts from, and the year spoken of."""

from __future__ import annotations

import bisect
import calendar
import datetime as dt
import re
from collections.abc import Sequence

from tocsin.coding.actdays import days
from tocsin.coding.dates import TimeExpression, resolve
from tocsin.coding.dates.value import Away, Dated, Night, Period, Same, Weekly, Year
from tocsin.coding.draft import Draft
from tocsin.coding.sentences import Sentence
from tocsin.coding.timeseats import is_look_back
from tocsin.model import Interval, When

HISTORY = 300  # days; what lies further back than this is told as history, in which dates follow one another
RECENT = 100  # days; a date that may have been so lately is read so, even beside old ones
RECALL = 3_000  # characters of a scene that a reader keeps in mind
STORY = 200  # days; within them a month without a year follows the one told before it
SCENE = 7  # days; within a longer time other acts need not have happened with the one told
OPENING = 1_000  # characters; datelines stand within them

_WORD = re.compile(r"(?<![^\W\d_])[a-zа-яё]{3,}")
_AFTER_DATELINE = re.compile(r"\s*(?:\([^)\n]{1,40}\)\s*)?(?:--?|[–—:|]|$|\n|\.(?=\s))")


class Story:
    """Where the telling has got to, as a report's drafts are dated one after another."""

    def __init__(
        self,
        text: str,
        published: Interval | None,
        times: Sequence[TimeExpression],
        sentences: Sequence[Sentence],
        said_words: frozenset[str],
    ) -> None:
        self._said_words = said_words
        self._text = text
        self._published = published
        self._times = list(times)
        self._sentences = sentences
        self._starts = [s.start for s in sentences]
        self._next = 0
        self._sentence: Sentence | None = None
        self._told = False  # whether a draft of the present sentence has a date
        self._anchor: Interval | None = None
        self._anchor_paragraph = -1
        self._anchor_at = 0
        self._scene: Interval | None = None
        self._past_scene: Interval | None = None
        self._past_paragraph = -1
        self._scene_before: Interval | None = None
        self._scene_at = self._scene_from = 0  # where the scene's last act is told, and its first
        self._lead: tuple[str, Interval] | None = None
        self._kinds: dict[str, Interval] = {}

    def is_dateline(self, time: TimeExpression) -> bool:
        """True for the date that a report or its first sentence opens with: "HARARE, 9 November -"."""
        home = self._home(time)
        if home is None or time.start > OPENING or time.kind != "absolute":
            return False
        if _WORD.search(self._text[home.start : time.start]):
            return False
        if _AFTER_DATELINE.match(self._text, time.end) is None:
            return False
        # A chronology's entries look alike ("3 March: police arrest …") but tell other days than that of publication.
        day = days(resolve(time, published=self._published))
        return self._published is None or day is None or -2 <= (self._published.latest - day.latest).days <= SCENE

    def come_to(self, sentence: Sentence) -> None:
        """Go on to a sentence with drafts; what the sentences on the way tell of the time is taken in."""
        self._leave(sentence)
        if self._sentence is None or self._sentence.paragraph != sentence.paragraph:
            self._turn()
        self._sentence = sentence
        self._scene_before = self._scene
        self._told = False

    def _leave(self, to: Sentence) -> None:
        """Take in the times up to the sentence `to`; those of the last draft's sentence only if it had no date."""
        while self._next < len(self._times) and self._times[self._next].start < to.start:
            time = self._times[self._next]
            self._next += 1
            home = self._home(time)
            own = self._sentence is not None and home is not None and home.start == self._sentence.start
            if home is None or (own and self._told):
                continue
            if not own and (self._sentence is None or home.paragraph != self._sentence.paragraph):
                self._turn()
                self._sentence = home
            self._pass(time, is_scene=not own)

    def enter(self, day: Interval) -> None:
        """Begin a chronology's entry, which tells of these days."""
        if self._scene is None:
            self._set(day)
            self._scene = day if day.days <= SCENE else None
            self._scene_at = self._scene_from = self._sentence.start if self._sentence else 0

    def _turn(self) -> None:
        """A new paragraph begins."""
        self._past_scene = self._scene
        self._past_paragraph = self._sentence.paragraph if self._sentence else -1
        self._scene = None

    def _home(self, time: TimeExpression) -> Sentence | None:
        k = bisect.bisect_right(self._starts, time.start) - 1
        return self._sentences[k] if k >= 0 and time.start < self._sentences[k].end else None

    def _pass(self, time: TimeExpression, *, is_scene: bool) -> None:
        if (
            time.attributive
            or time.aside
            or time.kind == "duration"
            or time.relation not in ("on", "from", "from-to", "during")
        ):
            return
        if self.is_dateline(time) or self._is_named(time) or is_look_back(time):
            return
        when = self._when(time)
        span = days(when)
        if span is None:
            return
        self._set(span)
        if is_scene and not self._is_said(time):
            if self._is_scene(when) or not self._is_aside(span):
                self._scene = span if self._is_scene(when) else None
            self._scene_at = self._scene_from = self._sentence.start if self._sentence else 0

    def pass_by(self, time: TimeExpression) -> None:
        """Take in the time of the present sentence's main clause, if no draft's date came of it."""
        span = days(self._when(time))
        own = self._sentence
        if span is None or time.relation != "on" or time.aside or own is None or time.kind == "duration":
            return
        if self._scene is None or self._scene_at != own.start:
            if self._is_scene(self._when(time)) and not self.is_dateline(time) and not self._is_named(time):
                self._set(span)
                self._scene = span
                self._scene_at = self._scene_from = own.start

    def _before(self, time: TimeExpression) -> list[str]:
        home = self._home(time)
        return self._text[home.start if home else time.start : time.start].split()

    def _is_said(self, time: TimeExpression) -> bool:
        """True for the day on which something was said."""
        return any(w.strip(',;:"”’').lower() in self._said_words for w in self._before(time)[-4:])

    def _is_named(self, time: TimeExpression) -> bool:
        """True for a weekday that is only named ("the paper says Saturday, but they came at once")."""
        bare = isinstance(time.value, Weekly) and time.value.which == "plain" and time.text[:1].isupper()
        return bare and bool(self._before(time))

    def _when(self, time: TimeExpression) -> When | None:
        """The past days that a time means."""
        found = resolve(time, published=self._published, anchor=self._anchor, year=self.year(time))
        if found is None or found.earliest is None or (self._published and found.earliest > self._published.latest):
            return None
        return found

    def _set(self, span: Interval) -> None:
        self._anchor = span
        self._anchor_paragraph = self._sentence.paragraph if self._sentence else -1
        self._anchor_at = self._sentence.start if self._sentence else 0

    def tell(self, draft: Draft, point: When | None, *, is_step: bool, sets_scene: bool) -> None:
        """Take in a draft's date, and the days (`point`) that its words tell of.

        `is_step`: it is no look back; `sets_scene`: it is told as part of the story and not in passing.
        """
        when = draft.when
        own = days(when)
        if when is not None and own is not None and draft.status in ("reported", "alleged"):
            if when.expression is not None or draft.kind not in self._kinds:
                self._kinds[draft.kind] = own
        if draft.status == "planned":
            return
        reached = days(point) or own
        if reached is None:
            if self._lead is not None and self._returns(draft, self._lead[0]):
                self._scene = self._lead[1]
                self._scene_at = self._scene_from = draft.sentence.start
            return
        self._told = True
        if not is_step and self._scene is not None:
            return
        self._set(reached)
        if when is not None and when.ongoing:
            return
        if not sets_scene and self._scene is None:
            return
        is_scene = self._is_scene(point if days(point) else when)
        if not is_scene and self._is_aside(reached):
            return
        self._scene = reached if is_scene else None
        self._scene_at = draft.sentence.start
        if point is not None:
            self._scene_from = draft.sentence.start
        if self._scene is not None and self._lead is None:
            self._lead = (draft.kind, self._scene)

    def _is_aside(self, told: Interval) -> bool:
        """True for a month or a year of which a scene's paragraph tells in passing."""
        return self._scene is not None and told.latest < self._scene.earliest

    def _returns(self, draft: Draft, lead: str) -> bool:
        """True when the story comes back, undated, to the kind of act that it began with."""
        if self._scene is not None or lead != draft.kind or draft.status == "denied":
            return False
        return draft.node.is_verb and draft.node.rel not in ("amod", "acl")

    def last(self) -> Interval | None:
        """The days of the story's last scene."""
        return self._scene or self._past_scene

    def _is_scene(self, when: When | None) -> bool:
        """True for a day or so; a month or a year is no scene, even where the day of publication is as wide."""
        found = days(when)
        if when is None or found is None or when.precision in ("week", "month", "year"):
            return False
        return found.days <= SCENE + (self._published.days - 1 if self._published else 0)

    def scene(self, *, linked: bool = False, before: bool = False) -> Interval | None:
        """The days of the scene that the paragraph tells, with `before` as it was when the present sentence began; with
        `linked`, else that of the paragraph before.
        """
        found = self._scene_before if before else self._scene
        next_to = self._sentence is not None and self._sentence.paragraph - self._past_paragraph == 1
        return found or (self._past_scene if linked and next_to else None)

    def distance(self, sentence: Sentence) -> int:
        """How many sentences lie between a sentence and the scene's last act."""
        return bisect.bisect_left(self._starts, sentence.start) - bisect.bisect_left(self._starts, self._scene_at)

    def scene_text(self, sentence: Sentence) -> str:
        """The words of the scene before a sentence."""
        return self._text[max(self._scene_from, sentence.start - RECALL) : sentence.start]

    def of_kind(self, kind: str) -> Interval | None:
        """The days of the last act of a kind that has a date."""
        return self._kinds.get(kind)

    def _is_next(self, sentence: Sentence) -> bool:
        """True when the story's last time was told in the same sentence or the one before."""
        own = bisect.bisect_left(self._starts, sentence.start)
        return own - bisect.bisect_left(self._starts, self._anchor_at) <= 2

    def anchor(
        self, expression: TimeExpression, before: Sequence[TimeExpression], *, takes_up: bool
    ) -> Interval | None:
        """What a time counts from: one told before it in its sentence (`before`), the scene, or the story's last act.

        `takes_up`: the words say that they take up what was told before ("that evening"), even in another paragraph.
        """
        for time in reversed(before):
            if time.start < expression.start and time.kind != "duration" and not time.aside:
                span = days(self._when(time))
                if span is not None:
                    return span
        if isinstance(expression.value, Same | Away | Weekly):
            return (self._scene or self._anchor or self._past_scene) if takes_up else self.scene(linked=True)
        return self._anchor

    def overnight(self, expression: TimeExpression) -> When | None:
        """A bare "overnight" in a scene: the night after its day."""
        value = expression.value
        if not (isinstance(value, Night) and value.of == Period("day", -1)) or self._scene is None:
            return None
        last = self._scene.latest
        return When(expression.text, last, last + dt.timedelta(days=1), "range")

    def year(self, expression: TimeExpression) -> int | None:
        """The year for a date without one in a passage of history, where dates follow one another; None elsewhere."""
        value, anchor = expression.value, self._anchor
        if not isinstance(value, Dated) or value.year != Year() or value.month is None or value.which != "plain":
            return None
        home = self._home(expression)
        if anchor is None or self._published is None or home is None or home.paragraph != self._anchor_paragraph:
            return None
        if (self._published.earliest - anchor.latest).days < HISTORY or not self._is_next(home):
            return None
        recent = days(resolve(expression, published=self._published))
        if recent is not None and (self._published.latest - recent.latest).days <= RECENT:
            return None
        year = anchor.earliest.year
        found = year if _last(year, value.month, value.day) >= anchor.earliest else year + 1
        # "In March 2012 … was abducted. The case was closed in January": of late, unless it follows soon.
        soon = (_last(found, value.month, value.day) - anchor.latest).days <= STORY
        return found if value.day is not None or soon else None


def _last(year: int, month: int, day: int | None) -> dt.date:
    longest = calendar.monthrange(year, month)[1]
    return dt.date(year, month, min(day or longest, longest))
