from tocsin.coding.russian.parser import parse
from tocsin.coding.tree import Node


def word(sentence: str, text: str) -> Node:
    (tree,) = parse([(0, sentence)])
    return next(n for n in tree.nodes if n.text == text)


def test_what_happens_is_no_object() -> None:
    assert word("У директора профсоюза прошёл обыск.", "обыск").rel == "subj"


def test_the_days_that_something_lasts_are_no_object_where_a_person_is() -> None:
    held = word("Двое суток Сабитова держали в отделении полиции.", "Сабитова")
    assert (held.rel, held.head and held.head.text) == ("obj", "держали")


def test_what_somebody_is_deprived_of_is_no_second_object() -> None:
    licence = word("Телеканал лишили лицензии за репортаж о стачке.", "лицензии")
    assert (licence.rel, licence.case) == ("obl", "of")


def test_a_noun_that_is_no_form_of_a_verb_is_none() -> None:
    pickets = word("Омоновцы применили против пикетчиков слезоточивый газ.", "пикетчиков")
    assert not pickets.is_verb
    assert (pickets.rel, pickets.case) == ("obl", "against")


def test_years_that_are_given_are_no_part_of_the_name_before_them() -> None:
    years = word("Гомельский суд дал слесарю Сергею Дзюбе пять с половиной лет колонии.", "лет")
    assert (years.rel, years.head and years.head.text) == ("obj", "дал")


def test_a_living_being_is_marked_as_one() -> None:
    assert word("Директор рынка ударил продавщицу по лицу.", "продавщицу").alive
    assert not word("Директор рынка ударил продавщицу по лицу.", "лицу").alive


def test_a_noun_or_a_number_that_hangs_on_a_verb_is_its_object() -> None:
    workers = word("С понедельника предприятие не пускает на смену 40 рабочих «Глубокой».", "рабочих")
    assert (workers.rel, workers.head and workers.head.text) == ("obj", "пускает")
    assert word("Одного из лидеров протеста, Бакыта Арстанбекова, 1 июня увезли люди в масках.", "Одного").rel == "obj"
