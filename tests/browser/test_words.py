"""The browser writes numbers as Python does: to the same digits, and a half away from zero."""

import numpy as np
from playwright.sync_api import Page

from flywheel_lab.messages import fine, percent, short
from flywheel_lab.widgets.view import BUILT

WRITE = """async ([source, language, values]) => {
  const words = await import(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
  const { number, fine, percent } = words.speaker(language, {});
  return values.map((value) => [number(value), fine(value), percent(value)]);
}"""
HALVES = [7.425, 7.424999999999999, 20.25, 20.249999999999996, 1.005, 0.0445, 0.5, 2.5, 99.95, 9.995, 1234.5]


def test_both_write_a_number_alike(page: Page, language: str) -> None:
    chance = np.random.default_rng(20261122).uniform(-3, 5, 300)
    small = 10 ** np.random.default_rng(20261124).uniform(-20, -1, 300)
    values = [*HALVES, *(-np.array(HALVES)), 0.0, *(10**chance), *small, 9.95e-7, 0.0995]
    source = (BUILT.parent / "js" / "parts" / "words.js").read_text(encoding="utf-8")
    there = page.evaluate(WRITE, [source, language, [float(value) for value in values]])
    assert there == [[short(value), fine(value), percent(value, 1)] for value in values]
