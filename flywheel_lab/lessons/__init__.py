"""The engine of the course: items to answer, their judging, help and records. It knows no chapter."""
