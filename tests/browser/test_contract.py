"""Each explorer, and a card, lives in a host of twenty lines, whatever its kernel does, and leaves nothing behind."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from every import at_first
from explorers import EXPLORERS
from playwright.sync_api import Page

import flywheel_lab as fl
from flywheel_lab.widgets.learning.questions import QuestionCard

Mount = Callable[..., Page]
SKETCH = {
    "name": "a.b",
    "kind": "curve",
    "ask": "How many?",
    "final": True,
    "given": [],
    "fixed": [0],
    "handles": [0, 1, 2],
    "start": [0, 0, 0],
    "x": {"label": "Day", "ticks": [0, 1, 2]},
    "y": {"label": "People", "unit": "people", "low": 0, "high": 10, "step": 1},
}


def stopped_firms() -> Any:
    """Four firms without ads: before that, no time passes."""
    wheels = fl.explore_firms()
    wheels.stopped = "ads"
    return wheels


MADE: dict[str, Callable[[], Any]] = {
    **EXPLORERS,
    "chains": lambda: fl.watch_chains(1.2, rng=np.random.default_rng(3)),
    "firms": stopped_firms,
    "card": lambda: QuestionCard([SKETCH], lambda _name, _answer: None, head={"check": True, "title": "A card"}),
}
HOSTS = {
    "with a kernel": "() => {}",
    "with one that is gone": "() => { throw new Error('no kernel'); }",
    "with none": "null",
    "with one that refuses": "() => Promise.reject(new Error('no kernel'))",
}
SAYS = "() => [...document.querySelectorAll('.fl-view')].map((view) => view.innerHTML)"
MOVE = """() => document.querySelectorAll('.fl-view').forEach((view) => {
  const control = [...view.querySelectorAll('input[type=range], [role=slider]')].find((each) => each.offsetParent);
  control.focus();
  control.value = control.max;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true, cancelable: true }));
})"""
PAINTED = (
    "() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(seen))))"
)
LEAVE = "() => models.forEach((model) => model.remove())"


@pytest.fixture(params=at_first(2, HOSTS))
def host(request: pytest.FixtureRequest, page: Page) -> str:
    page.add_init_script(f"window.kernel = {HOSTS[request.param]};")
    return str(request.param)


@pytest.fixture
def all_of_them(host: str, mount: Mount) -> Page:
    page = mount(*(make() for make in MADE.values()))
    page.evaluate(PAINTED)
    return page


def test_each_answers_to_a_hand(all_of_them: Page) -> None:
    before = all_of_them.evaluate(SAYS)
    all_of_them.evaluate(MOVE)
    all_of_them.evaluate(PAINTED)
    now = all_of_them.evaluate(SAYS)
    assert [name for name, was, is_now in zip(MADE, before, now, strict=True) if was == is_now] == []


def test_each_tells_a_kernel_what_was_moved_last_and_leaves_nothing_behind(all_of_them: Page, host: str) -> None:
    saved = all_of_them.evaluate("() => models.map((model) => model.saved)")
    all_of_them.evaluate(MOVE)
    all_of_them.evaluate(LEAVE)
    told = all_of_them.evaluate("() => models.map((model) => model.saved)")
    silent = [name for name, before, after in zip(MADE, saved, told, strict=True) if before == after]
    assert silent == (list(MADE) if host == "with none" else [])
    assert all_of_them.evaluate("() => models.map((model) => model.listening())") == [0] * len(MADE)
    assert all_of_them.locator(".fl-view").count() == 0


@pytest.mark.parametrize("host", ["with a kernel"], indirect=True)
def test_each_keeps_the_keys_that_its_controls_need(all_of_them: Page) -> None:
    all_of_them.evaluate(
        "() => { window.heard = []; document.addEventListener('keydown', ({ key }) => heard.push(key)); }"
    )
    all_of_them.evaluate(MOVE)
    assert all_of_them.evaluate("() => heard") == []
