"""The picture to keep of chapter funnel."""

from matplotlib.axes import Axes

from ...figures.journey.bathtub import draw_bathtub
from ...models.firms import firm


def draw() -> Axes:
    """Return the picture of the page that sums up the chapter."""
    return draw_bathtub(firm("shop").funnel, pushes=firm("shop").newcomers)
