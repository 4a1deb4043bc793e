import pytest

from tocsin.coding.russian.parser import parse


@pytest.mark.parametrize(
    ("sentence", "verb", "noun"),
    [
        ("Рабочего придавило плитой.", "придавило", "рабочего"),
        ("Электрика ударило током во время ремонта линии.", "ударило", "электрика"),
        ("Мать троих детей оставили без жилья за долги.", "оставили", "мать"),
        ("Охрана выселила рабочих из бараков.", "выселила", "рабочих"),
        ("Охрана вышвырнула рабочих-мигрантов из бараков.", "вышвырнула", "рабочих-мигрантов"),
    ],
)
def test_whom_it_is_done_to_is_the_object_by_case_and_number(sentence: str, verb: str, noun: str) -> None:
    (tree,) = parse([(0, sentence)])
    node = next(n for n in tree.nodes if n.lower == noun)
    assert node.rel == "obj"
    assert node.head is not None
    assert node.head.lower == verb


def test_a_subject_that_agrees_stays() -> None:
    (tree,) = parse([(0, "Большинство бастующих вышли на площадь.")])
    assert next(n for n in tree.nodes if n.lower == "большинство").rel == "subj"


def test_an_infinitive_after_an_object_is_what_the_verb_makes_it_do() -> None:
    (tree,) = parse([(0, "Силовики заставили съемочную группу удалить видео.")])
    node = next(n for n in tree.nodes if n.text == "удалить")
    assert node.rel == "xcomp"
    assert node.head is not None
    assert node.head.text == "заставили"
