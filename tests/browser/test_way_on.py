"""A way on, in a browser: marks that lead to their cells, words that can be found, one's own words, a page to keep."""

from collections.abc import Callable
from pathlib import Path

import pytest
from every import one_at_a_time
from playwright.sync_api import Page, expect

import flywheel_lab as fl
from flywheel_lab.chapters.course import find
from flywheel_lab.messages import gettext
from flywheel_lab.widgets.learning.glossary import TEXTS as GLOSSARY
from flywheel_lab.widgets.learning.summary import TEXTS as SUMMARY
from flywheel_lab.widgets.texts.questions import TEXTS as QUESTIONS

Mount = Callable[..., Page]
LISTEN = (
    "document.addEventListener('flywheel:open', (event) => { event.preventDefault(); window.went = event.detail; })"
)


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FLYWHEEL_PROGRESS", str(tmp_path / "progress.json"))


def test_a_mark_leads_to_its_cell_and_the_next_step_too(mount: Mount) -> None:
    page = mount(fl.progress())
    page.evaluate(LISTEN)
    page.locator(".fl-marks a").nth(1).click()
    assert page.evaluate("went") == {"path": "00_start.ipynb", "cell": "predict-bank"}
    page.locator(".fl-next a").click()
    assert page.evaluate("went") == {"path": "00_start.ipynb", "cell": "help-mixture"}


def test_by_keyboard_each_item_is_met_once_and_named(mount: Mount) -> None:
    page = mount(fl.progress())
    page.evaluate(LISTEN)
    page.locator("summary").first.click()
    page.locator(".fl-marked a").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("went")["cell"] == "help-mixture"
    assert page.locator(".fl-marks a:not([tabindex='-1'])").count() == 0


def test_where_nobody_hears_it_a_link_is_a_link(mount: Mount) -> None:
    page = mount(fl.progress())
    page.route("**/00_start.ipynb", lambda route: route.fulfill(body="<p>The notebook</p>", content_type="text/html"))
    page.locator(".fl-next a").click()
    expect(page.locator("p")).to_have_text("The notebook")


@pytest.mark.parametrize(("typed", "found"), [("CONV", "Conversion"), ("anstoss", "Anstoß"), ("churn", "Abwanderung")])
def test_a_word_is_found_in_both_languages_and_without_umlauts(mount: Mount, typed: str, found: str) -> None:
    fl.use_language("de")
    page = mount(fl.glossary())
    page.get_by_role("searchbox").fill(typed)
    expect(page.locator("dt:visible strong").first).to_have_text(found)
    page.get_by_role("searchbox").fill("xyz")
    expect(page.get_by_role("status")).to_have_text(gettext(GLOSSARY["none"]))


def test_ours_appears_after_theirs_and_they_rate_themselves(mount: Mount) -> None:
    page = mount(fl.explain("hourglass.curve-in-words"))
    compare = page.get_by_role("button", name=QUESTIONS["compare"])
    compare.click()
    expect(page.locator(".fl-ours")).to_be_hidden()
    page.get_by_role("textbox").fill("Those on their way still buy.")
    compare.click()
    expect(page.locator(".fl-ours")).to_contain_text(find("hourglass.curve-in-words").ours)
    page.get_by_role("button", name=QUESTIONS["partly"]).click()
    answer = page.evaluate("models[0].state.committed['hourglass.curve-in-words'].answer")
    assert answer == {"text": "Those on their way still buy.", "rated": "partly", "compared": True}
    expect(page.locator(".fl-status")).to_contain_text(QUESTIONS["partly"])


def test_an_empty_page_invites_nobody_to_keep_it(mount: Mount) -> None:
    widget = fl.summary("02")
    page = mount(widget)
    expect(page.locator(".fl-summary")).to_contain_text(SUMMARY["empty"])
    expect(page.locator(".fl-summary :is(button, iframe):visible")).to_have_count(0)
    fl.check("hourglass.lasts", "A")
    page.evaluate("(page) => models[0].set('page', page)", widget.page)
    expect(page.get_by_role("button", name=SUMMARY["save"])).to_be_visible()
    expect(page.get_by_text(SUMMARY["empty"])).to_be_hidden()


def test_the_page_to_keep_is_saved_as_it_is_seen(mount: Mount, tmp_path: Path) -> None:
    fl.check("hourglass.lasts", "A")
    widget = fl.summary("02")
    page = mount(widget)
    expect(page.frame_locator("iframe").locator("h1")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name=SUMMARY["save"]).click()
    assert download.value.suggested_filename == "02_hourglass.html"
    download.value.save_as(tmp_path / "kept.html")
    assert (tmp_path / "kept.html").read_text("utf-8") == widget.page
    height = page.locator("iframe").evaluate("node => [node.clientHeight, node.contentDocument.body.scrollHeight]")
    assert height[0] >= height[1]


@pytest.mark.every
@one_at_a_time(width=[320, 1100], dark=[False, True])
def test_axe_finds_nothing_and_nothing_is_cut(
    mount: Mount, barriers: Callable[[Page, str], list[str]], language: str, dark: bool, width: int
) -> None:
    fl.use_language(language)
    fl.check("funnel.look-in-words", {"text": "No clock in it.", "rated": "got"})
    widgets = [fl.progress(), fl.glossary(), fl.explain("funnel.look-in-words"), fl.summary("01")]
    page = mount(*widgets, dark=dark, width=width)
    assert barriers(page, ".fl-view") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_no_sheet_of_an_explanation_can_be_read_at_a_glance() -> None:
    card = fl.explain("hourglass.curve-in-words")
    state = str({name: value for name, value in card.get_state().items() if name in ("questions", "sheets")})
    assert find("hourglass.curve-in-words").ours[:25] not in state
