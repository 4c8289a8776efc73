"""The picture to keep of chapter flywheel."""

from matplotlib.axes import Axes

from ...figures.journey.coast import draw_coast
from .exercises import WHEEL


def draw() -> Axes:
    """Return the picture of the page that sums up the chapter."""
    return draw_coast(WHEEL, pushes=50, until=208)
