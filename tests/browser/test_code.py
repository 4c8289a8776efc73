"""The code of a widget comes to a page once, and a widget looks the same whatever others are there."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from explorers import EXPLORERS
from playwright.sync_api import Page

import flywheel_lab as fl
from flywheel_lab.widgets.view import BUILT, Drawn, code

MAKERS: dict[str, Callable[[], Drawn]] = {
    **EXPLORERS,
    "questions": lambda: fl.quiz("flywheel"),
    "progress": fl.progress,
}
# Load widgets as anywidget does: each from its own text, with the models of the page behind them.
LOAD = """async ([loader, codes, states]) => {
  const models = Object.fromEntries(codes.map(({ id, ...state }) => [id, { get: (name) => state[name] }]));
  const found = [];
  const widget_manager = { get_model: async (id) => { found.push(id); return models[id]; } };
  for (const state of states) {
    const model = { get: (name) => state[name], set() {}, on() {}, off() {}, save_changes() {}, widget_manager };
    const el = document.createElement("div");
    el.dataset.bundle = state._code;
    document.querySelector("main").append(el);
    const { default: widget } = await import(URL.createObjectURL(new Blob([loader], { type: "text/javascript" })));
    (window.removers ??= []).push(await widget.render({ model, el }));
  }
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return found;
}"""
LOOK = """([bundle, names]) => [...document.querySelectorAll(`[data-bundle="IPY_MODEL_${bundle}"] *`)].map((node) => {
  const style = getComputedStyle(node);
  return [node.getAttribute("class"), names.map((name) => `${name}: ${style.getPropertyValue(name)}`).join("\\n")];
})"""
# Where a place is not given, the page computes it from all that stands above.
PLACES = {"top", "bottom", "left", "right", "inset"}


@pytest.fixture
def load(mount: Callable[..., Page]) -> Callable[..., Page]:
    """Show widgets of these bundles on a bare page, in this order."""

    def show(*bundles: str) -> Page:
        page = mount()
        widgets = [MAKERS[bundle]() for bundle in bundles]
        codes = [{"id": name, **code(name).get_state()} for name in MAKERS]
        states = [each.get_state() | {"_code": f"IPY_MODEL_{each.bundle}"} for each in widgets]
        page.evaluate(LOAD, [(BUILT / "load.js").read_text("utf-8"), codes, states])
        return page

    return show


def look(page: Page, bundle: str) -> list[Any]:
    """Return class and style of each element as the page computes it, in all properties that our sheets set."""
    names = {name for each in MAKERS for name in re.findall(r"[{;]([a-z][a-z-]*):", code(each).style)}
    return list(page.evaluate(LOOK, [bundle, sorted(names - PLACES)]))


def test_two_widgets_of_a_kind_bring_one_style_sheet(load: Callable[..., Page]) -> None:
    page = load("funnel", "funnel")
    assert page.locator(".fl-view").count() == 2
    assert page.locator("style").count() == 1 + 1  # that of the bare page
    assert page.evaluate("Object.keys(flywheelLab.widgets).length") == 1


def test_what_takes_a_widget_away_is_handed_on(load: Callable[..., Page]) -> None:
    page = load("funnel")
    page.evaluate("removers.forEach((remove) => remove())")
    assert page.locator(".fl-view").count() == 0


def test_no_rule_comes_twice(load: Callable[..., Page]) -> None:
    page = load(*MAKERS)
    rules = page.evaluate("[...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((r) => r.cssText))")
    assert len(rules) == len(set(rules)) > 200


def test_a_widget_looks_the_same_whatever_came_before_or_after(load: Callable[..., Page]) -> None:
    alone = {bundle: look(load(bundle), bundle) for bundle in MAKERS}
    assert min(map(len, alone.values())) > 10
    for order in ([*MAKERS], [*MAKERS][::-1]):
        page = load(*order)
        for bundle, was in alone.items():
            pairs = zip(was, look(page, bundle), strict=True)
            changed = [
                (bundle, name, {*old.split("\n")} ^ {*new.split("\n")})
                for (name, old), (_same, new) in pairs
                if old != new
            ]
            assert changed == []
