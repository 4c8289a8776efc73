"""Forecasts that are drawn: the paper with its handles, and what a drawing shows about the one who drew it."""
