"""The room of a chapter: the first steps, and what a total hides."""
