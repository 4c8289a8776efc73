"""The predictions of the course by name, in the order of the chapters."""

from . import flywheel, funnel, hourglass, lenses, mouth, start, wheel
from .drawn.sketch import Sketch as Sketch
from .kinds.guess import Guess as Guess
from .kinds.pick import Pick as Pick

PREDICTIONS: dict[str, Sketch | Pick | Guess] = {
    each.name: each for part in (start, funnel, hourglass, mouth, wheel, flywheel, lenses) for each in part.PREDICTIONS
}
