"""Read a learner's answer: a number, a time or letters in any sensible spelling, or raise what is missing."""

from .letters import letters, no_letters
from .numbers import answer_in_words, briefly, coarseness, is_stub, number
from .units import quantity, share

__all__ = [
    "answer_in_words",
    "briefly",
    "coarseness",
    "is_stub",
    "letters",
    "no_letters",
    "number",
    "quantity",
    "share",
]
