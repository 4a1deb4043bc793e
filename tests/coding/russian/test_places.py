import pytest

from tocsin.coding.russian.places import find_places
from tocsin.gazetteer import Gazetteer


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open()


@pytest.mark.parametrize(
    ("text", "name", "country", "kind"),
    [
        ("Забастовка началась в Жанаозене в понедельник.", "Жанаозен", "KZ", "city"),
        ("Рабочие перекрыли трассу под Солигорском.", "Солигорск", "BY", "city"),
        ("Шахта находится в Карагандинской области.", "Карагандинская область", "KZ", "region"),
        ("Об этом сообщили профсоюзы Кыргызстана.", "Кыргызстан", "KG", "country"),
        ("Белорусские власти закрыли профсоюз.", "Belarus", "BY", "demonym"),
        ("Горняки Кузбасса вышли на митинг.", "Кузбасс", "RU", "region"),
        ("Жители города Темиртау жалуются на дым.", "Темиртау", "KZ", "city"),
        ("Вчера в Таш-Кумыре прошло шествие.", "Таш-Кумыр", "KG", "city"),
        ("В Усть-Каменогорске сожгли помещение профсоюза.", "Усть-Каменогорск", "KZ", "city"),
        ("Водители бастовали в Ростове-на-Дону.", "Ростов-на-Дону", "RU", "city"),
    ],
)
def test_a_place_is_found_in_any_case(gazetteer: Gazetteer, text: str, name: str, country: str, kind: str) -> None:
    found = [(m.where.name, m.where.country, m.kind) for m in find_places(text, gazetteer)]
    assert (name, country, kind) in found


def test_words_of_a_place_are_those_of_the_text(gazetteer: Gazetteer) -> None:
    text = "МИНСК, 3 марта. Учителя Гродно и Бреста бастуют."
    assert all(text[m.start : m.end] == m.text for m in find_places(text, gazetteer))


def test_a_person_called_like_a_town_is_no_place(gazetteer: Gazetteer) -> None:
    assert find_places("Суд оштрафовал Сергея Кирова.", gazetteer) == []


def test_a_report_opens_with_its_place(gazetteer: Gazetteer) -> None:
    (first, *_) = find_places("Киров. 14 апреля. Рабочие завода остановили работу.", gazetteer)
    assert first.dateline
