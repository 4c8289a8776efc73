"""What makes any picture hard to read: texts that leave it, or that lie on each other."""

from collections.abc import Callable
from itertools import combinations
from typing import Any

import pytest
from matplotlib.text import Text


@pytest.fixture
def hard_to_read() -> Callable[[Any], list[str]]:
    """Return a function that lists the texts of axes which leave the picture or lie on one another."""

    def check(ax: Any) -> list[str]:
        figure = ax.get_figure()
        figure.draw_without_rendering()
        hidden = [] if ax.axison else [*ax.xaxis.findobj(Text), *ax.yaxis.findobj(Text)]
        seen = [text for text in ax.findobj(Text) if text.get_text() and text.get_visible() and text not in hidden]
        boxes = {text: Text.get_window_extent(text) for text in seen}
        outside = [text.get_text() for text, box in boxes.items() if not inside(box, figure.bbox)]
        crossed = [f"{a.get_text()} × {b.get_text()}" for a, b in combinations(boxes, 2) if cross(boxes[a], boxes[b])]
        return outside + crossed

    return check


def inside(box: Any, page: Any) -> bool:
    return bool(box.x0 >= -1 and box.y0 >= -1 and box.x1 <= page.x1 + 1 and box.y1 <= page.y1 + 1)


def cross(a: Any, b: Any) -> bool:
    return bool(min(a.x1, b.x1) - max(a.x0, b.x0) > 1 and min(a.y1, b.y1) - max(a.y0, b.y0) > 1)
