"""The picture to keep of chapter funnel."""

from matplotlib.axes import Axes

from ...figures.journey.bathtub import draw_bathtub
from ...models.readings import sales_funnel


def draw() -> Axes:
    """Return the picture of the page that sums up the chapter."""
    return draw_bathtub(sales_funnel(), pushes=50)
