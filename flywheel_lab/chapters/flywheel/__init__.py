"""The room of a chapter: the marketing flywheel."""
