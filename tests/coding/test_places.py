"""Places in reports: which words name one, and which one."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tocsin.coding.places import PlaceMention, find_places, main_place, report_country
from tocsin.gazetteer import Gazetteer


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open()


def _find(text: str) -> list[PlaceMention]:
    return find_places(text, Gazetteer.open())


def _where(text: str) -> dict[str, str | None]:
    """The places of a text, by name, with their countries; names of bodies left out."""
    return {m.text: m.where.country for m in _find(text) if not m.in_name}


def _one(text: str, words: str) -> PlaceMention:
    found = [m for m in _find(text) if m.text == words]
    assert found, f"{words!r} is not among {[m.text for m in _find(text)]}"
    return found[0]


# Which place a name means


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Workers in Paris, Texas, walked out on Monday.", "Paris", "US"),
        ("Workers in Paris walked out on Monday.", "Paris", "FR"),
        ("Workers went on strike in Cordoba. The Argentine union said it would march to Salta.", "Cordoba", "AR"),
        ("Police in Cordoba, in southern Spain, detained two.", "Cordoba", "ES"),
        ("ATLANTA, Georgia -- Workers in Georgia and Alabama voted to unionise.", "Georgia", "US"),
        ("Protests went on in Georgia's capital Tbilisi. Georgian police used tear gas.", "Georgia", "GE"),
        ("Dockers in Birmingham and Huntsville, Alabama, struck.", "Birmingham", "US"),
        ("Dockers in Birmingham and Leeds struck, the British union said.", "Birmingham", "GB"),
        ("Cleaners in Hyderabad, Pakistan, were paid.", "Hyderabad", "PK"),
        ("Riders in London, Bristol, Birmingham and Sheffield struck.", "Bristol", "GB"),
        ("Police in Brits fired on miners, the South African union said.", "Brits", "ZA"),
        ("Miners in Portland, Ore., struck.", "Portland", "US"),
        ("Nurses in St. Petersburg, Fla., walked out.", "St. Petersburg", "US"),
        ("Nurses in St Petersburg walked out, Russian media said.", "St Petersburg", "RU"),
    ],
)
def test_a_shared_name_means_the_place_that_the_report_is_about(text: str, words: str, country: str) -> None:
    assert _one(text, words).where.country == country


def test_a_comma_and_a_state_choose_among_towns_of_one_name() -> None:
    assert _one("Welders in Springfield, IL, struck.", "Springfield").where.geoname_id == 4250542
    assert _one("HOLYOKE, Mass. - Nurses struck on Monday.", "HOLYOKE").where.lat == pytest.approx(42.2, abs=0.1)


def test_a_province_is_told_from_its_town_by_its_noun() -> None:
    assert _one("The strike in Karaganda region spread.", "Karaganda").kind == "region"
    assert _one("The strike in Karaganda spread.", "Karaganda").kind == "city"


@pytest.mark.parametrize("words", ["Janaozen", "Aqtau", "Karagandy", "Manghystau"])
def test_other_romanisations_are_understood_where_the_country_is_known(words: str) -> None:
    found = _one(f"The strike in {words} went on, officials in Kazakhstan said.", words)
    assert found.where.country == "KZ"
    assert found.where.lat is not None
    assert found.where.name == words


# What is no place


@pytest.mark.parametrize(
    "text",
    [
        "Jackson said workers would return.",
        "Mr Houston denied it. Houston added that the ban stands.",
        "Florence Nkosi, a nurse, was arrested. Florence had told nobody.",
        "Mr. Houston denied it. Sen. Austin and Dr. Lima agreed.",
        "Union leader Sydney Mahlangu wept. Sydney's wife did too.",
        "Paris Hilton came and left.",
        "Lee works for the firm. Garrett Camp and Logan Green founded it. Chen's family wept.",
        "The AI team at Meta stopped work.",
        "Santiago Peralta said no. Peralta added that the strike would go on.",
        "President Lincoln and Judge Lansing spoke.",
        "Police arrested five. Most of the workers fled. Reading the letter aloud, he wept. Nice try, she said.",
        "Union leaders met. March was cold. Job cuts loom. Same here. Mobile phones rang. Van drivers struck.",
        "The strike began in March and ended in May. In August they met.",
        "Workers in Europe and Asia struck; the Middle East was quiet.",
        "He wrote to us in English. They met in Parliament.",
        "MORE STRIKES AND NO PAY FOR MOST UNION MEN",
    ],
)
def test_persons_words_and_wide_areas_are_no_places(text: str) -> None:
    assert _where(text) == {}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Socialist Movement Kazakhstan called a rally.", "Kazakhstan"),
        ("The Bank of Ireland sacked clerks.", "Ireland"),
        ("The University of Lagos workers' union met.", "Lagos"),
        ("Tokyo Electric cut jobs.", "Tokyo"),
        ("The Nigeria Labour Congress called a strike.", "Nigeria"),
        ("The Indian Army denied it.", "Indian"),
        ("Turkish Airlines sacked 300.", "Turkish"),
    ],
)
def test_a_place_in_the_name_of_a_body_is_marked(text: str, words: str) -> None:
    assert _one(text, words).in_name


# Datelines


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("DHAKA, June 22 - Workers struck.", "DHAKA"),
        ("MINSK -- A court sentenced three.", "MINSK"),
        ("Brussels, 9 November 2007: The union condemned it.", "Brussels"),
        ("A title\n\nAQTAU, Kazakhstan -- Some 400 workers struck.", "AQTAU"),
        ("A title\nSTAFF REPORTER\nHOSUR, March 14, 2025\n\nThe strike will end.", "HOSUR"),
        ("CAIRO (Wire) - Doctors struck.", "CAIRO"),
        ("JEDDAH: Anger has erupted.", "JEDDAH"),
        ("GENEVA (27 November 2020) – Experts condemned it.", "GENEVA"),
    ],
)
def test_a_dateline_is_marked(text: str, words: str) -> None:
    assert _one(text, words).dateline


def test_a_speaker_and_a_country_at_the_beginning_of_a_line_are_no_dateline() -> None:
    assert not any(m.dateline for m in _find("Colombia: workers held\n\nODERA: Good morning.\nKAMAU: Tell us."))


def test_a_place_within_a_sentence_is_no_dateline() -> None:
    assert not any(m.dateline for m in _find("Workers in Dhaka, Bangladesh, struck. Dhaka police watched - and left."))


# Sites


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("AQTAU, Kazakhstan -- Workers stopped work at the Zhetibay oil field.", "Zhetibay oil field"),
        ("Miners at the Tshukudu shaft near Rustenburg, South Africa, struck.", "Tshukudu shaft"),
        ("The workers at the Elevator Repair plant in Kokshetau struck.", "Elevator Repair plant"),
        ("DHAKA, June 22 - Women at the Northern Star Apparels factory struck.", "Northern Star Apparels factory"),
        ("Strikers blocked the R510 road near Rustenburg.", "R510 road"),
        ("Nurses at Quabbin Valley Medical Center voted.", "Quabbin Valley Medical Center"),
        ("Fans filled Tolka Park in Dublin.", "Tolka Park"),
        ("They met on Independence Square in Minsk.", "Independence Square"),
        ("She was taken to Harare Central police station.", "Harare Central police station"),
        ("Dockers at the port of Callao in Peru struck.", "port of Callao"),
        ("She was expelled from Mahilyow State University.", "Mahilyow State University"),
        ("Shots were heard at the Marikana mine.", "Marikana mine"),
    ],
)
def test_a_name_with_a_site_noun_is_a_site(text: str, words: str) -> None:
    found = _one(text, words)
    assert (found.kind, found.where.precision, found.where.name) == ("site", "site", words)


def test_a_site_lies_where_the_town_of_its_sentence_or_report_lies() -> None:
    found = _one("Strikers blocked the R510 road near Rustenburg in South Africa.", "R510 road")
    assert found.where.country == "ZA"
    assert found.where.lat == pytest.approx(-25.67, abs=0.1)
    assert _one("Fans filled Tolka Park.", "Tolka Park").where.country is None


def test_people_of_a_site_are_no_site() -> None:
    assert not any(m.kind == "site" for m in _find("Marikana mine workers struck. Platinum mine owners met."))


# Places that the gazetteer lacks


def test_an_unlisted_place_after_a_plain_preposition_takes_the_country_of_the_report() -> None:
    found = _one("Bangladeshi police entered factories in Ashulia on Monday.", "Ashulia")
    assert (found.where.country, found.where.precision, found.where.lat) == ("BD", "unknown", None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Teachers in the town of Nowherovo struck, Kenya's union said.", "Nowherovo"),
        ("Teachers in Blorpdale district of Kenya struck.", "Blorpdale district"),
        ("Police in Kenya fired on strikers near Blorpdale.", "Blorpdale"),
    ],
)
def test_unlisted_places_are_told_by_their_nouns(text: str, words: str) -> None:
    assert _one(text, words).where.country == "KE"


# The report as a whole


def test_the_country_of_a_report_is_the_one_that_dominates() -> None:
    text = "Brussels, 9 November 2007: The federation condemned arrests in Zimbabwe. Police in Harare beat teachers."
    found = _find(text)
    assert report_country(found) == "ZW"
    place = main_place(found)
    assert place is not None
    assert place.name == "Harare"


def test_a_report_without_places_has_no_country() -> None:
    assert report_country([]) is None
    assert main_place([]) is None


def test_a_dateline_gives_the_main_place_of_a_short_report() -> None:
    place = main_place(_find("FUSHUN, China, March 28 - Police detained three leaders of a protest."))
    assert place is not None
    assert (place.name, place.country) == ("Fushun", "CN")


def test_stretches_to_skip_are_left_out() -> None:
    text = "Workers in Nairobi struck. Related: Workers in Lagos strike."
    begin = text.index("Related")
    assert {m.text for m in find_places(text, Gazetteer.open(), skip=[(begin, len(text))])} == {"Nairobi"}


def test_lines_broken_at_a_margin_do_not_break_a_name() -> None:
    line = "the workers stopped work and the police of New\nYork came,\nand then they went\nto the mayor,\nand so on"
    assert any(m.text == "New\nYork" and m.where.name == "New York" for m in _find(line))


# Any text at all

_WORDS = st.sampled_from(
    [
        *"Paris Georgia Mr Houston said in near of and the Kazakh Mobile March DHAKA , . - -- 's Square mine".split(
            " "
        ),
        *"district Mass. U.S. O'Brien Ashulia “ É ǅ İ ß".split(" "),
        "\n",
        "\n\n",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(_WORDS, max_size=60).map(" ".join)))
def test_mentions_stand_at_their_offsets_in_order_without_overlap(text: str) -> None:
    last = 0
    for mention in find_places(text, Gazetteer.open()):
        assert text[mention.start : mention.end] == mention.text
        assert last <= mention.start < mention.end
        last = mention.end


@pytest.mark.slow
def test_time_grows_with_length_only(gazetteer: Gazetteer) -> None:
    text = "Workers of Sunrise Plastics in Ikorodu, Lagos, struck. Mr Houston said Nigeria would pay the Blorp mine. "
    find_places(text * 10, gazetteer)

    def timed(times: int) -> float:
        begun = time.perf_counter()
        find_places(text * times, gazetteer)
        return time.perf_counter() - begun

    short, long = timed(500), timed(4000)
    assert long < 16 * short
