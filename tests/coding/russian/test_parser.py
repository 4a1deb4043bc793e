import pytest

from tocsin.coding.russian.parser import parse
from tocsin.coding.tree import Node


def word(sentence: str, text: str) -> Node:
    (tree,) = parse([(0, sentence)])
    return next(n for n in tree.nodes if n.text == text)


@pytest.mark.parametrize(
    ("sentence", "text", "rel", "case", "head"),
    [
        ("Полиция задержала активиста.", "Полиция", "subj", None, "задержала"),
        ("Активист был задержан полицией.", "полицией", "agent", "by", "задержан"),
        ("Задержание Аминова вызвало протест.", "Аминова", "obl", "of", "Задержание"),
        ("Против активиста было возбуждено дело.", "активиста", "obl", "against", "возбуждено"),
        ("У активистов изъяли телефоны.", "активистов", "obl", "from", "изъяли"),
        ("Директор угрожал им увольнением.", "увольнением", "obl", "with", "угрожал"),
        ("Директор угрожал им увольнением.", "им", "iobj", None, "угрожал"),
        ("По словам рабочих, директор угрожал им.", "рабочих", "obl", "according to", "угрожал"),
        ("Его уволили в связи с забастовкой.", "забастовкой", "obl", "in connection with", "уволили"),
        ("Он был лидером профсоюза.", "лидером", "attr", None, "был"),
        ("Рабочим не выплатили зарплату.", "не", "neg", None, "выплатили"),
    ],
)
def test_complements_have_the_names_of_every_language(
    sentence: str, text: str, rel: str, case: str | None, head: str
) -> None:
    node = word(sentence, text)
    assert (node.rel, node.case) == (rel, case)
    assert node.head is not None
    assert node.head.text == head


def test_a_persons_name_heads_the_title_before_it() -> None:
    name = word("Полиция задержала председателя профсоюза Ерлана Балтабая.", "Ерлана")
    assert name.rel == "obj"
    assert [n.text for n in name.kids("compound")] == ["председателя", "Балтабая"]


def test_a_firms_name_in_quotes_stays_below_its_kind() -> None:
    name = word("Рабочих завода «Вятлит» уволили.", "Вятлит")
    assert name.head is not None
    assert name.head.text == "завода"


def test_a_relative_pronoun_is_known_as_one() -> None:
    assert word("Он возглавил профсоюз, который объявил забастовку.", "который").wh


def test_offsets_hold_where_hyphens_are_soft_and_stress_is_marked() -> None:
    sentence = "Поли\u00adция заде\u0301ржала активиста."
    (tree,) = parse([(7, sentence)])
    first, second = tree.nodes[:2]
    assert (first.lower, first.lemma, first.start, first.end) == ("полиция", "полиция", 7, 15)
    assert (second.lower, second.lemma) == ("задержала", "задержать")
    assert sentence[second.start - 7 : second.end - 7] == second.text


def test_latin_letters_in_a_russian_word_are_read_as_they_look() -> None:
    assert word("Пoлиция зaдержала aктивиста.", "зaдержала").lemma == "задержать"
