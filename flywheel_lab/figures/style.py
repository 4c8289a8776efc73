"""One look for all figures, and pictures that say what they show.

Colours: Okabe & Ito (2008), Color Universal Design; told apart by people with colour-blindness, and never alone.
A picture shows itself as `<img alt=…>`, because JupyterLab, Voilà and HTML exports keep no other alternative text.
"""

import base64
import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from .html import picture

ORANGE, SKY, GREEN, YELLOW, BLUE, RED, PURPLE, BLACK = (
    "#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7", "#000000",
)  # fmt: skip
INK, MUTED, GRID = "#1a1a1a", "#595959", "#d9d9d9"
SMALL: Any = {"va": "center", "fontsize": 9, "color": MUTED, "parse_math": False}  # of a text beside a picture
_SETTINGS: Any = {
    "font.family": "sans-serif",
    "font.size": 11,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": MUTED,
    "axes.labelcolor": INK,
    "axes.titlelocation": "left",
    "axes.titlesize": 13,
    "axes.titleweight": "bold",
    "axes.titlepad": 14,
    "axes.grid": False,
    "grid.color": GRID,
    "xtick.color": MUTED,
    "ytick.color": MUTED,
    "text.color": INK,
    "figure.facecolor": "white",
    "axes.facecolor": "white",
}


@contextmanager
def style() -> Iterator[None]:
    """Draw in the look of the course inside this block; outside, matplotlib stays as it was.

    >>> with style():
    ...     mpl.rcParams["axes.spines.top"]
    False
    """
    with mpl.rc_context(_SETTINGS):
        yield


class Picture(Axes):
    """Axes that show themselves with alternative text; `alt` says in words what the picture shows."""

    alt: str = ""

    def __repr__(self) -> str:
        """The alternative text: a reader who cannot see the picture learns the same."""
        return f"Picture({self.alt})"

    __str__ = __repr__

    def _repr_html_(self) -> str:
        return image(self.get_figure(root=True), self.alt)


def axes(ax: Axes | None, width: float = 8.0, height: float = 4.0) -> Axes:
    """Return the given axes, or those of a new figure (inches) outside pyplot, which does not have to be closed."""
    if ax is not None:
        return ax
    figure = Figure(figsize=(width, height), layout="constrained")
    return figure.add_subplot(axes_class=Picture)


def describe(ax: Axes, alt: str) -> Axes:
    """Give the axes their alternative text and return them."""
    ax.alt = alt  # type: ignore[attr-defined]
    return ax


def image(figure: Any, alt: str, dpi: int = 144) -> str:
    """Return a figure as an `<img>` with alternative text, scaled to the width of the page; 96 dpi are its own size.

    >>> "alt='An &lt;empty&gt; figure.'" in image(Figure(figsize=(1, 1)), "An <empty> figure.")
    True
    """
    return picture(address(figure, dpi), alt, round(figure.get_figwidth() * 96))


def address(figure: Any, dpi: int = 144) -> str:
    """Return a figure as a data URL, an address that holds all its bytes.

    >>> address(Figure(figsize=(1, 1)))[:22]
    'data:image/png;base64,'
    """
    with mpl.rc_context(_SETTINGS):
        buffer = io.BytesIO()
        figure.savefig(buffer, format="png", dpi=dpi)
    return f"data:image/png;base64,{base64.b64encode(buffer.getvalue()).decode()}"
