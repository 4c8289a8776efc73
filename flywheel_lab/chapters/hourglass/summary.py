"""The picture to keep of chapter hourglass."""

from matplotlib.axes import Axes

from ...figures.journey.coast import draw_coast
from .exercises.shop import SILENT, UNTIL


def draw() -> Axes:
    """Return the picture of the page that sums up the chapter."""
    return draw_coast(SILENT.model, pushes=SILENT.pushes, until=UNTIL)
