"""Acts told without a date that the report tells again with one: in its headline and lead, and by "the arrests"."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from tocsin.coding.actdays import days
from tocsin.coding.draft import Draft
from tocsin.coding.sentences import Sentence
from tocsin.coding.tense import Tenses
from tocsin.coding.tree import Node
from tocsin.model import Interval, When

NEWS = 90  # days; what lies further back is no news, and no headline tells of it
OPENING = 3  # sentences in which a report sums up what it goes on to tell
SUMS_UP = frozenset({"past", "present", "bare", "perfect"})  # tenses of headlines and leads
HAPPENED = ("reported", "alleged")


def date_retold(
    drafts: Sequence[Draft],
    acts: Sequence[Node],
    sentences: Sequence[Sentence],
    tenses: Tenses,
    published: Interval | None,
) -> None:
    """Give undated drafts the date of the same act told elsewhere in the report, where that is plain.

    `drafts` come in the order of the text, `acts` are the words that head them; `published`: when the report appeared.
    """
    starts = [s.start for s in sentences]
    told = [d for d in drafts if d.status in HAPPENED and days(d.when) is not None]
    for draft, act in zip(drafts, acts, strict=True):
        if draft.status not in HAPPENED or days(draft.when) is not None:
            continue
        own = [d for d in told if d.kind == draft.kind]
        found = own[0] if len({days(d.when) for d in own}) == 1 and _is_known(act) else None
        if bisect.bisect_left(starts, draft.sentence.start) < OPENING and act.is_verb and tenses.of(act) in SUMS_UP:
            news = (d for d in own if d.node.start > draft.node.start and _is_news(d, published))
            found = next(news, None) if _is_told(draft) else None
        if found is not None and found.when is not None:
            when = found.when
            draft.when = When(None, when.earliest, when.latest, when.precision, when.ongoing)
            draft.why.append(f"when: told again as {found.trigger.text!r}")


def _is_news(draft: Draft, published: Interval | None) -> bool:
    found = days(draft.when)
    return found is not None and (published is None or (published.latest - found.earliest).days <= NEWS)


def _is_told(draft: Draft) -> bool:
    """False if the draft's own words tell a bound ("before Monday"), which is then all that is known."""
    return draft.when is None or draft.when.expression is None


def _is_known(act: Node) -> bool:
    """True for "the arrests", "his abduction", of which something was told before."""
    return act.is_noun and act.kid("det", "poss") is not None and act.kid("num", "amod") is None
