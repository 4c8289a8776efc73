"""A page that lists what a learner has finished and can do, and how their predictions went, by their own file."""

import datetime as dt
from collections.abc import Sequence
from textwrap import wrap
from typing import Any, NamedTuple

from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, findfont, fontManager, get_font

from ..messages import date, mark
from ..messages import gettext as _
from .style import BLUE, GRID, INK, MUTED, style

A4 = (11.69, 8.27)
LEFT, RIGHT = 0.1, 0.9
WORDS = {
    "certificate_kind": mark("Certificate"),
    "certificate_heading": mark("Funnel, hourglass, flywheel"),
    "certificate_named": mark("finished these chapters"),
    "certificate_nameless": mark("Finished chapters"),
    "certificate_tasks": mark("Tasks done: {count}"),
    "certificate_when": mark("{day}, course version {version}"),
    "certificate_honest": mark("Made on the learner's own device, without supervision."),
}
"""What a certificate says, here and on a page without Python."""


class FinishedChapter(NamedTuple):
    """A finished chapter, with the number of its predictions and exercises, and what it teaches, in one sentence."""

    title: str
    tasks: int
    skills: str = ""


class CertificateWords(NamedTuple):
    """The texts of a certificate from top to bottom; `chapters` have title, count and skills."""

    kind: str
    heading: str
    name: str
    lead: str
    chapters: list[tuple[str, str, str]]
    record: str
    when: str
    honest: str

    @property
    def alt(self) -> str:
        """The whole certificate as running text."""
        chapters = "; ".join(", ".join(filter(None, each)) for each in self.chapters)
        lead = " ".join(filter(None, [self.name, self.lead]))
        record = f"{self.record} " if self.record else ""
        return f"{self.kind}: {self.heading}. {lead}: {chapters}. {record}{self.when}. {self.honest}"


def words_of(
    name: str, chapters: Sequence[FinishedChapter], day: dt.date, version: str, record: str = ""
) -> CertificateWords:
    """Return the texts of a certificate in the language in use; name and `record` of predictions may be empty.

    >>> words_of("Ada", [FinishedChapter("The funnel", 12)], dt.date(2026, 11, 22), "0.1.0").chapters
    [('The funnel', 'Tasks done: 12', '')]
    """
    said = {name.removeprefix("certificate_"): _(text) for name, text in WORDS.items()}
    return CertificateWords(
        kind=said["kind"],
        heading=said["heading"],
        name=" ".join(name.split()),
        lead=said["named" if name.strip() else "nameless"],
        chapters=[(each.title, said["tasks"].format(count=each.tasks), each.skills) for each in chapters],
        record=record,
        when=said["when"].format(day=date(day), version=version),
        honest=said["honest"],
    )


def draw_certificate(words: CertificateWords) -> Figure:
    """Draw a certificate on one page of A4.

    >>> words = words_of("Ada", [FinishedChapter("The funnel", 12)], dt.date(2026, 11, 22), "0.1.0")
    >>> draw_certificate(words).texts[1].get_text()
    'Funnel, hourglass, flywheel'
    """
    with style():
        figure = Figure(figsize=A4)
        _rule(figure, 0.92, BLUE, 5)
        _write(figure, LEFT, 0.89, words.kind, 15, color=MUTED)
        _write(figure, LEFT, 0.835, words.heading, 30, weight="bold")
        top = _name(figure, words.name) if words.name else 0.74
        _write(figure, LEFT, top, words.lead, 15, color=MUTED)
        _chapters(figure, words.chapters, top - 0.06)
        if words.record:
            _write(figure, LEFT, 0.185, words.record, 10.5)
        _rule(figure, 0.15, GRID, 1)
        _write(figure, LEFT, 0.125, words.when, 12)
        _write(figure, LEFT, 0.09, words.honest, 12, color=MUTED)
    return figure


def _name(figure: Figure, name: str) -> float:
    lines = wrap(name, 60, max_lines=2, placeholder=" …")
    size = 26 if len(name) <= 36 else 17
    _write(figure, LEFT, 0.73, "\n".join(lines), size, family=["sans-serif", *_fonts_for(name)])
    return 0.73 - 0.028 * (size / 17) * len(lines) - 0.03


def _fonts_for(text: str) -> list[str]:
    """Return the names of installed fonts with the letters that the usual one lacks, if there are any."""
    missing, fonts = {ord(letter) for letter in text if not letter.isspace()} - _letters(findfont(FontProperties())), []
    for font in fontManager.ttflist if missing else ():
        # "Last Resort" has an empty box for everything.
        known = set() if font.name.startswith("Last Resort") else _letters(font.fname) & missing
        fonts += [font.name] if known else []
        missing -= known
    return fonts


def _letters(font: str) -> set[int]:
    return set(get_font(font).get_charmap())


def _chapters(figure: Figure, chapters: Sequence[tuple[str, str, str]], top: float) -> None:
    step = min(0.08, (top - 0.2) / len(chapters))
    size, small = min(14.0, 190 * step), min(10.0, 121 * step)
    for line, (title, count, skills) in enumerate(chapters):
        y = top - line * step
        _write(figure, LEFT, y, f"✓  {title}", size, room=0.27)
        _write(figure, LEFT + size / 480, y - size / 400, count, small, room=0.24, color=MUTED)
        wrapped = wrap(skills, round(755 / small), max_lines=3, placeholder=" …")
        _write(figure, 0.39, y, "\n".join(wrapped), small, room=0.49)


def _write(figure: Figure, x: float, y: float, text: str, size: float, room: float = RIGHT - LEFT, **look: Any) -> None:
    """Write a text, smaller than asked for if it is wider than its room (a share of the page)."""
    label = figure.text(x, y, text, size=size, va="top", parse_math=False, **{"color": INK} | look)
    wide = label.get_window_extent().width / figure.bbox.width
    if wide > room:
        label.set_fontsize(size * room / wide * 0.98)  # letters do not shrink quite evenly


def _rule(figure: Figure, y: float, color: str, width: float) -> None:
    from matplotlib.lines import Line2D

    figure.add_artist(Line2D([LEFT, RIGHT], [y, y], color=color, linewidth=width, solid_capstyle="butt"))
