"""Where furniture ends and the report begins: paragraphs that sound alike and are not."""

from __future__ import annotations

import json
import re
from pathlib import Path
from types import ModuleType

import pytest

from tocsin.reading import read
from tocsin.reading.furniture import english, find_furniture, russian
from tocsin.reading.lines import cut_lines

GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold"
OPENING = (
    "Tilba weavers strike\n\nAbout 200 weavers in Tilba stopped work on Monday over unpaid wages, their union said.\n\n"
)
CLOSING = (
    "\n\nA court will hear the union on Friday, and the weavers have said that they will come to it in their hundreds."
)


def reason_of(paragraph: str) -> str | None:
    """The reason why a paragraph in the middle of a report is furniture, or None."""
    pieces = cut_lines(OPENING + paragraph + CLOSING)
    found = find_furniture(pieces)
    middle = [found.get(at) for at in range(2, len(pieces) - 1)]
    return next((reason for reason in middle if reason), None)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Donations to the strike fund have reached 4,000 dollars.",
        "Please send donations to the strike fund at the union's office in Mill Lane.",
        "Please send letters of protest to the Minister of Labour, with copies to the union.",
        "Our website was blocked on Tuesday by order of the court, and our subscribers cannot reach it.",
        "Our office was raided on Monday. Please help us to make this known.",
        "The strikers thanked readers of the newspaper who had donated food and money.",
        "Police seized the newspaper's membership cards and its donation box.",
        "Nurses sign up for union membership at the gate every morning.",
        "Workers must subscribe to the company's savings plan or lose their bonus.",
        '"Support us or we are finished," a picket told passing drivers.',
        "The company closed the comments on its page after workers wrote about the beatings.",
        "Two men were charged under the terms of use of public land act.",
        "Copyright lawyers at the firm walked out in sympathy.",
        "Cookies and tea were shared on the picket line.",
        "Share prices of the mill fell by nine per cent.",
        "Follow-up talks are to be held on Thursday.",
        "Background",
        "Our demands",
        "More arrests",
        "Police violence in Tilba",
        "Workers refuse to return in Tilba",
        "Police shoot at weavers in Tilba",
        "- Ana Torre, weaver\n- Pablo Diaz, dyer\n- Iria Sol, spinner",
        "Home workers, news vendors and contact tracers joined the march.",
        "Correction: an earlier version of this report said that 300 weavers were on strike.",
        "In a video shared on Facebook, guards are seen beating a weaver.",
        "The union asks everyone to sign up for the night picket.",
        "See the union's letter of 3 May for the list of the dismissed.",
        "Read the riot act, the weavers went home.",
        "Tags on the gate named the three foremen.",
        "Власти обещали помочь, но к нам никто не пришёл.",
        "Семьям арестованных помогает забастовочный фонд.",
        "Подписка на газету запрещена в колонии, сообщил адвокат.",
        "Рабочие вышли на площадь в Тильбе",
        "Новости о забастовке дошли до столицы только в среду.",
    ],
)
def test_what_belongs_to_the_report_stays(paragraph: str) -> None:
    assert reason_of(paragraph) is None


@pytest.mark.parametrize(
    ("paragraph", "reason"),
    [
        ("Please donate to keep our website free.", "appeal"),
        ("Help us tell these stories. Become a supporter of our work for five euros a month.", "appeal"),
        ("Did you like this article? Subscribe to our paper.", "appeal"),
        ("Your donation keeps our reporters on the road.", "appeal"),
        ("Support independent media! Donate now", "appeal"),
        ("Sign up for our weekly newsletter", "newsletter"),
        ("Get the day's news in your inbox every morning", "newsletter"),
        ("This website uses cookies to improve your experience.", "cookie notice"),
        ("© 2014 Tilba Post. All rights reserved.", "legal notice"),
        ("Share on Facebook | Share on X | E-mail", "sharing buttons"),
        ("Facebook Twitter WhatsApp", "sharing buttons"),
        ("Leave a comment", "comments"),
        ("Be the first to comment", "comments"),
        ("12 Comments", "comments"),
        ("Your email address will not be published. Required fields are marked *", "comments"),
        ("READ MORE: Dyers join the strike", "related reports"),
        ("Related articles\nDyers join the strike\nCourt frees spinners", "related reports"),
        ("See also:\nDyers join the strike", "related reports"),
        ("Tags: Tilba, weavers, strike", "tags"),
        ("For more information, please contact the press office on +00 123 456.", "press contact"),
        ("Media contact: Iria Sol, press@weavers.example", "press contact"),
        ("(Reporting by Ana Torre; editing by Pablo Diaz)", "credit line"),
        ("Photo: Tilba Post", "credit line"),
        ("Weavers outside the mill in Tilba", None),
        ("Workers at the Tilba mill", "caption"),
        ("Striking workers outside the gates of the mill in Tilba on Monday", "caption"),
        ("Advertisement", "advertisement"),
        ("Back to top", "page control"),
        ("Home » News » Tilba", "navigation"),
        ("Was this article helpful? Yes / No", "reader call"),
        ("Поделиться в Facebook", "sharing buttons"),
        ("Подпишитесь на наш телеграм-канал", "newsletter"),
        ("Поддержите нашу редакцию: оформите пожертвование", "appeal"),
        ("Читайте также: Красильщики присоединились к забастовке", "related reports"),
        ("Оставить комментарий", "comments"),
        ("При перепечатке материалов ссылка на сайт обязательна", "legal notice"),
        ("Рабочие у проходной комбината в Тильбе", "caption"),
    ],
)
def test_furniture_is_known_by_its_class(paragraph: str, reason: str | None) -> None:
    assert reason_of(paragraph) == reason


def test_a_report_that_is_all_furniture_like_is_kept_whole() -> None:
    assert read(b"Share this\n\nLeave a reply\n").text == "Share this\n\nLeave a reply"


def test_a_title_labelled_as_a_video_is_kept() -> None:
    assert (
        read(b"Video: police clear the square in Tilba\n\n" + OPENING.encode()).title
        == "Video: police clear the square in Tilba"
    )


def gold_reports() -> list[Path]:
    return sorted(GOLD.glob("*/*.json"))


@pytest.mark.skipif(not gold_reports(), reason="the gold reports (../shared/gold) are not beside this checkout")
def test_no_words_that_a_coder_quoted_are_marked_as_furniture() -> None:
    lost = []
    for path in gold_reports():
        article = json.loads(path.read_text("utf-8"))
        report = read(path)
        assert report.text == article["text"]
        for event in article["events"]:
            for quote in event["quotes"]:
                start = report.text.find(quote)
                lost += [
                    (path.name, quote) for part in report.marked if start < part.end and start + len(quote) > part.start
                ]
    assert lost == []


@pytest.mark.skipif(not gold_reports(), reason="the gold reports (../shared/gold) are not beside this checkout")
def test_the_visible_date_of_a_gold_report_is_the_one_that_its_coder_gave() -> None:
    wrong = []
    for path in gold_reports():
        article = json.loads(path.read_text("utf-8"))
        stated = article.pop("published")
        found = read(json.dumps(article).encode()).published
        if found is not None and not f"{found.earliest}".startswith(stated):
            wrong.append(path.name)
    assert wrong == []


@pytest.mark.parametrize("words", [english, russian])
def test_patterns_for_small_letters_hold_no_capitals(words: ModuleType) -> None:
    given = [p for patterns in words.LINES.values() for p in patterns]
    names = "READER SITE MONEY HEADING OTHERS".split()
    given += [getattr(words, f"APPEAL_{name}") for name in names] + [words.NARRATIVE, words.WEAK]
    plain = [re.sub(r"\\.", "", pattern) for pattern in given]  # \S and the like are no letters
    assert plain == [pattern.lower() for pattern in plain]


def test_an_appeal_in_capitals_is_one_as_well() -> None:
    assert reason_of("PLEASE DONATE TO OUR SITE TODAY TO KEEP OUR JOURNALISM FREE.") == "appeal"
