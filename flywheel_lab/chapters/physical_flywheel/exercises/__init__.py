"""The giant of the book, and wheels that are driven, pushed and let go."""

from . import coast, giant

EXERCISES = (*giant.EXERCISES, *coast.EXERCISES)
