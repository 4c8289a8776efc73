"""On a page without Python the same card reads the same file: it asks once, and leads to the coast."""

import json
from pathlib import Path

from exports import choose, go_on, said, see_wrong_files_refused, shopify
from pages import opened
from parquets import parquet_of_orders
from playwright.sync_api import Page, expect

import flywheel_lab as fl

PLACE = "localStorage.getItem('flywheel-lab/export')"


def test_a_file_becomes_a_coast_and_what_was_said_of_it_holds_until_it_is_forgotten(
    leaf: Page, site: Path, tmp_path: Path
) -> None:
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
    card.locator(".fl-rules label").last.click()
    now = card.locator(".fl-said strong").inner_text()
    go_on(card, "page")
    expect(card.frame_locator("iframe").locator(".fl-half strong")).to_have_text(now)
    page.wait_for_function(f"{PLACE}.includes('mine')")

    page.reload()
    page.evaluate("delete globalThis.Worker")  # a browser that allows none reads on the page
    choose(card, file)
    expect(card.locator(".fl-again")).to_have_text(said("answers_again", step=said("step_questions")))
    for step in ("evidence", "pictures", "coast"):
        go_on(card, step)
    expect(card.get_by_text(said("mine_again"))).to_be_visible()
    expect(card.locator(".fl-said strong")).to_have_text(now)
    kept = json.loads(json.loads(page.evaluate(PLACE))[file.name])
    python.mine = {"days": 180}
    assert {**kept, "columns": [], "header": ""} == {**json.loads(python.saved["text"]), "columns": [], "header": ""}
    card.get_by_role("button", name=said("forget")).click()
    expect(card.get_by_text(said("forgotten"))).to_be_visible()
    assert page.evaluate(PLACE) == "{}"


def test_parquet_is_read_and_a_wrong_file_is_a_sentence(leaf: Page, site: Path, tmp_path: Path) -> None:
    page = opened(leaf, site, "en", "explore/export.html")
    card, file = page.locator(".fl-export"), tmp_path / "orders.parquet"
    fl.use_language("en")
    see_wrong_files_refused(card, tmp_path)
    file.write_bytes(parquet_of_orders())
    choose(card, file)
    python = fl.explore_export(file)
    report = python.state["report"]
    expect(card.locator(".fl-part.fl-used")).to_contain_text(f"{report['used']}")
