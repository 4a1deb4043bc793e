import pytest

from tocsin.coding.russian.grafting import cut_circles
from tocsin.coding.russian.parser import parse
from tocsin.coding.tree import Node


def word(sentence: str, text: str) -> Node:
    (tree,) = parse([(0, sentence)])
    return next(n for n in tree.nodes if n.text == text)


@pytest.mark.parametrize(
    ("sentence", "text", "rel", "head"),
    [
        ("Крановщики порта отказались выходить на смену.", "Крановщики", "subj", "отказались"),
        ("Стачка ткачих прекратилась.", "Стачка", "subj", "прекратилась"),
        ("Более трехсот горняков шахты «Вересковая» третий день бастуют.", "горняков", "subj", "бастуют"),
        ("Рабочим три месяца не платят зарплату.", "Рабочим", "iobj", "платят"),
        ("Уволенные требуют восстановления.", "Уволенные", "subj", "требуют"),
    ],
)
def test_words_hang_where_their_forms_say(sentence: str, text: str, rel: str, head: str) -> None:
    node = word(sentence, text)
    assert node.head is not None
    assert (node.rel, node.head.text) == (rel, head)
    assert not node.is_verb


def test_a_participle_before_its_noun_is_a_verbs_form() -> None:
    node = word("Бастующие нефтяники собрались у ворот промысла.", "Бастующие")
    assert (node.lemma, node.form, node.is_verb) == ("бастовать", "ger", True)


def test_a_circle_is_cut_once() -> None:
    first, second = Node(0, "а", 0, "NOUN", "", "а"), Node(1, "б", 2, "NOUN", "", "б")
    first.head, second.head = second, first
    cut_circles([first, second])
    assert [n.head for n in (first, second)].count(None) == 1


def test_the_object_behind_another_complement_is_the_verbs() -> None:
    node = word("Губернатор подписал с рабочим комитетом протокол о выплатах.", "протокол")
    assert node.head is not None
    assert (node.rel, node.head.text) == ("obj", "подписал")


def test_a_name_behind_a_title_and_its_body_heads_the_title() -> None:
    node = word("Дирекция уволила председателя профкома Олега Ремнева за прогул.", "Олега")
    assert node.head is not None
    assert (node.rel, node.head.text) == ("obj", "уволила")


def test_a_word_taken_for_an_adjective_stands_in_its_own_case() -> None:
    node = word("Директор пригрозил забастовщикам увольнением.", "забастовщикам")
    assert (node.rel, node.pos) == ("iobj", "NOUN")


def test_a_noun_heads_the_participle_before_it() -> None:
    node = word("Журналисты двадцати изданий подписали письмо в поддержку арестованной коллеги.", "коллеги")
    assert (node.rel, node.case) == ("obl", "in support of")


def test_a_participle_taken_for_a_verb_belongs_to_the_noun_before_it() -> None:
    node = word("Профсоюз энергетиков перечислил семьям бастовавших 1,2 млн тенге.", "бастовавших")
    assert node.head is not None
    assert (node.rel, node.case, node.head.text) == ("obl", "of", "семьям")


def test_a_participle_behind_a_comma_belongs_to_the_noun_of_its_form() -> None:
    node = word("Рабочие мясокомбината, отказавшиеся выйти на смену, собрались во дворе.", "отказавшиеся")
    assert node.head is not None
    assert node.head.text == "Рабочие"


def test_a_second_root_before_the_verb_is_its_subject() -> None:
    node = word("В августе больше двухсот аппаратчиков «Гродносинтеза» отказались выходить на смену.", "аппаратчиков")
    assert node.head is not None
    assert (node.rel, node.head.text) == ("subj", "отказались")
