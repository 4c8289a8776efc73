"""What tests of reader mode do and ask in a real JupyterLab."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from lab import is_there, new_tab, settled
from playwright.sync_api import BrowserContext, Page

from flywheel_lab.cli.folder import OURS
from flywheel_lab.cli.notebook import code_hash

PANEL = ".jp-NotebookPanel:visible"
STRIP = f"{PANEL} .fl-begin"
OUTPUT = f"{PANEL} .jp-OutputArea-output"
WENT_WRONG = '[data-mime-type="application/vnd.jupyter.error"], [data-mime-type="application/vnd.jupyter.stderr"]'
WORKS = "Regler und Notebook laufen."
RAN = """() => jupyterapp.shell.currentWidget.content.widgets
  .filter((cell) => cell.model.type === 'code' && cell.model.executionCount).length"""
SOURCES = """() => jupyterapp.shell.currentWidget.content.widgets
  .filter((cell) => cell.model.type === 'code' && !cell.inputHidden)
  .map((cell) => cell.model.sharedModel.getSource())"""
PLACE = """() => {
  const { content } = jupyterapp.shell.currentWidget;
  return content.widgets.find((cell) => cell.model.id === 'how-it-works').node.getBoundingClientRect().top;
}"""
# Where it is whenever something above it has another size, just before that is painted.
WATCH = f"""() => {{
  window.places = [];
  const page = jupyterapp.shell.currentWidget.content.outerNode.querySelector(".jp-WindowedPanel-viewport");
  window.watching = new ResizeObserver(() => places.push(({PLACE})()));
  watching.observe(page);
}}"""
SEEN = f"() => {{ watching.disconnect(); return [...places, ({PLACE})()]; }}"
ACTIVE = "() => jupyterapp.shell.currentWidget.content.activeCellIndex"
PAINTED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
COUNTS = "() => jupyterapp.shell.currentWidget.content.widgets.map((cell) => cell.model.executionCount)"
# That sentence is read: it is the first on the screen, a little of it above the edge.
SCROLL = f"""() => {{
  const page = jupyterapp.shell.currentWidget.content.outerNode;
  page.scrollTop += ({PLACE})() - page.getBoundingClientRect().top + 8;
}}"""
SAVE = "async () => { await jupyterapp.shell.currentWidget.context.save(); }"
SHUT_DOWN = "async () => { await jupyterapp.shell.currentWidget.sessionContext.shutdown(); }"
ASK = """([name, detail]) => {
  const where = jupyterapp.shell.currentWidget.content.activeCell.node;
  return !where.dispatchEvent(new CustomEvent(`flywheel:${name}`, { bubbles: true, cancelable: true, detail }));
}"""
SHOW = """(id) => {
  const { content } = jupyterapp.shell.currentWidget;
  content.widgets.find((cell) => cell.model.id === id).node.scrollIntoView();
}"""
FOLD = """(fold) => {
  for (const cell of jupyterapp.shell.currentWidget.content.widgets) {
    if (cell.headingInfo?.level === 2) cell.headingCollapsed = Boolean(fold);
  }
}"""
# How much of the first explorer is seen where a chapter begins.
FIRST = """() => {
  const page = jupyterapp.shell.currentWidget.content.outerNode;
  page.scrollTop = 0;
  const explorer = page.querySelector(".fl-view:not(.fl-card)");
  return page.getBoundingClientRect().bottom - explorer.getBoundingClientRect().top;
}"""
TOP = """(id) => {
  const { content } = jupyterapp.shell.currentWidget;
  const { node } = content.widgets.find((cell) => cell.model.id === id);
  return Math.round(node.getBoundingClientRect().top - content.outerNode.getBoundingClientRect().top);
}"""


@contextmanager
def visiting(reader: BrowserContext, lab: str) -> Iterator[Callable[[str], Page]]:
    """Open notebooks of the course; the page must not complain."""
    complaints: list[str] = []
    page = new_tab(reader, lab, 900)
    page.on("pageerror", lambda error: complaints.append(str(error)))

    def visit(chapter: str) -> Page:
        page.goto(f"{lab}/lab/tree/course/{chapter}?token=look&reset")
        return is_there(page)

    yield visit
    page.close()
    assert complaints == [], complaints


def at_another_chapter(page: Page, file: str) -> None:
    """Wait until a link has led to another chapter, which starts by itself, and to the cell."""
    page.wait_for_function("(file) => jupyterapp.shell.currentWidget.context.path.endsWith(file)", arg=file)
    is_there(page)
    settled(page)
    page.wait_for_timeout(1000)


def shorten(home: Path, chapter: str, *cells: str, name: str = "") -> Path:
    """Leave these cells of a chapter and all texts, or write a copy that has them: it is run in seconds.

    It counts as shipped, as the whole chapter does.
    """
    file = edited(home, chapter, name or Path(chapter).name, *cells)
    config = home / "course" / OURS / "labconfig" / "page_config.json"
    known = json.loads(config.read_text("utf-8"))["flywheelShipped"]
    config.write_text(json.dumps({"flywheelShipped": f"{known} {code_hash(file.read_bytes())}"}), "utf-8")
    return file


def edited(home: Path, chapter: str, name: str, *cells: str, **changed: str) -> Path:
    """Write a copy of a chapter beside it, with other code in some cells, or with these cells only; not run yet."""
    book = read(home, chapter)
    assert {*cells} <= {cell["id"] for cell in book["cells"]}
    if cells:
        book["cells"] = [each for each in book["cells"] if each["cell_type"] == "markdown" or each["id"] in cells]
    for cell in book["cells"]:
        if cell["cell_type"] == "code":
            cell |= {"execution_count": None, "outputs": []}
        cell["source"] = changed.get(cell["id"].replace("-", "_"), cell["source"])
    file = home / "course" / "course" / Path(chapter).with_name(name)
    file.write_text(json.dumps(book), "utf-8")
    return file


def read(home: Path, chapter: str) -> dict[str, Any]:
    book: dict[str, Any] = json.loads((home / "course" / "course" / chapter).read_text("utf-8"))
    return book
