import json

import pytest

import tocsin

SENTENCE = "В Актау полиция задержала активиста Ерлана Балтабая."


@pytest.mark.parametrize(
    "text",
    [
        "В Актау поли\u00adция задер\u00adжала активиста Ерлана Балта\u00adбая.",
        "В Акта\u0301у поли\u0301ция задержа\u0301ла активи\u0301ста Ерла\u0301на Балтаба\u0301я.",
        "В Aктау пoлиция зaдержала aктивиста Eрлана Бaлтабая.",
        "V Aktau politsiya zaderzhala aktivista Erlana Baltabaya. Eto byl uzhe tretiy arest, soobshchil yego brat.",
    ],
)
def test_a_report_in_odd_letters_is_coded_and_quoted_as_it_stands(text: str) -> None:
    report = tocsin.read(json.dumps({"text": text, "language": "ru", "published": "2021-05-12"}).encode())
    claim = tocsin.code(report).claims[0]
    assert claim.kind == "arrest"
    for span in (claim.quote, claim.trigger, *claim.actor, *claim.target):
        assert report.text[span.start : span.end] == span.text
    assert claim.where is not None
    assert claim.where.name == "Актау"


def test_russian_in_latin_letters_is_known_as_russian() -> None:
    text = "Rabochie ne poluchili zarplatu za mart. Oni zayavili, chto posle etogo nachnut zabastovku, kotoraya dlya zavoda tozhe ploha."
    assert tocsin.read(json.dumps({"text": text}).encode()).language == "ru"
