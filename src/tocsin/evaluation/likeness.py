"""When two wordings are the same quote, or name the same party: loose in type and spelling, strict in words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from tocsin.model import Span

# Typographic variants that do not make another quote.
_PLAIN = str.maketrans(
    {
        "\N{LEFT SINGLE QUOTATION MARK}": "'",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{LEFT DOUBLE QUOTATION MARK}": '"',
        "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
        "\N{DOUBLE LOW-9 QUOTATION MARK}": '"',
        "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}": '"',
        "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}": '"',
        "\N{EN DASH}": "-",
        "\N{EM DASH}": "-",
        "\N{NO-BREAK SPACE}": " ",
        "\N{SOFT HYPHEN}": None,
    }
)

# Words that name nobody.
_EMPTY = frozenset({"the", "a", "an", "of", "and", "his", "her", "their", "s", "at", "in"})

# Letters of a word that count: endings differ between a name and the same name in a sentence.
_STEM = 6


class Folded:
    """A text with its white space and typography folded, in which quotes are found at their true offsets."""

    def __init__(self, text: str) -> None:
        letters: list[str] = []
        self._offset: list[int] = []
        after_space = True
        for offset, character in enumerate(text):
            folded = character.translate(_PLAIN)
            space = folded.isspace()
            if (space and not after_space) or (folded and not space):
                letters.append(" " if space else folded)
                self._offset.append(offset)
            if folded:
                after_space = space
        self.text = "".join(letters)

    def find(self, quote: str) -> list[Span]:
        """Every place where `quote` stands in the text, as spans of the text's own words (without the words)."""
        wanted = Folded(quote).text.strip()
        found: list[Span] = []
        at = self.text.find(wanted) if wanted else -1
        while at >= 0:
            found.append(Span("", self._offset[at], self._offset[at + len(wanted) - 1] + 1))
            at = self.text.find(wanted, at + 1)
        return found


def words(name: str) -> set[str]:
    """The words of a name that count: lower case, without accents, cut to their first six letters."""
    flat = unicodedata.normalize("NFKD", name.lower())
    flat = "".join(character for character in flat if not unicodedata.combining(character))
    return {word[:_STEM] for word in re.findall(r"\w+", flat)} - _EMPTY


def names_party(wanted: str, names: Iterable[str]) -> bool:
    """True when one of `names` shares half of its words, or of the wanted ones, with a wording of `wanted`."""
    known = [words(name) for name in names]
    for wording in wanted.split("|"):
        sought = words(wording)
        for name in known:
            if sought and name and len(sought & name) >= max(1, round(0.5 * min(len(sought), len(name)))):
                return True
    return False
