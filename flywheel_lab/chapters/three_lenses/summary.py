"""The picture to keep of chapter three_lenses."""

from matplotlib.axes import Axes

from ...figures.journey.flywheel import draw_flywheel
from .exercises import SHOP


def draw() -> Axes:
    """Return the picture of the page that sums up the chapter."""
    return draw_flywheel(SHOP.model, pushes=SHOP.pushes)
