"""A certificate of what the progress file says, and of nothing else."""

import datetime as dt
import io
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path

from ... import __version__
from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import language, ngettext
from ...messages.system import reason
from ...paths import write_whole
from ..outcome import face
from .state import Outline, State

PAGE = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>
<style>body {{ margin: 2em auto; max-width: 1122px; padding: 0 1em; }}</style></head>
<body>{picture}</body></html>
"""
NAMED = 3


class Certificate:
    """The finished chapters with what one can do then, and the `record` of predictions, as a picture and as a file.

    If no chapter is finished, it says what is missing.

    >>> Certificate("Ada", [], State())
    Certificate(not yet: No chapter is finished yet.)
    """

    def __init__(self, name: str, chapters: Sequence[Outline], state: State, record: str = "") -> None:
        from ...figures.certificate import FinishedChapter, words_of

        finished = [
            FinishedChapter(each.title, len(each.needed(State())), each.skills)
            for each in chapters
            if each.finished(state)
        ]
        self._missing = "" if finished else _missing(chapters, state)
        self._words = words_of(str(name), finished, dt.date.today(), __version__, record)
        self._language = language()

    def save(self, path: str | Path) -> Path:
        """Write the certificate to a file whose name ends in .pdf, .png or .html; return its path.

        Raises FlywheelError for another ending, where nothing is finished, and where the file cannot be written.
        """
        file = Path(path).expanduser().absolute()
        makers: dict[str, Callable[[], bytes]] = {
            ".pdf": lambda: self._draw("pdf"),
            ".png": lambda: self._draw("png"),
            ".html": lambda: self.page().encode("utf-8"),
        }
        if file.suffix.lower() not in makers:
            message = _("A certificate can be saved as .pdf, .png or .html, not as '{name}': try 'certificate.pdf'.")
            raise FlywheelError(message.format(name=file.name))
        if self._missing:
            raise FlywheelError(self._missing)
        try:
            write_whole(file, makers[file.suffix.lower()]())
        except OSError as error:
            message = _("The certificate could not be saved: {reason}. Choose another place.")
            raise FlywheelError(message.format(reason=reason(error))) from error
        return file

    def _draw(self, kind: str) -> bytes:
        import matplotlib as mpl

        from ...figures.certificate import draw_certificate

        page = io.BytesIO()
        with mpl.rc_context({"pdf.fonttype": 42}):  # letters stay letters: the page can be searched and read aloud
            draw_certificate(self._words).savefig(page, format=kind, dpi=144, metadata={"Title": self._words.heading})
        return page.getvalue()

    def page(self) -> str:
        """Return the certificate as a page of HTML; raises FlywheelError where nothing is finished."""
        if self._missing:
            raise FlywheelError(self._missing)
        return PAGE.format(language=self._language, title=escape(self._words.heading), picture=self._picture())

    def _picture(self) -> str:
        from ...figures.certificate import draw_certificate
        from ...figures.style import image

        return image(draw_certificate(self._words), self._words.alt)

    def __repr__(self) -> str:
        return f"Certificate(not yet: {self._missing})" if self._missing else f"Certificate({self._words.alt})"

    def _repr_html_(self) -> str:
        from ...figures.html import card

        return card(face("not yet"), self._missing) if self._missing else self._picture()


def _missing(chapters: Sequence[Outline], state: State) -> str:
    left = [(each.needed(state), each.title) for each in chapters]
    begun = [(items, title) for items, title in left if items]
    if not begun:
        return _("No chapter is finished yet.")
    items, title = min(begun, key=lambda each: len(each[0]))
    message = ngettext(
        "No chapter is finished yet. The nearest is “{title}”, where {count} of its predictions and exercises is "
        "left: {items}.",
        "No chapter is finished yet. The nearest is “{title}”, where {count} of its predictions and exercises are "
        "left: {items}.",
        len(items),
    )
    labels = [label for _name, label, _kind in items[:NAMED]] + ["…"] * (len(items) > NAMED)
    return message.format(title=title, count=len(items), items=", ".join(labels)).replace("….", "…")
