"""Chromium for all browser tests: nothing may be written to its error console and nothing may leave the machine."""

import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from bare import DARK, LIGHT, MOUNT, PAGE, code_of
from desk import Desk
from lab import as_new, lab_in
from pages import PHONE
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright
from reading import visiting

from flywheel_lab.messages import use_language
from flywheel_lab.widgets.view import BUILT

WCAG = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "resultTypes": ["violations"],
    "preload": False,
}
ARGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
ARGS += ["--disable-component-update", "--disable-sync"]
ON_DISK = ("file:", "data:", "blob:", "about:", "https://bare.test/")
AT_HOME = ("http://127.0.0.1", "ws://127.0.0.1", "http://bare.test", "data:", "blob:", "about:")
AT_REST = """(part) => [...document.querySelectorAll(part)].every(
  (each) => !each.getAnimations({ subtree: true }).some(({ playState }) => playState === "running"))"""


@pytest.fixture(params=["de", pytest.param("en", marks=pytest.mark.every)])
def language(request: pytest.FixtureRequest) -> str:
    """Speak German, whose words are longer: where they have room, English ones have. `-m every` asks those as well."""
    use_language(request.param)
    return str(request.param)


@pytest.fixture(scope="session")
def launch() -> Iterator[Callable[[str], Browser]]:
    with sync_playwright() as playwright:
        yield lambda path: playwright.chromium.launch(executable_path=path, args=ARGS)


@pytest.fixture(scope="session")
def chromium(launch: Callable[[str], Browser]) -> Iterator[Browser]:
    """The browser that a learner has."""
    executable = os.environ.get("FLYWHEEL_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not executable:
        reason = "no Chromium here: install it or set FLYWHEEL_CHROMIUM to its path"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    browser = launch(executable)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def headless(launch: Callable[[str], Browser], request: pytest.FixtureRequest) -> Iterator[Browser]:
    """The same engine without windows, where it is installed: it opens a page in a fifth of the time."""
    executable = shutil.which("chromium-headless-shell")
    browser = launch(executable) if executable else request.getfixturevalue("chromium")
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def desk(headless: Browser) -> Desk:
    return Desk(headless)


@pytest.fixture
def page(desk: Desk) -> Iterator[Page]:
    """A page as new; the test fails if the page complains or asks for anything outside this machine."""
    complaints: list[str] = []

    def asked(request: Request) -> None:
        if not request.url.startswith(AT_HOME):
            complaints.append(f"left the machine: {request.url}")

    heard = {
        "console": lambda message: complaints.append(message.text) if message.type == "error" else None,
        "pageerror": lambda error: complaints.append(str(error)),
        "request": asked,
    }
    with desk.lend(heard) as page:
        yield page
    assert complaints == []


@pytest.fixture
def still(page: Page) -> None:
    """Nothing moves on its way, where a test only looks where it has come to."""
    page.emulate_media(reduced_motion="reduce")


@pytest.fixture
def phone(headless: Browser) -> Iterator[BrowserContext]:
    """A phone for pages of the site; the test fails if one complains, or asks for anything elsewhere."""
    complaints: list[str] = []
    context = headless.new_context(viewport=PHONE, has_touch=True, accept_downloads=True, service_workers="block")
    context.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    context.on("dialog", lambda dialog: (complaints.append(f"a script ran: {dialog.message}"), dialog.dismiss()))
    context.on("request", lambda asked: complaints.append(asked.url) if not asked.url.startswith(ON_DISK) else None)
    yield context
    context.close()
    assert complaints == []


@pytest.fixture
def leaf(phone: BrowserContext) -> Page:
    """A page of the site on a phone."""
    return phone.new_page()


@pytest.fixture(scope="session")
def barriers() -> Callable[..., list[str]]:
    """Return what axe finds against WCAG 2.2 AA, or a few of its rules, in a part of a page."""

    def found(page: Page, part: str, rules: list[str] = WCAG["runOnly"]) -> list[str]:
        page.wait_for_function(AT_REST, arg=part)  # halfway from one colour to another a contrast is nobody's
        violations = Axe().run(page, context=part, options=WCAG | {"runOnly": rules}).response["violations"]
        return [f"{each['id']}: {[node['html'] for node in each['nodes']]}" for each in violations]

    return found


@pytest.fixture
def mount(page: Page) -> Callable[..., Page]:
    """Show widgets on a bare page, one below the other, with no kernel behind them."""

    def show(*widgets: Any, dark: bool = False, width: int = 1100, built: Path = BUILT) -> Page:
        if page.viewport_size != (size := {"width": width, "height": 1000}):
            page.set_viewport_size(size)
        html = PAGE % (DARK if dark else LIGHT)
        page.route("http://bare.test/", lambda route: route.fulfill(body=html, content_type="text/html"))
        page.goto("http://bare.test/")
        there: set[str] = set()
        for widget in widgets:
            state = {name: value for name, value in widget.get_state().items() if not name.startswith("_")}
            code = None if widget.bundle in there else code_of(widget, built)
            there.add(widget.bundle)
            # As one text: value by value it would take the driver a third of the test.
            page.evaluate(MOUNT, [widget.bundle, code, json.dumps(state)])
        return page

    return show


@pytest.fixture(scope="session")
def reader(chromium: Browser) -> Iterator[BrowserContext]:
    """Whoever reads in JupyterLab: its program is loaded and compiled once, which takes longer than to begin it."""
    context = chromium.new_context(locale="en-US")
    yield context
    context.close()


@pytest.fixture(scope="session")
def german(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """A German JupyterLab, started by our command once for all files, in a home of its own."""
    home = tmp_path_factory.mktemp("reader")
    with lab_in(home, "de") as address:
        yield address, home


@pytest.fixture(scope="module")
def home(german: tuple[str, Path]) -> Iterator[Path]:
    """The home of a learner who reads in that JupyterLab, as new in each file."""
    as_new(*german)
    yield german[1]
    as_new(*german)  # no kernel stays in memory


@pytest.fixture(scope="module")
def lab(german: tuple[str, Path], home: Path) -> str:
    """The address of that JupyterLab."""
    return german[0]


@pytest.fixture(scope="module")
def go(reader: BrowserContext, lab: str) -> Iterator[Callable[[str], Page]]:
    """Open a notebook in it as a reader does, by its address: the page is loaded anew."""
    with visiting(reader, lab) as visit:
        yield visit
