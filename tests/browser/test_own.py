"""Four numbers as people type them: how long it lasts, what is wrong with them, and nobody is kept out."""

from collections.abc import Callable

import pytest
from every import every
from looks import OUTSIDE
from own_steps import TYPED, field, fill_in, own, plain, press
from playwright.sync_api import Page, expect
from said import never_says, says

import flywheel_lab as fl
from flywheel_lab.messages import use_language
from flywheel_lab.widgets.own import your_firm
from flywheel_lab.widgets.texts.own import TEXTS

Mount = Callable[..., Page]


@pytest.fixture
def firm(mount: Mount) -> Page:
    return mount(fl.explore_your_firm(), width=900)


def test_nothing_is_said_before_all_four_are_there(firm: Page) -> None:
    says(firm.locator(".fl-said"), TEXTS["missing"])
    field(firm, "customers").fill("9000")
    says(firm.locator(".fl-said"), TEXTS["missing"])
    expect(firm.get_by_role("button", name=own("make"))).to_be_hidden()


@every(
    "code, typed, name, sentence",
    [
        ("en", ("9000", "650", "9500", "30 %"), "lost", "refused_too_large"),
        ("en", ("9000", "650", "650", "130 %"), "referred", "refused_too_large"),
        ("en", ("0", "650", "650", "30 %"), "customers", "refused_nobody"),
        ("en", ("9000", "650", "0", "30 %"), "lost", "refused_nobody"),
        ("de", ("9.000", "650", "9.500", "30 %"), "lost", "refused_too_large"),
        ("de", ("9.000", "650", "0", "30 %"), "lost", "refused_nobody"),
    ],
)
def test_a_number_that_cannot_be_gets_a_sentence_and_no_page(
    code: str, typed: tuple[str, ...], name: str, sentence: str, mount: Mount
) -> None:
    use_language(code)
    page = mount(fl.explore_your_firm(), width=900)
    fill_in(page, *TYPED[code])
    press(page, "make")
    fill_in(page, *typed)
    says(page.locator(".fl-said"), TEXTS[sentence], what=own(f"name_{name}"))
    expect(field(page, name)).to_have_attribute("aria-invalid", "true")
    expect(page.locator("iframe.fl-paper")).to_be_hidden()
    expect(page.get_by_role("button", name=own("make"))).to_be_hidden()


def test_what_is_no_number_is_said_beside_its_field(firm: Page) -> None:
    fill_in(firm, "9000", "650", "no idea", "30 %")
    expect(field(firm, "lost")).to_have_attribute("aria-invalid", "true")
    expect(firm.locator(".fl-number").nth(2).locator(".fl-reads")).not_to_be_empty()
    says(firm.locator(".fl-said"), TEXTS["missing"])


def test_a_firm_that_would_grow_by_itself_gets_a_sentence_and_no_weeks(firm: Page) -> None:
    fill_in(firm, "100", "8 to 8", "5 to 5", "70 % to 70 %")
    says(firm.locator(".fl-said"), TEXTS["never"])
    never_says(firm.locator(".fl-bar").first, TEXTS["weeks"])
    expect(firm.get_by_role("table")).to_have_count(0)


def test_a_range_that_has_no_upper_end_says_so(firm: Page) -> None:
    fill_in(firm, "9000", "650", "650", "0 to 100 %")
    says(firm.locator(".fl-said"), plain("half_open"))


def test_what_was_typed_is_kept_with_the_answers_and_there_again_tomorrow(mount: Mount) -> None:
    today, firm = fl.explore_your_firm(), mount(fl.explore_your_firm(), width=900)
    fill_in(firm, *TYPED["en"])
    today.mine = firm.evaluate("models[0].get('mine')")
    tomorrow = mount(fl.explore_your_firm(), width=900)
    expect(field(tomorrow, "lost")).to_have_value(TYPED["en"][2])
    says(tomorrow.locator(".fl-said"), plain("half_span"), guess="59")


def test_a_firm_fills_the_fields_and_own_numbers_come_back(mount: Mount) -> None:
    firm = mount(fl.explore_your_firm(), width=900)
    fill_in(firm, *TYPED["en"])
    start = firm.get_by_label(own("start"))
    start.select_option(label="Rundwerk")
    expect(field(firm, "new")).to_have_value("31 a year")
    expect(firm.get_by_label(own("firm"))).to_have_value("Rundwerk")
    start.select_option(label=own("empty"))
    expect(field(firm, "new")).to_have_value(TYPED["en"][1])
    expect(firm.get_by_label(own("firm"))).to_have_value("")


def test_numbers_of_a_firm_that_are_changed_are_ones_own(mount: Mount) -> None:
    firm = mount(your_firm("shop"), width=900)
    field(firm, "lost").fill("700")
    expect(firm.get_by_label(own("start")).locator("option:checked")).to_have_text(own("empty"))


def test_it_is_filled_in_by_keyboard_alone(firm: Page) -> None:
    field(firm, "customers").focus()
    for text in ("9000", "650", "650", "30"):
        firm.keyboard.type(text)
        for _stop in range(4):  # how, from, to, the next number
            firm.keyboard.press("Tab")
    says(firm.locator(".fl-said"), plain("half_span"), guess="59")


@every("code", TYPED)
def test_on_a_phone_nothing_is_cut_off(code: str, mount: Mount) -> None:
    use_language(code)
    page = mount(your_firm("machines"), width=360)
    press(page, "make")
    assert page.evaluate(OUTSIDE) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
