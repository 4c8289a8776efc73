"""One chapter in Firefox, from the disk: the first forecast opens its gate. By WebDriver BiDi, which Firefox speaks."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import websocket

from flywheel_lab.chapters.course import find

LISTENS = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
ENTER = "\ue007"
READY = "document.querySelector('.fl-works')?.textContent.startsWith('✓')"
FOCUS = "document.querySelector(`[id='cell-id=predict-half']`).querySelectorAll('input[type=text]')[%d].focus()"
STATUS = "document.querySelector(`[id='cell-id=predict-half'] .fl-status`).textContent"
OPENED = "!document.querySelector(`[id='cell-id=draw-coast'] .fl-gate`)"
KEPT = "localStorage.getItem('flywheel-lab/progress')"


class Firefox:
    """A page of Firefox; `heard` are its complaints, and what it asks for beyond the disk."""

    def __init__(self, address: str) -> None:
        self.socket = websocket.create_connection(f"{address}/session", timeout=60, suppress_origin=True)
        self.numbers, self.heard = count(1), list[str]()
        self.call("session.new", capabilities={})
        self.call("session.subscribe", events=["log.entryAdded", "network.beforeRequestSent"])
        self.context = self.call("browsingContext.getTree")["contexts"][0]["context"]

    def call(self, method: str, **params: Any) -> Any:
        number = next(self.numbers)
        self.socket.send(json.dumps({"id": number, "method": method, "params": params}))
        while (told := json.loads(self.socket.recv())).get("id") != number:
            self.hear(told["params"])
        assert told["type"] == "success", told
        return told["result"]

    def hear(self, event: dict[str, Any]) -> None:
        address = event.get("request", {}).get("url", "")
        self.heard += [event["text"]] if event.get("level") == "error" else []
        self.heard += [address] if address.startswith(("http", "ws")) else []

    def go(self, address: str) -> None:
        self.call("browsingContext.navigate", context=self.context, url=address, wait="complete")

    def ask(self, script: str) -> Any:
        target = {"context": self.context}
        told = self.call("script.evaluate", expression=script, target=target, awaitPromise=True)
        assert told["type"] == "success", told
        return told["result"].get("value")

    def wait(self, script: str) -> None:
        self.ask(f"new Promise((done) => setInterval(() => ({script}) && done(true), 20))")

    def type(self, text: str) -> None:
        keys = [{"type": kind, "value": sign} for sign in text for kind in ("keyDown", "keyUp")]
        actions = [{"type": "key", "id": "hands", "actions": keys}]
        self.call("input.performActions", context=self.context, actions=actions)


@pytest.fixture
def firefox(tmp_path: Path) -> Iterator[Firefox]:
    program = shutil.which("firefox-esr") or shutil.which("firefox")
    if not program:
        pytest.skip("no Firefox here: install firefox-esr to see the pages in it")
    command = [program, "--headless", "--no-remote", "--profile", str(tmp_path), "--remote-debugging-port", "0"]
    # What Firefox asks for by itself goes nowhere, as everything else that is not of this computer.
    nowhere = 'user_pref("network.proxy.type", 1); user_pref("network.proxy.ssl", "127.0.0.1");'
    (tmp_path / "user.js").write_text(nowhere)
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        address = next(found[1] for line in process.stderr if (found := LISTENS.search(line)))
        yield Firefox(address)
        process.terminate()


@pytest.mark.every
def test_the_first_forecast_opens_its_gate_in_firefox(firefox: Firefox, site: Path) -> None:
    firefox.go((site / "en" / "05_flywheel.html").as_uri())
    firefox.wait(READY)
    for place, weeks in enumerate(("60", f"{find('flywheel.half').truth():.0f}", f"90{ENTER}")):
        firefox.ask(FOCUS % place)
        firefox.type(weeks)
    firefox.wait(OPENED)
    assert firefox.ask(STATUS).startswith("✓")
    assert json.loads(firefox.ask(KEPT))["items"]["flywheel.half"]["status"] == "passed"
    assert firefox.heard == []
