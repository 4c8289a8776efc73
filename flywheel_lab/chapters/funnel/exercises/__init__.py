"""Conversion, the bathtub, waiting times, a model put to the test, and a funnel of one's own."""

from . import backtest, bathtub, conversion, own, waiting

PARTS = (conversion, bathtub, waiting, backtest, own)
EXERCISES = tuple(each for part in PARTS for each in part.EXERCISES)
