"""A chapter on one page, as paper that can be saved and printed; the page comes ready from Python."""

from collections.abc import Callable
from html import escape

import traitlets as t

from ...messages import gettext as _
from ...messages import language, mark
from ..view import Drawn

TEXTS = {
    "title": mark("Your summary of this chapter"),
    "save": mark("Save this page"),
    "print": mark("Print"),
    "empty": mark("This page writes itself from your answers. As soon as there is one, you can save and print it."),
    "saved": mark("The page is in your downloads: {name}."),
}


class SummaryPage(Drawn):
    """The widget of `fl.summary()`: `page` is HTML, "" as long as there is nothing to keep, `name` its file's."""

    bundle = "summary"

    name = t.Unicode().tag(sync=True)
    page = t.Unicode().tag(sync=True)
    language = t.Unicode().tag(sync=True)
    texts = t.Dict().tag(sync=True)

    def __init__(self, name: str, make: Callable[[], str]) -> None:
        self._make = make
        texts = {key: _(text) for key, text in TEXTS.items()}
        super().__init__(name=name, page=make(), language=language(), texts=texts)

    def heard(self, *_answer: object) -> None:
        """Make the page anew after an answer."""
        self.page = self._make()

    def __repr__(self) -> str:
        """One exact line: which chapter."""
        return f"SummaryPage({self.name})"

    def _repr_html_(self) -> str:
        return self.page.partition("<body>")[2].partition("</body>")[0] or f"<p>{escape(self.texts['empty'])}</p>"
