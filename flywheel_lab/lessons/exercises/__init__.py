"""The exercises of the course by name, in the order of the chapters."""

from ..exercise import Exercise
from . import bathtub, funnel, start, waiting

EXERCISES: dict[str, Exercise] = {
    each.name: each for part in (start, funnel, bathtub, waiting) for each in part.EXERCISES
}
