"""How somebody who has never programmed finishes a chapter in its cards: no code is touched, nothing is read ahead."""

import json
from pathlib import Path

from answering import answer
from lab import heard
from playwright.sync_api import Page
from reading import FOLD, PANEL

from flywheel_lab.chapters.course import of_chapter
from flywheel_lab.chapters.places import place_of
from flywheel_lab.lessons.chapter import Chapter
from flywheel_lab.messages import gettext
from flywheel_lab.widgets.learning.progress import TEXTS as MAP

FINISHED = ("start",)
"""What CI finishes. `-m every` finishes the others, all in JupyterLab too."""
NUMBER_OF = """(id) => jupyterapp.shell.currentWidget.content.widgets.findIndex((cell) => cell.model.id === id)"""


def answer_all(page: Page, chapter: Chapter) -> None:
    """Answer each item where the chapter asks it; the first exercise is answered by a formula out of chips."""
    page.evaluate(FOLD, 0)
    asked: dict[str, int] = {}
    by_chips = next(name for name, item in of_chapter(chapter.key).items() if getattr(item, "quantities", ()))
    for name in of_chapter(chapter.key):
        cell = place_of(name)["cell"]
        output = page.locator(f"{PANEL} .jp-Notebook .jp-Cell").nth(page.evaluate(NUMBER_OF, cell))
        asked[cell] = asked.get(cell, -1) + 1
        heard(page)  # what the last answer opens further up moves what is about to be pressed
        answer(output.locator("section.fl-question").nth(asked[cell]), name, name == by_chips)


def undone(home: Path, chapter: Chapter) -> list[str]:
    """Return what the progress file does not know to be done; what was predicted need only be there."""
    kept = json.loads((home / "progress.json").read_text("utf-8"))["items"]
    done = {name for name, item in kept.items() if item["status"] == "passed"}
    return [name for name in of_chapter(chapter.key) if name not in done]


def certificate(page: Page) -> str:
    """Ask for the certificate, and return what stands in it."""
    name = page.locator(PANEL).get_by_label(gettext(MAP["name"]))
    name.press_sequentially("Ada")
    with page.expect_download() as download:
        page.locator(PANEL).get_by_role("button", name=gettext(MAP["certificate_make"])).click()
    return Path(download.value.path()).read_text("utf-8")
