"""Picture captions that stand between paragraphs and only repeat who or where."""

from __future__ import annotations

from tocsin.reading.furniture.language import patterns
from tocsin.reading.furniture.line import Line


def captions(lines: list[Line], found: dict[int, str]) -> None:
    """Add captions to `found`: short lines without a verb between paragraphs that show people at a place.

    A heading names a matter ("Oil and gas workers' strike"), a caption shows somebody somewhere ("Workers at the
    plant in Kokshetau"); a line that says what somebody did stays.
    """
    for at in range(2, len(lines)):
        line = lines[at]
        if at in found or line.ends or line.prose or line.item or line.heading or not 3 <= line.n <= 22:
            continue
        if not lines[at - 1].prose and at - 1 not in found:
            continue
        known = patterns(line)
        shows = known.caption_mark.search(line.text) or (
            known.people.match(line.bare) and known.place.search(line.text) and not known.finite.search(line.text)
        )
        if shows:
            found[at] = "caption"
