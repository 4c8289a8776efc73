"""The sign before a closed gate: it names what opens it, and a press leads there, in a notebook and elsewhere."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

import flywheel_lab as fl
from flywheel_lab.chapters.course import kinds

Mount = Callable[..., Page]
LISTEN = """(answer) => document.querySelector('main').addEventListener('flywheel:open', (event) => {
  if (answer) event.preventDefault();
  window.asked = event.detail;
})"""
FAR = "() => document.body.insertAdjacentHTML('beforeend', `<p style='margin-top:3000px' id='cell-id=predict-year'>…`)"


@pytest.fixture
def sign(mount: Mount) -> Page:
    gate = fl.observe("hourglass.stop/why", "what happens")
    return mount(gate.children[0])


def test_a_press_asks_the_notebook_for_the_cell_of_the_prediction(sign: Page) -> None:
    sign.evaluate(LISTEN, True)
    sign.get_by_role("link").press("Enter")
    assert sign.evaluate("() => window.asked") == {"cell": "predict-year"}
    assert "#" not in sign.url, "who was heard need not follow the link as well"


def test_where_nobody_hears_it_the_page_has_a_place_of_that_name(sign: Page) -> None:
    sign.evaluate(FAR)
    sign.get_by_role("link").click()
    expect(sign.locator("[id='cell-id=predict-year']")).to_be_in_viewport()


def test_what_is_hidden_is_not_on_the_page(sign: Page) -> None:
    assert "what happens" not in sign.content()
    assert kinds()["prediction"]["hourglass.stop"].label in (sign.locator(".fl-gate").text_content() or "")


@pytest.mark.parametrize("dark", [False, True])
def test_everybody_can_read_it(mount: Mount, barriers: Callable[[Page, str], list[str]], dark: bool) -> None:
    page = mount(fl.observe("funnel.third", "what happens").children[0], dark=dark, width=360)
    assert barriers(page, ".fl-gate") == []
