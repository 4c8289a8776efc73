"""The predictions of the course by name, in the order of the chapters."""

from . import funnel, start
from .guess import Guess as Guess
from .pick import Pick as Pick
from .sketch import Sketch as Sketch

PREDICTIONS: dict[str, Sketch | Pick | Guess] = {
    each.name: each for part in (start, funnel) for each in part.PREDICTIONS
}
