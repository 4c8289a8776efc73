"""Read a learner's answer: a number, a time, a formula or letters in any sensible spelling, or say what is missing."""

from .digits import answer_in_words, briefly
from .letters import letters, no_letters
from .numbers import coarseness, is_plain, is_stub, number
from .tokens import Given, fold
from .units import quantity, share, unit_in_words

__all__ = [
    "Given",
    "answer_in_words",
    "briefly",
    "coarseness",
    "fold",
    "is_plain",
    "is_stub",
    "letters",
    "no_letters",
    "number",
    "quantity",
    "share",
    "unit_in_words",
]
