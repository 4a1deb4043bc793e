"""English sentences become trees of the names that frames know."""

from __future__ import annotations

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


@settings(max_examples=40, deadline=None)
@given(st.text(st.sampled_from("ab Theofbywas,.()'\"-–\n1"), min_size=1, max_size=60).filter(str.strip))
def test_any_text_at_all_gives_a_tree_without_a_circle(text: str) -> None:
    made = tree(text)
    for node in made.nodes:
        assert len(list(zip(node.ancestors(), made.nodes, strict=False))) < len(made.nodes)
        assert node.head is None or node in node.head.children
