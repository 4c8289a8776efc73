"""From a file of one's own to the pictures: a card that reads an export, asks what is open, shows what it can tell."""

from collections.abc import Callable
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory
from typing import Any

import traitlets as t

from ...errors import FlywheelError
from ...export.doubts.answers import KEPT_NOT
from ...export.doubts.doubt import DoubtError
from ...export.read import read_export
from ...messages import browser_text, language
from ...messages import gettext as _
from ..stand_in import still
from ..texts.export import TEXTS
from ..view import MOVED, Drawn
from .files import KINDS, files_here, is_shipped, text_of
from .kept import Mine, bring_answers, forget_all, keep_mine, kept_text, load_said
from .shown import Html, given_of, picture, still_of

SLICE = 1_000_000  # bytes in a message: JupyterLab closes a connection that brings more than ten at once


class ExportCard(Drawn):
    """The widget of `explore_export`: `asked` is what the learner did last, `heard` its turn once it was answered.

    A file comes in slices of `slice` bytes. `state` is {} before there is one (or tells what was `forgotten`), else
    what stands in `Export.state()` with `coast`, or a `doubt`, or the sentence of a file that was `refused`; while one
    is read, `busy`. `again` names what was said the last time and holds once more: "answers", "mine". `mine` is what
    only the page needs: the rule of silence, guesses, the name of the firm. `saved` has the `text` of all that is kept
    of this file, and the `trouble` with keeping it.
    """

    bundle = "export"

    state = t.Dict().tag(sync=True)
    asked = t.Dict().tag(**MOVED)
    heard = t.Int(0).tag(sync=True)
    mine = t.Dict().tag(**MOVED)
    saved = t.Dict().tag(sync=True)
    slice = t.Int(SLICE).tag(sync=True)
    files = t.List(t.Unicode()).tag(sync=True)
    given = t.Dict().tag(sync=True)
    language = t.Unicode().tag(sync=True)
    texts = t.Dict().tag(sync=True)

    def __init__(self, path: Any = None) -> None:
        self._path: Any = None
        self._given: Any = None
        self._answers: dict[str, str] = {}
        self._again: list[str] = []
        self._held: TemporaryDirectory[str] | None = None
        texts = {key: browser_text(text) for key, text in TEXTS.items()}
        super().__init__(files=files_here(), given=given_of(KINDS), language=language(), texts=texts)
        self.observe(self._hear, "asked")
        self.observe(self._keep_mine, "mine")
        if path is not None:
            self._open(path)

    def _hear(self, change: Any) -> None:
        """Do what was asked, and say that it is done; what cannot be is a sentence on the card, never an error."""
        asked = dict(change["new"])
        acts: dict[str, Callable[[dict[str, Any]], None]] = {
            "read": self._take,
            "folder": lambda asked: self._open(Path(asked["name"]).name),
            "answer": self._answer,
            "forget": lambda _asked: self._forget(),
        }
        if act := acts.get(asked.get("act", "")):
            act(asked)
        self.heard = int(asked.get("turn", 0))

    def _take(self, asked: dict[str, Any]) -> None:
        """Take a slice of a file; once all are there, read it."""
        if asked["at"] == 0:
            self._drop()
            self._held = TemporaryDirectory(prefix="flywheel-lab-")
        if self._held is None:
            return
        file = Path(self._held.name) / (Path(asked["name"]).name or "export")
        with file.open("ab") as written:
            written.write(bytes(asked.get("bytes") or b""))
        if file.stat().st_size >= asked["size"]:
            self._given = None
            self._start(bring_answers(file))

    def _open(self, path: Any) -> None:
        self._drop()
        self._given = path
        if is_shipped(path):  # nothing is written beside what belongs to the course
            self._held = TemporaryDirectory(prefix="flywheel-lab-")
            path = bring_answers(Path(copy(path, self._held.name)))
        self._start(path)

    def _start(self, path: Any) -> None:
        """Read another file, with what was said of it before."""
        self._path = path
        self.state = {"busy": Path(str(path)).name}
        self._again, mine = load_said(path)
        self.mine = mine or {"firm": self.mine.get("firm", "")}  # another file of the same firm
        self._read()

    def _answer(self, asked: dict[str, Any]) -> None:
        self._answers |= {str(id): str(value) for id, value in asked["answers"].items()}
        self._read()

    def _read(self) -> None:
        """Read the file with the answers that there are, and show what comes of it."""
        name = Path(str(self._path)).name
        self.state = {"busy": name}

        def seen(rows: int, about: int) -> None:
            self.state = {"busy": name, "part": min(1.0, rows / max(1, about))}

        try:
            export = read_export(self._path, mapping=self._answers or None, progress=seen)
            found = export.state() | picture(export)
        except DoubtError as error:
            found = {"file": name, "doubt": error.doubt.state()}
        except FlywheelError as error:
            found = {"file": name, "refused": str(error)}
        except Exception as error:  # nobody who does not program is helped by a traceback
            found = {"file": name, "refused": _(str(TEXTS["our_fault"])).format(error=type(error).__name__)}
        self._show_saved()
        self.state = found | {"again": self._again}

    def _keep_mine(self, _change: Any) -> None:
        if self._path is not None and "report" in self.state:
            self._show_saved(self.mine)

    def _show_saved(self, mine: Mine | None = None) -> None:
        """Show all that is kept of the file, once `mine` is kept as well; or why it cannot be."""
        text = trouble = ""
        try:
            if mine is not None:
                keep_mine(Path(self._path), mine)
            text = kept_text(Path(self._path), bool(self._held))
        except (OSError, TypeError, FlywheelError) as error:
            reason = getattr(error, "strerror", "") or str(error)
            trouble = "" if isinstance(error, TypeError) else _(KEPT_NOT).format(error=reason)
        self.saved = {"text": text, "trouble": trouble}

    def _forget(self) -> None:
        """Delete the answers and what was taken of the file; the learner's own file stays where it is."""
        said = forget_all(Path(str(self._path)))
        self._drop()
        self._path = None
        self.mine, self.saved = {}, {}
        self.files = files_here()
        self.state = {"forgotten": said or _(str(TEXTS["forgotten"]))}

    def _drop(self) -> None:
        if self._held:
            self._held.cleanup()
        self._held = None
        self._answers = {}

    def as_text(self) -> dict[str, str] | None:
        """Return name and text of the file that the card was made with, for a page that reads it itself."""
        return text_of(self._given)

    def __repr__(self) -> str:
        """One exact line: the file, and how far it was read."""
        state = self.state
        if "file" not in state:
            return "ExportCard(no file)"
        if "report" not in state:
            return f"ExportCard({state['file']}: {'1 question' if 'doubt' in state else 'not read'})"
        left_out = sum(each["n"] for each in state["report"]["rejected"])
        return f"ExportCard({state['file']}: {state['report']['read']} rows, {left_out} left out)"

    def _repr_html_(self) -> str:
        return still(Html(still_of(self.state)))


def explore_export(path: Any = None) -> ExportCard:
    """Lead from an export of a shop, a CRM or an analytics system to the pictures, one question at a time.

    `path` is the file, if it is known; else the card asks for one. What is in it stays on this computer; answers are
    kept beside the file, or in the folder of the notebook, and used again. A file that cannot be read is a sentence
    on the card.

    >>> explore_export()
    ExportCard(no file)
    >>> explore_export("holiday.jpg")
    ExportCard(holiday.jpg: not read)
    """
    return ExportCard(path)
