"""The exercises of the course by name, in the order of the chapters."""

from ..exercise import Exercise
from . import funnel, start, wheel

EXERCISES: dict[str, Exercise] = {each.name: each for part in (start, funnel, wheel) for each in part.EXERCISES}
