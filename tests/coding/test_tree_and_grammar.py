"""Who does what to whom, on trees written by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.coding import grammar
from tocsin.coding.tree import Node, Tree, clause_of, own_clause, top

Plant = Callable[[str], Tree]

# "Police arrested and beat Ana and Omar yesterday"
BEAT = """
Police NOUN subj 2
arrested VERB root 0 form=fin lemma=arrest
and CCONJ cc 2
beat VERB conj 2 form=fin
Ana PROPN obj 4
and CCONJ cc 5
Omar PROPN conj 5
yesterday NOUN advmod 4
"""
# "Workers who struck were arrested by police and guards"
STRUCK = """
Workers NOUN subj:pass 5
who PRON subj 3
struck VERB relcl 1 form=fin lemma=strike
were AUX aux:pass 5 form=fin lemma=be
arrested VERB root 0 form=part lemma=arrest
by ADP case 7
police NOUN agent 5 case=by
and CCONJ cc 7
guards NOUN conj 7
"""
# "Management paid lawyers to harass the women"
PAID = """
Management NOUN subj 2
paid VERB root 0 form=fin lemma=pay
lawyers NOUN obj 2
to PART aux 5
harass VERB xcomp 2 form=inf
the DET det 7
women NOUN obj 5
"""
# "They threatened the guards to strike": the subject's own act
THREATENED = PAID.replace("paid", "threatened").replace("lemma=pay", "lemma=threaten")


def words(nodes: list[Node]) -> list[str]:
    return [n.text for n in nodes]


def at(tree: Tree, word: str) -> Node:
    return next(n for n in tree.nodes if n.text == word)


def test_coordinated_verbs_share_subject_and_object(plant: Plant) -> None:
    tree = plant(BEAT)
    for verb in ("arrested", "beat"):
        assert words(grammar.subjects_of(at(tree, verb))) == ["Police"]
        assert words(grammar.objects_of(at(tree, verb))) == ["Ana", "Omar"]


def test_a_passive_turns_subject_and_agent_round(plant: Plant) -> None:
    verb = at(plant(STRUCK), "arrested")
    assert grammar.is_passive(verb)
    assert words(grammar.subjects_of(verb)) == ["police", "guards"]
    assert words(grammar.objects_of(verb)) == ["Workers"]


def test_a_relative_pronoun_stands_for_its_noun(plant: Plant) -> None:
    assert words(grammar.subjects_of(at(plant(STRUCK), "struck"))) == ["Workers"]


def test_what_somebody_is_paid_to_do_is_done_by_him(plant: Plant) -> None:
    verb = at(plant(PAID), "harass")
    assert words(grammar.subjects_of(verb)) == ["lawyers"]
    assert words(grammar.objects_of(verb)) == ["women"]


def test_what_somebody_threatens_to_do_he_does_himself(plant: Plant) -> None:
    assert words(grammar.subjects_of(at(plant(THREATENED), "harass"))) == ["Management"]


def test_the_perfect_of_an_active_verb_is_no_passive(plant: Plant) -> None:
    tree = plant(
        """
        Police NOUN subj 3
        have AUX aux 3 form=fin
        arrested VERB root 0 form=part lemma=arrest
        Ana PROPN obj 3
        """
    )
    assert not grammar.is_passive(at(tree, "arrested"))
    assert words(grammar.objects_of(at(tree, "arrested"))) == ["Ana"]


def test_the_perfect_of_a_passive_is_one(plant: Plant) -> None:
    tree = plant(
        """
        Ana PROPN subj:pass 4
        has AUX aux 4 form=fin lemma=have
        been AUX aux:pass 4 form=part lemma=be
        arrested VERB root 0 form=part lemma=arrest
        """
    )
    assert words(grammar.objects_of(at(tree, "arrested"))) == ["Ana"]
    assert grammar.subjects_of(at(tree, "arrested")) == []


def test_a_participle_before_a_noun_has_it_for_object(plant: Plant) -> None:
    tree = plant("jailed VERB amod 2 form=part lemma=jail\nminers NOUN subj 3\nspoke VERB root 0 form=fin lemma=speak")
    assert words(grammar.objects_of(at(tree, "jailed"))) == ["miners"]
    assert grammar.subjects_of(at(tree, "jailed")) == []


def test_a_measure_under_by_is_no_agent(plant: Plant) -> None:
    tree = plant(
        """
        Pay NOUN subj:pass 3
        was AUX aux:pass 3 form=fin lemma=be
        delayed VERB root 0 form=part lemma=delay
        by ADP case 6
        three NUM num 6
        months NOUN agent 3 case=by lemma=month
        """
    )
    assert grammar.subjects_of(at(tree, "delayed")) == []


def test_what_stands_under_a_preposition_is_found_on_the_verb_and_on_its_object(plant: Plant) -> None:
    tree = plant(
        """
        They PRON subj 2
        staged VERB root 0 form=fin lemma=stage
        protests NOUN obj 2 lemma=protest
        against ADP case 5
        cuts NOUN obl 3 case=against
        and CCONJ cc 5
        sackings NOUN conj 5
        """
    )
    for word in ("staged", "protests"):
        assert words(grammar.under(at(tree, word), "against")) == ["cuts", "sackings"]
    assert grammar.under(at(tree, "staged"), "over") == []


def test_the_verbs_of_a_complement_clause_are_found_with_their_coordinates(plant: Plant) -> None:
    tree = plant(
        """
        They PRON subj 2
        refused VERB root 0 form=fin lemma=refuse
        to PART aux 4
        meet VERB xcomp 2 form=inf
        or CCONJ cc 4
        talk VERB conj 4 form=inf
        """
    )
    assert words(grammar.complements(at(tree, "refused"))) == ["meet", "talk"]


def test_an_adjective_is_said_of_its_noun_or_its_subject(plant: Plant) -> None:
    tree = plant("unpaid ADJ amod 2\nwages NOUN subj 3\nare AUX root 0 form=fin lemma=be\nlate ADJ attr 3")
    assert words(grammar.modified(at(tree, "unpaid"))) == ["wages"]
    assert words(grammar.modified(at(tree, "late"))) == ["wages"]


def test_the_top_of_a_stretch_is_the_word_whose_head_lies_outside(plant: Plant) -> None:
    tree = plant(PAID)
    assert top(tree.at(at(tree, "the").start, at(tree, "women").end)).text == "women"
    assert top(tree.nodes).text == "paid"


def test_the_clause_of_a_word_is_the_verb_above_it(plant: Plant) -> None:
    tree = plant(STRUCK)
    assert clause_of(at(tree, "guards")).text == "arrested"
    assert clause_of(at(tree, "who")).text == "struck"


def test_a_clause_ends_where_another_begins(plant: Plant) -> None:
    tree = plant(STRUCK)
    assert "struck" not in words(own_clause(at(tree, "arrested")))
    assert words(own_clause(at(tree, "struck"))) == ["who", "struck"]
    assert "beat" not in words(own_clause(at(plant(BEAT), "arrested")))


def test_the_words_at_a_stretch_are_those_that_overlap_it(plant: Plant) -> None:
    assert words(plant(BEAT).at(3, 9)) == ["Police", "arrested"]


RELATIONS = (
    "subj subj:pass obj iobj obl agent attr poss amod compound appos conj aux aux:pass xcomp ccomp advcl acl relcl dep"
).split()


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    """Any tree at all, sense or none."""
    size = draw(st.integers(1, 12))
    nodes = []
    for i in range(size):
        pos = draw(st.sampled_from(["VERB", "AUX", "NOUN", "PROPN", "PRON", "ADJ", "NUM", "DET"]))
        form = draw(st.sampled_from(["fin", "inf", "ger", "part"])) if pos in ("VERB", "AUX") else ""
        word = draw(st.sampled_from(["who", "have", "been", "month", "order", "mill", "he"]))
        nodes.append(Node(i, word, 6 * i, pos, form, word))
    order = draw(st.permutations(range(size)))
    for k, i in enumerate(order):
        node = nodes[i]
        node.rel = draw(st.sampled_from(RELATIONS)) if k else "root"
        node.case = draw(st.sampled_from([None, "by", "for", "of"]))
        if k:
            node.head = nodes[order[draw(st.integers(0, k - 1))]]
    for node in nodes:
        if node.head is not None:
            node.head.adopt(node)
    return Tree(nodes, 0, 6 * size, 0)


@given(trees())
@pytest.mark.parametrize(
    "ask", [grammar.subjects_of, grammar.objects_of, grammar.modified, grammar.complements, grammar.agents]
)
def test_any_tree_at_all_answers_with_its_own_words(ask: Callable[[Node], list[Node]], tree: Tree) -> None:
    own = {id(n) for n in tree.nodes}
    for node in tree.nodes:
        assert all(id(n) in own for n in ask(node))
        assert isinstance(grammar.is_passive(node), bool)


@given(trees())
def test_a_subtree_holds_each_word_once_and_in_order(tree: Tree) -> None:
    for node in tree.nodes:
        numbers = [n.i for n in node.subtree()]
        assert numbers == sorted(set(numbers))
        assert node.i in numbers
        assert {n.i for n in own_clause(node)} <= set(numbers)
        assert {n.i for n in node.conjuncts()} <= set(numbers)


@given(trees())
def test_the_root_is_the_top_and_above_every_word(tree: Tree) -> None:
    root = top(tree.nodes)
    assert root.head is None
    assert all(node is root or root in node.ancestors() for node in tree.nodes)
