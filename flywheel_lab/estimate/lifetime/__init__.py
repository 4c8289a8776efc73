"""How long customers stay and how often they buy, where each is different and nobody says good-bye."""

from .purchases import estimate_purchases as estimate_purchases
from .retention import estimate_retention as estimate_retention
