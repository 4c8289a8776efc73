"""What was read, and what it can tell: measured, inferred, or not to be known."""
