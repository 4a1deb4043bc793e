"""Where acts took place: whole reports through the coder."""

from __future__ import annotations

from tocsin import codebook
from tocsin.coding.coder import code
from tocsin.model import Interval, Report, Where


def wheres(text: str) -> dict[str, Where | None]:
    """Kind -> place of the last claim of its kind."""
    published = Interval.parse("2019-11-20")
    report = Report(id="r", path=None, sha256="", text=text, language="en", published=published)
    return {claim.kind: claim.where for claim in code(report, codebook.load()).claims}


def name(where: Where | None) -> str:
    assert where is not None
    return where.name


def test_an_act_takes_the_place_of_its_clause() -> None:
    told = wheres("Miners in Karaganda went on strike on Monday, while police in Almaty arrested a union leader.")
    assert name(told["strike"]) == "Karaganda"
    assert name(told["arrest"]) == "Almaty"


def test_an_act_without_a_place_takes_its_paragraphs_and_then_the_reports() -> None:
    told = wheres(
        "MINSK, 20 November 2019 - Workers in Minsk went on strike on Monday.\n\n"
        "In Grodno, a union leader was abducted on Friday. He was beaten.\n\n"
        "The company has sacked forty workers."
    )
    assert name(told["assault"]) == "Grodno"
    assert name(told["dismissal"]).lower() == "minsk"


def test_where_people_come_from_is_not_where_it_happened() -> None:
    told = wheres("Workers in Sharjah went on strike on Monday. Police arrested 28 workers from Bangladesh.")
    assert name(told["arrest"]) == "Sharjah"


def test_a_country_that_acts_is_no_place() -> None:
    told = wheres("Workers in Harare went on strike on Monday. Germany condemned the arrest of the union's leader.")
    assert name(told["strike"]) == "Harare"
    assert name(told["arrest"]) != "Germany"


def test_a_site_bears_the_name_of_its_town() -> None:
    told = wheres("Workers at the Tolar cement plant in Kokshetau went on strike on Monday.")
    assert "Kokshetau" in name(told["strike"])
    where = told["strike"]
    assert where is not None
    assert where.country == "KZ"


def test_where_somebody_spoke_is_not_where_it_happened() -> None:
    told = wheres('A court in Gweru jailed the union\'s leader on Monday. "He was beaten," his lawyer said in Harare.')
    assert name(told["assault"]) == "Gweru"


def test_where_a_march_is_bound_for_is_not_where_the_rest_happened() -> None:
    told = wheres(
        "Miners set out on a march to Ankara\n\nMiners set out on a march to Ankara on Monday. "
        "About 120 of them had gathered in Zonguldak in the morning.\n\nThirty people were arrested."
    )
    assert name(told["arrest"]) == "Zonguldak"


def test_a_headline_of_several_pieces_leaves_the_first_sentence_in_the_opening() -> None:
    told = wheres(
        "Kazakhstan: Masked men attack strikers\n\nWorkers' Digest, November 2019\n\n"
        "Some 200 masked men attacked striking workers at a mine near Karaganda on Monday.\n\n"
        "A doctor in Almaty treated four of them. A lawyer in Almaty was told. A paper in Almaty wrote of it.\n\n"
        "Sixteen of the men were arrested that night."
    )
    assert name(told["arrest"]) == "Karaganda"
