"""From a file to the coast and the page, in a real JupyterLab: as somebody goes who never programmed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from exports import choose, go_on, hubspot, said, see_wrong_files_refused, shopify
from lab import open_chapter, write_notebook
from playwright.sync_api import BrowserContext, Locator, expect

import flywheel_lab as fl


@pytest.fixture(scope="module", params=[pytest.param("en", marks=pytest.mark.every), "de"])
def card(request: pytest.FixtureRequest, reader: BrowserContext, home: Path, lab: str) -> Iterator[Locator]:
    language = str(request.param)
    fl.use_language(language)
    file = write_notebook(
        home, language, f"import flywheel_lab as fl; fl.use_language('{language}')\nfl.explore_export()"
    )
    complaints: list[str] = []
    page = open_chapter(reader, lab, file, complaints)
    yield page.locator(".jp-NotebookPanel:visible .fl-export")
    page.close()
    assert complaints == []


def test_a_shopify_file_becomes_a_coast_and_a_page(card: Locator, tmp_path: Path) -> None:
    fl.use_language(str(card.get_attribute("lang")))
    see_wrong_files_refused(card, tmp_path)
    choose(card, shopify(tmp_path))
    card.get_by_role("button", name=said("apply")).click()  # does the order that waits for its money count?
    for step in ("evidence", "pictures", "coast"):
        go_on(card, step)
    weeks = card.locator(".fl-said strong")
    before = weeks.inner_text()
    card.locator(".fl-rules label").first.click()
    expect(weeks).not_to_have_text(before)
    now = weeks.inner_text()
    go_on(card, "page")
    paper = card.frame_locator("iframe")
    expect(paper.locator(".fl-half strong")).to_have_text(now)
    expect(paper.locator("main")).to_contain_text("orders_export.csv")

    card.get_by_role("button", name=said("another")).click()
    choose(card, shopify(tmp_path))  # the same file once more: nothing is asked, and the rule is still there
    expect(card.locator(".fl-again")).to_have_text(said("answers_again", step=said("step_questions")))
    for step in ("evidence", "pictures", "coast"):
        go_on(card, step)
    expect(card.get_by_text(said("mine_again"))).to_be_visible()
    expect(weeks).to_have_text(now)


def test_a_hubspot_file_says_why_there_is_no_coast_and_takes_a_guess(card: Locator, tmp_path: Path) -> None:
    fl.use_language(str(card.get_attribute("lang")))
    card.get_by_role("button", name=said("another")).click()
    choose(card, hubspot(tmp_path))
    expect(card.locator(".fl-part.fl-used")).to_be_visible()
    for step in ("evidence", "pictures", "coast"):
        go_on(card, step)
    expect(card.locator(".fl-said")).to_have_text(f"{said('why_unrecorded')} {said('do_unrecorded')}")
    expect(card.get_by_role("button", name=said("next_without", step=said("step_page")))).to_be_visible()
    card.get_by_label(said("name_lost"), exact=True).press_sequentially("2")
    expect(card.locator(".fl-said strong")).to_be_visible()
    go_on(card, "page")
    expect(card.frame_locator("iframe").locator("main")).to_contain_text(said("guessed_by_you"))
