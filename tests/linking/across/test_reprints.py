from __future__ import annotations

from tocsin.linking.across.reprints import alike, groups, sketch

BODY = " ".join(f"the {n} dockers of quay {n * 7 % 31} told number {n * 13 % 97} again" for n in range(60))
OTHER = " ".join(f"a {n} driver from depot {n * 5 % 29} drove line {n * 11 % 83} twice" for n in range(60))


def test_a_copy_with_another_headline_is_a_reprint() -> None:
    assert alike(sketch(f"Dockers walk out\n\n{BODY}"), sketch(f"Quay at a standstill\n\n{BODY} By our correspondent."))


def test_the_first_half_of_a_text_is_a_reprint_of_it() -> None:
    assert alike(sketch(BODY), sketch(BODY[: len(BODY) // 2]))


def test_a_short_cut_of_a_long_text_is_a_reprint_of_it() -> None:
    assert alike(sketch(BODY), sketch(" ".join(BODY.split()[:90])))


def test_two_texts_that_share_a_sentence_are_no_reprints() -> None:
    shared = " ".join(BODY.split()[:40])
    assert not alike(sketch(shared + OTHER), sketch(BODY))


def test_empty_texts_are_no_reprints() -> None:
    assert groups([sketch(""), sketch(""), sketch("Strike.")]) == [0, 1, 2]


def test_reprints_of_reprints_stand_together_under_the_first() -> None:
    texts = [OTHER, BODY, f"{BODY} and so on to the end of it", BODY[: len(BODY) * 3 // 4]]
    assert groups([sketch(t) for t in texts]) == [0, 1, 1, 1]


def test_a_text_that_a_hundred_papers_print_is_one() -> None:
    assert set(groups([sketch(f"Paper {n} writes. {BODY}") for n in range(100)])) == {0}
