"""The words of the course as a list that can be searched; the search is the browser's and needs no kernel."""

from collections.abc import Sequence
from html import escape
from typing import Any

import traitlets as t

from ...messages import gettext as _
from ...messages import language, mark, write_count
from ..view import Drawn

TEXTS = {
    "title": mark("Glossary"),
    "search": mark("Search for a word"),
    "found": mark("{n} of {all} words"),
    "none": mark("No word like this here. Try a shorter part of it."),
    "first": mark("First used in"),
}


class Glossary(Drawn):
    """The widget of `fl.glossary()`; an entry has term, other (the term in other languages), means, chapter, path."""

    bundle = "glossary"

    entries = t.List(t.Dict()).tag(sync=True)
    language = t.Unicode().tag(sync=True)
    texts = t.Dict().tag(sync=True)

    def __init__(self, entries: Sequence[dict[str, Any]]) -> None:
        texts = {key: _(text) for key, text in TEXTS.items()}
        super().__init__(entries=list(entries), language=language(), texts=texts)

    def __repr__(self) -> str:
        """One exact line: how many there are."""
        return f"Glossary({write_count(len(self.entries), 'term')})"

    def _repr_html_(self) -> str:
        return f"<p><a href='glossary.md'>{escape(self.texts['title'])}</a></p>"
