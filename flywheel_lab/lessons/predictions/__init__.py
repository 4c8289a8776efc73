"""The predictions of the course by name, in the order of the chapters."""

from . import funnel, start
from .guess import Guess
from .pick import Pick
from .sketch import Sketch

PREDICTIONS: dict[str, Sketch | Pick | Guess] = {
    each.name: each for part in (start, funnel) for each in part.PREDICTIONS
}
