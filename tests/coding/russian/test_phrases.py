"""Descriptions are brought to the nominative up to their noun."""

from __future__ import annotations

import pytest

from tocsin.coding.russian.phrases import listed


@pytest.mark.parametrize(
    ("phrase", "plural", "expected"),
    [
        ("литейного завода в Кирове", False, "литейный завод в Кирове"),
        ("Профсоюзных активистов", True, "Профсоюзные активисты"),
        ("34 горняка", True, "34 горняка"),
        ("Его сайт", False, "сайт"),
        ("и бухгалтер профсоюза", False, "бухгалтер профсоюза"),
        ("шахте «Волынская-Глубокая» в Нововолынске", False, "шахта «Волынская-Глубокая» в Нововолынске"),
        ("бывшего начальника охраны порта", False, "бывший начальник охраны порта"),
        ("рабочим", True, "рабочие"),
        ("", False, ""),
    ],
)
def test_a_description_is_listed_in_the_nominative(phrase: str, plural: bool, expected: str) -> None:
    assert listed(phrase, plural) == expected
