"""The pure modules of the browser, called in Node: `static/models/` holds the twins of `models/`."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest

from flywheel_lab.widgets.view import STATIC

# JSON has no word for infinity; Python's float() and numpy read this one.
CALL = """
const twin = await import(process.argv[1]);
const { name, all } = eval(`(${await new Response(process.stdin).text()})`);
const finite = (_, value) => (Number.isFinite(value) || typeof value !== "number" ? value : String(value));
console.log(JSON.stringify(all.map((one) => twin[name](...one)), finite));
"""


@pytest.fixture(scope="session")
def in_node() -> Callable[[str, str, list[Any]], list[Any]]:
    """Call a function of a twin ("journey") once for each list of arguments; null stands for None."""
    node = shutil.which("node")
    if not node:
        reason = "no Node.js here: install it to compare the models of the browser with those of Python"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)

    def call(module: str, name: str, arguments: list[Any]) -> list[Any]:
        source = (STATIC / "models" / f"{module}.js").read_text(encoding="utf-8")
        run = subprocess.run(
            [node, "--input-type=module", "-e", CALL, f"data:text/javascript,{quote(source)}"],
            input=json.dumps({"name": name, "all": arguments}),
            capture_output=True,
            text=True,
        )
        assert run.returncode == 0, run.stderr
        answers: list[Any] = json.loads(run.stdout)
        return answers

    return call
