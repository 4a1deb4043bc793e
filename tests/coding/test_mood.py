"""A verb's own mood: tense and voice, modals, hedges, negation; each sentence goes through the whole engine."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Ask = Callable[[str, str], str | None]


@pytest.mark.parametrize(
    "sentence",
    [
        "Police arrest nine miners in Zhanatas.",
        "Police arrested nine miners in Zhanatas on Monday.",
        "Police have arrested nine miners in Zhanatas.",
        "Police had arrested nine miners before the march.",
        "Police were arresting miners at the gate all morning.",
        "Police did arrest nine miners.",
    ],
)
def test_every_tense_but_the_future_reports(status: Ask, sentence: str) -> None:
    assert status("arrest", sentence) == "reported"


@pytest.mark.parametrize(
    "sentence",
    [
        "Nine miners were arrested by police on Monday.",
        "Nine miners have been arrested since Monday.",
        "Nine miners had been arrested by then.",
        "Nine miners are being arrested as this is written.",
        "Nine miners got arrested at the gate.",
    ],
)
def test_every_passive_reports_as_its_active_does(status: Ask, sentence: str) -> None:
    assert status("arrest", sentence) == "reported"


@pytest.mark.parametrize(
    "sentence",
    [
        "The miners arrested on Monday are held in Taraz.",
        "Arrested on Monday, the miners spent the night in a cell.",
        "The union's chair, who was arrested on Monday, is ill.",
        "The officers who arrested the miners wore no badges.",
        "Having arrested the miners, police searched the hall.",
    ],
)
def test_a_participle_or_a_relative_clause_takes_its_act_as_done(status: Ask, sentence: str) -> None:
    assert status("arrest", sentence) == "reported"


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("arrest", "Police will arrest the organisers of the march."),
        ("strike", "Miners will strike on Monday."),
        ("strike", "The miners' strike will begin on Monday."),
        ("strike", "The dockers will be on strike from Monday."),
        ("strike", "Miners are going to strike on Monday."),
        ("strike", "Miners are to strike on Monday."),
        ("strike", "Dockers are set to strike on Monday."),
        ("strike", "Dockers are ready to strike."),
        ("strike", "Nurses are likely to strike in May."),
        ("eviction", "Forty families are to be evicted on Monday."),
        ("dismissal", "Forty workers are to be dismissed on Monday."),
        ("dismissal", "Some 400 workers are about to be laid off."),
    ],
)
def test_what_will_be_done_is_planned(status: Ask, kind: str, sentence: str) -> None:
    assert status(kind, sentence) == "planned"


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("strike", "The union said that its members would strike on Monday."),
        ("strike", "Miners said that they would go on strike on Monday."),
        ("arrest", "The governor warned that the organisers would be arrested."),
    ],
)
def test_would_in_reported_speech_is_the_future_of_the_past(status: Ask, kind: str, sentence: str) -> None:
    assert status(kind, sentence) == "planned"


@pytest.mark.parametrize(
    "sentence",
    [
        "Police could arrest the organisers.",
        "Police may arrest the organisers.",
        "Police might arrest the organisers at any time.",
        "The organisers can be arrested at any time.",
        "The organisers should be arrested.",
        "The organisers must be arrested.",
        "The organisers ought to be arrested.",
        "Police need to arrest the attackers.",
    ],
)
def test_what_may_can_or_must_be_is_no_claim(status: Ask, sentence: str) -> None:
    assert status("arrest", sentence) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Police would have arrested the attackers.",
        "Police should have arrested the attackers.",
        "Police could have arrested the attackers.",
    ],
)
def test_what_would_have_been_is_no_claim(status: Ask, sentence: str) -> None:
    assert status("arrest", sentence) is None


@pytest.mark.parametrize(
    "sentence",
    ["Police may have arrested the chair of the union.", "The chair might have been arrested by the secret police."],
)
def test_what_may_have_been_is_alleged(status: Ask, sentence: str) -> None:
    assert status("arrest", sentence) == "alleged"


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("arrest", "Police allegedly arrested nine miners."),
        ("arrest", "Nine miners were reportedly arrested by police."),
        ("killing", "The organiser was apparently killed by company guards."),
        ("dismissal", "Forty welders were supposedly dismissed for drinking."),
    ],
)
def test_an_adverb_of_doubt_hedges_its_verb(status: Ask, kind: str, sentence: str) -> None:
    assert status(kind, sentence) == "alleged"


@pytest.mark.parametrize(
    "sentence",
    [
        "Police did not arrest the attackers.",
        "Police didn't arrest the attackers.",
        "Police have not arrested anyone.",
        "Police never arrested the attackers.",
        "Nobody was arrested.",
        "No arrests were made.",
        "Police made no arrests.",
        "None of the attackers was arrested.",
        "Neither of the attackers was arrested.",
        "The march ended without any arrests.",
        "They left without being arrested.",
    ],
)
def test_what_did_not_happen_is_no_claim(status: Ask, sentence: str) -> None:
    assert status("arrest", sentence) is None


def test_not_only_negates_nothing(status: Ask) -> None:
    assert status("arrest", "Police not only arrested the organiser but beat him.") == "reported"


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("dismissal", "Employers sack workers."),
        ("arrest", "Police arrest strikers."),
        ("strike", "Workers have the right to strike."),
        ("strike", "A strike is a weapon."),
        ("strike", "Strikes are legal."),
        ("fine", "You are fined if you are late."),
        ("dismissal", "Anyone who complains is sacked."),
        ("arrest", "Every year hundreds of journalists are arrested."),
    ],
)
def test_a_general_truth_is_no_claim(status: Ask, kind: str, sentence: str) -> None:
    assert status(kind, sentence) is None


@pytest.mark.parametrize(
    ("kind", "mood", "sentence"),
    [
        ("arrest", "reported", "Police arrest nine miners"),
        ("arrest", "reported", "Nine miners arrested in Zhanatas"),
        ("strike", "reported", "Dockers on strike over pay"),
        ("sentence", "reported", "Union leader jailed for six months"),
        ("dismissal", "reported", "Welders sacked after walkout"),
        ("strike", "planned", "Miners to strike on Monday"),
        ("strike", "planned", "Dockers vote to strike"),
    ],
)
def test_a_headline_says_with_fewer_words_what_a_sentence_does(
    status: Ask, kind: str, mood: str, sentence: str
) -> None:
    assert status(kind, sentence) == mood
