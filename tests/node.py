"""The modules of the browser that need no page, called in Node."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from flywheel_lab.widgets.view import BUILT

SOURCES = BUILT.parent / "js"

# What the modules export is known to the script by its name. JSON has no word for infinity; Python's float() and numpy
# read this one, and a line of JSON that has it is still a line of JavaScript.
ANSWERS = """
import { createInterface } from "node:readline";
const finite = (_, value) => (Number.isFinite(value) || typeof value !== "number" ? value : String(value));
async function answer([files, script, given]) {
  const names = Object.assign({}, ...(await Promise.all(files.map((file) => import(file)))));
  const run = new Function(...Object.keys(names), "given", `return (async () => { ${script} })();`);
  return JSON.stringify(await run(...Object.values(names), given), finite);
}
for await (const line of createInterface({ input: process.stdin })) {
  const said = await answer(eval(line)).then((text) => [0, text], (error) => [1, error.stack ?? String(error)]);
  process.stdout.write(`${JSON.stringify(said)}\\n`);
}
"""

Play = Callable[[str, str, Any], Any]


class Node:
    """A process of Node that has loaded a module once, however often it is called; for what keeps nothing in mind."""

    def __init__(self) -> None:
        node = shutil.which("node")
        if not node:
            reason = "no Node.js here: install it to compare what runs in the browser with Python"
            pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
        command = [node, "--input-type=module", "-e", ANSWERS]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def play(self, files: str, script: str, given: Any = None) -> Any:
        assert self.process.stdin and self.process.stdout
        addresses = [(SOURCES / file).as_uri() for file in files.split()]
        self.process.stdin.write(json.dumps([addresses, script, given]) + "\n")
        self.process.stdin.flush()
        failed, said = json.loads(self.process.stdout.readline())
        assert not failed, said
        return json.loads(said)

    def end(self) -> None:
        self.process.communicate()


@pytest.fixture(scope="session")
def play() -> Iterator[Play]:
    """Run a script with what modules export ("wheel/game.js parts/words.js"); it reads `given` and returns."""
    node = Node()
    yield node.play
    node.end()


@pytest.fixture
def play_alone() -> Iterator[Play]:
    """Do so in a process of its own, where the script may leave something behind."""
    node = Node()
    yield node.play
    node.end()
