"""On a page without Python the same card reads the same file: it asks once, and leads to the coast."""

from pathlib import Path

from exports import choose, go_on, said, shopify
from pages import opened
from playwright.sync_api import Page, expect

import flywheel_lab as fl


def test_a_file_becomes_a_coast_and_is_not_asked_about_again(leaf: Page, site: Path, tmp_path: Path) -> None:
    page = opened(leaf, site, "de", "explore/export.html")
    card, file = page.locator(".fl-export"), shopify(tmp_path)
    with page.expect_worker():  # beside the page, which never stands still meanwhile
        choose(card, file)
    card.get_by_role("button", name=said("apply")).click()
    for step in ("evidence", "pictures", "coast"):
        go_on(card, step)
    python = fl.explore_export(file)
    python.asked = {"turn": 1, "act": "answer", "answers": {"status:pending": "left out"}}
    rule = next(each for each in python.state["coast"]["rules"] if each["days"] == python.state["coast"]["days"])
    half = fl.four_numbers(*(rule["four"][name] for name in ("customers", "new", "lost")), 0).half_after
    expect(card.locator(".fl-said strong")).to_contain_text(f"{half.guess:.0f}")
    page.reload()
    page.evaluate("delete globalThis.Worker")  # a browser that allows none reads on the page
    choose(card, file)
    expect(card.locator(".fl-part.fl-used")).to_be_visible()
    card.get_by_role("button", name=said("forget")).click()
    expect(card.get_by_text(said("forgotten"))).to_be_visible()
    assert page.evaluate("localStorage.getItem('flywheel-lab/export')") == "{}"
