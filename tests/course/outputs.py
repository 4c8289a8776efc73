"""What the cells of a notebook show today, in words, beside what is stored; for their pictures see `pictures.py`.

It is what nbval compares (`-m every`), without a kernel for each notebook.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

from IPython.core.displayhook import CapturingDisplayHook
from IPython.core.displaypub import CapturingDisplayPublisher
from IPython.core.interactiveshell import InteractiveShell

WORDS = ("text/plain", "text/html", "text/markdown")
PATTERNS = re.findall(
    r"^regex: (.*)\nreplace: (.*)$", (Path(__file__).parents[1] / "sanitize.cfg").read_text("utf-8"), re.MULTILINE
)
"""What differs from run to run, as nbval knows it."""


class Output(NamedTuple):
    """One thing that a cell shows: how it got there, and its texts by their kind."""

    kind: str
    texts: dict[str, str]


@contextmanager
def kept(python: InteractiveShell) -> Iterator[list[Output]]:
    """Keep what a cell shows in this block, in the order in which it would stand below it."""
    results: list[dict[str, Any]] = []
    shown: list[Output] = []
    before = python.display_pub, python.display_trap.hook
    python.display_pub = CapturingDisplayPublisher()
    python.display_trap.hook = CapturingDisplayHook(shell=python, outputs=results)
    try:
        with redirect_stdout(StringIO()) as printed, redirect_stderr(StringIO()) as complained:
            yield shown
    finally:
        displayed = python.display_pub.outputs
        python.display_pub, python.display_trap.hook = before
    shown += [Output("stream", {"text": each.getvalue()}) for each in (printed, complained) if each.getvalue()]
    shown += [output("display_data", each["data"]) for each in displayed]
    shown += [output("execute_result", each["data"]) for each in results]


def output(kind: str, data: dict[str, Any]) -> Output:
    return Output(kind, {each: "".join(data[each]) for each in WORDS if each in data})


def stored_words(notebook: dict[str, Any]) -> dict[str, list[Output]]:
    """Return what is stored below each code cell."""
    cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    return {cell["id"]: [stored_output(each) for each in cell["outputs"]] for cell in cells}


def stored_output(each: dict[str, Any]) -> Output:
    if "data" in each:
        return output(each["output_type"], each["data"])
    return Output(each["output_type"], {"text": "".join(each.get("text", ""))})


def other_words(notebook: dict[str, Any], today: dict[str, list[Output]]) -> list[str]:
    """Return the cells that show other words than are stored, each with the place where that begins to differ."""
    both = {
        cell: (same_each_time(today[cell]), same_each_time(there)) for cell, there in stored_words(notebook).items()
    }
    return [f"{cell}: {difference(*texts)}" for cell, texts in both.items() if texts[0] != texts[1]]


def same_each_time(outputs: list[Output]) -> str:
    text = str([tuple(each) for each in outputs])
    for pattern, instead in PATTERNS:
        text = re.sub(pattern, instead, text)
    return text


def difference(one: str, other: str) -> str:
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 0)
    return " ≠ ".join(text[max(at - 60, 0) : at + 60] for text in (one, other))
