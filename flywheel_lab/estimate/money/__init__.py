"""Money and a model or an estimate: what customers are worth, and where the next euro goes, each with how sure it is."""

from .where_next import where_next as where_next
from .worth import worth as worth
