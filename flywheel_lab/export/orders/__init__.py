"""Which rows are purchases, what they are worth, and what of it went back."""
