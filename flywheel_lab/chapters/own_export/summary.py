"""The picture to keep of chapter own_export."""

from matplotlib.axes import Axes

from .misconceptions import draw_rows


def draw() -> Axes:
    """Return the picture of the page that sums up the chapter."""
    return draw_rows()
