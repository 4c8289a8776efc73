"""The picture to keep of chapter physical_flywheel."""

from matplotlib.axes import Axes

from ...figures.wheel import draw_push_train
from .exercises.coast import KICK, MILL, SPINNING


def draw() -> Axes:
    """Return the picture of the page that sums up the chapter."""
    wheels = {"spinning wheel": SPINNING, "mill wheel": MILL}
    return draw_push_train(wheels, impulse=KICK, interval=1, until=180, per_minute=True)
