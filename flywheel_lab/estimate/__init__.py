"""A JourneyLog becomes a model with its uncertainty."""
