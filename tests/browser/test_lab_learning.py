"""What a learner goes through in a real JupyterLab: commit, see, be helped, come back tomorrow, use two notebooks."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from lab import lab_in, open_chapter, run_all
from playwright.sync_api import Browser, Locator, Page, expect

CHECKED = 'fl.check("funnel.overall"'
PANEL = ".jp-NotebookPanel:visible"


class Learner(NamedTuple):
    """A learner with a home of their own in front of a running JupyterLab."""

    browser: Browser
    address: str
    home: Path

    def open(self, chapter: str) -> Page:
        complaints: list[str] = []
        page = open_chapter(self.browser, self.address, chapter, complaints)
        assert complaints == []
        return page

    def progress(self) -> dict[str, Any]:
        file = self.home / "progress.json"
        return dict(json.loads(file.read_text("utf-8"))["items"]) if file.exists() else {}


@pytest.fixture(scope="module")
def learner(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Learner]:
    home = tmp_path_factory.mktemp("learner")
    with lab_in(home, "en") as address:
        yield Learner(chromium, address, home)


def card(page: Page, code: str) -> Locator:
    """The output of the cell with this code."""
    cell = page.locator(f"{PANEL} .jp-CodeCell").filter(has=page.locator(".jp-InputArea", has_text=code))
    return cell.locator(".jp-OutputArea").first


def test_a_forecast_is_drawn_with_the_mouse_and_opens_the_gate(learner: Learner) -> None:
    page = learner.open("en/01_funnel.ipynb")
    gate = card(page, 'fl.observe("funnel.stop"')
    expect(gate).to_contain_text("First commit to your prediction above")
    drawing = card(page, 'fl.predict("funnel.stop")')
    drawing.scroll_into_view_if_needed()
    box = drawing.locator("svg.fl-sketch").bounding_box()
    assert box
    page.mouse.move(box["x"] + 0.15 * box["width"], box["y"] + 0.3 * box["height"])
    page.mouse.down()
    page.mouse.move(box["x"] + 0.85 * box["width"], box["y"] + 0.8 * box["height"], steps=25)
    page.mouse.up()
    drawing.get_by_role("button", name="Commit to it").click()
    expect(drawing.locator(".fl-status")).to_contain_text("A surprise")
    expect(drawing.locator(".fl-outcome")).to_contain_text("straight line")
    expect(gate.locator(".fl-view")).to_contain_text("no new people since week 26")
    page.close()


def test_tomorrow_the_forecast_is_still_there(learner: Learner) -> None:
    first = learner.progress()["funnel.stop"]["first"]
    page = learner.open("en/01_funnel.ipynb")
    expect(card(page, 'fl.predict("funnel.stop")').locator(".fl-status")).to_contain_text("A surprise")
    expect(card(page, 'fl.observe("funnel.stop"').locator(".fl-view")).to_be_visible()
    run_all(page)
    assert learner.progress()["funnel.stop"]["first"] == first
    page.close()


def test_two_notebooks_write_one_file_and_nothing_is_lost(learner: Learner) -> None:
    before = learner.progress()
    pages = [learner.open(chapter) for chapter in ("en/01_funnel.ipynb", "en/00_start.ipynb")]
    for page in pages:
        asks_for_a_choice = page.locator("section", has=page.locator("input[type=radio]"))
        question = card(page, "fl.quiz(").locator(asks_for_a_choice).first
        question.locator("input[type=radio]").first.press("Space")
        question.get_by_role("button", name="Check my answer").press("Enter")
        expect(question.locator(".fl-status")).to_be_visible()
    after = learner.progress()
    assert before.items() <= after.items()
    assert sorted(name.partition("-")[0] for name in after.keys() - before.keys()) == ["funnel.quiz", "start.quiz"]
    for page in pages:
        page.close()


def test_help_grows_by_keyboard_and_a_right_answer_in_the_cell_is_seen_at_once(learner: Learner) -> None:
    page = learner.open("en/01_funnel.ipynb")
    ladder = card(page, 'fl.exercise("funnel.overall")')
    for name in ("Hint 1 of 2", "Hint 2 of 2", "Solution in mixed lines"):
        ladder.get_by_role("button", name=name).press("Enter")
        expect(ladder.locator(".fl-rung-name").last).to_have_text(name)
    cell = page.locator(f"{PANEL} .jp-CodeCell").filter(
        has=page.locator(".jp-InputArea", has_text='"funnel.overall", a')
    )
    cell.locator(".cm-content").click()
    page.keyboard.press("Control+A")
    page.keyboard.type('answer = 0.04455\nfl.check("funnel.overall", answer)')
    page.keyboard.press("Shift+Enter")
    expect(ladder.locator(".fl-status").first).to_contain_text("Passed")
    assert learner.progress()["funnel.overall"]["status"] == "passed"
    page.close()


def test_an_answer_in_the_card_is_judged_and_kept_and_there_tomorrow(learner: Learner) -> None:
    page = learner.open("en/01_funnel.ipynb")
    asked = card(page, 'fl.exercise("funnel.waiting")')
    asked.get_by_label("Your answer (weeks)").press_sequentially("about 20 weeks")
    page.keyboard.press("Enter")
    expect(asked.locator(".fl-status").first).to_contain_text("Passed")
    assert learner.progress()["funnel.waiting"]["last"] == "about 20 weeks"
    run_all(page)
    expect(asked.get_by_label("Your answer (weeks)")).to_have_value("about 20 weeks")
    expect(asked.locator(".fl-outcome")).to_contain_text("Your answer: 20 weeks.")
    page.close()


def test_what_was_missed_opens_the_next_chapter_and_can_be_skipped(learner: Learner) -> None:
    missed = [name for name, item in learner.progress().items() if item["first_status"] == "not yet"]
    page = learner.open("en/01_funnel.ipynb")
    start = card(page, 'fl.start("01"')
    expect(start).to_contain_text("Controls work here, and the notebook answers.")
    asked = sum(name.startswith("start.quiz") for name in missed)
    expect(start.locator("section")).to_have_count(asked)
    if asked:
        start.get_by_role("button", name="Skip the warm-up").press("Enter")
        expect(start.locator("section").first).to_be_hidden()
    page.close()


def test_the_map_saves_a_copy_and_deletes_only_after_asking(learner: Learner) -> None:
    page = learner.open("en/01_funnel.ipynb")
    shown = card(page, "fl.progress()")
    before = learner.progress()
    with page.expect_download() as download:
        shown.get_by_role("button", name="Save a copy").press("Enter")
    copy = json.loads(Path(download.value.path()).read_text("utf-8"))
    assert copy["items"] == before
    shown.get_by_role("button", name="Delete …").press("Enter")
    assert learner.progress() == before
    shown.get_by_role("button", name="Delete for good").press("Enter")
    expect(shown).to_contain_text("All your answers are deleted.")
    assert not (learner.home / "progress.json").exists()
    page.close()
