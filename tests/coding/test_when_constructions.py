"""Which time dates an act, by constructions: settings, relatives, coordination, scenes that go on, headlines."""

from __future__ import annotations

import pytest

from tocsin import codebook
from tocsin.coding.coder import code
from tocsin.model import Interval, Report, When

WEDNESDAY = "2019-11-20"


def whens(text: str, kind: str) -> list[tuple[str | None, str | None]]:
    """The ends of the times of a kind's claims, in the order of the text."""
    report = Report(id="r", path=None, sha256="", text=text, language="en", published=Interval.parse(WEDNESDAY))
    return [_ends(c.when) for c in code(report, codebook.load()).claims if c.kind == kind]


def _ends(when: When | None) -> tuple[str | None, str | None]:
    if when is None:
        return None, None
    return (str(when.earliest) if when.earliest else None, str(when.latest) if when.latest else None)


def day(date: str) -> tuple[str, str]:
    return date, date


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        (
            "The owners rejected the union's demand for a raise at a third round of talks on November 12.",
            "bargaining-refusal",
            "2019-11-12",
        ),
        (
            "The case concerns a sit-in of nurses on 8 November, at which the police used water cannon.",
            "dispersal",
            "2019-11-08",
        ),
        ("Police arrested five weavers who sat down on the bridge on Monday.", "arrest", "2019-11-18"),
        (
            "After nine hours at the ministry on Monday, the company agreed to raise the workers' wages.",
            "settlement",
            "2019-11-18",
        ),
        ("Guards are alleged to have beaten two strikers on Monday.", "assault", "2019-11-18"),
    ],
)
def test_a_time_told_beside_an_act_dates_it(text: str, kind: str, date: str) -> None:
    assert day(date) in whens(text, kind)


def test_a_year_of_a_trial_is_that_of_its_outcome() -> None:
    assert whens("Tried in 2014 for the killing of a priest, the rancher was acquitted by a jury.", "release") == [
        ("2014-01-01", "2014-12-31")
    ]


def test_a_day_of_a_strike_counts_from_its_beginning() -> None:
    text = "The drivers walked out on 4 November. A court declared the strike illegal on its second day."
    assert whens(text, "ban") == [day("2019-11-05")]


def test_the_day_of_a_main_clause_is_that_of_the_acts_that_follow_it() -> None:
    text = (
        "On Saturday the union of sugar workers was to gather in Tarma. Six thousand came. "
        "Soldiers fired tear gas at the strikers."
    )
    assert day("2019-11-16") in whens(text, "dispersal")


def test_a_look_back_does_not_move_the_scene() -> None:
    text = (
        "On Sunday the strikers gathered at the mill. Their leader had been summoned the evening before. "
        "Police beat several workers with sticks."
    )
    assert day("2019-11-17") in whens(text, "assault")


def test_a_month_told_in_passing_does_not_end_the_scene() -> None:
    text = (
        "Strikers blocked the coast road on Monday. They were promised a bonus by the owners in May. "
        "Police fired tear gas at the strikers."
    )
    assert day("2019-11-18") in whens(text, "dispersal")


def test_a_headline_takes_the_day_of_the_act_that_the_report_goes_on_to_tell() -> None:
    text = (
        "Police raid union office in Tarma\n\n"
        "Police searched the office of the miners' union in the town of Tarma on Monday, its chair said."
    )
    assert set(whens(text, "raid")) == {day("2019-11-18")}


def test_a_known_act_has_the_day_that_the_report_gave_it() -> None:
    text = "Police arrested nine strikers on Monday.\n\nTheir union is small.\n\nA church group condemned the arrests."
    assert set(whens(text, "arrest")) == {day("2019-11-18")}


def test_an_act_that_the_story_does_not_tie_down_stays_without_a_day() -> None:
    text = (
        "Strikers marched in Tarma on Monday.\n\nThe mill opened in 1970 and makes cloth.\n\nIts owners live abroad.\n\n"
        "It is the largest in the region.\n\nThe company has fired two union leaders."
    )
    assert whens(text, "dismissal") == [(None, "2019-11-20")]


def test_the_day_of_a_when_clause_is_the_day_of_what_follows() -> None:
    text = (
        "On 4 November guards beat a steward in the canteen. When thirty workmates came to the police station on "
        "11 November to complain, the desk officer turned them away. They then staged a sit-in on the steps."
    )
    assert whens(text, "protest") == [day("2019-11-11")]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Gunmen shot at the organiser's car last Nov. 8 in Lipa.", day("2019-11-08")),
        ("A foreman was killed in a 2014 explosion at the yard.", ("2014-01-01", "2014-12-31")),
        ("Police arrested the courier on the eve of May Day.", day("2019-04-30")),
    ],
)
def test_dates_that_stand_before_their_noun_or_after_last_are_read(text: str, ends: tuple[str, str]) -> None:
    kinds = {"Gun": "attempt-on-life", "A f": "work-accident", "Pol": "arrest"}
    assert whens(text, kinds[text[:3]]) == [ends]
