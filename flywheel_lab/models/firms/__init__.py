"""Four invented firms on the ten phases: one value each, with a model, money, words and what it comes to."""

from ..money.money import Money as Money
from .four import FIRMS as FIRMS
from .four import firm as firm
from .reading import Firm as Firm
