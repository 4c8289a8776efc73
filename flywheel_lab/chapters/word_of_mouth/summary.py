"""The picture to keep of chapter word_of_mouth."""

from matplotlib.axes import Axes

from .misconceptions import PICTURES


def draw() -> Axes:
    """Return the picture of the page that sums up the chapter."""
    return PICTURES["k-guarantee"]()
