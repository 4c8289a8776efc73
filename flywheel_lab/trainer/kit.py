"""Write the kit: a folder for each language, in it a folder for each size of paper, and a first page that lists all."""

from collections.abc import Iterator
from html import escape
from pathlib import Path

from ..messages import LANGUAGES, language, use_language
from ..messages import gettext as _
from ..pages.document import own_names
from .paper.cards import cards
from .press import PAPERS, Sheet, print_sheet

FIRST = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>body {{ font: 1.1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem;
color-scheme: light dark }}</style>
</head>
<body>
{inside}
</body>
</html>
"""


def write_kit(out: Path) -> None:
    """Write the kit in all languages into a folder, which may exist; other files in it stay.

    Raises FlywheelError if what the extra `trainer` brings is not installed.
    """
    said, parts = language(), []
    try:
        for code in LANGUAGES:
            use_language(code)
            parts.append(_write_language(out / code))
        use_language(said)
        inside = "\n".join(parts)
        _write(
            out / "index.html",
            FIRST.format(language=said, title=escape(_("The trainer's kit")), inside=inside).encode(),
        )
    finally:
        use_language(said)


def sheets() -> Iterator[Sheet]:
    """Return everything that is printed, in the language in use and in the order in which it is listed."""
    yield cards()


def _write_language(folder: Path) -> str:
    """Write all in the language in use, and return the part of the first page that lists it."""
    listed = []
    for sheet in sheets():
        for paper in PAPERS:
            _write(folder / paper / f"{sheet.title}.pdf", print_sheet(sheet, paper))
        ways = ", ".join(f'<a href="{folder.name}/{paper}/{escape(sheet.title)}.pdf">{paper}</a>' for paper in PAPERS)
        listed.append(f"<li><strong>{escape(sheet.title)}</strong> ({ways})<br>{escape(sheet.about)}</li>")
    heading = escape(own_names()[language()])
    return f'<section lang="{language()}"><h1>{heading}</h1><ul>{"".join(listed)}</ul></section>'


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
