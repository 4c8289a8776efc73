"""What customers are worth, and what money brings: levers, plans, their best split. Source of each beside it."""
