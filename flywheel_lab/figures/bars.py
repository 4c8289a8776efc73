"""A few bars with their names and values; beliefs are hatched, facts are filled."""

import textwrap
from collections.abc import Callable, Collection, Mapping

from matplotlib.axes import Axes

from ..messages import gettext as _
from ..messages import number
from .style import BLUE, INK, SKY, axes, describe, style

NAME, TITLE = 30, 48  # letters on a line


def draw_bars(
    values: Mapping[str, float],
    title: str,
    hatched: Collection[str] = (),
    write: Callable[[float], str] = number,
    ax: Axes | None = None,
) -> Axes:
    """Draw a bar for each name, from top to bottom, with its value in words; return the axes.

    Those `hatched` stand apart from the others, such as what a report claims from what is so.

    >>> print(draw_bars({"report": 7, "truth": 3}, "Too high", hatched=["report"]).alt)
    Too high. Bars: report 7, truth 3.
    """
    widest = max(1e-9, *values.values())
    with style():
        ax = axes(ax, height=1.0 + 0.62 * len(values))
        for row, (name, value) in enumerate(values.items()):
            face, hatch = ("white", "///") if name in hatched else (SKY, "")
            ax.barh(row, value, height=0.6, facecolor=face, edgecolor=BLUE, hatch=hatch, linewidth=1.2)
            ax.text(value + 0.015 * widest, row, write(value), va="center", color=INK, weight="bold")
        names = ["\n".join(textwrap.wrap(name, NAME)) for name in values]
        ax.set_yticks(range(len(values)), names, color=INK)
        for label in ax.get_yticklabels():
            label.set_parse_math(False)
        ax.tick_params(axis="y", length=0)
        ax.set(ylim=(len(values) - 0.4, -0.6), xlim=(0, 1.15 * widest))
        ax.xaxis.set_visible(False)
        ax.spines[["left", "bottom"]].set_visible(False)
        ax.set_title(balance_lines(title, TITLE), parse_math=False)
    rows = ", ".join(f"{name} {write(value)}" for name, value in values.items())
    return describe(ax, _("{title}. Bars: {rows}.").format(title=title.rstrip("."), rows=rows))


def balance_lines(text: str, width: int) -> str:
    """Break a text into lines of about the same length, none longer than `width` letters.

    >>> print(balance_lines("one two three four five six", width=24))
    one two three
    four five six
    """
    lines = len(textwrap.wrap(text, width))
    narrowest = (fit for fit in range(len(text) // max(lines, 1), width) if len(textwrap.wrap(text, fit)) == lines)
    return textwrap.fill(text, next(narrowest, width))
