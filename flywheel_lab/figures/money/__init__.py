"""Pictures of what customers are worth, how long they stay and buy, and where the next euro goes."""
