"""The exercises of the course by name, in the order of the chapters."""

from ..exercise import Exercise
from . import bathtub, coast, funnel, own, start, waiting, wheel

EXERCISES: dict[str, Exercise] = {
    each.name: each for part in (start, funnel, bathtub, waiting, own, wheel, coast) for each in part.EXERCISES
}
