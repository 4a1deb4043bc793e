import pytest

from tocsin.coding.russian.parser import parse
from tocsin.coding.tree import Node


def word(sentence: str, text: str) -> Node:
    (tree,) = parse([(0, sentence)])
    return next(n for n in tree.nodes if n.text == text)


@pytest.mark.parametrize(
    ("sentence", "text", "rel"),
    [
        ("МВД отрицает, что задержанных избивали в автозаке.", "задержанных", "obj"),
        ("Прораб пырнул рабочего ножом.", "рабочего", "obj"),
        ("Директор шахты пригрозил забойщикам расправой.", "забойщикам", "iobj"),
        ("На допросе активиста заставили оговорить товарищей.", "активиста", "obj"),
        ("В изоляторе Лапина избивали.", "Лапина", "obj"),
        ("Шахтёрам не платят с ноября.", "Шахтёрам", "iobj"),
        ("Офис профсоюза подожгли.", "Офис", "obj"),
        ("Демонстрантов разгоняли водомётами и газом.", "Демонстрантов", "obj"),
    ],
)
def test_the_case_says_what_a_word_is(sentence: str, text: str, rel: str) -> None:
    node = word(sentence, text)
    assert node.rel == rel
    assert node.is_noun
    assert node.head is not None
    assert node.head.is_verb


def test_a_form_of_the_past_is_no_future() -> None:
    assert word("Под машину главы профсоюза подложили бомбу.", "подложили").tense == "past"


def test_who_is_tried_to_be_harmed_is_the_inner_verbs_object() -> None:
    chair = word("Председателя профкома, похоже, пытались отравить.", "Председателя")
    assert (chair.rel, chair.head and chair.head.text) == ("obj", "отравить")


def test_a_preposition_belongs_to_the_noun_in_its_case() -> None:
    assert word("Следователи выбивали из шахтёров признание.", "шахтёров").case == "from"
