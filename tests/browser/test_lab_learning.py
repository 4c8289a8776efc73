"""What a learner goes through in a real JupyterLab: commit, see, be helped, come back tomorrow, use two notebooks."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from lab import confirmed, has_run, open_beside, open_chapter, run_all
from playwright.sync_api import BrowserContext, Locator, Page, expect
from reading import SHUT_DOWN, shorten
from said import never_says, says

from flywheel_lab.chapters.course import exercises
from flywheel_lab.chapters.feedback import PREDICTION
from flywheel_lab.lessons.outcome import FACES
from flywheel_lab.widgets.learning.progress import TEXTS as MAP
from flywheel_lab.widgets.texts.funnel import TEXTS as FUNNEL
from flywheel_lab.widgets.texts.questions import TEXTS

PANEL = ".jp-NotebookPanel:visible"
SURPRISE = PREDICTION["not yet"][1]
WHERE = """(code) => jupyterapp.shell.currentWidget.content.widgets.findIndex((cell) =>
  cell.model.type === 'code' && cell.model.sharedModel.getSource().includes(code))"""
FUNNEL_CHAPTER, START_CHAPTER = "en/01_funnel.ipynb", "en/00_start.ipynb"
ASKED = ("overall", "inside", "waiting", "predict-stop")
OWN_CELL = """async () => {
  await jupyterapp.commands.execute('notebook:insert-cell-below');
  await jupyterapp.commands.execute('notebook:enter-edit-mode');
}"""
START = "async () => { await jupyterapp.shell.currentWidget.sessionContext.startKernel(); }"


class Learner(NamedTuple):
    """A learner with a home of their own."""

    home: Path

    def progress(self) -> dict[str, Any]:
        file = self.home / "progress.json"
        return dict(json.loads(file.read_text("utf-8"))["items"]) if file.exists() else {}


@pytest.fixture(scope="module")
def learner(home: Path) -> Learner:
    shorten(home, FUNNEL_CHAPTER, "language", "curtain", *ASKED, "stop-ads", "quiz", "progress")
    shorten(home, START_CHAPTER, "language", "quiz")
    return Learner(home)


@pytest.fixture(scope="module")
def window(reader: BrowserContext, lab: str, learner: Learner) -> Iterator[Page]:
    """One page for all, with a chapter that stays open: opening it takes longest."""
    complaints: list[str] = []
    page = open_chapter(reader, lab, FUNNEL_CHAPTER, complaints)
    assert complaints == []
    yield page
    page.close()


@pytest.fixture
def funnel(window: Page) -> Page:
    """The chapter, in front of whatever else was opened."""
    return open_beside(window, FUNNEL_CHAPTER)


def card(page: Page, code: str) -> Locator:
    """The output of the cell with this code, which may be folded."""
    place = page.evaluate(WHERE, code)
    return page.locator(f"{PANEL} .jp-Notebook .jp-Cell").nth(place).locator(".jp-OutputArea").first


def test_a_forecast_is_drawn_with_the_mouse_and_opens_the_gate(learner: Learner, funnel: Page) -> None:
    gate = card(funnel, 'fl.observe("funnel.stop"')
    expect(gate).not_to_be_empty()
    expect(gate.locator(".fl-view")).to_have_count(0)
    drawing = card(funnel, 'fl.predict("funnel.stop")')
    drawing.scroll_into_view_if_needed()
    picture, points = drawing.locator("svg.fl-sketch").bounding_box(), drawing.locator(".fl-you-point")
    ends = points.first.bounding_box(), points.last.bounding_box()
    assert picture
    assert ends[0]
    assert ends[1]
    funnel.mouse.move(ends[0]["x"], picture["y"] + 0.3 * picture["height"])
    funnel.mouse.down()
    funnel.mouse.move(ends[1]["x"], picture["y"] + 0.9 * picture["height"], steps=25)
    funnel.mouse.up()
    drawing.get_by_role("button", name=TEXTS["commit"]).click()
    expect(drawing.locator(".fl-status")).to_contain_text(SURPRISE)
    says(gate.locator(".fl-view"), FUNNEL["summary_stopped"], stop=4)
    assert learner.progress()["funnel.stop"]["misconceptions"] == ["straight-line"]


@pytest.mark.every
def test_tomorrow_the_forecast_is_still_there(learner: Learner, funnel: Page) -> None:
    first = learner.progress()["funnel.stop"]["first"]
    funnel.evaluate(SHUT_DOWN)
    funnel.reload()
    has_run(funnel)
    expect(card(funnel, 'fl.predict("funnel.stop")').locator(".fl-status")).to_contain_text(SURPRISE)
    expect(card(funnel, 'fl.observe("funnel.stop"').locator(".fl-view")).to_be_visible()
    assert learner.progress()["funnel.stop"]["first"] == first


def test_two_notebooks_write_one_file_and_nothing_is_lost(learner: Learner, funnel: Page) -> None:
    before = learner.progress()
    has_run(open_beside(funnel, START_CHAPTER))
    for chapter, quiz in ((FUNNEL_CHAPTER, "funnel"), (START_CHAPTER, "start")):
        page = open_beside(funnel, chapter)
        asks_for_a_choice = page.locator("section", has=page.locator("input[type=radio]"))
        question = card(page, f'fl.quiz("{quiz}")').locator(asks_for_a_choice).first
        question.locator("input[type=radio]").first.press("Space")
        question.get_by_role("button", name=TEXTS["check"]).press("Enter")
        expect(question.locator(".fl-status")).to_be_visible()
        confirmed(page)
    after = learner.progress()
    assert before.items() <= after.items()
    assert sorted(name.partition("-")[0] for name in after.keys() - before.keys()) == ["funnel.quiz", "start.quiz"]


def test_help_grows_by_keyboard_and_a_right_answer_in_a_cell_is_seen_at_once(learner: Learner, funnel: Page) -> None:
    ladder = card(funnel, 'fl.exercise("funnel.overall")')
    for name in exercises()["funnel.overall"].card()["rungs"][:3]:
        ladder.get_by_role("button", name=name).press("Enter")
        expect(ladder.locator(".fl-rung-name").last).to_have_text(name)
    funnel.evaluate(OWN_CELL)
    funnel.keyboard.type('fl.check("funnel.overall", 0.015)')
    funnel.keyboard.press("Shift+Enter")
    expect(ladder.locator(".fl-status").first).to_contain_text(FACES["passed"][1])
    assert learner.progress()["funnel.overall"]["status"] == "passed"


def test_an_answer_in_the_card_is_judged_and_kept(learner: Learner, funnel: Page) -> None:
    asked = card(funnel, 'fl.exercise("funnel.waiting")')
    field = asked.get_by_role("textbox").first
    field.press_sequentially("about 16 weeks")
    funnel.keyboard.press("Enter")
    expect(asked.locator(".fl-status").first).to_contain_text(FACES["passed"][1])
    confirmed(funnel)
    assert learner.progress()["funnel.waiting"]["last"] == "about 16 weeks"


def test_with_the_kernel_gone_a_card_answers_and_the_next_kernel_takes_it_and_has_what_was_kept(
    learner: Learner, funnel: Page
) -> None:
    asked, kept = (card(funnel, f'fl.exercise("funnel.{name}")') for name in ("inside", "waiting"))
    funnel.evaluate(SHUT_DOWN)
    asked.get_by_role("textbox").first.fill("5000 people")
    funnel.keyboard.press("Enter")
    expect(asked.locator(".fl-status").first).to_contain_text(FACES["passed"][1])
    assert "funnel.inside" not in learner.progress()
    funnel.evaluate(START)
    run_all(funnel)
    expect(asked.locator(".fl-status").first).to_contain_text(FACES["passed"][1])
    expect(asked.get_by_role("textbox").first).to_have_value("5000 people")
    confirmed(funnel)
    assert learner.progress()["funnel.inside"]["last"] == "5000 people"
    expect(kept.get_by_role("textbox").first).to_have_value("about 16 weeks")
    expect(kept.locator(".fl-status").first).to_contain_text(FACES["passed"][1])


def test_what_was_missed_opens_the_next_chapter_and_can_be_skipped(learner: Learner, funnel: Page) -> None:
    missed = [name for name, item in learner.progress().items() if item["first_status"] == "not yet"]
    start = card(funnel, 'fl.start("01"')
    expect(start).to_contain_text(TEXTS["works"])
    asked = sum(name.startswith("start.quiz") for name in missed)
    expect(start.locator("section")).to_have_count(asked)
    if asked:
        start.get_by_role("button", name=TEXTS["skip"]).press("Enter")
        expect(start.locator("section").first).to_be_hidden()


def test_the_map_saves_a_copy_and_deletes_only_after_asking(learner: Learner, funnel: Page) -> None:
    shown = card(funnel, "fl.progress()")
    before = learner.progress()
    with funnel.expect_download() as download:
        shown.get_by_role("button", name=MAP["export"]).press("Enter")
    copy = json.loads(Path(download.value.path()).read_text("utf-8"))
    assert copy["items"] == before
    shown.get_by_role("button", name=MAP["delete"]).press("Enter")
    assert learner.progress() == before
    shown.get_by_role("button", name=MAP["yes"]).press("Enter")
    never_says(shown.get_by_role("status"), MAP["exported"], MAP["wait"])
    expect(shown.get_by_role("status")).not_to_be_empty()
    assert not (learner.home / "progress.json").exists()
