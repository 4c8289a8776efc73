"""The map of the course with what the learner has done; buttons carry the progress away, bring it in and delete it.

What is shown comes ready from Python; the browser draws it, downloads the copy, and sends wishes.
"""

from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any, Protocol

import anywidget
import traitlets as t

from ..errors import FlywheelError
from ..messages import gettext as _
from ..messages import language, mark
from .view import module, style_sheets

TEXTS = {
    "title": mark("Your way through the course"),
    "legend": mark("✓ done, → not yet, ○ still open"),
    "all": mark("What each mark stands for"),
    "code": mark("Result code for your trainer"),
    "code_lead": mark("It holds your first answers to a chapter, and no name. Read it out, or copy it."),
    "chapter": mark("Chapter"),
    "copy": mark("Copy"),
    "copied": mark("Copied."),
    "selected": mark("The code is selected: press Ctrl+C (on a Mac ⌘C)."),
    "keep": mark("Your progress is a file on this computer"),
    "keep_lead": mark("It holds your answers and nothing else, and nobody is sent it."),
    "export": mark("Save a copy"),
    "exported": mark("The copy is in your downloads: {name}."),
    "import": mark("Add a copy"),
    "delete": mark("Delete …"),
    "sure": mark("Delete all your answers on this computer? Copies that you saved stay."),
    "yes": mark("Delete for good"),
    "no": mark("Keep them"),
    "wait": mark("One moment …"),
    "silent": mark("The notebook does not answer. Run this cell once more (Shift+Enter), then try again."),
}


class Keeper(Protocol):
    """What keeps the progress; each function raises FlywheelError where it cannot."""

    def export(self, path: str | Path) -> Path: ...  # noqa: D102
    def load(self, path: str | Path) -> str: ...  # noqa: D102
    def load_text(self, content: bytes) -> str: ...  # noqa: D102
    def delete(self) -> None: ...  # noqa: D102


class ProgressMap(anywidget.AnyWidget):
    """The widget of `fl.progress()`; `content` is what it shows, `wish` what the learner asked for by a button.

    content: "chapters" (number, title, done, total, count, code, and items with label, symbol and word), "next",
    "notice", "forecasts" (title, verdict, ticks, rows) and "copy", the text that is downloaded.
    """

    _esm = module("progress.js")
    _css = style_sheets()

    content = t.Dict().tag(sync=True)
    wish = t.Dict().tag(sync=True, echo_update=False)
    said = t.Dict().tag(sync=True)
    language = t.Unicode().tag(sync=True)
    texts = t.Dict().tag(sync=True)

    def __init__(self, look: Callable[[], dict[str, Any]], keeper: Keeper) -> None:
        self._look, self._keeper = look, keeper
        texts = {key: _(text) for key, text in TEXTS.items()}
        super().__init__(content=look(), language=language(), texts=texts)

    def export(self, path: str | Path) -> Path:
        """Write a copy of the progress to a file and return its path."""
        return self._keeper.export(path)

    def load(self, path: str | Path) -> str:
        """Add what another progress file knows; return "" or what the learner should know beyond that."""
        notice = self._keeper.load(path)
        self.heard()
        return notice

    def delete(self) -> None:
        """Delete all answers on this computer, without asking; copies stay."""
        self._keeper.delete()
        self.heard()

    def code(self, chapter: str) -> str:
        """Return the result code of a chapter, "" if nothing was answered there; FlywheelError for an unknown one."""
        codes = {each["number"]: each["code"] for each in self.content["chapters"]}
        if chapter not in codes:
            message = _("There is no chapter {name!r}. The chapters are {names}.")
            raise FlywheelError(message.format(name=chapter, names=", ".join(map(repr, codes))))
        return str(codes[chapter])

    def heard(self, *_answer: object) -> None:
        """Show the progress as it is now, after an answer that was given elsewhere."""
        self.content = self._look()

    @t.observe("wish")
    def _fulfil(self, change: Any) -> None:
        wish = change["new"]
        try:
            said = self._done(wish)
        except FlywheelError as refused:
            said = str(refused)
        self.heard()
        self.said = {"number": wish["number"], "text": said}

    def _done(self, wish: dict[str, Any]) -> str:
        if wish["do"] == "delete":
            self._keeper.delete()
            return _("All your answers are deleted.")
        if wish["do"] == "add":
            return " ".join(filter(None, [_("The copy was added."), self._keeper.load_text(wish["text"].encode())]))
        return ""  # a copy: what is downloaded must hold what was answered since the map was drawn

    def __repr__(self) -> str:
        """One exact line: what is done in each chapter."""
        done = (f"{each['number']}: {each['done']} of {each['total']}" for each in self.content["chapters"])
        return f"Progress({', '.join(done)})"

    def _counts(self) -> list[tuple[str, str]]:
        return [(f"{each['number']} {each['title']}", each["count"]) for each in self.content["chapters"]]

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><th scope='row'>{escape(name)}</th><td>{escape(count)}</td></tr>" for name, count in self._counts()
        )
        below = [self.content["next"], self.content["forecasts"].get("verdict"), self.content["notice"]]
        said = "".join(f"<p>{escape(text)}</p>" for text in below if text)
        return f"<table><caption>{escape(self.texts['title'])}</caption>{rows}</table>{said}"
