"""One page for whoever decides, as PDF, picture or HTML: what `estimate/money/report.py` says, and the bars."""

import io
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from ... import __version__
from ...errors import FlywheelError
from ...estimate.money.report import Fact, Part, Report
from ...messages import gettext as _
from ...messages import language
from ...messages.system import reason
from ...paths import write_whole
from ..sheet import HIGH, WIDE, rule, width_of, write_lines
from ..style import BLUE, GRID, MUTED, Picture, image, style
from .html import html_of
from .levers import draw_levers, legend_of

EDGE, GAP = 0.4, 0.3  # inches of the margin, and between two columns
LEFT = 0.46  # of the width: numbers need less of it than sentences
ROW, CLOSE, HEAD = 0.4, 0.345, 0.25  # inches of a lever among the bars, of one of many, and of what stands above them
FEW = 6  # levers: more of them stand closer, in smaller letters, and guesses that are alike share a line
NAMES = 2.75  # inches for names and guesses beside the bars
LEAST = 7.0  # points: what is smaller is hard to read
SIZES = (8.8, 8.4, 8, 7.6, 7.3, LEAST)  # points of small letters, the largest first that lets all have room


class ReportPage:
    """The page of an answer, which shows itself as a picture; `save` writes it."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self._language = language()
        self._foot = _("Made with Flywheel Lab {version}. A calculation from data and guesses, and no promise.").format(
            version=__version__
        )

    def save(self, path: str | Path) -> Path:
        """Write the page to a file whose name ends in .pdf, .png or .html; return its path.

        Raises FlywheelError for another ending, and where the file cannot be written.
        """
        file = Path(path).expanduser().absolute()
        makers: dict[str, Callable[[], bytes]] = {
            ".pdf": lambda: self._drawn("pdf"),
            ".png": lambda: self._drawn("png"),
            ".html": lambda: self.html().encode("utf-8"),
        }
        if file.suffix.lower() not in makers:
            message = _("The page can be saved as .pdf, .png or .html, not as '{name}': try 'page.pdf'.")
            raise FlywheelError(message.format(name=file.name))
        try:
            write_whole(file, makers[file.suffix.lower()]())
        except OSError as error:
            message = _("The page could not be saved: {reason}. Choose another place.")
            raise FlywheelError(message.format(reason=reason(error))) from error
        return file

    def html(self) -> str:
        """Return the page as HTML, in which all but the bars is text."""
        shown = image(self._picture.get_figure(root=True), self._picture.alt) if self.report.bars else ""
        return html_of(self.report, shown, self._language, self._foot)

    @cached_property
    def _picture(self) -> Any:
        ax = draw_levers(self.report.answer)
        ax.set_title("", loc="left")  # the heading above it says it
        return ax

    @property
    def alt(self) -> str:
        """The whole page as running text."""
        parts = [f"{part.heading} ({part.source}): {' '.join(map(_words, part.lines))}" for part in self.report.parts]
        bars = [self._picture.alt] if self.report.bars else []
        return " ".join([self.report.title, self.report.source, *parts, *bars, self._foot])

    def draw(self) -> Figure:
        """Draw the page on A4; letters become smaller until all have room."""
        report, top, whole = self.report, HIGH - EDGE, WIDE - 2 * EDGE
        with style():
            figure = Figure(figsize=(WIDE, HIGH))
            rule(figure, top, EDGE, BLUE, 5)
            top = write_lines(figure, EDGE, top - 0.12, whole, report.source, 8, color=MUTED)
            top = write_lines(figure, EDGE, top - 0.08, whole, report.title, 17, weight="bold")
            begin = top = top - 0.1
            top -= 0.1
            for line in map(str, report.said.lines):
                top = write_lines(figure, EDGE + 0.2, top, whole - 0.35, line, 10.5 if self._few else 10) - 0.06
            _box(figure, begin, top - 0.02)
            top = write_lines(figure, EDGE, top - 0.08, whole, report.said.source, 7.5, color=MUTED) - 0.1
            if report.bars:
                top = write_lines(figure, EDGE, top, whole, report.bars, 10, weight="bold", color=BLUE)
                top = self._add_bars(figure, top)
            sides = (report.rests if self._few else [*map(_share_lines, report.rests)], report.doubts)
            size = next((each for each in SIZES if _lowest(None, top, sides, each) > EDGE + 0.05), SIZES[-1])
            _lowest(figure, top, sides, size)
            rule(figure, EDGE, EDGE, GRID, 1)
            write_lines(figure, EDGE, EDGE - 0.08, whole, self._foot, 7, color=MUTED)
        return figure

    def _add_bars(self, figure: Figure, top: float) -> float:
        high = (ROW if self._few else CLOSE) * len(self.report.answer.levers) + HEAD
        place = (EDGE + NAMES) / WIDE, (top - high) / HIGH, (WIDE - 2 * EDGE - NAMES - 0.8) / WIDE, high / HIGH
        ax = draw_levers(self.report.answer, figure.add_axes(place, axes_class=Picture))
        ax.set_title("", loc="left")
        ax.texts[-1].remove()  # the legend: on a page it has a line of its own
        for name in ax.texts if not self._few else []:
            name.set_fontsize(min(9.5, name.get_fontsize()))
        legend = " · ".join(legend_of(self.report.answer).splitlines())
        return write_lines(figure, EDGE, top - high - 0.05, WIDE - 2 * EDGE, legend, 8, color=MUTED) - 0.15

    @property
    def _few(self) -> bool:
        return len(self.report.answer.levers) <= FEW

    def _drawn(self, kind: str) -> bytes:
        page = io.BytesIO()
        with mpl.rc_context({"pdf.fonttype": 42}):  # letters stay letters: the page can be searched and read aloud
            self.draw().savefig(page, format=kind, dpi=144, metadata={"Title": self.report.title})
        return page.getvalue()

    def __repr__(self) -> str:
        """One exact line: the question that the page answers."""
        return f"ReportPage({self.report.title})"

    def _repr_html_(self) -> str:
        return image(self.draw(), self.alt, dpi=112)  # so many letters weigh as much as a chapter; the PDF is sharp


def _words(line: Fact | str) -> str:
    return line if isinstance(line, str) else f"{line.what}: {line.value}."


def _share_lines(part: Part) -> Part:
    """Return a part in which facts of the same value share a line."""
    lines: dict[str, Fact | str] = {}
    for line in part.lines:
        same = lines.get(line.value) if isinstance(line, Fact) else None
        if isinstance(line, Fact) and isinstance(same, Fact):
            lines[line.value] = Fact(line.value, f"{same.what}; {line.what}")
        else:
            lines[line.value if isinstance(line, Fact) else line] = line
    return part._replace(lines=tuple(lines.values()))


def _lowest(figure: Figure | None, top: float, sides: Sequence[Sequence[Part]], size: float) -> float:
    """Write the columns side by side, and return where the longest ends; without a figure, only measure."""
    left = LEFT * (WIDE - 2 * EDGE - GAP)
    places = ((EDGE, left), (EDGE + left + GAP, WIDE - 2 * EDGE - GAP - left))
    return min(_column(figure, x, top, wide, parts, size) for (x, wide), parts in zip(places, sides, strict=False))


def _column(figure: Figure | None, x: float, top: float, wide: float, parts: Sequence[Part], size: float) -> float:
    above = ""
    for part in parts:
        top = write_lines(figure, x, top, wide, part.heading, size + 1.4, color=BLUE, weight="bold") - 0.01
        if part.source != above:  # said once for all that follows
            top = write_lines(figure, x, top, wide, part.source, max(min(size, LEAST), size - 1), color=MUTED)
        above, top = part.source, top - 0.03
        values = [line.value for line in part.lines if isinstance(line, Fact)]
        lead = max((width_of(value, size, "bold") for value in values), default=0.0) + 0.12
        for line in part.lines:
            if isinstance(line, Fact):
                write_lines(figure, x, top, wide, line.value, size, weight="bold")
                top = write_lines(figure, x + lead, top, wide - lead, line.what, size) - 0.03
            else:
                write_lines(figure, x, top, 0.2, "·", size, weight="bold")
                top = write_lines(figure, x + 0.12, top, wide - 0.12, line, size) - 0.04
        top -= 0.1
    return top


def _box(figure: Figure, top: float, bottom: float) -> None:
    for width, colour in ((WIDE - 2 * EDGE, "#edf4f9"), (0.06, BLUE)):
        frame = (EDGE / WIDE, bottom / HIGH), width / WIDE, (top - bottom) / HIGH
        figure.add_artist(Rectangle(*frame, facecolor=colour, edgecolor="none", zorder=-1))
