"""Known misconceptions: recognised by a question, answered with a reason and a picture."""

from .bank import Misconception as Misconception
from .bank import bank as bank
from .bank import misconception as misconception
from .bank import triggers as triggers
