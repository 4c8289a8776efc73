"""Money and a model: what customers are worth, and where the next euro goes, and how sure that is."""

from .where_next import where_next as where_next
from .worth import worth as worth
