"""A place in the notebook that stays closed until it is opened, and then shows what was kept for it."""

from collections.abc import Callable, Sequence
from html import escape
from typing import Any

import ipywidgets as w
import traitlets as t

from ...figures.html import closed_place, opened_place
from ..view import Drawn


class Sign(Drawn):
    """The line before a closed gate: `said` has a place {item}, where a link with this label leads to the cell."""

    bundle = "gate"

    said = t.Unicode().tag(sync=True)
    label = t.Unicode().tag(sync=True)
    cell = t.Unicode().tag(sync=True)


class Gate(w.VBox):  # type: ignore[misc]
    """Shows a sign; `reveal()` makes what each of `inside` returns, once, and shows that instead."""

    def __init__(self, name: str, said: str, label: str, cell: str, inside: Sequence[Callable[[], Any]]) -> None:
        self.name, self.inside = name, inside
        self.sign = Sign(said=said, label=label, cell=cell)
        self._made: tuple[w.Widget, ...] = ()
        self.is_open = False
        super().__init__([self.sign])

    def reveal(self, note: str = "") -> None:
        """Show what is inside, below a note if there is one; it is made at the first call only."""
        self._made = self._made or tuple(_as_widget(each) for each in self.inside)
        above = [w.HTML(opened_place(note.format(item=self.sign.label)))] if note else []
        self.children = (*above, *self._made)
        self.is_open = True

    def close_again(self) -> None:
        """Show the sign again; what is inside stays as it is."""
        self.children = (self.sign,)
        self.is_open = False

    def __repr__(self) -> str:
        """One exact line: what opens it, and whether it is open."""
        return f"Observe({self.name}: {'open' if self.is_open else 'closed'})"

    def _repr_html_(self) -> str:
        if self.is_open:
            return "".join(str(getattr(each, "value", "")) for each in self.children)
        return closed_place(self.sign.said, self.sign.label, self.sign.cell)


def _as_widget(make: Callable[[], Any]) -> w.Widget:
    try:
        thing = make()
    except Exception as error:  # in the author's or the learner's own code: the answer that opened us must go on
        return w.HTML(opened_place(f"{type(error).__name__}: {error}"))
    if isinstance(thing, w.Widget):
        return thing
    html = thing._repr_html_() if hasattr(thing, "_repr_html_") else f"<p>{escape(str(thing))}</p>"
    shown = w.HTML(html)
    if 'class="dataframe"' in html or 'class="flywheel-text"' in html:
        shown.add_class("jp-RenderedHTMLCommon")  # it looks as it does below any other cell
    return shown
