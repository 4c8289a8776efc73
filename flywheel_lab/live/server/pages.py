"""The few files that the room serves: three pages, what they need, and pictures. No folder is open to anybody."""

from html import escape
from pathlib import Path
from typing import Any

from tornado.web import HTTPError

from ...messages import LANGUAGES, mark
from ...messages import gettext as _
from ..questions import speak
from .guard import Guarded

STATIC = Path(__file__).parents[1] / "static"
TITLES = {"phone": mark("The room"), "wall": mark("The wall"), "desk": mark("The desk")}
NEEDS_SCRIPT = mark("This page needs JavaScript. Switch it on in your browser's settings, and load the page again.")
KINDS = {"js": "text/javascript", "css": "text/css", "json": "application/json", "png": "image/png"}


class Page(Guarded):
    """One of the three pages, in the language of the browser; nothing in it knows a question."""

    is_page = True

    def initialize(self, name: str, **common: Any) -> None:  # type: ignore[override]  # noqa: D102
        super().initialize(**common)
        self.name = name

    def get(self, _code: str) -> None:  # noqa: D102
        wanted = self.language_asked() or self.request.headers.get("Accept-Language", "")
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(html(self.name, wanted[:2].lower()))


class File(Guarded):
    """A script or a style sheet of these pages."""

    is_page = True

    def get(self, name: str) -> None:  # noqa: D102
        try:
            content = (STATIC / name).read_bytes()
        except FileNotFoundError:
            raise HTTPError(404) from None
        self.set_header("Content-Type", f"{KINDS[name.rpartition('.')[2]]}; charset=utf-8")
        self.set_header("Cache-Control", "no-cache")
        self.finish(content)


class Words(Guarded):
    """The words of the pages in a language."""

    is_page = True

    def get(self, code: str) -> None:  # noqa: D102
        from ..texts import words

        if code not in LANGUAGES:
            raise HTTPError(404)
        self.finish(words(code))


class Picture(Guarded):
    """A picture by its digest: who has not been told it cannot ask for it."""

    is_page = True

    def get(self, name: str) -> None:  # noqa: D102
        content = self.hub.backstage.files.get(name)
        if content is None:
            raise HTTPError(404)
        self.set_header("Content-Type", KINDS["png"])
        self.set_header("Cache-Control", "private, max-age=3600")
        self.finish(content)


def html(name: str, code: str) -> str:
    """Return one of the pages: a head, and the script that does the rest.

    >>> "<script type=\\"module\\" src=\\"/wall.js\\">" in html("wall", "de")
    True
    """
    with speak(code):
        title, script = escape(_(TITLES[name])), escape(_(NEEDS_SCRIPT))
        return (
            f'<!doctype html>\n<html lang="{code if code in LANGUAGES else "en"}">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            '<meta name="color-scheme" content="light dark">\n'
            f'<title>{title}</title>\n<link rel="stylesheet" href="/{name}.css">\n'
            f'<script type="module" src="/{name}.js"></script>\n</head>\n'
            f'<body class="fl-room fl-{name}">\n<noscript>{script}</noscript>\n</body>\n</html>\n'
        )
