"""The test before and after a workshop: no chapter asks it, and it counts in nobody's progress."""
