"""The sign before a closed gate: it names what opens it, and a press leads there, in a notebook and elsewhere."""

import json
from collections.abc import Callable

import pytest
from bare import MOUNT, code_of
from playwright.sync_api import Page, expect
from steps import PAINTED

import flywheel_lab as fl
from flywheel_lab.chapters.course import kinds
from flywheel_lab.widgets.view import BUILT

Mount = Callable[..., Page]
LISTEN = """(answer) => document.querySelector('main').addEventListener('flywheel:open', (event) => {
  if (answer) event.preventDefault();
  window.asked = event.detail;
})"""
CELLS = """() => {
  const main = document.querySelector('main'), append = main.append.bind(main);
  main.append = (cell) => { cell.className = 'fl-cell'; append(cell); };
}"""
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


def test_what_the_same_answer_opens_is_announced_once_in_a_row(mount: Mount) -> None:
    stop, other = (fl.observe(name, "what happens").children[0] for name in ("hourglass.stop/why", "funnel.third"))
    page = mount()
    page.evaluate(CELLS)
    for code, sign in ((code_of(stop, BUILT), stop), (None, stop), (None, stop), (None, other), (None, stop)):
        state = {name: value for name, value in sign.get_state().items() if not name.startswith("_")}
        page.evaluate(MOUNT, [sign.bundle, code, json.dumps(state)])
    page.evaluate(PAINTED)
    assert [sign.is_visible() for sign in page.locator(".fl-gate").all()] == [True, False, False, True, True]


@pytest.mark.parametrize("dark", [False, True])
def test_everybody_can_read_it(mount: Mount, barriers: Callable[[Page, str], list[str]], dark: bool) -> None:
    page = mount(fl.observe("funnel.third", "what happens").children[0], dark=dark, width=360)
    assert barriers(page, ".fl-gate") == []
