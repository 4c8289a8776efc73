"""The drawings of a whole room over each other, thin, and the truth over them all."""

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes

from ..messages import gettext as _
from ..messages import number
from .bars import balance_lines
from .curves import TITLE, write_ticks
from .style import BLUE, GRID, INK, RED, axes, describe, style


def draw_drawings(
    x: npt.ArrayLike,
    drawn: npt.ArrayLike,
    truth: tuple[npt.ArrayLike, npt.ArrayLike],
    title: str,
    across: str,
    up: str,
    ax: Axes | None = None,
) -> Axes:
    """Draw curves (m, n) at x (n,) thinly over each other, and the truth, x and y, over them; return the axes.

    >>> print(draw_drawings([0, 4], [[0, 8], [0, 6]], ([0, 4], [0, 7]), "It fills", across="week", up="people").alt)
    It fills. 2 drawings; at the end they lie between 6 and 8, half of them below 7. In truth it is 7 there.
    """
    curves = np.asarray(drawn, dtype=float)
    ends, true = curves[:, -1], np.asarray(truth[1], dtype=float)
    with style():
        ax = axes(ax)
        ax.plot(x, curves.T, color=BLUE, linewidth=1.1, alpha=max(0.25, min(0.8, 6 / len(curves))))
        ax.plot(*truth, color=RED, linewidth=2.8)
        ax.annotate(
            _("The truth"), (1, true[-1]), (8, 0), xycoords=("axes fraction", "data"), textcoords="offset points",
            va="center", color=INK, weight="bold", annotation_clip=False,
        )  # fmt: skip
        ax.set_xlabel(across, parse_math=False)
        ax.set_ylabel(up, parse_math=False)
        ax.set_xlim(np.min(x), np.max(x))
        ax.set_ylim(min(0, curves.min(), true.min()), 1.06 * max(curves.max(), true.max()) or 1)
        ax.yaxis.grid(True, color=GRID)
        ax.set_axisbelow(True)
        ax.set_title(balance_lines(title, TITLE), parse_math=False)
        write_ticks(ax, number)
    words = _(
        "{title}. {count} drawings; at the end they lie between {low} and {high}, half of them below {middle}. "
        "In truth it is {truth} there."
    )
    ends_in_words = {"low": ends.min(), "high": ends.max(), "middle": np.median(ends), "truth": true[-1]}
    told = {name: number(float(value)) for name, value in ends_in_words.items()}
    return describe(ax, words.format(title=title.rstrip("."), count=len(curves), **told))
