"""Run the cells of a notebook here and now, and return what each of them shows."""

import ast
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import IPython.display

from ...errors import FlywheelError
from ...messages import gettext as _

FOLDED = "jp-MarkdownHeadingCollapsed"
"""What JupyterLab notes of a heading that hides its section."""


class Cell(NamedTuple):
    """A cell of a notebook: its text is Markdown, or `shows` is what its code displayed and came to.

    The section below a `folded` heading is for the curious.
    """

    name: str
    text: str = ""
    shows: Sequence[Any] = ()
    folded: bool = False


def run(notebook: Path) -> Iterator[Cell]:
    """Run a notebook from top to bottom and yield its cells; raises FlywheelError with the cell that fails."""
    names: dict[str, Any] = {"__name__": "__main__"}
    for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] == "markdown":
            yield Cell(cell["id"], text=source, folded=FOLDED in cell["metadata"])
            continue
        try:
            with _displayed() as shown:
                value = _last_value(source, names)
            yield Cell(cell["id"], shows=[*shown, *([] if value is None else [value])])
        except Exception as error:
            message = _("The cell {cell} of {file} does not run: {reason}")
            raise FlywheelError(message.format(cell=cell["id"], file=notebook, reason=error)) from error


@contextmanager
def _displayed() -> Iterator[list[Any]]:
    """Collect what a cell displays before its last line, instead of printing it where there is no notebook."""
    shown: list[Any] = []
    before = IPython.display.display
    IPython.display.display = lambda *things, **_options: shown.extend(things)
    try:
        yield shown
    finally:
        IPython.display.display = before


def _last_value(source: str, names: dict[str, Any]) -> Any:
    """Run Python and return the value of its last line, as a notebook would show it; None if that is no expression.

    >>> names = {}
    >>> _last_value("a = 3", names), _last_value("a += 1; a * 2", names)
    (None, 8)
    """
    body = ast.parse(source).body
    last = body[-1] if body and isinstance(body[-1], ast.Expr) else None
    exec(compile(ast.Module(body[:-1] if last else body, []), "<cell>", "exec"), names)
    return eval(compile(ast.Expression(last.value), "<cell>", "eval"), names) if last else None
