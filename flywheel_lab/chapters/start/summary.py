"""The picture to keep of chapter start."""

from matplotlib.axes import Axes

from .misconceptions import PICTURES


def draw() -> Axes:
    """Return the picture of the page that sums up the chapter."""
    return PICTURES["simpson"]()
