"""An explorer that waits for an answer: time runs, a phase can be chosen, and all that would tell the answer is shut."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

import flywheel_lab as fl
from flywheel_lab.widgets.texts.hourglass import TEXTS

SHUT = ".fl-controls, .fl-more, .fl-kit, .fl-big-button"


def shut(mount: Callable[..., Page]) -> Page:
    explorer = fl.explore_hourglass()
    explorer.locked = "Draw first."
    return mount(explorer)


def test_only_time_runs_until_it_is_opened(mount: Callable[..., Page]) -> None:
    page = shut(mount)
    expect(page.locator(".fl-said")).to_have_text("Draw first.")
    assert page.eval_on_selector_all(SHUT, "nodes => nodes.every((node) => node.inert)")
    assert page.locator("[class*=-hands] [data-grip]:visible").count() == 0
    page.get_by_role("button", name=str(TEXTS["play"])).click()
    page.wait_for_function("models[0].state.week > 1")


def test_it_opens_as_if_it_had_never_been_shut(mount: Callable[..., Page]) -> None:
    page = shut(mount)
    page.evaluate("models[0].set('locked', '')")
    assert not page.eval_on_selector_all(SHUT, "nodes => nodes.some((node) => node.inert)")
    expect(page.locator(".fl-said")).to_contain_text("press the big button")
    page.get_by_role("button", name=str(TEXTS["stop"])).click()
    page.wait_for_function("models[0].state.stop_week === 0")
