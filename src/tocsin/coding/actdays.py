"""From the days that an expression means to the days of the act, by how the act stands to what the expression dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from tocsin.coding.dates import began
from tocsin.coding.dates.value import Nth
from tocsin.coding.draft import Draft
from tocsin.coding.tense import Tenses
from tocsin.coding.timeties import Tie
from tocsin.model import Interval, When

# Acts that go on for a time: "since" tells when they began; of others it tells a stretch in which they happened.
LASTING = frozenset(
    "strike lockout protest wage-arrears surveillance ban investigation refusal-to-act bargaining-refusal smear demand "
    "negotiation solidarity press-obstruction".split()
)
# Kinds whose end is an act of its own.
ENDED_APART = frozenset({"strike", "lockout", "protest", "wage-arrears", "surveillance", "arrest"})
# Acts done by saying something: the day of the saying is the day of the act.
SPOKEN = frozenset({"condemnation", "demand", "smear", "threat", "return-call", "bargaining-refusal"})
NEAR = 14  # days; an act told "after" a time is no older than the story's last act, if that is so near
COARSE = 20  # days; within a longer time, cause and effect share it


class ActDays:
    """Bounds acts by the times told beside them. `published`: when the report appeared, None if unknown."""

    def __init__(self, published: Interval | None, lexicon: Mapping[str, frozenset[str]]) -> None:
        self._published = published
        self._tenses = Tenses(lexicon)
        self._holding = lexicon["holding"]

    def place(self, draft: Draft, tie: Tie, when: When, last: Interval | None) -> When | None:
        """The act's time; None if the expression tells nothing of it. `last`: the days of the story's last act."""
        hop, relation = tie.hop, tie.expression.relation
        if hop == "mentioned":
            return None
        if draft.status == "planned" and hop in ("said", "before"):
            return When(None, when.earliest, None, "unknown") if hop == "said" else None
        if hop == "said" and draft.kind in SPOKEN:
            hop = "same"
        onward = draft.status == "planned" and tie.expression.onward
        if hop == "since" or (hop == "same" and relation == "since" and not onward):
            return self._since(draft, tie, when)
        if hop in ("before", "after") and self._is_wide(tie, when):
            return when
        if hop in ("before", "said"):
            return self._before(tie, when, last if hop == "before" else None)
        if hop == "after" and draft.kind != "finding":
            return span(when.expression, when.earliest, self._published.latest if self._published else None)
        dates_end = tie.ends or (tie.lasts and relation not in ("from", "from-to"))
        if draft.kind in ENDED_APART and dates_end and draft.status != "planned":
            return When(when.expression, None, when.latest, "unknown", tie.lasts)
        return when

    def since_length(self, draft: Draft, tie: Tie) -> When | None:
        """The beginning told by "have been on strike for three weeks" or "entered its fourth week"."""
        if tie.hop not in ("same", "said") or self._published is None or not self._goes_on(draft):
            return None
        if not isinstance(tie.expression.value, Nth) and (tie.verb is None or self._tenses.of(tie.verb) != "perfect"):
            return None
        start = began(tie.expression, self._published)
        if start is None:
            return None
        draft.why.append(f"when: lasting {tie.expression.text!r}")
        return When(tie.expression.text, start.earliest, start.latest, "day" if start.days == 1 else "range", True)

    def _goes_on(self, draft: Draft) -> bool:
        return draft.kind in LASTING or draft.node.lemma in self._holding

    def _since(self, draft: Draft, tie: Tie, when: When) -> When:
        if self._goes_on(draft) or when.earliest is None:
            tense = self._tenses.of(tie.verb) if tie.verb is not None and tie.hop == "same" else "perfect"
            return When(when.expression, when.earliest, when.latest, when.precision, tense in ("perfect", "present"))
        return span(when.expression, when.earliest, self._published.latest if self._published else None)

    def _before(self, tie: Tie, when: When, last: Interval | None) -> When:
        """What comes before the time told; not before the story's last act if it follows that in the telling."""
        if tie.step and last is not None and when.earliest is not None and when.latest is not None:
            if last.earliest <= when.earliest and (when.latest - last.earliest).days <= NEAR + last.days:
                return span(None, last.earliest, when.latest)
        return When(None, None, when.latest, "unknown")

    def _is_wide(self, tie: Tie, when: When) -> bool:
        """True for a month or a year: what happened after or because of it belongs to it as well."""
        found = days(when)
        slack = self._published.days - 1 if self._published and tie.expression.kind != "absolute" else 0
        return found is not None and found.days >= COARSE + slack


def days(when: When | None) -> Interval | None:
    """The days of a time that is known at both ends."""
    if when is None or when.earliest is None or when.latest is None:
        return None
    return Interval(when.earliest, when.latest)


def of_days(expression: str | None, found: Interval) -> When:
    """A time by its days."""
    return When(expression, found.earliest, found.latest, "day" if found.days == 1 else "range")


def span(expression: str | None, earliest: dt.date | None, latest: dt.date | None) -> When:
    """From one day to another; open at the end where that is not known or lies before the beginning."""
    if earliest is None or latest is None or latest < earliest:
        return When(expression, earliest, None, "unknown")
    return When(expression, earliest, latest, "day" if earliest == latest else "range")
