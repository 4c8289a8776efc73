"""What a cell of a notebook shows that is run here, without a kernel."""

from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from io import StringIO

from IPython.core.displayhook import CapturingDisplayHook
from IPython.core.displaypub import CapturingDisplayPublisher
from IPython.core.interactiveshell import InteractiveShell


@contextmanager
def kept(python: InteractiveShell) -> Iterator[list[str]]:
    """Keep the HTML that a cell shows in this block, in the order in which it would stand below it; print nothing."""
    results: list[dict[str, dict[str, str]]] = []
    html: list[str] = []
    before = python.display_pub, python.display_trap.hook
    python.display_pub = CapturingDisplayPublisher()
    python.display_trap.hook = CapturingDisplayHook(shell=python, outputs=results)
    try:
        with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
            yield html
    finally:
        displayed = python.display_pub.outputs
        python.display_pub, python.display_trap.hook = before
    html += [each["data"].get("text/html", "") for each in (*displayed, *results)]
