from pathlib import Path

import pytest

from tocsin.coding.language import CODERS, language

OTHERS = sorted(set(CODERS) - {"en"})


@pytest.mark.parametrize("code", OTHERS)
def test_a_language_has_every_list_that_the_coder_asks_for(code: str) -> None:
    assert set(language("en").lexicon) == set(language(code).lexicon)
    assert set(language("en").domains) == set(language(code).domains)


@pytest.mark.parametrize("code", OTHERS)
def test_a_languages_lists_hold_words_of_its_own(code: str) -> None:
    borrowed = {"part_cases", "source_cases", "goal_cases", "away_cases", "place_cases", "setting_cases"}
    borrowed |= {"earlier_cases", "later_cases", "reason_cases", "means_cases", "without", "instead", "according"}
    borrowed |= {"employed", "reason_prepositions"}
    own, english = language(code).lexicon, language("en").lexicon
    taken = {name for name in own if own[name] and own[name] <= english[name] and name not in borrowed}
    assert taken - {"end_marks", "since_marks"} == set()


def test_every_language_has_its_folder() -> None:
    import tocsin.coding

    here = Path(tocsin.coding.__file__).parent
    assert all((here / module.split(".")[2] / "language.py").is_file() for module in CODERS.values())
