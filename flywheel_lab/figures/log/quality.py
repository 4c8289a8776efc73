"""The quality of a picture's data: one line below it, and a different look for doubtful estimates.

Doubtful is what is hollow: shapes are hatched inside a dashed line, curves are two thin lines instead of a thick one.
That holds in grey and in the dark, and a curve keeps its dashes, which mean something else.
"""

import textwrap
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.colors import to_hex
from matplotlib.lines import Line2D
from matplotlib.patheffects import Stroke

from ...data.log import JourneyLog
from ...estimate.journey import Estimate
from ...messages import gettext as _
from ...messages import number
from ..style import MUTED, describe
from .inferred import DRAWN, colour_of, mark_inferred

ROW = 13  # points, of a line below a picture
LEAST = 16  # letters of a sentence that are worth writing


def tell(
    ax: Axes,
    alt: str,
    *sources: Any,
    drawn: Iterable[Artist] | None = None,
    shapes: Mapping[str, Artist] | None = None,
    timed: Collection[Artist] = (),
) -> Axes:
    """Give a picture its alternative text and a line or two below it about its data; return the axes.

    `sources` are what was drawn: logs and estimates tell of themselves, several by name too, anything else is silent.
    Of a doubtful estimate what was `drawn` (by default all shapes and curves of the axes) is made to look so. What an
    export only infers is made to look so too: `shapes` by their stage, and what is `timed` where times are inferred.

    >>> import pandas as pd
    >>> from ...data.log import JourneyLog
    >>> from ..style import axes
    >>> log = JourneyLog(pd.DataFrame({"person": ["kim", None], "stage": "visit", "time": [0, 3]}))
    >>> tell(axes(None), "A funnel.", log)
    Picture(A funnel. Data: Rows that name nobody, left out: 1 (–).)
    """
    told = [each for source in sources for each in (source.values() if isinstance(source, Mapping) else [source])]
    fits = [each for each in told if isinstance(each, Estimate)]
    warnings = _drop_repeats(text for fit in fits for text in fit.warnings)
    notes = _drop_repeats(text for each in told if isinstance(each, (Estimate, JourneyLog)) for text in each.notes)
    inferred = mark_inferred(told, shapes or {}, timed)
    below = 0
    if warnings:
        for artist in (*ax.patches, *ax.lines) if drawn is None else drawn:
            _doubt(artist)
        alt, below = _write(ax, alt, _("Doubtful: {line}"), warnings[0], len(warnings) - 1 + len(notes)), 1
    elif notes:
        alt, below = _write(ax, alt, _("Data: {line}"), notes[0], len(notes) - 1), 1
    if inferred:
        names = "; ".join(entry.name for entry in inferred)
        alt = _write(ax, alt, _("Dotted: inferred, not measured: {line}"), names, 0, below)
    return describe(ax, alt)


def _write(ax: Axes, alt: str, head: str, first: str, others: int, row: int = 0) -> str:
    """Write the first sentence, as far as there is room, and how many others there are, in a row below the axes.

    Return the alternative text, which has the whole sentence. Where the others stand is not said: most who see a
    picture do not program, and whoever does finds them in `notes` and `warnings`.
    """
    figure: Any = ax.get_figure(root=True)
    below: Any = ax.xaxis.label if ax.axison else "axes fraction"
    said = first.rstrip(".")
    line = ax.annotate(
        head.format(line=""),
        (0, 0),
        (0, -6 - ROW * row),
        xycoords=("axes fraction", below),
        textcoords="offset points",
        va="top",
        fontsize=9,
        color=MUTED,
        parse_math=False,
        annotation_clip=False,
    )
    figure.draw_without_rendering()  # only now, with a line below them, it is known how wide the axes are
    room = (figure.bbox.x1 if len(figure.axes) == 1 else ax.bbox.x1) - ax.bbox.x0
    line.set_text(head.format(line=_join_sentences(said, others)))
    for letters in range(len(said), LEAST, -2):
        if line.get_window_extent().width <= room:
            break
        cut = textwrap.wrap(said, letters, max_lines=1, placeholder=" …")[0]
        line.set_text(head.format(line=_join_sentences(cut, others)))
    return f"{alt} {head.format(line=_join_sentences(first, others))}"


def _join_sentences(sentence: str, others: int) -> str:
    more = _("and {count} more").format(count=number(others))
    return f"{sentence} · {more}" if others else sentence


def _drop_repeats(sentences: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(sentences))


def _doubt(artist: Artist) -> None:
    """Make a shape or a curve look doubtful if it shows a quantity, that is, if its colour is from the palette."""
    if isinstance(artist, Line2D) and to_hex(artist.get_color()) in DRAWN:
        artist.set(markerfacecolor="white", markeredgecolor=artist.get_color())
        if artist.get_linestyle() != "None":
            wide = artist.get_linewidth()
            hollow = Stroke(linewidth=1.35 * wide), Stroke(linewidth=0.6 * wide, foreground="white")
            artist.set_path_effects(list(hollow))
    elif (colour := colour_of(artist)) in DRAWN:
        artist.set(facecolor="white", edgecolor=colour, hatch="////", linestyle="--", linewidth=1.2)
