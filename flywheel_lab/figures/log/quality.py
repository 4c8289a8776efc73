"""How good the data of a picture are: one line below it, and a look that says so where an estimate is doubtful.

Doubtful is what is hollow: shapes are hatched inside a dashed line, curves are two thin lines instead of a thick one.
That holds in grey and in the dark, and a curve keeps its dashes, which mean something else.
"""

import textwrap
from collections.abc import Iterable, Mapping
from typing import Any

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.colors import to_hex
from matplotlib.lines import Line2D
from matplotlib.patches import FancyArrowPatch, Patch
from matplotlib.patheffects import Normal, Stroke

from ...data.log import JourneyLog
from ...estimate.journey import Estimate
from ...messages import gettext as _
from ...messages import number
from ..style import BLUE, GREEN, INK, MUTED, ORANGE, PURPLE, RED, SKY, describe

DRAWN = {colour.lower() for colour in (BLUE, GREEN, ORANGE, PURPLE, RED, SKY)}  # what has another colour is no quantity
SIZE, LETTER = 9, 0.53  # of the line: points, and the width of a letter as a share of that
LEAST = 24  # letters of a sentence that are worth writing


def tell(ax: Axes, alt: str, *sources: Any, drawn: Iterable[Artist] | None = None) -> Axes:
    """Give a picture its alternative text and below it one line on the data that it was drawn from; return the axes.

    `sources` are what was drawn: logs and estimates tell of themselves, several by name too, anything else is silent.
    Of a doubtful estimate what was `drawn` (by default all shapes and curves of the axes) is made to look so.

    >>> import pandas as pd
    >>> from ...data.log import JourneyLog
    >>> from ..style import axes
    >>> log = JourneyLog(pd.DataFrame({"person": ["kim", None], "stage": "visit", "time": [0, 3]}))
    >>> tell(axes(None), "A funnel.", log)
    Picture(A funnel. Data: Rows that name nobody, left out: 1 (–).)
    """
    told = [each for source in sources for each in (source.values() if isinstance(source, Mapping) else [source])]
    fits = [each for each in told if isinstance(each, Estimate)]
    warnings = _once(text for fit in fits for text in fit.warnings)
    notes = _once(text for each in told if isinstance(each, (Estimate, JourneyLog)) for text in each.notes)
    where = "fit.notes" if fits else "log.notes"
    if warnings:
        for artist in (*ax.patches, *ax.lines) if drawn is None else drawn:
            _doubt(artist)
        data = [_("on the data in {where}: {n}").format(where=where, n=number(len(notes)))] if notes else []
        return _write(ax, alt, _("Doubtful: {sentence}"), warnings, "fit.warnings", data)
    return _write(ax, alt, _("Data: {sentence}"), notes, where, []) if notes else describe(ax, alt)


def _write(ax: Axes, alt: str, head: str, sentences: list[str], where: str, data: list[str]) -> Axes:
    first, rest = sentences[0], len(sentences) - 1
    more = [_("more in {where}: {n}").format(where=where, n=number(rest))] if rest else []
    line = " · ".join([head.format(sentence=first), *more, *data])
    width = ax.get_window_extent().width / ax.get_figure(root=True).dpi * 72
    room = int(width / SIZE / LETTER) - (len(line) - len(first))
    if len(first) > room:
        more = more or [_("in full: {where}").format(where=where)]
        room = int(width / SIZE / LETTER) - len(" · ".join([head.format(sentence=""), *more, *data]))
        first = textwrap.wrap(first, max(room, LEAST), max_lines=1, placeholder=" …")[0]
    below = ax.xaxis.label if ax.axison else "axes fraction"
    ax.annotate(
        " · ".join([head.format(sentence=first), *more, *data]),
        (0, 0),
        (0, -6),
        xycoords=("axes fraction", below),
        textcoords="offset points",
        va="top",
        fontsize=SIZE,
        color=INK if "warnings" in where else MUTED,
        parse_math=False,
        annotation_clip=False,
    )
    return describe(ax, f"{alt} {line}")


def _once(sentences: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(sentences))


def _doubt(artist: Artist) -> None:
    """Make a shape or a curve look doubtful, if it is a quantity: what has its colour from the palette."""
    if isinstance(artist, Line2D) and to_hex(artist.get_color()) in DRAWN:
        thin = artist.get_linewidth() * 0.45
        artist.set_path_effects([Normal(), Stroke(linewidth=thin, foreground="white")])
        artist.set_markerfacecolor("white")
        artist.set_markeredgecolor(artist.get_color())
    elif isinstance(artist, Patch) and not isinstance(artist, FancyArrowPatch):
        colour = to_hex(artist.get_facecolor())
        if colour in DRAWN:
            artist.set(facecolor="white", edgecolor=colour, hatch="////", linestyle="--", linewidth=1.2)
