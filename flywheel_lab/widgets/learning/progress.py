"""The map of the course with what the learner has done; buttons carry the progress away, bring it in and delete it.

What is shown comes ready from Python; the browser draws it, downloads the copy, and sends wishes.
"""

from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast

import traitlets as t

from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import language, mark
from ..view import Drawn

if TYPE_CHECKING:
    from ...figures.calibration import PredictionResult
    from ...figures.style import Picture

TEXTS = {
    "title": mark("Your way through the course"),
    "legend": mark("✓ done, → not yet, ○ still open"),
    "all": mark("What each mark stands for"),
    "prediction": mark("Predictions"),
    "exercise": mark("Exercises"),
    "explain": mark("In your words"),
    "claim": mark("Claims"),
    "quiz": mark("Questions"),
    "certificate": mark("Your certificate"),
    "certificate_lead": mark("It says which chapters you have finished, what you can do now, and how you predicted."),
    "name": mark("Your name, as it should stand there"),
    "certificate_make": mark("Save my certificate"),
    "certificate_file": mark("certificate.html"),
    "downloaded": mark("Your certificate is in your downloads: {name}. Open it to print it."),
    "code": mark("Result code for your trainer"),
    "code_lead": mark("It holds your first answers to a chapter, and no name. Read it out, or copy it."),
    "chapter": mark("Chapter"),
    "copy": mark("Copy"),
    "copied": mark("Copied."),
    "selected": mark("The code is selected: press Ctrl+C (on a Mac ⌘C)."),
    "keep": mark("Your progress is a file on this device"),
    "keep_lead": mark("It holds your answers and nothing else, and it is never sent anywhere."),
    "export": mark("Save a copy"),
    "exported": mark("The copy is in your downloads: {name}."),
    "import": mark("Add a copy"),
    "delete": mark("Delete …"),
    "sure": mark("Delete all your answers on this device? Copies that you saved stay."),
    "yes": mark("Delete for good"),
    "no": mark("Keep them"),
    "wait": mark("One moment …"),
    "silent": mark("The notebook does not answer. Reload the page and begin the chapter again: your answers are kept."),
}


class Keeper(Protocol):
    """What keeps the progress; each function raises FlywheelError where it cannot."""

    def copy(self) -> tuple[str, str]: ...  # noqa: D102
    def export(self, path: str | Path) -> str: ...  # noqa: D102
    def load(self, path: str | Path) -> str: ...  # noqa: D102
    def load_text(self, content: bytes) -> str: ...  # noqa: D102
    def delete(self) -> None: ...  # noqa: D102


Look = Callable[[], "tuple[dict[str, Any], Sequence[PredictionResult]]"]


class ProgressMap(Drawn):
    """The widget of `fl.progress()`; `content` is what it shows, `wish` what the learner asked for by a button.

    content: "chapters" (number, title, path, done, total, count, code, and items with label, kind, status and the
    cell that asks them), "faces" (symbol and word of each status), "next", "next_at", "finished" (whether there is a
    certificate), "notice" and "forecasts" (title, verdict, ticks, rows). `look` returns it with the predictions
    themselves; `number_of` returns the number of a chapter however it was named, or raises FlywheelError; `certify`
    returns the page of a certificate for a name.
    """

    bundle = "progress"

    content = t.Dict().tag(sync=True)
    wish = t.Dict().tag(sync=True, echo_update=False)
    said = t.Dict().tag(sync=True)
    language = t.Unicode().tag(sync=True)
    texts = t.Dict().tag(sync=True)

    def __init__(
        self, look: Look, keeper: Keeper, number_of: Callable[[object], str], certify: Callable[[str], str]
    ) -> None:
        self._look, self._keeper, self._number_of, self._certify = look, keeper, number_of, certify
        super().__init__(**self._seen())

    def export(self, path: str | Path) -> str:
        """Write a copy of the progress to a file; return where it is, and what else the learner should know of it."""
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

    def code(self, chapter: object) -> str:
        """Return the result code of a chapter, "" if nothing was answered there; FlywheelError for an unknown one."""
        number = self._number_of(chapter)
        return next(str(each["code"]) for each in self.content["chapters"] if each["number"] == number)

    def heard(self, *_answer: object) -> None:
        """Show the progress as it is now, in the language in use, after an answer that was given elsewhere."""
        seen = self._seen()
        with self.hold_sync():
            for name, value in seen.items():
                setattr(self, name, value)

    def _seen(self) -> dict[str, Any]:
        content, self._predictions = self._look()
        return {"content": content, "texts": {key: _(text) for key, text in TEXTS.items()}, "language": language()}

    @t.observe("wish")
    def _fulfil(self, change: Any) -> None:
        wish = change["new"]
        try:
            said = self._done(wish)
        except FlywheelError as refused:
            said = {"text": str(refused)}
        self.heard()
        self.said = {"number": wish["number"], "copy": "", "page": ""} | said

    def _done(self, wish: dict[str, Any]) -> dict[str, str]:
        """Do what is wished; return the "text" that is said to it, and the "copy" or the "page" to download, if any."""
        if wish["do"] == "delete":
            self._keeper.delete()
            return {"text": _("All your answers are deleted.")}
        if wish["do"] == "add":
            notice = self._keeper.load_text(wish["text"].encode())
            return {"text": " ".join(filter(None, [_("The copy was added."), notice]))}
        if wish["do"] == "certificate":
            return {"text": "", "page": self._certify(wish["name"])}
        copy, notice = self._keeper.copy()
        return {"text": notice, "copy": copy}

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
        below = [self.content["next"], self.content["notice"]]
        said = "".join(f"<p>{escape(text)}</p>" for text in below if text)
        return f"<table><caption>{escape(self.texts['title'])}</caption>{rows}</table>{self._picture()}{said}"

    def _picture(self) -> str:
        from ...figures.calibration import draw_predictions

        return cast("Picture", draw_predictions(self._predictions))._repr_html_() if self._predictions else ""
