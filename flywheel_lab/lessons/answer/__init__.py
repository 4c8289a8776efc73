"""Read what a learner answers: a number, a time or letters in any sensible spelling, or raise what is missing."""

from .letters import letters
from .numbers import briefly, is_stub, named, number
from .units import quantity, share

__all__ = ["briefly", "is_stub", "letters", "named", "number", "quantity", "share"]
