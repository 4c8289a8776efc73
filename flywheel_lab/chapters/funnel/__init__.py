"""The room of a chapter: the funnel."""
