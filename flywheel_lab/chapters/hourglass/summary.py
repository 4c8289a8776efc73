"""The picture to keep of chapter hourglass."""

from matplotlib.axes import Axes

from ...figures.journey.coast import draw_coast
from ...models.readings import hourglass


def draw() -> Axes:
    """Return the picture of the page that sums up the chapter."""
    return draw_coast(hourglass(), pushes=50, until=104)
