"""Run a notebook in this process and move everything in it that a learner can move.

Values go in the way the browser sends them (`Widget.set_state`), so a widget's own checks and callbacks run. What
ipywidgets would print into the notebook and forget, an error in a callback, is collected.
"""

import contextlib
import json
import math
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import ipywidgets as w
import traitlets as t
from answers import FEW, answers
from IPython.core.interactiveshell import InteractiveShell
from outputs import kept
from sent import bytes_of
from traitlets.config import Config

from flywheel_lab.models.domain import CONVERSION, DWELL, PUSHES
from flywheel_lab.models.wheel import SHAPES
from flywheel_lab.models.wheel.domain import WHEEL
from flywheel_lab.widgets import lenses, wheel
from flywheel_lab.widgets.learning.questions import QuestionCard

SLIDERS = {
    each.name: each.slider[:2] for each in (CONVERSION, DWELL, PUSHES, *map(WHEEL.__getitem__, wheel.PARAMETERS))
}
SLIDERS |= {"bought": CONVERSION.slider[:2], "shape": (SHAPES["disc"], SHAPES["ring"])}
SLIDERS |= {"referral_scale": lenses.SCALE.slider[:2]}
NOT_A_CONTROL = {*w.DOMWidget().traits(sync=True), "weeks", "bearing", "heard", "slice"}

Position = tuple[str, dict[str, Any]]


class ListeningShell(InteractiveShell):
    """A shell that keeps the errors that a notebook would show in red."""

    def showtraceback(self, *_: Any, **__: Any) -> None:
        import sys

        self.errors = [*self.heard(), sys.exc_info()[1]]

    def heard(self) -> list[BaseException]:
        return getattr(self, "errors", [])


class Run(NamedTuple):
    """What came of running a notebook once: what each cell shows, bytes for the browser, what its controls did."""

    html: dict[str, str]
    sent: int
    unshared: int
    moves: int
    complaints: list[str]


@cache
def ran(notebook: Path, most: int) -> Run:
    """Run a notebook once for all tests that ask, and move its controls; with no answers, nothing is moved."""
    with shell(notebook.parent) as python, collected() as widgets:
        html, complaints = cells(python, notebook)
        sent, unshared = bytes_of(widgets), bytes_of(widgets, shared=False)
        moves = 0
        for widget in widgets if most else []:
            for what, error in moved(python, widget, most):
                moves += 1
                complaints += [f"{type(widget).__name__}.{what}: {error!r}"] if error else []
    return Run(html, sent, unshared, moves, complaints)


def drive(notebook: Path, most: int = FEW) -> tuple[int, list[str]]:
    """Return how many positions were set, and what went wrong, in words that say where."""
    done = ran(notebook, most)
    return done.moves, done.complaints


def cells(python: ListeningShell, notebook: Path) -> tuple[dict[str, str], list[str]]:
    """Run the code cells one after another; return their HTML, and errors that no tag announced."""
    html, complaints = {}, []
    for cell in json.loads(notebook.read_text("utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            with kept(python) as shown:
                result = python.run_cell("".join(cell["source"]), store_history=False)
            error = result.error_before_exec or result.error_in_exec
            if error and "raises-exception" not in cell["metadata"].get("tags", []):
                complaints.append(f"{cell['id']}: {error!r}")
            html[cell["id"]] = "".join(shown)
    python.errors = []
    return html, complaints


def moved(python: ListeningShell, widget: w.Widget, most: int) -> Iterator[tuple[str, BaseException | None]]:
    """Set each position of one widget, put it back, and yield the error that this gave, or None."""
    if isinstance(widget, w.Button):
        yield "click()", caught(python, widget.click)
    for what, state in [*answers(widget, most), *positions(widget)]:
        before = {name: value for name, value in widget.get_state().items() if name in state}
        yield what, caught(python, lambda state=state: widget.set_state(state))
        yield f"{what}, and back", caught(python, lambda before=before: widget.set_state(before))


def caught(python: ListeningShell, act: Any) -> BaseException | None:
    try:
        act()
    except Exception as error:
        return error
    errors, python.errors = python.heard(), []
    return errors[0] if errors else None


def positions(widget: w.Widget) -> Iterator[Position]:
    """Yield each extreme position of each control, as the state that the browser would send."""
    if isinstance(getattr(type(widget), "options", None), t.TraitType):
        yield from ((f"index = {i}", {"index": i}) for i in range(len(widget.options)))
        return
    if isinstance(widget, QuestionCard):
        return
    for name, trait in widget.traits(sync=True).items():
        if is_control(widget, name):
            for value in extremes(widget, name, trait):
                yield f"{name} = {value!r}", {name: value}


def is_control(widget: w.Widget, name: str) -> bool:
    """Of an ipywidgets control only `value` moves; an own widget moves all that it declares and synchronises."""
    if type(widget).__module__.startswith("ipywidgets"):
        return name == "value"
    return name not in NOT_A_CONTROL and not name.startswith("_")


def extremes(widget: w.Widget, name: str, trait: t.TraitType) -> list[Any]:
    """Return the values to try: both ends of a range, each choice, each number of a list or matrix at both its ends."""
    value = getattr(widget, name)
    if name in getattr(widget, "choices", {}):
        return list(widget.choices[name])
    if isinstance(trait, t.Enum):
        return list(trait.values)
    if isinstance(value, bool):
        return [not value]
    if isinstance(value, int | float):
        return [type(value)(end) for end in ends(widget, name, trait)]
    if isinstance(value, list) and name in SLIDERS:
        return [put(value, place, end) for place in numbers(value) for end in SLIDERS[name]]
    return ["", "1,5 %", "ä" * 200] if isinstance(widget, w.Text | w.Textarea) and name == "value" else []


def numbers(value: Any, place: tuple[int, ...] = ()) -> Iterator[tuple[int, ...]]:
    """Yield where the numbers of a nested list stand; a zero is a way that the model does not have, no control."""
    if isinstance(value, list):
        for i, item in enumerate(value):
            yield from numbers(item, (*place, i))
    elif value:
        yield place


def put(value: Any, place: tuple[int, ...], number: float) -> Any:
    """Return a copy of a nested list with another number at one place."""
    if not place:
        return float(number)
    return [put(item, place[1:], number) if i == place[0] else item for i, item in enumerate(value)]


def ends(widget: w.Widget, name: str, trait: t.TraitType) -> tuple[float, float]:
    """Return the lowest and highest value of a range: the widget's own, its trait's, or the parameter's slider."""
    own = (widget.min, widget.max) if name == "value" and widget.has_trait("min") else (None, None)
    limits = (getattr(trait, "min", None), getattr(trait, "max", None))
    bounds = {"week": (0, getattr(widget, "weeks", None))} | getattr(widget, "bounds", {})
    for low, high in (own, limits, SLIDERS.get(name, (None, None)), bounds.get(name, (None, None))):
        if low is not None and high is not None and math.isfinite(low) and math.isfinite(high):
            return low, high
    raise LookupError(f"{type(widget).__name__}.{name} moves, but drive.py does not know its range")


@contextlib.contextmanager
def collected() -> Iterator[list[w.Widget]]:
    """Collect every widget that is made meanwhile."""
    made: list[w.Widget] = []
    w.Widget.on_widget_constructed(made.append)
    try:
        yield made
    finally:
        w.Widget.on_widget_constructed(None)


@contextlib.contextmanager
def shell(folder: Path) -> Iterator[ListeningShell]:
    """Give a shell that works in the notebook's folder, and take it away again."""
    quiet = Config(HistoryManager={"enabled": False})
    python = ListeningShell.instance(config=quiet)
    try:
        with contextlib.chdir(folder):
            yield python
    finally:
        ListeningShell.clear_instance()
