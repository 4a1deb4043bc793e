"""A kind's mistakes are told in one sentence that names the file, the place and the remedy."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.codebook import Kind
from tocsin.codebook.parse import parse_kind
from tocsin.model import CodebookError

CLASSES = {"en": {"person": frozenset({"nurse"}), "police": frozenset({"police", "officer"})}}
Raw = dict[str, Any]


def parse(raw: Any) -> Kind:
    return parse_kind("mine.yaml", raw, CLASSES)


def mistake(raw: Any) -> str:
    with pytest.raises(CodebookError) as caught:
        parse(raw)
    message = str(caught.value)
    assert message.startswith("mine.yaml: ")
    assert "\n" not in message
    assert not message.endswith(".")
    return message.removeprefix("mine.yaml: ")


def frame(raw: Raw) -> Raw:
    return raw["frames"]["en"][0]  # type: ignore[no-any-return]


def test_a_kind_in_good_order_is_read_whole(vigil: Raw) -> None:
    kind = parse(vigil)
    first, second = kind.frames["en"]
    assert (kind.kind, kind.family, kind.beats) == ("vigil", "dispute", ("strike",))
    assert [" ".join(t.words) for t in first.triggers] == ["keep vigil", "stand ... vigil"]
    assert [str(p) for p in first.actor] == ["subject", "object.of & by"]
    assert first.needs == {"vigil", "police", "officer"}
    (condition,) = first.where
    assert (condition.required, condition.classes, condition.words) == (True, {"person"}, {"crowd"})
    assert (condition.not_classes, condition.not_words) == ({"police"}, {"storm"})
    assert kind.crosswalk == {"plover": "PROTEST", "acled": None, "hurdocs": None, "ilo": None}
    assert second.label == "vigil/vigil"
    assert len(kind.codes["en"]) == 8


def test_verbs_have_subject_and_object_for_roles_unless_told_otherwise(vigil: Raw) -> None:
    frame(vigil).pop("actor")
    first, second = parse(vigil).frames["en"]
    assert [str(p) for p in first.actor + first.target] == ["subject", "object"]
    assert second.target == ()


def test_an_empty_list_of_actors_gives_none(vigil: Raw) -> None:
    frame(vigil)["actor"] = []
    assert parse(vigil).frames["en"][0].actor == ()


@pytest.mark.parametrize("field", ["kind", "family", "definition", "counts"])
def test_a_missing_field_is_named(vigil: Raw, field: str) -> None:
    del vigil[field]
    assert mistake(vigil) == f"top: '{field}:' is missing; write it as one line of words"


@pytest.mark.parametrize("raw", ["a sentence", ["kind"], 12, True])
def test_a_file_that_is_no_mapping_is_refused(raw: Any) -> None:
    assert mistake(raw) == "top: this must map names to values, as in 'name: value'"


def test_an_empty_file_lacks_its_kind() -> None:
    assert mistake(None) == "top: 'kind:' is missing; write it as one line of words"


def test_an_unknown_field_of_a_kind_is_named_with_the_known_ones(vigil: Raw) -> None:
    vigil["colour"] = "red"
    assert mistake(vigil).startswith("top: 'colour' is no field here; known fields are beats, counts, crosswalk")


def test_an_unknown_field_of_a_frame_is_named_with_the_frame(vigil: Raw) -> None:
    frame(vigil)["verb"] = ["watch"]
    assert mistake(vigil).startswith("frame 'keep-watch': 'verb' is no field here; known fields are actor, adjectives")


def test_an_unknown_family_is_named(vigil: Raw) -> None:
    vigil["family"] = "sport"
    assert mistake(vigil) == "top: 'sport' is no family; use dispute, repression or response"


def test_an_unknown_crosswalk_is_named(vigil: Raw) -> None:
    vigil["crosswalk"] = {"gdelt": "14"}
    assert mistake(vigil).startswith("crosswalk: 'gdelt' is no field here; known fields are acled, hurdocs")


def test_a_frame_without_a_name_is_counted_out(vigil: Raw) -> None:
    del vigil["frames"]["en"][1]["name"]
    assert mistake(vigil) == "frames, en, number 2: 'name:' is missing; write it as one line of words"


def test_a_frame_that_is_a_bare_word_is_refused(vigil: Raw) -> None:
    vigil["frames"]["en"].append("vigil")
    assert mistake(vigil).startswith("frames, en, number 3: this must map names to values")


def test_frames_that_are_no_list_are_refused(vigil: Raw) -> None:
    vigil["frames"]["en"] = {"name": "a"}
    assert mistake(vigil) == "frames: 'en:' must be a list; begin each entry with a dash"


def test_two_frames_of_one_name_are_refused(vigil: Raw) -> None:
    vigil["frames"]["en"][1]["name"] = "keep-watch"
    assert mistake(vigil) == "frame 'keep-watch': another frame bears this name; give each its own"


def test_a_frame_without_a_trigger_is_refused(vigil: Raw) -> None:
    del frame(vigil)["verbs"]
    assert mistake(vigil).startswith("frame 'keep-watch': it has no trigger; give it 'verbs:'")


@pytest.mark.parametrize("entry", ["...", "... vigil", "keep ..."])
def test_a_gap_stands_only_between_words(vigil: Raw, entry: str) -> None:
    frame(vigil)["verbs"] = [entry]
    assert f"'{entry}' is no entry; write words in dictionary form" in mistake(vigil)


def test_a_word_class_is_no_trigger(vigil: Raw) -> None:
    frame(vigil)["verbs"] = ["@police"]
    assert "'@police' names a word class, which is no trigger" in mistake(vigil)


def test_words_that_are_no_list_are_refused(vigil: Raw) -> None:
    frame(vigil)["verbs"] = {"keep": "vigil"}
    assert mistake(vigil) == "frame 'keep-watch': 'verbs:' must be a list of words, as in [one, two words]"


def test_one_word_without_brackets_is_a_list_of_one(vigil: Raw) -> None:
    frame(vigil)["verbs"] = "keep vigil"
    assert [t.words for t in parse(vigil).frames["en"][0].triggers] == [("keep", "vigil")]


@pytest.mark.parametrize("path", ["subjct", "object of", "", "object..of", "conection_with", "1"])
def test_an_unknown_path_is_named(vigil: Raw, path: str) -> None:
    frame(vigil)["actor"] = [path or "&"]
    assert "is no path, for '" in mistake(vigil)
    assert "write steps such as subject, object, against" in mistake(vigil)


def test_an_unknown_path_of_a_condition_is_named(vigil: Raw) -> None:
    frame(vigil)["where"] = {"objekt!": ["person"]}
    assert "'objekt' is no path" in mistake(vigil)


def test_a_language_without_a_list_of_prepositions_takes_any_word_for_one(vigil: Raw) -> None:
    vigil["frames"]["ru"] = [{"name": "a", "nouns": ["пикет"], "actor": ["против"]}]
    assert str(parse(vigil).frames["ru"][0].actor[0]) == "против"


def test_an_unknown_class_in_a_word_list_is_named(vigil: Raw) -> None:
    frame(vigil)["needs"] = ["@nurses"]
    assert mistake(vigil) == "frame 'keep-watch': '@nurses' names no word class; define 'nurses' under words/"


@pytest.mark.parametrize(("value", "word"), [("nurse", "nurse"), ("-nurse", "nurse"), ("@nurse", "nurse")])
def test_an_unknown_class_in_a_condition_is_named(vigil: Raw, value: str, word: str) -> None:
    frame(vigil)["where"] = {"subject": [value]}
    assert f"define '{word}' under words/, or write '={word}' for the word" in mistake(vigil)


def test_an_unknown_voice_is_named(vigil: Raw) -> None:
    frame(vigil)["voice"] = "loud"
    assert mistake(vigil) == "frame 'keep-watch': 'loud' is no voice; use any, active or passive"


def test_a_frame_may_say_of_status_only_that_the_act_is_planned(vigil: Raw) -> None:
    frame(vigil)["status"] = "planned"
    assert parse(vigil).frames["en"][0].status == "planned"
    frame(vigil)["status"] = "denied"
    assert "status may only be 'planned'; the coder decides all others" in mistake(vigil)


def test_a_mode_must_be_listed(vigil: Raw) -> None:
    frame(vigil)["mode"] = "day"
    assert mistake(vigil) == "frame 'keep-watch': mode 'day' is not listed under 'modes:'; add it there"


@pytest.mark.parametrize("value", ["high", 0, 1.5, True, [0.5]])
def test_confidence_is_a_share(vigil: Raw, value: Any) -> None:
    frame(vigil)["confidence"] = value
    assert "'confidence:' must be a number above 0 and at most 1, as in 0.8" in mistake(vigil)


@pytest.mark.parametrize("field", ["negated", "names_person"])
def test_a_switch_is_true_or_false(vigil: Raw, field: str) -> None:
    (frame(vigil) if field == "negated" else vigil)[field] = "perhaps"
    assert f"'{field}:' must be true or false" in mistake(vigil)


def test_an_example_without_a_sentence_is_refused(vigil: Raw) -> None:
    vigil["examples"]["en"]["codes"][0] = {"trigger": "kept"}
    assert mistake(vigil) == "examples, en: an example needs 'text:' with a sentence"


def test_an_examples_trigger_stands_in_its_sentence(vigil: Raw) -> None:
    vigil["examples"]["en"]["codes"][0]["trigger"] = "keep vigil"
    assert "the trigger 'keep vigil' does not stand in its sentence" in mistake(vigil)


def test_an_examples_trigger_may_be_words_apart(vigil: Raw) -> None:
    vigil["examples"]["en"]["codes"][0]["trigger"] = "Nurse kept"
    assert parse(vigil).codes["en"][0].trigger == "Nurse kept"


def test_an_examples_status_is_one_of_four(vigil: Raw) -> None:
    vigil["examples"]["en"]["codes"][0]["status"] = "true"
    assert mistake(vigil) == "examples, en: 'true' is no status; use reported, alleged, planned or denied"


def test_an_example_may_be_a_bare_sentence(vigil: Raw) -> None:
    vigil["examples"]["en"]["codes"] = ["They kept vigil."]
    assert parse(vigil).codes["en"][0].text == "They kept vigil."


def test_a_mode_is_a_mapping(vigil: Raw) -> None:
    vigil["modes"] = {"night": "after dark"}
    assert mistake(vigil) == "modes, night: this must map names to values, as in 'name: value'"


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5) | st.integers(), inner, max_size=3),
    max_leaves=6,
)


def told_plainly(raw: Raw) -> bool:
    try:
        parse(raw)
    except CodebookError as error:
        return str(error).startswith("mine.yaml: ")
    return True


@given(st.sampled_from(["kind", "family", "modes", "crosswalk", "beats", "frames", "examples"]), ANYTHING)
def test_anything_in_a_kinds_field_is_taken_or_told_in_a_sentence(field: str, value: Any) -> None:
    raw = {"kind": "vigil", "family": "dispute", "definition": "d", "counts": "c", field: value}
    assert told_plainly(raw)


@given(st.sampled_from(["verbs", "actor", "where", "needs", "complement", "voice", "mode", "status"]), ANYTHING)
def test_anything_in_a_frames_field_is_taken_or_told_in_a_sentence(field: str, value: Any) -> None:
    made = {"name": "a", "nouns": ["vigil"], field: value}
    raw = {"kind": "vigil", "family": "dispute", "definition": "d", "counts": "c", "frames": {"en": [made]}}
    assert told_plainly(raw)
