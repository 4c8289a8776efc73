"""The HTML of a page: prose as it stands in the notebook, a place for each cell, and what comes to life there."""

import json
import re
from collections.abc import Sequence
from html import escape
from typing import Any

import mistune

from ..lessons.chapter import Chapter
from ..messages import gettext as _
from .outline import course_data
from .running import Cell

# Nothing leaves the page, and nothing but our own file runs in it, whatever an address or a file brings.
POLICY = (
    "default-src 'none'; script-src {here}; style-src {here} 'unsafe-inline'; img-src {here} data: blob:; "
    "font-src 'none'; connect-src 'none'; base-uri 'none'; form-action 'none'"
)
PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="stylesheet" href="../assets/pages.css">
<script defer src="../assets/pages.js"></script>
</head>
<body>
<main class="fl-page">
{inside}
</main>
<script type="application/json" id="course">{course}</script>
<script type="application/json" id="chapter">{data}</script>
</body>
</html>
"""
LINK = re.compile(r'(<a href="[^":]*)\.(?:ipynb|md)([#"])')


def chapter_page(chapter: Chapter, language: str, cells: Sequence[Cell], data: dict[str, Any]) -> str:
    """Return the page of a chapter."""
    title = f"{chapter.number} {_(chapter.title)}"
    return PAGE.format(
        language=language,
        policy=escape(POLICY.format(here="'self'")),
        title=escape(title),
        inside="\n".join(_place(cell) for cell in cells),
        course=as_json(course_data()),
        data=as_json(data),
    )


def as_json(data: Any) -> str:
    """Return plain data as JSON that no text in it can end before its end.

    >>> as_json({"a": "</script>"})
    '{"a":"\\\\u003c/script>"}'
    """
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False).replace("<", "\\u003c")


def _place(cell: Cell) -> str:
    name = f"cell-id={escape(cell.name)}"
    if not cell.text:
        return f'<div class="fl-cell" id="{name}"></div>' if cell.shows else ""
    return f'<section class="fl-prose jp-RenderedHTMLCommon" id="{name}">{prose(cell.text)}</section>'


def prose(markdown: str) -> str:
    """Return the HTML of a text of a notebook; links to notebooks lead to their pages.

    >>> prose("[on](01_funnel.ipynb) [word](glossary.md#lead)")
    '<p><a href="01_funnel.html">on</a> <a href="glossary.html#lead">word</a></p>\\n'
    """
    render = mistune.create_markdown(escape=False, plugins=["table"])
    return LINK.sub(r"\1.html\2", str(render(markdown)))
