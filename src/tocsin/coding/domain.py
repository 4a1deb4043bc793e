"""Whether a report speaks of work and rights at all: sport, weather and markets use the same words for other things."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tocsin.coding.triggers import WordTest

# A text of fewer words is too short to tell what it is about, and is coded.
SHORT = 130
# A report of ours holds at least so many different words of ours for each different word.
LEAST = 0.011
# And a report of so many different words at least so many.
LONG, FEW = 150, 3
# So many different words of another field, and so many times as many as of ours, make a report foreign.
FOREIGN, OVERWEIGHT = 5, 1.5
# So many words that speak to the reader, and one in so many words of the text, make advice of it.
SPOKEN_TO, EVERY = 8, 50


class Domain:
    """Tells reports of other fields apart.

    `lists`: field -> words; the field `home` is ours. `bend`: a word's forms, where a language lists dictionary forms.
    """

    def __init__(self, lists: Mapping[str, frozenset[str]], bend: Callable[[str], set[str]] | None = None) -> None:
        forms = bend or (lambda word: {word})
        self.home = WordTest(lists["home"], forms)
        self.foreign = {name: WordTest(words, forms) for name, words in lists.items() if name not in ("home", "reader")}
        self.reader = sorted(lists["reader"])

    def foreign_field(self, words: frozenset[str], flat: str) -> str | None:
        """The other field that a report speaks of, None when it is to be coded.

        "nothing" when it holds too few words of ours; `words` and `flat` as for `WordTest.hits`.
        """
        if flat.count(" ") < SHORT:
            return None
        ours = self.home.count(words, flat)
        if ours < LEAST * len(words) or (len(words) >= LONG and ours < FEW):
            return "nothing"
        if self._advice(flat):
            return "advice"
        for name, test in self.foreign.items():
            theirs = test.count(words, flat)
            if theirs >= FOREIGN and theirs >= OVERWEIGHT * ours:
                return name
        return None

    def _advice(self, flat: str) -> bool:
        spoken = sum(flat.count(f" {word} ") for word in self.reader)
        return spoken >= SPOKEN_TO and spoken * EVERY >= flat.count(" ")
