"""The engine of all five readings and what can be asked of it; each question has a file of its own."""

from .model import JourneyModel as JourneyModel
