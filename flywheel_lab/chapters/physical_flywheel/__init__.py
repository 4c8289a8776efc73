"""The room of a chapter: the physical flywheel."""
