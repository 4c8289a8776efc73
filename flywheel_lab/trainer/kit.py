"""Write the kit: a folder for each language, in it a folder for each size of paper, and a first page that lists all."""

from collections.abc import Iterator
from html import escape
from pathlib import Path

from ..messages import LANGUAGES, language, use_language
from ..messages import gettext as _
from ..pages.document import own_names
from .cases.sheets import cases, solutions
from .game import game_sheets
from .inventory.sheets import forms, key
from .letters.browser import TITLE, browser_page
from .letters.mails import mails
from .letters.privacy import privacy
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
    yield from forms()
    yield key()
    yield cases()
    yield solutions()
    yield from game_sheets()
    yield privacy()


def _write_language(folder: Path) -> str:
    """Write all in the language in use, and return the part of the first page that lists it."""
    listed = []
    for sheet in sheets():
        for paper in PAPERS:
            _write(folder / paper / f"{sheet.title}.pdf", print_sheet(sheet, paper))
        ways = ", ".join(f'<a href="{folder.name}/{paper}/{escape(sheet.title)}.pdf">{paper}</a>' for paper in PAPERS)
        listed.append(f"<li><strong>{escape(sheet.title)}</strong> ({ways})<br>{escape(sheet.about)}</li>")
    listed += _write_mail(folder)
    heading = escape(own_names()[language()])
    return f'<section lang="{language()}"><h1>{heading}</h1><ul>{"".join(listed)}</ul></section>'


def _write_mail(folder: Path) -> list[str]:
    """Write what is sent before and after, in the language in use, and return its lines of the first page."""
    listed = []
    for mail in mails():
        ways = []
        for kind, text in (("txt", mail.plain), ("html", mail.html)):
            _write(folder / "mail" / f"{mail.title}.{kind}", text.encode())
            ways.append(f'<a href="{folder.name}/mail/{escape(mail.title)}.{kind}">{kind}</a>')
        listed.append(f"<li><strong>{escape(mail.title)}</strong> ({', '.join(ways)})<br>{escape(mail.about)}</li>")
    _write(folder / "mail" / "browser.html", browser_page().encode())
    about = escape(_("One file: send it along, or put it on any web space, and link it in the invitation."))
    title = f'<a href="{folder.name}/mail/browser.html">{escape(_(TITLE))}</a>'
    return [*listed, f"<li><strong>{title}</strong><br>{about}</li>"]


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
