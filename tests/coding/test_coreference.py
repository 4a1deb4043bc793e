"""Who is meant: names, descriptions and pronouns of a report linked to one party, or left alone."""

from __future__ import annotations

import functools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tocsin.codebook import load
from tocsin.coding.apposition import Appositions
from tocsin.coding.classes import Classifier
from tocsin.coding.coreference import Resolver
from tocsin.coding.english.language import LANGUAGE
from tocsin.coding.entity import Entity
from tocsin.coding.partynames import PartyNames
from tocsin.coding.referents import ReferentFinder
from tocsin.coding.scene import Scene
from tocsin.coding.sentences import split


@functools.cache
def classifier() -> Classifier:
    return Classifier(load().classes["en"], LANGUAGE.lexicon)


def walk(text: str, parsed: bool = True) -> Scene:
    sentences = split(text, LANGUAGE.abbreviations)
    names = LANGUAGE.find_names(text, {}, ())
    finder = ReferentFinder(text, names, classifier(), LANGUAGE.lexicon, LANGUAGE.noun_forms)
    scene = Scene(PartyNames(names, text, LANGUAGE.lexicon), finder, LANGUAGE.lexicon)
    trees = LANGUAGE.parse([(s.start, text[s.start : s.end]) for s in sentences]) if parsed else []
    appositions = Appositions(text, names, finder, LANGUAGE.lexicon)
    Resolver(scene, appositions, {}, frozenset()).walk(sentences, {t.start: t for t in trees}, {})
    return scene


def entity(scene: Scene, words: str, times: int = 1) -> Entity | None:
    """What the words mean where they stand for the n-th time: the entity at their last word that has one."""
    start = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(words)}", scene.finder.text)][times - 1]
    found = [at for at in scene.at if start <= at < start + len(words)]
    return scene.at[max(found)] if found else None


def who(text: str, words: str, times: int = 1) -> str | None:
    found = entity(walk(text), words, times)
    return found.name if found else None


# --- names ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Police arrested Ana Duarte on Monday. A court released Duarte.", "Duarte", "Ana Duarte"),
        ("Esenbek Turganov was seized. The guards warned Esen.", "Esen.", "Esenbek Turganov"),
        ("Liu Zhenhai, 48, was held. Liu has a daughter.", "Liu has", "Liu Zhenhai"),
        ("Regional Governor Serik Omarov came. Mr Omarov left.", "Mr Omarov", "Serik Omarov"),
        ("The Global Union of Dockers (GUD) struck. GUD said so.", "GUD said", "Global Union of Dockers"),
        ("The National Union of Bakers met. NUB said no.", "NUB", "National Union of Bakers"),
        ("Workers struck at Al Noor Contracting. Al Noor paid them.", "Al Noor paid", "Al Noor Contracting"),
        ("The Ministry of Labour wrote. The Labour Ministry replied.", "Labour Ministry", "Ministry of Labour"),
    ],
)
def test_a_short_name_is_the_full_name(text: str, words: str, name: str) -> None:
    found = entity(walk(text), words, text.count(words))
    assert found is not None
    assert found.name == name


def test_a_surname_that_two_persons_bear_is_linked_to_neither() -> None:
    scene = walk("Ana Duarte and Rui Duarte were held. A judge heard Duarte.")
    found = entity(scene, "Duarte.", 1)
    assert found is not None
    assert found.name == "Duarte"


def test_a_title_tells_which_of_two_persons_of_one_surname_is_meant() -> None:
    text = "Ana Duarte and Rui Duarte were held. A judge heard Ms Duarte."
    assert who(text, "Ms Duarte") == "Ana Duarte"


def test_a_firm_is_not_its_employees_union() -> None:
    text = "Kaveri Pumps met the Kaveri Pumps Employees' Union. Kaveri Pumps agreed."
    assert who(text, "Kaveri Pumps agreed") == "Kaveri Pumps"
    assert who(text, "Kaveri Pumps Employees' Union") == "Kaveri Pumps Employees' Union"


# --- what stands beside a name -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Police detained the union's chair, Ana Duarte, on Monday.", "chair", "Ana Duarte"),
        ("Her deputy, Viktar Shym, was sentenced.", "deputy", "Viktar Shym"),
        ("A leader of that protest, Zhao Yong, was sentenced.", "leader", "Zhao Yong"),
        ("Minister of Manpower Ahmed Kamel came to the plant.", "Minister", "Ahmed Kamel"),
        ("One of its volunteers, Peng Jun, was beaten.", "One", "Peng Jun"),
    ],
)
def test_a_description_beside_a_name_is_the_named_person(text: str, words: str, name: str) -> None:
    assert who(text, words) == name


def test_a_description_after_a_name_is_kept() -> None:
    found = entity(walk("Alena Hrynkova, chairwoman of the Free Union, was jailed."), "Alena Hrynkova")
    assert found is not None
    assert "chairwoman of the Free Union" in found.descriptions


def test_what_a_body_said_after_a_name_is_no_description() -> None:
    found = entity(
        walk("Darya Hrynkova was expelled from Orsha University, the rights centre said."), "Orsha University"
    )
    assert found is not None
    assert not found.descriptions


def test_a_person_described_once_is_meant_by_the_description_later() -> None:
    text = "Gulnara Seitova, a lawyer for the drillers, was held. Police beat the lawyer."
    assert who(text, "the lawyer") == "Gulnara Seitova"


# --- descriptions --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Guards beat members of the Bakers Union. The union complained.", "The union", "Bakers Union"),
        ("Miners struck at Golden Hill Mining. The company sacked 40 of them.", "The company", "Golden Hill Mining"),
        ("Police arrested a driver. Officers held him in a cell.", "Officers", "Police"),
        ("Some 400 miners stopped work. The strikers met at the gate.", "The strikers", "Some 400 miners"),
    ],
)
def test_the_union_the_company_the_officers_the_strikers(text: str, words: str, name: str) -> None:
    assert who(text, words) == name


def test_workers_of_another_plant_are_another_party() -> None:
    scene = walk("Some 400 miners of Golden Hill stopped work. The workers of a nearby mill gave bread.")
    assert entity(scene, "miners") is not entity(scene, "workers")


def test_the_sacked_workers_are_not_all_the_workers() -> None:
    scene = walk("The workers struck. The sacked workers were evicted.")
    assert entity(scene, "The workers") is not entity(scene, "The sacked workers")


def test_both_and_the_three_mean_as_many_as_were_named() -> None:
    scene = walk("Guo Peiming and Wang Shulan were held. Both were beaten.")
    both = entity(scene, "Both")
    assert both is not None
    assert [p.name for p in both.parts] == ["Guo Peiming", "Wang Shulan"]
    scene = walk("Police held three leaders. Ana Duarte, Rui Prado and Eva Lima were beaten. The three deny it.")
    three = entity(scene, "The three")
    assert three is entity(scene, "leaders")
    assert three is not None
    assert len(three.parts) == 3


def test_a_lawyer_named_beside_a_group_is_no_member_of_it() -> None:
    scene = walk("Police held two nurses. Their lawyer, Ana Duarte, met Rui Prado. The two are in a cell.")
    two = entity(scene, "The two")
    assert two is not None
    assert "Ana Duarte" not in [p.name for p in two.parts]


def test_a_wife_is_her_own_party_and_her_husband_is_noted() -> None:
    found = entity(walk("Rui Prado was held. His wife was threatened."), "wife")
    assert found is not None
    assert found.type == "person"
    assert found.owner is not None
    assert found.owner.name == "Rui Prado"


def test_the_headline_names_the_workers_of_the_story() -> None:
    scene = walk("Miners walk out in Orsha\n\nSome 600 miners at Golden Hill Mining struck on Monday.")
    assert entity(scene, "Miners") is entity(scene, "600 miners")


def test_the_headline_names_the_person_of_the_story() -> None:
    scene = walk("Union lawyer jailed\n\nGulnara Seitova, a lawyer for the drillers, was jailed on Monday.")
    found = entity(scene, "lawyer")
    assert found is not None
    assert found.name == "Gulnara Seitova"


# --- groups --------------------------------------------------------------------------------------------------


def test_members_named_after_a_group_are_its_members() -> None:
    found = entity(walk("Five were arrested, including Hassan Bello and Ana Duarte."), "Five")
    assert found is not None
    assert [p.name for p in found.parts] == ["Hassan Bello", "Ana Duarte"]
    found = entity(walk("Two delegates, Trish Mulvaney and Sione Taufa, were arrested."), "delegates")
    assert found is not None
    assert [p.name for p in found.parts] == ["Trish Mulvaney", "Sione Taufa"]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Hundreds of workers at Golden Hill Mining struck.", "Hundreds", "Golden Hill Mining"),
        ("Golden Hill Mining refused. It had not paid its drillers.", "drillers", "Golden Hill Mining"),
        ("Workers at neighbouring Lesedi Steel struck.", "Workers", "Lesedi Steel"),
    ],
)
def test_the_words_around_a_workforce_tell_its_employer(text: str, words: str, name: str) -> None:
    found = entity(walk(text), words)
    assert found is not None
    assert found.employer is not None
    assert found.employer.name == name


# --- pronouns ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Rui Prado met Ana Duarte. She was held.", "She", "Ana Duarte"),
        ("Rui Prado met Ana Duarte. He was held.", "He", "Rui Prado"),
        ("Police arrested Ana Duarte. They beat her.", "They", "Police"),
        ("Miners met the company. It fired them.", "It", "the company"),
        ("The Bakers Union struck. It wants talks.", "It", "Bakers Union"),
        ("When he left the plant, Rui Prado was seized.", "he", "Rui Prado"),
        ("From his bed Rui Prado wrote a letter.", "his", "Rui Prado"),
        ("The lawyers said they would appeal.", "they", "The lawyers"),
    ],
)
def test_a_pronoun_means_who_agrees_with_it(text: str, words: str, name: str) -> None:
    assert who(text, words) == name


def test_a_pronoun_does_not_mean_what_stands_beside_it_in_its_clause() -> None:
    scene = walk("Rui Prado came to the gate. Ivan Lima hit him.")
    assert entity(scene, "him") is entity(scene, "Rui Prado")


def test_a_pronoun_without_anybody_to_mean_means_nobody() -> None:
    assert who("She was held.", "She") is None


# --- without a tree ------------------------------------------------------------------------------------------


def test_sentences_that_are_not_parsed_bring_parties_in_too() -> None:
    scene = walk("Gulnara Seitova, a lawyer, lives in Orsha. She has two sons.", parsed=False)
    assert entity(scene, "She") is entity(scene, "Gulnara Seitova")


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            "Ana Duarte Rui Prado he she they it his their who the a two three both police workers union lawyer , . ; ( ) “ ” "
            "of at including said was arrested GUD (GUD) Mr Dr. leader's its one I we : \n".split(" ")
        ),
        max_size=40,
    )
)
def test_any_words_at_all_are_read_with_true_offsets(words: list[str]) -> None:
    text = " ".join(words)
    scene = walk(text, parsed=False)
    assert all(text[p.start : p.end] == p.text for p in scene.phrases.values())
    assert list(scene.at) == list(walk(text, parsed=False).at)
