"""What does not start by itself: edited code, what lies beside a chapter; and an error stops only its own cell."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from lab import open_beside, settled
from playwright.sync_api import Page, expect
from reading import PANEL, RAN, STRIP, TOP, edited, read, shorten

CHAPTER = "de/00_start.ipynb"
CELLS = ("language", "hero", "springs", "help-mixture", "quiz", "progress")
MODULES = ("flywheel_lab", "numpy", "IPython/core/display", "matplotlib_inline/__init__")


@pytest.fixture(scope="module")
def window(go: Callable[[str], Page], home: Path) -> Page:
    """One page for all, with an edited chapter in it, and one whose kernel imports what lies beside it."""
    kernel = home / "jupyter_data_dir" / "kernels" / "beside" / "kernel.json"
    kernel.parent.mkdir(parents=True)
    command = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    spec = {"display_name": "Beside", "language": "python", "argv": command, "env": {"PYTHONSAFEPATH": ""}}
    kernel.write_text(json.dumps(spec), "utf-8")
    file = shorten(home, CHAPTER, *CELLS, name="beside.ipynb")
    book = read(home, "de/beside.ipynb")
    book["metadata"]["kernelspec"] |= {"name": "beside", "display_name": "Beside"}
    file.write_text(json.dumps(book), "utf-8")
    edited(home, CHAPTER, "edited.ipynb", *CELLS, hero="fl.explore_mix()  # edited")
    shorten(home, "de/03_word_of_mouth.ipynb", "language", "hero", "predict-chains", "help-gain", "rounds", "quiz")
    return go("de/edited.ipynb")


def test_edited_code_waits_for_one_press(window: Page, barriers: Callable[[Page, str], list[str]]) -> None:
    page = open_beside(window, "de/edited.ipynb")
    begin = page.locator(STRIP).get_by_role("button", name="Anfangen")
    expect(begin).to_be_visible()
    assert barriers(page, ".jp-NotebookPanel:not(.lm-mod-hidden) .fl-begin") == []
    assert barriers(page, ".jp-NotebookPanel:not(.lm-mod-hidden) .jp-InputPlaceholder") == []
    page.wait_for_timeout(1500)
    assert page.evaluate(RAN) == 0
    begin.press("Enter")
    settled(page)
    assert page.evaluate(RAN) == len(CELLS)


def test_an_error_stops_only_its_own_cell_and_can_be_shown(window: Page, home: Path) -> None:
    edited(home, CHAPTER, "broken.ipynb", *CELLS, springs="1 / 0")
    page = open_beside(window, "de/broken.ipynb")
    page.locator(STRIP).get_by_role("button", name="Anfangen").click()
    show = page.locator(STRIP).get_by_role("button", name="Zeigen")
    expect(show).to_be_visible(timeout=60_000)
    expect(page.locator(f"{PANEL} .fl-view.fl-progress")).to_be_attached()
    show.click()
    expect(page.locator(STRIP)).to_be_hidden()
    page.wait_for_timeout(800)
    assert abs(page.evaluate(TOP, "springs")) <= 1


def test_what_lies_beside_a_chapter_does_not_start_with_it(window: Page, home: Path) -> None:
    beside = home / "course" / "course" / "de"
    for name in MODULES:
        module = beside / f"{name}.py"
        module.parent.mkdir(parents=True, exist_ok=True)
        module.write_text(f"open({str(home / 'caught')!r}, 'a').write(__name__)\n")
    page = open_beside(window, "de/03_word_of_mouth.ipynb")
    settled(page)
    assert page.locator(f"{PANEL} .fl-view").count() > 3
    assert not (home / "caught").exists()


def test_where_a_kernel_imports_what_lies_beside_a_chapter_waits_for_one_press(window: Page) -> None:
    page = open_beside(window, "de/beside.ipynb")
    expect(page.locator(STRIP).get_by_role("button", name="Anfangen")).to_be_visible()
    page.wait_for_timeout(1500)
    assert page.evaluate(RAN) == 0
