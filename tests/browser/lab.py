"""A real JupyterLab, started by our own command in a home of its own, with chapters that run when they are opened."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import nbformat
import pytest
from playwright.sync_api import BrowserContext, Page, Request

# Lab says "idle" before the session is ready, and a run that is asked for then is silently lost.
READY = """async () => {
  const app = window.jupyterapp; await app.restored;
  const shown = app.shell.currentWidget;
  await shown.revealed; await shown.context.ready; await shown.sessionContext.ready;
  await shown.sessionContext.session.kernel.info;
}"""
# Folded code has no prompt that could be read. A chapter has run when its strip is gone, too.
DONE = """() => {
  const shown = window.jupyterapp.shell.currentWidget;
  const codes = shown.content.widgets.filter((cell) => cell.model.type === 'code');
  const strip = shown.node.querySelector('.fl-begin');
  return codes.every((cell) => cell.model.executionCount) && !strip?.offsetParent;
}"""
HEARD = """async () => {
  await window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.requestKernelInfo();
  await new Promise(requestIdleCallback);
}"""
FILLED = "() => !document.querySelector('.jp-OutputArea-output .lm-Widget:empty')"
CONFIRMED = "() => !Object.keys(localStorage).some((key) => key.startsWith('flywheel-lab/kept'))"
OPEN = """async (path) => { await window.jupyterapp.commands.execute('docmanager:open', { path }); }"""
SHOWN = "(path) => window.jupyterapp.shell.currentWidget?.context?.path === path"
BEGINS = """() => Boolean(window.jupyterapp.shell.currentWidget.context.model.getMetadata('flywheel')?.reader)"""


@contextmanager
def lab_in(home: Path, language: str) -> Iterator[str]:
    """Start our command in this language and return its address."""
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
            try:
                server.wait(30)
            except subprocess.TimeoutExpired:  # Lab waits long for a kernel that was on its way out already
                os.killpg(server.pid, signal.SIGKILL)
                server.wait()


def as_new(address: str, home: Path) -> None:
    """Give a home back as our command made it: the course as it is shipped, nothing answered, no kernel left over."""
    for session in ask(f"{address}/api/sessions"):
        ask(f"{address}/api/sessions/{session['id']}", "DELETE")
    (home / "progress.json").unlink(missing_ok=True)
    made = home / "made"
    if made.exists():
        shutil.rmtree(home / "course")
        shutil.copytree(made, home / "course")
    else:
        shutil.copytree(home / "course", made)


def ask(address: str, method: str = "GET") -> Any:
    asked = urllib.request.Request(address, headers={"Authorization": "token look"}, method=method)
    with urllib.request.urlopen(asked, timeout=60) as reply:
        return json.loads(reply.read() or "null")


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


def new_tab(reader: BrowserContext, address: str, height: int) -> Page:
    """Return an empty page that remembers nothing of that JupyterLab, but for the program itself."""
    page = reader.new_page()
    page.set_viewport_size({"width": 1280, "height": height})
    forget = {"origin": address, "storageTypes": "cookies,indexeddb,local_storage"}
    reader.new_cdp_session(page).send("Storage.clearDataForOrigin", forget)
    return page


def open_chapter(reader: BrowserContext, address: str, chapter: str, complaints: list[str]) -> Page:
    """Open a notebook such as "en/00_start.ipynb", see all its cells run, and note what the page complains about."""
    page = new_tab(reader, address, 1400)

    def asked(request: Request) -> None:
        if not request.url.startswith((address, address.replace("http", "ws"), "data:", "blob:", "about:")):
            complaints.append(f"left the machine: {request.url}")

    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", asked)
    page.goto(f"{address}/lab/tree/course/{chapter}?token=look&reset")
    return has_run(page)


def write_notebook(home: Path, language: str, *sources: str) -> str:
    """Write a notebook of one's own beside the chapters, and return how it is opened."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
    notebook.metadata.kernelspec = {"name": "python3", "display_name": "Python 3", "language": "python"}
    nbformat.write(notebook, home / "course" / "course" / language / "own.ipynb")
    return f"{language}/own.ipynb"


def open_beside(page: Page, chapter: str) -> Page:
    """Open another notebook in the JupyterLab that is on this page: loading that anew takes longest."""
    page.evaluate(OPEN, f"course/{chapter}")
    page.wait_for_function(SHOWN, arg=f"course/{chapter}")
    return is_there(page)


def has_run(page: Page) -> Page:
    """See all cells of the notebook run that has just been opened."""
    if is_there(page).evaluate(BEGINS):
        settled(page)
    else:
        run_all(page)
    return page


def is_there(page: Page) -> Page:
    """Wait until the notebook is shown and its kernel answers."""
    page.locator(".jp-NotebookPanel:visible .jp-Cell").first.wait_for(timeout=60_000)
    page.evaluate(READY)
    return page


def run_all(page: Page) -> None:
    """Run all cells of the chapter that is open, and wait for the last one."""
    is_there(page).evaluate("() => { window.jupyterapp.commands.execute('notebook:run-all-cells') }")
    settled(page)


def confirmed(page: Page) -> None:
    """Wait until the notebook has taken every answer: a card says what it says without it."""
    page.wait_for_function(CONFIRMED)


def heard(page: Page) -> None:
    """Wait until the kernel has taken all that the page has sent, and the widgets that it answered with are drawn."""
    page.evaluate(HEARD)
    page.wait_for_function(FILLED)


def settled(page: Page) -> None:
    """Wait for the last cell, and for what it draws."""
    page.wait_for_function(DONE, timeout=120_000)
    page.wait_for_timeout(500)
