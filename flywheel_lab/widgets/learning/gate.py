"""A place in the notebook that stays closed until it is opened, and then shows what was kept for it."""

from collections.abc import Callable
from html import escape
from typing import Any

import ipywidgets as w

from ...figures.html import closed_place


class Gate(w.VBox):  # type: ignore[misc]
    """Shows the sentence `said`; `reveal()` makes what `inside` returns, once, and shows that instead."""

    def __init__(self, name: str, said: str, inside: Callable[[], Any]) -> None:
        self._name, self._said, self._inside = name, said, inside
        self.is_open = False
        super().__init__([w.HTML(closed_place(said))])

    def reveal(self) -> None:
        """Show what is inside; a second call changes nothing."""
        if not self.is_open:
            self.children = (self._made(),)
            self.is_open = True

    def _made(self) -> w.Widget:
        try:
            return _as_widget(self._inside())
        except Exception as error:  # in the author's or the learner's own code: the answer that opened us must go on
            return w.HTML(closed_place(f"{type(error).__name__}: {error}"))

    def __repr__(self) -> str:
        """One exact line: the prediction that opens it, and whether it is open."""
        return f"Observe({self._name}: {'open' if self.is_open else 'closed'})"

    def _repr_html_(self) -> str:
        return str(getattr(self.children[0], "value", "")) if self.is_open else closed_place(self._said)


def _as_widget(thing: Any) -> w.Widget:
    if isinstance(thing, w.Widget):
        return thing
    html = thing._repr_html_() if hasattr(thing, "_repr_html_") else f"<p>{escape(str(thing))}</p>"
    shown = w.HTML(html)
    if 'class="dataframe"' in html:
        shown.add_class("jp-RenderedHTMLCommon")  # a table looks as it does below any other cell
    return shown
