"""Each chapter as a learner meets it: our own command, a real JupyterLab, Chromium, every control moved by hand."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Locator, Page, Request

CHAPTERS = sorted(path.name for path in (Path(__file__).parents[2] / "course" / "en").glob("*.ipynb"))
HTML_LANG = {"en": "en", "de": "de-DE"}
OUTPUT = ".jp-NotebookPanel:visible .jp-OutputArea-output"
WENT_WRONG = '[data-mime-type="application/vnd.jupyter.error"], [data-mime-type="application/vnd.jupyter.stderr"]'
# Lab says "idle" before the session is ready, and a run that is asked for then is silently lost.
READY = """async () => {
  const app = window.jupyterapp; await app.restored;
  const shown = app.shell.currentWidget;
  await shown.revealed; await shown.context.ready; await shown.sessionContext.ready;
  await shown.sessionContext.session.kernel.info;
}"""
DONE = r"""() => {
  const panel = [...document.querySelectorAll('.jp-NotebookPanel')].find((each) => each.offsetParent);
  const counts = [...panel.querySelectorAll('.jp-CodeCell .jp-InputPrompt')].map((each) => each.innerText.trim());
  return counts.length > 0 && counts.every((text) => /^\[\d+\]:$/.test(text));
}"""


class Opened(NamedTuple):
    """A chapter that has been run, and what the page complained about since."""

    page: Page
    complaints: list[str]


@pytest.fixture(scope="module", params=["en", "de"])
def language(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="module", params=CHAPTERS)
def chapter(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="module")
def lab(chromium: Browser, language: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Start our command in this language, in a home of its own, and return its address."""
    home = tmp_path_factory.mktemp(f"home-{language}")
    # Lab takes cells that are out of sight off the page; here all of them are looked at.
    settings = home / "settings" / "@jupyterlab" / "notebook-extension"
    settings.mkdir(parents=True)
    (settings / "tracker.jupyterlab-settings").write_text(json.dumps({"windowingMode": "none"}))
    places = {name: str(home / name.lower()) for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "IPYTHONDIR")}
    places |= {"JUPYTER_RUNTIME_DIR": str(home / "runtime"), "JUPYTERLAB_WORKSPACES_DIR": str(home / "workspaces")}
    places |= {"FLYWHEEL_PROGRESS": str(home / "progress.json"), "JUPYTERLAB_SETTINGS_DIR": str(home / "settings")}
    environment = os.environ | places | {"HOME": str(home)}
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    options = ["--no-browser", "--port", str(port), "--folder", str(home / "course"), "--language", language]
    command = [sys.executable, "-m", "flywheel_lab", *options, "--expose-app-in-browser"]
    command.append("--IdentityProvider.token=look")
    with (home / "lab.log").open("w+") as log:
        server = subprocess.Popen(command, env=environment, stdout=log, stderr=log, start_new_session=True)
        try:
            wait_for(f"http://127.0.0.1:{port}/api/status?token=look", server, Path(log.name))
            yield f"http://127.0.0.1:{port}"
        finally:
            os.killpg(server.pid, signal.SIGTERM)
            server.wait(30)


def wait_for(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(600):
        try:
            urllib.request.urlopen(address, timeout=5).close()
            return
        except OSError:
            if server.poll() is not None:
                break
            time.sleep(0.1)
    pytest.fail(f"JupyterLab did not start:\n{log.read_text()}")


@pytest.fixture(scope="module")
def opened(chromium: Browser, lab: str, language: str, chapter: str) -> Iterator[Opened]:
    """Open a chapter, run all its cells, and keep what the page complains about."""
    page = chromium.new_page(viewport={"width": 1280, "height": 1400}, locale="en-US")
    complaints: list[str] = []

    def asked(request: Request) -> None:
        if not request.url.startswith((lab, lab.replace("http", "ws"), "data:", "blob:", "about:")):
            complaints.append(f"left the machine: {request.url}")

    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", asked)
    page.goto(f"{lab}/lab/tree/course/{language}/{chapter}?token=look&reset")
    page.locator(".jp-NotebookPanel:visible .jp-Cell").first.wait_for(timeout=60_000)
    page.evaluate(READY)
    page.evaluate("() => { window.jupyterapp.commands.execute('notebook:run-all-cells') }")
    page.wait_for_function(DONE, timeout=120_000)
    page.wait_for_timeout(500)
    yield Opened(page, complaints)
    page.close()


def test_every_cell_runs(opened: Opened) -> None:
    assert opened.page.locator(OUTPUT).count() > 0
    assert opened.page.locator(WENT_WRONG).all_inner_texts() == []


def test_the_interface_speaks_the_language(opened: Opened, language: str) -> None:
    assert opened.page.locator("html").get_attribute("lang") == HTML_LANG[language]


def test_every_picture_has_a_text(opened: Opened) -> None:
    texts = [image.get_attribute("alt") for image in opened.page.locator(f"{OUTPUT} img").all()]
    assert [text for text in texts if not text or len(text.split()) < 3] == []


def test_axe_finds_nothing_in_the_outputs(opened: Opened, barriers: Callable[[Page, str], list[str]]) -> None:
    assert barriers(opened.page, ".jp-OutputArea") == []


def test_every_control_can_be_moved(opened: Opened) -> None:
    moved = [name for output in opened.page.locator(OUTPUT).all() for name in drive(output)]
    assert opened.complaints == [], f"after {len(moved)} moves"
    assert opened.page.locator(WENT_WRONG).all_inner_texts() == []


def drive(output: Locator) -> Iterator[str]:
    """Move every control of one output as far as it goes, for each choice of each list."""
    lists = output.locator("select")
    if lists.count() == 0:
        yield from slide(output)
    for i in range(lists.count()):
        for option in range(lists.nth(i).locator("option").count()):
            lists.nth(i).select_option(index=option)
            assert lists.nth(i).evaluate("(list) => list.selectedIndex") == option
            yield f"option {option}"
            yield from slide(output)
    for i in range(output.get_by_role("button").count()):
        output.get_by_role("button").nth(i).click()
        yield f"button {i}"


def slide(output: Locator) -> Iterator[str]:
    """Take every slider to both its ends and one step back, with the keys that a learner would press."""
    sliders = output.locator("input[type=range]")
    for i in range(sliders.count()):
        slider = sliders.nth(i)
        if not slider.is_enabled():
            continue
        low, high = (float(slider.get_attribute(name) or "nan") for name in ("min", "max"))
        slider.focus()
        for key, reached in (("End", high), ("Home", low)):
            slider.press(key)
            assert float(slider.input_value()) == reached, f"{name_of(slider)} after {key}"
        slider.press("ArrowRight")
        assert float(slider.input_value()) > low, f"{name_of(slider)} after ArrowRight"
        yield name_of(slider)


def name_of(control: Locator) -> str:
    return control.evaluate("(control) => control.labels?.[0]?.innerText ?? control.ariaLabel ?? control.id")


def test_the_explorer_needs_no_kernel(opened: Opened, chapter: str) -> None:
    explorers = opened.page.locator(f"{OUTPUT} .fl-view")
    if chapter == "01_funnel.ipynb":
        assert explorers.count() > 0
    opened.page.evaluate("async () => { await window.jupyterapp.shell.currentWidget.sessionContext.shutdown(); }")
    for explorer in explorers.all():
        before = explorer.inner_text()
        slider = explorer.locator("input[type=range]:enabled").first
        slider.press("End")
        slider.press("ArrowLeft")
        assert explorer.inner_text() != before
    # That a message has no kernel to go to is Lab's own remark, and true.
    assert [text for text in opened.complaints if not text.startswith("Could not send widget sync message")] == []
