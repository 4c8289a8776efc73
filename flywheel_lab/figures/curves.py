"""A few curves over one axis, told apart by line style and by the name at their end."""

import textwrap
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.ticker import MaxNLocator

from ..errors import FlywheelError
from ..messages import fine, number
from ..messages import gettext as _
from .bars import balance_lines
from .style import BLUE, GREEN, GRID, INK, PURPLE, RED, axes, describe, style

Array = npt.NDArray[np.floating]
LOOKS = ((BLUE, "-"), (RED, "--"), (GREEN, ":"), (PURPLE, "-."))
LINE = 0.062  # the height of a line of text, as a share of the axes
NAMED: Any = {"va": "center", "color": INK, "fontsize": 10, "parse_math": False, "annotation_clip": False}
NAME, TITLE = 20, 66  # letters on a line
BRIEF = 5  # an axis that is shorter needs finer numbers


def draw_curves(
    x: npt.ArrayLike,
    curves: Mapping[str, npt.ArrayLike],
    title: str,
    across: str,
    up: str,
    write: Callable[[float], str] = number,
    ax: Axes | None = None,
    looks: Sequence[tuple[str, str]] = LOOKS,
    band: tuple[npt.ArrayLike, npt.ArrayLike] | None = None,
) -> Axes:
    """Draw up to four curves, by name, of shape (len(x),), and return the axes; nan leaves a gap.

    `title` says what is to be seen, `across` and `up` name the axes, `write` puts a height into words; `looks` are a
    colour and a line style for each curve, `band` the two ends of an interval around the first one. The alternative
    text tells start, top or bottom, and end of each curve.
    Raises FlywheelError for more curves than looks, or other shapes.

    >>> print(draw_curves([0, 1, 2], {"tub": [0, 8, 4]}, "It fills", across="week", up="people").alt)
    It fills. Across: week, 0 to 2. Up: people. tub: 0 at first, 8 at most (at 1), 4 at the end.
    """
    over = np.asarray(x, dtype=float)
    heights = {name: np.asarray(values, dtype=float) for name, values in curves.items()}
    _check(over, heights, len(looks))
    place = number if over[-1] - over[0] >= BRIEF else fine
    with style():
        ax = axes(ax)
        for (name, y), (colour, line) in zip(heights.items(), looks, strict=False):
            ax.plot(over, y, line, color=colour, linewidth=2.2, label=name)
        if band is not None:
            ax.fill_between(over, *band, color=looks[0][0], alpha=0.2, linewidth=0)
        drawn = [*heights.values(), *(band or ())]
        low, high = min(0.0, *map(np.nanmin, drawn)), max(map(np.nanmax, drawn))
        ax.set(xlim=(over[0], over[-1]), ylim=(low, high + (0.06 * (high - low) or 1)))
        ax.set_xlabel(across, parse_math=False)
        ax.set_ylabel(up, parse_math=False)
        ax.yaxis.grid(True, color=GRID)
        ax.set_axisbelow(True)
        ax.set_title(balance_lines(title, TITLE), parse_math=False)
        ax.yaxis.set_major_locator(MaxNLocator(6, steps=[1, 2, 5, 10]))  # such ticks need few decimals
        if len(over) <= 12:
            ax.set_xticks(over)
        write_ticks(ax, write, place)
        _name(ax)
    words = " ".join(_describe_line(name, over, y, write, place) for name, y in heights.items())
    start = _("{title}. Across: {across}, {first} to {last}. Up: {up}.")
    ends = {"first": place(over[0]), "last": place(over[-1])}
    return describe(ax, f"{start.format(title=title.rstrip('.'), across=across, up=up, **ends)} {words}")


def write_ticks(ax: Axes, write: Callable[[float], str], across: Callable[[float], str] = number) -> None:
    """Write the ticks in the language in use now, because the picture may be shown after it has changed."""
    for axis, words in ((ax.xaxis, across), (ax.yaxis, write)):
        low, high = sorted(axis.get_view_interval())
        ticks = [float(tick) for tick in axis.get_ticklocs() if low <= tick <= high]
        axis.set_ticks(ticks, labels=[words(tick) for tick in ticks])


def _check(x: Array, curves: Mapping[str, Array], most: int) -> None:
    if not 1 <= len(curves) <= most:
        message = _("draw_curves draws 1 to {most} curves, got {count}. Leave some out.")
        raise FlywheelError(message.format(most=most, count=len(curves)))
    for name, y in curves.items():
        if y.shape != x.shape or not np.isfinite(y).any():
            message = _("The curve '{name}' must have {n} numbers, one for each place on the axis, got {got}.")
            raise FlywheelError(message.format(name=name, n=len(x), got=np.isfinite(y).sum()))


def _name(ax: Axes) -> None:
    """Write each name at the end of its curve, moved apart where two would overlap."""
    low, high = ax.get_ylim()
    beside = []
    for line in ax.lines:
        x, y = np.asarray(line.get_xdata()), np.asarray(line.get_ydata())
        last = np.flatnonzero(np.isfinite(y))[-1]
        if last == len(x) - 1:
            beside.append((y[last], line))
        else:
            ax.annotate(_fold_label(line), (x[last], y[last]), (6, 0), textcoords="offset points", **NAMED)
    places = _spread_labels(
        [(height - low) / (high - low) for height, _line in beside],
        [LINE * (1 + _fold_label(line).count("\n")) for _height, line in beside],
    )
    for place, (height, line) in zip(places, beside, strict=True):
        lead = {"arrowstyle": "-", "color": line.get_color(), "shrinkA": 2, "shrinkB": 0, "relpos": (0, 0.5)}
        end = (ax.get_xlim()[1], height)
        ax.annotate(_fold_label(line), end, (1.04, place), textcoords="axes fraction", arrowprops=lead, **NAMED)


def _fold_label(line: Line2D) -> str:
    return textwrap.fill(str(line.get_label()), NAME)


def _spread_labels(places: list[float], sizes: list[float]) -> list[float]:
    """Return the places moved so that texts of these heights do not overlap and stay between 0 and 1.

    >>> [round(place, 2) for place in _spread_labels([0.5, 0.5], [0.1, 0.1])]
    [0.5, 0.61]
    """
    moved, floor = list(places), 0.0
    for k in np.argsort(places, kind="stable"):
        moved[k] = max(places[k], floor + sizes[k] / 2)
        floor = moved[k] + sizes[k] / 2 + 0.01
    ceiling = 1.0
    for k in np.argsort(places, kind="stable")[::-1]:
        moved[k] = min(moved[k], ceiling - sizes[k] / 2)
        ceiling = moved[k] - sizes[k] / 2 - 0.01
    return moved


def _describe_line(name: str, x: Array, y: Array, write: Callable[[float], str], across: Callable[[float], str]) -> str:
    seen = np.isfinite(y)
    x, said = x[seen], [write(height) for height in y[seen]]
    first, last = said[0], said[-1]
    top, bottom = int(np.argmax(y[seen])), int(np.argmin(y[seen]))
    turn = next((place for place in (top, bottom) if said[place] not in (first, last)), None)
    if turn is None and first == last:
        return _("{name}: {last} throughout.").format(name=name, last=last)
    place = turn if turn is not None else said.index(last)
    if turn is None:
        text = _("{name}: from {first} to {last} (at {place}).")
    elif turn == top:
        text = _("{name}: {first} at first, {value} at most (at {place}), {last} at the end.")
    else:
        text = _("{name}: {first} at first, {value} at least (at {place}), {last} at the end.")
    return text.format(name=name, first=first, last=last, value=said[place], place=across(x[place]))
