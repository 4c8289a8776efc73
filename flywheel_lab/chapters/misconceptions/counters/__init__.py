"""A picture for each misconception, computed, in which the belief fails before one's eyes; one file a theme."""

from collections.abc import Callable

from matplotlib.axes import Axes

from . import customers, evidence, growth, shares, stocks, times, wheel

COUNTERS: dict[str, Callable[[], Axes]] = {
    name: draw
    for theme in (stocks, times, shares, evidence, customers, wheel, growth)
    for name, draw in theme.COUNTERS.items()
}
