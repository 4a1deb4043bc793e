import json

import tocsin
from tocsin.coding.mixed import foreign, without
from tocsin.model import Record

ENGLISH = "Police in Aktau detained the union's chair, Erlan Baltabay, on Friday, his lawyer said."
RUSSIAN = "В Минске милиция задержала активистку независимого профсоюза Анну Смирнову, и об этом сообщил ее адвокат."


def coded(text: str, language: str) -> Record:
    return tocsin.code(
        tocsin.read(json.dumps({"text": text, "language": language, "published": "2021-05-12"}).encode())
    )


def test_a_report_in_two_languages_is_coded_language_by_language() -> None:
    for main in ("en", "ru"):
        record = coded(f"{ENGLISH}\n\n{RUSSIAN}\n", main)
        assert [(c.kind, c.trigger.text) for c in record.claims] == [("arrest", "detained"), ("arrest", "задержала")]
        assert len({p.id for p in record.parties}) == len(record.parties)
        assert {"Erlan Baltabay", "Анна Смирнова"} <= {p.name for p in record.parties}


def test_a_mixed_record_is_that_of_its_parts() -> None:
    record = coded(f"{ENGLISH}\n\n{RUSSIAN}\n", "en")
    ids = {p.id for p in record.parties}
    for claim in record.claims:
        assert record.report.text[claim.quote.start : claim.quote.end] == claim.quote.text
        assert all(m.party in ids for m in (*claim.actor, *claim.target) if m.party)


def test_a_name_in_another_script_makes_no_other_language() -> None:
    assert foreign("Компания Tengizchevroil Kazakhstan Limited Liability Partnership объявила забастовку.", "ru") == {}


def test_what_is_left_of_a_text_goes_around_the_stretches_taken_out() -> None:
    assert without([(0, 10)], [(2, 4), (8, 12)]) == [(0, 2), (4, 8)]
    assert without([(0, 10)], []) == [(0, 10)]
