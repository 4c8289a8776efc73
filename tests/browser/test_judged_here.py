"""Cards judge in the page: at once, with the notebook busy or gone; what nobody took is kept and handed over later."""

from collections.abc import Callable
from typing import Any

import pytest
from every import at_first
from playwright.sync_api import Locator, Page, expect

import flywheel_lab as fl
from flywheel_lab.chapters.course import exercises
from flywheel_lab.lessons.outcome import FACES
from flywheel_lab.lessons.progress.store import read
from flywheel_lab.widgets.texts.questions import TEXTS

Mount = Callable[..., Page]
NAME = "funnel.overall"
HOSTS = {
    "fails later": "window.kernel = () => Promise.reject(new Error('no kernel'))",
    "cannot save": "window.kernel = null",
    "does nothing": "window.kernel = undefined",
    "throws": "window.kernel = () => { throw new Error('no kernel'); }",
}


@pytest.fixture(params=at_first(2, HOSTS))
def alone(request: pytest.FixtureRequest, page: Page) -> Page:
    """A page whose notebook has gone, each in its own way."""
    page.add_init_script(HOSTS[request.param])
    return page


def told(page: Page, card: Any, place: int = -1) -> None:
    """Let Python hear what was handed in, and the page what Python says, as a kernel does."""
    card.committed = page.evaluate("(place) => models.at(place).state.committed", place)
    page.evaluate("([place, outcomes]) => models.at(place).set('outcomes', outcomes)", [place, card.outcomes])


def typed(page: Page, text: str) -> None:
    page.locator(".fl-typed").get_by_role("textbox").fill(text)
    page.locator(".fl-typed").get_by_role("textbox").press("Enter")


def status(part: Page | Locator) -> Locator:
    return part.locator(".fl-status").last


def test_every_kind_of_card_judges_without_a_notebook(alone: Page, mount: Mount) -> None:
    mount(fl.exercise(NAME), fl.predict("funnel.doubled"), fl.predict("funnel.return"), fl.predict("funnel.stop"))
    views = alone.locator(".fl-view")
    typed(alone, "15 in 1,000")
    expect(status(views.nth(0))).to_contain_text(FACES["passed"][1])
    views.nth(1).get_by_role("radio").first.check()
    views.nth(1).get_by_role("button").click()
    expect(views.nth(1).locator(".fl-outcome")).to_contain_text(fl.check("funnel.doubled", "A").message)
    for field, value in zip(views.nth(2).get_by_role("textbox").all(), (20, 30, 60), strict=True):
        field.fill(str(value))
    views.nth(2).get_by_role("button").click()
    expect(status(views.nth(2))).to_contain_text("Within your range")
    views.nth(3).get_by_role("slider").last.press("ArrowUp")
    views.nth(3).get_by_role("button").click()
    expect(views.nth(3).locator("details table")).to_be_attached()
    expect(views.nth(3).get_by_role("slider")).to_have_count(0)


def test_help_needs_no_notebook(alone: Page, mount: Mount) -> None:
    page = mount(fl.exercise(NAME))
    for _rung in range(4):
        page.locator(".fl-ladder > .fl-row button").first.click()
    expect(page.locator(".fl-rung")).to_have_count(4)
    expect(page.locator(".fl-solution")).to_contain_text(exercises()[NAME].formula)


def test_one_quiet_line_says_that_an_answer_is_kept(alone: Page, mount: Mount) -> None:
    page = mount(fl.exercise(NAME))
    page.clock.install()
    typed(page, "0.9")
    page.clock.run_for(9000)
    expect(page.get_by_text(TEXTS["kept"])).to_be_visible()
    expect(page.locator(".fl-outcome")).to_contain_text(fl.check(NAME, 0.9).message)


def test_help_is_nothing_to_keep(mount: Mount) -> None:
    page = mount(fl.exercise(NAME))
    page.clock.install()
    page.locator(".fl-ladder > .fl-row button").first.click()
    page.clock.run_for(9000)
    expect(page.get_by_text(TEXTS["kept"])).to_have_count(0)
    assert page.evaluate("() => localStorage.length") == 0


def test_all_that_was_answered_alone_is_handed_to_the_next_notebook_in_order(mount: Mount) -> None:
    page = mount(fl.exercise(NAME))
    for text in ("0.9", "4 %", "1.5 %"):
        typed(page, text)
    page.evaluate("() => models[0].remove()")
    again = fl.exercise(NAME)
    mount(again)
    expect(status(page)).to_contain_text(FACES["passed"][1])
    assert read().items == {}
    told(page, again)
    kept = read().items[NAME]
    assert (kept.first, kept.first_status, kept.last, kept.status, kept.tries) == (
        "0.9",
        "not yet",
        "1.5 %",
        "passed",
        3,
    )
    expect(page.locator(".fl-typed").get_by_role("textbox")).to_have_value("1.5 %")
    assert page.evaluate("() => localStorage.length") == 0


def test_a_forecast_made_alone_is_the_one_that_counts(mount: Mount) -> None:
    page = mount(fl.predict("funnel.doubled"))
    page.get_by_role("radio").first.check()
    page.get_by_role("button").click()
    again = fl.predict("funnel.doubled")
    mount(again)
    expect(page.get_by_role("radio").first).to_be_disabled()
    told(page, again)
    assert read().items["funnel.doubled"].first == "A"


def test_a_busy_notebook_hears_each_answer_once(mount: Mount) -> None:
    card = fl.exercise(NAME)
    page = mount(card)
    typed(page, "0.9")
    early = page.evaluate("() => models[0].state.committed")
    typed(page, "1.5 %")
    card.committed = early
    page.evaluate("(outcomes) => models[0].set('outcomes', outcomes)", card.outcomes)
    expect(status(page)).to_contain_text(FACES["passed"][1])  # what is said to the first answer comes too late
    told(page, card)
    assert read().items[NAME].tries == 2
    expect(status(page)).to_contain_text(FACES["passed"][1])


def test_an_answer_in_a_second_tab_is_heard_too(mount: Mount) -> None:
    card = fl.exercise(NAME)
    card.answer(NAME, {"typed": "0.9"})
    page = mount(card)
    page.evaluate("() => { models[0].state.committed = {}; }")  # this tab has not seen what the other one sent
    typed(page, "1.5 %")
    told(page, card)
    assert (read().items[NAME].tries, read().items[NAME].status) == (2, "passed")


def test_what_python_says_in_the_same_words_takes_back_nothing(mount: Mount) -> None:
    card = fl.predict("funnel.doubled")
    page = mount(card)
    page.get_by_role("radio").first.check()
    page.get_by_role("button").click()
    page.get_by_role("button", name=TEXTS["again"]).click()
    page.get_by_role("radio").nth(1).check()
    told(page, card)
    expect(page.get_by_role("radio").nth(1)).to_be_checked()
    expect(page.get_by_role("radio").nth(1)).to_be_enabled()


def test_the_picture_against_a_misconception_comes_with_python_and_leaves_it_open(mount: Mount) -> None:
    card = fl.exercise("word_of_mouth.share")
    page = mount(card)
    typed(page, "83 %")
    page.locator(".fl-shown summary").click()
    expect(page.locator(".fl-shown img")).to_have_count(0)
    told(page, card)
    expect(page.locator(".fl-shown img")).to_be_visible()
    expect(page.locator(".fl-shown")).to_have_attribute("open", "")


def test_what_could_not_be_saved_is_added(mount: Mount) -> None:
    card = fl.exercise(NAME)
    page = mount(card)
    typed(page, "1.5 %")
    card.committed = page.evaluate("() => models[0].state.committed")
    outcome = card.outcomes[NAME] | {"notice": "Not saved."}
    page.evaluate("(outcomes) => models[0].set('outcomes', outcomes)", {NAME: outcome})
    expect(page.locator(".fl-notice")).to_have_text("Not saved.")
    expect(status(page)).to_contain_text(FACES["passed"][1])


@pytest.mark.parametrize("stored", ["no json", "{}", "7", '[{"typed": {}}]', "[null]"])
def test_whatever_lies_in_the_store_of_the_page_breaks_nothing(mount: Mount, page: Page, stored: str) -> None:
    page.add_init_script(f"localStorage.setItem('flywheel-lab/kept/en/{NAME}', {stored!r})")
    mount(fl.exercise(NAME))
    typed(page, "1.5 %")
    expect(status(page)).to_contain_text(FACES["passed"][1])


def test_a_browser_that_keeps_nothing_still_judges_and_remembers_while_it_is_open(mount: Mount, page: Page) -> None:
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); }")
    mount(fl.exercise(NAME))
    typed(page, "1.5 %")
    expect(status(page)).to_contain_text(FACES["passed"][1])
