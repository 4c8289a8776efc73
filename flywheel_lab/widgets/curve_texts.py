"""The words of the drawing control."""

TEXTS: dict[str, str] = {}
