"""The small grammar over words."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tocsin.coding.dates.grammar import Grammar, Match, Token, spelled

DATA = {
    "classes": {
        "GEN": {"стен(ы|)": "wall", "дома": "house"},
        "DAT": {"стен(е|ам)": "wall", "дому": "house"},
        "MANY": ["стен(|ам)"],
    },
    "parts": {"what": ["GEN", "DAT"]},
    "macros": {},
    "rules": [
        {"means": "from", "kind": "place", "needs": ["GEN"], "say": "от what:GEN"},
        {"means": "to", "kind": "place", "needs": ["DAT"], "say": "к what:DAT"},
        {"means": "way", "kind": "place", "needs": ["GEN"], "say": "от GEN к what:DAT"},
    ],
}


def found(text: str) -> list[tuple[str, str]]:
    grammar = Grammar(DATA, (), lambda words: None)

    def tokens() -> Iterator[Token | None]:
        for word in re.finditer(r"\w+", text):
            known = grammar.vocabulary.get(word[0])
            yield Token(*known, word.start(), word.end()) if known else None

    def read(match: Match) -> tuple[str, str] | None:
        many = "s" if match.is_of("what", "MANY") else ""
        return None if match.rule.name == "from" and many else (match.rule.name, match.get("what") + many)

    return grammar.longest(tokens(), text, read)


@pytest.mark.parametrize(
    ("word", "forms"),
    [("стен(а|ы|)", ["стена", "стены", "стен"]), ("дом", ["дом"]), ("(он|она)", ["он", "она"])],
)
def test_a_word_is_spelled_in_its_forms(word, forms):
    assert spelled(word) == forms


def test_a_pattern_asks_for_a_case():
    assert found("от стены") == [("from", "wall")]
    assert found("к стене и к дому") == [("to", "wall"), ("to", "house")]
    assert found("от стене, к стены") == []


def test_a_part_tells_whether_its_word_is_of_a_class():
    assert found("к стенам") == [("to", "walls")]


def test_the_longest_match_that_means_anything_wins():
    assert found("от дома к стене") == [("way", "wall")]
    assert found("от стен") == []
