import json

import tocsin


def test_somebody_unknown_is_nobody_told_of_before() -> None:
    text = "Серик Аманов возглавляет профсоюз. Во вторник неизвестный пригрозил сжечь его дом."
    record = tocsin.code(tocsin.read(json.dumps({"text": text, "language": "ru", "published": "2022-03-07"}).encode()))
    threat = next(c for c in record.claims if c.kind == "threat")
    names = {p.id: p.name for p in record.parties}
    assert [names.get(m.party or "") for m in threat.actor] == ["неизвестный"]
