"""How an estimate shows itself: pictures know estimates, never the other way round.

So a picture is looked up by its name when it is asked for, as pandas looks for the library that draws its plots; an
import of `figures`, even inside a function, would tie the layers into a knot.
"""

from importlib import import_module
from typing import Any


def draw(name: str, value: Any) -> Any:
    """Draw a value with the function of that name among the figures, and return the axes."""
    return getattr(import_module("flywheel_lab.figures"), name)(value)
