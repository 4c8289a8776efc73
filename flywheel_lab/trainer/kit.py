"""Write the kit: a folder for each language, in it what is printed, shown and sent, and a first page that lists all."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from ..chapters.hunts import hunted_exports
from ..messages import LANGUAGES, language, use_language
from ..messages import gettext as _
from ..pages.document import own_names
from .cases.sheets import cases, solutions
from .game import game_sheets
from .guide import guide_page, guides, more_steps
from .guide.plans import durations
from .hunt.sheets import hunt_sheet
from .hunt.sheets import solutions as hunt_solutions
from .inventory.sheets import forms, key
from .letters.browser import TITLE, browser_page
from .letters.mails import Mail, mails
from .letters.privacy import privacy
from .paper.booklet import booklet
from .paper.cards import cards
from .paper.summaries import summaries
from .paper.worksheets import worksheets
from .presenter import write_presenter
from .press import PAPERS, Sheet, print_sheet
from .slides import decks

FIRST = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>body {{ font: 1.1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem;
color-scheme: light dark }} h1 {{ line-height: 1.2 }} ul {{ list-style: none; padding: 0 }} li {{ margin-block: .7rem }}
h2 {{ margin: 2.4rem 0 0; padding-top: .5rem; border-top: 3px solid #e69f00; font-size: 1.35rem }}</style>
</head>
<body>
{inside}
</body>
</html>
"""


class Part(NamedTuple):
    """Something in the kit: its name, a sentence about it, and its files by what their links say and where they lie.

    What lies `beside` them is what they need and nobody opens.
    """

    title: str
    about: str
    files: Mapping[tuple[str, str], bytes]
    beside: Mapping[str, bytes] = {}


def write_kit(out: Path) -> None:
    """Write the kit in all languages into a folder, which may exist; other files in it stay.

    The first page begins in the language in use, and leads to the others.
    Raises FlywheelError if what the extra `trainer` brings is not installed.
    """
    said, parts = language(), []
    try:
        for code in sorted(LANGUAGES, key=lambda each: each != said):
            use_language(code)
            parts.append(_write_language(out, code))
        use_language(said)
        title, inside = escape(_("The trainer's kit")), "\n".join([_ways(), *parts])
        _write(out / "index.html", FIRST.format(language=said, title=title, inside=inside).encode())
    finally:
        use_language(said)


def sections() -> Iterator[tuple[str, Iterable[Part]]]:
    """Yield what the kit consists of, in the order in which a trainer needs it, in the language in use."""
    invitation, reminder, thanks, later = map(_mail, mails())
    yield _("The script"), [*map(printed, guides()), _tablet(), printed(more_steps())]
    yield _("Before"), [invitation, reminder, _browser(), printed(privacy())]
    yield _("On the wall"), [_presenter(), _slides()]
    yield _("To hand out"), map(printed, [cards(), worksheets(), *forms(), cases(), summaries()])
    yield _("The game"), map(printed, game_sheets())
    yield _("The hunt"), [_hunted(), printed(hunt_sheet())]
    yield _("Answers, for you"), map(printed, [key(), solutions(), hunt_solutions(), booklet()])
    yield _("Afterwards"), [thanks, later]


def _write_language(out: Path, code: str) -> str:
    """Write all in the language in use, and return the part of the first page that lists it."""
    listed = []
    for heading, parts in sections():
        lines, told = [], ""
        for part in parts:
            ways = []
            for (link, place), content in part.files.items():
                _write(out / code / place, content)
                ways.append(f'<a href="{escape(f"{code}/{place}")}">{escape(link)}</a>')
            for place, content in part.beside.items():
                _write(out / code / place, content)
            about = f"<br>{escape(part.about)}" if part.about != told else ""  # four guides need it once
            lines.append(f"<li><strong>{escape(part.title)}</strong> ({', '.join(ways)}){about}</li>")
            told = part.about
        listed.append(f"<h2>{escape(heading)}</h2><ul>{''.join(lines)}</ul>")
    title = escape(_("The trainer's kit"))
    return f'<section lang="{code}" id="{code}"><h1>{title}</h1>{"".join(listed)}</section>'


def _ways() -> str:
    """Return the links to the part of the first page in each language."""
    ways = (f'<a href="#{code}" lang="{code}">{escape(name)}</a>' for code, name in own_names().items())
    return f"<nav>{' · '.join(ways)}</nav>"


def printed(sheet: Sheet) -> Part:
    """Return a sheet as a part of the kit, printed in each size."""
    files = {(paper, f"{paper}/{sheet.title}.pdf"): print_sheet(sheet, paper) for paper in PAPERS}
    return Part(sheet.title, sheet.about, files)


def _presenter() -> Part:
    about = _("What is on the wall, frame by frame, with keyboard or clicker.")
    with TemporaryDirectory() as place:
        root = Path(place)
        pages = {file.name: file for file in write_presenter(root)}
        files = {(_minutes(file.stem), f"presenter/{name}"): file.read_bytes() for name, file in pages.items()}
        shared = [file for file in root.rglob("*") if file.is_file() and file not in pages.values()]
        beside = {f"presenter/{file.relative_to(root).as_posix()}": file.read_bytes() for file in shared}
    return Part(_("The presenter's edition"), about, files, beside)


def _hunted() -> Part:
    files = {(each.system, f"hunt/{each.name}"): each.bytes for each in hunted_exports()}
    about = _("Three exports with planted faults, one harder than the other, for chapter 08 or a spreadsheet.")
    return Part(_("The files"), about, files)


def _tablet() -> Part:
    pages = {minutes: guide_page(sheet).encode() for minutes, sheet in zip(durations(), guides(), strict=True)}
    files = {(_minutes(minutes), f"tablet/{minutes}.html"): page for minutes, page in pages.items()}
    return Part(_("The guide for a tablet"), _("The same words as on paper, in large letters."), files)


def _minutes(minutes: object) -> str:
    return _("{minutes} min").format(minutes=minutes)


def _slides() -> Part:
    about = _(
        "A deck for each chapter, to edit as you like: questions, answers, pictures, and what to say in the notes."
    )
    return Part(_("Slides"), about, {(name, f"slides/{name}.pptx"): deck for name, deck in decks()})


def _mail(mail: Mail) -> Part:
    kinds = {"txt": mail.plain, "html": mail.html}
    files = {(kind, f"mail/{mail.title}.{kind}"): text.encode() for kind, text in kinds.items()}
    return Part(mail.title, mail.about, files)


def _browser() -> Part:
    about = _("One file: send it along, or put it on any web space, and link it in the invitation.")
    return Part(_(TITLE), about, {("html", "mail/browser.html"): browser_page().encode()})


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
