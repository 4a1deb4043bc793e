"""Paths of the codebook followed on trees written by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tocsin.codebook import Path
from tocsin.coding.english.words import lexicon
from tocsin.coding.paths import CLIPPED, PathFinder
from tocsin.coding.tree import Tree

Plant = Callable[[str], Tree]
FINDER = PathFinder(lexicon())


def path(text: str) -> Path:
    return Path(tuple(tuple(part.strip().split(".")) for part in text.split("&")))


def follow(tree: Tree, word: str, steps: str, kind: str = "verb") -> list[str]:
    node = next(n for n in tree.nodes if n.text == word)
    return [n.text for n in FINDER.find(path(steps), node, kind)]


# "Miners began a strike against cuts at the pit"
BEGAN = """
Miners NOUN subj 2
began VERB root 0 form=fin lemma=begin
a DET det 4
strike NOUN obj 2
against ADP case 6
cuts NOUN obl 4 case=against
at ADP case 9
the DET det 9
pit NOUN obl 6 case=at
"""
# "The guards gave them notice of eviction"
GAVE = """
The DET det 2
guards NOUN subj 3 lemma=guard
gave VERB root 0 form=fin lemma=give
them PRON iobj 3
notice NOUN obj 3
of ADP case 7
eviction NOUN obl 5 case=of
"""
# "She faces charges after her arrest in Kavala"
FACES = """
She PRON subj 2
faces VERB root 0 form=fin lemma=face
charges NOUN obj 2 lemma=charge
after ADP case 6
her PRON poss 6
arrest NOUN obl 2 case=after
in ADP case 8
Kavala PROPN obl 6 case=in
"""


def test_the_holder_of_a_noun_is_the_subject_of_the_verb_that_does_it(plant: Plant) -> None:
    assert follow(plant(BEGAN), "strike", "holder", "noun") == ["Miners"]
    assert follow(plant(BEGAN), "strike", "subject", "noun") == ["Miners"]


def test_a_preposition_leads_to_what_stands_under_it(plant: Plant) -> None:
    assert follow(plant(BEGAN), "strike", "against", "noun") == ["cuts"]


def test_steps_are_taken_one_after_another(plant: Plant) -> None:
    assert follow(plant(BEGAN), "strike", "against.at", "noun") == ["pit"]
    assert follow(plant(BEGAN), "began", "object.against") == ["cuts"]


def test_two_paths_joined_are_both_taken_and_nobody_twice(plant: Plant) -> None:
    assert follow(plant(BEGAN), "began", "subject & object.against & subject") == ["Miners", "cuts"]


def test_a_path_that_leads_nowhere_gives_nobody(plant: Plant) -> None:
    assert follow(plant(BEGAN), "began", "indirect") == []
    assert follow(plant(BEGAN), "began", "clause.subject") == []


def test_the_indirect_object_is_who_gets_it(plant: Plant) -> None:
    assert follow(plant(GAVE), "gave", "indirect") == ["them"]
    assert follow(plant(GAVE), "notice", "receiver", "noun") == ["them"]


def test_the_receiver_of_a_noun_is_the_subject_of_a_verb_that_undergoes_it(plant: Plant) -> None:
    assert follow(plant(FACES), "charges", "receiver", "noun") == ["She"]


def test_the_possessor_is_whose_it_is(plant: Plant) -> None:
    assert follow(plant(FACES), "arrest", "possessor", "noun") == ["her"]


def test_whose_leads_to_the_noun_before(plant: Plant) -> None:
    tree = plant(
        """
        Ana PROPN subj 6
        whose PRON poss 3
        arrest NOUN subj 4
        shocked VERB relcl 1 form=fin lemma=shock
        us PRON obj 4
        spoke VERB root 0 form=fin lemma=speak
        """
    )
    assert follow(tree, "arrest", "possessor", "noun") == ["Ana"]


def test_a_noun_before_the_trigger_and_an_adjective_of_a_nation_are_found(plant: Plant) -> None:
    tree = plant(
        """
        Kazakh ADJ amod 3
        miners NOUN compound 3 lemma=miner
        strike NOUN subj 4
        spread VERB root 0 form=fin
        """
    )
    assert follow(tree, "strike", "compound", "noun") == ["miners"]
    assert follow(tree, "strike", "modifier", "noun") == ["Kazakh"]


def test_a_clause_leads_to_its_verb_and_on(plant: Plant) -> None:
    tree = plant(
        """
        The DET det 2
        court NOUN subj 3
        ordered VERB root 0 form=fin lemma=order
        drivers NOUN obj 3 lemma=driver
        to PART aux 6
        end VERB xcomp 3 form=inf
        the DET det 8
        strike NOUN obj 6
        """
    )
    assert follow(tree, "ordered", "clause") == ["end"]
    assert follow(tree, "ordered", "clause.object") == ["strike"]
    assert follow(tree, "ordered", "clause.subject") == ["drivers"]


@pytest.mark.parametrize(("kind", "subject", "found"), [("verb", "subject", ["Nine"]), (CLIPPED, "object", ["Nine"])])
def test_a_clipped_headline_verb_is_read_as_a_passive(plant: Plant, kind: str, subject: str, found: list[str]) -> None:
    tree = plant("Nine NUM subj 2\nheld VERB root 0 form=fin lemma=hold\nafter ADP case 4\nmarch NOUN obl 2 case=after")
    assert follow(tree, "held", subject, kind) == found


def test_a_phrase_is_said_of_the_subject_or_the_noun_before(plant: Plant) -> None:
    went = plant("Dockers NOUN subj 2\nwent VERB root 0 form=fin lemma=go\non ADP case 4\nstrike NOUN obl 2 case=on")
    beside = plant(
        "Dockers NOUN subj 4\non ADP case 3\nstrike NOUN obl 1 case=on\nsang VERB root 0 form=fin lemma=sing"
    )
    assert follow(went, "strike", "subject", "phrase") == ["Dockers"]
    assert follow(beside, "strike", "subject", "phrase") == ["Dockers"]


def test_an_adjective_has_its_noun_for_object(plant: Plant) -> None:
    tree = plant("unpaid ADJ amod 2\nwages NOUN root 0")
    assert follow(tree, "unpaid", "object", "adjective") == ["wages"]


def test_a_series_of_acts_is_done_by_who_stages_it(plant: Plant) -> None:
    tree = plant(
        """
        Nurses NOUN subj 2
        staged VERB root 0 form=fin lemma=stage
        a DET det 4
        series NOUN obj 2
        of ADP case 6
        strikes NOUN obl 4 case=of lemma=strike
        """
    )
    assert follow(tree, "strikes", "holder", "noun") == ["Nurses"]
