"""English words bend and come back to their dictionary form."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tocsin.coding.english.inflect import base, noun_forms, singular, verb_forms

# Verbs and nouns of the codebook's triggers.
VERBS = """
    abandon abstain adhere analyse analyze apologize applaud assemble associate avoid axe backpedal ballot bang
    barricade baton baton-charge batter baulk be bear beat belt beseech betray bind bite blackmail blame bleed
    blockade blow bomb booby-trap boost bow box broadcast browbeat bruise budge bug burn calm camp cancel cane catch
    caution change characterise charge chip choose cite clash clobber coax come commute compensate complain
    compromise conclude concoct conduct contract contribute convey convoy coop cordon crawl creep criticise crowd
    cry cut de-register deal decapitate demote denigrate depict deploy describe destabilise detonate die discover
    disembowel dish display distrain do dole don draft draw earmark eavesdrop elbow employ entrench entrust
    establish exact execute exert exit fabricate fail faint fall fight file filter find fire-bomb firebomb fleece
    fold forego forget forgo function gag gain gang-rape get gherao grab grind guard guillotine halt hang harvest
    haul have head-butt hear help hinder hold honor hound hurt impede implore improve inaugurate include incriminate
    incur indicate infect inflict interview invent invite jab judge keep kill kneel know label land lay lead lean
    libel limp lobby loiter look machete man man-handle meddle mediate misappropriate mix mobilise molest mortgage
    mutilate nab not notice nurse obey overlook paint part paste pawn persecute photograph pillage place plaster
    play plunge portray preclude preside press pressurise prohibit promise propose prosecute publish pump punch
    puncture put question quit quiz rage rain rampage ransack raze re-arrest re-employ re-sentence reappoint
    recompense refer refund reject rejoin release remand remind renew repair rescind resort result reveal rid riddle
    ride rise rob rout run rusticate satisfy scorn scribble scrutinise sell sequestrate sew shadow shake shame
    shanghai shatter shed shine shove show shunt sideswipe sign silence sink skim slash sleep slit smack solve sow
    spell spend split stall stand starve stonewall storm strafe subpoena surrender survive swear tag tarnish tear
    thank throw thrust trace trap trim troop undergo uphold vanish veto victimise video visit void wallop wash wave
    wear weave weep win wind wipe withdraw wrest write
""".split()
NOUNS = """
    accord against ambush appeal apprehension assassinate assurance ballot battery betrayal bid blacklisting
    blackmail blackout breach campaign caning carnage censure challenge closure complaint compromise concert
    conference confrontation conspiracy consultation corpse country crackdown crime crushing cut cyberattack day
    de-registration dead death debt delay delegation demolition denigration deportation disappearance disgrace
    dismissal dissolution distraint drive-by eavesdropping ending enquiry explosion expropriation face-to-face fast
    firebombing founding fragment fund geofencing grab grenade guarantee impoundment instalment jailing kill knifing
    lathi-charge leaflet looting lynch massacre meeting microphone mockery negotiation passivity pay pellet picket
    postponement pressure principle prison programme promise proscription protester provocation punishment purge
    rape reaction redundancy reengagement rejection relief report repossession resignation result retrenchment roko
    sentencing settlement shadowing shame shell shooting sickout silence skull slap slaughter slip slow slowdown
    smashing smoke snatching stay-away stayaway stone strappado strike striker struggle suit surveillance talk term
    torture treatment try union-busting university unrest vandalism verdict victimization vigil warning
    waterboarding wiretap wiretapping work-to-rule
""".split()
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


def test_every_form_of_every_trigger_verb_leads_back_to_it() -> None:
    assert len(VERBS) > 300
    assert {form: base(form) for verb in VERBS for form in verb_forms(verb) if base(form) != verb} == {}


def test_every_form_of_every_trigger_noun_leads_back_to_it() -> None:
    assert {form: singular(form) for noun in NOUNS for form in noun_forms(noun) if singular(form) != noun} == {}


@given(st.sampled_from(VERBS), st.sampled_from(["re", "re-", "over-", "under-", "out-", "mis-"]))
def test_a_prefix_with_a_hyphen_changes_nothing_in_how_a_verb_bends(verb: str, prefix: str) -> None:
    if prefix.endswith("-"):
        assert verb_forms(prefix + verb) == {prefix + form for form in verb_forms(verb)}
    assert prefix + verb in verb_forms(prefix + verb)


@given(LETTERS)
@example("us")
@example("-")
def test_any_letters_at_all_bend_without_a_fault(word: str) -> None:
    for form in verb_forms(word) | noun_forms(word):
        assert base(form) is not None
        assert singular(form) is not None


@given(LETTERS)
def test_the_dictionary_form_is_among_the_forms(word: str) -> None:
    assert word in verb_forms(word)
    assert word in noun_forms(word)
