"""What an act is embedded in decides whether it is told as done; each sentence goes through the whole engine."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Ask = Callable[[str, str], str | None]


@pytest.mark.parametrize(
    "sentence",
    [
        "The union says that police arrested nine miners.",
        "According to the union, police arrested nine miners.",
        "Police arrested nine miners, the union reported.",
        "A witness told the paper that police had arrested nine miners.",
        "The ministry confirmed that police had arrested nine miners.",
        '"They arrested nine miners," the union\'s lawyer said.',
    ],
)
def test_a_source_alone_leaves_a_claim_reported(status: Ask, sentence: str) -> None:
    assert status("arrest", sentence) == "reported"


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("arrest", "The union claims that police arrested nine miners."),
        ("assault", "Workers allege that guards beat the organiser."),
        ("arrest", "It seems that police arrested the organiser."),
        ("arrest", "Police seem to have arrested the organiser."),
        ("arrest", "Police are believed to have arrested the organiser."),
        ("arrest", "The organiser is thought to have been arrested."),
        ("arrest", "Police are said to have arrested the organiser."),
        ("arrest", "Nine miners are said to have been arrested."),
    ],
)
def test_a_verb_of_doubt_hedges_what_it_governs(status: Ask, kind: str, sentence: str) -> None:
    assert status(kind, sentence) == "alleged"


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("assault", "Guards are accused of beating the organiser."),
        ("assault", "Workers accuse the guards of beating the organiser."),
        ("killing", "Two guards are suspected of killing the organiser."),
    ],
)
def test_what_somebody_is_accused_of_is_alleged(status: Ask, kind: str, sentence: str) -> None:
    assert status(kind, sentence) == "alleged"


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("arrest", "The alleged arrest of nine miners has angered the town."),
        ("arrest", "The reported arrest of nine miners has angered the town."),
        ("arrest", "There are rumours that the organiser has been arrested."),
        ("assault", "Allegations that guards beat the organiser have reached the town."),
    ],
)
def test_an_adjective_or_a_noun_of_doubt_hedges(status: Ask, kind: str, sentence: str) -> None:
    assert status(kind, sentence) == "alleged"


@pytest.mark.parametrize(
    "sentence",
    [
        "According to unconfirmed reports, police arrested nine miners.",
        "If true, police arrested nine miners in one night.",
        "Police have arrested nine miners, but this could not be confirmed.",
    ],
)
def test_a_phrase_of_doubt_hedges_its_sentence(status: Ask, sentence: str) -> None:
    assert status("arrest", sentence) == "alleged"


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("arrest", "Police denied that they had arrested nine miners."),
        ("assault", "The guards deny beating the organiser."),
        ("assault", "The company denied claims that its guards had beaten the organiser."),
        ("torture", "The ministry rejected reports that detainees had been tortured."),
        ("torture", "The governor denied any torture of detainees."),
        ("dismissal", "The company denied dismissing the welders."),
        ("arrest", "It is not true that police arrested nine miners."),
        ("arrest", "Reports that police arrested nine miners are false."),
        ("strike", "The union denied that it had called a strike."),
    ],
)
def test_what_somebody_denies_is_denied(status: Ask, kind: str, sentence: str) -> None:
    assert status(kind, sentence) == "denied"


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody was arrested, said police.",
        "Police said that no one had been arrested.",
        "Police said that they had not arrested the organiser.",
        '"We arrested nobody," a police spokesman said.',
    ],
)
def test_what_somebody_says_did_not_happen_is_denied(status: Ask, sentence: str) -> None:
    assert status("arrest", sentence) == "denied"


@pytest.mark.parametrize(
    "sentence",
    [
        "Did police arrest the organiser?",
        "Why were nine miners arrested?",
        "Who arrested the organiser?",
        "Were the miners arrested by police or by soldiers?",
        "Will police arrest the organiser?",
    ],
)
def test_a_question_claims_nothing(status: Ask, sentence: str) -> None:
    assert status("arrest", sentence) is None


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("release", "Free the prisoners!"),
        ("release", "Release the miners now!"),
        ("release", "Please release the miners."),
        ("strike", "Join the strike!"),
        ("dismissal", "Do not sack the welders!"),
    ],
)
def test_an_order_claims_nothing(status: Ask, kind: str, sentence: str) -> None:
    assert status(kind, sentence) is None


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("arrest", "If police arrest the organiser, the town will rise."),
        ("arrest", "The union will strike if the organiser is arrested."),
        ("payment", "Miners will strike unless the arrears are paid."),
        ("payment", "Work will resume when the arrears are paid."),
        ("release", "The march goes on until the prisoners are freed."),
        ("release", "The march goes on until the organiser has been released."),
        ("dismissal", "Should the welders be dismissed, the union will go to court."),
        ("arrest", "It is not known whether police arrested the organiser."),
        ("strike", "If the union calls a strike, the port will be shut."),
    ],
)
def test_a_condition_claims_nothing(status: Ask, kind: str, sentence: str) -> None:
    assert status(kind, sentence) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Miners will strike unless wages are paid by Monday.",
        "Unless the arrears are paid, miners will strike on Monday.",
        "If the arrears are not paid, miners will strike on Monday.",
    ],
)
def test_what_hangs_on_a_condition_is_planned(status: Ask, sentence: str) -> None:
    assert status("strike", sentence) == "planned"


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("release", "The march went on until the prisoners were freed on Monday."),
        ("arrest", "When police arrested the organiser, the town rose."),
        ("arrest", "Even if police arrested the organiser, the march went on."),
        ("strike", "As dockers walked out on strike, the owners left the port."),
    ],
)
def test_a_time_that_has_come_tells_its_act(status: Ask, kind: str, sentence: str) -> None:
    assert status(kind, sentence) == "reported"


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("release", "Workers demanded that he be freed."),
        ("release", "Workers demanded that police free the organiser."),
        ("release", "The union wants the organiser to be released."),
        ("release", "The union called for the release of the organiser."),
        ("release", "The union demands the release of nine miners."),
        ("release", "Thousands marched for the release of nine miners."),
        ("release", "The union urged the police to release the miners."),
        ("release", "The union asked that the miners be released."),
        ("release", "The union insists that the miners be released at once."),
        ("release", "We hope that they will be released soon."),
        ("reinstatement", "The union demands that the welders be reinstated."),
        ("reinstatement", "The union is fighting for the reinstatement of the welders."),
        ("arrest", "Police tried to arrest the organiser."),
    ],
)
def test_what_is_wished_for_or_tried_is_no_claim(status: Ask, kind: str, sentence: str) -> None:
    assert status(kind, sentence) is None


def test_a_demand_is_an_act_of_its_own(status: Ask) -> None:
    assert status("demand", "The union demands the release of nine miners.") == "reported"


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("arrest", "Police came to arrest the organiser."),
        ("arrest", "Soldiers surrounded the hall in order to arrest the organiser."),
        ("dismissal", "The firm brought in lawyers to dismiss the welders."),
        ("strike", "Miners met to discuss a strike."),
    ],
)
def test_a_purpose_is_no_claim(status: Ask, kind: str, sentence: str) -> None:
    assert status(kind, sentence) is None


@pytest.mark.parametrize(
    "sentence",
    ["Workers gathered to protest against the arrests.", "Workers gathered in order to protest against the arrests."],
)
def test_a_purpose_that_the_act_itself_fulfils_is_told(status: Ask, sentence: str) -> None:
    assert status("protest", sentence) == "reported"


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("strike", "Miners plan to strike on Monday."),
        ("strike", "Miners are planning a strike."),
        ("strike", "Miners voted to strike."),
        ("strike", "Miners voted for a strike."),
        ("strike", "Miners decided to go on strike."),
        ("strike", "The union announced a strike for Monday."),
        ("strike", "The union called a strike for Monday."),
        ("strike", "The planned strike has alarmed the owners."),
        ("dismissal", "Plans to lay off 400 workers alarmed the town."),
        ("dismissal", "The company plans to lay off 400 workers."),
        ("dismissal", "The company announced that it will lay off 400 workers."),
    ],
)
def test_a_plan_is_planned(status: Ask, kind: str, sentence: str) -> None:
    assert status(kind, sentence) == "planned"


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("payment", "The director promised to pay the arrears by Friday."),
        ("reinstatement", "The director promised that the welders would be reinstated."),
        ("strike", "Miners threatened to strike."),
        ("strike", "Miners threatened a strike."),
        ("dismissal", "The company threatened to sack the strikers."),
        ("dismissal", "The company threatened the strikers with dismissal."),
    ],
)
def test_a_promise_or_a_threat_is_planned(status: Ask, kind: str, sentence: str) -> None:
    assert status(kind, sentence) == "planned"


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("payment", "The company refused to pay the arrears."),
        ("payment", "The company failed to pay the arrears."),
        ("investigation", "Police refused to investigate the beating."),
        ("release", "The court refused to release the miners."),
        ("negotiation", "The company refused to negotiate with the union."),
        ("strike", "The court prevented the nurses from striking."),
        ("strike", "The strike was averted."),
        ("arrest", "The organiser escaped arrest."),
    ],
)
def test_what_is_refused_prevented_or_escaped_did_not_happen(status: Ask, kind: str, sentence: str) -> None:
    assert status(kind, sentence) is None


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("wage-arrears", "The company failed to pay wages for three months."),
        ("refusal-to-act", "Police refused to investigate the beating."),
        ("bargaining-refusal", "The company refused to negotiate with the union."),
    ],
)
def test_a_refusal_is_an_act_of_its_own(status: Ask, kind: str, sentence: str) -> None:
    assert status(kind, sentence) == "reported"


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("arrest", "After the arrest of nine miners the town rose."),
        ("arrest", "The arrest of nine miners angered the town."),
        ("dismissal", "The union condemned the dismissal of forty welders."),
        ("strike", "During the strike the owners hired guards."),
        ("killing", "The murder of the organiser has not been solved."),
    ],
)
def test_a_noun_that_takes_its_act_as_done_reports_it(status: Ask, kind: str, sentence: str) -> None:
    assert status(kind, sentence) == "reported"


def test_an_accusation_is_told_and_its_content_is_not(status: Ask) -> None:
    sentence = "Prosecutors charged the organiser with inciting a strike."
    assert status("prosecution", sentence) == "reported"
    assert status("strike", sentence) is None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Police arrested and beat nine miners.", {"arrest": "reported", "assault": "reported"}),
        ("Nine miners were arrested and later released.", {"arrest": "reported", "release": "reported"}),
        ("The organiser was arrested, beaten and fined.", {"arrest": "reported", "fine": "reported"}),
        (
            "Police will arrest the organiser and search his home.",
            {"arrest": "planned", "raid": "planned"},
        ),
        ("Police allegedly arrested and beat the organiser.", {"arrest": "alleged", "assault": "alleged"}),
        ("Police arrested the organiser but did not beat him.", {"arrest": "reported", "assault": None}),
        ("Miners struck on Monday and will strike again in May.", {"strike": "reported"}),
    ],
)
def test_coordinated_verbs_share_the_mood_that_stands_before_them_and_no_other(
    status: Ask, sentence: str, expected: dict[str, str | None]
) -> None:
    assert {kind: status(kind, sentence) for kind in expected} == expected
