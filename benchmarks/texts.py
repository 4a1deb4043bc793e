"""Texts to time the engine on: reports full of acts out of the demonstration, and news of quiet things."""

from __future__ import annotations

import itertools
from pathlib import Path

import tocsin

DEMO = Path(__file__).resolve().parent.parent / "demo" / "reports"

# News of quiet things, in words that no kind of the codebook uses.
QUIET = """\
The botanical garden opened its new glasshouse to visitors on the first warm weekend of spring.
Gardeners planted more than four hundred orchids along the winding path beside the pond.
The oldest tree in the collection, a cedar with silver needles, was measured again this month.
It has grown by eleven centimetres since the last time anybody climbed it with a tape.
A choir of pupils from the village school sang three old songs about the river and the moon.
The baker in the market square sells a rye bread with walnuts that keeps fresh for a week.
Her recipe calls for a spoon of honey, a pinch of salt and a long, slow rise overnight.
Astronomers expect clear skies for the shower of meteors in the second half of the month.
The observatory on the hill will stay open until midnight, and blankets will be lent to guests.
The lake reached a temperature of nineteen degrees, which swimmers describe as refreshing.
A retired teacher has drawn a map of every footpath between the two valleys.
The map is printed on thick paper and costs as much as two cups of coffee.
The museum of clocks has bought a pocket watch that was made for a ship's captain in 1794.
Its hands are thin as hair, and it loses no more than two seconds in a day.
The football team from the lower league drew one all in a friendly game on a muddy field.
The goalkeeper wore gloves that his grandmother had knitted for him in the colours of the club.
A new species of moss was described by two botanists who walked the same ridge for nine summers.
It is soft, pale green, and grows only on the north side of limestone rocks.
The library lends out cake tins, telescopes and a small loom to anybody with a card.
Readers borrowed the loom forty times last year, mostly in the dark weeks of winter.
The weather service forecasts light rain in the north and long sunny spells along the coast.
Farmers say that the cherries will be ripe ten days earlier than in an ordinary year.
The ferry now runs twice an hour in the afternoon, and bicycles travel without a ticket.
A cook from the harbour has published a book with sixty dishes of beans and lentils.
The chapter on soups is the longest, and the author tells a story with every recipe.
The bridge over the stream was painted blue, after a vote among the children of the street.
Beekeepers counted a third more hives than ten years ago, many of them on flat roofs.
The honey from the roofs tastes of lime blossom and a little of mint.
An old film about a lighthouse was restored and shown in the open air to a quiet crowd.
The lighthouse itself is now a small hotel with five rooms and a spiral staircase.
"""


def paragraphs(language: str = "en") -> list[str]:
    """Every paragraph of the demonstration reports in a language, in order."""
    reports = [tocsin.read(file) for file in sorted(DEMO.iterdir())]
    texts = [report.text for report in reports if report.language == language]
    return [block for text in texts for block in text.split("\n\n") if len(block.split()) > 12]


def relevant(number: int, words: int = 500, language: str = "en") -> list[str]:
    """`number` reports of about `words` words out of the demonstration's paragraphs, no two of them alike."""
    return _reports(paragraphs(language), number, words)


def irrelevant(number: int, words: int = 500) -> list[str]:
    """`number` reports of about `words` words with nothing in them to code."""
    return _reports(QUIET.splitlines(), number, words)


def _reports(blocks: list[str], number: int, words: int) -> list[str]:
    made = []
    for index in range(number):
        start = index * 7 % len(blocks)
        step = 1 + index // len(blocks) % (len(blocks) - 1)
        chosen: list[str] = [f"{index + 1}"]
        for place in itertools.count(start, step):
            chosen.append(blocks[place % len(blocks)])
            if sum(len(block.split()) for block in chosen) >= words:
                break
        made.append("\n\n".join(chosen))
    return made
