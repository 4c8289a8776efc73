"""A claim is judged before anything is told; a wall shows the judgements beside ours, or leads to the card."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

import flywheel_lab as fl
from flywheel_lab.chapters.course import claims, find
from flywheel_lab.lessons.questions.hearsay import OTHER, SAME
from flywheel_lab.widgets.learning.wall import TEXTS as WALL
from flywheel_lab.widgets.texts.questions import TEXTS

Mount = Callable[..., Page]
NAME = "flywheel.by-itself"
PLACE = list(claims()).index(NAME)


@pytest.fixture(autouse=True)
def _own_progress(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("FLYWHEEL_PROGRESS", str(tmp_path / "progress.json"))
    yield


def judge(page: Page, letter: str) -> None:
    page.locator(f".fl-option:has(input[value={letter}])").click()
    page.get_by_role("button", name=TEXTS["commit"]).click()


@pytest.mark.parametrize(("letter", "word"), [("B", SAME[1]), ("C", OTHER[1])])
def test_what_is_told_comes_after_the_judgement(mount: Mount, letter: str, word: str) -> None:
    page = mount(fl.claim(NAME))
    assert "Verdict" not in page.locator("main").inner_text()
    judge(page, letter)
    expect(page.locator(".fl-status")).to_contain_text(word)
    expect(page.locator(".fl-outcome-body")).to_contain_text("Verdict:")
    expect(page.locator(".fl-option", has_text=TEXTS["ours"])).to_contain_text("only if …")


def test_the_source_stands_in_a_fold(mount: Mount) -> None:
    page = mount(fl.claim(NAME))
    judge(page, "A")
    source = page.locator("details p")
    expect(source).to_be_hidden()
    page.get_by_text(TEXTS["source"]).press("Enter")
    expect(source).to_contain_text(claims()[NAME].source)


def test_a_judgement_stays_until_one_judges_again(mount: Mount) -> None:
    page = mount(fl.claim(NAME))
    judge(page, "A")
    expect(page.get_by_role("radio").first).to_be_disabled()
    page.get_by_role("button", name=TEXTS["again"]).click()
    expect(page.locator(".fl-option", has_text=TEXTS["ours"])).to_have_count(0)


def test_an_open_claim_leads_to_its_card(mount: Mount) -> None:
    page = mount(fl.claims_wall())
    link = page.get_by_role("link", name=WALL["open"]).nth(PLACE)
    assert link.get_attribute("href") == "05_flywheel.ipynb"
    assert claims()[NAME].ours not in page.content()


def test_the_wall_shows_both_verdicts_once_there_is_one(mount: Mount) -> None:
    fl.check(find(NAME).name, "C")
    poster = mount(fl.claims_wall()).locator(".fl-posters li").nth(PLACE)
    expect(poster.locator("dd")).to_have_text(["never", "only if …"])
    expect(poster).to_contain_text(claims()[NAME].ours)


@pytest.mark.every
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(mount: Mount, barriers: Callable[[Page, str], list[str]], dark: bool) -> None:
    page = mount(fl.claim(NAME), fl.claims_wall(), dark=dark)
    judge(page, "A")
    assert barriers(page, "main") == []
