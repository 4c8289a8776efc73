"""A room on phones: who one is, what becomes of an answer, on a network that comes and goes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from rooms import CURVE, CUT, ORDER, SAID, VOTE, WORDS, Workshop, a_workshop, draw, fill, numbers_in, send

EN = SAID["en"]


@pytest.fixture
def workshop(headless: Browser, tmp_path: Path) -> Iterator[Workshop]:
    with a_workshop(headless, tmp_path / "room") as workshop:
        yield workshop


def test_a_curve_drawn_with_a_finger_lies_among_all_others_and_meets_the_truth(workshop: Workshop) -> None:
    wall, one, other = workshop.screen("wall"), workshop.phone(), workshop.phone("de")
    workshop.asks(CURVE)
    for phone in (one, other):
        draw(phone)
        send(phone)
    expect(wall.locator(".fl-drawn")).to_have_count(0)  # who draws last would see what the others think
    workshop.does("close")
    expect(wall.locator(".fl-drawn")).to_have_count(2)
    expect(wall.locator(".fl-model")).to_have_count(0)
    workshop.does("reveal")
    expect(wall.locator("path.fl-model").last).to_be_visible()
    expect(one.locator("path.fl-model")).to_be_visible()
    expect(one.locator("path.fl-you")).to_be_visible()


def test_a_second_vote_stands_beside_the_first(workshop: Workshop) -> None:
    wall, phone = workshop.screen("wall"), workshop.phone()
    workshop.asks(VOTE)
    phone.locator(".fl-option").nth(2).click()
    send(phone)
    workshop.votes("A", "B")
    workshop.does("close")
    workshop.does("again")
    expect(phone.locator(".fl-option input:checked")).to_have_count(0)
    phone.locator(".fl-option").nth(0).click()
    send(phone)
    workshop.does("close")
    counts = wall.locator(".fl-count")
    expect(counts.filter(has_text="→")).to_have_count(4)
    assert [sum(each) for each in zip(*map(numbers_in, counts.all_inner_texts()), strict=True)] == [3, 1]


def test_a_phone_that_is_loaded_again_is_the_same_person_with_the_same_answer(workshop: Workshop) -> None:
    phone = workshop.phone()
    workshop.asks(VOTE)
    phone.locator(".fl-option").nth(1).click()
    send(phone)
    name = phone.locator("header summary").inner_text()
    phone.reload()
    expect(phone.locator(".fl-option input").nth(1)).to_be_checked()
    expect(phone.locator("header summary")).to_have_text(name)


def test_a_second_tab_is_the_same_person_and_the_later_answer_counts(workshop: Workshop) -> None:
    phone = workshop.phone()
    workshop.asks(VOTE)
    tab = phone.context.new_page()
    tab.goto(phone.url)
    for page, place in ((phone, 0), (tab, 1), (phone, 2)):
        page.locator(".fl-option").nth(place).click()
        send(page)
    last = phone.locator(".fl-option input").nth(2).get_attribute("value")
    assert [*workshop.served.room.values(VOTE, 1).values()] == [last]


def test_an_answer_without_a_network_says_so_and_arrives_when_it_is_back(workshop: Workshop) -> None:
    phone = workshop.phone()
    workshop.asks(VOTE)
    option = phone.locator(".fl-option").nth(1)
    option.click()
    phone.context.set_offline(True)
    phone.locator(".fl-foot button").click()
    expect(phone.locator("header [role=status]")).to_have_text(EN["away"])
    expect(phone.locator(".fl-sent")).to_have_text(EN["sending_later"])
    workshop.complaints.clear()  # the browser's own, of the requests that failed
    phone.context.set_offline(False)
    expect(phone.locator(".fl-saved")).to_be_visible()
    expect(phone.locator("header [role=status]")).to_be_empty()
    assert len(workshop.served.room.values(VOTE, 1)) == 1


def test_who_was_away_when_the_question_came_sees_it_on_coming_back(workshop: Workshop) -> None:
    phone = workshop.phone()
    phone.context.set_offline(True)
    workshop.asks(VOTE)
    expect(phone.locator("header [role=status]")).to_have_text(EN["away"])
    workshop.complaints.clear()
    phone.context.set_offline(False)
    expect(phone.locator(".fl-option")).to_have_count(4)


def test_the_return_code_makes_another_phone_the_same_person(workshop: Workshop) -> None:
    phone = workshop.phone()
    name, back = phone.locator("header summary").inner_text(), phone.locator(".fl-back strong").inner_text()
    phone.context.close()
    workshop.contexts.pop()
    workshop.served.hub._heard.clear()  # as after a quarter of a minute in which it did not ask
    other = workshop.phone(joins=False)
    other.get_by_text(EN["was_here"]).click()
    other.get_by_label(EN["back_code"]).fill(back.lower())
    other.get_by_role("button", name=EN["join"]).click()
    expect(other.locator("header summary")).to_have_text(name)


def test_a_wrong_code_is_said_and_the_field_stays(workshop: Workshop) -> None:
    phone = workshop.phone(joins=False)
    phone.get_by_label(EN["code"]).fill("ZZZZZ")
    phone.get_by_label(EN["code"]).press("Enter")
    expect(phone.get_by_role("alert")).to_have_text(EN["wrong_code"])
    expect(phone.get_by_label(EN["code"])).to_have_value("ZZZZZ")
    workshop.complaints.clear()  # the browser's own, of a reply 403


def test_what_somebody_writes_is_letters_and_on_the_wall_only_after_a_tick(workshop: Workshop) -> None:
    wall, desk, phone = workshop.screen("wall"), workshop.screen(), workshop.phone()
    workshop.asks(WORDS)
    fill(phone, WORDS)
    send(phone)
    workshop.does("close")
    expect(wall.locator(".fl-counted")).to_have_text(EN["answered_of"].format(n=1, all=1))
    expect(wall.locator(".fl-texts li")).to_have_count(0)
    desk.locator(".fl-ticks input").check()
    expect(wall.locator(".fl-texts li")).to_have_text("<img src=x onerror=alert(1)>")
    assert wall.locator(".fl-texts img").count() == desk.locator(".fl-ticks img").count() == 0


def test_the_language_of_a_phone_is_its_own(workshop: Workshop) -> None:
    phone, other = workshop.phone("en"), workshop.phone("en")
    workshop.asks(VOTE)
    phone.get_by_role("button", name="Deutsch").click()
    expect(phone.locator(".fl-foot button")).to_have_text(SAID["de"]["send"])
    expect(other.locator(".fl-foot button")).to_have_text(EN["send"])


def test_on_a_small_phone_every_kind_of_question_finds_room(workshop: Workshop) -> None:
    phone, found = workshop.phone("de"), {}
    for name in ORDER:
        workshop.asks(name)
        expect(phone.locator(".fl-kicker")).to_contain_text(f" {ORDER.index(name) + 1} ")
        fill(phone, name)
        found[name] = phone.evaluate(CUT)
        send(phone)
        workshop.does("close")
        workshop.does("reveal")
        expect(phone.locator(".fl-result")).to_be_visible()
        found[name] += phone.evaluate(CUT)
    assert {name: trouble for name, trouble in found.items() if trouble} == {}


def test_the_desk_speaks_the_language_of_its_command_and_the_wall_follows(workshop: Workshop) -> None:
    served = workshop.served
    desk = workshop.screen()
    desk.goto(f"http://{served.desk}/?lang=de#{served.hub.head['key']}")
    expect(desk.locator("html")).to_have_attribute("lang", "de")
    expect(workshop.screen("wall").locator("html")).to_have_attribute("lang", "de")
    desk.reload()
    expect(desk.locator("h1", has_text="Das Pult")).to_be_visible()
