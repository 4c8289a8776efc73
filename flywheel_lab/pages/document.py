"""The HTML of a page: prose as it stands in the notebook, a place for each cell, and what comes to life there."""

import json
import re
from collections.abc import Sequence
from html import escape
from typing import Any

import mistune
from babel import Locale

from ..lessons.chapter import Chapter
from ..messages import LANGUAGES, language, mark
from ..messages import gettext as _
from .frozen.freezing import Frozen
from .frozen.running import Cell

# Nothing leaves the page, and nothing but our own files runs in it, whatever an address or a file brings.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "worker-src 'self' blob:; base-uri 'none'; form-action 'none'"
)
HEAD = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
"""
PAGE = """<meta name="description" content="{about}">
<meta property="og:type" content="website">
<meta property="og:title" content="{title}">
<meta property="og:description" content="{about}">
<meta property="og:image" content="{up}images/explorer.png">
<link rel="icon" type="image/svg+xml" href="{up}images/sign.svg">
<link rel="stylesheet" href="{up}assets/pages.css">
<script defer src="{up}assets/course.{language}.js"></script>
<script defer src="{up}assets/pages.js"></script>
</head>
<body>
<a class="fl-skip" href="#main">{skip}</a>
<header class="fl-top"><nav aria-label="{navigation}">{ways}</nav></header>
<main class="fl-page" id="main" tabindex="-1">
{inside}
</main>
<noscript><p class="fl-page">{noscript}</p></noscript>
<script type="application/json" id="page">{data}</script>
</body>
</html>
"""
TAG = re.compile(r"</?\w+>\n?")
LINK = re.compile(r'(<a href="[^":]*)\.(?:ipynb|md)([#"])')
LEVEL_TWO = re.compile(r"^## ", re.MULTILINE)
NAME = mark("Funnel, hourglass, flywheel")
ABOUT = mark(
    "Three pictures of the same people, and one question. Play it through with a small shop, then with your own "
    "numbers."
)


def page(
    name: str, title: str, inside: str, cells: dict[str, list[Frozen]], about: str = "", parts: str = "", **more: Any
) -> str:
    """Return a whole page of the language in use; `name` is its path below the folder of the language.

    `cells` come to life in the places of their names, `parts` is what the page's list of contents shows, and `more` is
    what else the page should know. Who finds the page elsewhere reads its title and what it is `about`, by default the
    course.
    """
    data = {"cells": cells, "up": "../" * name.count("/")} | more
    return (HEAD + PAGE).format(
        language=language(),
        policy=escape(POLICY),
        title=escape(title if title == _(NAME) else f"{title} · {_(NAME)}"),
        about=escape(about or _(ABOUT)),
        up="../" * (1 + name.count("/")),
        skip=escape(_("Skip to the content")),
        navigation=escape(_("The course")),
        ways=_ways(name, parts),
        noscript=escape(_("Without JavaScript you can read this page; questions and controls need it.")),
        inside=inside,
        data=as_json(data),
    )


def chapter_page(
    chapter: Chapter, name: str, cells: Sequence[Cell], shown: dict[str, list[Frozen]], **more: Any
) -> str:
    """Return the page of a chapter; what only the curious read is folded."""
    title = f"{chapter.number} {_(chapter.title)}"
    inside = "\n".join([head(chapter), *_fold(cells)])
    return page(name, title, inside, shown, _(chapter.question), _parts(cells), number=chapter.number, **more)


def head(chapter: Chapter) -> str:
    """Return what stands above the question of a chapter: its number and title, and its face.

    >>> head(Chapter("01", "funnel", "The funnel", "What does it show?", "", (), (), face="funnel"))
    '<p class="fl-eyebrow"><img src="../images/funnel.svg" alt="">Chapter 01, The funnel</p>'
    """
    said = _("Chapter {number}, {title}").format(number=chapter.number, title=_(chapter.title))
    return f'<p class="fl-eyebrow"><img src="../images/{chapter.face}.svg" alt="">{escape(said)}</p>'


def as_json(data: Any) -> str:
    """Return plain data as JSON that no text in it can end before its end.

    >>> as_json({"a": "</script>"})
    '{"a":"\\\\u003c/script>"}'
    """
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False).replace("<", "\\u003c")


def prose(markdown: str) -> str:
    """Return the HTML of a text of a notebook; links to notebooks lead to their pages.

    >>> prose("[on](01_funnel.ipynb) [word](glossary.md#lead)")
    '<p><a href="01_funnel.html">on</a> <a href="glossary.html#lead">word</a></p>\\n'
    """
    render = mistune.create_markdown(escape=False, plugins=["table"])
    return LINK.sub(r"\1.html\2", str(render(markdown)))


def own_names() -> dict[str, str]:
    """Return what each language of the course calls itself, by its code.

    >>> own_names()["de"]
    'Deutsch'
    """
    return {code: str(Locale.parse(code).get_display_name(code)).capitalize() for code in LANGUAGES}


def place(name: str) -> str:
    """Return the place in which a cell comes to life; links of the course lead to its name."""
    return f'<div class="fl-cell" id="cell-id={escape(name)}"></div>'


def _ways(name: str, parts: str) -> str:
    """Return the bar of a page: the way home, what the page contains, the words, the page in the other languages."""
    home, up = "../" * name.count("/"), "../" * (1 + name.count("/"))
    others = [
        f'<a href="{up}{code}/{name}" lang="{code}" hreflang="{code}">{escape(said)}</a>'
        for code, said in own_names().items()
        if code != language()
    ]
    said = escape(_("Contents"))
    contents = f'<button popovertarget="contents">{said}</button>{parts}' if parts else ""
    return (
        f'<a class="fl-home" href="{home}index.html"><img src="{up}images/sign.svg" alt="">'
        f'<span class="fl-long">{escape(_(NAME))}</span><span class="fl-short">{escape(_("The course"))}</span></a>'
        f'{contents}<a href="{home}glossary.html">{escape(_("Glossary"))}</a>{"".join(others)}'
    )


def _parts(cells: Sequence[Cell]) -> str:
    """Return the list of what a chapter contains, a link for each heading; the browser opens and shuts it."""
    links = [
        f'<li><a href="#cell-id={escape(cell.name)}">{TAG.sub("", prose(cell.text.splitlines()[0][3:]))}</a></li>'
        for cell in cells
        if LEVEL_TWO.match(cell.text)
    ]
    return f'<div id="contents" popover><ol>{"".join(links)}</ol></div>'


def _fold(cells: Sequence[Cell]) -> list[str]:
    """Return the HTML of cells in their order; a folded heading hides all up to the next one of its level."""
    parts, folded = [], False
    for cell in cells:
        if folded and LEVEL_TWO.match(cell.text):
            parts.append("</details>")
            folded = False
        if cell.folded:
            heading, _blank, rest = cell.text.partition("\n")
            summary = f'<summary id="cell-id={escape(cell.name)}">{prose(heading)}{prose(rest)}</summary>'
            parts.append(f'<details class="fl-deeper">{summary}')
            folded = True
        elif cell.text:
            parts.append(f'<section class="fl-prose" id="cell-id={escape(cell.name)}">{prose(cell.text)}</section>')
        elif cell.shows:
            parts.append(place(cell.name))
    return [*parts, *["</details>"] * folded]
