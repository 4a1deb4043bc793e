"""English sentences become trees of the names that frames know."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tocsin.coding.english.parser import parse
from tocsin.coding.tree import Node, Tree


def tree(text: str, offset: int = 0) -> Tree:
    (made,) = parse([(offset, text)])
    return made


def at(made: Tree, word: str) -> Node:
    return next(n for n in made.nodes if n.text == word)


def test_no_sentences_give_no_trees() -> None:
    assert parse([]) == []


def test_words_stand_at_their_offsets_in_the_report() -> None:
    text = "Police arrested\nthe welders."
    made = tree(text, 100)
    assert all(text[n.start - 100 : n.end - 100] == n.text for n in made.nodes)
    assert (made.start, made.end) == (100, 100 + len(text))


def test_a_word_with_a_hyphen_stays_whole() -> None:
    assert "sit-in" in [n.text for n in tree("The sit-in ended on Friday.").nodes]


def test_a_dash_between_words_parts_them() -> None:
    assert "mine" in [n.text for n in tree("They left the mine—at last.").nodes]


def test_a_noun_under_a_preposition_hangs_on_what_the_preposition_hung_on() -> None:
    made = tree("Workers marched against cuts.")
    cuts = at(made, "cuts")
    assert (cuts.head, cuts.rel, cuts.case) == (at(made, "marched"), "obl", "against")
    assert at(made, "against").head is cuts


def test_the_doer_of_a_passive_is_its_agent() -> None:
    made = tree("Nine miners were arrested by police.")
    assert (at(made, "police").rel, at(made, "miners").rel) == ("agent", "subj:pass")
    assert at(made, "arrested").form == "part"


def test_words_have_their_dictionary_form() -> None:
    made = tree("The women were taken home in buses.")
    assert [at(made, w).lemma for w in ("women", "taken", "buses")] == ["woman", "take", "bus"]


# Sentence -> for some of its words "relation head", or "relation head case".
CONSTRUCTIONS = {
    "Police arrested nine miners.": {"Police": "subj arrested", "miners": "obj arrested", "nine": "num miners"},
    "The miners have been arrested.": {"miners": "subj:pass arrested", "have": "aux arrested", "been": "aux:pass arrested"},
    "Workers refused to meet the director.": {"meet": "xcomp refused", "director": "obj meet"},
    "The union said that police had beaten him.": {"beaten": "ccomp said", "that": "mark beaten", "him": "obj beaten"},
    "The guards who beat him fled.": {"beat": "relcl guards", "who": "subj beat", "guards": "subj fled"},
    "The miners arrested on Monday are ill.": {"arrested": "acl miners", "Monday": "obl arrested on", "ill": "attr are"},
    "Ana Duarte, the union's chair, was released.": {"chair": "appos Duarte", "union": "poss chair", "Ana": "compound Duarte"},
    "The court gave the union a choice.": {"union": "iobj gave", "choice": "obj gave"},
    "Police arrested and beat him.": {"beat": "conj arrested", "and": "cc arrested", "him": "obj beat"},
    "They did not strike.": {"not": "neg strike", "did": "aux strike"},
    "The miners struck because wages were late.": {"were": "advcl struck", "because": "mark were", "late": "attr were"},
    "He was sued for organising a strike.": {"organising": "advcl sued for", "for": "case organising", "strike": "obj organising"},
    "There were arrests.": {"There": "expl were", "arrests": "attr were"},
    "Jailed miners wrote to the court.": {"Jailed": "amod miners", "court": "obl wrote to"},
    "They are ready to strike.": {"ready": "attr are", "strike": "xcomp ready", "to": "aux strike"},
    "The miners' strike ended.": {"miners": "poss strike", "strike": "subj ended"},
}  # fmt: skip


@pytest.mark.parametrize("sentence", CONSTRUCTIONS)
def test_each_construction_has_the_relations_that_frames_know(sentence: str) -> None:
    made = tree(sentence)
    for word, wanted in CONSTRUCTIONS[sentence].items():
        relation, head, *case = wanted.split()
        node = at(made, word)
        assert (word, node.rel, node.head and node.head.text, node.case) == (word, relation, head, *(case or [None]))


@pytest.mark.parametrize(
    ("sentence", "noun", "case"),
    [
        ("They marched in front of the court.", "court", "in front of"),
        ("He is out of prison.", "prison", "out of"),
        ("He was fired due to his union membership.", "membership", "due to"),
        ("Nurses struck because of low wages.", "wages", "because of"),
        ("They marched from behind the mill.", "mill", "from behind"),
    ],
)
def test_prepositions_of_several_words_are_joined(sentence: str, noun: str, case: str) -> None:
    made = tree(sentence)
    found = at(made, noun)
    assert found.case == case
    words = case.split()
    assert [c.lower for c in found.kids("case")] == words


def test_nouns_under_coordinate_prepositions_are_coordinate() -> None:
    made = tree("Nine miners were arrested by police or by soldiers.")
    assert (at(made, "soldiers").rel, at(made, "soldiers").head) == ("conj", at(made, "police"))


@pytest.mark.parametrize(
    ("sentence", "relation"),
    [
        ("In 2011 police arrested nine people.", "subj"),
        ("In 2012 police were beaten by guards.", "subj:pass"),
    ],
)
def test_a_year_counts_nobody(sentence: str, relation: str) -> None:
    made = tree(sentence)
    year = made.nodes[1]
    assert (year.rel, year.case) == ("obl", "in")
    assert (at(made, "police").rel, at(made, "police").kids("num", "case")) == (relation, [])


@pytest.mark.parametrize("noun", ["men", "people", "dockers"])
def test_a_number_behind_a_weekday_counts_the_noun_behind_it(noun: str) -> None:
    made = tree(f"On Friday 40 {noun} were dismissed.")
    assert [n.text for n in at(made, noun).kids("num")] == ["40"]


def test_a_sentence_in_capitals_is_read_as_any_other() -> None:
    loud, plain = tree("POLICE ARRESTED NINE MINERS ON MONDAY."), tree("Police arrested nine miners on Monday.")
    assert [n.text for n in loud.nodes] == [n.text.upper() for n in plain.nodes]
    assert [(n.rel, n.case, n.form) for n in loud.nodes] == [(n.rel, n.case, n.form) for n in plain.nodes]


def test_letters_that_grow_when_they_are_made_small_move_no_word() -> None:
    text = "İŞÇİLER İKİ GÜN STRUCK."
    assert all(text[n.start : n.end] == n.text for n in tree(text).nodes)


def test_every_relation_is_one_that_the_small_tree_has() -> None:
    told = (
        "subj subj:pass obj iobj obl agent attr poss amod compound appos num det conj cc neg aux aux:pass mark xcomp "
        "ccomp advcl acl relcl advmod prt case expl punct root dep parataxis"
    ).split()
    for sentence in (*CONSTRUCTIONS, "Due to the strike the port was shut.", "Whom did they speak to?", "Out of work!"):
        assert {n.rel for n in tree(sentence).nodes} <= set(told)


@settings(max_examples=40, deadline=None)
@given(st.text(st.sampled_from("ab Theofbywas,.()'\"-–\n1"), min_size=1, max_size=60).filter(str.strip))
def test_any_text_at_all_gives_a_tree_without_a_circle(text: str) -> None:
    made = tree(text)
    for node in made.nodes:
        assert len(list(zip(node.ancestors(), made.nodes, strict=False))) < len(made.nodes)
        assert node.head is None or node in node.head.children
