"""A picture drawn once more for a phone: narrower, with letters of the same size, where nothing in it then collides."""

import warnings
from itertools import combinations
from textwrap import fill
from typing import Any

import matplotlib as mpl
from matplotlib.text import Text

from .style import _SETTINGS, Picture, address

WIDTHS = 4.6, 5.6
"""In inches, the best first: a phone shows the first one at three quarters of its size."""


def narrow_address(ax: Picture) -> str:
    """Return the picture in the narrowest of WIDTHS in which it can be read, as a data URL; "" if in none.

    >>> from flywheel_lab import aida, draw_funnel
    >>> narrow_address(draw_funnel(aida()))[:22]
    'data:image/png;base64,'
    """
    figure: Any = ax.get_figure(root=True)
    width, height = figure.get_size_inches()
    title = ax.title if ax.title.get_text() else ax._left_title  # type: ignore[attr-defined]
    said = title.get_text()
    try:
        for each in WIDTHS:
            if each < width and _fits(figure, ax, title, (each, height * (each / width) ** 0.35)):
                return address(figure)
        return ""
    finally:
        figure.set_size_inches(width, height)
        title.set_text(said)


def _fits(figure: Any, ax: Picture, title: Text, size: tuple[float, float]) -> bool:
    """Give the figure this size and its title the lines that it needs, and say whether all texts have room."""
    with mpl.rc_context(_SETTINGS), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # matplotlib warns where there is no room: that is what we ask
        figure.set_size_inches(*size)
        figure.draw_without_rendering()
        letters = (figure.bbox.x1 - title.get_window_extent().x0) / figure.dpi * 72 / title.get_fontsize() / 0.62
        if len(title.get_text()) > letters:
            title.set_text(fill(title.get_text().replace("\n", " "), int(letters)))
            figure.draw_without_rendering()
    return not collisions(ax)


def collisions(ax: Any) -> list[str]:
    """Return the texts of axes that leave their picture or lie on one another, as it was drawn last."""
    page = ax.get_figure(root=True).bbox
    hidden = [] if ax.axison else [*ax.xaxis.findobj(Text), *ax.yaxis.findobj(Text)]
    seen = [text for text in ax.findobj(Text) if text.get_text() and text.get_visible() and text not in hidden]
    boxes = {text: Text.get_window_extent(text) for text in seen}
    outside = [text.get_text() for text, box in boxes.items() if not _inside(box, page)]
    crossed = [f"{a.get_text()} × {b.get_text()}" for a, b in combinations(boxes, 2) if _cross(boxes[a], boxes[b])]
    return outside + crossed


def _inside(box: Any, page: Any) -> bool:
    return bool(box.x0 >= -1 and box.y0 >= -1 and box.x1 <= page.x1 + 1 and box.y1 <= page.y1 + 1)


def _cross(a: Any, b: Any) -> bool:
    return bool(min(a.x1, b.x1) - max(a.x0, b.x0) > 1 and min(a.y1, b.y1) - max(a.y0, b.y0) > 1)
