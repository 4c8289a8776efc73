"""The picture to keep of chapter your_firm."""

from matplotlib.axes import Axes

from ...figures.journey.coast import draw_coast
from .exercises import SHOP


def draw() -> Axes:
    """Return the picture of the page that sums up the chapter."""
    return draw_coast(SHOP.model, SHOP.pushes, until=130)
