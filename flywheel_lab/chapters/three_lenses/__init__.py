"""The room of a chapter: the three lenses."""
