"""Forecasts that are not drawn: a choice, or a number with a range."""
