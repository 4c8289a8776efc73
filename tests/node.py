"""The modules of the browser that need no page, called in Node."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from typing import Any

import pytest

from flywheel_lab.widgets.view import BUILT

SOURCES = BUILT.parent / "js"

# What the modules export is known to the script by its name. JSON has no word for infinity; Python's float() and numpy
# read this one.
TOLD = """
Object.assign(globalThis, %s);
const finite = (_, value) => (Number.isFinite(value) || typeof value !== "number" ? value : String(value));
const given = eval(`(${await new Response(process.stdin).text()})`);
console.log(JSON.stringify(await (async () => { %s })(), finite));
"""

Play = Callable[[str, str, Any], Any]


@pytest.fixture(scope="session")
def play() -> Play:
    """Run a script with what modules export ("wheel/game.js parts/words.js"); it reads `given` and returns."""
    node = shutil.which("node")
    if not node:
        reason = "no Node.js here: install it to compare what runs in the browser with Python"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)

    def run(files: str, script: str, given: Any = None) -> Any:
        modules = ", ".join(f"await import({json.dumps((SOURCES / file).as_uri())})" for file in files.split())
        command = [node, "--input-type=module", "-e", TOLD % (modules, script)]
        done = subprocess.run(command, input=json.dumps(given), capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run
