"""The picture to keep of chapter where_next."""

from matplotlib.axes import Axes

from .pictures import draw_split


def draw() -> Axes:
    """Return the picture of the page that sums up the chapter."""
    return draw_split()
