"""What makes any picture hard to read: texts that leave it, or that lie on each other."""

from collections.abc import Callable
from typing import Any

import pytest

from flywheel_lab.figures.narrow import collisions


@pytest.fixture
def hard_to_read() -> Callable[[Any], list[str]]:
    """Return a function that lists the texts of axes which leave the picture or lie on one another."""

    def check(ax: Any) -> list[str]:
        ax.get_figure().draw_without_rendering()
        return collisions(ax)

    return check
