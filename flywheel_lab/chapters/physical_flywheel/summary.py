"""The picture to keep of chapter physical_flywheel."""

from matplotlib.axes import Axes

from ...figures.wheel import draw_push_train
from .exercises.coast import HEAVY, SMALL


def draw() -> Axes:
    """Return the picture of the page that sums up the chapter."""
    return draw_push_train({"small": SMALL, "heavy": HEAVY}, impulse=3, interval=1, until=120)
