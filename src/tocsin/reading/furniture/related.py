"""Lists of other reports: a heading such as "Related articles" and the headlines under it."""

from __future__ import annotations

from tocsin.reading.furniture.language import patterns
from tocsin.reading.furniture.line import Line

_MOST_HEADLINES = 12
_REASON = "related reports"


def related(lines: list[Line], found: dict[int, str]) -> None:
    """Add related-report headings and their headlines to `found`."""
    for at, line in enumerate(lines):
        if at == 0 or line.n > 8 or line.prose or (at in found and not line.text.endswith(":")):
            continue
        known = patterns(line)
        if not known.related_heading.match(line.bare):
            continue
        end = _run(lines, found, at + 1)
        if end > at + 1 or (known.strong_related.match(line.bare) and end == len(lines)):
            found[at] = _REASON
            for position in range(at + 1, end):
                found.setdefault(position, _REASON)
    for at in [at for at, reason in found.items() if reason == _REASON]:
        # "Related: A headline" is often followed by more headlines in the same block, set without a label.
        position = at + 1
        while (
            position < len(lines)
            and position not in found
            and not lines[position].paragraph
            and _listed(lines[position])
        ):
            found[position] = _REASON
            position += 1


def _run(lines: list[Line], found: dict[int, str], at: int) -> int:
    """Where the headlines that begin at `at` end."""
    end = at
    while end < len(lines) and end - at < _MOST_HEADLINES:
        after = end
        while after < len(lines) and _stamp(lines[after]):
            after += 1
        if after == len(lines) or not (after in found or _listed(lines[after])):
            break
        end = after + 1
    if end < len(lines) and end - at > 1 and lines[end].prose and lines[end].paragraph and lines[end - 1].heading:
        # The last short line before a paragraph may be its own heading.
        end -= 1
    return end


def _stamp(line: Line) -> bool:
    """True for a line that dates or numbers the headline after it."""
    return line.dated or (not line.long and not any(letter.isalpha() for letter in line.text))


def _listed(line: Line) -> bool:
    return line.headline and line.n >= 2 and not line.prose and not line.dated
