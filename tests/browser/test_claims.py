"""`claim_lab` on a page: a flag is set, the map opens, and it is there for every eye, ear, hand, language and width."""

import random
from collections.abc import Callable

import pytest
from claim_steps import look, opened, settle
from hands import slide
from playwright.sync_api import Locator, Page, expect
from said import never_says, says
from steps import press, table

import flywheel_lab as fl
from flywheel_lab.models.claims import CLAIMS
from flywheel_lab.widgets.texts.claims import TEXTS, WORDS

Mount = Callable[..., Page]
REFERRALS = next(each.label for each in CLAIMS["itself"].parameters if each.name == "referral")
STAMPED = "() => models.map(({ state }) => state.tries)"


def button(view: Locator, text: str) -> Locator:
    return view.get_by_role("button", name=TEXTS[text])


def told(view: Locator, claim: str, reason: str, **values: object) -> None:
    """The verdict, and the reason for it with these numbers."""
    verdict = TEXTS["holds" if reason.startswith("holds") else "fails"]
    says(view.locator(".fl-said"), f"{verdict} {WORDS[claim].reasons[reason]}", **values)


def stamps(view: Locator, done: int) -> None:
    says(view.locator(".fl-claim-progress"), TEXTS["stamped"], done=done, all=len(CLAIMS))


def test_it_opens_with_a_question_and_shows_nothing(mount: Mount) -> None:
    view = mount(fl.claim_lab("itself")).locator(".fl-view")
    says(view.locator(".fl-claim-ask"), WORDS["itself"].ask)
    says(view.locator(".fl-said"), TEXTS["said_begin"])
    says(view.locator(".fl-map-closed"), TEXTS["map_closed"])
    stamps(view, 0)
    for hidden in (".fl-claim-numbers", ".fl-claim-stamp", "svg.fl-map", "svg.fl-claim"):
        expect(view.locator(hidden)).to_be_hidden()
    expect(view.get_by_role("slider")).to_have_count(1)
    press(view.get_by_role("slider"), *["ArrowRight"] * 20)
    never_says(view.locator(".fl-said"), TEXTS["holds"], TEXTS["fails"])


def test_a_flag_on_the_border_brings_the_stamp_and_the_map(mount: Mount) -> None:
    page = mount(fl.claim_lab("itself"))
    view = page.locator(".fl-view")
    press(view.get_by_role("slider", name=REFERRALS), *["ArrowRight"] * 48)
    button(view, "commit").press("Enter")
    says(view.locator(".fl-said"), f"{TEXTS['found']} {TEXTS['said_on']}", mark="0.48", border="0.5 per week")
    says(view.locator(".fl-said"), WORDS["itself"].why, border="0.5", conversion="10%", churn="5%")
    says(view.locator(".fl-claim-stamp"), WORDS["itself"].stamp)
    stamps(view, 1)
    expect(view.locator("svg.fl-map")).to_be_visible()
    expect(button(view, "another")).to_be_focused()
    page.wait_for_function("() => models[0].saved > 0")
    assert page.evaluate(STAMPED) == [{"itself": [{"looks": [], "mark": 0.48}]}]


def test_a_flag_beside_it_is_told_how_far_and_another_case_is_a_new_chance(mount: Mount) -> None:
    view = mount(fl.claim_lab("itself")).locator(".fl-view")
    press(view.get_by_role("slider"), *["ArrowRight"] * 30)
    button(view, "commit").click()
    says(view.locator(".fl-said"), f"{TEXTS['not_there']} {TEXTS['said_low']}", border="0.5 per week", off="0.2")
    says(view.locator(".fl-said"), TEXTS["said_again"])
    stamps(view, 0)
    button(view, "another").click()
    expect(view.locator("svg.fl-map")).to_be_hidden()
    expect(view.locator(".fl-claim-chips li").first).to_have_text(f"{CLAIMS['itself'].parameters[0].label}: 15%")
    press(view.get_by_role("slider"), *["ArrowRight"] * 26)
    button(view, "commit").click()
    says(view.locator(".fl-said"), f"{TEXTS['nearly']} {TEXTS['said_low']}", mark="0.26", border="0.33 per week")
    button(view, "another").click()
    settle(view.page)
    press(view.get_by_role("slider"), *["ArrowRight"] * 20)
    button(view, "commit").click()
    says(view.locator(".fl-said"), TEXTS["found"])
    says(view.locator(".fl-claim-progress"), TEXTS["moves"], n=3)
    stamps(view, 1)


def test_two_places_may_be_tested_and_each_is_a_move(mount: Mount) -> None:
    page = mount(fl.claim_lab("itself"))
    view = page.locator(".fl-view")
    button(view, "commit").click()
    says(view.locator(".fl-said"), TEXTS["said_unset"])
    for steps, reason in ((30, "fails"), (26, "holds")):
        press(view.get_by_role("slider"), *["ArrowRight"] * steps)
        look(view).click()
        told(view, "itself", reason)
    expect(view.locator(".fl-look")).to_have_count(2)
    expect(view.locator("svg.fl-claim")).to_be_visible()
    look(view).press("Enter")
    says(view.locator(".fl-said"), TEXTS["said_used_up"])
    says(view.locator(".fl-claim-progress"), TEXTS["moves"], n=2)
    assert page.evaluate(STAMPED)[0]["itself"] == [{"looks": [0.3, 0.56]}]


def test_the_map_can_be_dragged_and_the_sliders_move_along(mount: Mount) -> None:
    page = mount(fl.claim_lab("itself"))
    view = page.locator(".fl-view")
    press(view.get_by_role("slider"), *["ArrowRight"] * 30)
    button(view, "commit").click()
    expect(view.locator("svg.fl-map")).to_be_visible()
    box = view.locator("svg.fl-map").bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 20, box["y"] + box["height"] - 40, steps=4)
    page.mouse.up()
    settle(page)
    told(view, "itself", "holds")
    state = page.evaluate("() => models[0].state.settings")
    assert state["referral"] > 0.55 and state["churn"] < 0.05 and state["conversion"] == 0.1
    before = view.locator(".fl-map-holds").get_attribute("d")
    press(view.get_by_role("slider").first, "End")
    assert view.locator(".fl-map-holds").get_attribute("d") != before


def sweep(view: Locator, chance: random.Random | None, rounds: int) -> None:
    """Everything that can be moved is moved as far as it goes, and every button pressed, in order or at random."""
    for _round in range(rounds):
        settle(view.page)
        for _slider in slide(view):
            pass
        each = [one for one in view.locator(".fl-bench button").all() if one.is_visible()]
        if chance:
            chance.shuffle(each)
            for one in view.locator("input[type=range]:enabled:visible").all():
                one.press(chance.choice(["Home", "End"]))
        for one in each:
            if one.is_visible():
                one.press("Enter")
                settle(view.page)


@pytest.mark.every
@pytest.mark.parametrize("order", ["at random", "in order"])
def test_sweeping_blindly_stamps_nothing(mount: Mount, order: str) -> None:
    page = mount(fl.claim_lab())
    view = page.locator(".fl-view")
    for place in range(len(CLAIMS)):
        view.get_by_role("combobox").select_option(index=place)
        sweep(view, random.Random(place) if order == "at random" else None, 4)
    stamps(view, 0)
    tried = page.evaluate(STAMPED)[0]
    assert tried.keys() == CLAIMS.keys()


def test_two_labs_on_a_page_keep_apart_and_each_claim_keeps_its_settings(mount: Mount) -> None:
    page = mount(fl.claim_lab("mouth"), fl.claim_lab("mass"))
    first, second = page.locator(".fl-view").all()
    press(first.get_by_role("slider", name=REFERRALS), "End")
    says(second.locator(".fl-said"), TEXTS["said_begin"])
    button(first, "next").click()
    says(first.locator(".fl-claim-ask"), WORDS["rest"].ask)
    first.get_by_role("combobox").select_option(index=0)
    expect(first.get_by_role("slider", name=REFERRALS)).to_have_attribute("aria-valuetext", "0.6 per week")
    page.evaluate("() => models.forEach((model) => model.remove())")
    assert page.evaluate("() => models.map((model) => model.listening())") == [0, 0]


def test_bars_do_not_compare_with_a_level_that_is_not_there(mount: Mount) -> None:
    page = mount(opened("mouth", 0.3))
    view = page.locator(".fl-view")
    bars = view.locator(".fl-claim-bar")
    expect(bars).to_have_count(3)
    press(view.get_by_role("slider", name=REFERRALS), "End")
    told(view, "mouth", "holds_limitless")
    expect(bars).to_have_count(0)
    page.locator("details summary").click()
    pushes = next(label for name, label, _unit in WORDS["mouth"].quantities if name == "push_effect")
    assert [pushes, TEXTS["no_level"]] in table(view)


def test_the_kernel_is_heard(mount: Mount) -> None:
    page = mount(opened("weakest", 2))
    view = page.locator(".fl-view")
    page.evaluate("() => models[0].set('settings', { weak: 0.2, strong: 0.6, price: 4 })")
    told(view, "weakest", "fails", price=4)
    page.locator("details summary").click()
    price = next(each for each in CLAIMS["weakest"].parameters if each.name == "price")
    assert [price.label, f"4 {price.unit}"] in table(view)
    page.evaluate("() => models[0].set('claim', 'mouth')")
    says(view.locator(".fl-claim-ask"), WORDS["mouth"].ask)


def test_the_map_is_told_in_words_and_numbers(mount: Mount) -> None:
    page = mount(opened("itself", 0.3))
    view = page.locator(".fl-view")
    says_map = view.locator("svg.fl-map").get_attribute("aria-label")
    assert "At Churn 2% the border lies at 0.2 per week." in says_map
    assert "At Churn 20% there is no border." in says_map
    page.locator("details summary").click()
    assert ["Border at Churn 2%", "0.2 per week"] in table(view)
