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


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("КАРАГАНДА – На шахте горняки отказались подниматься.", "Караганда", "KZ"),
        ("Нукус. Блогера арестовали.", "Нукус", "UZ"),
        ("«Смена», Анжеро-Судженск, 30 сентября 1998 года\n\nБлокада продолжалась.", "Анжеро-Судженск", "RU"),
    ],
)
def test_a_report_tells_where_it_was_written(gazetteer: Gazetteer, text: str, name: str, country: str) -> None:
    found = [(m.where.name, m.where.country) for m in find_places(text, gazetteer) if m.dateline]
    assert found == [(name, country)]


def test_a_village_that_no_table_holds_keeps_its_name_and_the_country_of_the_report(gazetteer: Gazetteer) -> None:
    found = find_places("Рабочие в селе Квибиси бастуют, сообщили в Тбилиси.", gazetteer)[0].where
    assert (found.name, found.country, found.precision) == ("Квибиси", "GE", "unknown")


@pytest.mark.parametrize(
    "text",
    [
        "Горняки перекрыли трассу Киев — Чоп.",
        "Прокуратура Ленинского района проводит проверку.",
        "Его выселили из города. На другой день приехала милиция.",
    ],
)
def test_roads_and_parts_of_towns_are_no_places(gazetteer: Gazetteer, text: str) -> None:
    assert find_places(text, gazetteer) == []


def test_a_district_named_after_its_town_is_a_region(gazetteer: Gazetteer) -> None:
    (found,) = find_places("Забастовка началась в хозяйствах Солигорского района.", gazetteer)
    assert (found.where.name, found.where.country, found.kind) == ("Солигорский район", "BY", "region")


def test_a_town_is_told_again_by_its_adjective(gazetteer: Gazetteer) -> None:
    found = find_places("Цех в Ревде стоит. На ревдинской площадке компании люди бастуют.", gazetteer)
    assert [m.where.name for m in found] == ["Ревда", "Ревда"]
