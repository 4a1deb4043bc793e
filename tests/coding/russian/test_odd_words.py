import json

import pytest

import tocsin


@pytest.mark.parametrize(
    "text",
    [
        "и 38 медсестё Проф%юз порыпал становить сокращни–қи верну!ь нтияулирующхе выплатые ГлаввраZПавел Собол\u00adв",
        "ЗАБАСТОВКА ЗАБАСТОВКА ЗАБАСТОВКА",
        "задержан задержан задержан и и и",
        "«»«»()()",
    ],
)
def test_no_words_are_too_odd(text: str) -> None:
    tocsin.code(tocsin.read(json.dumps({"text": text, "language": "ru"}).encode()))
