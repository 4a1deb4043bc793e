"""Reports of other fields, in which the words for acts mean other things, are not coded."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tocsin.coding.domain import SHORT, Domain
from tocsin.coding.english.words import domains
from tocsin.coding.triggers import words_of
from tocsin.model import Record

ALL = Domain(domains())

SPORT = """Rovers beat United 3-1 in the derby on Saturday after a late strike by their captain. The striker scored the equaliser
in the first half with a header, and the goalkeeper, who had been suspended for the last match, saved a penalty. The coach attacked
the referee after the final whistle and was fined by the league. United were charged with failing to control their players, and their
midfielder was dismissed for a second offence. The visitors' defence was under siege for most of the second half, and fans invaded the
pitch. The win lifts Rovers to third place in the standings with six fixtures of the season to go. The substitute shot over the bar from
close range before the winger fired home the winner in stoppage time. Both sides meet again in the cup next month at the same stadium."""
WEATHER = """The storm struck the coast at dawn on Monday with winds of 140 kilometres an hour, heavy rainfall and lightning strikes
that hit two barns. Forecasters had warned that the cyclone would arrest the ferries in the harbour, and flood water released from the dam
broke the banks of the river at noon. Hail attacked the vineyards in the north, where snow followed in the night and temperatures fell to
four degrees. A landslide blocked the road across the pass; rain is expected to continue until Thursday, when clouds will give way to
sunshine. The meteorologist on duty said that gusts had beaten the record of 1987. Flooding displaced hundreds of families in the delta, and
a thunderstorm cut power lines in six villages. Drought had threatened the same valley in the spring, when wildfire burned the slopes."""
WAR = """Artillery opened fire on the frontline before dawn, and an air strike killed nine soldiers of the second battalion. Troops of the
northern brigade raided a depot and seized two tanks; insurgents attacked a convoy with missiles and shelling went on until the ceasefire
took effect at noon. Warplanes struck the bridge twice. The militants released a video of the offensive, in which a drone strike destroys a
fighter jet on the ground. The general said that his artillery had stopped the advance, that the enemy had been driven back across the river
and that the battalion would hold its lines until the spring. A second missile hit a barracks in the capital and wounded eleven. Shelling of
the harbour began again after the ceasefire had expired, and the front line moved nine kilometres to the east within two days of fighting."""
OURS = """Police arrested nine miners on Monday after riot police had broken up a march of strikers in the town. The union says that the
workers had walked out over unpaid wages, which the company has owed since October. Their lawyer was beaten in custody. The miners'
committee demands the release of the detained organisers and the reinstatement of all who were dismissed. Women from the settlement brought
bread to the picket line, and teachers and nurses held a rally in solidarity outside the court. The management of the mine refused to meet
the union's delegates for the third time, though the labour inspector had called both sides to talks. A storm that night flooded the road,
and the match between the two schools was put off; the strike went on. The governor condemned the strikers on television and promised
soldiers. Nobody slept much in the barracks by the railway, where children listened for the trucks until morning came at last."""


@pytest.fixture(scope="module")
def domain() -> Domain:
    return ALL


@pytest.mark.parametrize(("text", "field"), [(SPORT, "sport"), (WEATHER, "weather"), (WAR, "war")])
def test_a_report_of_another_field_is_known_by_its_words(domain: Domain, text: str, field: str) -> None:
    assert domain.foreign_field(*words_of(text)) in (field, "nothing")


@pytest.mark.parametrize("text", [SPORT, WEATHER, WAR])
def test_nothing_is_coded_in_a_report_of_another_field(coded: Callable[[str], Record], text: str) -> None:
    assert coded(text).claims == ()


def test_a_report_about_work_is_ours_whatever_the_weather(domain: Domain, coded: Callable[[str], Record]) -> None:
    assert domain.foreign_field(*words_of(OURS)) is None
    assert {"arrest", "protest", "strike"} <= {c.kind for c in coded(OURS).claims}


def test_a_short_text_is_too_short_to_tell(domain: Domain) -> None:
    assert domain.foreign_field(*words_of("The striker scored twice in the match.")) is None


def test_advice_to_the_reader_is_no_report(domain: Domain) -> None:
    advice = (
        "If you are dismissed, you should ask your employer for your reasons in writing. Your union can help you. You may be owed "
        "your notice, and your wages up to your last day. Keep your payslips, your contract and your letters. You can claim within "
        "three months; your claim is free. Bring your papers to your steward, who will tell you what you need. You should not sign "
        "anything that you have not read. Your steward knows your rights, and you have more of them than you think: holiday, rest, "
        "sick pay, a safe workplace, equal treatment and freedom from harassment are all yours from your first day at work, and so "
        "is a minimum wage. When you strike, your employer cannot dismiss you for it during twelve weeks. Young workers, agency "
        "workers, apprentices, migrants and part-time staff hold those same entitlements too, whatever anybody says."
    )
    assert words_of(advice)[1].count(" ") > SHORT
    assert domain.foreign_field(*words_of(advice)) == "advice"


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text_at_all_has_a_field_or_none(text: str) -> None:
    names = {None, "nothing", "advice", *domains()} - {"home", "reader"}
    assert ALL.foreign_field(*words_of(text)) in names
