"""The picture to keep of chapter hourglass."""

from matplotlib.axes import Axes

from ...figures.journey.after_stop import draw_after_stop
from .exercises.shop import SILENT


def draw() -> Axes:
    """Return the picture of the page that sums up the chapter."""
    return draw_after_stop(SILENT)
