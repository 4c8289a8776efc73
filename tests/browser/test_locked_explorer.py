"""An explorer that waits for an answer: time runs, phases can be chosen, and all that would tell is closed."""

import re
from collections.abc import Callable

import pytest
from lens_steps import look_through
from playwright.sync_api import Page, expect

import flywheel_lab as fl
from flywheel_lab.chapters.gates.locks import SAID
from flywheel_lab.widgets.lenses import LENSES
from flywheel_lab.widgets.texts.hourglass import TEXTS

ALL = ".fl-controls, .fl-more, .fl-kit, .fl-big-button"
LOCK = {"said": SAID["prediction"], "label": "A year", "cell": "predict"}


@pytest.fixture
def closed(mount: Callable[..., Page]) -> Page:
    explorer = fl.explore_hourglass("shop")
    explorer.lock("stop", LOCK)
    return mount(explorer)


def test_only_time_runs_until_it_is_opened(closed: Page) -> None:
    expect(closed.locator(".fl-said")).to_have_text(SAID["prediction"].format(item=LOCK["label"]))
    assert closed.eval_on_selector_all(ALL, "nodes => nodes.every((node) => node.inert)")
    assert closed.locator("[class*=-hands] [data-grip]:visible").count() == 0
    closed.get_by_role("button", name=str(TEXTS["play"])).click()
    closed.wait_for_function("models[0].state.week > 1")
    expect(closed.locator(".fl-said")).to_have_text(SAID["prediction"].format(item=LOCK["label"]))


def test_it_leads_to_the_card_that_asks(closed: Page) -> None:
    closed.evaluate("() => addEventListener('flywheel:open', (event) => { window.asked = event.detail.cell; })")
    closed.locator(".fl-said a").press("Enter")
    assert closed.evaluate("() => window.asked") == "predict"


def test_it_opens_as_if_it_had_never_been_closed(closed: Page) -> None:
    closed.evaluate("models[0].set('locks', {})")
    assert not closed.eval_on_selector_all(ALL, "nodes => nodes.some((node) => node.inert)")
    expect(closed.locator(".fl-said")).not_to_have_text(SAID["prediction"].format(item=LOCK["label"]))
    closed.get_by_role("button", name=str(TEXTS["stop"])).click()
    closed.wait_for_function("models[0].state.stop_week === 0")


def test_lenses_count_nobody_until_they_are_opened(mount: Callable[..., Page]) -> None:
    lenses = fl.three_lenses("shop", firms=["shop"])
    people = [f"{round(each):,}" for each in lenses.ledger().people.values()]
    told = re.compile(r"\b(36,000|27,000|9,000|25,000|" + "|".join(people[3:]) + r")\b")
    lenses.lock("stop", LOCK)
    view = mount(lenses).locator(".fl-view")
    found = []
    for kind in LENSES:
        look_through(view, kind)
        found += told.findall(view.inner_html())
    assert found == []
    expect(view.locator(".fl-folds")).to_be_hidden()
    view.page.evaluate("models[0].set('locks', {})")
    expect(view.locator("[role=listbox]")).to_have_attribute("aria-label", re.compile("36,000"))
