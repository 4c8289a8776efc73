"""Conversion, the bathtub, waiting times, and a funnel of one's own."""

from . import bathtub, conversion, own, waiting

EXERCISES = (*conversion.EXERCISES, *bathtub.EXERCISES, *waiting.EXERCISES, *own.EXERCISES)
