"""The exercises of the course by name, in the order of the chapters."""

from ..exercise import Exercise
from . import flywheel, funnel, hourglass, lenses, mouth, start, wheel

EXERCISES: dict[str, Exercise] = {
    each.name: each for part in (start, funnel, hourglass, mouth, wheel, flywheel, lenses) for each in part.EXERCISES
}
