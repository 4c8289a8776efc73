"""The room of a chapter: the hourglass."""
