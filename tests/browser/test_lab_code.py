"""Code reaches the widgets of a real JupyterLab: in a new kernel, on a page opened again, from a saved notebook."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from lab import READY, open_chapter, run_all, write_notebook
from playwright.sync_api import BrowserContext, Page, expect

CELLS = [
    "import flywheel_lab as fl; fl.use_language('en')",
    "fl.explore_funnel(fl.aida())",
    "fl.explore_funnel(fl.sales_funnel())",
    "fl.quiz('flywheel')",
]
SAVES = "@jupyter-widgets/jupyterlab-manager"
VIEWS = ".jp-NotebookPanel:visible .fl-view"
RESTART = "async () => { await jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart(); }"
SHUT_DOWN = "async () => { await jupyterapp.shell.currentWidget.sessionContext.shutdown(); }"
SAVE = "async () => { await jupyterapp.shell.currentWidget.context.save(); }"


@pytest.fixture
def page(reader: BrowserContext, home: Path, lab: str) -> Iterator[Page]:
    """A notebook with three widgets of two kinds that has been run, in a Lab that saves what widgets show."""
    settings = home / "settings" / SAVES
    settings.mkdir(parents=True)
    (settings / "plugin.jupyterlab-settings").write_text(json.dumps({"saveState": True}))
    complaints: list[str] = []
    page = open_chapter(reader, lab, write_notebook(home, "en", *CELLS), complaints)
    yield page
    page.close()
    shutil.rmtree(settings)
    # That its kernel was restarted or is gone is Lab's own remark, and true.
    assert [text for text in complaints if not {"kernel", "debugger"} & set(text.split())] == []


def open_again(page: Page) -> None:
    """Load the page anew, as after a night."""
    page.goto(page.url.replace("&reset", "").replace("?reset", ""))
    page.locator(".jp-NotebookPanel:visible .jp-Cell").first.wait_for(timeout=60_000)


def assert_all_work(page: Page) -> None:
    views = page.locator(VIEWS)
    expect(views).to_have_count(3, timeout=30_000)
    expect(views.last.get_by_role("button").first).to_be_visible()
    for explorer in (views.nth(0), views.nth(1)):
        before = explorer.inner_text()
        explorer.locator("input[type=range]:enabled").first.press("End")
        expect(explorer).not_to_have_text(before)
    assert page.evaluate("Object.keys(flywheelLab.widgets).length") == 2


def test_widgets_find_their_code(page: Page) -> None:
    assert_all_work(page)
    page.evaluate(RESTART)
    page.evaluate(READY)
    run_all(page)
    assert_all_work(page)
    page.evaluate(SAVE)
    page.evaluate(SHUT_DOWN)
    open_again(page)  # what is shown comes from the notebook
    assert_all_work(page)


@pytest.mark.every
def test_they_find_it_where_a_kernel_has_gone_on(page: Page) -> None:
    page.evaluate(SAVE)
    open_again(page)
    page.evaluate(READY)
    assert_all_work(page)
