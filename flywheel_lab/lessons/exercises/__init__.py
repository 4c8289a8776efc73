"""The exercises of the course by name, in the order of the chapters."""

from ..exercise import Exercise
from . import bathtub, funnel, own, start, waiting

EXERCISES: dict[str, Exercise] = {
    each.name: each for part in (start, funnel, bathtub, waiting, own) for each in part.EXERCISES
}
