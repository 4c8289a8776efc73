"""Reader mode in a real JupyterLab: a chapter starts by itself, shows no code, and the reader stays where they are."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from lab import DONE, is_there, lab_in, settled
from playwright.sync_api import Browser, Page, expect

PANEL = ".jp-NotebookPanel:visible"
STRIP = f"{PANEL} .fl-begin"
RAN = """() => jupyterapp.shell.currentWidget.content.widgets
  .filter((cell) => cell.model.type === 'code' && cell.model.executionCount).length"""
SOURCES = """() => jupyterapp.shell.currentWidget.content.widgets
  .filter((cell) => cell.model.type === 'code' && !cell.inputHidden)
  .map((cell) => cell.model.sharedModel.getSource())"""
PLACE = """() => {
  const { content } = jupyterapp.shell.currentWidget;
  const text = content.widgets.find((cell) => cell.model.id === 'how-it-works');
  return { cell: content.activeCellIndex, top: Math.round(text.node.getBoundingClientRect().top) };
}"""
COUNTS = "() => jupyterapp.shell.currentWidget.content.widgets.map((cell) => cell.model.executionCount)"
SCROLL = "() => { jupyterapp.shell.currentWidget.content.outerNode.scrollTop = 700; }"
SAVE = "async () => { await jupyterapp.shell.currentWidget.context.save(); }"
SHUT_DOWN = "async () => { await jupyterapp.shell.currentWidget.sessionContext.shutdown(); }"
ASK = """([name, detail]) => {
  const where = jupyterapp.shell.currentWidget.content.activeCell.node;
  return !where.dispatchEvent(new CustomEvent(`flywheel:${name}`, { bubbles: true, cancelable: true, detail }));
}"""
TOP = """(id) => {
  const { content } = jupyterapp.shell.currentWidget;
  const { node } = content.widgets.find((cell) => cell.model.id === id);
  return Math.round(node.getBoundingClientRect().top - content.outerNode.getBoundingClientRect().top);
}"""
MODULES = ("flywheel_lab", "numpy", "IPython/core/display", "matplotlib_inline/__init__")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("reader")


@pytest.fixture(scope="module")
def lab(chromium: Browser, home: Path) -> Iterator[str]:
    with lab_in(home, "de") as address:
        yield address


@pytest.fixture
def go(chromium: Browser, lab: str) -> Iterator[Callable[[str], Page]]:
    """Open a notebook of the course; the page must not complain."""
    complaints: list[str] = []
    page = chromium.new_page(viewport={"width": 1280, "height": 900}, locale="en-US")
    page.on("pageerror", lambda error: complaints.append(str(error)))

    def visit(chapter: str) -> Page:
        page.goto(f"{lab}/lab/tree/course/{chapter}?token=look&reset")
        return is_there(page)

    yield visit
    page.close()
    assert complaints == []


def edited(home: Path, chapter: str, name: str, **changed: str) -> Path:
    """Write a copy of a chapter beside it, with other code in some cells."""
    book = read(home, chapter)
    for cell in book["cells"]:
        cell["source"] = changed.get(cell["id"].replace("-", "_"), cell["source"])
    file = home / "course" / "course" / Path(chapter).with_name(name)
    file.write_text(json.dumps(book), "utf-8")
    return file


def read(home: Path, chapter: str) -> dict[str, Any]:
    book: dict[str, Any] = json.loads((home / "course" / "course" / chapter).read_text("utf-8"))
    return book


def test_a_chapter_starts_by_itself_and_shows_no_code_but_where_one_writes(go: Callable[[str], Page]) -> None:
    page = go("de/00_start.ipynb")
    expect(page.locator(f"{STRIP} progress")).to_be_visible()
    settled(page)
    expect(page.locator(PANEL)).to_contain_text("Hier funktionieren die Regler und Fragen, und das Notebook antwortet.")
    assert [code for code in page.evaluate(SOURCES) if "fl.check(" not in code] == []


def test_after_a_reload_everything_is_there_and_nothing_runs_again(go: Callable[[str], Page]) -> None:
    page = go("de/00_start.ipynb")
    settled(page)
    page.evaluate(SAVE)
    before = page.evaluate(COUNTS)
    page = go("de/00_start.ipynb")
    settled(page)
    expect(page.locator(PANEL)).to_contain_text("Hier funktionieren die Regler und Fragen, und das Notebook antwortet.")
    after = page.evaluate(COUNTS)
    assert after == before


def test_tomorrow_it_starts_again_by_itself(go: Callable[[str], Page]) -> None:
    page = go("de/00_start.ipynb")
    settled(page)
    page.evaluate(SAVE)
    page.evaluate(SHUT_DOWN)
    page = go("de/00_start.ipynb")
    settled(page)
    expect(page.locator(PANEL)).to_contain_text("Hier funktionieren die Regler und Fragen, und das Notebook antwortet.")


def test_who_reads_on_while_it_starts_stays_at_their_line(go: Callable[[str], Page], home: Path) -> None:
    edited(home, "de/01_funnel.ipynb", "pressed.ipynb", title="# An", language="import time; time.sleep(1)")
    page = go("de/00_start.ipynb")
    settled(page)
    page.evaluate(SCROLL)
    before = page.evaluate(PLACE)
    assert page.evaluate(ASK, ["begin", {}])
    expect(page.locator(STRIP)).to_be_visible()
    page.wait_for_function(DONE)
    assert page.evaluate(PLACE) == before


def test_edited_code_waits_for_one_press(go: Callable[[str], Page], home: Path) -> None:
    edited(home, "de/00_start.ipynb", "edited.ipynb", load_berkeley="1 + 1")
    page = go("de/edited.ipynb")
    begin = page.locator(STRIP).get_by_role("button", name="Anfangen")
    expect(begin).to_be_visible()
    page.wait_for_timeout(1500)
    assert page.evaluate(RAN) == 0
    begin.press("Enter")
    settled(page)
    assert page.evaluate(RAN) > 10


def test_an_error_stops_only_its_own_cell_and_can_be_shown(go: Callable[[str], Page], home: Path) -> None:
    edited(home, "de/00_start.ipynb", "broken.ipynb", load_berkeley="1 / 0")
    page = go("de/broken.ipynb")
    page.locator(STRIP).get_by_role("button", name="Anfangen").click()
    show = page.locator(STRIP).get_by_role("button", name="Zeigen")
    expect(show).to_be_visible(timeout=60_000)
    expect(page.locator(f"{PANEL} .fl-view").last).to_contain_text("Fortschritt")
    show.click()
    expect(page.locator(STRIP)).to_be_hidden()
    page.wait_for_timeout(800)
    assert abs(page.evaluate(TOP, "load-berkeley")) <= 1


def test_code_is_unfolded_and_folded_by_keyboard(go: Callable[[str], Page]) -> None:
    page = go("de/00_start.ipynb")
    settled(page)
    chips = page.locator(f"{PANEL} .jp-CodeCell").get_by_role("button", name="Code zeigen", exact=True)
    count = chips.count()
    assert count > 5
    chips.first.focus()
    expect(chips.first).to_have_css("opacity", "1")
    chips.first.press("Enter")
    expect(page.locator(f"{PANEL} .jp-CodeCell .cm-content").first).to_contain_text("fl.start")
    expect(chips).to_have_count(count - 1)


def test_a_text_of_the_course_stays_a_text(go: Callable[[str], Page]) -> None:
    page = go("de/00_start.ipynb")
    settled(page)
    page.locator(f"{PANEL} .jp-MarkdownCell h1").first.dblclick()
    page.wait_for_timeout(300)
    expect(page.locator(f"{PANEL} .jp-MarkdownCell h1").first).to_be_visible()
    expect(page.locator(f"{PANEL} .jp-MarkdownCell .jp-InputArea-editor:visible")).to_have_count(0)


def test_a_card_can_ask_for_a_cell_of_another_chapter(go: Callable[[str], Page]) -> None:
    page = go("de/00_start.ipynb")
    settled(page)
    assert page.evaluate(ASK, ["open", {"path": "06_three_lenses.ipynb", "cell": "quiz"}])
    page.wait_for_function("() => jupyterapp.shell.currentWidget.context.path.endsWith('06_three_lenses.ipynb')")
    is_there(page)
    settled(page)
    page.wait_for_timeout(1000)
    page_is_at = page.evaluate(TOP, "quiz")
    assert 0 <= page_is_at < 700


def test_what_lies_beside_a_chapter_does_not_start_with_it(go: Callable[[str], Page], home: Path) -> None:
    beside = home / "course" / "course" / "de"
    for name in MODULES:
        module = beside / f"{name}.py"
        module.parent.mkdir(parents=True, exist_ok=True)
        module.write_text(f"open({str(home / 'caught')!r}, 'a').write(__name__)\n")
    page = go("de/03_word_of_mouth.ipynb")
    settled(page)
    assert page.locator(f"{PANEL} .fl-view").count() > 3
    assert not (home / "caught").exists()


def test_axe_finds_nothing_in_the_strip_and_the_chips(
    go: Callable[[str], Page], home: Path, barriers: Callable[[Page, str], list[str]]
) -> None:
    edited(home, "de/00_start.ipynb", "waiting.ipynb", load_berkeley="2 + 2")
    page = go("de/waiting.ipynb")
    expect(page.locator(STRIP)).to_be_visible()
    assert barriers(page, ".fl-begin") == []
    assert barriers(page, ".jp-InputPlaceholder") == []
