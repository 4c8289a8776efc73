"""The mails, the sheet on people's data and the page that tries a browser."""

import re

import pytest
from every import every
from printed import in_language, pages, words

from flywheel_lab.messages import LANGUAGES
from flywheel_lab.trainer.letters.browser import SAID, TRIED, browser_page
from flywheel_lab.trainer.letters.mails import PLACE, mails
from flywheel_lab.trainer.letters.privacy import privacy
from flywheel_lab.trainer.press import PAPERS


@every("code", LANGUAGES)
def test_both_forms_of_a_mail_say_the_same(code: str) -> None:
    for mail in in_language(code, lambda: list(mails())):
        plain = mail.plain.partition("\n")[2].replace("- ", "")
        inside = mail.html.partition("<hr>")[2]
        shown = re.sub(r"<[^>]+>", "", inside).replace("&#x27;", "'").replace("&quot;", '"')
        assert shown.split() == plain.split()


@every("code", LANGUAGES)
def test_what_is_to_be_filled_in_is_marked(code: str) -> None:
    for mail in in_language(code, lambda: list(mails())):
        assert PLACE.findall(mail.plain)
        assert mail.html.count("<mark>") == len(PLACE.findall(mail.plain))


def test_each_language_leaves_the_same_places_open() -> None:
    found = [
        [len(PLACE.findall(mail.plain)) for mail in in_language(code, lambda: list(mails()))] for code in LANGUAGES
    ]
    assert [each for each in found if each != found[0]] == []


def test_the_invitation_leads_to_the_browser_and_the_last_mail_has_three_questions() -> None:
    first, _second, _third, last = mails()
    assert "Does my browser work?" in first.plain
    assert last.plain.count("\n- ") == 3


def test_each_of_the_three_questions_has_an_answer_that_is_not_sent() -> None:
    *_others, last = mails()
    own = re.findall("<li>(.*?)</li>", last.html.partition("<hr>")[0])
    assert len(own) == 3 and not any(each in last.plain for each in own)


@every("code", LANGUAGES)
def test_the_sheet_on_data_is_one_page_and_says_that_no_lawyer_read_it(code: str) -> None:
    sheet = in_language(code, privacy)
    assert pages(sheet, "Letter") == 1
    said = {"en": "no lawyer has checked it yet", "de": "noch hat keine Juristin darübergeschaut"}
    assert said[code] in sheet.data["checked"] and re.search(r"20\d\d", sheet.data["checked"])


@pytest.mark.every
@every("paper", PAPERS)
def test_the_sheet_on_data_fits_on_each_paper(paper: str) -> None:
    assert pages(privacy(), paper) == 1


def test_the_sheet_says_of_the_room_what_it_keeps_and_what_it_forgets() -> None:
    said = " ".join(words(privacy().data))
    assert [each for each in ("no names, no times, no addresses", "*End*", "encrypted") if each not in said] == []


@every("code", LANGUAGES)
def test_the_page_that_tries_a_browser_asks_nothing_of_another_computer(code: str) -> None:
    page = in_language(code, browser_page)
    assert set(re.findall(r"https?://[^\s\"'<>)]+", page)) <= {"http://www.w3.org/2000/svg"}
    assert re.findall(r'(?:src|href)="(?!data:)([^"]*)"', page) == []
    assert "default-src 'none'" in page or "default-src &#x27;none&#x27;" in page


def test_whatever_is_tried_has_a_verdict_and_a_remedy() -> None:
    assert {f"verdict_{name}" for name in TRIED} - set(SAID) == {"verdict_script", "verdict_draws"}
    assert {f"remedy_{name.removeprefix('verdict_')}" for name in SAID if "verdict" in name} - set(SAID) == {
        "remedy_draw"
    }
