"""English words bend and come back to their dictionary form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin import codebook
from tocsin.coding.english.inflect import base, noun_forms, singular, verb_forms

# Dictionary forms that are also a form of another verb, or have a second spelling: the other one wins.
TWO_WAYS = {"enrol", "fulfil", "lambast", "found", "wound", "saw", "lay", "summon", "paying", "piling"}
FRAMES = codebook.load().frames("en")
VERBS = sorted({t.head for f in FRAMES for t in (*f.triggers, *f.complement) if t.pos == "verb"} - TWO_WAYS)
NOUNS = sorted({t.head for f in FRAMES for t in f.triggers if t.pos == "noun" and not t.head.endswith("s")})
LETTERS = st.text("abcdefghijklmnopqrstuvwxyz'-", max_size=12)


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("strike", "strikes struck stricken striking"),
        ("be", "am is are was were been being"),
        ("pay", "pays paid paying"),
        ("bring", "brings brought bringing"),
        ("forget", "forgets forgot forgotten forgetting"),
        ("shut", "shuts shut shutting"),
        ("undergo", "undergoes underwent undergone undergoing"),
        ("rebuild", "rebuilds rebuilt rebuilding"),
        ("overthrow", "overthrows overthrew overthrown overthrowing"),
        ("mislead", "misleads misled misleading"),
        ("withhold", "withholds withheld withholding"),
        ("force-feed", "force-feeds force-fed force-feeding"),
        ("lie", "lies lay lain lied lying"),
        ("die", "dies died dying"),
        ("flee", "flees fled fleeing"),
        ("free", "frees freed freeing"),
        ("panic", "panics panicked panicking"),
        ("traffic", "traffics trafficked trafficking"),
        ("net", "nets netted netting"),
        ("bag", "bags bagged bagging"),
        ("nab", "nabs nabbed nabbing"),
        ("ban", "bans banned banning"),
        ("bar", "bars barred barring"),
        ("rap", "raps rapped rapping"),
        ("quiz", "quizzes quizzed quizzing"),
        ("kidnap", "kidnaps kidnapped kidnapping"),
        ("commit", "commits committed committing"),
        ("transfer", "transfers transferred transferring"),
        ("booby-trap", "booby-traps booby-trapped booby-trapping"),
        ("cancel", "cancels cancelled canceled cancelling canceling"),
        ("visit", "visits visited visiting"),
        ("order", "orders ordered ordering"),
        ("raid", "raids raided raiding"),
        ("box", "boxes boxed boxing"),
        ("play", "plays played playing"),
        ("deny", "denies denied denying"),
        ("veto", "vetoes vetoed vetoing"),
        ("tear-gas", "tear-gases tear-gasses tear-gassed tear-gassing"),
        ("dye", "dyes dyed dyeing"),
        ("rape", "rapes raped raping"),
    ],
)
def test_a_verb_has_these_forms_and_no_others(verb: str, forms: str) -> None:
    assert verb_forms(verb) == {verb, *forms.split()}


@pytest.mark.parametrize(
    ("form", "verb"),
    [
        ("re-hired", "re-hire"),
        ("rehired", "rehire"),
        ("rebuilt", "rebuild"),
        ("overran", "overrun"),
        ("underwent", "undergo"),
        ("mistook", "mistake"),
        ("outbid", "outbid"),
        ("relied", "rely"),
        ("relented", "relent"),
        ("returned", "return"),
        ("petrol-bombed", "petrol-bomb"),
        ("baton-charged", "baton-charge"),
        ("court-martialled", "court-martial"),
        ("added", "add"),
        ("agreed", "agree"),
        ("proceed", "proceed"),
        ("need", "need"),
        ("used", "use"),
        ("owed", "owe"),
        ("queued", "queue"),
        ("picketing", "picket"),
        ("boycotted", "boycott"),
        ("called", "call"),
        ("controlled", "control"),
        ("discussed", "discuss"),
        ("changed", "change"),
        ("belonged", "belong"),
        ("created", "create"),
        ("treated", "treat"),
        ("harassed", "harass"),
        ("focuses", "focus"),
        ("releases", "release"),
        ("dispatches", "dispatch"),
        ("reinstating", "reinstate"),
        ("abducted", "abduct"),
        ("evicting", "evict"),
        ("vying", "vie"),
        ("dogs", "dog"),
        ("has", "have"),
    ],
)
def test_a_form_leads_back_to_its_verb(form: str, verb: str) -> None:
    assert base(form) == verb


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("bus", "buses"),
        ("minibus", "minibuses"),
        ("gas", "gases"),
        ("house", "houses"),
        ("nurse", "nurses"),
        ("abuse", "abuses"),
        ("virus", "viruses"),
        ("premises", "premises"),
        ("headquarters", "headquarters"),
        ("police", "police"),
        ("size", "sizes"),
        ("prize", "prizes"),
        ("quiz", "quizzes"),
        ("axe", "axes"),
        ("tax", "taxes"),
        ("boss", "bosses"),
        ("clash", "clashes"),
        ("march", "marches"),
        ("headache", "headaches"),
        ("baby", "babies"),
        ("movie", "movies"),
        ("day", "days"),
        ("hero", "heroes"),
        ("shoe", "shoes"),
        ("photo", "photos"),
        ("woman", "women"),
        ("fireman", "firemen"),
        ("specimen", "specimens"),
        ("german", "germans"),
        ("schoolchild", "schoolchildren"),
        ("ex-wife", "ex-wives"),
        ("passer-by", "passers-by"),
        ("sister-in-law", "sisters-in-law"),
        ("sit-in", "sit-ins"),
        ("round-up", "round-ups"),
        ("crisis", "crises"),
        ("taxi", "taxis"),
        ("critic", "critics"),
        ("mp", "mps"),
    ],
)
def test_a_noun_bends_and_comes_back(one: str, many: str) -> None:
    assert many in noun_forms(one)
    assert singular(many) == one
    assert singular(one) == one


@pytest.mark.parametrize(
    "word", ["politics", "this", "crisis", "status", "press", "gas", "news", "its", "Christmas".lower()]
)
def test_a_word_in_s_that_is_no_plural_stays(word: str) -> None:
    assert singular(word) == word


def test_people_are_persons() -> None:
    assert noun_forms("person") == {"person", "persons", "people"}
    assert singular("people") == "person"


def test_only_the_last_word_of_a_compound_bends() -> None:
    assert noun_forms("trade union") == {"trade union", "trade unions"}


@given(st.sampled_from(VERBS))
def test_every_form_of_a_trigger_verb_leads_back_to_it(verb: str) -> None:
    assert {base(form) for form in verb_forms(verb)} == {verb}


@given(st.sampled_from(NOUNS))
def test_every_form_of_a_trigger_noun_leads_back_to_it(noun: str) -> None:
    assert {singular(form) for form in noun_forms(noun)} == {noun}


@given(LETTERS)
def test_any_letters_at_all_bend_without_a_fault(word: str) -> None:
    for form in verb_forms(word) | noun_forms(word):
        assert base(form) is not None
        assert singular(form) is not None


@given(LETTERS)
def test_the_dictionary_form_is_among_the_forms(word: str) -> None:
    assert word in verb_forms(word)
    assert word in noun_forms(word)
