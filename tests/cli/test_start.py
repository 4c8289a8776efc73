"""The command as a learner runs it: in a process of its own, with a real JupyterLab."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, NamedTuple

import nbclient
import nbformat
import psutil
import pytest

pytestmark = pytest.mark.browser


def test_a_notebook_may_ask_the_doctor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FLYWHEEL_LANGUAGE", "de")
    cell = f'import sys\n!"{{sys.executable}}" -m flywheel_lab doctor --folder {tmp_path}'
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell)])
    nbclient.NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
    said = "".join(output["text"] for output in notebook.cells[0].outputs)
    lines = said.splitlines()
    assert lines[0].split() == ["Geprüft", "Gefunden", "Abhilfe"]
    assert {line[lines[0].index("Gefunden") - 1] for line in lines[:10]} == {" "}
    assert "\x1b" not in said


class Lab(NamedTuple):
    process: subprocess.Popen[bytes]
    port: int
    folder: Path
    token: str

    def get(self, path: str, token: bool = True) -> tuple[int, Any]:
        """Ask the server; return the status and, where it is JSON, the answer."""
        address = f"http://127.0.0.1:{self.port}{path}" + (f"?token={self.token}" if token else "")
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as refused:
            return refused.code, None


# Jupyter settings of somebody who once opened everything.
OPEN = """
c.ServerApp.ip = "0.0.0.0"
c.ServerApp.root_dir = "/"
c.ServerApp.token = ""
c.IdentityProvider.token = ""
c.PasswordIdentityProvider.hashed_password = ""
"""


@pytest.fixture(scope="module")
def lab(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    home = tmp_path_factory.mktemp("home")
    (home / "JUPYTER_CONFIG_DIR").mkdir()
    (home / "JUPYTER_CONFIG_DIR" / "jupyter_server_config.py").write_text(OPEN)
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    words = ["--no-browser", "--folder", str(home / "kurs"), "--language", "de", "--port", str(port)]
    process = subprocess.Popen(
        [sys.executable, "-m", "flywheel_lab", *words, "--expose-app-in-browser"],
        cwd=root,
        env=isolated(home),
        stdout=(home / "out").open("wb"),
        stderr=(home / "err").open("wb"),
        stdin=subprocess.DEVNULL,
    )
    try:
        yield Lab(process, port, home / "kurs", token_of(process, home))
    finally:
        process.terminate()
        process.wait(20)


def isolated(home: Path) -> dict[str, str]:
    own = ("CONFIG_DIR", "DATA_DIR", "RUNTIME_DIR", "LAB_SETTINGS_DIR", "LAB_WORKSPACES_DIR")
    names = [f"JUPYTER{'' if name.startswith('LAB') else '_'}{name}" for name in own]
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("JUPYTER", "FLYWHEEL"))}
    return kept | {name: str(home / name) for name in [*names, "IPYTHONDIR"]} | {"HOME": str(home)}


def token_of(process: subprocess.Popen[bytes], home: Path) -> str:
    """Wait until the server answers, and return the token from its own note."""
    note = home / "JUPYTER_RUNTIME_DIR" / f"jpserver-{process.pid}.json"
    for _ in range(600):
        try:
            server = json.loads(note.read_text())
            urllib.request.urlopen(f"{server['url']}api/status?token={server['token']}", timeout=10).close()
            return str(server["token"])
        except (OSError, ValueError):
            assert process.poll() is None, (home / "err").read_text()
            time.sleep(0.1)
    raise AssertionError((home / "err").read_text())


def test_the_course_is_served_from_the_learners_folder(lab: Lab) -> None:
    status, listing = lab.get("/api/contents/course")
    assert status == 200
    assert {entry["name"] for entry in listing["content"]} == {file.name for file in (lab.folder / "course").iterdir()}


def test_nobody_gets_in_without_the_token(lab: Lab) -> None:
    assert len(lab.token) >= 32
    assert lab.get("/api/contents", token=False)[0] == 403


def test_the_address_with_the_token_stands_on_the_screen_only(lab: Lab) -> None:
    assert f"token={lab.token}" in (lab.folder.parent / "err").read_text()
    assert lab.token not in " ".join(psutil.Process(lab.process.pid).cmdline())


def test_only_this_computer_is_listened_to(lab: Lab) -> None:
    listening = [at.laddr for at in psutil.Process(lab.process.pid).net_connections() if at.status == "LISTEN"]
    assert {address.ip for address in listening} == {"127.0.0.1"}
    assert lab.port in {address.port for address in listening}


def test_the_first_page_is_chapter_00_in_german(lab: Lab) -> None:
    server = HTTPConnection("127.0.0.1", lab.port, timeout=10)
    server.request("GET", f"/?token={lab.token}")
    moved = server.getresponse().getheader("Location", "")
    server.close()
    assert moved.startswith("/lab/tree/course/de/00_start.ipynb")


def test_jupyterlab_is_german_and_brings_no_news(lab: Lab) -> None:
    settings = {
        name: lab.get(f"/lab/api/settings/@jupyterlab/{name}")[1]["schema"]["properties"]
        for name in ("translation-extension:plugin", "apputils-extension:notification")
    }
    assert settings["translation-extension:plugin"]["locale"]["default"] == "de_DE"
    assert settings["apputils-extension:notification"]["fetchNews"]["default"] == "false"


def test_kernels_are_of_this_python_and_speak_german_too(lab: Lab) -> None:
    server = HTTPConnection("127.0.0.1", lab.port, timeout=60)
    server.request("POST", "/api/kernels", headers={"Authorization": f"token {lab.token}"})
    assert server.getresponse().status == 201
    server.close()
    [kernel] = [
        child for child in psutil.Process(lab.process.pid).children() if "ipykernel_launcher" in child.cmdline()
    ]
    assert (kernel.cmdline()[0], kernel.environ()["FLYWHEEL_LANGUAGE"]) == (sys.executable, "de")


def test_the_port_that_is_in_use_now_is_refused(lab: Lab, root: Path, tmp_path: Path) -> None:
    words = ["--language", "de", "--folder", str(tmp_path / "kurs"), "--port", str(lab.port)]
    command = [sys.executable, "-m", "flywheel_lab", *words]
    ran = subprocess.run(command, cwd=root, env=isolated(tmp_path), capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr.count("\n")) == (1, "", 1)
    assert f"Port {lab.port} ist nicht frei" in ran.stderr
