"""The language of a text."""

from __future__ import annotations

import pytest

from tocsin.reading.language import code, detect

TEXTS = {
    "en": "The workers of the plant have been on strike since Monday and say that they will stay out until they are paid.",
    "ru": "Рабочие завода бастуют с понедельника и говорят, что не выйдут на работу, пока им не выплатят зарплату.",
    "uk": "Робітники заводу страйкують з понеділка і кажуть, що не вийдуть на роботу, доки їм не виплатять зарплату.",
    "kk": "Зауыт жұмысшылары дүйсенбіден бері ереуілде және жалақылары төленгенше жұмысқа шықпайтындарын айтады.",
    "be": "Рабочыя завода бастуюць з панядзелка і кажуць, што не выйдуць на працу, пакуль ім не выплацяць зарплату.",
    "de": "Die Arbeiter des Werks streiken seit Montag und sagen, dass sie erst zurückkehren, wenn die Löhne bezahlt sind.",
    "fr": "Les ouvriers de l'usine sont en grève depuis lundi et disent qu'ils ne reprendront pas le travail sans leurs salaires.",
    "es": "Los obreros de la fábrica están en huelga desde el lunes y dicen que no volverán al trabajo hasta que les paguen.",
    "nl": "De arbeiders van de fabriek staken sinds maandag en zeggen dat zij pas terugkomen als de lonen betaald zijn.",
    "fa": "کارگران کارخانه از روز دوشنبه در اعتصاب هستند و می‌گویند تا پرداخت دستمزد به کار باز نمی‌گردند.",
    "zh": "工厂的工人自星期一起罢工，他们说在拿到工资之前不会复工。工会要求公司立即支付拖欠的工资。",
}


@pytest.mark.parametrize("wanted", sorted(TEXTS))
def test_the_language_is_told_from_the_text(wanted: str) -> None:
    assert detect(TEXTS[wanted]) == wanted
    assert detect(TEXTS[wanted] * 5, declared="xx") == wanted


@pytest.mark.parametrize("text", ["", "12 – 14", "2011"])
def test_a_text_without_words_has_the_declared_language_or_none(text: str) -> None:
    assert detect(text) is None
    assert detect(text, "pt-BR") == "pt"


def test_a_short_headline_in_english_is_english() -> None:
    assert detect("Police arrest the leader of the weavers in Tilba") == "en"


@pytest.mark.parametrize(
    ("declared", "wanted"), [("en-GB", "en"), ("EN_us", "en"), ("english", None), ("", None), (None, None)]
)
def test_a_declared_language_is_cut_to_two_letters(declared: str | None, wanted: str | None) -> None:
    assert code(declared) == wanted
